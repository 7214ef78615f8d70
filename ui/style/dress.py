"""Dresses the application: font from the resources, Fusion, palette, the style sheet filled with colours and sizes."""

from __future__ import annotations

from dataclasses import asdict
from string import Template

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from fieldapp.paths import resources
from ui.preferences import Theme
from ui.style.colours import COLOURS, Colours

BODY_PT = 10.5
CAPTION_PT = 9.0
TITLE_PT = 13.0
SECTION_PT = 11.0
_PROPERTY = "theme"  # of the application object


def dress(app: QApplication, theme: Theme, scale: int = 100) -> None:
    """Give the whole application its look; may be called again at any time.

    Args:
        app: gets font, palette and style sheet.
        theme: SYSTEM is resolved here.
        scale: text size in per cent.
    """
    known = resolved(app, theme)
    app.setProperty(_PROPERTY, str(known))
    colours = COLOURS[known]
    font = QFont(family())
    font.setPointSizeF(BODY_PT * scale / 100)
    font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if font != app.font():
        app.setFont(font)
    app.setPalette(palette(colours))
    sheet = style_sheet(colours, scale)
    if sheet != app.styleSheet():  # setting it again, even unchanged, polishes every widget anew
        app.setStyleSheet(sheet)


def colours_now() -> Colours:
    """The colours that the application wears."""
    app = QApplication.instance()
    worn = app.property(_PROPERTY) if app is not None else None
    return COLOURS[Theme(str(worn)) if worn else Theme.LIGHT]


def resolved(app: QApplication, theme: Theme) -> Theme:
    """What SYSTEM means on this desktop; any other theme is itself."""
    if theme is not Theme.SYSTEM:
        return theme
    return Theme.DARK if app.styleHints().colorScheme() is Qt.ColorScheme.Dark else Theme.LIGHT


def family() -> str:
    """The bundled font, loaded once, so that every machine paints alike."""
    name = "FieldApp Sans"
    if name not in QFontDatabase.families():
        for path in sorted((resources() / "fonts").glob("*.ttf")):
            QFontDatabase.addApplicationFont(str(path))
    return name


def style_sheet(colours: Colours, scale: int) -> str:
    """The one style sheet, with its places filled."""
    sizes = {"body": BODY_PT, "caption": CAPTION_PT, "title": TITLE_PT, "section": SECTION_PT}
    points = {name: f"{size * scale / 100:.2f}pt" for name, size in sizes.items()}
    icons = (resources() / "icons").as_posix()
    sheet = (resources() / "style" / "fieldapp.qss").read_text(encoding="utf-8")
    check = "check-light" if colours.on_accent == "#FFFFFF" else "check-dark"
    return Template(sheet).substitute(asdict(colours), **points, icons=icons, check=check)


def palette(colours: Colours) -> QPalette:
    """For what the style sheet does not reach: item views, standard dialogs, disabled text."""
    made = QPalette()
    role = QPalette.ColorRole
    for which, colour in (
        (role.Window, colours.window),
        (role.WindowText, colours.text),
        (role.Base, colours.surface),
        (role.AlternateBase, colours.sunken),
        (role.Text, colours.text),
        (role.Button, colours.surface),
        (role.ButtonText, colours.text),
        (role.BrightText, colours.fail),
        (role.Highlight, colours.accent),
        (role.HighlightedText, colours.on_accent),
        (role.Link, colours.accent),
        (role.LinkVisited, colours.accent),
        (role.PlaceholderText, colours.muted),
        (role.ToolTipBase, colours.surface),
        (role.ToolTipText, colours.text),
        (role.Mid, colours.border),
        (role.Dark, colours.edge),
    ):
        made.setColor(which, QColor(colour))
    for which in (role.WindowText, role.Text, role.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, which, QColor(colours.muted))
    return made
