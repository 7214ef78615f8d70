"""Partners that were found to be the same one: who stands for whom. Read from the records; nothing is rewritten.

A join counts when the state says MERGED, the target is here and not deleted, and nobody disagrees about it. Chains lead
to their end. A circle, which two machines can make without knowing of each other, is one partner: the oldest of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Any, Final

from sqlalchemy import select

from fieldapp.records.codes import PartnerState
from fieldapp.records.shape import KINDS, fields_of
from fieldapp.records.values import FieldType
from fieldapp.store.engine import Tx
from fieldapp.store.tables import conflict
from fieldapp.store.typed import CURRENT, LIST_DELETED

Json = Any  # a JSON value
INTO: Final = "merged_into"
STATE: Final = "state"
FIELDS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {
        kind: tuple(
            shape.name
            for shape in fields_of(kind).values()
            if shape.type is FieldType.REF and shape.name != INTO and (not shape.refers or "partner" in shape.refers)
        )
        for kind in KINDS
    }
)
"""Fields that name, or may name, a partner: also those by which registrations and files hang on one."""
_PARTNER: Final = CURRENT["partner"].c


@dataclass(frozen=True, slots=True)
class Merged:
    """Who stands for whom.

    Attributes:
        into: id of a joined partner to the one that stands for it, chains followed to their end.
    """

    into: Mapping[str, str] = field(default_factory=dict)

    def one(self, partner: str) -> str:
        """The partner that stands for this one: itself for most."""
        return self.into.get(partner, partner)

    def all_of(self, partners: Iterable[str]) -> set[str]:
        """These and everybody who is read as one of them."""
        wanted = {self.one(partner) for partner in partners}
        return wanted | {joined for joined, stands in self.into.items() if stands in wanted}

    def values(self, kind: str, values: Mapping[str, Json]) -> Mapping[str, Json]:
        """Values of a record with every partner read as the one that stands for it."""
        named = {name: values[name] for name in FIELDS.get(kind, ()) if name in values}
        other = {name: self.into[one] for name, one in named.items() if isinstance(one, str) and one in self.into}
        return {**values, **other} if other else values

    def shown(self, partners: Sequence[str]) -> list[str]:
        """A list of partners in its order, each once, and nobody who is read as somebody else."""
        return list(dict.fromkeys(self.one(partner) for partner in partners))


def read(tx: Tx) -> Merged:
    """Everything that is joined in this workspace."""
    links = _links(tx)
    return Merged(ends_of(links)) if links else Merged()


def ends_of(links: Mapping[str, str]) -> dict[str, str]:
    """Each joined id to the end of its chain; in a circle the smallest id, which is the oldest, stands for all."""
    found: dict[str, str] = {}
    for start in links:
        seen = [start]
        while (following := links.get(seen[-1])) is not None and following not in seen:
            seen.append(following)
        end = seen[-1] if following is None else min(seen[seen.index(following) :])
        if end != start:
            found[start] = end
    return found


def _links(tx: Tx) -> dict[str, str]:
    """Joined partner to the one named by it, where both are here, living and undisputed."""
    query = select(_PARTNER.id, _PARTNER.merged_into).where(
        _PARTNER.state == PartnerState.MERGED, _PARTNER.merged_into.is_not(None), _PARTNER[LIST_DELETED] == 0
    )
    named = {name: into for name, into in tx.execute(query).all() if name != into}
    if not named:
        return {}
    living = select(_PARTNER.id).where(_PARTNER.id.in_(sorted(set(named.values()))), _PARTNER[LIST_DELETED] == 0)
    here = set(tx.execute(living).scalars())
    argued = select(conflict.c.record).where(conflict.c.field.in_((INTO, STATE)), conflict.c.record.in_(sorted(named)))
    open_ = set(tx.execute(argued).scalars())
    return {name: into for name, into in named.items() if into in here and name not in open_}
