"""The one-page account of an inauguration as PDF. Takes plain values; knows no store and no records."""

from __future__ import annotations

from contextlib import closing
from datetime import UTC, datetime, time
from pathlib import Path

from fieldapp.exchange.account_facts import (
    Account,
    Attendance,
    ContributionLine,
    Handover,
    Money,
    Photo,
    Place,
    PrincipleLine,
    WaterPoint,
)
from fieldapp.exchange.account_page import draw_body, draw_rest, fits
from fieldapp.exchange.account_pen import ROOMS, Pen, Room
from fieldapp.exchange.sheet import Sheet
from fieldapp.files import write_atomic
from fieldapp.paths import resources
from fieldapp.words import Lang
from fieldapp.words import account as words

__all__ = [
    "Account",
    "Attendance",
    "ContributionLine",
    "Handover",
    "Money",
    "Photo",
    "Place",
    "PrincipleLine",
    "WaterPoint",
    "account_pdf",
    "write_account",
]


def write_account(path: Path, account: Account, lang: Lang) -> None:
    """Write the account as a PDF of one A4 page.

    Raises:
        NoSpace, TargetReadOnly, TargetGone: nothing was changed.
    """
    write_atomic(path, account_pdf(account, lang))


def account_pdf(account: Account, lang: Lang) -> bytes:
    """The account as the bytes of a PDF; the same account gives the same bytes.

    Always one page: what is too long ends in words that say the rest is in the record, and a photo that cannot be
    opened becomes a frame that says so.
    """
    *generous, tightest = ROOMS
    for room in generous:
        if pdf := _drawn(account, lang, room, anyway=False):
            return pdf
    return _drawn(account, lang, tightest, anyway=True)


def _drawn(account: Account, lang: Lang, room: Room, *, anyway: bool) -> bytes:
    """The page with this much room, or nothing if it does not fit."""
    with closing(_sheet(account, lang)) as sheet:
        pen = Pen(sheet, lang, room)
        end = draw_body(pen, account)
        if not (anyway or fits(pen, account, end)):
            return b""
        draw_rest(pen, account, end)
        return sheet.finished()


def _sheet(account: Account, lang: Lang) -> Sheet:
    heading = account.heading or words.HEADING.say(lang)
    return Sheet(
        resources() / "fonts",
        title=f"{heading} {account.reference}",
        language=lang.value,
        made_at=datetime.combine(account.printed_on, time(), tzinfo=UTC),
    )
