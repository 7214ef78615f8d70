"""Many names to look one up in: only names that share a word that is alike are compared whole.

Words are found by their sound, their usual spelling, their consonants and by letters that differ, so that nothing is
missed that comparing every pair would find.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from fieldapp.reference.name_forms import NameForm, Word, form_of
from fieldapp.reference.name_matching import LOOKS_ALIKE, Likeness, likeness, words_alike

_APART: Final = 2  # letters


@dataclass(frozen=True, slots=True)
class Found:
    """A name of the index that looks like the one asked for.

    Attributes:
        place: in the order in which names were given.
    """

    place: int
    likeness: Likeness


class NameIndex:
    """Names to look up in; built once, then only read."""

    def __init__(self, names: Iterable[str]) -> None:
        self._forms: Sequence[NameForm] = [form_of(name) for name in names]
        self._holding: dict[str, list[int]] = defaultdict(list)
        words: dict[str, Word] = {}
        for place, form in enumerate(self._forms):
            for word in form.words:
                words.setdefault(word.plain, word)
                self._holding[word.plain].append(place)
        self._words: Sequence[Word] = list(words.values())
        self._plain = [word.plain for word in self._words]
        self._sounds = [word.sound for word in self._words]
        self._by_key = _keys(self._words)
        self._known: dict[str, frozenset[int]] = {}

    def find(self, name: str, *, least: int = LOOKS_ALIKE) -> list[Found]:
        """Names at least so much alike, the likest first, then in their order."""
        asked = form_of(name)
        places = set().union(*(self._names_with(word) for word in asked.words)) if asked.words else set()
        found = [Found(place, likeness(asked, self._forms[place])) for place in places]
        return sorted(
            (each for each in found if each.likeness.score >= least),
            key=lambda each: (-each.likeness.score, each.place),
        )

    def _names_with(self, word: Word) -> frozenset[int]:
        if word.is_initial:
            return frozenset(self._holding.get(word.plain, ()))  # an initial finds only initials
        if word.plain not in self._known:
            alike = [known for known in self._near(word) if words_alike(word, known)[0]]
            places = (place for known in alike for place in self._holding[known.plain])
            self._known[word.plain] = frozenset(places)
        return self._known[word.plain]

    def _near(self, word: Word) -> list[Word]:
        near = {place for key in _keys_of(word) for place in self._by_key.get(key, ())}
        for wanted, words in ((word.plain, self._plain), (word.sound, self._sounds)):
            hits = process.extract(wanted, words, scorer=Levenshtein.distance, score_cutoff=_APART, limit=None)
            near.update(place for _word, _distance, place in hits)
        return [self._words[place] for place in near]


def _keys(words: Sequence[Word]) -> Mapping[str, Sequence[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for place, word in enumerate(words):
        for key in _keys_of(word):
            found[key].append(place)
    return found


def _keys_of(word: Word) -> set[str]:
    return {f"core {word.core}", f"bones {word.bones}", *([f"usual {word.usual}"] if word.usual else [])}
