"""How the words of a criterion are written down."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.words.text import Text


@dataclass(frozen=True, slots=True)
class CriterionWords:
    """What a criterion asks, as a statement that should be true, and why it matters."""

    title: Text
    why: Text


def asks(title: tuple[str, str], why: tuple[str, str]) -> CriterionWords:
    """A criterion's words from plain pairs, French first."""
    return CriterionWords(Text(*title), Text(*why))
