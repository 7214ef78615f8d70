"""Reading photos: what they say, and what is said of those that cannot be opened."""

from __future__ import annotations

import warnings
from collections.abc import Mapping
from contextlib import suppress
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image
from PIL.ExifTags import GPS, Base
from PIL.TiffImagePlugin import IFDRational

from fieldapp.errors import (
    PhotoDamaged,
    PhotoFormatUnsupported,
    PhotoTooLarge,
    PhotoTruncated,
    UnreadablePhoto,
    UserError,
)
from fieldapp.exchange.exif import Details
from fieldapp.exchange.photos import read_photo, thumbnail
from fieldapp.words.photos import MISSING
from tests.unit.exchange.pictures import NOON, SOYE, a_huge_png, a_photo, a_plain_picture, kept


def test_a_photo_says_when_where_and_how_large(tmp_path: Path) -> None:
    facts = read_photo(kept(tmp_path, a_photo()))

    assert (facts.width, facts.height, facts.media_type) == (64, 48, "image/jpeg")
    assert facts.taken_at == "2025-05-10T12:00:00"
    assert facts.position == {"lat": 14.375, "lon": -4.2}
    assert facts.missing == ""


def test_the_offset_is_kept_when_the_camera_wrote_one() -> None:
    facts = read_photo(a_photo(camera={**NOON, Base.OffsetTimeOriginal: "-05:30"}))

    assert facts.taken_at == "2025-05-10T12:00:00-05:30"


@pytest.mark.parametrize("offset", ["", "later", "+99:00", "   :  "])
def test_an_offset_that_is_nonsense_is_left_out(offset: str) -> None:
    facts = read_photo(a_photo(camera={**NOON, Base.OffsetTimeOriginal: offset}))

    assert facts.taken_at == "2025-05-10T12:00:00"


def test_a_scanned_time_is_taken_when_there_is_no_other() -> None:
    facts = read_photo(a_photo(camera={Base.DateTimeDigitized: "2025:05:11 08:30:00"}))

    assert facts.taken_at == "2025-05-11T08:30:00"


@pytest.mark.parametrize(
    "written", ["0000:00:00 00:00:00", "2025:02:30 10:00:00", "    :  :     :  :  ", "1980:01:01 00:00:00", "hier"]
)
def test_a_time_that_never_was_is_no_time(written: str) -> None:
    assert read_photo(a_photo(camera={Base.DateTimeOriginal: written})).taken_at is None


def test_when_a_file_was_edited_is_not_when_the_photo_was_taken() -> None:
    """Copying programs set DateTime; Nikon's did so to the pictures of this very kind."""
    tags = Image.Exif()
    tags[Base.DateTime] = "2025:05:10 12:00:00"
    target = BytesIO()
    Image.new("RGB", (8, 8)).save(target, "JPEG", exif=tags)

    assert read_photo(target.getvalue()).taken_at is None


SOUTH_EAST = {**SOYE, GPS.GPSLatitudeRef: "S", GPS.GPSLongitudeRef: "E"}


def test_hemispheres_give_the_sign() -> None:
    assert read_photo(a_photo(gps=SOUTH_EAST)).position == {"lat": -14.375, "lon": 4.2}


@pytest.mark.parametrize(
    "wrong",
    [
        {GPS.GPSLatitude: (IFDRational(0, 0), 0.0, 0.0)},
        {GPS.GPSLatitude: (91.0, 0.0, 0.0)},
        {GPS.GPSLatitude: (14.0, 60.0, 0.0)},
        {GPS.GPSLongitude: (180.0, 0.0, 1.0)},
        {GPS.GPSLongitude: (4.0, 12.0)},
        {GPS.GPSLongitudeRef: "Q"},
        {GPS.GPSLatitudeRef: ""},
        {GPS.GPSStatus: "V"},
        {GPS.GPSLatitude: (0.0, 0.0, 0.0), GPS.GPSLongitude: (0.0, 0.0, 0.0)},
    ],
    ids=[
        "0/0",
        "beyond the pole",
        "60 minutes",
        "beyond the date line",
        "two parts",
        "no such side",
        "no side",
        "void",
        "null island",
    ],
)
def test_a_position_that_is_nonsense_is_no_position(wrong: Mapping[int, object]) -> None:
    facts = read_photo(a_photo(gps={**SOYE, **wrong}))

    assert facts.position is None
    assert facts.missing == "PLACE"


def test_a_hemisphere_that_is_missing_is_not_guessed() -> None:
    without = {tag: value for tag, value in SOYE.items() if tag != GPS.GPSLongitudeRef}

    assert read_photo(a_photo(gps=without)).position is None


@pytest.mark.parametrize(("written", "read"), [(None, 1), (1, 1), (6, 6), (8, 8), (0, 1), (9, 1)])
def test_orientation_is_one_of_eight(written: int | None, read: int) -> None:
    assert read_photo(a_photo(orientation=written)).orientation == read


def test_a_photo_on_its_side_is_measured_as_a_person_sees_it() -> None:
    assert read_photo(a_photo(size=(64, 48), orientation=6)).upright_size == (48, 64)


def test_a_picture_without_notes_says_so() -> None:
    facts = read_photo(a_plain_picture("PNG"))

    assert (facts.media_type, facts.details, facts.missing) == ("image/png", Details.NONE, "TIME_PLACE")


def test_everything_a_photo_can_lack_has_words() -> None:
    assert set(MISSING) == {"TIME_PLACE", "TIME", "PLACE", "NOTES_DAMAGED"}


def test_damaged_notes_do_not_cost_the_photo() -> None:
    whole = a_photo()
    start = whole.index(b"Exif\0\0") + 6
    damaged = whole[:start] + b"\xee" * 60 + whole[start + 60 :]

    facts = read_photo(damaged)

    assert (facts.details, facts.missing, facts.width) == (Details.DAMAGED, "NOTES_DAMAGED", 64)


# --- what cannot be opened


@pytest.mark.parametrize("share", [0.3, 0.6, 0.9])
@pytest.mark.parametrize("size", [(640, 480), (61, 47)])
def test_a_cut_photo_is_told_as_cut(share: float, size: tuple[int, int]) -> None:
    whole = a_photo(size=size)
    pixels_from = whole.rindex(b"\xff\xda")

    with pytest.raises(PhotoTruncated):
        read_photo(whole[: pixels_from + int((len(whole) - pixels_from) * share)])


def test_a_photo_cut_before_its_pixels_cannot_be_read() -> None:
    with pytest.raises(UnreadablePhoto):
        read_photo(a_photo()[:200])


def test_a_copy_with_an_empty_end_is_told_as_cut() -> None:
    """What a pulled card leaves: the right length, the end all zeros."""
    whole = a_photo(size=(640, 480))

    with pytest.raises(PhotoTruncated):
        read_photo(whole[:-1000] + b"\0" * 1000)


def test_a_png_with_a_wrong_checksum_is_damaged() -> None:
    whole = bytearray(a_plain_picture("PNG", size=(200, 200)))
    whole[whole.index(b"IDAT") + 6] ^= 0xFF

    with pytest.raises(PhotoDamaged):
        read_photo(bytes(whole))


@pytest.mark.parametrize(
    "content", [b"", b"text", b"\0" * 4096, b"PK\3\4" + b"x" * 100], ids=["empty", "text", "zeros", "zip"]
)
def test_what_is_no_picture_is_told_as_such(tmp_path: Path, content: bytes) -> None:
    with pytest.raises(UnreadablePhoto) as caught:
        read_photo(kept(tmp_path, content, "note.jpg"))

    assert caught.value.facts["name"] == "note.jpg"


@pytest.mark.parametrize(
    ("content", "format_name"),
    [
        (b"\0\0\0\x18ftypheic\0\0\0\0mif1heic", "HEIC"),
        (b"\0\0\0\x18ftypavif\0\0\0\0", "AVIF"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "WebP"),
        (b"GIF89a" + b"\0" * 20, "GIF"),
        (b"II*\0" + b"\0" * 20, "TIFF"),
        (b"%PDF-1.7 ", "PDF"),
    ],
)
def test_formats_that_are_not_opened_are_named(content: bytes, format_name: str) -> None:
    with pytest.raises(PhotoFormatUnsupported) as caught:
        read_photo(content)

    assert caught.value.facts["format"] == format_name


@pytest.mark.parametrize("side", [10_001, 60_000])
def test_a_picture_of_too_many_pixels_is_refused_before_it_is_decoded(side: int) -> None:
    with pytest.raises(PhotoTooLarge) as caught:
        read_photo(a_huge_png(side, side))

    assert caught.value.facts == {"name": "photo", "megapixels": round(side * side / 1e6), "limit": 100}


def test_a_large_picture_within_the_limit_is_not_refused_for_its_size() -> None:
    """Pillow itself begins to warn at 89 million."""
    with pytest.raises(PhotoTruncated):
        read_photo(a_huge_png(9_500, 10_000))


def test_a_photo_that_is_gone_is_told_as_such(tmp_path: Path) -> None:
    with pytest.raises(UnreadablePhoto) as caught:
        read_photo(tmp_path / "gone.jpg")

    assert caught.value.facts == {"name": "gone.jpg", "reason": "unreachable"}


@given(st.lists(st.tuples(st.integers(0, 100_000), st.integers(0, 255)), min_size=1, max_size=40))
def test_no_damage_leads_to_anything_but_a_user_error(changes: list[tuple[int, int]]) -> None:
    data = bytearray(a_photo())
    for place, value in changes:
        data[place % len(data)] = value

    for read in (read_photo, lambda source: thumbnail(source, (16, 16))):
        with suppress(UserError):
            read(bytes(data))


def test_no_warning_filter_is_left_behind() -> None:
    before = list(warnings.filters)
    read_photo(a_photo())

    assert list(warnings.filters) == before


# --- thumbnails


@pytest.mark.parametrize(("size", "expected"), [((400, 300), (100, 75)), ((300, 400), (75, 100)), ((40, 30), (40, 30))])
def test_a_thumbnail_fits_and_never_grows(size: tuple[int, int], expected: tuple[int, int]) -> None:
    small = Image.open(BytesIO(thumbnail(a_photo(size=size), (100, 100))))

    assert (small.format, small.size) == ("JPEG", expected)


RED_CORNERS = {1: (0, 0), 2: (1, 0), 3: (1, 1), 4: (0, 1), 5: (0, 0), 6: (1, 0), 7: (1, 1), 8: (0, 1)}


@pytest.mark.parametrize("orientation", range(1, 9))
def test_a_thumbnail_stands_upright(orientation: int) -> None:
    """The red quarter is stored upper left; orientation says where it is seen."""
    small = Image.open(BytesIO(thumbnail(a_photo(size=(400, 300), orientation=orientation), (80, 60)))).convert("RGB")
    across, down = RED_CORNERS[orientation]
    pixel = small.getpixel((across * (small.width - 1), down * (small.height - 1)))

    assert isinstance(pixel, tuple)
    assert pixel[0] > 200
    assert pixel[1] < 60
    assert small.width <= 80
    assert small.height <= 60


def test_a_thumbnail_tells_nobody_where_it_was_taken() -> None:
    assert not Image.open(BytesIO(thumbnail(a_photo(), (32, 32)))).getexif()


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P", "L", "1", "I;16"])
def test_a_thumbnail_is_made_of_any_kind_of_png(mode: str) -> None:
    small = Image.open(BytesIO(thumbnail(a_plain_picture("PNG", mode=mode), (32, 32))))

    assert small.size == (32, 24)


def test_what_is_see_through_becomes_white() -> None:
    small = Image.open(BytesIO(thumbnail(a_plain_picture("PNG", mode="RGBA"), (8, 8)))).convert("RGB")

    assert small.getpixel((2, 2)) == (255, 255, 255)
