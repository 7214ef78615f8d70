"""Whether two names may be one name in two spellings, how much they look alike, and why.

A likeness is a reason to ask a person, never an answer: nothing here decides about anybody. Spellings come from
`name_forms`; edit distances from rapidfuzz. What is compared, and with which list, is the caller's affair.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter
from typing import Final

from rapidfuzz.distance import Levenshtein

from fieldapp.reference.name_forms import FULL, NameForm, Word, form_of

LOOKS_ALIKE: Final = 82
"""From this likeness on, of 100, a person must look: chosen on made-up variants (docs/decisions/0055)."""

_SAME: Final = 1.0
_USUAL: Final = 0.97
_SOUND: Final = 0.95
_ONE_LETTER: Final = 0.89
_HEARD: Final = 0.88
_TWO_LETTERS: Final = 0.84
_INITIAL: Final = 0.76
_ONE_FROM: Final = 4  # letters of the shorter word in which one may differ
_TWO_FROM: Final = 8  # the same for two
_TWO: Final = 2
_BONES_FROM: Final = 3  # consonants that must be equal where vowels were not written
_EXTRA: Final = 0.12  # what a word too many costs, in parts of its weight
_EXTRA_BESIDE_SLIPS: Final = 0.35  # the same where letters differ too: two doubts weigh more than each alone
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


_SLIPS: Final = frozenset({Why.ONE_LETTER, Why.TWO_LETTERS})
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
    return Likeness(_score(one, other, pairs), _why(one, other, pairs))


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
    """How much two words are one word, 0 or from 0.76 to 1, and why where they are not written alike."""
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
    if one.sound == other.sound or one.core == other.core:
        return _Alike(_SOUND, Why.SAME_SOUND)
    return _by_letters(one, other)


def _by_letters(one: Word, other: Word) -> _Alike:
    shorter = min(len(one.plain), len(other.plain))
    heard = Levenshtein.distance(one.sound, other.sound, score_cutoff=_TWO)
    apart = Levenshtein.distance(one.plain, other.plain, score_cutoff=_TWO)
    begins_alike = one.sound[0] == other.sound[0]
    if begins_alike:  # Tembely and Dembélé sound alike but for their first letters, and are two names
        apart = min(apart, heard)
    if apart == 1 and shorter >= _ONE_FROM:
        return _Alike(_ONE_LETTER, Why.ONE_LETTER)
    if begins_alike and heard <= 1 and one.key == other.key and shorter >= _ONE_FROM:
        return _Alike(_HEARD, Why.SAME_SOUND)
    if one.has_vowels != other.has_vowels and one.bones == other.bones and len(one.bones) >= _BONES_FROM:
        return _Alike(_HEARD, Why.NO_VOWELS)
    if begins_alike and apart == _TWO and shorter >= _TWO_FROM:
        return _Alike(_TWO_LETTERS, Why.TWO_LETTERS)
    return _DIFFERENT


def _paired(left: Sequence[Word], right: Sequence[Word]) -> list[_Pair]:
    """Each word with the one most like it, none twice; the likest first, so that sides do not matter."""
    possible: list[tuple[float, tuple[str, str], _Pair]] = []
    for i, one in enumerate(left):
        for j, other in enumerate(right):
            alike = _words_alike(one, other)
            if alike.value:
                names = (min(one.plain, other.plain), max(one.plain, other.plain))
                weight = (one.weight + other.weight) / 2
                possible.append((-alike.value * weight, names, _Pair(i, j, alike, weight)))
    possible.sort(key=itemgetter(0, 1))
    pairs: list[_Pair] = []
    lefts: set[int] = set()
    rights: set[int] = set()
    for _value, _names, pair in possible:
        if pair.left not in lefts and pair.right not in rights:
            lefts.add(pair.left)
            rights.add(pair.right)
            pairs.append(pair)
    return pairs


def _score(one: NameForm, other: NameForm, pairs: Sequence[_Pair]) -> int:
    if sorted(word.plain for word in one.words) == sorted(word.plain for word in other.words):
        return 100
    alike = sum(pair.alike.value * pair.weight for pair in pairs)
    paired = sum(pair.weight for pair in pairs)
    alone = sorted(_left_over(form, paired_words) for form, paired_words in _sides(one, other, pairs))
    # Words that the shorter name has alone make it another name; those of the longer one may just be left out.
    extra = _EXTRA_BESIDE_SLIPS if any(pair.alike.why in _SLIPS for pair in pairs) else _EXTRA
    score = 100 * alike / (paired + alone[0] + extra * alone[1])
    telling = sum(_is_telling(one.words[pair.left]) and _is_telling(other.words[pair.right]) for pair in pairs)
    initials = sum(pair.alike.why is Why.INITIAL for pair in pairs)
    if telling == 0 or (telling + initials < _TWO and max(one.telling, other.telling) > 1):
        return min(int(score), _ONE_OF_MANY)
    return round(score)


def _sides(one: NameForm, other: NameForm, pairs: Sequence[_Pair]) -> Iterator[tuple[NameForm, set[int]]]:
    yield one, {pair.left for pair in pairs}
    yield other, {pair.right for pair in pairs}


def _left_over(form: NameForm, paired: set[int]) -> float:
    return sum(word.weight for place, word in enumerate(form.words) if place not in paired)


def _is_telling(word: Word) -> bool:
    return word.weight == FULL and not word.is_initial


def _why(one: NameForm, other: NameForm, pairs: Sequence[_Pair]) -> tuple[Why, ...]:
    found = {pair.alike.why for pair in pairs if pair.alike.why is not None}
    places = [pair.right for pair in sorted(pairs, key=lambda pair: pair.left)]
    if places != sorted(places):
        found.add(Why.OTHER_ORDER)
    if len(pairs) < max(len(one.words), len(other.words)):
        found.add(Why.WORDS_MISSING)
    return tuple(why for why in Why if why in found) or (Why.SPELT_ALIKE,)
