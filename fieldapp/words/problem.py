"""The three things that are said when something cannot be done."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.words.text import Text


@dataclass(frozen=True, slots=True)
class ErrorWords:
    """A title, one sentence and the next step. Facts of the error fill the placeholders."""

    title: Text
    what: Text
    fix: Text
