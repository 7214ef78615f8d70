"""The blocks of an account, from the heading to the handover: who, where, what was built. Each returns its end."""

from __future__ import annotations

from collections.abc import Sequence

from fieldapp.exchange.account_facts import Account, Attendance, Handover, Place, WaterPoint
from fieldapp.exchange.account_pen import BLOCK_GAP, FULL, HALF, LEFT, Pen
from fieldapp.exchange.sheet import ACCENT, QUIET
from fieldapp.records.fold import fold
from fieldapp.words import Lang
from fieldapp.words import account as words
from fieldapp.words.format import count, day, money

_PLACE_AT, _OFFICER_AT = LEFT + 36, LEFT + 138
_PLACE_WIDTH = _OFFICER_AT - _PLACE_AT - 4


def heading(pen: Pen, account: Account, y: float) -> float:
    """Who prints it, what it is, which project and with whom."""
    sheet = pen.sheet
    pen.body(quiet=True)
    sheet.write(LEFT, y, sheet.fitted(account.organisation, HALF))
    sheet.write_right(LEFT + FULL, y, sheet.fitted(account.reference, HALF))
    y += sheet.line_height() + 1
    sheet.set_type(16, bold=True, colour=ACCENT)
    sheet.write(LEFT, y, sheet.fitted(account.heading or pen.say(words.HEADING), FULL))
    y += sheet.line_height() + 0.4
    sheet.set_type(11.5, bold=True)
    y = pen.lines(sheet.wrapped(account.project_title, FULL, most=2, ending="…"), LEFT, y)
    sheet.set_type(pen.room.size, colour=QUIET)
    project = pen.say(words.PROJECT, reference=account.project_reference)
    partner = pen.say(words.WITH_PARTNER, partner=account.partner) if account.partner else ""
    sheet.write(LEFT, y, sheet.fitted(f"{project} {partner}", FULL))
    y += sheet.line_height() + 1.6
    sheet.rule(LEFT, y, FULL, colour=ACCENT, thick=0.6)
    return y + 2


def when_and_where(pen: Pen, account: Account, y: float) -> float:
    """Date, place with the edition of its code, and who recorded it."""
    held_on = day(account.held_on, pen.lang) if account.held_on else ""
    pen.stacked(words.DATE, held_on, LEFT, y, width=_PLACE_AT - LEFT - 4)
    pen.stacked(words.OFFICER, account.officer, _OFFICER_AT, y, width=LEFT + FULL - _OFFICER_AT)
    y = pen.stacked(words.PLACE, place_name(account.place, pen.lang), _PLACE_AT, y, width=_PLACE_WIDTH)
    place = account.place
    if place.code:
        pen.small()
        code = pen.say(words.PLACE_CODE, code=place.code, scheme=place.scheme, edition=place.edition)
        y = pen.lines([pen.sheet.fitted(code, _PLACE_WIDTH)], _PLACE_AT, y)
    return y + BLOCK_GAP


def place_name(place: Place, lang: Lang) -> str:
    """Village, commune and cercle, with the French elision: `commune d'Ouro Ali`."""
    parts = [place.village]
    for name, plain, elided in (
        (place.commune, words.COMMUNE, words.COMMUNE_ELIDED),
        (place.cercle, words.CERCLE, words.CERCLE_ELIDED),
    ):
        if name:
            starts_open = fold(name)[:1] in {"a", "e", "i", "o", "u"}
            parts.append((elided if starts_open else plain).say(lang, {"name": name}))
    return ", ".join(part for part in parts if part)


def attendance(pen: Pen, came: Attendance, x: float, y: float) -> float:
    """People by sex and age; what was not counted makes a sum a least number, not a wrong one."""
    y = pen.title(words.ATTENDANCE, x, y, width=HALF)
    ends = (x + 52, x + 69, x + HALF)
    pen.small()
    for label, end in zip((words.CHILDREN, words.ADULTS, words.TOTAL), ends, strict=True):
        pen.sheet.write_right(end, y, pen.say(label))
    y += pen.sheet.line_height()
    children, adults = (came.girls, came.boys), (came.women, came.men)
    rows = (
        (words.FEMALE, ((came.girls,), (came.women,), (came.girls, came.women))),
        (words.MALE, ((came.boys,), (came.men,), (came.boys, came.men))),
        (words.TOTAL, (children, adults, children + adults)),
    )
    for label, cells in rows:
        pen.body(bold=label is words.TOTAL)
        for cell, end in zip(cells, ends, strict=True):
            pen.sheet.write_right(end, y, people(cell, pen.lang))
        y = pen.lines([pen.say(label)], x, y)
    pen.body()
    pen.sheet.write_right(ends[-1], y, people((came.with_disability,), pen.lang))
    return pen.lines([pen.say(words.WITH_DISABILITY)], x, y) + BLOCK_GAP


def people(counts: Sequence[int | None], lang: Lang) -> str:
    """A sum of counts: `–` if none is known, `≥ 98` if some are not."""
    known = [value for value in counts if value is not None]
    if not known:
        return "–"
    return f"{'≥ ' if len(known) < len(counts) else ''}{count(sum(known), lang)}"


def handover(pen: Pen, done: Handover, x: float, y: float) -> float:
    """Whether the work was handed over, to whom, and on which minutes."""
    handed_over = "" if done.handed_over is None else pen.say(words.YES if done.handed_over else words.NO)
    minutes = pen.say(words.MINUTES_ON, day=day(done.minutes_on, pen.lang)) if done.minutes_on else ""
    if done.handed_over is not None:
        minutes = minutes or pen.say(words.NO_MINUTES)
    rows = ((words.HANDED_OVER, handed_over), (words.HANDED_OVER_TO, done.to), (words.MINUTES, minutes))
    return pen.pairs(rows, x, pen.title(words.HANDOVER, x, y, width=HALF))


def water_point(pen: Pen, water: WaterPoint, x: float, y: float) -> float:
    """The facts of the water point, in the order of its data standard."""
    tariff = money(water.tariff.minor, water.tariff.currency, pen.lang) if water.tariff else ""
    rows = (
        (words.STATUS_ID, water.status_id),
        (words.STATUS, water.status),
        (words.WATER_SOURCE, water.water_source),
        (words.WATER_TECH, water.water_tech),
        (words.INSTALLED, _joined(str(water.install_year or ""), water.installer)),
        (words.MANAGEMENT, water.management),
        (words.PAY, _joined(tariff, water.pay)),
        (words.USERS, "" if water.users is None else count(water.users, pen.lang)),
        (words.QUALITY, water.subjective_quality),
    )
    return pen.pairs(rows, x, pen.title(words.WATER_POINT, x, y, width=HALF))


def _joined(*parts: str) -> str:
    return ", ".join(part for part in parts if part)
