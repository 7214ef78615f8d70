"""Files as evidence: sealed once, described by what they say themselves, opened only whole."""

from __future__ import annotations

import hashlib
import logging
from pathlib import Path
from typing import Any

import pytest

from fieldapp.errors import (
    Cancelled,
    EvidenceDamaged,
    EvidenceErased,
    EvidenceNotHere,
    EvidenceTooLarge,
    FieldRefused,
    FileEmpty,
    FileUnreadable,
    NotAPhoto,
    PhotoTruncated,
    RecordNotFound,
)
from fieldapp.history.change import SetField
from fieldapp.services import evidence, records
from fieldapp.store import cutting
from fieldapp.transfer import attaching
from fieldapp.workspace import Workspace
from tests.fakes import CancelAfter
from tests.unit.exchange.pictures import NOON, a_photo, kept

OFFSET = 0x9011  # EXIF OffsetTimeOriginal
PAPER = b"%PDF-1.4\n" + b"une page\n" * 50


@pytest.fixture
def event(ws: Workspace) -> str:
    """An inauguration to attach files to."""
    project = records.add(ws, "project", {"title": "Pompe de Dankoussa"}).record
    return records.add(ws, "event", {"project": project, "event_type": "INAUGURATION"}).record


def values_of(ws: Workspace, record: str) -> dict[str, Any]:
    return dict(records.load(ws, record).values)


def files_in(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]


def sealed_path(ws: Workspace, record: str) -> Path:
    sealed = str(values_of(ws, record)["sealed"])
    return ws.evidence_folder / sealed[:2] / sealed


def test_a_photo_says_when_and_where_by_itself(ws: Workspace, event: str, tmp_path: Path) -> None:
    added = evidence.add(ws, kept(tmp_path, a_photo()), of=event, evidence_type="PHOTO")

    values = values_of(ws, added.record)
    assert (values["taken_local"], values["position"]) == ("2025-05-10T12:00:00", {"lat": 14.375, "lon": -4.2})


def test_a_time_without_offset_is_never_taken_as_a_moment(ws: Workspace, event: str, tmp_path: Path) -> None:
    added = evidence.add(ws, kept(tmp_path, a_photo()), of=event, evidence_type="PHOTO")

    assert "taken_at" not in values_of(ws, added.record)


def test_a_time_with_offset_becomes_a_moment(ws: Workspace, event: str, tmp_path: Path) -> None:
    photo = a_photo(camera={**NOON, OFFSET: "+01:00"})
    added = evidence.add(ws, kept(tmp_path, photo), of=event, evidence_type="PHOTO")

    assert values_of(ws, added.record)["taken_at"] == "2025-05-10T11:00:00Z"


def test_the_record_names_the_plain_and_the_sealed_bytes(ws: Workspace, event: str, tmp_path: Path) -> None:
    photo = a_photo()
    added = evidence.add(ws, kept(tmp_path, photo), of=event, evidence_type="PHOTO", label="La pompe")

    values = values_of(ws, added.record)
    stored = sealed_path(ws, added.record).read_bytes()
    assert values["sha256"] == hashlib.sha256(photo).hexdigest()
    assert values["sealed"] == hashlib.sha256(stored).hexdigest()
    assert (values["label"], values["media_type"], values["size_bytes"]) == ("La pompe", "image/jpeg", len(photo))


def test_nothing_plain_stays_in_the_workspace(ws: Workspace, event: str, tmp_path: Path) -> None:
    evidence.add(ws, kept(tmp_path, PAPER, "accord.pdf"), of=event, evidence_type="SIGNED_AGREEMENT")

    assert not any(b"une page" in path.read_bytes() for path in files_in(ws.folder))


def test_evidence_takes_the_zone_of_what_it_proves(ws: Workspace, event: str, tmp_path: Path) -> None:
    added = evidence.add(ws, kept(tmp_path, a_photo()), of=event, evidence_type="PHOTO")

    assert records.load(ws, added.record).zone == records.load(ws, event).zone


def test_what_was_added_opens_again_as_it_was(ws: Workspace, event: str, tmp_path: Path) -> None:
    added = evidence.add(ws, kept(tmp_path, PAPER, "l'accord été.pdf"), of=event, evidence_type="MINUTES")
    (tmp_path / "out").mkdir()
    copy = evidence.open_copy(ws, added.record, tmp_path / "out")

    assert copy.read_bytes() == PAPER
    assert copy.suffix == ".pdf"


def test_a_thumbnail_is_a_small_jpeg(ws: Workspace, event: str, tmp_path: Path) -> None:
    added = evidence.add(ws, kept(tmp_path, a_photo(size=(640, 480))), of=event, evidence_type="PHOTO")
    small = evidence.thumbnail(ws, added.record, (64, 64))

    assert small is not None
    assert small.startswith(b"\xff\xd8\xff")


def test_a_paper_has_no_thumbnail(ws: Workspace, event: str, tmp_path: Path) -> None:
    added = evidence.add(ws, kept(tmp_path, PAPER, "accord.pdf"), of=event, evidence_type="MINUTES")

    assert evidence.thumbnail(ws, added.record, (64, 64)) is None


def test_the_same_file_twice_is_one_piece_of_evidence(ws: Workspace, event: str, tmp_path: Path) -> None:
    path = kept(tmp_path, a_photo())
    first = evidence.add(ws, path, of=event, evidence_type="PHOTO")
    second = evidence.add(ws, path, of=event, evidence_type="PHOTO")

    assert (second.record, bool(second.changes)) == (first.record, False)
    assert len(files_in(ws.evidence_folder)) == 1


@pytest.mark.parametrize(
    ("data", "error"),
    [(b"", FileEmpty), (b"not a picture", NotAPhoto), (a_photo(size=(640, 480))[:2000], PhotoTruncated)],
    ids=["empty", "text", "cut"],
)
def test_a_photo_that_cannot_be_read_is_not_added(
    ws: Workspace, event: str, tmp_path: Path, data: bytes, error: type[Exception]
) -> None:
    with pytest.raises(error):
        evidence.add(ws, kept(tmp_path, data), of=event, evidence_type="PHOTO")

    assert (evidence.attached(ws, event), files_in(ws.evidence_folder)) == ([], [])


def test_a_file_that_is_gone_is_named(ws: Workspace, event: str, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable) as caught:
        evidence.add(ws, tmp_path / "parti.jpg", of=event, evidence_type="PHOTO")

    assert caught.value.facts == {"name": "parti.jpg"}


def test_a_file_no_bundle_could_carry_is_refused_before_it_is_read(ws: Workspace, event: str, tmp_path: Path) -> None:
    path = tmp_path / "film.mp4"
    with path.open("wb") as stream:
        stream.truncate(attaching.MOST_BYTES + 1)
    with pytest.raises(EvidenceTooLarge):
        evidence.add(ws, path, of=event, evidence_type="OTHER")

    assert files_in(ws.evidence_folder) == []


def test_an_unknown_type_of_evidence_is_refused(ws: Workspace, event: str, tmp_path: Path) -> None:
    with pytest.raises(FieldRefused):
        evidence.add(ws, kept(tmp_path, a_photo()), of=event, evidence_type="SELFIE")

    assert files_in(ws.evidence_folder) == []


def test_stopping_leaves_nothing(ws: Workspace, event: str, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        evidence.add(ws, kept(tmp_path, PAPER), of=event, evidence_type="OTHER", progress=CancelAfter(0))

    assert files_in(ws.evidence_folder) == []


def test_a_record_whose_file_has_not_arrived_says_so(ws: Workspace, event: str, tmp_path: Path) -> None:
    added = evidence.add(ws, kept(tmp_path, a_photo()), of=event, evidence_type="PHOTO", label="Pompe")
    sealed_path(ws, added.record).unlink()
    with pytest.raises(EvidenceNotHere) as caught:
        evidence.open_copy(ws, added.record, tmp_path)

    assert caught.value.facts == {"label": "Pompe"}
    assert evidence.thumbnail(ws, added.record, (64, 64)) is None
    assert [each.is_here for each in evidence.attached(ws, event)] == [False]


def test_damaged_bytes_are_never_handed_out(ws: Workspace, event: str, tmp_path: Path) -> None:
    added = evidence.add(ws, kept(tmp_path, PAPER, "a.pdf"), of=event, evidence_type="MINUTES")
    path = sealed_path(ws, added.record)
    data = path.read_bytes()
    path.write_bytes(data[:-1] + bytes([data[-1] ^ 1]))
    (tmp_path / "out").mkdir()
    with pytest.raises(EvidenceDamaged):
        evidence.open_copy(ws, added.record, tmp_path / "out")

    assert files_in(tmp_path / "out") == []
    assert [each.what for each in evidence.verify(ws)] == ["damaged"]


def test_what_is_sound_verifies(ws: Workspace, event: str, tmp_path: Path) -> None:
    evidence.add(ws, kept(tmp_path, a_photo()), of=event, evidence_type="PHOTO")

    assert evidence.verify(ws) == []


def _set(ws: Workspace, record: str, field: str, value: object) -> None:
    """What a bundle of another machine may bring, past the checks of entering."""
    with ws.store.write() as tx:
        sets = {field: SetField(value, ())}
        cutting.cut(tx, ws.clock, ws.author(tx), record=record, kind="evidence", sets=sets)


def test_an_erased_key_closes_the_file_for_good(ws: Workspace, event: str, tmp_path: Path) -> None:
    added = evidence.add(ws, kept(tmp_path, a_photo()), of=event, evidence_type="PHOTO")
    with ws.store.write() as tx:
        cutting.cut(
            tx,
            ws.clock,
            ws.author(tx),
            record=added.record,
            kind="evidence",
            sets={"secret": SetField(None, tuple(_heads(ws, added.record, "secret")))},
        )
    with pytest.raises(EvidenceErased):
        evidence.open_copy(ws, added.record, tmp_path)

    assert [each.is_erased for each in evidence.attached(ws, event)] == [True]


def _heads(ws: Workspace, record: str, field: str) -> list[str]:
    return [line.change for line in records.history(ws, record) if line.field == field]


def test_a_hostile_name_never_becomes_a_path(ws: Workspace, event: str, tmp_path: Path) -> None:
    """What arrives in a bundle may name any file of the machine as its own."""
    assert (ws.folder / "keys.1").is_file()
    record = records.add(ws, "evidence", {"of": event, "label": "../../keys"}).record
    _set(ws, record, "sealed", "../../keys.1")

    assert evidence.show(ws, record).is_here is False


def test_other_records_are_no_evidence(ws: Workspace, event: str, tmp_path: Path) -> None:
    with pytest.raises(RecordNotFound):
        evidence.open_copy(ws, event, tmp_path)


def test_a_large_file_is_sealed_in_little_memory(ws: Workspace, event: str, tmp_path: Path) -> None:
    """Read in pieces: a film must not cost its size in memory on a small laptop."""
    path = tmp_path / "film.mp4"
    path.write_bytes(b"\0" * 5_000_000)
    added = evidence.add(ws, path, of=event, evidence_type="OTHER")

    assert evidence.show(ws, added.record).values["size_bytes"] == 5_000_000


def test_the_log_names_no_file(ws: Workspace, event: str, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG, logger="fieldapp")
    evidence.add(ws, kept(tmp_path, PAPER, "Awa Traoré.pdf"), of=event, evidence_type="OTHER", label="Awa Traoré")

    assert "Awa" not in caplog.text
