"""A bundle written on one machine and read on another."""

from __future__ import annotations

import tarfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.bundle import limits, naming, reader, segment
from fieldapp.bundle.items import Item, PlainItem
from fieldapp.bundle.lanes import Lane, Prerequisite
from fieldapp.bundle.manifest import Kind
from fieldapp.errors import NotABundle, NotForUs, ObjectTooLarge
from fieldapp.trust import sealing
from tests.bundle.parts import EPOCH, ZONE, Sender, a_bundle, a_lane, a_photo, a_segment, as_item, contents, items_of
from tests.fakes import FakeClock, Steps

SENDER = Sender()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder that plays the stick."""
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """The laptop's own folder of sealed evidence."""
    folder = tmp_path / "own"
    folder.mkdir()
    return folder


def test_segments_come_out_as_they_went_in(stick: Path, own: Path) -> None:
    lane = list(a_lane(SENDER, 3, 1000, 2))
    opened = reader.read(list(a_bundle(stick, SENDER, [as_item(each) for each in lane]).paths))

    plain = [opened.plain(entry, [SENDER.identity]) for entry in opened.entries]

    assert [segment.decode(data) for data in plain] == lane


def test_evidence_is_stored_and_copied_as_it_is(stick: Path, own: Path, tmp_path: Path) -> None:
    photo = a_photo(own, 2_500_000)
    opened = reader.read(list(a_bundle(stick, SENDER, [photo]).paths))

    opened.copy(opened.entries[0], tmp_path / "copy")

    assert (tmp_path / "copy").read_bytes() == photo.path.read_bytes()


def test_what_matters_most_comes_first(stick: Path, own: Path) -> None:
    """A stick pulled half-way, or cut, keeps the beginning."""
    items = list(reversed(items_of(SENDER, own)))

    written = a_bundle(stick, SENDER, items)

    kinds = [entry.kind for entry in written.manifest.entries]
    assert kinds == ["enrolment", "roster", "segment", "segment", "receipt", "evidence", "evidence"]


def test_the_manifest_tells_lanes_and_what_must_be_there_before(stick: Path) -> None:
    first, second, third, fourth = a_lane(SENDER, 2, 3, 4, 5)
    written = a_bundle(stick, SENDER, [as_item(fourth), as_item(second), as_item(third)])

    manifest = reader.read(list(written.paths)).manifest

    assert manifest is not None
    assert manifest.lanes == (Lane(EPOCH, ZONE, 3, 14),)
    assert manifest.prerequisites == (Prerequisite(EPOCH, ZONE, 2, first.hash),)


def test_a_gap_makes_two_runs(stick: Path) -> None:
    first, second, third = a_lane(SENDER, 2, 3, 4)

    manifest = a_bundle(stick, SENDER, [as_item(first), as_item(third)]).manifest

    assert [(lane.first, lane.last) for lane in manifest.lanes] == [(1, 2), (6, 9)]
    assert [needed.hash for needed in manifest.prerequisites] == [second.hash]


def test_the_same_photo_twice_is_carried_once(stick: Path, own: Path) -> None:
    photo = a_photo(own, 900)

    assert a_bundle(stick, SENDER, [photo, photo]).objects == 1


def test_volumes_stay_within_their_size_and_all_objects_are_there(stick: Path, own: Path) -> None:
    items = [a_photo(own, 30_000 + n, seed=n) for n in range(20)]
    written = a_bundle(stick, SENDER, items, volume_bytes=100_000)
    opened = reader.read(list(written.paths))

    assert len(written.paths) > 5
    assert all(path.stat().st_size <= 100_000 for path in written.paths)
    assert opened.verify() == ()
    assert {entry.name for entry in opened.entries} == {item.name for item in items}


def test_each_volume_is_exactly_as_long_as_planned(stick: Path, own: Path) -> None:
    written = a_bundle(stick, SENDER, items_of(SENDER, own), volume_bytes=16_000)

    assert [path.stat().st_size for path in written.paths] == list(written.manifest.volumes)


def test_tar_shows_only_hex_names_of_plain_files(stick: Path, own: Path) -> None:
    written = a_bundle(stick, SENDER, items_of(SENDER, own))
    with tarfile.open(written.paths[0]) as tar:
        members = tar.getmembers()

    assert all(member.isreg() and set(member.name) <= set("0123456789abcdef") for member in members)
    assert [members[0].name, members[-1].name] == ["0", "f"]
    assert [member.name for member in members[1:-1]] == [entry.name for entry in written.manifest.entries]


def test_an_object_larger_than_a_volume_is_refused_before_anything_is_written(stick: Path, own: Path) -> None:
    with pytest.raises(ObjectTooLarge):
        a_bundle(stick, SENDER, [a_photo(own, 50_000)], volume_bytes=40_000)

    assert contents(stick) == {}


def test_a_plain_object_larger_than_a_reader_would_open_is_refused(stick: Path) -> None:
    with pytest.raises(ObjectTooLarge):
        a_bundle(stick, SENDER, [PlainItem(Kind.PACK, bytes(limits.PLAIN_BYTES + 1))])


def test_an_empty_bundle_can_be_read(stick: Path) -> None:
    opened = reader.read(list(a_bundle(stick, SENDER, []).paths))

    assert (opened.entries, opened.missing_volumes, opened.verify()) == ((), (), ())


def test_an_empty_photo_can_be_carried(stick: Path, own: Path) -> None:
    opened = reader.read(list(a_bundle(stick, SENDER, [a_photo(own, 0)]).paths))

    assert opened.verify() == ()


def test_unknown_kinds_are_carried_along(stick: Path) -> None:
    """A newer app may send what this one does not know."""
    opened = reader.read(list(a_bundle(stick, SENDER, [PlainItem("survey", b"{}", {"form": "f7"})]).paths))

    assert [(entry.kind, entry.note) for entry in opened.entries] == [("survey", {"form": "f7"})]


@pytest.mark.parametrize("note", [{"who": "Aminata Cissé"}, {"title": "Pompe de Sévaré"}, {"Titre": "x"}, {"x": "a b"}])
def test_a_note_with_words_in_it_is_a_bug(stick: Path, note: dict[str, str]) -> None:
    """The manifest is read by anyone who finds the stick."""
    with pytest.raises(ValueError, match="regex"):
        a_bundle(stick, SENDER, [PlainItem(Kind.RECEIPT, b"{}", note)])


def test_the_manifest_holds_no_word_of_the_contents(stick: Path, own: Path) -> None:
    """Neither the sealed records nor where the photos lie on the laptop."""
    written = a_bundle(stick, SENDER, items_of(SENDER, own))
    volume = written.paths[0].read_bytes()

    assert not any(word in volume for word in (b"Pompe", b"Dankoussa", b"title", str(own).encode()))


def test_another_office_cannot_open_it(stick: Path) -> None:
    opened = reader.read(list(a_bundle(stick, SENDER, [as_item(a_segment(SENDER))]).paths))

    with pytest.raises(NotForUs):
        opened.plain(opened.entries[0], [sealing.new_identity()[0]])


def test_two_bundles_in_a_folder_are_told_apart(stick: Path, own: Path) -> None:
    first = a_bundle(stick, SENDER, items_of(SENDER, own), clock=FakeClock(1), volume_bytes=16_000)
    second = a_bundle(stick, SENDER, [], clock=FakeClock(2))

    bundles = reader.group(reader.find(stick))

    assert sorted(map(tuple, bundles)) == sorted([first.paths, second.paths])


def test_one_volume_leads_to_its_fellows(stick: Path, own: Path) -> None:
    written = a_bundle(stick, SENDER, items_of(SENDER, own), volume_bytes=16_000)
    a_bundle(stick, SENDER, [], clock=FakeClock(2))

    assert reader.find(written.paths[1]) == list(written.paths)


def test_links_and_unfinished_files_are_not_found(stick: Path) -> None:
    path = a_bundle(stick, SENDER, []).paths[0]
    with suppress(OSError):  # Windows lets only administrators make links
        (stick / f"link.{naming.EXTENSION}").symlink_to(path)
    (stick / f"{path.name}.part").write_bytes(b"half")

    assert reader.find(stick) == [path]


def test_leftovers_of_a_power_cut_are_named(stick: Path) -> None:
    path = a_bundle(stick, SENDER, []).paths[0]
    left = stick / f"{path.name}.part"
    left.write_bytes(b"half")
    (stick / "letter.part").write_bytes(b"not ours")

    assert naming.leftovers(stick) == [left]


def test_volumes_are_recognised_under_any_name(stick: Path, own: Path, tmp_path: Path) -> None:
    """File managers and mail rename files."""
    written = a_bundle(stick, SENDER, items_of(SENDER, own), volume_bytes=16_000)
    renamed = [path.rename(tmp_path / f"copy of {len(written.paths) - n}") for n, path in enumerate(written.paths)]

    opened = reader.read(renamed)

    assert (opened.missing_volumes, opened.verify()) == ((), ())


@pytest.mark.parametrize("data", [b"", b"\xff\xd8\xff\xe0 a photo", bytes(100_000), b"ustar\0" * 50_000])
def test_other_files_are_no_bundle(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / f"x.{naming.EXTENSION}"
    path.write_bytes(data)

    with pytest.raises(NotABundle):
        reader.read([path])


def test_nothing_at_all_is_no_bundle() -> None:
    with pytest.raises(NotABundle):
        reader.read([])


def test_the_stick_has_a_readme_in_both_languages(stick: Path) -> None:
    a_bundle(stick, SENDER, [])
    text = (stick / "README-LISEZMOI.txt").read_text(encoding="utf-8-sig")

    assert "à lire avant" in text
    assert "please read" in text


def test_a_readme_that_is_there_stays(stick: Path) -> None:
    (stick / "README-LISEZMOI.txt").write_text("note of the office", encoding="utf-8")

    a_bundle(stick, SENDER, [])

    assert (stick / "README-LISEZMOI.txt").read_text(encoding="utf-8") == "note of the office"


def test_progress_counts_every_byte_twice(stick: Path, own: Path) -> None:
    """Once while it is written and once while it is read back."""
    steps = Steps()
    written = a_bundle(stick, SENDER, items_of(SENDER, own, photos=[3_000_000]), progress=steps)
    last_done, total, label = steps.seen[-1]

    assert last_done == total == 2 * sum(entry.length for entry in written.manifest.entries)
    assert label == "verify"
    assert {each for _, _, each in steps.seen} == {"seal", "write", "verify"}


@given(
    lengths=st.lists(st.integers(0, 3_000), max_size=12),
    plain=st.lists(st.binary(max_size=2_000), max_size=5),
    volume_bytes=st.integers(20_000, 60_000),
)
def test_any_objects_come_back(
    tmp_path_factory: pytest.TempPathFactory, lengths: list[int], plain: list[bytes], volume_bytes: int
) -> None:
    base = tmp_path_factory.mktemp("any")
    photos = [a_photo(base, length, seed=n) for n, length in enumerate(lengths)]
    items: list[Item] = [*photos, *(PlainItem(Kind.PACK, data) for data in plain)]
    written = a_bundle(base, SENDER, items, volume_bytes=volume_bytes)

    opened = reader.read(list(written.paths))

    assert opened.verify() == ()
    assert [opened.plain(entry, [SENDER.identity]) for entry in opened.entries if entry.kind == Kind.PACK] == plain
    assert {entry.name for entry in opened.entries if entry.kind == Kind.EVIDENCE} == {each.name for each in photos}
