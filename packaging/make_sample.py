"""Draw the pictures of the sample data: a pump, and two signed papers. Everything in them is made up.

Run from the root of the project: python packaging/make_sample.py
"""

from __future__ import annotations

import math
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont
from PIL.ExifTags import GPS, IFD, Base

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = ROOT / "resources" / "sample"
FONT = ROOT / "resources" / "fonts" / "FieldAppSans-Regular.ttf"

PHOTO_SIZE = (960, 720)
PAGE_SIZE = (620, 877)  # A4 at 75 dots an inch
DANKOUSSA = (14.06820, -4.32870)
TAKEN = "2025:05:06 10:12:00"
OFFSET = "+00:00"
OFFSET_TAG = 0x9011
PAPERS = (
    ("accord-pca.jpg", "ACCORD DE COOPÉRATION (PCA)", "PCA/MLI/2024/017", "14 mars 2024"),
    ("accord-spd.jpg", "DOCUMENT DE PROGRAMME SIMPLIFIÉ (SPD)", "SPD/MLI/2025/004", "20 janvier 2025"),
)


def draw_pump() -> Image.Image:
    """A hand pump on its slab, under a wide sky, with people behind it."""
    picture = Image.new("RGB", PHOTO_SIZE, "#a9cfe8")
    pen = ImageDraw.Draw(picture)
    width, height = PHOTO_SIZE
    ground = int(height * 0.58)
    for row in range(ground):
        shade = row / ground
        pen.line((0, row, width, row), fill=(int(120 + 90 * shade), int(175 + 45 * shade), int(225 + 15 * shade)))
    pen.rectangle((0, ground, width, height), fill="#d2a56d")
    pen.ellipse((740, 60, 820, 140), fill="#fff2c0")
    for left, wide, tall in ((60, 130, 90), (220, 100, 70), (700, 150, 100)):
        pen.rectangle((left, ground - tall, left + wide, ground + 6), fill="#b07a47")
        pen.rectangle((left + wide // 2 - 12, ground - 44, left + wide // 2 + 12, ground + 6), fill="#5e3d22")
    for number, colour in enumerate(("#c0392b", "#1f6f8b", "#f2c14e", "#6a4c93", "#2e8b57", "#e07a5f")):
        left = 330 + number * 62
        pen.ellipse((left, ground - 62, left + 26, ground - 36), fill="#4a2c17")
        pen.rounded_rectangle((left - 7, ground - 38, left + 33, ground + 34), radius=10, fill=colour)
    pen.polygon([(250, 640), (690, 640), (640, 560), (300, 560)], fill="#bdbdb6")
    pen.rectangle((452, 330, 488, 580), fill="#3f6f9f")
    pen.rectangle((436, 300, 504, 350), fill="#2f567c")
    pen.line((470, 318, 690, 250), fill="#2f567c", width=14)
    pen.line((488, 420, 560, 420, 560, 452), fill="#3f6f9f", width=16)
    pen.line((560, 452, 560, 560), fill="#8fd0f0", width=9)
    pen.polygon([(530, 540), (592, 540), (582, 600), (540, 600)], fill="#e8e8e8")
    return picture


def draw_page(heading: str, number: str, day: str) -> Image.Image:
    """One page with a heading, grey lines for the text, and two scribbles for signatures."""
    page = Image.new("L", PAGE_SIZE, 250)
    pen = ImageDraw.Draw(page)
    large, small = ImageFont.truetype(str(FONT), 21), ImageFont.truetype(str(FONT), 14)
    pen.text((60, 60), heading, font=large, fill=20)
    pen.text((60, 100), f"N° {number}", font=small, fill=40)
    pen.text((60, 122), "EXEMPLE FICTIF pour la démonstration de FieldApp", font=small, fill=90)
    for row in range(22):
        end = PAGE_SIZE[0] - 60 - (row * 37) % 90
        pen.line((60, 170 + row * 22, end, 170 + row * 22), fill=175, width=5)
    for left, party in ((60, "Pour l’UNICEF"), (340, "Pour le partenaire")):
        pen.text((left, 690), party, font=small, fill=30)
        pen.text((left, 710), f"Mopti, le {day}", font=small, fill=30)
        curve = [(left + x, 770 + 18 * math.sin(x / 9 + left) * math.cos(x / 23)) for x in range(0, 150, 3)]
        pen.line(curve, fill=60, width=3)
    return page


def main() -> None:
    """Write the three pictures."""
    tags = Image.Exif()
    tags[Base.Make] = "FieldApp"
    tags.get_ifd(IFD.Exif).update({Base.DateTimeOriginal: TAKEN, OFFSET_TAG: OFFSET})
    lat, lon = DANKOUSSA
    tags.get_ifd(IFD.GPSInfo).update(
        {
            GPS.GPSLatitudeRef: "N",
            GPS.GPSLatitude: _sexagesimal(lat),
            GPS.GPSLongitudeRef: "W",
            GPS.GPSLongitude: _sexagesimal(-lon),
        }
    )
    SAMPLE.mkdir(exist_ok=True)
    draw_pump().save(SAMPLE / "pompe-dankoussa.jpg", "JPEG", quality=72, exif=tags)
    for name, heading, number, day in PAPERS:
        draw_page(heading, number, day).save(SAMPLE / name, "JPEG", quality=50)


def _sexagesimal(degrees: float) -> tuple[float, float, float]:
    minutes, seconds = divmod(round(degrees * 3600, 2), 60)
    whole, minutes = divmod(minutes, 60)
    return whole, minutes, round(seconds, 2)


if __name__ == "__main__":
    main()
