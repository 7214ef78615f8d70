"""The first page makes workspaces in more ways than one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from fieldapp.progress import NoProgress
from fieldapp.services import exporting, joining, office
from fieldapp.workspace import is_workspace
from tests.fakes import FakeClock
from tests.organisations import SMALL
from tests.ui.conftest import WORDS
from ui.founding import NewWorkspace
from ui.jobs import JobRunner
from ui.pages.first_run import FirstRunPage

FOLDER = "here"


@pytest.fixture
def page(app: Any, tmp_path: Path, qtbot: QtBot) -> Iterator[FirstRunPage]:
    """The first page of a machine without a workspace."""
    jobs = JobRunner()
    shown = FirstRunPage(tmp_path / FOLDER, jobs=jobs, clock=FakeClock(7), params=SMALL)
    qtbot.addWidget(shown)
    shown.show()
    yield shown
    jobs.close(cancel=False)


def fill(page: FirstRunPage, **answers: object) -> None:
    for name, answer in answers.items():
        found = page.findChild(QLineEdit, f"field_{name}")
        assert isinstance(found, QLineEdit), name
        found.setText(str(answer))


def press(page: FirstRunPage, name: str) -> None:
    found = page.findChild(QPushButton, f"button_{name}")
    assert isinstance(found, QPushButton)
    found.click()


@pytest.fixture
def made(page: FirstRunPage, qtbot: QtBot) -> Callable[[], NewWorkspace]:
    """Waits for the workspace."""
    found: list[NewWorkspace] = []
    page.made.connect(found.append)

    def wait() -> NewWorkspace:
        qtbot.waitUntil(lambda: bool(found), timeout=20_000)
        return found[0]

    return wait


@pytest.fixture
def lost(tmp_path: Path) -> tuple[Path, str, Path]:
    """The kit of a lost office, its code, and a stick of its laptop."""
    stick = tmp_path / "stick"
    stick.mkdir()
    created = office.create(
        tmp_path / "office",
        name="Bureau de Mopti",
        officer="Awa",
        zones=["mopti"],
        passphrase=WORDS,
        kit=tmp_path / "kit",
        clock=FakeClock(4),
        params=SMALL,
    )
    file = stick / "oumar.fieldapp-invitation"
    invited = office.invite(
        created.workspace, who="Oumar", zones=["mopti"], out=file, progress=NoProgress(), params=SMALL
    )
    joined = joining.join(
        tmp_path / "laptop",
        file,
        code=invited.code,
        officer="Oumar Cissé",
        passphrase=WORDS,
        clock=FakeClock(5),
        progress=NoProgress(),
        params=SMALL,
    )
    exporting.export(joined.workspace, stick, progress=NoProgress())
    joined.workspace.close()
    created.workspace.close()
    return tmp_path / "kit", created.kit_code, stick


def test_a_lost_office_is_brought_back_on_the_first_page(
    page: FirstRunPage, lost: tuple[Path, str, Path], made: Callable[[], NewWorkspace]
) -> None:
    kit, code, stick = lost
    page.go_to(1)
    press(page, "recover")
    fill(page, recover_kit=kit, recover_code=code, recover_stick=next(stick.glob("*.fieldapp")))
    fill(page, recover_officer="Fanta Keïta", recover_passphrase=WORDS, recover_again=WORDS)
    press(page, "recover_now")
    new = made()

    assert (new.me.is_office, new.me.name, new.me.organisation_name) == (True, "Fanta Keïta", "Bureau de Mopti")
    new.workspace.close()


def test_a_wrong_code_of_a_kit_is_said_at_the_code(
    page: FirstRunPage, lost: tuple[Path, str, Path], tmp_path: Path, qtbot: QtBot
) -> None:
    kit, _code, stick = lost
    page.go_to(5)
    fill(page, recover_kit=kit, recover_code="0000-0000-0000-0000-0000-0000", recover_stick=stick)
    fill(page, recover_officer="Fanta", recover_passphrase=WORDS, recover_again=WORDS)
    press(page, "recover_now")
    code = page.findChild(QLineEdit, "field_recover_code")
    assert isinstance(code, QLineEdit)
    qtbot.waitUntil(lambda: code.property("refused") == "true", timeout=20_000)

    assert not is_workspace(tmp_path / FOLDER)


def test_who_begins_alone_has_a_workspace_of_their_own(page: FirstRunPage, made: Callable[[], NewWorkspace]) -> None:
    page.go_to(1)
    press(page, "alone")
    fill(page, alone_officer="Kadia Diarra", alone_passphrase=WORDS, alone_again=WORDS)
    press(page, "alone_now")
    new = made()

    assert (new.me.is_alone, new.me.is_office, new.me.name) == (True, False, "Kadia Diarra")
    new.workspace.close()


def test_two_different_passphrases_make_nothing(page: FirstRunPage, tmp_path: Path) -> None:
    page.go_to(6)
    fill(page, alone_officer="Kadia Diarra", alone_passphrase=WORDS, alone_again=WORDS + "!")
    press(page, "alone_now")

    assert not is_workspace(tmp_path / FOLDER)
