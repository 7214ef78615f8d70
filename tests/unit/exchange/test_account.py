"""The printed account: everything on one page, in both languages, readable by a machine too."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest

from fieldapp.errors import TargetGone
from fieldapp.exchange.account import (
    Account,
    Attendance,
    ContributionLine,
    Handover,
    Money,
    Photo,
    Place,
    PrincipleLine,
    WaterPoint,
    account_pdf,
    write_account,
)
from fieldapp.exchange.account_page import FOOT_TOP, SIGNATURES_TOP
from fieldapp.exchange.sheet import WIDTH
from fieldapp.words import Lang
from tests.unit.exchange.pdf_text import page_count, picture_count, pieces, text_of
from tests.unit.exchange.pictures import a_photo

LONG = "Le comité – c’est « décidé » – veillera à l’eau, dès l’hivernage : œuvre de tous ! " * 200
SOYE = Place("Soye", "Soye", "Mopti", "COD-AB", "2015", "ML050115001")


def an_account() -> Account:
    return Account(
        reference="MOP-M7K-0031",
        project_reference="MOP-M7K-0012",
        project_title="Forage à Soye, chez les Fulɓe ; ƴiiwoonde, ŋ, ɲ, ɔ, ɛ, ɗ",
        held_on=date(2025, 5, 10),
        place=SOYE,
        printed_on=date(2025, 5, 11),
        partner="Association pour l’eau",
        organisation="Bureau de zone de Mopti",
        officer="Aïssata Cissé",
        device="M7K",
        attendance=Attendance(women=124, men=98, girls=61, boys=None, with_disability=7),
        speakers="Le maire, la présidente du comité",
        water=WaterPoint(
            status_id="oui", water_source="Forage", install_year=2025, tariff=Money(250, "XOF"), users=1420
        ),
        handover=Handover(handed_over=True, to="Comité de gestion", minutes_on=date(2025, 5, 10)),
        decisions="Le comité se réunit le lundi.\nUne clôture sera élevée.",
        promises="La commune paie les premières pièces.",
        contributions=(
            ContributionLine("Bureau de zone", "Forage", Money(12_500_000, "XOF"), "reçu", date(2025, 2, 15)),
            ContributionLine("Village", "60 journées de travail"),
        ),
        principles=(
            PrincipleLine("Alignement et appropriation", "ATTENTION", "attention", ("Le plan d’entretien manque.",)),
            PrincipleLine("Forme de coopération", "PASS", "respecté"),
            PrincipleLine("Transparence et équité", "NOT_ASSESSED", "non évalué"),
        ),
        checked_on=date(2025, 5, 11),
        photos=(Photo(a_photo(), "La pompe"),),
    )


def a_crowded_account() -> Account:
    """Every field as long as it can be."""
    account = an_account()
    return replace(
        account,
        project_title=LONG,
        partner=LONG,
        organisation=LONG,
        officer=LONG,
        device=LONG,
        speakers=LONG,
        decisions=LONG,
        promises=LONG.replace(" ", ""),
        place=Place(LONG, LONG, LONG, LONG, LONG, LONG),
        water=WaterPoint(LONG, LONG, LONG, LONG, 2025, LONG, LONG, LONG, Money(10**15, "XOF"), 9_999_999, LONG),
        handover=Handover(handed_over=True, to=LONG, minutes_on=date(2025, 9, 30)),
        contributions=account.contributions * 50,
        principles=tuple(PrincipleLine(LONG, "FAIL", LONG, (LONG,) * 9) for _ in range(7)),
        photos=tuple(Photo(a_photo(size=size), LONG) for size in ((64, 48), (20, 80), (200, 20), (48, 64), (9, 9))),
        signatories=(LONG,) * 6,
    )


def test_the_french_account_says_everything() -> None:
    text = text_of(account_pdf(an_account(), Lang.FR))

    for said in (
        "Compte rendu d’inauguration",
        "Forage à Soye, chez les Fulɓe ; ƴiiwoonde, ŋ, ɲ, ɔ, ɛ, ɗ",
        "Projet MOP-M7K-0012 avec Association pour l’eau",
        "10 mai 2025",
        "Soye, commune de Soye, cercle de Mopti",
        "code ML050115001 (COD-AB, édition 2015)",
        "250 F CFA",
        "1 420",
        "oui, du 10 mai 2025",
        "Une clôture sera élevée.",
        "12 500 000 F CFA",
        "non chiffré",
        "▲",
        "Le plan d’entretien manque.",
        "La pompe",
        "Pour le comité de gestion",
        "MOP-M7K-0031 · imprimé le 11 mai 2025 · appareil M7K",
        "Les principes non encore évalués sont signalés.",
    ):
        assert said in text


def test_the_english_account_has_no_french_labels() -> None:
    text = text_of(account_pdf(an_account(), Lang.EN))

    for said in ("Account of an inauguration", "10 May 2025", "commune of Soye", "12,500,000 F CFA", "Who came"):
        assert said in text
    for french in ("Compte rendu", "Personnes présentes", "Engagements", "non chiffré", "imprimé"):
        assert french not in text


def test_a_count_that_is_missing_makes_a_least_sum() -> None:
    text = text_of(account_pdf(an_account(), Lang.FR)).splitlines()

    assert "≥ 283" in text
    assert "222" in text


def test_what_was_not_recorded_is_said_and_not_invented() -> None:
    bare = Account(
        reference="X-1",
        project_reference="P-1",
        project_title="",
        held_on=None,
        place=Place(""),
        printed_on=date(2025, 1, 1),
        water=WaterPoint(),
    )
    lines = text_of(account_pdf(bare, Lang.FR)).splitlines()

    assert lines.count("non renseigné") == 18
    assert "0" not in lines
    assert "pas encore contrôlé" in lines


@pytest.mark.parametrize("name", ["Ouro Ali", "Ansongo", "Éré"])
def test_an_opening_vowel_is_elided(name: str) -> None:
    account = replace(an_account(), place=Place("Soye", commune=name))

    assert f"Soye, commune d’{name}" in text_of(account_pdf(account, Lang.FR))


@pytest.mark.parametrize("lang", list(Lang))
@pytest.mark.parametrize("build", [an_account, a_crowded_account])
def test_it_is_always_one_page(build: Callable[[], Account], lang: Lang) -> None:
    assert page_count(account_pdf(build(), lang)) == 1


@pytest.mark.parametrize("lang", list(Lang))
def test_a_crowded_page_keeps_inside_its_edges_and_above_the_signatures(lang: Lang) -> None:
    found = pieces(account_pdf(a_crowded_account(), lang))
    signatures = [piece for piece in found if piece.y > SIGNATURES_TOP]

    assert all(0 < piece.x < WIDTH - 14 for piece in found)
    assert len(signatures) == 4 + 4 + 2
    assert max(piece.y for piece in found) < FOOT_TOP + 8


def test_no_two_texts_stand_on_each_other() -> None:
    """Baselines in one column are a line apart, or the same."""
    found = pieces(account_pdf(a_crowded_account(), Lang.FR))
    columns: dict[float, list[float]] = {}
    for piece in found:
        columns.setdefault(round(piece.x, 1), []).append(piece.y)

    for heights in columns.values():
        ordered = sorted(set(heights))
        gaps = [below - above for above, below in pairwise(ordered)]
        assert all(gap > 2.2 for gap in gaps)


def test_long_texts_say_where_the_rest_is() -> None:
    text = text_of(account_pdf(a_crowded_account(), Lang.FR))

    assert text.count("… suite dans le dossier") == 3
    assert "autres apports dans le dossier" in text
    assert "autres points dans le dossier" in text


def test_at_most_four_photos_are_shown() -> None:
    assert picture_count(account_pdf(a_crowded_account(), Lang.FR)) == 4


def test_a_photo_that_cannot_be_opened_is_a_frame_that_says_so() -> None:
    account = replace(an_account(), photos=(Photo(b"not a photo", "La pompe"), Photo(a_photo()[:300], "Le puits")))
    pdf = account_pdf(account, Lang.FR)

    assert text_of(pdf).count("photo illisible") == 2
    assert picture_count(pdf) == 0


def test_where_a_photo_was_taken_does_not_leave_with_it() -> None:
    assert b"Exif" in a_photo()
    assert b"Exif" not in account_pdf(an_account(), Lang.FR)


def test_a_letter_the_font_lacks_is_shown_as_missing() -> None:
    account = replace(an_account(), speakers="Le chef ߒߞߏ 😀")

    assert "Le chef ��� �" in text_of(account_pdf(account, Lang.FR))


def test_no_line_begins_with_a_french_mark() -> None:
    lines = text_of(account_pdf(a_crowded_account(), Lang.FR)).splitlines()

    assert not [line for line in lines if line[:1] in set(":;!?»")]


def test_the_same_account_is_the_same_file() -> None:
    assert account_pdf(an_account(), Lang.FR) == account_pdf(an_account(), Lang.FR)


def test_an_account_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "compte rendu.pdf"
    write_account(path, an_account(), Lang.FR)

    assert path.read_bytes() == account_pdf(an_account(), Lang.FR)
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_gone_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(TargetGone):
        write_account(tmp_path / "gone" / "account.pdf", an_account(), Lang.FR)
