"""The printed report of a check: nothing left out, unknown never told as a failure, pages that hold together."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from fieldapp.exchange.account_findings import MARKS
from fieldapp.exchange.check_report import report_pdf
from fieldapp.exchange.check_report_facts import (
    CheckReport,
    ReportBreach,
    ReportFinding,
    ReportPrinciple,
    ReportWaiver,
)
from fieldapp.words import Lang
from fieldapp.words.principles import principle_name
from tests.unit.exchange.pdf_text import pages, pieces, text_of

DAY = date(2025, 5, 10)
UNKNOWN = ReportFinding(
    "3.3",
    "La commune a prévu le projet",
    "UNKNOWN",
    "MAJOR",
    "Rien ne l’indique encore.",
    "Elle le fera vivre.",
    ("Demandez au maire.", "Photographiez la page du plan."),
)
FAILED = replace(UNKNOWN, criterion="7.2", title="Rien ne circule sans accord", status="NOT_MET", severity="BLOCKER")
MET = ReportFinding("7.1", "La forme est choisie", "MET", "MAJOR", "Elle est expliquée.", is_open=False)


def a_report(*findings: ReportFinding) -> CheckReport:
    return CheckReport(
        organisation="Bureau de Mopti",
        reference="M7K-0012",
        title="Forage de Soye, chez les Fulɓe",
        place="Soye, Mopti (COD-AB 2015 ML050115001)",
        partners="Eau et Vie",
        state="En préparation",
        as_of=DAY,
        run="M7K-0044",
        made_at=datetime(2025, 5, 10, 14, 2, tzinfo=UTC),
        made_by="Aïssata Cissé",
        ruleset="2026.2",
        packs=(("Seuils", "2026.11.2"),),
        verdict="FAIL",
        principles=(
            *(ReportPrinciple(f"P{number}", "NOT_ASSESSED", ()) for number in range(1, 7)),
            ReportPrinciple("P7", "FAIL", findings),
        ),
        breaches=(ReportBreach("M-1", "7.2", "Argent", date(2025, 2, 10), "Fonds rendus.", date(2025, 4, 1)),),
        waivers=(
            ReportWaiver("M7K-9", "7.5", "Cheffe de bureau", date(2025, 12, 31), "Annexe en route.", counts=True),
        ),
        printed_on=DAY,
        device="M7K",
    )


def told(report: CheckReport, lang: Lang = Lang.FR) -> str:
    return " ".join(text_of(report_pdf(report, lang)).split())


@pytest.mark.parametrize("lang", Lang)
def test_the_seven_principles_are_named_in_both_languages(lang: Lang) -> None:
    assert all(principle_name(f"P{number}", lang) in told(a_report(MET), lang) for number in range(1, 8))


def test_an_open_finding_says_what_why_and_everything_that_can_be_done() -> None:
    text = told(a_report(UNKNOWN))

    assert "3.3 La commune a prévu le projet" in text
    assert "Rien ne l’indique encore. Pourquoi : Elle le fera vivre." in text
    assert "À faire : Demandez au maire. À faire : Photographiez la page du plan." in text


def test_what_is_in_order_is_told_shortly() -> None:
    text = told(a_report(MET))

    assert "7.1 La forme est choisie" in text
    assert "Pourquoi" not in text


def test_what_is_not_known_never_bears_the_mark_of_a_failure() -> None:
    failure, unknown = MARKS["FAIL"][0], MARKS["INCOMPLETE"][0]
    found = pieces(report_pdf(replace(a_report(UNKNOWN), verdict="INCOMPLETE", principles=()), Lang.FR))
    of_finding = pieces(report_pdf(a_report(UNKNOWN, FAILED), Lang.FR))
    marks = [piece.text for piece in of_finding if piece.text in {failure, unknown}]

    assert failure not in {piece.text for piece in found}
    assert marks[-2:] == [unknown, failure]


def test_a_waiver_says_who_until_when_and_whether_it_counted() -> None:
    report = a_report(MET)
    without = replace(report, waivers=(replace(report.waivers[0], counts=False),))

    assert "M7K-9 : critère 7.5, Cheffe de bureau, jusqu’au 31 décembre 2025" in told(report)
    assert "Prise en compte" in told(report)
    assert "Sans effet" in told(without)


def test_a_breach_that_was_put_right_says_when_and_how() -> None:
    assert "10 février 2025, Argent Régularisé le 1er avril 2025 : Fonds rendus." in told(a_report(MET))


def test_the_day_of_the_rules_and_every_version_are_told() -> None:
    text = told(a_report(MET))

    assert "Règles en vigueur le 10 mai 2025" in text
    assert "Critères : version 2026.2" in text
    assert "Seuils : version 2026.11.2" in text


def test_a_finding_is_never_torn_between_two_pages() -> None:
    for page in pages(report_pdf(a_report(*[UNKNOWN] * 40), Lang.FR)):
        texts = [piece.text for piece in page]
        assert texts.count("3.3 La commune a prévu le projet") == texts.count(
            "À faire\u00a0: Photographiez la page du plan."
        )


def test_a_report_of_next_to_nothing_is_still_a_report() -> None:
    empty = replace(
        a_report(), title="", place="", partners="", state="", run="", made_at=None, breaches=(), waivers=(), packs=()
    )

    assert "Aucun manquement n’est inscrit." in told(empty)
