"""Who is most likely to have what a criterion still needs: a person or an office to see on the next trip."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from fieldapp.principles.reasons import Reason


class Whom(StrEnum):
    """In the order of a day in a village; the officer's own desk comes last."""

    TOWN_HALL = "TOWN_HALL"
    VILLAGE = "VILLAGE"
    SERVICE = "SERVICE"
    PARTNER = "PARTNER"
    OTHERS = "OTHERS"
    OFFICE = "OFFICE"
    OFFICER = "OFFICER"


ASKED: Final[Mapping[Whom, tuple[str, ...]]] = MappingProxyType(
    {
        Whom.TOWN_HALL: ("1.1", "3.3"),
        Whom.VILLAGE: ("1.2", "1.3", "1.8", "3.6", "4.1", "5.6", "5.7"),
        Whom.SERVICE: ("3.2",),
        Whom.PARTNER: (
            *("1.7", "2.1", "2.2", "2.5", "2.6", "2.7", "3.7", "4.2", "4.3", "4.4", "4.5", "4.7"),
            *("5.2", "5.3", "5.4", "6.1", "6.3", "6.4", "6.5", "6.7", "7.2", "7.3", "7.6", "7.7", "7.8"),
        ),
        Whom.OTHERS: ("3.5",),
        Whom.OFFICE: ("2.3", "2.4", "3.4", "4.6", "5.1", "5.5", "5.8", "6.2", "6.6", "7.4", "7.5"),
        Whom.OFFICER: ("1.4", "1.5", "1.6", "2.8", "3.1", "7.1"),
    }
)
_WHOM: Final[Mapping[str, Whom]] = MappingProxyType(
    {criterion: whom for whom, criteria in ASKED.items() for criterion in criteria}
)
_AT_THE_DESK: Final = frozenset({Reason.CONFLICT, Reason.NOT_UNDERSTOOD})


def whom_to_ask(criterion: str, reason: str) -> Whom:
    """Whom to see about a finding; the officer where a value has only to be decided or typed anew."""
    if reason in _AT_THE_DESK:
        return Whom.OFFICER
    return _WHOM.get(criterion, Whom.OFFICER)
