"""The page of checks: the matrix, what narrows it, where it leads, what it adds up to, and what it prints."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QAbstractItemModelTester, QTest
from PySide6.QtWidgets import QComboBox, QTableWidget, QTabWidget, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.services import checking, listing, records
from fieldapp.services.portfolio import PRINCIPLES
from tests.ui.test_principles_panel import the_project
from tests.unit.exchange.pdf_text import text_of
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.pages.checks import ThePage
from ui.pages.projects import ThePage as Projects
from ui.parts import column
from ui.signals import Destination
from ui.widgets import portfolio_run
from ui.widgets.matrix_model import FIRST, MatrixModel
from ui.widgets.portfolio_run import PortfolioRun

Settled = Callable[[JobRunner], None]
DANKOUSSA = {"scheme": "COD-AB", "edition": "2015", "code": "ML050115001", "name": "Dankoussa"}
MONEY = {"amount": {"minor": 2_400_000, "currency": "XOF"}, "state": "RELEASED", "moved_on": "2025-02-10"}


@pytest.fixture
def failing(desk: Desk) -> str:
    """A project whose seventh principle fails."""
    made = records.add(desk.ws, "project", {"title": "Argent sans accord", "form": "FORMAL"}).record
    giving = {"project": made, "giver": "UNICEF", "receiver": "PARTNER", "contribution_kind": "CASH"}
    records.add(desk.ws, "contribution", giving | MONEY)
    return made


@pytest.fixture
def well(desk: Desk) -> str:
    """A project in Dankoussa of which little is known."""
    return records.add(desk.ws, "project", {"title": "Puits", "site": DANKOUSSA}).record


@pytest.fixture
def page(desk: Desk, top: QWidget, failing: str, well: str, settled: Settled) -> ThePage:
    """The page, once both projects are looked at."""
    made = ThePage(desk)
    column(top).addWidget(made)
    top.show()
    made.enter()
    settled(desk.jobs)
    return made


def shown(page: ThePage) -> list[str]:
    return [entry.id for entry in page.table.matrix.entries]


def cell(page: ThePage, table: str, row: int, column_at: int) -> str:
    found = page.findChild(QTableWidget, table)
    assert isinstance(found, QTableWidget)
    item = found.item(row, column_at)
    return item.text() if item is not None else ""


def choose(page: ThePage, name: str, code: str) -> None:
    combo = page.findChild(QComboBox, f"filter_{name}")
    assert isinstance(combo, QComboBox)
    combo.setCurrentIndex(combo.findData(code))
    combo.activated.emit(combo.currentIndex())


def test_the_model_keeps_the_rules_of_qt(page: ThePage, failing: str) -> None:
    model = MatrixModel(page)
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Fatal, page)
    model.show(page.table.matrix.entries)
    model.sort(FIRST, Qt.SortOrder.DescendingOrder)
    model.show(())

    assert isinstance(tester.model(), QAbstractItemModel)


def test_every_project_stands_in_the_matrix_the_worst_first(page: ThePage, failing: str, well: str) -> None:
    assert shown(page) == [failing, well]


def test_every_cell_is_told_in_words(page: ThePage) -> None:
    """A mark says nothing to a screen reader."""
    matrix = page.table.matrix
    said = [matrix.index(0, FIRST + at).data(Qt.ItemDataRole.AccessibleTextRole) for at in range(len(PRINCIPLES))]

    assert all(" : " in text for text in said)
    assert "Non respecté" in said[6]


def test_enter_on_a_cell_leads_to_the_project_at_that_principle(page: ThePage, failing: str, qtbot: QtBot) -> None:
    page.table.setCurrentIndex(page.table.matrix.index(0, FIRST + 6))
    with qtbot.waitSignal(page.desk.signals.wanted) as wanted:
        QTest.keyClick(page.table, Qt.Key.Key_Return)

    assert wanted.args is not None
    assert (wanted.args[0].record, wanted.args[0].kind, wanted.args[0].action) == (failing, "project", "P7")


@pytest.mark.parametrize("width", [1280, 800])
def test_a_project_opens_with_the_principle_that_was_asked_for(
    desk: Desk, top: QWidget, failing: str, qtbot: QtBot, width: int
) -> None:
    made = Projects(desk)
    column(top).addWidget(made)
    top.resize(width, 640)
    top.show()
    made.go_to(Destination(record=failing, kind="project", action="P7"))

    qtbot.waitUntil(lambda: made.panel.rows["P7"].is_open and made.panel.rows["P7"].isVisible(), timeout=10_000)
    made.panel.show_project("")


def test_filters_offer_what_there_is_and_narrow(page: ThePage, failing: str, well: str) -> None:
    choose(page, "commune", "Soye")
    assert shown(page) == [well]
    choose(page, "commune", "")
    choose(page, "principle", "P7")
    choose(page, "verdict", "FAIL")

    assert shown(page) == [failing]


def test_a_heading_sorts_by_its_principle_and_a_second_press_turns_it_round(
    page: ThePage, failing: str, well: str
) -> None:
    head = page.table.horizontalHeader()
    head.sectionClicked.emit(FIRST + 6)
    first = shown(page)
    head.sectionClicked.emit(FIRST + 6)

    assert first == [failing, well]
    assert shown(page) == [well, failing]


def test_what_is_entered_is_looked_at_again(page: ThePage, desk: Desk, settled: Settled) -> None:
    saved = records.add(desk.ws, "project", {"title": "Radio"})
    page.on_changed(saved.changes)
    settled(desk.jobs)

    assert saved.record in shown(page)


def test_looking_goes_on_part_by_part_and_can_be_stopped(
    desk: Desk, failing: str, well: str, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Saving never waits behind the whole portfolio."""
    monkeypatch.setattr(portfolio_run, "PART", 1)
    run = PortfolioRun(desk)
    parts: list[int] = []
    run.found.connect(lambda entries: parts.append(len(entries)))
    run.found.connect(lambda _entries: run.stop())
    with qtbot.waitSignal(run.ended) as ended:
        run.start()

    assert (parts, ended.args) == ([1], [False])


def test_totals_count_what_is_shown(page: ThePage) -> None:
    tabs = page.findChild(QTabWidget, "tabs_checks")
    assert isinstance(tabs, QTabWidget)
    tabs.setCurrentIndex(1)
    before = cell(page, "table_totals", 7, 1)
    choose(page, "commune", "Soye")

    assert (before, cell(page, "table_totals", 7, 1)) == ("1", "0")


def test_kept_checks_stand_in_words_beside_the_picture(page: ThePage, failing: str, settled: Settled) -> None:
    checking.keep(page.desk.ws, failing)
    page.refresh()
    settled(page.desk.jobs)

    assert [cell(page, "table_trend", 0, at) for at in (1, 2)] == ["1", "1"]
    assert not cell(page, "table_trend", 1, 0)


def test_what_is_needed_is_printed_for_the_projects_shown(page: ThePage, tmp_path: Path, settled: Settled) -> None:
    choose(page, "commune", "Soye")
    page.print_needs_to(tmp_path / "liste.pdf")
    settled(page.desk.jobs)
    told = text_of((tmp_path / "liste.pdf").read_bytes())

    assert "Dankoussa" in told
    assert "Argent sans accord" not in told


def test_the_table_for_spreadsheets_holds_everything(page: ThePage, tmp_path: Path, settled: Settled) -> None:
    page.write_table_to(tmp_path / "m.csv")
    settled(page.desk.jobs)

    assert "Argent sans accord" in (tmp_path / "m.csv").read_text(encoding="utf-8-sig")


def test_a_project_prints_its_report_and_its_list_from_its_panel(
    desk: Desk, top: QWidget, qtbot: QtBot, tmp_path: Path, settled: Settled
) -> None:
    project = the_project(desk.ws, "cash.jsonl")
    made = Projects(desk)
    column(top).addWidget(made)
    top.show()
    made.open(project)
    qtbot.waitUntil(lambda: made.panel.checked is not None, timeout=10_000)
    made.panel.papers.print_report_to(tmp_path / "r.pdf")
    made.panel.papers.print_needs_to(tmp_path / "n.pdf")
    settled(desk.jobs)
    made.panel.show_project("")

    assert (tmp_path / "r.pdf").exists()
    assert (tmp_path / "n.pdf").exists()
    assert listing.count(desk.ws, "check_run") == 1
