"""Manifests from strangers: whatever is wrong with one, it is refused whole before anything in it is used."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.bundle import limits, manifest, reader
from fieldapp.bundle.shapes import Misshapen
from fieldapp.errors import BundleTooNew, VolumeDamaged
from fieldapp.history import canonical
from fieldapp.trust import signing
from tests.bundle.hostile import KEY, NAMES, SPACE, plain_manifest, signed, volume
from tests.bundle.parts import contents

Change = Callable[[dict[str, Any]], object]


def entry(number: int = 0, **changes: object) -> Change:
    """Change something in one entry."""
    return lambda made: made["entries"][number].update(changes)


def note(**changes: object) -> Change:
    """Change something in the segment's note."""
    return lambda made: made["entries"][0]["note"].update(changes)


def top(**changes: object) -> Change:
    """Change something in the manifest itself."""
    return lambda made: made.update(changes)


def many_entries(made: dict[str, Any]) -> None:
    """More objects than a bundle may have, each of them in order."""
    one = made["entries"][1]
    made["entries"] = [one | {"name": f"{n:064x}", "length": 0} for n in range(limits.ENTRIES + 1)]
    made["lanes"] = []


HOSTILE: dict[str, Change] = {
    "a name that climbs out of the folder": entry(name="../../etc/passwd"),
    "an absolute name": entry(name="/etc/passwd"),
    "a Windows path": entry(name="C:\\Windows\\x"),
    "a reserved name": entry(name="con"),
    "a name in capitals": entry(name="A" * 64),
    "a name in full-width letters": entry(name="\uff41" * 64),
    "a name with a line break": entry(name="a" * 64 + "\n"),
    "a name with a zero byte": entry(name="a" * 63 + "\0"),
    "a name too short": entry(name="a" * 63),
    "an empty name": entry(name=""),
    "a name that is a number": entry(name=7),
    "a name twice": entry(1, name=NAMES[0]),
    "a negative length": entry(length=-1),
    "a length beyond the volume": entry(length=SPACE * 3),
    "a length beyond all limits": entry(length=2**60),
    "a fractional length": entry(length=1.5),
    "a length in words": entry(length="1000"),
    "an offset between blocks": entry(offset=SPACE + 1),
    "a negative offset": entry(offset=-512),
    "an offset of nothing": entry(offset=0),
    "an offset beyond the volume": entry(offset=SPACE * 4),
    "objects that overlap": entry(1, offset=SPACE + 512),
    "objects out of order": entry(offset=SPACE * 2),
    "a volume that is not there": entry(volume=1),
    "a negative volume": entry(volume=-1),
    "a kind with a space": entry(kind="seg ment"),
    "a kind too long": entry(kind="x" * 21),
    "a note that is a list": entry(note=[]),
    "a note with nests": note(epoch={"deep": {"deeper": 1}}),
    "a note with words": note(epoch="two words"),
    "a note with a fraction": note(first=1.0),
    "a note with truth": note(zone=True),
    "a note with nothing": note(zone=None),
    "a note that is too long": entry(1, note={f"{'x' * n}": n for n in range(1, limits.NOTE_FIELDS + 2)}),
    "a segment that begins at nothing": note(first=0),
    "a segment that ends before it begins": note(first=6),
    "a segment that is too long": note(last=1001),
    "a segment with a wild number": note(last=2**64),
    "a segment without a lane": entry(note={}),
    "a segment after no hash": note(previous="xyz"),
    "lanes that say less than the segments": top(lanes=[]),
    "lanes that say more than the segments": top(lanes=[{"epoch": "e1", "zone": "mopti", "first": 1, "last": 9}]),
    "prerequisites that nothing needs": top(
        prerequisites=[{"epoch": "e1", "zone": "mopti", "seq": 1, "hash": "c" * 64}]
    ),
    "no volume": top(volumes=[]),
    "too many volumes": top(volumes=[SPACE * 3] * (limits.VOLUMES + 1)),
    "a volume too large": top(volumes=[limits.VOLUME_BYTES + 1]),
    "a volume of negative length": top(volumes=[-1]),
    "another bundle's kind of id": top(bundle="x" * 32),
    "another key than the one that signed": top(sender_public="0" * 64),
    "a sender with a name": top(sender="Aminata Cissé"),
    "too many recipients": top(recipients=["age1x"] * (limits.RECIPIENTS + 1)),
    "a recipient too long": top(recipients=["a" * 129]),
    "a time in words": top(made_at="yesterday"),
    "a format of nothing": top(format=0),
    "a negative format": top(format=-1),
    "a format in words": top(format="1"),
    "no entries field": lambda made: made.pop("entries"),
    "no format": lambda made: made.pop("format"),
    "entries that are a map": top(entries={}),
    "too many entries": many_entries,
}


@pytest.mark.parametrize("change", HOSTILE.values(), ids=HOSTILE.keys())
def test_a_hostile_manifest_is_refused(tmp_path: Path, change: Change) -> None:
    """Soundly signed, because anyone can make a key."""
    made = plain_manifest()
    change(made)
    path = volume(tmp_path, signed(canonical.encode(made)))
    before = contents(tmp_path)

    with pytest.raises(VolumeDamaged):
        reader.read([path])
    assert contents(tmp_path) == before


def test_the_manifest_that_the_others_are_made_from_is_fine(tmp_path: Path) -> None:
    """Otherwise the hostile ones would be refused for another reason."""
    opened = reader.read([volume(tmp_path, signed(canonical.encode(plain_manifest())))])

    assert [entry.name for entry in opened.entries] == NAMES


def test_fields_of_a_later_app_are_passed_over(tmp_path: Path) -> None:
    made = plain_manifest() | {"later": {"any": ["thing"]}}

    assert reader.read([volume(tmp_path, signed(canonical.encode(made)))]).manifest is not None


def test_a_newer_format_is_named(tmp_path: Path) -> None:
    """Even if nothing else in it is as we know it."""
    with pytest.raises(BundleTooNew) as caught:
        reader.read([volume(tmp_path, signed(b'{"format":3,"everything":"else"}'))])

    assert caught.value.facts == {"found": 3, "known": 1}


def test_a_newer_format_is_named_even_if_it_signs_otherwise(tmp_path: Path) -> None:
    with pytest.raises(BundleTooNew):
        reader.read([volume(tmp_path, b'{"format":3}\n{"seal":"of another kind"}\n')])


PLAIN = canonical.encode(plain_manifest())
BROKEN: dict[str, bytes] = {
    "no signature": PLAIN + b"\n",
    "no line break": PLAIN,
    "a signature by another key": PLAIN + b"\n" + signed(PLAIN, key=bytes(32)).split(b"\n")[1],
    "a signature for another purpose": signed(PLAIN, purpose="segment"),
    "a signature of another text": PLAIN + b"\n" + signed(PLAIN + b" ").split(b"\n")[1],
    "a signature of nothing": PLAIN + b'\n{"public":"' + b"0" * 64 + b'","signature":"' + b"0" * 128 + b'"}\n',
    "nests without end": signed(b'{"format":1,"entries":' + b"[" * 200_000),
    "nests in what is passed over": signed(PLAIN[:-1] + b',"later":' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
    "nests in the signature": PLAIN + b"\n" + b"[" * 100_000,
    "a number without end": signed(PLAIN.replace(b'"roster_number":1', b'"roster_number":' + b"9" * 10_000)),
    "not a number": signed(PLAIN.replace(b'"roster_number":1', b'"roster_number":NaN')),
    "bytes that are no text": signed(PLAIN.replace(b"mopti", b"mop\xff\xfe")),
    "half a surrogate": signed(PLAIN.replace(b'"org-1"', b'"\\ud800"')),
    "a mark before the text": signed(b"\xef\xbb\xbf" + PLAIN),
    "a list": signed(b"[]"),
    "nothing": signed(b""),
    "zeros": bytes(4096),
}


@pytest.mark.parametrize("stored", BROKEN.values(), ids=BROKEN.keys())
def test_a_broken_manifest_is_refused(tmp_path: Path, stored: bytes) -> None:
    with pytest.raises(VolumeDamaged):
        reader.read([volume(tmp_path, stored)])


@pytest.mark.parametrize("claimed", [0, 10, SPACE * 3, limits.MANIFEST_BYTES + 1, 8**11 - 1])
def test_a_manifest_of_another_length_than_it_says_is_refused(tmp_path: Path, claimed: int) -> None:
    """A length beyond the limit is not even read."""
    with pytest.raises(VolumeDamaged):
        reader.read([volume(tmp_path, signed(PLAIN)[:-20], claimed=claimed)])


@given(st.binary(max_size=400))
def test_no_bytes_can_do_more_than_be_refused(data: bytes) -> None:
    for stored in (data, signed(data), signed(data.replace(b"\n", b""))):
        with pytest.raises(Misshapen):
            manifest.decode(stored)


@given(
    path=st.sampled_from(["format", "bundle", "sender", "volumes", "entries", "lanes", "recipients", "made_at"]),
    value=st.recursive(
        st.none() | st.booleans() | st.integers() | st.text(max_size=20),
        lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
        max_leaves=8,
    ),
)
def test_any_value_in_any_field_is_read_or_refused(path: str, value: object) -> None:
    """Never another error, whatever stands there."""
    raw = signed(
        canonical.encode(
            plain_manifest() | {path: value},
        )
    )
    try:
        found = manifest.decode(raw)
    except (Misshapen, BundleTooNew):
        return
    assert found.sender_public == signing.public_of(KEY)
