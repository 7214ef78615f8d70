"""What a flipped bit, a cut, a lost volume or a lost manifest costs: the object it hit, and nothing else."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldapp.bundle import block, reader, segment
from fieldapp.bundle.manifest import Kind
from fieldapp.bundle.reader import Opened
from fieldapp.bundle.writer import Written
from fieldapp.errors import ObjectDamaged, VolumeDamaged
from tests.bundle.parts import Sender, a_bundle, a_lane, as_item, contents, items_of

SENDER = Sender()


@dataclass(frozen=True, slots=True)
class Sample:
    """A bundle of one volume and what a sound reading of it gives."""

    written: Written
    path: Path
    data: bytes

    @property
    def names(self) -> list[str]:
        return [entry.name for entry in self.written.manifest.entries]

    def hit_by(self, at: int) -> tuple[str, ...]:
        """The object that a byte belongs to, if any."""
        return tuple(e.name for e in self.written.manifest.entries if e.offset <= at < e.end)


@pytest.fixture
def sample(tmp_path: Path) -> Sample:
    written = a_bundle(tmp_path, SENDER, items_of(SENDER, tmp_path / "own", photos=[0, 700, 1_900]))
    path = written.paths[0]
    return Sample(written, path, path.read_bytes())


def opened_names(opened: Opened) -> set[str]:
    """Objects that open, or for evidence can be read, one by one."""
    names = set()
    for entry in opened.entries:
        try:
            if entry.kind == Kind.EVIDENCE:
                opened.stored(entry)
            else:
                opened.plain(entry, [SENDER.identity])
        except ObjectDamaged:
            continue
        names.add(entry.name)
    return names


def scattered(count: int, below: int) -> list[int]:
    """Places all over a file, the same on every run."""
    noise = hashlib.shake_256(b"scattered").digest(4 * count)
    return [int.from_bytes(noise[n : n + 4], "big") % below for n in range(0, len(noise), 4)]


def flip_each(sample: Sample, flips: Iterable[tuple[int, int]]) -> None:
    """Flip one bit at a time: the object hit is named and refused, everything else is as before."""
    for at, bit in flips:
        harmed = bytearray(sample.data)
        harmed[at] ^= 1 << bit
        sample.path.write_bytes(harmed)
        opened = reader.read([sample.path])
        assert opened.manifest == sample.written.manifest, at
        assert opened.verify() == sample.hit_by(at), at
        assert opened_names(opened) == set(sample.names) - set(sample.hit_by(at)), at


def test_one_flipped_bit_costs_at_most_the_object_it_hit(sample: Sample, tell: Callable[[str], None]) -> None:
    flips = [(at, at % 7) for at in scattered(400, len(sample.data))]

    flip_each(sample, flips)

    tell(f"bundle: {len(flips)} flipped bits, 0 unnoticed, 0 objects lost besides the one hit")


@pytest.mark.campaign
@pytest.mark.parametrize("bit", range(8))
def test_every_flipped_bit_costs_at_most_the_object_it_hit(
    sample: Sample, tell: Callable[[str], None], bit: int
) -> None:
    """Eight parts of a minute or more each: over 130,000 flips in all."""
    flip_each(sample, [(at, bit) for at in range(len(sample.data))])

    tell(f"bundle: bit {bit} of every one of {len(sample.data)} bytes flipped: 0 unnoticed, 0 lost besides")


def test_a_cut_keeps_everything_before_it(sample: Sample, tell: Callable[[str], None]) -> None:
    """Every 97th byte, and each place where something ends or begins."""
    entries = sample.written.manifest.entries
    edges = {place + step for e in entries for place in (e.offset, e.end) for step in (-1, 0, 1)}
    front = entries[0].offset - block.BLOCK
    cuts = sorted(edges | set(range(front, len(sample.data), 97)))
    for cut in cuts:
        sample.path.write_bytes(sample.data[:cut])
        opened = reader.read([sample.path])
        kept = {e.name for e in entries if e.end <= cut}
        assert opened.damaged == set(sample.names) - kept
        assert set(opened.verify()) == opened.damaged
        assert opened_names(opened) == kept

    tell(f"bundle: {len(cuts)} cuts, all objects before the cut readable, all others named")


def test_a_volume_cut_before_its_first_object_is_damaged_not_foreign(sample: Sample) -> None:
    """By its name it is one of ours, so the person learns that it must be sent again."""
    end = len(sample.data[: sample.written.manifest.entries[0].offset - block.BLOCK].rstrip(b"\n"))
    for cut in range(0, end, 61):
        sample.path.write_bytes(sample.data[:cut])
        with pytest.raises(VolumeDamaged):
            reader.read([sample.path])


def test_zeros_over_a_stretch_cost_the_objects_below_it(sample: Sample) -> None:
    for start in scattered(100, len(sample.data)):
        end = min(len(sample.data), start + 512)
        sample.path.write_bytes(sample.data[:start] + bytes(end - start) + sample.data[end:])
        below = [e.name for e in sample.written.manifest.entries if e.offset < end and e.end > start]

        assert set(reader.read([sample.path]).verify()) <= set(below)


def test_a_missing_volume_and_its_objects_are_named(tmp_path: Path) -> None:
    items = items_of(SENDER, tmp_path / "own", photos=[9_000] * 6)
    written = a_bundle(tmp_path, SENDER, items, volume_bytes=30_000)
    assert len(written.paths) > 2
    for number, path in enumerate(written.paths):
        opened = reader.read([each for each in written.paths if each != path])

        assert opened.missing_volumes == (number,)
        assert opened.damaged == {entry.name for entry in written.manifest.in_volume(number)}
        assert set(opened.verify()) == opened.damaged


def test_one_volume_alone_tells_what_belongs_to_it(tmp_path: Path) -> None:
    """Each volume carries the whole manifest."""
    items = items_of(SENDER, tmp_path / "own", photos=[9_000] * 6)
    written = a_bundle(tmp_path, SENDER, items, volume_bytes=30_000)
    for path in written.paths:
        assert reader.read([path]).manifest == written.manifest


def without_manifests(sample: Sample) -> bytes:
    """The sample with both manifests wiped out, headers and all."""
    entries = sample.written.manifest.entries
    front, back = entries[0].offset - block.BLOCK, entries[-1].offset + block.padded(entries[-1].length)
    return bytes(front) + sample.data[front:back] + bytes(len(sample.data) - back)


def test_objects_are_found_when_both_manifests_are_gone(sample: Sample) -> None:
    sample.path.write_bytes(without_manifests(sample))
    opened = reader.read([sample.path])

    assert opened.manifest is None
    assert {entry.name for entry in opened.entries} == set(sample.names)
    assert opened.verify() == ()


def test_segments_can_be_told_without_a_manifest(tmp_path: Path) -> None:
    """They are signed themselves, so they can still be applied."""
    lane = list(a_lane(SENDER, 3, 4))
    written = a_bundle(tmp_path, SENDER, [*map(as_item, lane), *items_of(SENDER, tmp_path / "own", photos=[])])
    bare = Sample(written, written.paths[0], written.paths[0].read_bytes())
    bare.path.write_bytes(without_manifests(bare))
    opened = reader.read([bare.path])

    plain = [opened.plain(entry, [SENDER.identity]) for entry in opened.entries]
    found = [segment.decode(data) for data in plain if segment.looks_like_one(data)]

    assert [each for each in lane if each in found] == lane


def test_a_damaged_header_does_not_end_the_search(sample: Sample) -> None:
    """Other readers of tar stop there without a word; here only the object below the header is lost."""
    data = bytearray(without_manifests(sample))
    second = sample.written.manifest.entries[1]
    data[second.offset - 400] ^= 0x10
    sample.path.write_bytes(data)

    assert {entry.name for entry in reader.read([sample.path]).entries} == set(sample.names) - {second.name}


def test_a_second_volume_mends_the_manifest_of_the_first(tmp_path: Path) -> None:
    items = items_of(SENDER, tmp_path / "own", photos=[9_000] * 6)
    written = a_bundle(tmp_path, SENDER, items, volume_bytes=30_000)
    first = written.manifest.in_volume(0)
    data = written.paths[0].read_bytes()
    start, end = first[0].offset - block.BLOCK, first[-1].offset + block.padded(first[-1].length)
    written.paths[0].write_bytes(bytes(start) + data[start:end] + bytes(len(data) - end))

    opened = reader.read(list(written.paths))

    assert (opened.manifest, opened.verify()) == (written.manifest, ())


def test_a_copy_of_a_damaged_object_is_refused_and_leaves_nothing(sample: Sample, tmp_path: Path) -> None:
    hit = sample.written.manifest.entries[-1]
    harmed = bytearray(sample.data)
    harmed[hit.offset] ^= 1
    sample.path.write_bytes(harmed)
    inbox = tmp_path / "inbox"
    inbox.mkdir()
    with pytest.raises(ObjectDamaged):
        reader.read([sample.path]).copy(hit, inbox / "photo")

    assert contents(inbox) == {}
