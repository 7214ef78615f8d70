"""The frame around the pages: header, navigation, status line, keys. Knows the places, not what they do."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStackedWidget,
    QWidget,
)

from fieldapp.changes import Changes
from fieldapp.services import listing
from fieldapp.words.kinds import kind_name
from fieldapp.workspace import Me, Workspace
from ui import icons, parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.jobs import JobRunner
from ui.page import Page
from ui.places import Place, make_page, name_of, place_of_kind, places_for
from ui.preferences import Preferences
from ui.signals import AppSignals, Destination
from ui.style.dress import colours_now
from ui.widgets import secrets
from ui.widgets.find_anything import FindAnything, Hit
from ui.widgets.naming import row_title
from ui.widgets.officer import OfficerButton
from ui.widgets.shortcuts import ShortcutsDialog
from ui.widgets.standing import Standing

if TYPE_CHECKING:
    from ui.window import Window

NARROW_PX = 1000  # below this the navigation shows icons only
NAV_PX = 168
NAV_NARROW_PX = 52
_CODE = Qt.ItemDataRole.UserRole
KEYS = 10  # figures on a keyboard


class MainFrame(QWidget):
    """Made when a workspace is unlocked, dropped when it is locked."""

    def __init__(self, ws: Workspace, me: Me, jobs: JobRunner, preferences: Preferences, window: Window) -> None:
        super().__init__()
        self.setProperty("look", "page")
        self._window = window
        self.desk = Desk(ws, me, jobs, AppSignals(self), preferences, window)
        self._places = places_for(str(me.role))
        self._pages: dict[str, Page] = {}
        self._words = Words(self)
        self._standing = Standing(self.desk, self)
        self._stack = QStackedWidget()
        self._nav = self._navigation()
        column = parts.column(self, spacing=0)
        column.addWidget(self._header())
        middle = parts.row(spacing=0)
        middle.addWidget(self._nav)
        middle.addWidget(self._stack, 1)
        column.addLayout(middle, 1)
        column.addWidget(self._status())
        self._shortcuts()
        self.desk.signals.changed.connect(self._on_changed)
        self.desk.signals.wanted.connect(self.go_to)

    def start(self) -> None:
        """Show the first page; the frame is in the window by now."""
        self._nav.setCurrentRow(0)
        self._standing.refresh()

    def leave(self) -> None:
        """Enter what is typed on every page."""
        for page in self._pages.values():
            page.leave()

    @property
    def page(self) -> Page | None:
        """The page that is shown."""
        shown = self._stack.currentWidget()
        return shown if isinstance(shown, Page) else None

    @Slot(object)
    def go_to(self, destination: Destination) -> None:
        """Show a place, and there a record or an action."""
        code = destination.page or place_of_kind(destination.kind)
        for row, place in enumerate(self._places):
            if place.code == code:
                self._nav.setCurrentRow(row)
                page = self._pages[code]
                if destination.record or destination.action or destination.kind:
                    page.go_to(destination)
                return

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_navigation()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.PaletteChange and self._nav.count():
            self._fill_navigation()

    # header

    def _header(self) -> QFrame:
        me = self.desk.me
        header = QFrame()
        header.setProperty("look", "header")
        line = parts.row(header, margin=parts.GRID)
        place = parts.plain_label(f"FieldApp · {me.organisation_name}", "section", wraps=False)
        line.addWidget(place)
        line.addStretch(1)
        self._find = FindAnything(self._search, self._fixed_hits, header)
        self._find.setMaximumWidth(420)
        self._find.setMinimumWidth(220)
        self._find.chosen.connect(self.go_to)
        self._find.escaped.connect(self._focus_page)
        line.addWidget(self._find, 2)
        line.addStretch(1)
        line.addWidget(self._standing.pill)
        line.addWidget(
            OfficerButton(
                me.name,
                self.desk.preferences,
                self._window,
                self._on_help,
                on_passphrase=self._on_passphrase,
                on_join=self._on_join if me.is_alone else None,
            )
        )
        return header

    # navigation

    def _navigation(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("nav")
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        made.setIconSize(QSize(18, 18))
        for place in self._places:
            item = QListWidgetItem()
            item.setData(_CODE, place.code)
            made.addItem(item)
        self._words.say(made.setAccessibleName, lambda: self.tr("Pages"))
        made.currentRowChanged.connect(self._on_row)
        self._nav = made
        self._words.each_time(self._fill_navigation)
        return made

    def _fill_navigation(self) -> None:
        narrow = self.width() < NARROW_PX
        for row, place in enumerate(self._places):
            item = self._nav.item(row)
            name = name_of(place.code)
            item.setText("" if narrow else name)
            item.setIcon(icons.icon(place.icon, colours_now().text, 18))
            item.setToolTip(f"{name}  ({_key_of(row)})")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, name)

    def _fit_navigation(self) -> None:
        scale = self.desk.preferences.scale / 100
        self._nav.setFixedWidth(NAV_NARROW_PX if self.width() < NARROW_PX else round(NAV_PX * scale))
        self._fill_navigation()

    @Slot(int)
    def _on_row(self, row: int) -> None:
        if row < 0:
            return
        if self.page is not None:
            self.page.leave()
        place = self._places[row]
        page = self._made(place)
        self._stack.setCurrentWidget(page)
        page.enter()

    def _made(self, place: Place) -> Page:
        if place.code not in self._pages:
            self._pages[place.code] = make_page(place, self.desk)
            self._stack.addWidget(self._pages[place.code])
        return self._pages[place.code]

    # status

    def _status(self) -> QFrame:
        status = QFrame()
        status.setProperty("look", "status")
        line = parts.row(status, margin=parts.GRID // 2)
        line.setContentsMargins(12, 4, 12, 4)
        line.addWidget(self._standing.line, 1)
        return status

    # keys

    def _shortcuts(self) -> None:
        keys: list[tuple[str, Callable[[], object]]] = [
            ("Ctrl+K", self._find.ask),
            ("Ctrl+N", self._on_new),
            ("Ctrl+Return", self._on_enter),
            ("Ctrl+Enter", self._on_enter),
            ("F6", self._on_next_pane),
            ("F1", self._on_help),
            ("Ctrl+L", self._window.lock),
            ("Escape", self._on_escape),
        ]
        keys += [(_key_of(row), partial(self._nav.setCurrentRow, row)) for row in range(len(self._places))]
        for sequence, does in keys:
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.activated.connect(does)

    def _on_new(self) -> None:
        if self.page is not None:
            self.page.new()

    def _on_enter(self) -> None:
        if self.page is not None:
            self.page.enter_now()

    def _on_escape(self) -> None:
        if self.page is not None and not self.page.step_back():
            self._nav.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot()
    def _on_passphrase(self) -> None:
        secrets.change_passphrase(self, self.desk.jobs, self.desk.ws.folder, lambda _none: None).open()

    @Slot()
    def _on_join(self) -> None:
        # Zones, pages and references follow who one is: the frame is made anew behind the passphrase.
        window = self._window
        secrets.join_office(self, self.desk.jobs, self.desk.ws, lambda _joined: window.lock()).open()

    def _on_help(self) -> None:
        ShortcutsDialog(self._window).open()

    def _on_next_pane(self) -> None:
        panes: list[QWidget] = [self._nav, *(self.page.panes() if self.page else ()), self._find]
        panes = [pane for pane in panes if pane.isVisible()]
        focus = QApplication.focusWidget()
        at = next((n for n, pane in enumerate(panes) if focus and (pane is focus or pane.isAncestorOf(focus))), -1)
        _focus_into(panes[(at + 1) % len(panes)])

    @Slot()
    def _focus_page(self) -> None:
        if self.page is not None:
            _focus_into(next(iter(self.page.panes())))

    # news

    @Slot(object)
    def _on_changed(self, changes: Changes) -> None:
        for page in self._pages.values():
            page.on_changed(changes)
        self._standing.on_changed(changes)

    # search

    def _search(self, asked: str, hand_over: Callable[[Sequence[Hit]], None]) -> None:
        self.desk.run(
            lambda _progress: listing.find(self.desk.ws, asked, limit=8),
            lambda rows: hand_over(
                [
                    Hit(
                        row_title(row),
                        kind_name(row.kind, lang()),
                        Destination(record=row.id, kind=row.kind),
                    )
                    for row in rows
                ]
            ),
        )

    def _fixed_hits(self) -> list[Hit]:
        places = [Hit(name_of(place.code), self.tr("page"), Destination(page=place.code)) for place in self._places]
        actions = [
            Hit(self.tr("New project"), self.tr("action"), Destination(page="projects", action="new")),
            Hit(self.tr("New partner"), self.tr("action"), Destination(page="partners", action="new")),
            Hit(self.tr("New agreement"), self.tr("action"), Destination(page="agreements", action="new")),
            Hit(
                self.tr("Record an inauguration"), self.tr("action"), Destination(page="events", action="inauguration")
            ),
        ]
        return [*places, *actions]


def _key_of(row: int) -> str:
    """The key of a page: the tenth has the nought, as on the keyboard."""
    return f"Alt+{(row + 1) % KEYS}"


def _focus_into(pane: QWidget) -> None:
    """Put the cursor on the pane itself, or on the first thing inside that takes it."""
    if pane.focusPolicy() != Qt.FocusPolicy.NoFocus:
        pane.setFocus(Qt.FocusReason.OtherFocusReason)
        return
    for inner in _in_tab_order(pane):
        if inner.focusPolicy() & Qt.FocusPolicy.TabFocus and inner.isVisible() and inner.isEnabled():
            inner.setFocus(Qt.FocusReason.OtherFocusReason)
            return


def _in_tab_order(pane: QWidget) -> Iterator[QWidget]:
    inner = pane.nextInFocusChain()
    while inner is not None and inner is not pane:
        if pane.isAncestorOf(inner):
            yield inner
        inner = inner.nextInFocusChain()
