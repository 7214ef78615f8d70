"""The printed report of a check: kept once, told whole, in both languages, and a kept one as it was."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from fieldapp.errors import NotACheckRun, RecordNotFound, TargetGone
from fieldapp.services import checking, listing, records, reporting
from fieldapp.words import Lang
from fieldapp.words.principles import principle_name
from fieldapp.workspace import Workspace
from tests.unit.exchange.pdf_text import text_of

DAY = date(2025, 5, 10)
MONEY = {"amount": {"minor": 2_400_000, "currency": "XOF"}, "state": "RELEASED", "moved_on": "2025-02-10"}


@pytest.fixture
def project(ws: Workspace) -> str:
    """Cash that moved without an agreement."""
    made = records.add(ws, "project", {"title": "Savon et hygiène", "form": "FORMAL", "start_on": "2025-02-01"}).record
    cash = {"project": made, "giver": "UNICEF", "receiver": "PARTNER", "contribution_kind": "CASH"}
    records.add(ws, "contribution", cash | MONEY)
    return made


def words_of(path: Path) -> str:
    return " ".join(text_of(path.read_bytes()).split())


def squeezed(text: str) -> str:
    return " ".join(text.replace("\u00a0", " ").replace("\u202f", " ").split())


@pytest.mark.parametrize("lang", Lang)
def test_every_principle_and_every_finding_is_told(ws: Workspace, project: str, tmp_path: Path, lang: Lang) -> None:
    told = words_of(reporting.check_report(ws, project, tmp_path / "r.pdf", as_of=DAY, lang=lang))
    lines = checking.live(ws, project, as_of=DAY).lines(lang)

    assert all(principle_name(f"P{number}", lang) in told for number in range(1, 8))
    assert all(f"{line.criterion} {squeezed(line.title)[:30]}" in told for line in lines)


def test_an_open_finding_says_what_why_and_how_to_mend_it(ws: Workspace, project: str, tmp_path: Path) -> None:
    told = words_of(reporting.check_report(ws, project, tmp_path / "r.pdf", as_of=DAY))
    worst = checking.live(ws, project, as_of=DAY).outcome.open_lines(Lang.FR)[0]

    assert squeezed(worst.reason)[:60] in told
    assert squeezed(worst.why)[:60] in told
    assert f"À faire : {squeezed(worst.remedies[0])[:60]}" in told


def test_a_breach_is_told_with_its_day_and_that_it_is_open(ws: Workspace, project: str, tmp_path: Path) -> None:
    told = words_of(reporting.check_report(ws, project, tmp_path / "r.pdf", as_of=DAY))

    assert checking.breaches(ws, project)[0].reference in told
    assert "10 février 2025" in told
    assert "Pas encore régularisé" in told


def test_versions_of_criteria_and_packs_stand_at_the_end(ws: Workspace, project: str, tmp_path: Path) -> None:
    told = words_of(reporting.check_report(ws, project, tmp_path / "r.pdf"))

    assert all(version in told for version in ws.packs.versions().values())


def test_a_check_of_now_is_kept_once(ws: Workspace, project: str, tmp_path: Path) -> None:
    for name in ("a.pdf", "b.pdf"):
        reporting.check_report(ws, project, tmp_path / name)

    assert [run.purpose for run in checking.runs(ws, project)] == ["PRINT"]


def test_a_kept_check_is_told_as_it_was(ws: Workspace, project: str, tmp_path: Path) -> None:
    """What was mended since does not change what was found then."""
    run = checking.keep(ws, project, as_of=DAY).run
    records.set_values(ws, project, {"technical_service": "Hydraulique de Mopti"})
    reporting.check_report(ws, project, tmp_path / "then.pdf", run=run)

    assert records.load(ws, run).reference in words_of(tmp_path / "then.pdf")
    assert listing.count(ws, "check_run") == 1


def test_a_run_of_another_project_is_refused(ws: Workspace, project: str, tmp_path: Path) -> None:
    other = records.add(ws, "project", {"title": "Radio"}).record
    run = checking.keep(ws, other).run
    with pytest.raises(RecordNotFound):
        reporting.check_report(ws, project, tmp_path / "r.pdf", run=run)
    with pytest.raises(NotACheckRun):
        reporting.check_report(ws, project, tmp_path / "r.pdf", run=other)

    assert not (tmp_path / "r.pdf").exists()


def test_a_folder_gets_a_file_named_after_the_project(ws: Workspace, project: str, tmp_path: Path) -> None:
    path = reporting.check_report(ws, project, tmp_path)

    assert path.name == f"{records.load(ws, project).reference}.pdf"


def test_a_target_that_is_gone_is_named(ws: Workspace, project: str, tmp_path: Path) -> None:
    with pytest.raises(TargetGone):
        reporting.check_report(ws, project, tmp_path / "away" / "r.pdf")


def test_the_same_report_is_the_same_file(ws: Workspace, project: str, tmp_path: Path) -> None:
    run = checking.keep(ws, project).run
    one = reporting.check_report(ws, project, tmp_path / "1.pdf", run=run).read_bytes()

    assert reporting.check_report(ws, project, tmp_path / "2.pdf", run=run).read_bytes() == one
