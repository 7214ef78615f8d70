"""The seven principles beside a project: what they say, and where a press on a remedy leads."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from fieldapp.paths import resources
from fieldapp.progress import NoProgress
from fieldapp.records.shape import KINDS, fields_of, shape_of
from fieldapp.services import listing, loading, records
from fieldapp.services.checking import Goal
from fieldapp.workspace import Workspace
from ui.desk import Desk
from ui.places import ALL, PARENTS
from ui.widgets.principles_panel import PrinciplesPanel, destination_of


def the_project(ws: Workspace, sample: str) -> str:
    """A sample project in the workspace; its id."""
    loading.load(ws, resources() / "sample" / sample, progress=NoProgress())
    return listing.ids(ws, "project", limit=1)[0]


@pytest.fixture
def panel(desk: Desk, qtbot: QtBot) -> Iterator[PrinciplesPanel]:
    """A panel as tall as a laptop's screen."""
    made = PrinciplesPanel(desk)
    qtbot.addWidget(made)
    made.resize(336, 700)
    made.show()
    yield made
    made.show_project("")


def checked(panel: PrinciplesPanel, qtbot: QtBot, project: str) -> None:
    """Show a project and wait for the answer."""
    panel.show_project(project)
    qtbot.waitUntil(lambda: panel.checked is not None, timeout=10_000)


def test_cash_without_a_signature_fails_the_seventh_principle(
    panel: PrinciplesPanel, qtbot: QtBot, ws: Workspace
) -> None:
    checked(panel, qtbot, the_project(ws, "cash.jsonl"))

    assert panel.rows["P7"].verdict == "FAIL"


def test_what_nobody_knows_yet_is_never_shown_as_failed(panel: PrinciplesPanel, qtbot: QtBot, ws: Workspace) -> None:
    project = records.add(ws, "project", {"title": "Latrines de Fatoma"}).record
    checked(panel, qtbot, project)

    assert "FAIL" not in {row.verdict for row in panel.rows.values()}


def test_every_principle_has_its_verdict(panel: PrinciplesPanel, qtbot: QtBot, ws: Workspace) -> None:
    checked(panel, qtbot, the_project(ws, "pump.jsonl"))

    assert "NOT_ASSESSED" not in {row.verdict for row in panel.rows.values()}


def test_a_press_on_a_remedy_asks_for_the_field(panel: PrinciplesPanel, qtbot: QtBot, ws: Workspace) -> None:
    project = the_project(ws, "cash.jsonl")
    checked(panel, qtbot, project)
    mend = panel.findChild(QPushButton, "mend_3_2_0")
    assert mend is not None
    with qtbot.waitSignal(panel.wanted) as asked:
        QTest.keyClick(mend, Qt.Key.Key_Space)

    assert (asked.args[0].record, asked.args[0].field) == (project, "technical_service")


def test_a_missing_signature_is_added_to_the_projects_agreement(
    panel: PrinciplesPanel, qtbot: QtBot, ws: Workspace
) -> None:
    project = the_project(ws, "cash.jsonl")
    checked(panel, qtbot, project)
    agreement = records.load(ws, project).values["agreement"]
    mend = panel.findChild(QPushButton, "mend_7_6_0")
    assert mend is not None
    with qtbot.waitSignal(panel.wanted) as asked:
        QTest.keyClick(mend, Qt.Key.Key_Space)

    assert (asked.args[0].record, asked.args[0].kind, asked.args[0].action) == (agreement, "signature", "add")


def test_what_changes_is_checked_again(panel: PrinciplesPanel, qtbot: QtBot, ws: Workspace) -> None:
    project = the_project(ws, "cash.jsonl")
    checked(panel, qtbot, project)
    records.set_values(ws, project, {"technical_service": "Direction régionale de l’hydraulique"})
    panel.refresh()

    qtbot.waitUntil(lambda: panel.findChild(QPushButton, "why_3_2") is not None)
    qtbot.waitUntil(lambda: _reason(panel, "3.2") != "SERVICE_UNKNOWN", timeout=10_000)


def test_a_strip_shows_seven_marks_and_opens_by_a_press(panel: PrinciplesPanel, qtbot: QtBot, ws: Workspace) -> None:
    checked(panel, qtbot, the_project(ws, "cash.jsonl"))
    panel.fold(is_strip=True)
    marks = [mark for mark in panel.findChildren(QToolButton) if mark.objectName().startswith("mark_")]
    names = [mark.accessibleName() for mark in marks]
    QTest.keyClick(marks[6], Qt.Key.Key_Space)

    assert (len(marks), all(names), panel.rows["P7"].isVisible()) == (7, True, True)


def test_a_check_is_kept_on_request(panel: PrinciplesPanel, qtbot: QtBot, ws: Workspace) -> None:
    project = the_project(ws, "cash.jsonl")
    checked(panel, qtbot, project)
    keep = panel.findChild(QPushButton, "button_keep_check")
    assert keep is not None
    QTest.keyClick(keep, Qt.Key.Key_Space)

    qtbot.waitUntil(lambda: listing.count(ws, "check_run") == 1, timeout=10_000)


def test_what_is_to_be_added_is_added_to_the_project() -> None:
    found = destination_of(Goal("", "alignment", "framework"), "the project")

    assert (found.page, found.record, found.kind, found.action) == ("projects", "the project", "alignment", "add")


def _reason(panel: PrinciplesPanel, criterion: str) -> str:
    told = panel.checked.outcome.find(criterion) if panel.checked else None
    return told.reason if told else ""


def test_the_samples_are_there() -> None:
    """Demo, tests and pictures all stand on them."""
    assert all((Path(resources()) / "sample" / name).is_file() for name in ("pump.jsonl", "cash.jsonl"))


def test_every_kind_that_hangs_on_a_page_of_its_own_leads_there() -> None:
    """Otherwise a remedy would lead to a new project."""
    owners = {
        kind: fields_of(kind)[shape_of(kind).parent_field or ""].refers
        for kind in KINDS
        if shape_of(kind).parent_field in {"partner", "agreement", "project"} and not place_has(kind)
    }

    assert {kind: (PARENTS.get(kind, ""),) for kind in owners} == owners


def place_has(kind: str) -> bool:
    """Whether a kind has a page itself."""
    return any(kind in place.kinds for place in ALL)


def test_a_missing_declaration_is_added_to_the_projects_partner(
    panel: PrinciplesPanel, qtbot: QtBot, ws: Workspace
) -> None:
    project = the_project(ws, "cash.jsonl")
    checked(panel, qtbot, project)
    link = records.children(ws, project, "project_partner")[0]
    mend = panel.findChild(QPushButton, "mend_2_2_0")
    assert mend is not None
    with qtbot.waitSignal(panel.wanted) as asked:
        QTest.keyClick(mend, Qt.Key.Key_Space)

    found = (asked.args[0].page, asked.args[0].record, asked.args[0].kind, asked.args[0].action)
    assert found == ("partners", link.values["partner"], "declaration", "add")
