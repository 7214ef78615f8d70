"""Principle 7: which contributions are resources that move between UNICEF and somebody else, and which way.

What must be on paper for them is in `p7_agreements`; a gift of labour, land, room, air time or advice moves nothing.
"""

from __future__ import annotations

from datetime import date
from typing import Final, NamedTuple

from fieldapp.principles.case import Case
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.reading import Amount, Undecided, as_amount, code, day, text
from fieldapp.records.codes import ContributionKind, ContributionState, Modality, PartnerType, Party, ProjectRole
from fieldapp.reference.instruments import Direction, Moves

MOVED: Final = (
    ContributionState.RELEASED,
    ContributionState.RECEIVED,
    ContributionState.REPORTED,
    ContributionState.REFUNDED,
    ContributionState.WRITTEN_OFF,
)
PAID: Final = (Modality.DCT, Modality.REIMBURSEMENT, Modality.PAYMENT)
_FUNDERS: Final = (PartnerType.CORP, PartnerType.FOUND, PartnerType.UN, PartnerType.MULTI)
_UNKNOWN: Final = Moves.UNKNOWN
_YES: Final = Moves.YES
_CASH: Final = ContributionKind.CASH
_NO: Final = Moves.NO
_FROM_PARTNER: Final = Direction.FROM_PARTNER
_UNICEF: Final = Party.UNICEF
_COMMUNITY: Final = Party.COMMUNITY
_TO_PARTNER: Final = Direction.TO_PARTNER


class Movement(NamedTuple):
    """One contribution of resources between UNICEF and somebody else.

    Attributes:
        kind: None when nobody has said what it is; paid advice or labour counts as cash.
        moves: YES, or UNKNOWN for a kind that says too little.
        direction: None when giver or receiver is missing.
        moved_on: the day it changed hands; of a planned one, the day foreseen.
        agreement: id of what it is said to move under, its own or else the project's; empty when there is none.
        partner: id of the other side; empty when nobody has said.
    """

    record: RecordFacts
    kind: ContributionKind | None
    moves: Moves
    direction: Direction | None
    state: ContributionState | None
    moved_on: date | None
    agreement: str
    partner: str

    @property
    def has_moved(self) -> bool:
        """Whether it left its giver, even if it came back later."""
        return self.state in MOVED

    @property
    def shown(self) -> dict[str, str | int]:
        """What a sentence tells about it."""
        amount = _shown_amount(self.record)
        return {
            "contribution": self.record.reference or self.record.id,
            "contribution_kind": self.kind or "",
            "amount": str(amount) if amount else "",
            "moved_on": self.moved_on.isoformat() if self.moved_on and self.has_moved else "",
        }


def movements(case: Case) -> tuple[Movement | Undecided, ...]:
    """Every contribution that moves resources, and every one that cannot be read, in the order of their references."""
    found: list[Movement | Undecided] = []
    for record in case.of_kind("contribution"):
        try:
            movement = _movement(case, record)
        except Undecided as undecided:
            found.append(undecided)
        else:
            if movement is not None:
                found.append(movement)
    return tuple(found)


def readable(case: Case) -> tuple[Movement, ...]:
    """Every contribution that moves resources.

    Raises:
        Undecided: one of the contributions cannot be read.
    """
    found = []
    for movement in case.once(movements):
        if isinstance(movement, Undecided):
            raise movement
        found.append(movement)
    return tuple(found)


def _movement(case: Case, record: RecordFacts) -> Movement | None:
    kind = code(record, "contribution_kind", ContributionKind)
    resource = case.rules.find_resource(kind) if kind else None
    moves = resource.moves if resource else _UNKNOWN
    if moves is not _YES and code(record, "modality", Modality) in PAID:
        kind, moves = _CASH, _YES
    if moves is _NO:
        return None
    giver, receiver = code(record, "giver", Party), code(record, "receiver", Party)
    if not _is_between(case, record, giver, receiver):
        return None
    direction = _direction(giver, receiver)
    return Movement(
        record,
        kind,
        moves,
        direction,
        code(record, "state", ContributionState),
        day(record, "moved_on"),
        text(record, "agreement") or text(case.project, "agreement"),
        text(record, "giver_partner" if direction is _FROM_PARTNER else "receiver_partner"),
    )


def _is_between(case: Case, record: RecordFacts, giver: Party | None, receiver: Party | None) -> bool:
    """Whether UNICEF gives or receives, or may be doing so."""
    if giver is _UNICEF:
        return receiver is not _UNICEF
    if giver is _COMMUNITY:  # people building their own pump give nothing to UNICEF
        return False
    if giver is None or receiver is _UNICEF:
        return True
    return receiver is None and _is_funder(case, text(record, "giver_partner"))


def _direction(giver: Party | None, receiver: Party | None) -> Direction | None:
    if giver is _UNICEF:
        return _TO_PARTNER
    if giver is not None and receiver is _UNICEF:
        return _FROM_PARTNER
    return None


def _is_funder(case: Case, partner: str) -> bool:
    record = case.find(partner, "partner")
    if record is not None and code(record, "partner_type", PartnerType) in _FUNDERS:
        return True
    roles = (one for one in case.of_kind("project_partner") if text(one, "partner") == partner and partner)
    return any(code(one, "role", ProjectRole) is ProjectRole.FUNDER for one in roles)


def _shown_amount(record: RecordFacts) -> Amount | None:
    """Only told, never weighed: one that is in conflict is left out of the sentence."""
    return None if "amount" in record.conflicted else as_amount(record.values.get("amount"))
