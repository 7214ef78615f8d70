"""The heads of one record's fields: what is current, what is in conflict, whether it is deleted.

The heads do not depend on the order in which changes arrive; that is what the property tests check.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from typing import Any

from fieldapp.history.canonical import encode
from fieldapp.history.change import DELETED, MOVED, Json, SetField


@dataclass(slots=True)
class RecordState:
    """Heads by log field.

    Attributes:
        heads: log field to {hash of change: value}: the changes of the field that none replaces.
        waiting: log field to hashes that were named as replaced before they arrived.
        seen_by_delete: hash of a delete that is a head to the hashes its author had seen.
    """

    heads: dict[str, dict[str, Json]] = field(default_factory=dict)
    waiting: dict[str, set[str]] = field(default_factory=dict)
    seen_by_delete: dict[str, frozenset[str]] = field(default_factory=dict)

    def apply(self, change: str, sets: Mapping[str, SetField], known: Callable[[str], bool]) -> None:
        """Let a change take effect, once.

        Args:
            change: its hash.
            known: whether a change with this hash was applied before; a parent that was not is waited for.
        """
        for name, part in sets.items():
            self._replace(name, part.over, known)
            if name == DELETED and part.value is True:
                self.seen_by_delete[change] = frozenset(part.over)
            self._arrive(name, change, part.value)
        if self.waiting:
            self._wait_no_more(change)

    def _replace(self, name: str, over: Iterable[str], known: Callable[[str], bool]) -> None:
        heads = self.heads.get(name, {})
        for parent in over:
            if parent in heads:
                del heads[parent]
                if name == DELETED:
                    self.seen_by_delete.pop(parent, None)
            elif not known(parent):
                self.waiting.setdefault(name, set()).add(parent)

    def _arrive(self, name: str, change: str, value: Json) -> None:
        waited = self.waiting.get(name)
        if waited is None or change not in waited:
            self.heads.setdefault(name, {})[change] = value
        elif name == DELETED:
            self.seen_by_delete.pop(change, None)

    def _wait_no_more(self, change: str) -> None:
        # Of every field: a delete names the heads of all fields, and those changes do not set `$deleted` themselves.
        for waited in self.waiting.values():
            waited.discard(change)
        self.waiting = {name: waited for name, waited in self.waiting.items() if waited}

    def current(self, name: str) -> Json:
        """The value to show: that of the head with the smallest hash; None when the field was never set."""
        heads = self.heads.get(name)
        return heads[min(heads)] if heads else None

    def over(self, name: str) -> tuple[str, ...]:
        """What a change of this field made now would replace."""
        return tuple(sorted(self.heads.get(name, ())))

    def differs(self, name: str) -> bool:
        """Whether the heads of a field hold different values."""
        heads = self.heads.get(name, {})
        return len(heads) > 1 and len({encode(value) for value in heads.values()}) > 1

    def conflicts(self) -> frozenset[str]:
        """Log fields that a person must decide; `$deleted` when something else happened beside a delete."""
        found = {name for name in self.heads if not name.startswith(MOVED) and self.differs(name)}
        if self._unseen_by_delete():
            found.add(DELETED)
        return frozenset(found)

    def is_deleted(self) -> bool:
        """Deleted, and nobody changed anything that the delete had not seen."""
        return self.current(DELETED) is True and DELETED not in self.conflicts()

    def _unseen_by_delete(self) -> bool:
        deletes = [change for change, value in self.heads.get(DELETED, {}).items() if value is True]
        if not deletes:
            return False
        # Deletes that stand side by side are one value: what any of their authors saw was seen.
        seen = {head for delete in deletes for head in self.seen_by_delete.get(delete, ())} | set(deletes)
        return any(head not in seen for name, heads in self.heads.items() if name != DELETED for head in heads)

    def delete_over(self) -> tuple[str, ...]:
        """What a delete made now names: every head of the record."""
        return tuple(sorted({head for heads in self.heads.values() for head in heads}))


def pack(state: RecordState) -> bytes:
    """The state as one cell of the database: hashes once, fields by number."""
    hashes = sorted(
        {head for heads in state.heads.values() for head in heads}
        | {parent for parents in state.waiting.values() for parent in parents}
        | {seen for all_seen in state.seen_by_delete.values() for seen in all_seen}
    )
    number = {name: place for place, name in enumerate(hashes)}
    return encode(
        {
            "c": hashes,
            "h": {
                name: [[number[head], value] for head, value in sorted(heads.items())]
                for name, heads in state.heads.items()
                if heads
            },
            "w": {name: sorted(number[parent] for parent in parents) for name, parents in state.waiting.items()},
            "d": {
                delete: sorted(number[seen] for seen in all_seen) for delete, all_seen in state.seen_by_delete.items()
            },
        }
    )


def unpack(data: bytes) -> RecordState:
    """A state as `pack` wrote it."""
    kept: dict[str, Any] = json.loads(data)
    hashes: list[str] = kept["c"]
    return RecordState(
        {name: {hashes[place]: value for place, value in heads} for name, heads in kept["h"].items()},
        {name: {hashes[place] for place in places} for name, places in kept["w"].items()},
        {delete: frozenset(hashes[place] for place in places) for delete, places in kept["d"].items()},
    )
