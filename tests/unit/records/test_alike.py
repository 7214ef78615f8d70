"""How alike two names are: accents, spelling, order, alphabets; and many names asked at once."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.records.alike import ALIKE, Names, best, likeness, named

NAME = st.text(max_size=30) | st.sampled_from(["Radio Kaoural", "Association des jeunes de Soye", "AJS", "École 1"])


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Radio Kaoural", "radio KAOURAL"),
        ("Radio Kaoural", "Kaoural, radio"),
        ("Comité de gestion de l’eau de Soye", "Comite gestion eau Soyé"),
        ("Sœurs de N’Gouma", "Soeurs N'Gouma"),
    ],
)
def test_accents_case_articles_and_order_make_no_difference(one: str, other: str) -> None:
    assert likeness(one, other) == 100


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Radio Kaoural", "Radio Kaural FM"),
        ("Association des Jeunes de Fatoma", "Assoc. jeunes Fatoma"),
        ("Association des Jeunes de Fatoma", "AJF"),
        ("Yiriwaso", "Yiriwa So"),
        ("World Vision", "World Vision Mali"),
        ("Cheick Diallo", "Cheikh Dialo"),
        ("جمعية الشباب", "Jmy lshbb"),
    ],
)
def test_probably_the_same_is_hinted_at(one: str, other: str) -> None:
    assert ALIKE <= likeness(one, other) < 100


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Association des jeunes de Fatoma", "Association des jeunes de Konna"),
        ("Mairie de Fatoma", "Mairie de Konna"),
        ("École de Soye 1", "École de Soye 2"),
        ("Société malienne du gaz", "Société malienne de l’eau"),
        ("AJS", "AJF"),
        ("A1234", "A1235"),
        ("Care International", "Save the Children"),
        ("Projet", "Lycée"),
        ("", "Radio"),
        ("…", "…"),
    ],
)
def test_what_shares_only_common_words_is_not_alike(one: str, other: str) -> None:
    assert likeness(one, other) < ALIKE


@given(NAME, NAME)
def test_likeness_is_a_number_that_does_not_depend_on_the_order(one: str, other: str) -> None:
    assert 0 <= likeness(one, other) <= 100
    assert abs(likeness(one, other) - likeness(other, one)) <= 5


@given(NAME)
def test_every_name_with_a_letter_is_most_like_itself(name: str) -> None:
    assert likeness(name, name) == (100 if named(name).words else 0)


@given(st.lists(NAME, max_size=8), NAME)
def test_names_asked_together_answer_as_one_by_one_where_they_are_the_same(names: list[str], asked: str) -> None:
    kept = Names()
    for number, name in enumerate(names):
        kept.add(str(number), name)
    found = kept.like([asked])

    assert all(found[owner] >= likeness(asked, names[int(owner)]) for owner in found)
    assert all(found.get(str(n)) == 100 for n, name in enumerate(names) if likeness(asked, name) == 100)


def test_the_most_alike_comes_first_and_an_owner_once() -> None:
    kept = Names()
    for owner, name in (("a", "Radio Kaoural FM"), ("b", "Radio Kaoural"), ("b", "Kaoural"), ("c", "Lycée")):
        kept.add(owner, name)

    assert list(kept.like(["Kaoural radio"])) == ["b", "a"]


def test_one_that_is_like_is_found_among_many_with_common_words() -> None:
    """Ten thousand associations do not hide the one that is meant."""
    kept = Names()
    for number in range(10_000):
        kept.add(str(number), f"Association des jeunes de Village{number:05}")
    kept.add("meant", "Association des jeunes de Dankoussa")

    assert next(iter(kept.like(["Assoc. jeunes Dankusa"]))) == "meant"


def test_nothing_is_best_of_nothing() -> None:
    assert best({}) == ("", 0)
