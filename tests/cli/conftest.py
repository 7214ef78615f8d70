"""Run commands in this process, with cheap keys, and read what they answer."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fieldapp.cli.app import main
from tests.fakes import FakeClock
from tests.organisations import SMALL
from tests.workspaces import WORDS_TO_OPEN, prepared_office

__all__ = ["prepared_office"]

OFFICE_NAME = "Bureau de Mopti"


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command ended with and said."""

    status: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        """Standard output as the one JSON document that it is."""
        return json.loads(self.out)

    @property
    def error(self) -> Any:
        """Standard error as a JSON document."""
        return json.loads(self.err)


class Machine:
    """A workspace, and commands carried out in it."""

    def __init__(self, folder: Path, read: Callable[[], tuple[str, str]], clock: FakeClock) -> None:
        self.folder = folder
        self.clock = clock
        self._read = read

    def run(self, *words: object) -> Answer:
        """Carry out a command."""
        argv = [*map(str, words), "--workspace", str(self.folder)]
        status = main(argv, params=SMALL, clock=self.clock)
        return Answer(status, *self._read())

    def tell(self, *words: object) -> Any:
        """The JSON answer of a command that succeeds."""
        answer = self.run(*words, "--json")
        assert answer.status == 0, answer.err
        return answer.json


Making = Callable[[str], Machine]


@pytest.fixture(autouse=True)
def passphrase_in_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody is there to be asked."""
    monkeypatch.setenv("FIELDAPP_PASSPHRASE", WORDS_TO_OPEN)


@pytest.fixture
def machine(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Making:
    """Makes machines with an empty place for a workspace, each with ids and a clock of its own."""
    made: list[Machine] = []

    def make(name: str) -> Machine:
        def read() -> tuple[str, str]:
            out, err = capsys.readouterr()
            return out, err

        made.append(Machine(tmp_path / name, read, FakeClock(device=len(made) + 1)))
        return made[-1]

    return make


@pytest.fixture
def office(machine: Making, prepared_office: Path) -> Machine:
    """An office in which nothing was recorded yet."""
    made = machine("office")
    shutil.copytree(prepared_office, made.folder)
    return made


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder that stands for a USB stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def invite(office: Machine, machine: Making, tmp_path: Path) -> Callable[[str], Machine]:
    """Has the office invite a laptop with its records, and the laptop join."""

    def join(name: str) -> Machine:
        beside = tmp_path / f"invitation of {name}"
        beside.mkdir()
        file = beside / "invitation.fieldapp-invite"
        invited = office.tell(
            "office", "invite", "--name", name, "--zone", "mopti", "--out", file, "--with-data", beside
        )
        laptop = machine(name)
        laptop.tell("join", file, "--code", invited["code"], "--officer", f"Officier {name}")
        return laptop

    return join
