"""Invented names, and the ways in which people write them otherwise, made from a seed.

Variants follow rules of writing (accents, u and ou, c and k, word order, slips of a finger), not the tables of the
matcher; one sort alone draws from spellings that are common in the region.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeVar

from fieldapp.reference.sanctions import AliasQuality, Listed, ListedKind, ListedName

FIRST_NAMES = """
Mamadou Amadou Ousmane Boubacar Souleymane Moussa Issa Ibrahima Abdoulaye Seydou Drissa Bakary Oumar Lassana Modibo
Sékou Adama Yacouba Sidi Hamidou Fatoumata Aminata Mariam Kadidia Oumou Awa Aïssata Djénéba Rokia Salimata Assétou
Bintou Nana Ramata Hawa Tenin Coumba Korotoumou Safiatou Kadiatou
"""
FAMILY_NAMES = """
Traoré Diallo Coulibaly Keïta Diarra Sidibé Touré Camara Cissé Konaté Sow Barry Dembélé Sangaré Maïga Guindo Togo
Ouologuem Dolo Kassogué Tembely Poudiougo Niangaly Karambé Sagara Djiguiba Kodio Tapily Saye Arama Bocoum Landouré
Sissoko Fofana Doumbia Koné Samaké Berthé Sanogo Ballo Bagayoko Goïta Dao Malé Théra Mallé Kanté Sylla Haïdara
"""
BEGINNINGS = "Za Be Ko Ti Wou Nga Sa Ré Fa Du Gui Lo Ma Yi Ba Dé Ka Ni Tou Séb Dar Kol Mir Tan Vor"
MIDDLES = "ra ne bou li ko mi dé sso ga lin ta wo ri nda ssi ba"
ENDS = "n r ko bé gou ni la di ré ss k m sa ki to"
BODIES = "Front Groupe Société Fondation Mouvement"
OTHER_SPELLINGS = """
Mamadou Mahamadou Mohamed Muhammad Mamadu
Amadou Ahmadou Ahmed Amadu
Ousmane Usman Othman
Boubacar Abubakar Aboubacar
Souleymane Suleiman Sulayman
Moussa Musa
Ibrahima Ibrahim Brahim
Abdoulaye Abdullah Abdoulay
Seydou Saidou Seidu
Oumar Omar Umar
Diallo Jallow Dialo
Coulibaly Koulibali Kulibali
Touré Touray Ture
Cissé Ceesay Sesay
Diarra Jarra Diara
Konaté Conateh Konateh
Fatoumata Fatimata Fatou
"""
VOWELS = "aeiou"
LETTERS = "abcdefghijklmnopqrstuvwxyz"

T = TypeVar("T")
_SPAN = 1 << 32


class Chance:
    """Choices that are the same on every run and every version of Python."""

    def __init__(self, seed: int) -> None:
        self._seed, self._drawn = seed, 0

    def below(self, end: int) -> int:
        """A number from 0 to before `end`."""
        self._drawn += 1
        digest = hashlib.sha256(f"{self._seed}:{self._drawn}".encode()).digest()
        return int.from_bytes(digest[:4], "big") * end // _SPAN

    def choice(self, among: Sequence[T]) -> T:
        """One of these."""
        return among[self.below(len(among))]

    def some(self, among: Sequence[T], count: int) -> list[T]:
        """Different ones of these."""
        left = list(among)
        return [left.pop(self.below(len(left))) for _ in range(min(count, len(left)))]


Change = Callable[[Chance, str], str]


@dataclass(frozen=True, slots=True)
class Variant:
    """A name of the list as somebody else wrote it.

    Attributes:
        sort: of the change.
    """

    sort: str
    written: str
    reference: str


def entries(chance: Chance, count: int) -> list[Listed]:
    """A list: six tenths people of invented syllables, three tenths with names of the region, one tenth bodies."""
    made: dict[str, Listed] = {}
    while len(made) < count:
        number, kind = len(made), ListedKind.PERSON
        tenth = number * 10 // count
        if tenth == 0:
            name, kind = f"{chance.choice(BODIES.split())} {_syllables(chance)} {_syllables(chance)}", ListedKind.ENTITY
        else:
            name = person(chance) if tenth in {1, 2, 3} else _invented(chance)
        aliases = [f"{_syllables(chance)} {_syllables(chance)}" for _ in range(chance.below(4))]
        names = (ListedName(name, AliasQuality.MAIN), *(ListedName(alias, AliasQuality.GOOD) for alias in aliases))
        made.setdefault(name, Listed(reference=f"ZZ.{number}", kind=kind, names=names))
    return list(made.values())


def person(chance: Chance) -> str:
    """A name of the region; one in three has two first names."""
    first = chance.some(FIRST_NAMES.split(), chance.choice((1, 1, 2)))
    return " ".join([*first, chance.choice(FAMILY_NAMES.split())])


def variants(chance: Chance, listed: list[Listed]) -> list[Variant]:
    """One variant of every sort for each entry that the sort can change."""
    made: list[Variant] = []
    for entry in listed:
        for sort, change in CHANGES.items():
            if (written := change(chance, entry.main_name)) != entry.main_name:
                made.append(Variant(sort, written, entry.reference))
    return made


def _invented(chance: Chance) -> str:
    return " ".join(_syllables(chance) for _ in range(chance.choice((2, 2, 3, 4))))


def _syllables(chance: Chance) -> str:
    middle = "".join(chance.choice(MIDDLES.split()) for _ in range(chance.choice((0, 1, 1))))
    return chance.choice(BEGINNINGS.split()) + middle + chance.choice(ENDS.split())


def _plain(_chance: Chance, name: str) -> str:
    letters = unicodedata.normalize("NFKD", name)
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).upper()


def _other_order(_chance: Chance, name: str) -> str:
    *first, last = name.split()
    return " ".join([f"{last},", *first])


def _sound(chance: Chance, name: str) -> str:
    """Two habits of writing exchanged: ou and u, c and k, ss and s, i and y, é and ai, and the silent h."""
    pairs = [("ou", "u"), ("c", "k"), ("k", "c"), ("ss", "s"), ("i", "y"), ("é", "ay"), ("gu", "g"), ("dj", "j")]
    possible = [(old, new) for old, new in pairs if old in name.lower()]
    for old, new in chance.some(possible, 2):
        name = name.lower().replace(old, new, 1)
    return name.title()


def _known(chance: Chance, name: str) -> str:
    words = name.split()
    return " ".join(chance.choice(_SPELLINGS[word]) if word in _SPELLINGS else word for word in words)


def _one_slip(chance: Chance, name: str) -> str:
    """One letter of the longest word exchanged, lost or doubled."""
    words = name.split()
    longest = max(words, key=len)
    if len(longest) < len("abcde"):
        return name
    at = 1 + chance.below(len(longest) - 2)
    letter = chance.choice((chance.choice(LETTERS), "", longest[at] * 2))
    return name.replace(longest, longest[:at] + letter + longest[at + 1 :])


def _middle_lost(chance: Chance, name: str) -> str:
    first, *middle, last = name.split()
    return " ".join([first, *chance.some(middle, len(middle) - 1), last]) if middle else name


def _one_more(chance: Chance, name: str) -> str:
    first, *rest = name.split()
    return " ".join([first, chance.choice(FIRST_NAMES.split()), *rest])


def _initial(_chance: Chance, name: str) -> str:
    first, *rest = name.split()
    return " ".join([f"{first[0]}.", *rest])


def _joined(_chance: Chance, name: str) -> str:
    first, *rest = name.split()
    return f"{first}-{' '.join(rest)}"


def _cyrillic(_chance: Chance, name: str) -> str:
    plain = _plain(_chance, name).lower()
    return "".join(_CYRILLIC.get(letter, letter) for letter in plain).title() if plain.isascii() else name


_SPELLINGS: Mapping[str, list[str]] = {
    row.split()[0]: row.split()[1:] for row in OTHER_SPELLINGS.splitlines() if row.strip()
}
_LETTER_NAMES: Mapping[str, str] = {
    "a": "A",
    "b": "BE",
    "v": "VE",
    "g": "GHE",
    "d": "DE",
    "e": "IE",
    "z": "ZE",
    "i": "I",
    "k": "KA",
    "c": "KA",
    "l": "EL",
    "m": "EM",
    "n": "EN",
    "o": "O",
    "p": "PE",
    "r": "ER",
    "s": "ES",
    "t": "TE",
    "u": "U",
    "f": "EF",
    "y": "SHORT I",
    "w": "VE",
    "j": "ZHE",
    "h": "HA",
}
_CYRILLIC: Mapping[str, str] = {
    letter: unicodedata.lookup(f"CYRILLIC SMALL LETTER {name}") for letter, name in _LETTER_NAMES.items()
}
CHANGES: Mapping[str, Change] = {
    "capitals without accents": _plain,
    "words in another order": _other_order,
    "another habit of writing": _sound,
    "a common other spelling": _known,
    "one slip of a finger": _one_slip,
    "a middle name lost": _middle_lost,
    "a name more": _one_more,
    "an initial": _initial,
    "a hyphen": _joined,
    "Cyrillic letters": _cyrillic,
}
