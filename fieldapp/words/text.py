"""A sentence in both languages, filled with facts when it is said."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from string import Formatter

NO_BREAK_SPACE = "\u00a0"  # not the narrow one: older consoles and some fonts lack it
_HELD_TOGETHER = re.compile(r"(?<=«) | (?=[:;?!»%])")


class Lang(StrEnum):
    """The languages the app speaks. French comes first."""

    FR = "fr"
    EN = "en"


@dataclass(frozen=True, slots=True)
class Text:
    """One sentence in French and English; `{name}` marks where a fact goes.

    French is written with plain spaces; those that French typography holds together (before : ; ? ! % », after «)
    become no-break spaces here, so that nobody has to type characters that cannot be seen.
    """

    fr: str
    en: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "fr", _HELD_TOGETHER.sub(NO_BREAK_SPACE, self.fr))

    def say(self, lang: Lang, facts: Mapping[str, object] | None = None) -> str:
        """The sentence in one language. A fact that is missing is shown as an ellipsis, never as an error."""
        sentence = self.fr if lang is Lang.FR else self.en
        return _LENIENT.vformat(sentence, (), facts or {})

    @property
    def places(self) -> frozenset[str]:
        """Names of the facts that either language asks for."""
        parts = [*Formatter().parse(self.fr), *Formatter().parse(self.en)]
        return frozenset(name for _, name, _, _ in parts if name)


class _Lenient(Formatter):
    """A finding with a fact too few must still be readable."""

    def get_value(self, key: int | str, args: object, kwargs: Mapping[str, object]) -> object:
        return kwargs.get(str(key), "…")


_LENIENT = _Lenient()
