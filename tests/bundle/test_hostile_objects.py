"""Objects and segments from strangers: bombs, tricks of tar and of the log."""

from __future__ import annotations

import os
import sys
import tarfile
from io import BytesIO
from pathlib import Path

import pytest
import zstandard
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.bundle import block, limits, packing, reader, segment
from fieldapp.bundle.items import SealedItem
from fieldapp.errors import NotABundle, ObjectDamaged
from fieldapp.history import canonical
from fieldapp.trust import sealing, signing
from tests.bundle.parts import ZONE, Sender, a_bundle, a_segment, contents

SENDER = Sender()


def squeezed(data: bytes, *, checksum: bool = True, size: bool = True) -> bytes:
    return zstandard.ZstdCompressor(write_checksum=checksum, write_content_size=size).compress(data)


def lying_about_size(data: bytes, stated: int) -> bytes:
    """A frame that states another size than it grows to."""
    frame = bytearray(squeezed(data))
    assert zstandard.get_frame_parameters(bytes(frame)).content_size == len(data)
    at = frame.index(len(data).to_bytes(4, "little"), 4)
    frame[at : at + 4] = stated.to_bytes(4, "little")
    return bytes(frame)


BOMBS: dict[str, bytes] = {
    "grows beyond the limit": squeezed(bytes(limits.PLAIN_BYTES + 1)),
    "does not say how large it is": squeezed(bytes(1000), size=False),
    "has no checksum": squeezed(b"x", checksum=False),
    "grows beyond what it says": lying_about_size(bytes(3_000_000), 1_000_000),
    "grows to less than it says": lying_about_size(bytes(1_000_000), 3_000_000),
    "has something after its end": squeezed(b"x") + squeezed(b"y"),
    "is cut": squeezed(bytes(range(256)) * 40)[:-9],
    "is not compressed": b"plain text",
    "is empty": b"",
}


@pytest.mark.parametrize("data", BOMBS.values(), ids=BOMBS.keys())
def test_an_object_that_expands_wrongly_is_damaged(data: bytes) -> None:
    stored = sealing.seal_bytes(data, [SENDER.recipient])

    with pytest.raises(ObjectDamaged) as caught:
        packing.unpack(stored, [SENDER.identity], "abc")
    assert caught.value.facts == {"object": "abc"}


def many_recipients() -> bytes:
    """A seal with so many addressees that trying them all would take minutes."""
    first, _, rest = sealing.seal_bytes(squeezed(b"x"), [SENDER.recipient]).partition(b"\n")
    stanza = b"-> X25519 " + b"A" * 43 + b"\n" + b"A" * 43 + b"\n"
    return first + b"\n" + stanza * 100_000 + rest


@pytest.mark.parametrize("stored", [b"", b"age", b"\0" * 5000, many_recipients(), b"age-encryption.org/v1\n--- x\n"])
def test_an_object_with_a_wrong_seal_is_damaged(stored: bytes) -> None:
    with pytest.raises(ObjectDamaged):
        packing.unpack(stored, [SENDER.identity], "abc")


@given(st.binary(max_size=500))
def test_any_bytes_are_opened_or_refused(data: bytes) -> None:
    with pytest.raises(ObjectDamaged):
        packing.unpack(data, [SENDER.identity], "abc")


def test_an_object_too_large_to_open_is_not_read(tmp_path: Path) -> None:
    """Evidence may be large, but nobody opens it in memory."""
    data = bytes(limits.SEALED_BYTES + 1)
    (tmp_path / "big").write_bytes(data)
    item = SealedItem(canonical.digest(data), tmp_path / "big", len(data), kind="segmentlike")
    opened = reader.read(list(a_bundle(tmp_path, SENDER, [item]).paths))

    with pytest.raises(ObjectDamaged):
        opened.plain(opened.entries[0], [SENDER.identity])


def tar_of(**changes: object) -> bytes:
    """A tar with one member that somebody made differently, its name well-formed unless changed."""
    member = tarfile.TarInfo("a" * 64)
    member.size = 4
    for name, value in changes.items():
        setattr(member, name, value)
    return member.tobuf(tarfile.USTAR_FORMAT) + b"data" + bytes(508) + block.END


TRICKS: dict[str, bytes] = {
    "a link": tar_of(type=tarfile.SYMTYPE, linkname="/etc/passwd"),
    "a hard link": tar_of(type=tarfile.LNKTYPE, linkname="0"),
    "a device": tar_of(type=tarfile.CHRTYPE, devmajor=1, devminor=3),
    "a pipe": tar_of(type=tarfile.FIFOTYPE),
    "a folder": tar_of(type=tarfile.DIRTYPE),
    "a sparse file": tar_of(type=tarfile.GNUTYPE_SPARSE),
    "a long name to come": tar_of(type=tarfile.GNUTYPE_LONGNAME),
    "a climbing name": tar_of(name="../../x"),
    "an absolute name": tar_of(name="/etc/cron.d/x"),
    "a name in capitals": tar_of(name="A" * 64),
    "a name with a prefix": tar_of(name="d" * 60 + "/" + "a" * 64),
    "a program": tar_of(mode=0o4755),
    "an owner": tar_of(uname="root", uid=0, gid=5),
    "a time": tar_of(mtime=1_700_000_000),
}


@pytest.mark.parametrize("data", TRICKS.values(), ids=TRICKS.keys())
def test_a_member_that_is_not_ours_is_not_seen(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.fieldapp"
    path.write_bytes(data)
    before = contents(tmp_path)

    with pytest.raises(NotABundle):
        reader.read([path])
    assert contents(tmp_path) == before


def test_a_member_of_ours_is_seen(tmp_path: Path) -> None:
    """Otherwise the tricks would be refused for another reason."""
    path = tmp_path / "x.fieldapp"
    path.write_bytes(tar_of())

    assert [entry.name for entry in reader.read([path]).entries] == ["a" * 64]


def test_a_million_headers_end(tmp_path: Path) -> None:
    """A file full of headers costs no more than the limit."""
    path = tmp_path / "x.fieldapp"
    path.write_bytes(block.header("e", 0) * 150_000 + block.header("a" * 64, 0))

    with pytest.raises(NotABundle):
        reader.read([path])


def test_a_pipe_is_not_opened(tmp_path: Path) -> None:
    """It would wait for ever."""
    path = tmp_path / "x.fieldapp"
    if sys.platform != "win32":  # Windows has none
        os.mkfifo(path)

    with pytest.raises(NotABundle):
        reader.read([path])


GOOD = segment.encode(a_segment(SENDER, 3))
HEAD, *BODIES = GOOD.split(b"\n")[:-1]


def lines(*parts: bytes) -> bytes:
    return b"\n".join(parts) + b"\n"


SEGMENTS: dict[str, bytes] = {
    "nothing": b"",
    "no line break": GOOD[:-1],
    "no changes": lines(HEAD),
    "an empty line for what was not erased": lines(HEAD, b"", *BODIES[1:]),
    "more erased than empty lines": lines(HEAD.replace(b'"erased":[]', b'"erased":["' + b"a" * 64 + b'"]'), *BODIES),
    "Windows line ends": GOOD.replace(b"\n", b"\r\n")[:-1],
    "a newer format": lines(HEAD.replace(b'"format":1', b'"format":2'), *BODIES),
    "a lane with words": lines(HEAD.replace(ZONE.encode(), b"two words"), *BODIES),
    "the beginning at nothing": lines(HEAD.replace(b'"first":1', b'"first":0'), *BODIES),
    "a wild beginning": lines(HEAD.replace(b'"first":1', b'"first":' + b"9" * 400), *BODIES),
    "nests": b"[" * 100_000 + b"\n",
    "a header too long": lines(HEAD[:-1] + b',"x":"' + bytes(limits.SEGMENT_HEADER_BYTES) + b'"}', *BODIES),
    "many empty lines": b"\n" * 1_000_000,
}

FORGED: dict[str, bytes] = {
    "a line too few": lines(HEAD, *BODIES[:-1]),
    "a line too many": lines(HEAD, *BODIES, b"{}"),
    "another body": lines(HEAD, b"{}", *BODIES[1:]),
    "bodies exchanged": lines(HEAD, BODIES[1], BODIES[0], BODIES[2]),
    "a body with a space more": lines(HEAD, BODIES[0] + b" ", *BODIES[1:]),
    "another erased": lines(HEAD.replace(b'"erased":[]', b'"erased":["' + b"a" * 64 + b'"]'), b"", *BODIES[1:]),
}


@pytest.mark.parametrize("data", FORGED.values(), ids=FORGED.keys())
def test_a_forged_segment_is_not_signed(data: bytes) -> None:
    assert segment.decode(GOOD).is_signed_by(SENDER.public)
    assert not segment.decode(data).is_signed_by(SENDER.public)


@pytest.mark.parametrize("data", SEGMENTS.values(), ids=SEGMENTS.keys())
def test_a_wrong_segment_is_damaged(data: bytes) -> None:
    with pytest.raises(ObjectDamaged) as caught:
        segment.decode(data, "abc")
    assert caught.value.facts == {"object": "abc"}


@given(st.binary(max_size=300))
def test_any_bytes_are_a_segment_or_refused(data: bytes) -> None:
    with pytest.raises(ObjectDamaged):
        segment.decode(data)


def test_a_body_beyond_the_limit_is_refused() -> None:
    with pytest.raises(ObjectDamaged):
        segment.decode(lines(HEAD, bytes(limits.CHANGE_BYTES + 1)))


def test_more_changes_than_a_segment_holds_are_refused() -> None:
    with pytest.raises(ObjectDamaged):
        segment.decode(lines(HEAD, *[b"{}"] * (limits.SEGMENT_CHANGES + 1)))


def test_a_segment_signed_by_another_is_not_taken_for_ours() -> None:
    made = segment.decode(GOOD)

    assert made.is_signed_by(SENDER.public)
    assert not made.is_signed_by(signing.public_of(signing.new_private()))


@pytest.mark.parametrize("field", ["epoch", "zone", "first", "previous", "hashes"])
def test_everything_that_places_a_segment_is_signed(field: str) -> None:
    """None of its changes can be moved to another lane, place or order."""
    made = segment.decode(GOOD)
    moved = segment.Segment(
        epoch="e2" if field == "epoch" else made.epoch,
        zone="gao" if field == "zone" else made.zone,
        first=2 if field == "first" else made.first,
        previous="a" * 64 if field == "previous" else made.previous,
        device=made.device,
        hashes=made.hashes[::-1] if field == "hashes" else made.hashes,
        bodies=made.bodies,
        signature=made.signature,
    )

    assert not moved.is_signed_by(SENDER.public)


def test_a_tar_reader_agrees_about_every_member(tmp_path: Path) -> None:
    """What we see in a volume is what tar sees: no second reading of the same bytes."""
    path = a_bundle(tmp_path, SENDER, []).paths[0]
    with tarfile.open(fileobj=BytesIO(path.read_bytes())) as tar:
        assert tar.getnames() == [block.FRONT, block.BACK]
