"""French and English say the same, in good typography, politely and without jargon."""

from __future__ import annotations

import re
from collections.abc import Iterator
from string import Formatter

import pytest

from fieldapp.words.fields import FIELDS
from fieldapp.words.text import Lang, Text
from tests.all_texts import all_texts

HINT_MOST = 90
LABEL_MOST = 62
WRITTEN_IN_CODE = re.compile(r'COD-AB:\S+|"[a-z@]+"(: "@?[a-z]+"|:)?|[a-z]+="[^"]*"|\{[^{}]*\}|[0-9T-]+:[0-9:]+Z?')


def in_french() -> Iterator[tuple[str, str]]:
    return ((place, WRITTEN_IN_CODE.sub("x", text.fr)) for place, text in all_texts().items())


def in_both() -> Iterator[tuple[str, str]]:
    for place, text in all_texts().items():
        yield f"{place} fr", WRITTEN_IN_CODE.sub("x", text.fr)
        yield f"{place} en", WRITTEN_IN_CODE.sub("x", text.en)


def placeholders(sentence: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(sentence) if name)


def told(offenders: Iterator[tuple[str, str]], pattern: str) -> list[str]:
    return [f"{place}: {sentence}" for place, sentence in offenders if re.search(pattern, sentence)]


def test_both_languages_are_there() -> None:
    assert not [place for place, text in all_texts().items() if not text.fr.strip() or not text.en.strip()]


def test_both_languages_ask_for_the_same_facts() -> None:
    assert not [
        place for place, text in all_texts().items() if set(placeholders(text.fr)) != set(placeholders(text.en))
    ]


def test_punctuation_is_held_together() -> None:
    assert not told(in_french(), r"[^\u00a0\u202f…?!][;?!»]|[^\u00a0\u202f]:(?=\s|$)|«[^\u00a0\u202f]")


def test_apostrophes_and_quotes_are_curved() -> None:
    assert not told(in_both(), "['\"]|\\.\\.\\.")


def test_english_has_no_french_quotes() -> None:
    assert not [place for place, text in all_texts().items() if re.search("[«»]", text.en)]


def test_no_sentence_begins_with_error_or_shouts() -> None:
    assert not told(in_both(), r"(?i)^(erreur|error)\b|!")


def test_the_person_is_never_called_tu() -> None:
    assert not told(in_french(), r"(?i)\b(tu|ton|ta|tes|toi)\b")


def test_no_jargon_of_synchronising() -> None:
    assert not told(in_both(), r"(?i)\bsynchron|\bupload|\bdownload|\btélécharg")


def test_no_stray_spaces_except_behind_a_prompt() -> None:
    assert not told(in_both(), r"^\s|[^:]\s$|(?<!x)[ \u00a0\u202f]{2}")


@pytest.mark.parametrize(("kind", "field"), [(kind, field) for kind in FIELDS for field in FIELDS[kind]])
def test_a_label_is_short_and_the_lines_under_it_are_sentences(kind: str, field: str) -> None:
    words = FIELDS[kind][field]
    assert all(len(said) <= LABEL_MOST and said[0].isupper() and said[-1] not in ".:" for said in spoken(words.label))
    if words.hint:
        assert all(len(said) <= HINT_MOST and said.endswith((".", "…")) for said in spoken(words.hint))
    if words.why:
        assert all(said.endswith(".") for said in spoken(words.why))


def spoken(text: Text) -> tuple[str, str]:
    return text.say(Lang.FR), text.say(Lang.EN)


def test_a_missing_fact_is_shown_as_an_ellipsis() -> None:
    assert Text("Bonjour {name}", "Hello {name}").say(Lang.EN) == "Hello …"


def test_french_spaces_are_held_without_being_typed() -> None:
    assert Text("« Oui » : 20 % ?", "x").fr == "«\u00a0Oui\u00a0»\u00a0: 20\u00a0%\u00a0?"
