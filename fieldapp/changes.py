"""What an operation touched, so that the screen refreshes that and nothing else."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Changes:
    """Empty means nothing to refresh.

    Attributes:
        records: ids of records written.
        kinds: their kinds.
        conflicts: whether conflicts were opened or closed.
        sync: whether what is handed over, received or confirmed has changed.
        rules: whether a reference pack has changed, and with it any verdict.
    """

    records: frozenset[str] = field(default_factory=frozenset)
    kinds: frozenset[str] = field(default_factory=frozenset)
    conflicts: bool = False
    sync: bool = False
    rules: bool = False

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            self.records | other.records,
            self.kinds | other.kinds,
            self.conflicts or other.conflicts,
            self.sync or other.sync,
            self.rules or other.rules,
        )

    def __bool__(self) -> bool:
        return bool(self.records or self.kinds or self.conflicts or self.sync or self.rules)
