"""Whether two names may be one name in two spellings, how much they look alike, and why.

A likeness is a reason to ask a person, never an answer: nothing here decides about anybody. Spellings come from
`name_forms`; edit distances from rapidfuzz. What is compared, and with which list, is the caller's affair.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import starmap
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from fieldapp.reference.name_forms import FULL, NameForm, Word, form_of, word_of

LOOKS_ALIKE: Final = 82
"""From this likeness on, of 100, a person must look: chosen on made-up variants (docs/decisions/0055)."""

_SAME: Final = 1.0
_USUAL: Final = 0.97
_SOUND: Final = 0.95
_ONE_LETTER: Final = 0.89
_HEARD: Final = 0.88
_TWO_LETTERS: Final = 0.84
_INITIAL: Final = 0.76
_LEAST: Final = 0.7  # words less alike than this are different words
_ONE_FROM: Final = 4  # letters of the shorter word in which one may differ
_TWO_FROM: Final = 7  # the same for two
_BONES_FROM: Final = 3  # consonants that must be equal where vowels were not written
_EXTRA: Final = 0.12  # what a word too many costs, in parts of its weight
_ONE_OF_MANY: Final = 60  # the most for names that share one telling word of several


class Why(StrEnum):
    """What makes two names look alike although they are not written alike."""

    SPELT_ALIKE = "SPELT_ALIKE"
    SAME_NAME = "SAME_NAME"
    SAME_SOUND = "SAME_SOUND"
    ONE_LETTER = "ONE_LETTER"
    TWO_LETTERS = "TWO_LETTERS"
    INITIAL = "INITIAL"
    NO_VOWELS = "NO_VOWELS"
    OTHER_ORDER = "OTHER_ORDER"
    WORDS_MISSING = "WORDS_MISSING"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How much two names look alike.

    Attributes:
        score: 0 to 100.
        why: in the order of `Why`.
    """

    score: int
    why: tuple[Why, ...]

    @property
    def is_possible(self) -> bool:
        """Whether a person must look."""
        return self.score >= LOOKS_ALIKE


NOTHING: Final = Likeness(0, ())


def compare(one: str, other: str) -> Likeness:
    """How much two names look alike; the same whichever comes first."""
    return likeness(form_of(one), form_of(other))


def likeness(one: NameForm, other: NameForm) -> Likeness:
    """The same for names that were taken apart before."""
    if not one.words or not other.words:
        return NOTHING
    pairs = _paired(one.words, other.words)
    if not pairs:
        return NOTHING
    score = _score(one, other, pairs)
    return Likeness(score, _why(one, other, pairs))


@dataclass(frozen=True, slots=True)
class _Alike:
    value: float
    why: Why | None


@dataclass(frozen=True, slots=True)
class _Pair:
    left: int
    right: int
    alike: _Alike
    weight: float


def words_alike(one: Word, other: Word) -> tuple[float, Why | None]:
    """How much two words are one word, 0 or from 0.7 to 1, and why where they are not written alike."""
    found = _words_alike(one, other)
    return found.value, found.why


_DIFFERENT: Final = _Alike(0.0, None)


def _words_alike(one: Word, other: Word) -> _Alike:
    if one.plain == other.plain:
        return _Alike(_SAME, None)
    if one.is_initial or other.is_initial:
        return _Alike(_INITIAL, Why.INITIAL) if one.plain[0] == other.plain[0] else _DIFFERENT
    if one.usual and other.usual:
        # Amadou and Mamadou are one letter apart, and two names.
        return _Alike(_USUAL, Why.SAME_NAME) if one.usual == other.usual else _DIFFERENT
    if one.sound == other.sound:
        return _Alike(_SOUND, Why.SAME_SOUND)
    return _by_letters(one, other)


def _by_letters(one: Word, other: Word) -> _Alike:
    shorter = min(len(one.plain), len(other.plain))
    heard = Levenshtein.distance(one.sound, other.sound, score_cutoff=2)
    apart = min(heard, Levenshtein.distance(one.plain, other.plain, score_cutoff=2))
    if apart == 1 and shorter >= _ONE_FROM:
        return _Alike(_ONE_LETTER, Why.ONE_LETTER)
    if heard <= 1 and one.key == other.key and len(one.key) > 1:
        return _Alike(_HEARD, Why.SAME_SOUND)
    if one.has_vowels != other.has_vowels and one.bones == other.bones and len(one.bones) >= _BONES_FROM:
        return _Alike(_HEARD, Why.NO_VOWELS)
    if apart <= 2 and shorter >= _TWO_FROM:  # noqa: PLR2004
        return _Alike(_TWO_LETTERS, Why.TWO_LETTERS)
    return _DIFFERENT
