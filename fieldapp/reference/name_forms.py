"""A name taken apart for comparing: its words in plain letters, how each sounds, and how much each says.

Spelling rules follow how names of West Africa are written in French, English and transliterated Arabic. They are our
own list of what varies (ou/u/w, dj/j/di, c/k/q, doubled letters, silent h and final e, …). Nothing is compared here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from types import MappingProxyType
from typing import Final

from anyascii import anyascii
from jellyfish import metaphone

from fieldapp.records.fold import fold
from fieldapp.reference import name_words

MOST_LETTERS: Final = 400  # of a name; the rest says nothing more
MOST_WORDS: Final = 16
FULL: Final = 1.0  # what a word weighs that tells one name from another
SLIGHT: Final = 0.1  # what a word weighs that many names share

_CACHED: Final = 65_536

_ROWS: Final = [row.split() for row in name_words.SPELLINGS.replace("\n ", " ").splitlines() if row]
_USUAL: Final[Mapping[str, str]] = MappingProxyType({word: row[0] for row in _ROWS for word in row})
_PARTICLES: Final = frozenset(name_words.PARTICLES.split())
_SHARED: Final = frozenset(name_words.SHARED.split())

_ABD: Final = re.compile(r"^abd(u|ou|e|a)?(l|r|s|n)?$")
_ARTICLE: Final = re.compile(r"^[ae]l(?=.{3})")
_SOUNDS: Final = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"(.)\1+", r"\1"),
        (r"^d(i|y)(?=[aeou])", "j"),
        (r"dj|dy(?=[aeiou])", "j"),
        (r"^t(h?i|y|hy)(?=[aeou])", "x"),
        (r"sch|ch|sh|tch", "x"),
        (r"ph", "f"),
        (r"gn|ny(?=[aeiou])", "n"),
        (r"gu(?=[ei])", "g"),
        (r"qu|q|ck|kh", "k"),
        (r"c(?=[eiy])", "s"),
        (r"c", "k"),
        (r"z", "s"),
        (r"h", ""),
        (r"ou|oo|w", "u"),
        (r"eau|au", "o"),
        (r"ai|ei|ay|ey", "e"),
        (r"y|j(?=[^aeiou]|$)", "i"),
        (r"(?<=..)[ei]$", ""),
        (r"([aeiou])\1+", r"\1"),
    )
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a name.

    Attributes:
        plain: folded, in letters a to z and digits.
        sound: as it is heard, spelt one way.
        core: the same without the Arabic article before it.
        bones: its consonants as heard; equal for what is written with and without vowels.
        key: phonetic key; equal for what may be heard alike.
        usual: the usual spelling of a name that is known in several, else empty.
        weight: `FULL` or `SLIGHT`.
    """

    plain: str
    sound: str
    core: str
    bones: str
    key: str
    usual: str
    weight: float

    @property
    def is_initial(self) -> bool:
        """Whether it is one letter that stands for a word."""
        return len(self.plain) == 1

    @property
    def has_vowels(self) -> bool:
        """Whether vowels were written; in some scripts they are not."""
        return any(letter in "aeiou" for letter in self.plain)


@dataclass(frozen=True, slots=True)
class NameForm:
    """A name ready to be compared.

    Attributes:
        words: in the order in which they stand.
        telling: how many of them weigh `FULL` and are no initials.
    """

    words: tuple[Word, ...]

    @property
    def telling(self) -> int:
        return sum(word.weight == FULL and not word.is_initial for word in self.words)


def form_of(name: str) -> NameForm:
    """A name of any script and spelling; no words where there are no letters."""
    pieces = _pieces(name[:MOST_LETTERS])[:MOST_WORDS]
    kept = [piece for piece in pieces if piece not in _PARTICLES] or pieces
    words = tuple(word_of(piece) for piece in _joined(kept))
    if words and all(word.weight < FULL for word in words):
        # Where nothing but common words make a name, they are what tells it from others.
        words = tuple(replace(each, weight=FULL) for each in words)
    return NameForm(words)


@lru_cache(maxsize=_CACHED)
def word_of(plain: str) -> Word:
    """One folded word."""
    sound = sound_of(plain)
    bones = re.sub("[aeiou]+", "", sound)
    usual = _USUAL.get(plain) or _usual_by_sound().get(sound, "")
    core = _ARTICLE.sub("", sound)
    return Word(plain, sound, core, bones, metaphone(sound), usual, SLIGHT if plain in _SHARED else FULL)


def sound_of(plain: str) -> str:
    """A folded word as it is heard, spelt one way: Coulibaly and Koulibali are one."""
    heard = plain
    for pattern, to in _SOUNDS:
        heard = pattern.sub(to, heard)
    return heard or plain


@cache
def _usual_by_sound() -> Mapping[str, str]:
    return MappingProxyType({sound_of(word): usual for word, usual in _USUAL.items()})


def _pieces(name: str) -> list[str]:
    plain = name.replace("ç", "s").replace("Ç", "S")
    folded = fold(plain)
    return folded.split() if folded.isascii() else fold(anyascii(folded)).split()


def _joined(pieces: list[str]) -> list[str]:
    """Abd and what follows are one word: Abd al-Rahman, Abdul Rahman, Abdoul Rahmane."""
    joined: list[str] = []
    waiting = ""
    for place, piece in enumerate(pieces, 1):
        if _ABD.fullmatch(piece) and place < len(pieces):
            waiting = "abdul"
        else:
            joined.append(waiting + piece)
            waiting = ""
    return joined
