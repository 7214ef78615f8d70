"""Lays the account of an event out on its page: the order of the blocks, photos, signatures and the foot."""

from __future__ import annotations

from io import BytesIO

from PIL import Image

from fieldapp.errors import PhotoTooLarge, UnreadablePhoto
from fieldapp.exchange import account_blocks as blocks
from fieldapp.exchange import account_findings as findings
from fieldapp.exchange.account_facts import Account, Photo
from fieldapp.exchange.account_pen import BLOCK_GAP, FULL, HALF, LEFT, RIGHT, Pen
from fieldapp.exchange.photos import thumbnail
from fieldapp.exchange.sheet import HEIGHT, QUIET
from fieldapp.words import account as words
from fieldapp.words.format import day

TOP = 13.0
FOOT_TOP = HEIGHT - 14
SIGNATURES_TOP = FOOT_TOP - 21
MOST_PHOTOS = 4
MOST_SIGNATORIES = 4
PHOTO_PIXELS = (900, 700)

_TALLEST_PHOTO = 58.0
_CAPTION_HEIGHT = 4.0
_BETWEEN_PHOTOS = 3.0
_BETWEEN_SIGNATURES = 6.0
_USUAL_SHAPE = 4 / 3
_FOOT_SIZE = 7.2
_SIGNATURE_SIZE = 8.4


def draw_body(pen: Pen, account: Account) -> float:
    """Everything from the heading to the findings; the end of it."""
    y = blocks.when_and_where(pen, account, blocks.heading(pen, account, TOP))
    left = blocks.handover(pen, account.handover, LEFT, blocks.attendance(pen, account.attendance, LEFT, y))
    right = blocks.water_point(pen, account.water, RIGHT, y) if account.water else y
    y = max(left, right)
    y = pen.long_text(words.SPEAKERS, account.speakers, LEFT, y, width=FULL, most=pen.room.speakers)
    decisions = pen.long_text(words.DECISIONS, account.decisions, LEFT, y, width=HALF, most=pen.room.text)
    promises = pen.long_text(words.PROMISES, account.promises, RIGHT, y, width=HALF, most=pen.room.text)
    y = findings.contributions(pen, account.contributions, max(decisions, promises))
    return max(findings.principles(pen, account, LEFT, y), findings.open_items(pen, account, RIGHT, y))


def fits(pen: Pen, account: Account, end: float) -> bool:
    """Whether photos and signatures still have room under the body."""
    needed = pen.room.photo + _CAPTION_HEIGHT + BLOCK_GAP if account.photos else 0.0
    return end + needed <= SIGNATURES_TOP


def draw_rest(pen: Pen, account: Account, y: float) -> None:
    """Photos below the body, signatures and foot at the end of the page."""
    _photos(pen, account.photos[:MOST_PHOTOS], y)
    _signatures(pen, account)
    _foot(pen, account)


def _photos(pen: Pen, photos: tuple[Photo, ...], y: float) -> None:
    """In one row of one height, as large as the row and the page allow."""
    if not photos:
        return
    small = [_small(photo) for photo in photos]
    shapes = [_shape(data) for data in small]
    across = FULL - _BETWEEN_PHOTOS * (len(photos) - 1)
    down = SIGNATURES_TOP - BLOCK_GAP - _CAPTION_HEIGHT - y
    height = min(down, _TALLEST_PHOTO, across / sum(shapes))
    x = LEFT
    for photo, data, shape in zip(photos, small, shapes, strict=True):
        _photo(pen, photo.caption, data, x, y, size=(shape * height, height))
        x += shape * height + _BETWEEN_PHOTOS


def _photo(pen: Pen, caption: str, data: bytes, x: float, y: float, *, size: tuple[float, float]) -> None:
    width, height = size
    sheet = pen.sheet
    pen.small()
    if data:
        sheet.picture(data, x, y, height=height)
    else:
        sheet.frame(x, y, width, height)
        sheet.write(x + 2, y + 2, sheet.fitted(pen.say(words.UNREADABLE_PHOTO), width - 4))
    sheet.write(x, y + height + 0.4, sheet.fitted(caption, width))


def _small(photo: Photo) -> bytes:
    """A JPEG fit for print and without the camera's notes; empty if the photo cannot be opened."""
    try:
        return thumbnail(photo.data, PHOTO_PIXELS)
    except (UnreadablePhoto, PhotoTooLarge):
        return b""


def _shape(data: bytes) -> float:
    """Width over height; that of a usual photo where there is none."""
    if not data:
        return _USUAL_SHAPE
    with Image.open(BytesIO(data)) as picture:
        return picture.width / picture.height


def _signatures(pen: Pen, account: Account) -> None:
    usual = (words.FOR_COMMUNE, words.FOR_COMMITTEE, words.FOR_PARTNER, words.FIELD_OFFICER)
    names = (account.signatories or tuple(pen.say(label) for label in usual))[:MOST_SIGNATORIES]
    width = (FULL - _BETWEEN_SIGNATURES * (len(names) - 1)) / len(names)
    for place, name in enumerate(names):
        x = LEFT + place * (width + _BETWEEN_SIGNATURES)
        pen.sheet.set_type(_SIGNATURE_SIZE, bold=True)
        pen.sheet.write(x, SIGNATURES_TOP, pen.sheet.fitted(name, width))
        pen.sheet.rule(x, FOOT_TOP - 5.4, width, colour=QUIET)
        pen.sheet.set_type(_FOOT_SIZE, colour=QUIET)
        pen.sheet.write(x, FOOT_TOP - 5, pen.say(words.NAME_AND_DATE))


def _foot(pen: Pen, account: Account) -> None:
    sheet = pen.sheet
    sheet.rule(LEFT, FOOT_TOP + 1, FULL)
    sheet.set_type(_FOOT_SIZE, colour=QUIET)
    printed = pen.say(words.PRINTED_ON, day=day(account.printed_on, pen.lang))
    device = pen.say(words.DEVICE, device=account.device) if account.device else ""
    note = pen.say(words.HONEST_NOTE)
    facts = " · ".join(part for part in (account.reference, printed, device) if part)
    sheet.write(LEFT, FOOT_TOP + 2, sheet.fitted(facts, FULL - sheet.width_of(note) - 4))
    sheet.write_right(LEFT + FULL, FOOT_TOP + 2, note)
