"""Names in other spellings are one name, names of others are not; whatever is given, an answer comes."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.reference.name_forms import form_of, sound_of
from fieldapp.reference.name_index import NameIndex
from fieldapp.reference.name_matching import LOOKS_ALIKE, Why, compare

PEOPLE = (
    "Mamadou Traoré",
    "Amadou Diallo",
    "Ousmane Coulibaly",
    "Fatoumata Cissé",
    "Seydou Keïta",
    "Abdoulaye Maïga",
    "Boubacar Sidibé",
    "Kadidia Guindo",
    "Bintou Ouologuem",
    "Zarbou Téréso",
    "Wagadu Bélékoro Zimbo",
    "Awa Touré",
)
NAMES = st.sampled_from(PEOPLE)
ANY_TEXT = st.text(max_size=60)


@pytest.mark.parametrize(
    ("ours", "listed", "why"),
    [
        ("Mahamadou Traoré", "Mamadou TRAORE", Why.SAME_NAME),
        ("Mohamed Traore", "Mamadou Traoré", Why.SAME_NAME),
        ("Ousmane Diallo", "Usman Jallow", Why.SAME_NAME),
        ("Fatoumata Koulibali", "Fatimata COULIBALY", Why.SAME_NAME),
        ("Awa Ceesay", "Awa Cissé", Why.SAME_NAME),
        ("Sidi Djiguiba", "Sidi Jigiba", Why.SAME_SOUND),
        ("Radio Kaoural", "Radio Kaural", Why.SAME_SOUND),
        ("Association Al-Nour", "ONG Alnour", Why.SAME_SOUND),
        ("Bintou Ouologuem", "Bintou Ouologem", Why.SAME_SOUND),
        ("Seydou Zarbougo", "Seydou Zarbouga", Why.ONE_LETTER),
        ("Amadou Wagadugusi", "Amadou Wagabugufi", Why.TWO_LETTERS),
        ("M. Traoré", "Mamadou Traore", Why.INITIAL),
        ("TRAORE, Mamadou", "Mamadou Traoré", Why.OTHER_ORDER),
        ("Mamadou Bakary Traoré", "Mamadou Traoré", Why.WORDS_MISSING),
        ("محمد تراوري", "Mohamed Traoré", Why.NO_VOWELS),
        (
            "\u041c\u0430\u043c\u0430\u0434\u0443 \u0422\u0440\u0430\u043e\u0440\u0435",
            "Mamadou Traoré",
            Why.SAME_NAME,
        ),  # Cyrillic letters
        ("Abd al-Rahman Maïga", "Abdourahamane Maiga", Why.SAME_NAME),
        ("El Hadj Oumar Ould Sidi", "Omar Sidi", Why.SAME_NAME),
        ("Jean-Pierre Zimbo", "jean pierre ZIMBO", Why.SPELT_ALIKE),
        ("N’Gouma Téréso", "NGOUMA Tereso", Why.SPELT_ALIKE),
        ("FIZ", "fiz", Why.SPELT_ALIKE),
    ],
)
def test_one_name_in_two_spellings_is_asked_about(ours: str, listed: str, why: Why) -> None:
    found = compare(ours, listed)

    assert found.is_possible
    assert why in found.why


@pytest.mark.parametrize(
    ("ours", "listed"),
    [
        ("Moussa Traoré", "Mamadou Traoré"),
        ("Amadou Diallo", "Mamadou Diallo"),  # one letter apart, two names
        ("Mariam Sangaré", "Mamadou Sangaré"),
        ("Awa Cissé", "Zarbou Téréso"),
        ("Traoré", "Mamadou Traoré"),  # a family name alone
        ("Mamadou Bakary Traoré", "Mamadou Sidi Traoré"),
        ("Aïssata Dembélé", "Aïssata Tembely"),
        ("Salimata Diallo", "Salimata Ballo"),
        ("Association des femmes de Konna", "Association des femmes de Gao"),
        ("FIZ", "FIB"),
        ("M. K.", "Mamadou Keïta"),
    ],
)
def test_names_of_others_are_not(ours: str, listed: str) -> None:
    assert not compare(ours, listed).is_possible


@given(NAMES, NAMES)
def test_it_does_not_matter_which_name_comes_first(one: str, other: str) -> None:
    assert compare(one, other) == compare(other, one)


@given(ANY_TEXT, ANY_TEXT)
def test_any_two_texts_have_an_answer_that_is_the_same_both_ways(one: str, other: str) -> None:
    found = compare(one, other)

    assert 0 <= found.score <= 100
    assert found.score == compare(other, one).score


@given(ANY_TEXT)
def test_a_name_is_like_itself(name: str) -> None:
    assert compare(name, name).score == (100 if form_of(name).words else 0)


@given(NAMES, st.data())
def test_the_order_of_words_does_not_matter(name: str, data: st.DataObject) -> None:
    words = data.draw(st.permutations(name.split()))

    assert compare(name, " ".join(words)).score == 100


@given(NAMES)
def test_case_and_accents_do_not_matter(name: str) -> None:
    bare = "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))

    assert compare(name, bare.upper()).score == 100


@given(NAMES, st.sampled_from("aeiouklmnrst"), st.data())
def test_a_slip_in_a_long_word_is_asked_about(name: str, letter: str, data: st.DataObject) -> None:
    longest = max(name.split(), key=len)
    at = data.draw(st.integers(1, len(longest) - 1))
    slipped = longest[:at] + letter + longest[at + 1 :]
    # Where the slip makes another name of the region of it, it is one.
    if form_of(slipped).words[0].usual in {"", form_of(longest).words[0].usual}:
        assert compare(name, name.replace(longest, slipped)).is_possible


@given(st.lists(NAMES | ANY_TEXT, max_size=8), NAMES | ANY_TEXT)
def test_looking_up_finds_what_comparing_each_would(listed: list[str], asked: str) -> None:
    likely = {place: found for place, name in enumerate(listed) if (found := compare(asked, name)).is_possible}

    assert {found.place: found.likeness for found in NameIndex(listed).find(asked)} == likely


def test_the_likest_comes_first() -> None:
    index = NameIndex(["Mahamadou Traoré", "Mamadou Traoré", "Awa Cissé"])

    assert [found.place for found in index.find("Mamadou Traore")] == [1, 0]


def test_a_name_without_letters_finds_nothing() -> None:
    assert NameIndex(["Mamadou Traoré", "…"]).find("— 。") == []


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("coulibaly", "koulibali"),
        ("ousmane", "usman"),
        ("diawara", "jawara"),
        ("ouattara", "watara"),
        ("thierno", "cherno"),
        ("guindo", "gindo"),
        ("keita", "keyta"),
        ("cissoko", "sisoko"),
    ],
)
def test_two_spellings_sound_alike(one: str, other: str) -> None:
    assert sound_of(one) == sound_of(other)


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=20))
def test_every_word_has_a_sound(word: str) -> None:
    assert sound_of(word)


def test_a_likeness_that_asks_is_a_high_one() -> None:
    """A threshold that asks about everything, or nothing, would be no threshold."""
    assert 75 <= LOOKS_ALIKE <= 95
