"""What can have the cursor has a name, so that a screen reader can say where one is."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from fieldapp.services import records
from ui.desk import Desk
from ui.jobs import JobRunner
from ui.places import ALL, Place, make_page
from ui.signals import Destination

Settled = Callable[[JobRunner], None]
PAGES = [place for place in ALL if not place.roles]


def _nameless(widget: QWidget) -> Iterator[str]:
    for inner in (widget, *widget.findChildren(QWidget)):
        if not inner.isVisible() or inner.focusPolicy() == Qt.FocusPolicy.NoFocus or inner.focusProxy() is not None:
            continue
        if not inner.focusPolicy() & Qt.FocusPolicy.TabFocus:
            continue
        known = QAccessible.queryAccessibleInterface(inner)
        if known is None or not known.text(QAccessible.Text.Name):
            yield f"{type(inner).__name__} {inner.objectName()}"


@pytest.mark.parametrize("place", PAGES, ids=[place.code for place in PAGES])
def test_everything_that_takes_the_cursor_has_a_name(place: Place, desk: Desk, qtbot: QtBot, settled: Settled) -> None:
    """Each page with a record open, as it stands at 1280×720."""
    QAccessible.setActive(True)
    first = {kind: records.add(desk.ws, kind, values).record for kind, values in RECORDS.items()}
    page = make_page(place, desk)
    qtbot.addWidget(page)
    page.resize(1280, 720)
    page.show()
    page.enter()
    for kind in place.kinds:
        page.go_to(Destination(record=first[kind], kind=kind))
    settled(desk.jobs)

    assert list(_nameless(page)) == []


RECORDS = {
    "partner": {"legal_name": "Association Yiriba"},
    "agreement": {"title": "Accord de Soye"},
    "project": {"title": "Pompe de Soye"},
    "event": {"title": "Visite"},
}
