"""A bundle opened as docs/bundle-format.md says, by a stranger's tools: nothing of ours reads it here."""

from __future__ import annotations

import hashlib
import json
import tarfile
from pathlib import Path
from typing import Any

import pyrage
import pytest
import zstandard
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from fieldapp.bundle import limits, segment
from tests.bundle.parts import DEVICE, Sender, a_bundle, a_lane, a_photo, items_of

DOCUMENT = Path(__file__).resolve().parents[2] / "docs" / "bundle-format.md"
SENDER = Sender()
LANE = list(a_lane(SENDER, 3, 2))


@pytest.fixture
def members(tmp_path: Path) -> dict[str, bytes]:
    """What tar takes out of all volumes."""
    stick = tmp_path / "stick"
    stick.mkdir()
    items = items_of(SENDER, tmp_path / "own", photos=[5_000, 9_000, 7_000])
    paths = a_bundle(stick, SENDER, items, volume_bytes=25_000).paths
    found: dict[str, bytes] = {}
    for path in paths:
        with tarfile.open(path, "r:") as tar:
            for member in tar.getmembers():
                stream = tar.extractfile(member)
                assert stream is not None
                found[member.name] = stream.read()
    assert len(paths) > 1
    return found


def manifest_of(members: dict[str, bytes]) -> dict[str, Any]:
    line = members["0"].split(b"\n")[0]
    manifest: dict[str, Any] = json.loads(line)
    return manifest


def opened(members: dict[str, bytes], name: str) -> bytes:
    identity = pyrage.x25519.Identity.from_str(SENDER.identity)
    return zstandard.ZstdDecompressor().decompress(pyrage.decrypt(members[name], [identity]))


def is_signed(public: str, signature: str, message: bytes) -> bool:
    Ed25519PublicKey.from_public_bytes(bytes.fromhex(public)).verify(bytes.fromhex(signature), message)
    return True


def test_both_manifests_are_the_same_and_list_every_object(members: dict[str, bytes]) -> None:
    names = [entry["name"] for entry in manifest_of(members)["entries"]]

    assert members["0"] == members["f"]
    assert set(names) == members.keys() - {"0", "f"}


def test_the_manifest_has_the_fields_of_the_document(members: dict[str, bytes]) -> None:
    manifest, text = manifest_of(members), DOCUMENT.read_text(encoding="utf-8")

    assert (manifest["format"], manifest["sender"], manifest["made_at"]) == (1, DEVICE, "2026-01-01T12:00:01Z")
    assert [field for field in manifest if f"| `{field}` |" not in text] == []
    assert all(f"`{field}`" in text for entry in manifest["entries"] for field in entry)


def test_the_signature_of_the_manifest_holds(members: dict[str, bytes]) -> None:
    payload, seal = members["0"].split(b"\n")[:2]
    words = json.loads(seal)

    assert is_signed(words["public"], words["signature"], b"fieldapp/manifest\0" + payload)
    assert words["public"] == manifest_of(members)["sender_public"]


def test_every_object_has_the_hash_that_it_is_named_for(members: dict[str, bytes]) -> None:
    for entry in manifest_of(members)["entries"]:
        data = members[entry["name"]]

        assert hashlib.sha256(data).hexdigest() == entry["name"]
        assert len(data) == entry["length"]


def test_objects_stand_where_the_manifest_says(tmp_path: Path) -> None:
    """For `tail` and `head`."""
    written = a_bundle(tmp_path, SENDER, [a_photo(tmp_path, 1_234)])
    manifest = json.loads(written.paths[0].read_bytes()[512:].split(b"\n")[0])
    entry = manifest["entries"][0]
    cut = written.paths[0].read_bytes()[entry["offset"] :][: entry["length"]]

    assert hashlib.sha256(cut).hexdigest() == entry["name"]


def test_changes_can_be_read_and_their_signature_checked(members: dict[str, bytes]) -> None:
    previous = ""
    for entry in manifest_of(members)["entries"]:
        if entry["kind"] != "segment":
            continue
        top, *bodies = opened(members, entry["name"]).rstrip(b"\n").split(b"\n")
        header = json.loads(top)
        hashes = [hashlib.sha256(body).hexdigest() for body in bodies]
        words = [1, header["epoch"], header["zone"], header["first"], header["previous"], hashes]
        payload = json.dumps(words, separators=(",", ":")).encode()

        assert is_signed(SENDER.public, header["signature"], b"fieldapp/segment\0" + payload)
        assert header["previous"] == previous == entry["note"]["previous"]
        assert json.loads(bodies[0])["set"]["title"]["v"].startswith("Pompe")
        previous = hashlib.sha256(payload).hexdigest()


def test_other_objects_open_the_same_way(members: dict[str, bytes]) -> None:
    receipts = [entry["name"] for entry in manifest_of(members)["entries"] if entry["kind"] == "receipt"]

    assert [json.loads(opened(members, name)) for name in receipts] == [{"is": "receipt"}]


def test_the_document_names_the_fields_of_a_segment() -> None:
    header = json.loads(segment.encode(LANE[0]).split(b"\n")[0])
    text = DOCUMENT.read_text(encoding="utf-8")

    assert [field for field in header if f"`{field}`" not in text] == []


def test_the_document_tells_the_limits_that_hold() -> None:
    text = DOCUMENT.read_text(encoding="utf-8")

    assert f"({limits.VOLUME_BYTES:,} bytes)" in text
    assert f"| {limits.VOLUMES}, {limits.ENTRIES:,}, {limits.RECIPIENTS} |" in text
    assert f"| manifest | {limits.MANIFEST_BYTES // limits.MIB} MiB |" in text
    assert f"| {limits.PLAIN_BYTES // limits.MIB} MiB, by the size" in text
    assert f"| {limits.AGE_HEADER_BYTES // limits.KIB} KiB |" in text
    assert f"| {limits.SEGMENT_CHANGES:,}, 1 MiB, {limits.SEGMENT_HEADER_BYTES // limits.KIB} KiB |" in text
    assert f"| {limits.NOTE_FIELDS}, {limits.TEXT_LENGTH} |" in text
