"""The line that a screening keeps of a look-alike: readable, short enough, and the same only for the same."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.records.codes_diligence import ScreeningResult
from fieldapp.records.shape import fits
from fieldapp.reference import sanctions
from fieldapp.reference.alikes import look_alikes
from fieldapp.reference.name_matching import Likeness, Why
from fieldapp.reference.sanctions import AliasQuality, Listed, ListedKind, ListedName, ListMatch, SanctionsList
from fieldapp.reference.screened import Decision, key_of, line_of, read_line, standing

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=80)
FALSE_POSITIVE, CONFIRMED = ScreeningResult.FALSE_POSITIVE, ScreeningResult.CONFIRMED


def an_entry(name: str = "Mamadou TRAORE", *aliases: str, reference: str = "ZZi.901") -> Listed:
    """An invented entry."""
    names = (ListedName(name, AliasQuality.MAIN), *(ListedName(alias, AliasQuality.GOOD) for alias in aliases))
    return Listed(reference=reference, kind=ListedKind.PERSON, names=names)


def a_match(name: str = "Mahamadou Traoré", entry: Listed | None = None) -> ListMatch:
    """Our name beside an entry."""
    listed = entry or an_entry()
    return ListMatch(name, listed.names[0], listed, Likeness(98, (Why.SAME_NAME,)))


def a_list(*entries: Listed) -> SanctionsList:
    return SanctionsList(sanctions.pack_of(entries, dated_on=date(2026, 1, 1), version="2026.1.1"))


def test_a_line_is_read_by_people_and_by_the_app() -> None:
    line = line_of(a_match())

    assert str(line).startswith("Mahamadou Traoré ≈ Mamadou TRAORE · ZZi.901 · 98 · ")
    assert read_line(str(line)) == line


@given(TEXT, TEXT, TEXT)
def test_any_line_fits_its_field_and_can_be_read_back(name: str, listed: str, reference: str) -> None:
    match = a_match(name, an_entry(listed if listed.strip() else "x", reference=reference))
    line = str(line_of(match))
    back = read_line(line)

    assert fits("screening", "matches", [line])
    assert back is not None
    assert (back.score, back.key) == (98, key_of(name, match.entry))


@given(st.text(max_size=130))
def test_a_line_of_somebody_else_is_none_of_ours_or_readable(text: str) -> None:
    found = read_line(text)

    assert found is None or 0 <= found.score <= 999


@pytest.mark.parametrize(
    ("name", "entry"),
    [
        ("Mahamadou Traoré", an_entry("Mamadou TRAORE", "Le Forgeron")),
        ("Mahamadou Traoré", an_entry("Mamadou  TRAWORE")),
        ("Mahamadou Traoré", an_entry(reference="ZZi.902")),
        ("Mamadou Traoré", an_entry()),
    ],
)
def test_another_name_or_entry_has_another_key(name: str, entry: Listed) -> None:
    assert key_of(name, entry) != key_of("Mahamadou Traoré", an_entry())


def test_the_order_of_aliases_is_no_change() -> None:
    assert an_entry("Zimbo", "A b", "C d").hash == an_entry("Zimbo", "C d", "A b").hash


def test_the_last_word_about_an_entry_counts() -> None:
    """Confirmed, then put right: the newest decision comes first."""
    line = str(line_of(a_match()))
    decisions = [Decision(FALSE_POSITIVE, (line,), "Erreur."), Decision(CONFIRMED, (line,), "C’est lui.")]

    assert standing([a_match()], decisions).result is FALSE_POSITIVE
    assert standing([a_match()], decisions[::-1]).result is CONFIRMED


def test_what_nobody_decided_carries_nothing() -> None:
    line = str(line_of(a_match()))

    assert standing([a_match()], [Decision(ScreeningResult.POSSIBLE, (line,))]).result is ScreeningResult.POSSIBLE


def test_a_line_that_nobody_can_read_decides_nothing() -> None:
    found = standing([a_match()], [Decision(FALSE_POSITIVE, ("tapé à la main",), "Non.")])

    assert found.result is ScreeningResult.POSSIBLE


def test_a_confirmed_match_stays_beside_new_ones() -> None:
    other = a_match("Awa Cissé", an_entry("Awa CEESAY", reference="ZZi.7"))
    found = standing([a_match(), other], [Decision(CONFIRMED, (str(line_of(a_match())),), "C’est lui.")])

    assert (found.result, len(found.lines), found.reopened) == (CONFIRMED, 2, 1)


def test_a_look_alike_that_left_the_list_is_told_from_its_line() -> None:
    line = str(line_of(a_match()))
    [alike] = look_alikes([line], ["Mahamadou Traoré"], a_list(an_entry("Zimbo", reference="ZZi.9")))

    assert (alike.name, alike.listed, alike.kind, alike.why) == ("Mahamadou Traoré", "Mamadou TRAORE", "", ())


def test_a_list_is_read_back_as_it_was_kept() -> None:
    pack = sanctions.pack_of([an_entry("Zimbo", "Zarbou")], dated_on=date(2026, 1, 1), version="2026.1.1")

    assert sanctions.decode(sanctions.encode(pack), version="2026.1.1").entries == pack.entries
