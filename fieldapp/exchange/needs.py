"""The list for the next trip as PDF: boxes to tick, village by village, person by person. Takes plain values."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from fieldapp.exchange import pages
from fieldapp.exchange.pages import FULL, LEFT, Flow, Type, Words
from fieldapp.exchange.sheet import ACCENT, INK, QUIET, Colour
from fieldapp.files import write_atomic
from fieldapp.words import Lang
from fieldapp.words import needs as words
from fieldapp.words.format import count, day
from fieldapp.words.principles import severity_word, status_word

_TITLE: Final = Type(16, bold=True, colour=ACCENT)
_PLACE: Final = Type(13, bold=True)
_WHOM: Final = Type(10, bold=True, colour=ACCENT)
_ITEM: Final = Type(9.2, bold=True)
_TEXT: Final = Type(8.8)
_SMALL: Final = Type(8, colour=QUIET)
_BOX: Final = 3.4  # millimetres
_TEXT_AT: Final = 6.5
_ANSWER: Final = 6.0  # room to write an answer by hand
_HEAD_ROOM: Final = 45.0  # the head of a place never stands alone at the end of a page
_WEIGHT: Final = 66.0  # for reference, severity and status at the right
_NOT_MET: Final[Colour] = (154, 106, 0)


@dataclass(frozen=True, slots=True)
class NeedLine:
    """One item: codes of status and severity, everything else in the words of the page."""

    criterion: str
    title: str
    status: str
    severity: str
    reason: str
    remedies: tuple[str, ...]
    reference: str


@dataclass(frozen=True, slots=True)
class NeedVisit:
    """What one person or office is asked, worst first."""

    whom: str
    lines: tuple[NeedLine, ...]


@dataclass(frozen=True, slots=True)
class NeedPlace:
    """One village.

    Attributes:
        name: empty for projects without a site.
        projects: reference and title of each.
    """

    name: str
    commune: str
    cercle: str
    code: str
    projects: tuple[tuple[str, str], ...]
    visits: tuple[NeedVisit, ...]


@dataclass(frozen=True, slots=True)
class NeedsPaper:
    """The whole list.

    Attributes:
        printed_on: local day; also the file's date, so that the same list is the same file.
        as_of: the day whose rules hold.
    """

    organisation: str
    officer: str
    device: str
    printed_on: date
    as_of: date
    projects: int
    places: tuple[NeedPlace, ...]


def write_needs(path: Path, told: NeedsPaper, lang: Lang) -> None:
    """Write the list.

    Raises:
        NoSpace, TargetReadOnly, TargetGone: nothing was changed.
    """
    write_atomic(path, needs_pdf(told, lang))


def needs_pdf(told: NeedsPaper, lang: Lang) -> bytes:
    """The list as the bytes of a PDF; the same list gives the same bytes."""
    heading = words.HEADING.say(lang)
    foot = (
        words.PREPARED_BY.say(lang, {"name": told.officer}) if told.officer else "",
        words.PRINTED_ON.say(lang, {"day": day(told.printed_on, lang)}),
        words.DEVICE.say(lang, {"device": told.device}) if told.device else "",
    )
    return pages.drawn(
        partial(_draw, told, lang),
        title=heading,
        foot=" · ".join(part for part in foot if part),
        running=" · ".join(part for part in (heading, told.organisation) if part),
        lang=lang,
        made_on=told.printed_on,
    )


def _draw(told: NeedsPaper, lang: Lang, flow: Flow) -> None:
    flow.write(flow.fit(told.organisation, _SMALL, most=1), flow.fit(words.HEADING.say(lang), _TITLE, most=1))
    flow.write(flow.fit(words.SUBTITLE.say(lang, {"day": day(told.as_of, lang)}), _TEXT, most=1))
    if not told.places:
        flow.gap(4)
        flow.write(flow.fit(words.NOTHING.say(lang), _TEXT))
        return
    points = sum(len(visit.lines) for place in told.places for visit in place.visits)
    counts = {"points": points, "projects": told.projects, "places": len(told.places)}
    flow.write(flow.fit(words.COUNTED.say(lang, {name: count(of, lang) for name, of in counts.items()}), _SMALL))
    for place in told.places:
        _place(place, lang, flow)


def _place(place: NeedPlace, lang: Lang, flow: Flow) -> None:
    flow.gap(3)
    flow.keep(_HEAD_ROOM)
    flow.sheet.rule(LEFT, flow.y, FULL, colour=ACCENT, thick=0.6)
    flow.gap(1.5)
    flow.write(flow.fit(place.name or words.NO_PLACE.say(lang), _PLACE, most=1))
    around = {"commune": place.commune, "cercle": place.cercle}
    where = (words.AROUND.say(lang, around) if place.commune and place.cercle else "", place.code)
    flow.write(flow.fit(" · ".join(part for part in where if part), _SMALL, most=1))
    for reference, title in place.projects:
        flow.write(flow.fit(words.PROJECT.say(lang, {"reference": reference, "title": title}), _SMALL, most=1))
    for visit in place.visits:
        flow.gap(2)
        head = flow.fit(visit.whom, _WHOM, most=1)
        first = _text(visit.lines[0], flow)
        flow.keep(flow.height_of([head, *first]) + _ANSWER + 1)
        flow.write(head)
        for line in visit.lines:
            _line(line, lang, flow)


def _line(line: NeedLine, lang: Lang, flow: Flow) -> None:
    """A box, what is missing, why it is so, what to do, and room for the answer: together on one page."""
    text = _text(line, flow)
    flow.gap(1)
    flow.keep(flow.height_of(text) + _ANSWER)
    flow.sheet.frame(LEFT, flow.y + 0.3, _BOX, _BOX, colour=INK)
    weight = (line.reference, severity_word(line.severity, lang), status_word(line.status, lang))
    colour = _NOT_MET if line.status == "NOT_MET" else QUIET
    flow.aside(" · ".join(part for part in weight if part), Type(7.8, colour=colour), most=_WEIGHT)
    flow.write(*text)
    flow.gap(_ANSWER - 1)
    flow.sheet.rule(LEFT + _TEXT_AT, flow.y, FULL - _TEXT_AT)
    flow.gap(1)


def _text(line: NeedLine, flow: Flow) -> list[Words]:
    """What is written beside the box."""
    beside = FULL - _TEXT_AT - _WEIGHT - 2
    return [
        flow.fit(f"{line.criterion}  {line.title}", _ITEM, indent=_TEXT_AT, width=beside, most=2),
        flow.fit(line.reason, _TEXT, indent=_TEXT_AT, most=4),
        *(flow.fit(f"→ {remedy}", _TEXT, indent=_TEXT_AT, most=3) for remedy in line.remedies),
    ]
