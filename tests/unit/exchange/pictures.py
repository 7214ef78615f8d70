"""Photos that tests make for themselves: size, format and camera notes as asked."""

from __future__ import annotations

import struct
import zlib
from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from PIL import Image
from PIL.ExifTags import GPS, IFD, Base

SOYE: Mapping[int, object] = {
    GPS.GPSLatitudeRef: "N",
    GPS.GPSLatitude: (14.0, 22.0, 30.0),
    GPS.GPSLongitudeRef: "W",
    GPS.GPSLongitude: (4.0, 12.0, 0.0),
}
NOON: Mapping[int, object] = {Base.DateTimeOriginal: "2025:05:10 12:00:00"}


def a_photo(
    *,
    size: tuple[int, int] = (64, 48),
    orientation: int | None = None,
    camera: Mapping[int, object] = NOON,
    gps: Mapping[int, object] = SOYE,
) -> bytes:
    """A JPEG whose upper left quarter is red and whose rest is a slope of greys, so that turns and cuts show."""
    picture = Image.linear_gradient("L").resize(size).convert("RGB")
    picture.paste((255, 0, 0), (0, 0, size[0] // 2, size[1] // 2))
    tags = Image.Exif()
    if orientation is not None:
        tags[Base.Orientation] = orientation
    tags.get_ifd(IFD.Exif).update(camera)
    tags.get_ifd(IFD.GPSInfo).update(gps)
    target = BytesIO()
    picture.save(target, "JPEG", quality=90, exif=tags)
    return target.getvalue()


def a_plain_picture(format_name: str, *, mode: str = "RGB", size: tuple[int, int] = (64, 48)) -> bytes:
    """A picture without notes of a camera, in any format and mode that Pillow writes."""
    target = BytesIO()
    Image.new(mode, size).save(target, format_name)
    return target.getvalue()


def a_huge_png(width: int, height: int) -> bytes:
    """A PNG of a few bytes that claims to be of any size."""
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunks = ((b"IHDR", header), (b"IDAT", zlib.compress(b"")), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(name, body) for name, body in chunks)


def _chunk(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))


def kept(folder: Path, data: bytes, name: str = "IMG_0001.jpg") -> Path:
    """The bytes as a file."""
    path = folder / name
    path.write_bytes(data)
    return path
