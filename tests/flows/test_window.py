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
PLACES = {"partner": "partners", "agreement": "agreements", "project": "projects", "event": "events"}
WORDS_TO_FIND = 3  # of a title, to find it again
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


@pytest.fixture
def choose_file(monkeypatch: pytest.MonkeyPatch) -> Callable[[Path], None]:
    """Says which file the system's own dialog gives back; that dialog is not ours to test."""

    def choose(path: Path) -> None:
        monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_asked: ([str(path)], ""))

    return choose


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


# what a person types, from the sample


def sample(name: str) -> list[dict[str, Any]]:
    """The records of a sample, as they are loaded by command."""
    return [json.loads(line) for line in (SAMPLE / name).read_text(encoding="utf-8").splitlines()]


class Typist:
    """Types a sample, record by record, as someone would who has the papers before them."""

    def __init__(self, officer: Officer, choose_file: Callable[[Path], None]) -> None:
        self._officer, self._choose_file = officer, choose_file
        self._names: dict[str, str] = {}

    def type_all(self, objects: list[dict[str, Any]]) -> None:
        """Pages for what has a page; lines and files on the page of what they hang on."""
        for each in objects:
            kind = str(each["kind"])
            if kind in PLACES:
                self._officer.new(PLACES[kind], kind, self._texts(each))
                self._names[str(each["id"])] = str(each.get("legal_name") or each.get("title"))
            elif kind == "evidence":
                self._choose_file(SAMPLE / each["file"])
                self._officer.press_button("button_attach_*")
            else:
                self._officer.add_line(kind, self._texts(each))
                self._officer.enter()

    def _texts(self, each: dict[str, Any]) -> dict[str, str]:
        left_out = {"id", "kind", "state" if each["kind"] == "partner" else "", parent_field(each["kind"])}
        if each["kind"] == "event":
            left_out.discard("project")
        return {name: self._text(value) for name, value in each.items() if name not in left_out}

    def _text(self, value: Any) -> str:
        if isinstance(value, dict):
            return str(value["name"]) if "name" in value else f"{value['lat']}, {value['lon']}"
        if isinstance(value, list):
            return ", ".join(value)
        text = str(value)
        return " ".join(self._names[text].split()[:WORDS_TO_FIND]) if text in self._names else text


def test_a_pump_is_recorded(at: Opening, tmp_path: Path, choose_file: Callable[[Path], None]) -> None:
    officer = at("office")
    found_the_office(officer, tmp_path / "kit.fieldapp-recovery")
    Typist(officer, choose_file).type_all(sample("pump.jsonl"))
    officer.close()
    (checked,) = tell(tmp_path / "office", "check", "--all", "--as-of", "2025-05-10", status=0)

    assert (checked["principles"]["P3"], checked["principles"]["P7"]) == ("PASS", "PASS")
