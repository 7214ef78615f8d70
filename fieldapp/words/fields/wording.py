"""What is said about one field, and the short way to write it down."""

from __future__ import annotations

from dataclasses import dataclass

from fieldapp.words.text import Text

Pair = tuple[str, str]  # French, English


@dataclass(frozen=True, slots=True)
class FieldWords:
    """The words around a field.

    Attributes:
        label: above the field, in sentence case; a question ends with its mark.
        hint: one short line under the field; None where the label says it all.
        why: the legal or policy reason behind the “why?” link; None where there is none.
    """

    label: Text
    hint: Text | None = None
    why: Text | None = None


def asked(french: str, english: str, *, hint: Pair | None = None, why: Pair | None = None) -> FieldWords:
    """A field's words from plain pairs."""
    return FieldWords(Text(french, english), Text(*hint) if hint else None, Text(*why) if why else None)
