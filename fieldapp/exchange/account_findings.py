"""The blocks of an account that say what each side gave and what the principles say. Each returns its end."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from fieldapp.exchange.account_facts import Account, ContributionLine, PrincipleLine
from fieldapp.exchange.account_pen import BLOCK_GAP, FULL, HALF, LEFT, Pen
from fieldapp.exchange.sheet import INK, QUIET, Colour
from fieldapp.words import account as words
from fieldapp.words.format import day, money, short_day

MARKS: dict[str, tuple[str, Colour]] = {
    "PASS": ("✓", (46, 125, 79)),
    "ATTENTION": ("▲", (154, 106, 0)),
    "INCOMPLETE": ("◌", (91, 107, 122)),
    "REFER": ("➜", (107, 79, 160)),
    "FAIL": ("✕", (179, 38, 30)),
}
UNMARKED = ("○", QUIET)

_LABELS = (words.GIVER, words.WHAT, words.AMOUNT, words.STATE, words.ON)
_AMOUNT_EDGE = 104
_EDGES = (0, 43, _AMOUNT_EDGE, 136, 158, FULL + 3)
_BETWEEN = 3


def contributions(pen: Pen, given: Sequence[ContributionLine], y: float) -> float:
    """Both sides in one table; what was not valued says so."""
    y = pen.title(words.CONTRIBUTIONS, LEFT, y, width=FULL)
    if not given:
        pen.body(quiet=True)
        return pen.lines([pen.say(words.NO_CONTRIBUTIONS)], LEFT, y) + BLOCK_GAP
    pen.small()
    y = _row(pen, [pen.say(label) for label in _LABELS], y)
    shown = given if len(given) <= pen.room.rows else given[: pen.room.rows - 1]
    pen.body()
    for line in shown:
        y = _row(pen, _cells(pen, line), y)
    return pen.more(words.MORE_CONTRIBUTION, words.MORE_CONTRIBUTIONS, len(given) - len(shown), LEFT, y)


def _cells(pen: Pen, line: ContributionLine) -> list[str]:
    amount = money(line.amount.minor, line.amount.currency, pen.lang) if line.amount else pen.say(words.UNVALUED)
    return [line.giver, line.what, amount, line.state, short_day(line.on, pen.lang) if line.on else "–"]


def _row(pen: Pen, cells: Sequence[str], y: float) -> float:
    for (start, end), cell in zip(pairwise(_EDGES), cells, strict=True):
        shown = pen.sheet.fitted(cell, end - start - _BETWEEN)
        if start == _AMOUNT_EDGE:
            pen.sheet.write_right(LEFT + end - _BETWEEN, y, shown)
        else:
            pen.sheet.write(LEFT + start, y, shown)
    return y + pen.sheet.line_height()


def principles(pen: Pen, account: Account, x: float, y: float) -> float:
    """Mark, name and verdict of each; one that was not assessed is grey and says so."""
    checked = pen.say(words.NOT_CHECKED)
    if account.checked_on:
        checked = pen.say(words.CHECKED_ON, day=day(account.checked_on, pen.lang))
    y = pen.title(words.PRINCIPLES, x, y, width=HALF, aside=checked)
    for line in account.principles:
        y = _principle(pen, line, x, y)
    return y + BLOCK_GAP


def _principle(pen: Pen, line: PrincipleLine, x: float, y: float) -> float:
    sheet = pen.sheet
    mark, colour = MARKS.get(line.verdict, UNMARKED)
    sheet.set_type(pen.room.size, colour=colour)
    sheet.write(x, y, mark)
    word = sheet.fitted(line.word, HALF / 2.5)
    sheet.write_right(x + HALF, y, word)
    room = HALF - 6 - sheet.width_of(word) - _BETWEEN
    sheet.set_type(pen.room.size, colour=INK if line.verdict in MARKS else QUIET)
    sheet.write(x + 6, y, sheet.fitted(line.name, room))
    return y + sheet.line_height()


def open_items(pen: Pen, account: Account, x: float, y: float) -> float:
    """What is still wrong or missing, over all principles, in their order."""
    sheet = pen.sheet
    y = pen.title(words.OPEN_ITEMS, x, y, width=HALF)
    items = [item for line in account.principles for item in line.open_items]
    pen.body(quiet=not items)
    if not items:
        nothing = words.NOTHING_OPEN if account.principles else words.NOT_CHECKED
        return pen.lines(sheet.wrapped(pen.say(nothing), HALF, most=2, ending="…"), x, y) + BLOCK_GAP
    shown = items if len(items) <= pen.room.items else items[: pen.room.items - 1]
    for item in shown:
        sheet.write(x, y, "•")
        y = pen.lines(sheet.wrapped(item, HALF - 3, most=pen.room.item_lines, ending="…"), x + 3, y)
    return pen.more(words.MORE_ITEM, words.MORE_ITEMS, len(items) - len(shown), x, y)
