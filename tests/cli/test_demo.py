"""The demonstration is the main job, so it is a test of all of it."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.cli.app import main
from tests.cli.conftest import Making
from tests.fakes import FakeClock
from tests.organisations import SMALL


def test_the_main_job_is_played_to_its_end(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Every step prints its command and its answer; a step that goes wrong would end it with another status."""
    status = main(["demo", "--folder", str(tmp_path / "demo"), "--no-window"], params=SMALL, clock=FakeClock())
    shown, complaints = capsys.readouterr()

    assert (status, complaints) == (0, "")
    assert shown.count("\n$ fieldapp ") >= 30
    assert all(f"\n{number}. " in shown for number in range(1, 18))


def test_the_demonstration_answers_with_one_document(machine: Making, tmp_path: Path) -> None:
    assert machine("none").tell("demo", "--folder", tmp_path / "demo", "--no-window")["steps"] == 17


def test_a_folder_that_is_in_use_fails_the_demonstration(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What does not do what it should is told, with a status that is not 0."""
    (tmp_path / "demo" / "bureau").mkdir(parents=True)
    (tmp_path / "demo" / "bureau" / "keys.1").write_bytes(b"x")
    status = main(["demo", "--folder", str(tmp_path / "demo"), "--no-window"], params=SMALL, clock=FakeClock())

    assert status == 1
    assert "office create" in capsys.readouterr().err
