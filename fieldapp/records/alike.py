"""How alike two names are, whatever their accents, spelling, word order, legal form or alphabet. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from anyascii import anyascii
from rapidfuzz import fuzz

from fieldapp.records.fold import fold

ALIKE: Final = 80  # of 100, from which on two names are shown to a person as probably the same
_SAME_WORD: Final = 78  # of 100: Dankoussa and Dankusa, Cheick and Cheikh
_LETTERS: Final = 4  # at the beginning of a word by which candidates are found
_LOOKED_AT: Final = 6_000  # names that share some beginning
_COMPARED: Final = 60  # of them, compared word by word
_RARE: Final = 1_000_000
_COMMON_WEIGHT: Final = 0.35
_INITIALS: Final = 92
_BEGUN: Final = 92  # "Assoc." for "Association"
_JOINED: Final = 90  # of 100, written without spaces: Yiriwaso and Yiriwa So
_ACRONYM: Final = range(2, 10)  # letters
_APOSTROPHES: Final = re.compile("['’‘ʼ`´]")
_SMALL_WORDS: Final = """
a and au aux d da de del des du el en et for in l la le les of on par pour s sur the to un une
"""
_COMMON_WORDS: Final = """
action agence agency asbl association centre club comite committee communal communautaire commune community
conseil cooperative council development developpement direction federation femmes fm fondation forum foundation
gestion gie groupe groupement jeunes jeunesse local locale mali malien malienne management national nationale
ngo ong organisation organization project projet promotion regional regionale reseau service services societe
union village women youth
"""
_SMALL: Final = frozenset(_SMALL_WORDS.split())
_COMMON: Final = frozenset(_COMMON_WORDS.split())


@dataclass(frozen=True, slots=True)
class Name:
    """A name made ready to be compared.

    Attributes:
        words: folded, without articles; never empty for a name with letters.
        initials: of the words.
    """

    words: tuple[str, ...]
    initials: str

    @property
    def key(self) -> str:
        """The same for names that differ in accents, case, articles or word order only."""
        return " ".join(sorted(self.words))


@lru_cache(20_000)
def named(text: str) -> Name:
    """A name made ready. Other alphabets are written in Latin letters first."""
    plain = text if text.isascii() else anyascii(fold(_APOSTROPHES.sub(" ", text)))
    words = fold(_APOSTROPHES.sub(" ", plain)).split()
    told = tuple(word for word in words if word not in _SMALL) or tuple(words)
    return Name(told, "".join(word[0] for word in told))


def likeness(first: str, second: str) -> int:
    """How alike two names are, 0 to 100; 100 is the same but for accents, case, articles and word order."""
    return _likeness(named(first), named(second))


def _likeness(first: Name, second: Name) -> int:
    if not first.words or not second.words:
        return 0
    if first.key == second.key:
        return 100
    if _is_acronym(first, second) or _is_acronym(second, first):
        return _INITIALS
    joined = round(fuzz.ratio("".join(first.words), "".join(second.words)))
    return min(99, max(_by_words(first, second), joined if joined >= _JOINED and _same_figures(first, second) else 0))


def _by_words(first: Name, second: Name) -> int:
    """What the words have in common; a word that many names have counts for little."""
    left = list(second.words)
    shared = 0.0
    for word in sorted(first.words, key=len, reverse=True):
        best = max(left, key=lambda other: _word_likeness(word, other), default="")
        alike = _word_likeness(word, best)
        if alike >= _SAME_WORD:
            left.remove(best)
            shared += (_weight(word) + _weight(best)) * alike / 100
    total = sum(map(_weight, first.words)) + sum(map(_weight, second.words))
    return round(100 * shared / total)


def _word_likeness(word: str, other: str) -> float:
    short, long = sorted((word, other), key=len)
    if len(short) < _LETTERS or _has_figure(word) or _has_figure(other):
        return 100.0 if word == other else 0.0
    if len(short) >= _LETTERS and long.startswith(short):
        return _BEGUN
    return fuzz.ratio(word, other)


def _same_figures(first: Name, second: Name) -> bool:
    return list(filter(_has_figure, first.words)) == list(filter(_has_figure, second.words))


def _has_figure(word: str) -> bool:
    return any(letter.isdigit() for letter in word)


def _weight(word: str) -> float:
    return _COMMON_WEIGHT if word in _COMMON else 1.0


def _is_acronym(short: Name, whole: Name) -> bool:
    letters = "".join(short.words)
    is_short = len(short.words) == 1 and len(letters) in _ACRONYM
    return is_short and len(whole.words) > 1 and letters == whole.initials


@dataclass(slots=True)
class Names:
    """Many names, asked for those like another one without comparing each with each."""

    _all: list[tuple[str, Name]] = field(default_factory=list)
    _beginnings: dict[str, list[int]] = field(default_factory=dict)

    def add(self, owner: str, text: str) -> None:
        """One more name; an owner may have several."""
        name = named(text)
        if not name.words:
            return
        at = len(self._all)
        self._all.append((owner, name))
        for begun in _beginnings(name):
            self._beginnings.setdefault(begun, []).append(at)

    def like(self, texts: Iterable[str], least: int = ALIKE) -> dict[str, int]:
        """Owners of names like any of these, with how alike, most alike first."""
        found: Counter[str] = Counter()
        for text in texts:
            name = named(text)
            for at in self._candidates(name):
                owner, other = self._all[at]
                found[owner] = max(found[owner], _likeness(name, other))
        return {owner: score for owner, score in found.most_common() if score >= least}

    def _candidates(self, name: Name) -> list[int]:
        """Names with words that begin alike; the rarer the beginnings they share, the earlier they come."""
        groups = sorted((self._beginnings[begun] for begun in _beginnings(name) if begun in self._beginnings), key=len)
        shared: Counter[int] = Counter()
        looked_at = 0
        for group in groups:
            if shared and looked_at + len(group) > _LOOKED_AT:
                break
            looked_at += len(group)
            for at in group:
                shared[at] += _RARE // len(group)
        return [at for at, _ in shared.most_common(_COMPARED)]


def _beginnings(name: Name) -> set[str]:
    begun = {word[:_LETTERS] for word in name.words} | {word[: _LETTERS - 2] + "…" for word in name.words}
    return begun | {f"={name.initials}", f"={''.join(name.words)}"}


def best(found: Mapping[str, int]) -> tuple[str, int]:
    """The first of what `Names.like` found, or nothing."""
    return next(iter(found.items()), ("", 0))
