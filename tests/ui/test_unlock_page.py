"""The page that opens a workspace."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from fieldapp.errors import WrongPassphrase
from fieldapp.words import Lang
from ui import i18n, parts
from ui.pages.unlock import UnlockPage


def test_a_refusal_speaks_the_other_language_at_once(app: QApplication, top: QWidget, qtbot: QtBot) -> None:
    """Nothing on a page stays in the language that a person just left."""
    page = UnlockPage("dossier")
    parts.column(top).addWidget(page)
    top.show()
    page.refuse(WrongPassphrase())
    [refusal] = [label for label in page.findChildren(QLabel) if label.property("look") == "refusal"]
    in_french = refusal.text()
    i18n.switch(app, Lang.EN)

    qtbot.waitUntil(lambda: refusal.text() not in {"", in_french})
