"""An error is told in words: the field by its label, the fix by an example."""

from __future__ import annotations

from fieldapp.errors import FieldRefused, NoSpace, StatementDamaged, StateNotReachable, UnreadablePhoto
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


def test_states_are_told_by_name() -> None:
    problem = said(StateNotReachable(state="CLOSED", current="DRAFT"), Lang.FR)
    assert problem.what == "On ne passe pas de «\u00a0En préparation\u00a0» à «\u00a0Clos\u00a0»."


def test_a_state_is_named_as_its_kind_names_it() -> None:
    problem = said(StateNotReachable(state="TERMINATED", current="DRAFT", kind="agreement"), Lang.FR)
    assert "Résilié" in problem.what


def test_a_signed_statement_is_told_by_what_it_is() -> None:
    assert "liste des appareils" in said(StatementDamaged(what="roster"), Lang.FR).what


def test_an_error_without_words_borrows_those_of_its_family() -> None:
    assert (
        said(PhotoOfTheMoon(name="m.jpg", reason="x"), Lang.EN).title
        == said(UnreadablePhoto(name="m.jpg", reason="x"), Lang.EN).title
    )
