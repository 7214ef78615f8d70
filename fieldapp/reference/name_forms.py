"""A name taken apart for comparing: its words in plain letters, how each sounds, and how much each says.

Spelling rules follow how names of West Africa are written in French, English and transliterated Arabic. They are our
own list of what varies (ou/u/w, dj/j/di, c/k/q, doubled letters, silent h and final e, …). Nothing is compared here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Final

from anyascii import anyascii
from jellyfish import metaphone

from fieldapp.records.fold import fold

MOST_LETTERS: Final = 400  # of a name; the rest says nothing more
MOST_WORDS: Final = 16
FULL: Final = 1.0  # what a word weighs that tells one name from another
SLIGHT: Final = 0.25  # what a word weighs that many names share

_CACHED: Final = 65_536

_SAME_NAME: Final = (
    "mohamed mohammed mohamad mohammad mouhamed mouhamad mouhammad mouhamadou muhammad muhammed muhamed muhamad "
    "mahamed mahamadou mahamadu mahamoud mamadou mamadu mamoudou mahamat mohamadou mohamet mehmed mehmet maamadou",
    "amadou ahmadou amadu ahmadu ahmed ahmad hamadou hamadu amed ahmat achmad ahmet",
    "abdoulaye abdulaye abdoulay abdullah abdallah abdulla abdoullahi abdullahi abdoulahi abdulahi abdalla abdellah",
    "ousmane ousman usman usmane uthman othman osman ousmana ousmanou",
    "ibrahim ibrahima ibrahime brahim birahim braima ebrahim",
    "issa isa eissa isah",
    "moussa musa mousa mussa",
    "youssouf yusuf yousuf youssef yousef yussuf issouf issoufou youssoufou usuf",
    "aliou alioune aliu aliyu alieu",
    "oumar omar umar oumarou umaru omarou oumer umarou",
    "fatoumata fatimata fatima fatouma fatimatou fatumata fatou fatma",
    "aminata aminatou amina aminetou",
    "aissata aissatou aichata aicha aisha aichatou aishatu",
    "mariam mariama maryam maryama miriam mariame",
    "souleymane suleiman souleiman sulaiman sulayman soulaymane suleyman solomane souleman",
    "seydou saidou seidu saidu seidou saydou",
    "sekou seku sheku",
    "cheick cheikh sheikh shaykh cheik shaikh sheik chekh",
    "idrissa idriss idris idrees drissa driss",
    "boubacar abubakar boubakar abubacar aboubacar aboubakar abubakr bubakar babacar aboubacrine bubacar",
    "lassana alassane alhassan alassan lansana alhassane alasan",
    "hassan hassane hasan hasane assane",
    "housseini husseini alousseini hussein houssein husein hossein ousseini ousseynou housseyni",
    "daouda dawda dauda daoud dawud",
    "yacouba yakuba yacoub yaqub yakub yakouba",
    "adama adam adamou adamu",
    "traore trawore traoree tarawali tarawally trawalley",
    "diallo jallow dialo jalloh djallo dyalo diallow jallo jalo",
    "coulibaly koulibali koulibaly coulibali kulibali culubali",
    "keita keyta keeta kayta",
    "diarra jarra diara djarra jara",
    "diop jobe diob",
    "sidibe sidibeh cidibe sidibey",
    "toure touray turay ture tourey",
    "camara kamara kamera",
    "cisse ceesay sesay cissay sissay cise",
    "konate konateh conate",
    "sow sowe so",
    "barry bari barrie barri",
    "thiam cham tyam thyam chaam",
    "thierno cherno tierno tyerno ceerno",
    "diawara jawara djawara jawarra",
    "guindo gindo ghindo",
    "maiga maega mayga",
    "sissoko sissokho cissokho suso sisoko cissoko",
    "dicko diko dikko",
    "ouattara watara wattara outtara",
    "ouedraogo wedraogo uedraogo",
    "hamza hamsa",
    "khalid khaled kalid halid",
    "abderrahmane abdourahmane abdourahamane abdulrahman abdurrahman abdelrahman abderahmane abdurahman abdramane "
    "abdoulrahmane abdarahmane",
    "tidiane tijane tijani tidjane tidjani tijan",
    "bakary bakari bacary bacari",
)
"""First names and family names that are one name in several spellings; each begins with the usual one."""

_USUAL: Final[Mapping[str, str]] = MappingProxyType(
    {word: row.split(maxsplit=1)[0] for row in _SAME_NAME for word in row.split()}
)

_PARTICLES: Final = frozenset(
    "al el ul as ad ar an ag ould uld wuld ou ben bin bn ibn bint mint walet von van de da do di du del d l la le les "
    "des the of and et pour for dit dite alias aka dits m mr mrs mme mlle monsieur madame dr pr prof hadj hadji haji "
    "hajj eladj ladji elhadj elhadji alhadji alhaji".split()
)
"""Words that come and go before or between names."""

_SHARED: Final = frozenset(
    "association ong ngo asbl groupe group groupement organisation organization fondation foundation societe company co "
    "sarl sa ltd limited llc inc entreprise enterprise enterprises trading front mouvement movement comite committee "
    "jeunes jeunesse youth femmes women national nationale international internationale islamic islamique centre center "
    "cooperative union radio reseau network club ecole school conseil council commune village regional regionale mali "
    "malien malienne afrique africa developpement development projet project service services bureau office etablissement "
    "ets federation coordination syndicat communautaire community general generale global".split()
)
"""Words that many bodies have in their names."""

_ABD: Final = re.compile(r"^abd(u|ou|e|a)?(l|r|s|n)?$")
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
        bones: its consonants as heard; equal for what is written with and without vowels.
        key: phonetic key; equal for what may be heard alike.
        usual: the usual spelling of a name that is known in several, else empty.
        weight: `FULL` or `SLIGHT`.
    """

    plain: str
    sound: str
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
        return any(letter in "aeiouy" for letter in self.plain)


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
        words = tuple(Word(each.plain, each.sound, each.bones, each.key, each.usual, FULL) for each in words)
    return NameForm(words)


@lru_cache(maxsize=_CACHED)
def word_of(plain: str) -> Word:
    """One folded word."""
    sound = sound_of(plain)
    bones = re.sub("[aeiou]+", "", sound)
    usual = _USUAL.get(plain, "")
    return Word(plain, sound, bones, metaphone(sound), usual, SLIGHT if plain in _SHARED else FULL)


def sound_of(plain: str) -> str:
    """A folded word as it is heard, spelt one way: Coulibaly and Koulibali are one."""
    heard = plain
    for pattern, to in _SOUNDS:
        heard = pattern.sub(to, heard)
    return heard or plain


def _pieces(name: str) -> list[str]:
    plain = name.replace("ç", "s").replace("Ç", "S")
    folded = fold(plain)
    return folded.split() if folded.isascii() else fold(anyascii(folded)).split()


def _joined(pieces: list[str]) -> list[str]:
    """Abd and what follows are one word: Abd al-Rahman, Abdul Rahman, Abdoul Rahmane."""
    joined: list[str] = []
    waiting = ""
    for piece in pieces:
        if _ABD.fullmatch(piece) and piece is not pieces[-1]:
            waiting = "abdul"
        else:
            joined.append(waiting + piece)
            waiting = ""
    return [*joined, waiting] if waiting else joined
