"""What colleagues decide about a project, in the window: remarks, waivers, reviews, action points, breaches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.services import checking, records, reviewing
from tests.services.samples import load_cash
from tests.ui.conftest import type_text
from tests.worlds import World, prepared_world, world
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.preferences import Preferences
from ui.signals import AppSignals
from ui.widgets.follow_up import FollowUp

__all__ = ["prepared_world", "world"]


@pytest.fixture
def cash(world: World) -> str:
    """A project that Oumar wrote and handed to the office."""
    project = load_cash(world["oumar"])["@projet"]
    world.hand("oumar", "bureau")
    return project


@pytest.fixture
def office_desk(world: World, top: QWidget, preferences: Preferences) -> Iterator[Desk]:
    """The desk of the office, whose founder is confirmed."""
    jobs = JobRunner()
    yield Desk(world.office, world.office.me, jobs, AppSignals(), preferences, top)
    jobs.close(cancel=False)


@pytest.fixture
def follow_up(office_desk: Desk, cash: str, qtbot: QtBot, settled: Callable[[JobRunner], None]) -> Iterator[FollowUp]:
    """What the office sees of it."""
    made = FollowUp(office_desk)
    qtbot.addWidget(made)
    made.resize(700, 700)
    made.show()
    made.open(cash)
    settled(office_desk.jobs)
    yield made
    settled(office_desk.jobs)


def press(widget: QWidget, name: str) -> None:
    """Press a button by its name; what was just laid out is shown a moment later."""
    for _ in range(100):
        shown = [one for one in widget.findChildren(QPushButton, name) if one.isVisible()]
        if shown:
            break
        QTest.qWait(20)
    shown[0].setFocus()
    QTest.keyClick(shown[0], Qt.Key.Key_Space)


def line(widget: QWidget, name: str) -> QLineEdit:
    found = widget.findChild(QLineEdit, f"field_{name}")
    assert isinstance(found, QLineEdit)
    return found


def test_a_remark_is_entered_and_settled_by_keys(
    follow_up: FollowUp, world: World, cash: str, qtbot: QtBot, settled: Callable[[JobRunner], None]
) -> None:
    press(follow_up, "button_comment")
    type_text("Quelle association ?")
    press(follow_up, "decide_yes")
    settled(follow_up.desk.jobs)
    assert [one.text for one in reviewing.comments(world.office, cash)] == ["Quelle association ?"]
    press(follow_up, "ask_settle")
    press(follow_up, "decide_yes")
    settled(follow_up.desk.jobs)

    assert reviewing.comments(world.office, cash) == []


def test_nothing_is_entered_without_a_word(follow_up: FollowUp, world: World, cash: str) -> None:
    press(follow_up, "button_comment")
    press(follow_up, "decide_yes")

    assert follow_up.ask.isVisible()
    assert reviewing.comments(world.office, cash) == []


def test_a_waiver_takes_reason_end_and_proof(
    follow_up: FollowUp, world: World, cash: str, tmp_path: Path, settled: Callable[[JobRunner], None]
) -> None:
    proof = tmp_path / "lettre.pdf"
    proof.write_bytes(b"%PDF-1.4\nlettre")
    follow_up.ask_about("7.3", is_referred=False)
    type_text("Annexe en route.")
    type_text("31/12/2027", into=line(follow_up, "decision_until"))
    type_text(str(proof), into=line(follow_up, "decision_proof"))
    press(follow_up, "decide_yes")
    settled(follow_up.desk.jobs)
    found = checking.live(world.office, cash).outcome.find("7.3")

    assert found is not None
    assert found.status == "WAIVED"


def test_a_waiver_without_an_end_asks_for_it(follow_up: FollowUp, world: World, cash: str) -> None:
    follow_up.ask_about("7.3", is_referred=False)
    type_text("Annexe en route.")
    press(follow_up, "decide_yes")

    assert follow_up.ask.isVisible()
    assert records.children(world.office, cash, "waiver") == []


def test_a_project_is_sent_back_with_a_reason(
    follow_up: FollowUp, world: World, cash: str, settled: Callable[[JobRunner], None]
) -> None:
    press(follow_up, "button_review")
    type_text("Faites signer l’accord.")
    press(follow_up, "decide_SENT_BACK")
    settled(follow_up.desk.jobs)

    assert [one.outcome for one in reviewing.listed(world.office, cash)] == ["SENT_BACK"]


def test_a_breach_is_shown_and_put_right(
    follow_up: FollowUp, world: World, cash: str, tmp_path: Path, settled: Callable[[JobRunner], None]
) -> None:
    proof = tmp_path / "recu.pdf"
    proof.write_bytes(b"%PDF-1.4\nrecu")
    checking.keep(world.office, cash, as_of=date(2025, 3, 2))
    follow_up.refresh()
    settled(follow_up.desk.jobs)
    open_before = sum(not one.resolution for one in checking.breaches(world.office, cash))
    press(follow_up, "ask_breach")
    type_text("Somme remboursée.")
    type_text(str(proof), into=line(follow_up, "decision_proof"))
    press(follow_up, "decide_yes")
    settled(follow_up.desk.jobs)

    assert sum(not one.resolution for one in checking.breaches(world.office, cash)) == open_before - 1


def test_an_action_point_is_done(
    follow_up: FollowUp, world: World, cash: str, settled: Callable[[JobRunner], None]
) -> None:
    point = records.add(world.office, "action_point", {"project": cash, "title": "Voir le maire"}).record
    follow_up.refresh()
    settled(follow_up.desk.jobs)
    press(follow_up, "ask_done")
    type_text("Vu le 4 mars.")
    press(follow_up, "decide_yes")
    settled(follow_up.desk.jobs)

    assert records.load(world.office, point).values["state"] == "COMPLETED"


def test_a_remark_leads_to_its_field(
    follow_up: FollowUp, world: World, cash: str, qtbot: QtBot, settled: Callable[[JobRunner], None]
) -> None:
    reviewing.comment(world.office, cash, "Quel village ?", field="site")
    follow_up.refresh()
    settled(follow_up.desk.jobs)
    with qtbot.waitSignal(follow_up.goal_wanted) as heard:
        press(follow_up, "button_follow_goal")

    assert heard.args == ["project", cash, "site"]


def test_deciding_can_be_left(follow_up: FollowUp) -> None:
    press(follow_up, "button_comment")
    press(follow_up, "decide_nothing")

    assert not follow_up.ask.isVisible()


def test_a_concern_is_raised_and_made_an_action_point(
    follow_up: FollowUp, world: World, cash: str, settled: Callable[[JobRunner], None]
) -> None:
    press(follow_up, "button_concern")
    type_text("Le tarif exclut des familles.")
    press(follow_up, "decide_yes")
    settled(follow_up.desk.jobs)
    press(follow_up, "ask_convert")
    type_text("Revoir le tarif avec le comité.")
    press(follow_up, "decide_yes")
    settled(follow_up.desk.jobs)

    assert [one.values["title"] for one in records.children(world.office, cash, "action_point")] == [
        "Revoir le tarif avec le comité."
    ]


def test_a_remark_on_a_field_names_it(
    follow_up: FollowUp, world: World, cash: str, settled: Callable[[JobRunner], None]
) -> None:
    follow_up.remark_on(cash, "project", "site")
    type_text("Quel hameau ?")
    press(follow_up, "decide_yes")
    settled(follow_up.desk.jobs)

    assert [one.field for one in reviewing.comments(world.office, cash)] == ["site"]
