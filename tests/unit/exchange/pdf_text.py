"""Reads text and its places back out of a PDF that fpdf2 made. For tests: it reads nobody else's."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_STREAM = re.compile(rb"stream\n(.*?)\nendstream", re.DOTALL)
_FONT_OR_TEXT = re.compile(rb"/F(\d+) ([\d.]+) Tf|BT ([\d.-]+) ([\d.-]+) Td \(((?:[^\\)]|\\.)*)\) Tj", re.DOTALL)
_ESCAPED = re.compile(rb"\\(.)", re.DOTALL)
_LETTER = re.compile(rb"<([0-9A-F]{4})> <([0-9A-F]{4,8})>")
_ESCAPES = {b"r": b"\r", b"n": b"\n", b"t": b"\t", b"b": b"\b", b"f": b"\f"}
_MM = 72 / 25.4
_PAGE_HEIGHT = 841.89


@dataclass(frozen=True, slots=True)
class Piece:
    """One run of text; millimetres from the upper left corner to the start of its baseline."""

    text: str
    x: float
    y: float
    size: float


def pieces(pdf: bytes) -> list[Piece]:
    """Every run of text on all pages, in the order of drawing."""
    return [piece for page in pages(pdf) for piece in page]


def pages(pdf: bytes) -> list[list[Piece]]:
    """The runs of text page by page."""
    streams = [_plain(found) for found in _STREAM.findall(pdf)]
    letters = [_letters(stream) for stream in streams if b"beginbfchar" in stream]
    return [list(_runs(stream, letters)) for stream in streams if b" Tf ET" in stream]


def text_of(pdf: bytes) -> str:
    """The text alone, a line for each run, with plain spaces."""
    return "\n".join(piece.text for piece in pieces(pdf)).replace("\u202f", " ").replace("\u00a0", " ")


def page_count(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\n", pdf))


def picture_count(pdf: bytes) -> int:
    return len(re.findall(rb"/Subtype /Image\n", pdf))


def _plain(stream: bytes) -> bytes:
    try:
        return zlib.decompress(stream)
    except zlib.error:
        return stream


def _letters(stream: bytes) -> dict[bytes, str]:
    pairs = _LETTER.findall(stream.partition(b"beginbfchar")[2])
    return {bytes.fromhex(code.decode()): bytes.fromhex(letter.decode()).decode("utf-16-be") for code, letter in pairs}


def _runs(page: bytes, letters: list[dict[bytes, str]]) -> Iterator[Piece]:
    known: Mapping[bytes, str] = {}
    size = 0.0
    for font, points, x, y, raw in _FONT_OR_TEXT.findall(page):
        if font:
            known, size = letters[int(font) - 1], float(points)
            continue
        codes = _ESCAPED.sub(lambda found: _ESCAPES.get(found[1], found[1]), raw)
        text = "".join(known[codes[place : place + 2]] for place in range(0, len(codes), 2))
        yield Piece(text, float(x) / _MM, (_PAGE_HEIGHT - float(y)) / _MM, size)
