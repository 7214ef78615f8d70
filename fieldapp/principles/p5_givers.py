"""Principle 5: who gives something to the project besides UNICEF, and the groups of companies they belong to."""

from __future__ import annotations

from typing import Final, NamedTuple

from fieldapp.principles.case import Case, Records
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.reading import code, text
from fieldapp.records.codes import ContributionState, PartnerType, Party, ProjectRole, RegistrationKind

_PRIVATE: Final = (PartnerType.CORP, PartnerType.FOUND)
_REFUNDED: Final = ContributionState.REFUNDED
_OTHERS: Final = (Party.PARTNER, Party.GOVERNMENT, Party.OTHER)


class Gift(NamedTuple):
    """A contribution by somebody other than UNICEF, not given back.

    Attributes:
        giver: None when nobody has said which partner it is, or its partner is not among the facts.
        is_from_community: people who build their own pump.
    """

    record: RecordFacts
    giver: RecordFacts | None
    is_from_community: bool


def gifts(case: Case) -> tuple[Gift, ...]:
    """What others give to the project, or are to give, in the order of the references."""
    found = []
    for record in case.of_kind("contribution"):
        if code(record, "state", ContributionState) is _REFUNDED:
            continue
        party = code(record, "giver", Party)
        partner = case.find(text(record, "giver_partner"), "partner")
        if party in _OTHERS or party is Party.COMMUNITY or (party is None and partner is not None):
            found.append(Gift(record, partner, party is Party.COMMUNITY))
    return tuple(found)


def funders(case: Case) -> Records:
    """The partners whose role is to fund."""
    roles = [one for one in case.of_kind("project_partner") if code(one, "role", ProjectRole) is ProjectRole.FUNDER]
    return _partners(case, [text(one, "partner") for one in roles])


def private_givers(case: Case) -> Records:
    """Companies and foundations that give or fund; where a gift names no giver, those that have any part at all.

    A radio or newspaper counts as a company when it is in the trade register (RCCM).
    """
    given = case.once(gifts)
    named = [gift.giver.id for gift in given if gift.giver is not None]
    named += [one.id for one in case.once(funders)]
    if any(gift.giver is None and not gift.is_from_community for gift in given):
        named += [text(one, "partner") for one in case.of_kind("project_partner")]
    return tuple(one for one in _partners(case, named) if is_private(case, one))


def is_private(case: Case, partner: RecordFacts) -> bool:
    """Whether a partner is a company or a foundation."""
    kind = code(partner, "partner_type", PartnerType)
    return kind in _PRIVATE or (kind is PartnerType.MEDIA and _trades(case, partner))


def group_of(case: Case, partner: RecordFacts) -> Records:
    """The companies above a partner, the nearest first, as far as they are among the facts."""
    found: list[RecordFacts] = []
    above = case.find(text(partner, "parent"), "partner")
    while above is not None and above is not partner and above not in found:
        found.append(above)
        above = case.find(text(above, "parent"), "partner")
    return tuple(found)


def name_of(partner: RecordFacts) -> str:
    """What a sentence calls a partner; a name in conflict is only told, never weighed."""
    name = "" if "legal_name" in partner.conflicted else partner.values.get("legal_name")
    return name.strip() if isinstance(name, str) and name.strip() else partner.reference or partner.id


def _partners(case: Case, named: list[str]) -> Records:
    found = (case.find(name, "partner") for name in dict.fromkeys(named))
    return tuple(one for one in found if one is not None)


def _trades(case: Case, partner: RecordFacts) -> bool:
    papers = case.under(partner, "registration", "partner")
    return any(code(one, "registration_kind", RegistrationKind) is RegistrationKind.RCCM for one in papers)
