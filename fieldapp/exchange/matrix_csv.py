"""Projects by seven principles as a CSV file that spreadsheets open by themselves. Takes plain values."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from typing import Final

from fieldapp.files import write_atomic
from fieldapp.words import Lang
from fieldapp.words import matrix as words

_DELIMITERS: Final = {Lang.FR: ";", Lang.EN: ","}  # what a spreadsheet of that language expects
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One project, in the words of the file."""

    reference: str
    title: str
    state: str
    place: str
    commune: str
    partners: tuple[str, ...]
    overall: str
    principles: tuple[str, ...]
    still_open: int
    blockers: int


def write_matrix(path: Path, principles: Sequence[str], rows: Sequence[MatrixRow], lang: Lang) -> None:
    """Write the table.

    Args:
        principles: names of the seven, as headings.

    Raises:
        NoSpace, TargetReadOnly, TargetGone: nothing was changed.
    """
    told = StringIO()
    writer = csv.writer(told, delimiter=_DELIMITERS[lang], lineterminator="\r\n")
    about = (words.REFERENCE, words.TITLE, words.STATE, words.PLACE, words.COMMUNE, words.PARTNERS, words.OVERALL)
    counts = (words.OPEN, words.BLOCKING)
    writer.writerow([*(text.say(lang) for text in about), *principles, *(text.say(lang) for text in counts)])
    for row in rows:
        texts = (row.reference, row.title, row.state, row.place, row.commune, ", ".join(row.partners), row.overall)
        writer.writerow([*map(_harmless, (*texts, *row.principles)), row.still_open, row.blockers])
    write_atomic(path, told.getvalue().encode("utf-8-sig"))


def _harmless(text: str) -> str:
    """A text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(_FORMULA) else text
