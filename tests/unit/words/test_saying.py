"""An error is told in words: the field by its label, the fix by an example."""

from __future__ import annotations

from fieldapp.errors import FieldRefused, NoSpace, UnreadablePhoto
from fieldapp.words.saying import said
from fieldapp.words.text import Lang


class PhotoOfTheMoon(UnreadablePhoto):
    """A kind of error that nobody has written words for."""


def test_a_refused_value_names_its_field_by_the_label() -> None:
    problem = said(FieldRefused(kind="event", field="women", rule="negative", value="-4"), Lang.FR)
    assert problem.title == "Femmes\u00a0: valeur négative"


def test_an_unknown_field_is_named_as_it_was_written() -> None:
    problem = said(FieldRefused(kind="event", field="wimmin", rule="unknown_field", value=""), Lang.EN)
    assert problem.fix == "See the list: fieldapp schema event."


def test_a_rule_without_words_says_that_the_value_does_not_fit() -> None:
    problem = said(FieldRefused(kind="event", field="women", rule="moonlit", value="x"), Lang.EN)
    assert problem.title == "Women: not understood"


def test_facts_fill_the_sentences() -> None:
    assert said(NoSpace(target="E:", needed=9, free=1), Lang.EN).what.startswith("E: is full.")


def test_an_error_without_words_borrows_those_of_its_family() -> None:
    assert (
        said(PhotoOfTheMoon(name="m.jpg", reason="x"), Lang.EN).title
        == said(UnreadablePhoto(name="m.jpg", reason="x"), Lang.EN).title
    )
