"""The main job, step by step, through the real window by keys alone; the command line reads what became of it."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from fieldapp import paths
from tests.flows.officer import OPENS_WITH, Officer, parent_field, tell

SAMPLE = paths.resources() / "sample"
Opening = Callable[[str], Officer]


@pytest.fixture
def at(qtbot: QtBot, tmp_path: Path) -> Iterator[Opening]:
    """Opens the window on a machine; a window that is still open closes at the end."""
    opened: list[Officer] = []

    def sit_down(machine: str) -> Officer:
        opened.append(Officer(qtbot, tmp_path / machine))
        return opened[-1]

    yield sit_down
    for officer in opened:
        officer.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder that stands for a USB stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def found_the_office(officer: Officer, kit: Path) -> None:
    """Step 1, first half."""
    officer.press_button("button_french")
    officer.press_button("button_office")
    for name, text in (
        ("name", "Bureau de Mopti"),
        ("zone", "Mopti"),
        ("officer", "Awa Diallo"),
        ("office_passphrase", OPENS_WITH),
        ("office_again", OPENS_WITH),
        ("kit", str(kit)),
    ):
        officer.write(f"field_{name}", text)
    officer.press_button("button_create")
    code = officer.read("field_kit_code")
    officer.write("field_kit_code_again", code)
    officer.reach("field_kit_kept")
    officer.press_button("field_kit_kept")
    officer.press_button("button_proceed")
    officer.until(lambda: officer.sees("nav"))
    officer.settle()


def invite(officer: Officer, who: str, stick: Path) -> str:
    """Step 1, second half: the code of the invitation."""
    officer.go_to("office")
    officer.write("field_invite_who", who)
    officer.write("field_invite_folder", str(stick))
    officer.press_button("button_invite")
    officer.until(lambda: officer.sees("field_invite_code"))
    code = officer.read("field_invite_code")
    officer.press_button("button_code_written")
    return code


def join(officer: Officer, who: str, invitation: Path, code: str) -> None:
    """Step 2."""
    officer.press_button("button_french")
    officer.press_button("button_join")
    for name, text in (
        ("invitation", str(invitation)),
        ("code", code),
        ("join_officer", who),
        ("join_passphrase", OPENS_WITH),
        ("join_again", OPENS_WITH),
    ):
        officer.write(f"field_{name}", text)
    officer.press_button("button_join_now")
    officer.until(lambda: officer.sees("nav"))
    officer.settle()


def test_an_office_is_founded_and_a_laptop_joins(at: Opening, stick: Path, tmp_path: Path) -> None:
    office = at("office")
    found_the_office(office, tmp_path / "kit.fieldapp-recovery")
    code = invite(office, "Oumar Cissé", stick)
    office.close()
    (invitation,) = stick.glob("*.fieldapp-invitation")
    laptop = at("laptop")
    join(laptop, "Oumar Cissé", invitation, code)
    laptop.close()

    assert tell(tmp_path / "office", "office", "devices")[1]["state"] == "INVITED"
    assert tell(tmp_path / "laptop", "sync", "status")["states"]["HERE"]["records"] == 0
