"""Codes by their name in French or English, by the code itself, or by the first letters of either."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from types import MappingProxyType

from fieldapp.records.fold import fold
from fieldapp.records.shape import FieldShape, Json, refused
from fieldapp.records.typed_lists import split_texts
from fieldapp.words.codes import code_name
from fieldapp.words.text import Lang

# What people say for answers besides the names in the lists; a list understands those whose code it has.
_ALSO: Mapping[str, str] = MappingProxyType(
    {
        "o": "yes",
        "y": "yes",
        "vrai": "yes",
        "true": "yes",
        "n": "no",
        "faux": "no",
        "false": "no",
        "inconnu": "unknown",
        "nsp": "unknown",
        "ne sait pas": "unknown",
        "?": "unknown",
    }
)


def read_code(shape: FieldShape, text: str, lang: Lang) -> str:
    """The code that is meant: whole words before first letters, this language before the other.

    Raises:
        FieldRefused: rules `unknown_code`, `ambiguous_code`.
    """
    if text in shape.codes:
        return text
    said = fold(text)
    words = _words(shape, lang)
    begun = _begun(words, said) if said else frozenset[str]()
    for meant in (_whole(words, said), _also(shape, said or text), begun):
        if len(meant) == 1:
            return next(iter(meant))
        if meant:
            raise refused(shape, "ambiguous_code", text)
    raise refused(shape, "unknown_code", text)


def read_codes(shape: FieldShape, text: str, lang: Lang) -> list[str]:
    """Several codes, separated by commas."""
    return [read_code(shape, element, lang) for element in split_texts(text)]


def show_code(shape: FieldShape, value: Json, lang: Lang) -> str:
    """The name of a code."""
    return code_name(shape.code_list, value, lang)


def show_codes(shape: FieldShape, value: Json, lang: Lang) -> str:
    """The names of several, in the order of their list."""
    return ", ".join(code_name(shape.code_list, code, lang) for code in shape.codes if code in value)


@cache
def _words(shape: FieldShape, lang: Lang) -> tuple[Mapping[str, frozenset[str]], ...]:
    """Folded words to the codes they may mean: this language's names, then codes, then the other language's."""
    other = Lang.EN if lang is Lang.FR else Lang.FR
    return (
        _index((code_name(shape.code_list, code, lang), code) for code in shape.codes),
        _index((code, code) for code in shape.codes),
        _index((code_name(shape.code_list, code, other), code) for code in shape.codes),
    )


def _index(pairs: Iterable[tuple[str, str]]) -> Mapping[str, frozenset[str]]:
    index: dict[str, frozenset[str]] = {}
    for word, code in pairs:
        index[fold(word)] = index.get(fold(word), frozenset()) | {code}
    return index


def _whole(words: Iterable[Mapping[str, frozenset[str]]], said: str) -> frozenset[str]:
    return next((index[said] for index in words if said in index), frozenset())


def _also(shape: FieldShape, said: str) -> frozenset[str]:
    return frozenset(code for code in shape.codes if code.casefold() == _ALSO.get(said))


def _begun(words: Iterable[Mapping[str, frozenset[str]]], said: str) -> frozenset[str]:
    meant = (codes for index in words for word, codes in index.items() if word.startswith(said))
    return frozenset().union(*meant)
