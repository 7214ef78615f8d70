"""Compare partners with the sanctions list, offline; what looks alike waits for a person, whose reason is kept.

No name of ours leaves this machine, and no day of birth is ever asked for.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from fieldapp.changes import Changes
from fieldapp.errors import (
    DecisionNeedsReason,
    NoSanctionsList,
    NothingToDecide,
    NotScreened,
    ScreeningSuperseded,
    UnknownKind,
)
from fieldapp.progress import Progress
from fieldapp.records.codes import PartnerState
from fieldapp.records.codes_diligence import ScreeningResult
from fieldapp.reference.alikes import LookAlike, look_alikes
from fieldapp.reference.sanctions import SanctionsList
from fieldapp.reference.screened import standing
from fieldapp.reference.thresholds import ThresholdName
from fieldapp.store import listing, looking, merged, records, sanctions, screenings
from fieldapp.store.engine import Tx
from fieldapp.store.listing import Query
from fieldapp.store.records import Stored
from fieldapp.store.screenings import Screened
from fieldapp.workspace import Workspace, me_in

__all__ = ["Answer", "LookAlike", "Ready", "Screened", "ScreeningResult", "decide", "ready", "rescreen", "screen"]

log = logging.getLogger(__name__)

PARTNER: Final = "partner"
DECISIONS: Final = frozenset({ScreeningResult.CONFIRMED, ScreeningResult.FALSE_POSITIVE})


@dataclass(frozen=True, slots=True)
class Answer:
    """A comparison, and what it found.

    Attributes:
        title: what people call the partner.
        is_carried: whether an earlier decision made the result.
        is_new: whether something was written.
    """

    screening: Screened
    partner_reference: str
    title: str
    alikes: tuple[LookAlike, ...]
    is_carried: bool = False
    is_new: bool = False
    changes: Changes = field(default_factory=Changes)

    @property
    def needs_a_person(self) -> bool:
        """Whether somebody must look; a result in conflict needs one too."""
        return self.screening.result in {ScreeningResult.POSSIBLE, None}


@dataclass(frozen=True, slots=True)
class Ready:
    """What a person sees before a comparison.

    Attributes:
        list_on: the day of the list in force, None while there is none.
        too_old_days: the age that a list may have, where this one is older; else None.
        names: that would be compared: those of the records, and those typed the last time.
        latest: the newest comparison, None before the first.
    """

    list_on: date | None
    too_old_days: int | None
    names: tuple[str, ...]
    latest: Answer | None


def ready(ws: Workspace, partner: str) -> Ready:
    """What would be compared, and what was found the last time.

    Raises:
        RecordNotFound, AmbiguousReference, UnknownKind.
    """
    with ws.store.read() as tx:
        stored, known = _partner(tx, partner), sanctions.in_force(tx)
        before = screenings.of_partner(tx, stored.id)
        names = _names(tx, stored, before)
    latest = _answer(stored, before[0], known) if before else None
    list_on = known.dated_on if known else None
    return Ready(list_on, too_old_days(ws, list_on), tuple(names), latest)


def too_old_days(ws: Workspace, list_on: date | None) -> int | None:
    """The age in days that a list may have today, where one of this day is older; else None."""
    today = looking.local_day(ws.clock)
    allowed = ws.packs.thresholds.find(ThresholdName.SCREENING_VALID_DAYS, today)
    if list_on is None or allowed is None or (today - list_on).days <= allowed.value:
        return None
    return allowed.value


def screen(
    ws: Workspace, partner: str, *, extra_names: Sequence[str] = (), names: Sequence[str] | None = None
) -> Answer:
    """Compare a partner with the list in force, and record what was found.

    Args:
        extra_names: further names, such as those of its leaders; the next comparison has them too.
        names: exactly these instead of those that the records give.

    Raises:
        NoSanctionsList: nothing to compare with; nothing was written.
        FieldRefused: a name is not one line of text.
    """
    with ws.store.write() as tx:
        known, stored = _needed(tx), _partner(tx, partner)
        before = screenings.of_partner(tx, stored.id)
        given = names if names is not None else (*_names(tx, stored, before), *extra_names)
        return _screened(ws, tx, known, stored, before=before, names=screenings.distinct(given))


def rescreen(ws: Workspace, partners: Sequence[str] | None = None, *, progress: Progress) -> list[Answer]:
    """Compare those whose names or whose list have changed since, and those who never were; the others stand.

    Decisions hold as long as name and entry are what they were; the rest waits for a person.

    Args:
        partners: None means all with whom one may work.

    Raises:
        NoSanctionsList: nothing was written.
        Cancelled: what was written stays.
    """
    with ws.store.read() as tx:
        _needed(tx)
        wanted = _all_partners(tx) if partners is None else [_partner(tx, partner).id for partner in partners]
    answers: list[Answer] = []
    for done, partner in enumerate(wanted):
        progress.step(done, len(wanted), "screen")
        with ws.store.write() as tx:
            known, stored = _needed(tx), _partner(tx, partner)
            before = screenings.of_partner(tx, stored.id)
            names = _names(tx, stored, before)
            if before and _stands(before, known, names):
                answers.append(_answer(stored, before[0], known))
            elif names:
                answers.append(_screened(ws, tx, known, stored, before=before, names=names))
    return answers


def decide(ws: Workspace, screening: str, result: ScreeningResult, reason: str) -> Answer:
    """Say what the look-alikes are: the listed ones, or others of a like name.

    Args:
        screening: the newest one of its partner, or that partner; by id or reference.
        result: CONFIRMED or FALSE_POSITIVE.

    Raises:
        DecisionNeedsReason, NotScreened, NothingToDecide, ScreeningSuperseded: nothing was written.
        ValueError: another result.
    """
    if result not in DECISIONS:
        raise ValueError(result)
    with ws.store.write() as tx:
        partner, newest = _decidable(tx, screening)
        if not reason.strip():
            raise DecisionNeedsReason(record=newest.reference)
        decided, changes = screenings.decide(
            tx,
            ws.clock,
            ws.author(tx),
            newest.id,
            result=result,
            reason=reason.strip(),
            by=me_in(tx).name,
            on=looking.local_day(ws.clock),
        )
        known = sanctions.in_force(tx)
    log.info("screening.decided result=%s", result)
    return _answer(partner, decided, known, changes=changes)


def _screened(
    ws: Workspace, tx: Tx, known: SanctionsList, stored: Stored, *, before: Sequence[Screened], names: Sequence[str]
) -> Answer:
    found = standing(known.matches(names), screenings.decisions(before))
    made, changes = screenings.write(
        tx,
        ws.clock,
        ws.author(tx),
        partner=stored.id,
        names=names,
        list_on=known.dated_on,
        on=looking.local_day(ws.clock),
        found=found,
    )
    log.info("screening.made result=%s names=%d", found.result, len(names))
    return _answer(stored, made, known, names=names, is_carried=bool(found.carried), changes=changes)


def _answer(
    partner: Stored,
    screening: Screened,
    known: SanctionsList | None,
    *,
    names: Sequence[str] | None = None,
    is_carried: bool = False,
    changes: Changes | None = None,
) -> Answer:
    alikes = look_alikes(screening.lines, names or screening.names, known)
    return Answer(
        screening,
        partner.reference,
        partner.title,
        tuple(alikes),
        is_carried=is_carried,
        is_new=bool(changes),
        changes=changes or Changes(),
    )


def _decidable(tx: Tx, name: str) -> tuple[Stored, Screened]:
    """The partner and its newest screening, if that is the one meant and something waits in it or was decided."""
    stored = records.get(tx, name)
    partner = stored if stored.kind == PARTNER else _partner(tx, stored.parent)
    before = screenings.of_partner(tx, partner.id)
    if not before:
        raise NotScreened(record=partner.reference)
    newest = before[0]
    if stored.id not in {partner.id, newest.id}:
        raise ScreeningSuperseded(record=stored.reference, newer=newest.reference)
    if not newest.lines:
        raise NothingToDecide(record=newest.reference)
    return partner, newest


def _needed(tx: Tx) -> SanctionsList:
    known = sanctions.in_force(tx)
    if known is None:
        raise NoSanctionsList
    return known


def _partner(tx: Tx, name: str) -> Stored:
    stored = records.get(tx, name)
    if stored.kind != PARTNER:
        raise UnknownKind(kind=stored.kind)
    return stored


def _all_partners(tx: Tx) -> list[str]:
    found = records.find_all(tx, listing.ids(tx, Query(PARTNER)))
    stand = set(merged.read(tx).into.values())  # of a circle of joins, one stands for all and is joined itself
    living = (each for each in found.values() if not each.deleted)
    return [each.id for each in living if each.id in stand or not _is_joined(each)]


def _is_joined(partner: Stored) -> bool:
    """Whether another record stands for this partner now."""
    values = partner.stands.values
    return values.get("state") == PartnerState.MERGED or bool(values.get("merged_into"))


def _names(tx: Tx, partner: Stored, before: Sequence[Screened]) -> list[str]:
    """What the records give, and what was compared the last time: typed names, and names it bore before."""
    typed = before[0].names if before else ()
    return screenings.distinct([*screenings.names_of(tx, partner), *typed])


def _stands(before: Sequence[Screened], known: SanctionsList, names: Sequence[str]) -> bool:
    """Whether comparing again would say what the newest screening says, of the same list and names."""
    newest = before[0]
    if newest.list_on != known.dated_on.isoformat() or set(newest.names) != set(names):
        return False
    found = standing(known.matches(names), screenings.decisions(before))
    return found.result is newest.result and set(found.lines) == set(newest.lines)
