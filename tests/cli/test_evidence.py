"""Photos and papers by commands."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from fieldapp.words import Lang
from fieldapp.words.photos import MISSING
from tests.cli.conftest import Machine
from tests.organisations import flip_file


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A small picture."""
    stream = io.BytesIO()
    Image.new("RGB", (40, 30), "#996633").save(stream, "JPEG")
    file = tmp_path / "pompe.jpg"
    file.write_bytes(stream.getvalue())
    return file


@pytest.fixture
def event(office: Machine) -> str:
    """Reference of an event."""
    project = office.tell("record", "add", "project", "title=Pompe")["reference"]
    return str(office.tell("record", "add", "event", f"project={project}", "title=Inauguration")["reference"])


def test_a_photo_is_attached_and_comes_back_whole(office: Machine, event: str, photo: Path, tmp_path: Path) -> None:
    added = office.tell("evidence", "add", photo, "--for", event, "--type", "PHOTO", "--label", "La pompe")
    office.tell("evidence", "open", added["reference"], "--out", tmp_path / "copy.jpg")

    assert (tmp_path / "copy.jpg").read_bytes() == photo.read_bytes()


def test_a_photo_without_notes_says_what_it_does_not_know(office: Machine, event: str, photo: Path) -> None:
    """It is accepted, but nobody should believe that day and place came with it."""
    answer = office.run("evidence", "add", photo, "--for", event, "--type", "PHOTO")

    assert MISSING["TIME_PLACE"].say(Lang.FR) in answer.out


def test_files_are_listed_for_one_record_and_for_all(office: Machine, event: str, photo: Path) -> None:
    office.tell("evidence", "add", photo, "--for", event, "--type", "PHOTO")
    for_event, everything = office.tell("evidence", "list", event), office.tell("evidence", "list")

    assert for_event == everything
    assert len(everything) == 1


def test_the_key_of_a_file_is_never_shown(office: Machine, event: str, photo: Path) -> None:
    """Whoever has it opens the file, from whichever stick."""
    reference = office.tell("evidence", "add", photo, "--for", event, "--type", "PHOTO")["reference"]
    answers = [
        office.run(*words, *form).out
        for words in (("record", "show", reference), ("record", "history", reference), ("evidence", "list"))
        for form in ((), ("--json",))
    ]

    assert not any("AGE-SECRET-KEY" in answer for answer in answers)


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [("empty.jpg", b"", "PHOTO"), ("letter.jpg", b"Monsieur le maire", "PHOTO"), ("half.jpg", None, "PHOTO")],
)
def test_a_photo_that_cannot_be_opened_is_refused(
    office: Machine, event: str, photo: Path, *, name: str, content: bytes | None, kind: str
) -> None:
    file = photo.with_name(name)
    file.write_bytes(photo.read_bytes()[:200] if content is None else content)
    answer = office.run("evidence", "add", file, "--for", event, "--type", kind, "--json")

    assert (answer.status, answer.out) == (2, "")
    assert office.tell("evidence", "list") == []


def test_a_file_that_is_not_there_is_told(office: Machine, event: str, tmp_path: Path) -> None:
    answer = office.run("evidence", "add", tmp_path / "none.jpg", "--for", event, "--type", "PHOTO", "--json")

    assert (answer.status, answer.error["error"]) == (2, "FileUnreadable")


def test_whole_files_are_verified(office: Machine, event: str, photo: Path) -> None:
    office.tell("evidence", "add", photo, "--for", event, "--type", "PHOTO")

    assert office.tell("evidence", "verify") == []


def test_a_damaged_file_is_found(office: Machine, event: str, photo: Path) -> None:
    office.tell("evidence", "add", photo, "--for", event, "--type", "PHOTO")
    sealed = next(path for path in (office.folder / "evidence").rglob("*") if path.is_file())
    flip_file(sealed, 300, 1)
    answer = office.run("evidence", "verify", "--json")

    assert (answer.status, answer.json[0]["what"]) == (4, "damaged")


def test_a_copy_is_not_written_where_it_cannot_be(office: Machine, event: str, photo: Path, tmp_path: Path) -> None:
    reference = office.tell("evidence", "add", photo, "--for", event, "--type", "PHOTO")["reference"]
    gone = office.run("evidence", "open", reference, "--out", tmp_path / "nowhere" / "copy.jpg", "--json")
    folder = office.run("evidence", "open", reference, "--out", tmp_path, "--json")

    assert (gone.status, gone.error["error"]) == (5, "TargetGone")
    assert (folder.status, folder.error["error"]) == (5, "TargetReadOnly")


@pytest.mark.parametrize("lang", ["fr", "en"])
def test_the_account_of_an_event_is_printed(office: Machine, event: str, tmp_path: Path, lang: str) -> None:
    office.tell("export", "pdf", "account", event, "--out", tmp_path / "account.pdf", "--lang", lang)

    assert (tmp_path / "account.pdf").read_bytes().startswith(b"%PDF-")


def test_only_events_have_an_account(office: Machine, tmp_path: Path) -> None:
    partner = office.tell("record", "add", "partner", "legal_name=AMS Eau")["reference"]
    answer = office.run("export", "pdf", "account", partner, "--out", tmp_path / "account.pdf", "--json")

    assert (answer.status, answer.error["error"]) == (2, "RecordNotFound")
