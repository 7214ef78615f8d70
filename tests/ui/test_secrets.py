"""Dialogs about who may open a computer, and the office's about machines and officers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.progress import NoProgress
from fieldapp.services import alone, office, passphrase, settling
from fieldapp.trust import helping
from fieldapp.workspace import open_workspace
from tests.fakes import FakeClock
from tests.organisations import SMALL
from tests.ui.conftest import WORDS
from tests.worlds import World, join, prepared_world, world
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.pages.office import ThePage
from ui.preferences import Preferences
from ui.signals import AppSignals
from ui.widgets import office_dialogs, secrets
from ui.widgets.ask_dialog import AskDialog

__all__ = ["prepared_world", "world"]

OTHER = "la pluie vient en juillet"


def answer(dialog: AskDialog, **answers: object) -> None:
    for name, text in answers.items():
        found = dialog.findChild(QLineEdit, f"field_{name}")
        assert isinstance(found, QLineEdit), name
        found.setText(str(text))


def press(inside: QWidget, name: str) -> None:
    found = inside.findChild(QPushButton, f"button_{name}")
    assert isinstance(found, QPushButton), name
    found.click()


@pytest.fixture
def done(qtbot: QtBot) -> tuple[Callable[[object], None], Callable[[], object]]:
    """What a dialog is given to call, and waiting for that."""
    found: list[object] = []

    def wait() -> object:
        qtbot.waitUntil(lambda: bool(found), timeout=20_000)
        return found[0]

    return found.append, wait


@pytest.fixture
def bureau(world: World, top: QWidget, preferences: Preferences) -> Iterator[Desk]:
    """The desk of an office that knows three laptops."""
    jobs = JobRunner()
    yield Desk(world.office, world.office.me, jobs, AppSignals(), preferences, top)
    jobs.close(cancel=False)


def test_the_passphrase_is_changed_in_the_window(
    desk: Desk, folder: Path, done: tuple[Callable[[object], None], Callable[[], object]]
) -> None:
    dialog = secrets.change_passphrase(desk.window, desk.jobs, folder, done[0], SMALL)
    answer(dialog, old_passphrase=WORDS, new_passphrase=OTHER, new_again=OTHER)
    press(dialog, "change_passphrase_now")
    done[1]()
    desk.ws.close()

    open_workspace(folder, OTHER, clock=FakeClock(9)).close()


def test_a_wrong_old_passphrase_is_said_at_its_line(desk: Desk, folder: Path, qtbot: QtBot) -> None:
    dialog = secrets.change_passphrase(desk.window, desk.jobs, folder, lambda _none: None, SMALL)
    answer(dialog, old_passphrase=OTHER, new_passphrase=OTHER, new_again=OTHER)
    press(dialog, "change_passphrase_now")
    old = dialog.findChild(QLineEdit, "field_old_passphrase")
    assert isinstance(old, QLineEdit)

    qtbot.waitUntil(lambda: old.property("refused") == "true", timeout=20_000)


def test_a_forgotten_passphrase_is_replaced_in_the_window(
    bureau: Desk, world: World, done: tuple[Callable[[object], None], Callable[[], object]]
) -> None:
    stick = world.stick()
    world.export("oumar", stick)
    sealed = stick / helping.sealed_name(world["oumar"].me.device)
    helped = office_passphrase(world, sealed)
    world.forget("oumar")
    dialog = secrets.replace_passphrase(bureau.window, bureau.jobs, world.folder / "oumar", done[0], SMALL)
    answer(dialog, unlock_file=helped.path, unlock_code=helped.code, new_passphrase=OTHER, new_again=OTHER)
    press(dialog, "replace_passphrase_now")
    done[1]()

    world.adopt("oumar", open_workspace(world.folder / "oumar", OTHER, clock=world.clock("oumar")))
    assert world["oumar"].me.name == "Oumar Cissé"


def office_passphrase(world: World, sealed: Path) -> passphrase.Helped:
    return passphrase.help_unlock(world.office, sealed, out=sealed.parent / "oumar.fieldapp-unlock", params=SMALL)


def test_who_began_alone_joins_in_the_window(
    bureau: Desk, world: World, done: tuple[Callable[[object], None], Callable[[], object]]
) -> None:
    hermit = alone.begin(
        world.folder / "kadia", officer="Kadia", passphrase=WORDS, clock=world.clock("kadia"), params=SMALL
    )
    world.adopt("kadia", hermit)
    file = world.stick() / "kadia.fieldapp-invitation"
    invited = office.invite(world.office, who="Kadia", zones=["mopti"], out=file, progress=NoProgress(), params=SMALL)
    dialog = secrets.join_office(bureau.window, bureau.jobs, hermit, done[0])
    answer(dialog, later_invitation=file, later_code=invited.code)
    press(dialog, "join_later_now")
    done[1]()

    assert (hermit.me.is_alone, hermit.me.organisation_name) == (False, "Bureau de Mopti")


def test_a_stolen_machine_is_revoked_in_the_window(
    bureau: Desk, world: World, done: tuple[Callable[[object], None], Callable[[], object]]
) -> None:
    dialog = office_dialogs.revoke(bureau, office.devices(world.office), done[0])
    choice = dialog.findChild(QComboBox, "choice_revoke_machine")
    assert isinstance(choice, QComboBox)
    choice.setCurrentIndex(choice.findData(world["oumar"].me.device))
    answer(dialog, revoke_reason="Volé à Sévaré")
    press(dialog, "revoke_machine_now")
    done[1]()

    assert world.office.roster.find_revocation(world["oumar"].me.device)


def test_an_officer_is_merged_in_the_window(
    bureau: Desk, world: World, done: tuple[Callable[[object], None], Callable[[], object]]
) -> None:
    persons = {each.name: each for each in office.persons(world.office)}
    dialog = office_dialogs.same_person(bureau, persons["Binta Cissé"], [persons["Awa Traoré"]], done[0])
    press(dialog, "same_person_now")
    done[1]()

    assert not world.office.roster.count_as_two(persons["Binta Cissé"].id, persons["Awa Traoré"].id)


def test_the_page_of_the_office_offers_to_join_lists_only_when_two_went_apart(
    bureau: Desk, world: World, qtbot: QtBot
) -> None:
    page = ThePage(bureau)
    qtbot.addWidget(page)
    page.enter()
    qtbot.waitUntil(lambda: not bureau.jobs.is_busy)
    settle = page.findChild(QPushButton, "button_settle")
    assert isinstance(settle, QPushButton)

    assert settling.waiting(world.office).lists == 0
    assert not settle.isVisibleTo(page)


def test_two_lists_are_joined_on_the_page_of_the_office(bureau: Desk, world: World, qtbot: QtBot) -> None:
    join(world, "antenne", "", role="office", with_data=True)
    world.hand("antenne", "bureau")
    world.hand("bureau", "antenne")
    for name, who in (("bureau", "Moussa"), ("antenne", "Drissa")):
        file = world.stick() / f"{who}.fieldapp-invitation"
        office.invite(world[name], who=who, zones=["mopti"], out=file, progress=NoProgress(), params=SMALL)
    world.hand("antenne", "bureau")
    page = ThePage(bureau)
    qtbot.addWidget(page)
    page.enter()
    settle = page.findChild(QPushButton, "button_settle")
    assert isinstance(settle, QPushButton)
    qtbot.waitUntil(lambda: settle.isVisibleTo(page), timeout=20_000)
    settle.click()
    qtbot.waitUntil(lambda: not bureau.jobs.is_busy, timeout=20_000)

    assert {each.name for each in office.devices(world.office)} >= {"Moussa", "Drissa"}
