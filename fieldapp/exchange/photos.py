"""Photos: what they are, when and where they were taken, and small copies for lists. Never changes a photo.

Only JPEG and PNG are opened. Everything else is named and refused, so that no other decoder meets a stranger's file.
"""

from __future__ import annotations

import struct
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from threading import Lock
from typing import IO

from PIL import Image
from PIL.ImageFile import ImageFile
from PIL.JpegImagePlugin import JpegImageFile
from PIL.PngImagePlugin import PngImageFile

from fieldapp.errors import (
    NotAPhoto,
    PhotoDamaged,
    PhotoFormatUnsupported,
    PhotoTooLarge,
    PhotoTruncated,
    UnreadablePhoto,
)
from fieldapp.exchange.exif import CameraNotes, Details, Position, camera_notes

MOST_PIXELS = 100_000_000
THUMBNAIL_QUALITY = 82
JPEG, PNG = "image/jpeg", "image/png"

_HEAD = 16
_TAIL = 512
_MEGA = 1_000_000
_STARTS = ((b"\xff\xd8\xff", JPEG), (b"\x89PNG\r\n\x1a\n", PNG))
_FOREIGN_STARTS = (
    (b"II*\0", "TIFF"),
    (b"MM\0*", "TIFF"),
    (b"GIF8", "GIF"),
    (b"BM", "BMP"),
    (b"%PDF", "PDF"),
)
_FOREIGN_BRANDS = {
    **dict.fromkeys((b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1"), "HEIC"),
    **dict.fromkeys((b"avif", b"avis"), "AVIF"),
}
_TURNS = {
    2: (Image.Transpose.FLIP_LEFT_RIGHT,),
    3: (Image.Transpose.ROTATE_180,),
    4: (Image.Transpose.FLIP_TOP_BOTTOM,),
    5: (Image.Transpose.TRANSPOSE,),
    6: (Image.Transpose.ROTATE_270,),
    7: (Image.Transpose.TRANSVERSE,),
    8: (Image.Transpose.ROTATE_90,),
}
_SIDEWAYS = frozenset({5, 6, 7, 8})
_BROKEN_TAGS = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, AttributeError, struct.error)
_BROKEN_PICTURE = (OSError, SyntaxError, ValueError, TypeError, KeyError, IndexError, EOFError, struct.error)

# Python keeps its warning filters for the whole process: two threads that both set them aside would restore each
# other's. Only opening and tags are inside, decoding runs on both cores.
_ONE_AT_A_TIME = Lock()


@dataclass(frozen=True, slots=True)
class PhotoFacts:
    """What a photo says about itself.

    Args:
        width: pixels as stored, before `orientation` is applied.
        height: the same.
        media_type: `image/jpeg` or `image/png`, from the content, never from the name.
        taken_at: local time of the camera, ISO 8601 to the second, with offset only if the camera wrote one.
        position: WGS 84 degrees.
        orientation: 1 to 8 as in EXIF; 1 is upright.
        details: whether there were EXIF notes of the camera at all, or only damaged ones.
    """

    width: int
    height: int
    media_type: str
    taken_at: str | None
    position: Position | None
    orientation: int
    details: Details = Details.READ

    @property
    def upright_size(self) -> tuple[int, int]:
        """Width and height as a person sees it."""
        return (self.height, self.width) if self.orientation in _SIDEWAYS else (self.width, self.height)

    @property
    def missing(self) -> str:
        """What the photo does not say, as a key of `fieldapp.words.photos.MISSING`; empty if it says all."""
        if self.details is Details.DAMAGED:
            return "NOTES_DAMAGED"
        gaps = [word for word, value in (("TIME", self.taken_at), ("PLACE", self.position)) if value is None]
        return "_".join(gaps)


def read_photo(source: Path | bytes, *, name: str = "") -> PhotoFacts:
    """Look at a photo whole: every byte is decoded, a JPEG at an eighth of its size.

    Args:
        source: a file, or its bytes.
        name: how errors call it; the file's name if not given.

    Raises:
        NotAPhoto, PhotoFormatUnsupported, PhotoTruncated, PhotoDamaged: all are UnreadablePhoto.
        PhotoTooLarge: more pixels than MOST_PIXELS; nothing was decoded.
    """
    with _opened(source, name) as (picture, notes):
        facts = PhotoFacts(
            width=picture.width,
            height=picture.height,
            media_type=JPEG if isinstance(picture, JpegImageFile) else PNG,
            taken_at=notes.taken_at,
            position=notes.position,
            orientation=notes.orientation,
            details=notes.details,
        )
        picture.draft("RGB", (max(1, picture.width // 8), max(1, picture.height // 8)))
        picture.load()
    return facts


def thumbnail(source: Path | bytes, box: tuple[int, int], *, name: str = "") -> bytes:
    """A small upright JPEG that fits in the box, without the camera's notes; never larger than the photo.

    Args:
        source: a file, or its bytes.
        box: most pixels across and down.
        name: how errors call it; the file's name if not given.

    Raises:
        UnreadablePhoto, PhotoTooLarge: as `read_photo`.
    """
    with _opened(source, name) as (picture, notes):
        stored_box = box[::-1] if notes.orientation in _SIDEWAYS else box
        picture.draft("RGB", stored_box)
        picture.load()
        small = _on_white(picture)
        small.thumbnail(stored_box, reducing_gap=2.0)
        for turn in _TURNS.get(notes.orientation, ()):
            small = small.transpose(turn)
    target = BytesIO()
    small.save(target, "JPEG", quality=THUMBNAIL_QUALITY, optimize=True)
    return target.getvalue()


@contextmanager
def _opened(source: Path | bytes, name: str) -> Iterator[tuple[ImageFile, CameraNotes]]:
    """The picture, not yet decoded, and its notes; what goes wrong inside is told apart."""
    name = name or (source.name if isinstance(source, Path) else "photo")
    try:
        stream = source.open("rb") if isinstance(source, Path) else BytesIO(source)
    except OSError as error:
        raise UnreadablePhoto(name=name, reason="unreachable") from error
    with stream:
        try:
            _refuse_hollow(stream, name)
            with _ONE_AT_A_TIME, warnings.catch_warnings(record=True) as complaints:
                warnings.simplefilter("always")
                picture = _picture(stream, name)
                notes = _notes(picture, complaints)
            yield picture, notes
        except _BROKEN_PICTURE as error:
            raise _told_apart(error, name) from error


def _picture(stream: IO[bytes], name: str) -> ImageFile:
    """Opened by content and measured before anything is decoded."""
    head = stream.read(_HEAD)
    stream.seek(0)
    media_type = next((found for start, found in _STARTS if head.startswith(start)), None)
    if media_type is None:
        foreign = _foreign(head)
        if foreign:
            raise PhotoFormatUnsupported(name=name, reason="unsupported", format=foreign)
        raise NotAPhoto(name=name, reason="not_a_photo")
    # The classes themselves: Image.open would try others, and warn about size in its own way.
    picture = JpegImageFile(stream) if media_type == JPEG else PngImageFile(stream)
    pixels = picture.width * picture.height
    if pixels > MOST_PIXELS:
        raise PhotoTooLarge(name=name, megapixels=round(pixels / _MEGA), limit=MOST_PIXELS // _MEGA)
    return picture


def _notes(picture: ImageFile, complaints: list[warnings.WarningMessage]) -> CameraNotes:
    """The camera's notes; damaged ones do not cost the photo."""
    if isinstance(picture, PngImageFile) and "exif" not in picture.info:
        return CameraNotes()  # else Pillow decodes the whole picture in search of them
    try:
        notes = camera_notes(picture.getexif())
    except _BROKEN_TAGS:
        return CameraNotes(details=Details.DAMAGED)
    if "exif" not in picture.info:
        return CameraNotes(orientation=notes.orientation)  # Pillow can take it from XMP
    silent = notes.taken_at is None and notes.position is None
    if silent and (complaints or notes.details is Details.NONE):
        return CameraNotes(orientation=notes.orientation, details=Details.DAMAGED)
    return notes


def _refuse_hollow(stream: IO[bytes], name: str) -> None:
    """A copy that a power cut or a pulled card ended: right length, empty end."""
    length = stream.seek(0, 2)
    stream.seek(max(0, length - _TAIL))
    tail = stream.read(_TAIL)
    stream.seek(0)
    if length == 0:
        raise NotAPhoto(name=name, reason="empty")
    if length > _TAIL and not tail.strip(b"\0"):
        raise PhotoTruncated(name=name, reason="hollow")


def _told_apart(error: Exception, name: str) -> UnreadablePhoto:
    if "truncated" in str(error).lower():
        return PhotoTruncated(name=name, reason="truncated")
    return PhotoDamaged(name=name, reason="damaged")


def _foreign(head: bytes) -> str:
    """The format of a picture or scan that is not opened here, or nothing."""
    if head[4:8] == b"ftyp":
        return _FOREIGN_BRANDS.get(head[8:12], "")
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "WebP"
    return next((found for start, found in _FOREIGN_STARTS if head.startswith(start)), "")


def _on_white(picture: Image.Image) -> Image.Image:
    """Plain RGB; what was see-through becomes white paper."""
    if not picture.has_transparency_data:
        return picture.convert("RGB")
    clear = picture.convert("RGBA")
    paper = Image.new("RGBA", clear.size, "white")
    return Image.alpha_composite(paper, clear).convert("RGB")
