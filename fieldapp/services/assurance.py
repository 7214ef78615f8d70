"""Which visits and spot checks a partner's year requires, and whether a visit will count among them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from fieldapp.errors import RecordNotFound, UnknownKind
from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.hact import assurance
from fieldapp.principles.hact_terms import Assurance, Gap, Need
from fieldapp.principles.hact_visit import Asked, Counting, will_count
from fieldapp.store import assurance as gathering
from fieldapp.store import listing, looking, records
from fieldapp.store.engine import Tx
from fieldapp.store.facts_reading import NOTHING_TYPED, Reader, Typing
from fieldapp.store.typed_now import typed_now
from fieldapp.words import Lang
from fieldapp.words import hact as words
from fieldapp.workspace import Workspace

__all__ = [
    "Asked",
    "Assurance",
    "Counting",
    "Gap",
    "Need",
    "OfPartner",
    "OfVisit",
    "Paragraph",
    "kind_of",
    "meter",
    "of_all",
    "of_partner",
]

PARTNER, EVENT = "partner", "event"


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What is said of one number.

    Attributes:
        is_open: it is unknown, or more is required than done and planned.
    """

    heading: str
    lines: tuple[str, ...]
    is_open: bool


@dataclass(frozen=True, slots=True)
class OfPartner:
    """A partner's year.

    Attributes:
        title: what people call the partner.
    """

    partner: str
    reference: str
    title: str
    assurance: Assurance

    def paragraphs(self, lang: Lang) -> tuple[Paragraph, ...]:
        """The numbers with formula and inputs, and what they wait for."""
        year = self.assurance
        found = [_of_visits(year, lang), _of_spot_checks(year, lang)]
        if year.needs_assessment is not False:
            said = words.ASSESSMENT["YES" if year.needs_assessment else "PERHAPS"].say(lang)
            found.append(Paragraph(words.ASSESSMENT_TITLE.say(lang), (said,), is_open=True))
        return tuple(found)

    def waiting(self, lang: Lang) -> tuple[tuple[str, Gap], ...]:
        """The fields that a number waits for, in words, each with its place."""
        return tuple(
            (words.waits_for(gap.target.kind, gap.target.field, gap.reference, lang), gap)
            for gap in self.assurance.gaps
        )


@dataclass(frozen=True, slots=True)
class OfVisit:
    """Whether a visit will count.

    Attributes:
        event_type: what kind of event it is; empty while nobody has said.
    """

    event: str
    reference: str
    event_type: str
    counting: Counting

    def verdict(self, lang: Lang) -> str:
        """Whether it will count, in a sentence."""
        if self.counting.is_other:
            return words.NOT_ONE.say(lang)
        if self.counting.will_count:
            return words.COUNTS.say(lang, {"year": self.counting.year})
        return words.NOT_YET.say(lang, {"missing": len(self.counting.missing)})

    def conditions(self, lang: Lang) -> tuple[tuple[str, Asked], ...]:
        """Each condition in words."""
        asked = self.counting.asked
        return tuple((words.condition(one.condition, one.holds, one.field, lang), one) for one in asked)


def kind_of(ws: Workspace, record: str) -> str:
    """Whether a reference or id is that of a partner or of an event.

    Raises:
        RecordNotFound, AmbiguousReference.
        UnknownKind: neither.
    """
    with ws.store.read() as tx:
        kind = records.get(tx, record).kind
    if kind not in {PARTNER, EVENT}:
        raise UnknownKind(kind=kind)
    return kind


def of_partner(ws: Workspace, partner: str, *, year: int | None = None) -> OfPartner:
    """What one partner's year requires, by what is entered.

    Args:
        partner: id or reference.
        year: calendar year; the present one if not given.

    Raises:
        RecordNotFound, AmbiguousReference, UnknownKind.
    """
    today = looking.local_day(ws.clock)
    with ws.store.read() as tx:
        stored = records.get(tx, partner)
        if stored.kind != PARTNER:
            raise UnknownKind(kind=stored.kind)
        return _told(ws, tx, [stored.id], year or today.year, today)[0]


def of_all(ws: Workspace, *, year: int | None = None) -> list[OfPartner]:
    """The same for every partner that UNICEF gives something to, by name."""
    today = looking.local_day(ws.clock)
    with ws.store.read() as tx:
        found = _told(ws, tx, gathering.paid_partners(tx), year or today.year, today)
    return sorted(found, key=lambda one: (one.title.casefold(), one.reference))


def meter(ws: Workspace, event: str, *, lang: Lang = Lang.FR, with_drafts: bool = True) -> OfVisit:
    """Whether a visit will count as it is entered and typed now.

    Args:
        event: id or reference; one that is only typed so far too.
        lang: that the drafts are typed in.

    Raises:
        RecordNotFound, AmbiguousReference, UnknownKind.
    """
    today = looking.local_day(ws.clock)
    with ws.store.read() as tx:
        typing = typed_now(tx, today, lang) if with_drafts else NOTHING_TYPED
        facts = _event(tx, event, typing)
    kind = facts.values.get("event_type")
    return OfVisit(facts.id, facts.reference, kind if isinstance(kind, str) else "", will_count(facts))


def _of_visits(year: Assurance, lang: Lang) -> Paragraph:
    need, foreseen = year.visits, year.foreseen
    facts = {
        "required": words.required(need.number, need.at_least, lang),
        "done": year.done,
        "planned": words.UNKNOWN.say(lang) if year.planned is None else year.planned,
    }
    lines = [words.REQUIRED.say(lang, facts), words.formula(need.reason, need.facts, lang)]
    if (foreseen.number, foreseen.at_least) != (need.number, need.at_least):
        more = words.required(foreseen.number, foreseen.at_least, lang)
        lines.append(words.FORESEEN.say(lang, {"required": more}))
    is_open = need.number is None or max(year.done, year.planned or 0) < need.number
    return Paragraph(words.VISITS.say(lang), tuple(lines), is_open=is_open)


def _of_spot_checks(year: Assurance, lang: Lang) -> Paragraph:
    need = year.spot_checks
    required = words.CHECKS_REQUIRED.say(lang, {"required": words.required(need.number, need.at_least, lang)})
    lines = (required, words.formula(need.reason, need.facts, lang))
    return Paragraph(words.SPOT_CHECKS.say(lang), lines, is_open=need.number != 0)


def _event(tx: Tx, event: str, typing: Typing) -> RecordFacts:
    name = event
    if typing.kinds.get(event) != EVENT:
        stored = records.get(tx, event)
        if stored.kind != EVENT:
            raise UnknownKind(kind=stored.kind)
        name = stored.id
    found = Reader(tx, typing).read([name], (EVENT,)).get(name)
    if found is None:
        raise RecordNotFound(record=event)
    return found


def _told(ws: Workspace, tx: Tx, partners: Sequence[str], year: int, today: date) -> list[OfPartner]:
    years = gathering.years_of(tx, partners, year, as_of=today)
    titles = {row.id: row.title for row in listing.rows(tx, [one.partner.id for one in years])}
    return [
        OfPartner(
            one.partner.id,
            one.partner.reference,
            titles.get(one.partner.id, ""),
            assurance(ws.packs.thresholds, one),
        )
        for one in years
    ]
