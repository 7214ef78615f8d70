"""Principle 5: who may give at all: the exclusion screen of private givers, and where the money comes from."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from decimal import Decimal
from typing import Final, NamedTuple

from fieldapp.principles.answers import Answer, add, at, met, not_applicable, not_met, refer, unknown, worst
from fieldapp.principles.case import Case, Records
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.finding import Severity
from fieldapp.principles.p5_givers import group_of, name_of, private_givers
from fieldapp.principles.p5_reasons import P5Reason, P5Remedy
from fieldapp.principles.reading import codes, day, decimal, text
from fieldapp.records.codes_diligence import ExclusionSector, ScreenScope
from fieldapp.reference.exclusions import Effect, Exclusion

_BLOCKER: Final = Severity.BLOCKER
_CLEAR: Final = met(P5Reason.EXCLUSION_CLEAR)
_COMPANY: Final = ScreenScope.COMPANY
_GROUP: Final = ScreenScope.GROUP


class _Look(NamedTuple):
    """What one exclusion check says of a company or of its group.

    Attributes:
        share: percent of revenue that comes from the sectors; None when not given or when it speaks of another.
    """

    record: RecordFacts
    sectors: tuple[ExclusionSector, ...]
    share: Decimal | None


def passes_exclusion(case: Case) -> Answer:
    """5.1: companies and foundations that give or fund are in no excluded line of business, nor is their group."""
    givers = case.once(private_givers)
    if not givers:
        return not_applicable(P5Reason.NO_PRIVATE_GIVER)
    return worst([answer for giver in givers for answer in _screened(case, giver)])


def _screened(case: Case, giver: RecordFacts) -> list[Answer]:
    checks = _checks(case, giver)
    own = _newest(checks, _COMPANY)
    above = group_of(case, giver)
    answers = [_never_looked(giver, checks) if own is None else _company(case, giver, own)]
    looks = _group_looks(case, checks, above)
    answers += [_group(case, giver, look) for look in looks]
    if text(giver, "parent") and not looks:
        answers.append(_group_never_looked(giver, checks, above))
    return answers


def _checks(case: Case, partner: RecordFacts) -> Records:
    """The checks of a partner, the newest first; one without a day counts as the oldest."""
    found = case.under(partner, "exclusion_check", "partner")
    # Ids are made in the order of time, which settles two checks of one day.
    return tuple(sorted(found, key=lambda one: (day(one, "checked_on") or date.min, one.id), reverse=True))


def _newest(checks: Records, scope: ScreenScope) -> _Look | None:
    """What the newest check that looked so far says; naming a sector is looking, even if nothing is ticked."""
    for one in checks:
        company = codes(one, "company_sectors", ExclusionSector)
        sectors = company if scope is _COMPANY else codes(one, "group_sectors", ExclusionSector)
        if sectors or scope in codes(one, "covers", ScreenScope):
            # One share is given for a check: where the company itself is in a sector, it is the company's.
            is_of_group = scope is _GROUP and bool(company)
            return _Look(one, sectors, None if is_of_group else decimal(one, "revenue_share"))
    return None


def _group_looks(case: Case, checks: Records, above: Records) -> list[_Look]:
    """What is known of the group: from the company's own check and from those of the companies above it."""
    looks = [_newest(checks, _GROUP)]
    for one in above:
        upper = _checks(case, one)
        looks += [_newest(upper, _COMPANY), _newest(upper, _GROUP)]
    return [look for look in looks if look is not None]


def _company(case: Case, giver: RecordFacts, look: _Look) -> Answer:
    hits = _hits(case, look)
    if not hits:
        return _CLEAR
    refused = [one for one in hits if one.direct is Effect.BLOCK]
    facts = {"partner": name_of(giver), "sectors": _told(refused or hits)}
    if not refused:
        return refer(_BLOCKER, P5Reason.EXCLUSION_REFERRED, at(P5Remedy.SEND_PROSPECT_NOTE, giver), **facts)
    if look.share is None and all(one.tolerated_percent for one in refused):
        give = at(P5Remedy.GIVE_REVENUE_SHARE, look.record, "revenue_share")
        return unknown(_BLOCKER, P5Reason.REVENUE_SHARE_MISSING, give, **facts)
    decline = at(P5Remedy.ACCEPT_NOTHING, giver)
    return not_met(_BLOCKER, P5Reason.EXCLUSION_HIT, decline, at(P5Remedy.SEND_PROSPECT_NOTE, giver), **facts)


def _group(case: Case, giver: RecordFacts, look: _Look) -> Answer:
    hits = _hits(case, look)
    if not hits:
        return _CLEAR
    facts = {"partner": name_of(giver), "sectors": _told(hits)}
    decline = at(P5Remedy.ACCEPT_NOTHING, giver)
    if any(one.group is Effect.BLOCK for one in hits):
        return not_met(_BLOCKER, P5Reason.EXCLUSION_GROUP_HIT, decline, **facts)
    return refer(_BLOCKER, P5Reason.EXCLUSION_GROUP_REFERRED, at(P5Remedy.SEND_PROSPECT_NOTE, giver), decline, **facts)


def _hits(case: Case, look: _Look) -> list[Exclusion]:
    """The sectors that count: those with a rule in force, less a share of revenue that all of them tolerate."""
    rules = [case.rules.exclusion(sector, case.as_of) for sector in look.sectors]
    known = [rule for rule in rules if rule is not None]
    if look.share is None:
        return known
    return [rule for rule in known if look.share > rule.tolerated_percent or not rule.tolerated_percent]


def _told(hits: Sequence[Exclusion]) -> str:
    return ", ".join(rule.sector for rule in hits)


def _never_looked(giver: RecordFacts, checks: Records) -> Answer:
    facts = {"partner": name_of(giver)}
    if checks:
        say = at(P5Remedy.SAY_WHAT_WAS_LOOKED_AT, checks[0], "covers")
        return unknown(_BLOCKER, P5Reason.EXCLUSION_SCOPE_MISSING, say, **facts)
    look = add(P5Remedy.LOOK_INTO_COMPANY, "exclusion_check", "covers")
    wait = at(P5Remedy.ACCEPT_NOTHING_YET, giver)
    return unknown(_BLOCKER, P5Reason.EXCLUSION_NOT_CHECKED, look, wait, **facts)


def _group_never_looked(giver: RecordFacts, checks: Records, above: Records) -> Answer:
    group = name_of(above[0]) if above else ""
    look = add(P5Remedy.LOOK_INTO_GROUP, "exclusion_check", "covers")
    say = at(P5Remedy.LOOK_INTO_GROUP, checks[0], "covers") if checks else look
    return unknown(_BLOCKER, P5Reason.EXCLUSION_GROUP_NOT_CHECKED, say, partner=name_of(giver), parent_group=group)
