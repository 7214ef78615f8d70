"""A page of records of one kind: the list with search and filters on the left, the chosen record on the right."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QListView, QSplitter, QStackedWidget, QWidget

from fieldapp.changes import Changes
from fieldapp.records.shape import field_of
from fieldapp.services import drafts, listing
from fieldapp.words.codes import code_name
from fieldapp.words.fields import field_label
from fieldapp.words.format import number
from fieldapp.words.kinds import kind_new, kind_plural
from ui import parts
from ui.desk import Desk
from ui.i18n import lang
from ui.page import Page
from ui.signals import Destination
from ui.widgets.browsing import Browsing, only_typed, parent_of, rows_of
from ui.widgets.list_model import HandOver, RecordListModel
from ui.widgets.record_editor import RecordEditor
from ui.widgets.row_delegate import RowDelegate

NARROW_PX = 860  # of the page: below it list and record are two pages
SEARCH_MS = 120
LIST_PX = 280


class RecordBrowser(Page):
    """The page of a kind. Subclasses say what differs."""

    def __init__(self, desk: Desk, browsing: Browsing, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self.browsing = browsing
        self.kind = browsing.kind
        self._is_narrow = False
        self._is_empty = False
        self._asked = 0
        self._wanted = ""
        self._filters: dict[str, QComboBox] = {}
        self.model = RecordListModel(self._fetch, self)
        self.editor = RecordEditor(desk, self.kind)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SEARCH_MS)
        self._timer.timeout.connect(self.search)
        self._cover = QStackedWidget()
        parts.column(self, spacing=0).addWidget(self._cover)
        browsed = QWidget()
        self._cover.addWidget(browsed)
        column = parts.column(browsed, spacing=0)
        self._top = self._make_top()
        column.addWidget(self._top)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setObjectName(f"split_{self.kind}")
        self._split.setChildrenCollapsible(False)
        self._list_side = self._make_list()
        self._detail = self._make_detail()
        self._split.addWidget(self._list_side)
        self._split.addWidget(self._detail)
        self._split.setStretchFactor(1, 1)
        self._split.setSizes([LIST_PX, 4 * LIST_PX])
        if not (kept := desk.preferences.shape(self._split.objectName())).isEmpty():
            self._split.restoreState(kept)
        column.addWidget(self._split, 1)
        self.editor.shown.connect(self._on_shown)
        self.editor.kept.connect(self._on_kept)
        self.search()

    # Page

    def leave(self) -> None:
        self.editor.leave()
        self.desk.preferences.keep_shape(self._split.objectName(), self._split.saveState())

    def on_changed(self, changes: Changes) -> None:
        self.model.on_changed(changes)
        if self.kind in changes.kinds:
            self.search()
        self.editor.on_changed(changes)

    def go_to(self, destination: Destination) -> None:
        if destination.action == "new":
            self.new()
        elif destination.kind in self.editor.tables:
            self._open_child(destination)
        elif destination.record:
            self.open(destination.record, destination.field)

    def new(self) -> None:
        self.begin({})

    def enter_now(self) -> None:
        self.editor.enter_now()

    def step_back(self) -> bool:
        if self._is_narrow and self._detail.isVisible():
            self.show_list()
            return True
        if self._find.text():
            self._find.clear()
            return True
        return False

    def panes(self) -> Sequence[QWidget]:
        return (self._find, self._list, self.editor)

    # what subclasses and tests use

    def begin(self, values: Mapping[str, str]) -> None:
        """Begin a record; nothing is in the log before something is entered."""
        ws, kind = self.desk.ws, self.kind
        self.desk.run(lambda _progress: drafts.new(ws, kind, values), self._on_created)

    def open(self, record: str, field_name: str = "") -> None:
        """Show a record and choose its line in the list."""
        self._wanted = record
        self._show_detail()
        self.editor.open(record, field=field_name)
        self._choose(record)

    def add_cover(self, widget: QWidget) -> None:
        """Something that takes the whole page for a while."""
        self._cover.addWidget(widget)

    def cover(self, widget: QWidget) -> None:
        """Show it instead of list and record."""
        self.editor.leave()
        self._cover.setCurrentWidget(widget)

    def uncover(self) -> None:
        """Show list and record again."""
        self._cover.setCurrentIndex(0)

    def show_list(self) -> None:
        """On a narrow page, back to the list; what was typed is entered."""
        self.editor.leave()
        if self._is_narrow:
            self._detail.hide()
            self._list_side.show()
            self._top.show()
        self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def search(self) -> None:
        """Ask for the ids that fit the search and the filters."""
        self._asked += 1
        asked, ws, kind, text = self._asked, self.desk.ws, self.kind, self._find.text().strip()
        where = {name: str(box.currentData()) for name, box in self._filters.items() if box.currentData()}
        self.desk.run(
            lambda _progress: (
                listing.ids(ws, kind, text=text, where=where),
                listing.count(ws, kind),
                only_typed(ws, kind) if not text and not where else [],
            ),
            lambda found: self._on_found(asked, *found),
        )

    # building

    def _make_top(self) -> QFrame:
        line = parts.row()
        line.addWidget(parts.label(self.words, lambda: kind_plural(self.kind, lang()), "title", wraps=False))
        line.addStretch(1)
        line.addWidget(
            parts.button(
                self.words,
                f"button_new_{self.kind}",
                lambda: kind_new(self.kind, lang()),
                on_click=self.new,
                look="primary",
                icon="plus",
            )
        )
        for action in self.browsing.actions:
            line.addWidget(parts.button(self.words, action.name, action.text, on_click=action.does, icon=action.icon))
        top = parts.boxed(line, "plain", margin=parts.GRID)
        line.setContentsMargins(2 * parts.GRID, parts.GRID, 2 * parts.GRID, parts.GRID)
        return top

    def _make_list(self) -> QWidget:
        side = QWidget()
        side.setMinimumWidth(220)
        column = parts.column(side)
        column.setContentsMargins(parts.GRID, 0, 0, parts.GRID)
        self._list_column = column
        self._find = QLineEdit()
        self._find.setObjectName(f"field_search_{self.kind}")
        self._find.setClearButtonEnabled(True)
        self.words.say(self._find.setPlaceholderText, lambda: self.tr("Search in this list"))
        self.words.say(self._find.setAccessibleName, lambda: self.tr("Search in this list"))
        self._find.textChanged.connect(lambda _text: self._timer.start())
        column.addWidget(self._find)
        filters = parts.column(spacing=parts.GRID // 2)
        for name in self.browsing.filters:
            filters.addWidget(self._make_filter(name))
        column.addLayout(filters)
        self._list = QListView()
        self._list.setObjectName(f"list_{self.kind}")
        self._list.setModel(self.model)
        self._list.setItemDelegate(RowDelegate(self._list))
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.words.say(self._list.setAccessibleName, lambda: kind_plural(self.kind, lang()))
        self._list.selectionModel().currentChanged.connect(self._on_current)
        self._list.activated.connect(self._on_activated)
        self._purpose = parts.label(self.words, self.browsing.empty)
        self._purpose.hide()
        column.addWidget(self._purpose)
        column.addWidget(self._list, 1)
        self._counts = parts.plain_label("", "caption")
        column.addWidget(self._counts)
        return side

    def _make_filter(self, name: str) -> QComboBox:
        shape = field_of(self.kind, name)
        made = QComboBox()
        made.setObjectName(f"filter_{self.kind}_{name}")
        made.setMinimumContentsLength(8)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

        def fill() -> None:
            chosen = made.currentData()
            made.blockSignals(True)
            made.clear()
            made.addItem(field_label(self.kind, name, lang()), "")
            for code in shape.codes:
                made.addItem(code_name(shape.code_list, code, lang()), code)
            made.setCurrentIndex(max(0, made.findData(chosen)))
            made.blockSignals(False)

        self.words.each_time(fill)
        self.words.say(
            made.setAccessibleName,
            lambda: self.tr("Filter: {field}").format(field=field_label(self.kind, name, lang())),
        )
        made.currentIndexChanged.connect(self._on_filter)
        self._filters[name] = made
        return made

    def _make_detail(self) -> QWidget:
        detail = QWidget()
        column = parts.column(detail, spacing=0)
        self._back = parts.button(
            self.words, "button_list", lambda: self.tr("List"), on_click=self.show_list, look="link", icon="arrow-left"
        )
        self._back.hide()
        column.addWidget(self._back, 0, Qt.AlignmentFlag.AlignLeft)
        self._pile = QStackedWidget()
        self._pile.addWidget(self._make_empty())
        self._pile.addWidget(self._around_editor(self.editor))
        column.addWidget(self._pile, 1)
        return detail

    def _around_editor(self, editor: RecordEditor) -> QWidget:
        """A page may put something beside the record."""
        return editor

    def _make_empty(self) -> QWidget:
        empty = QWidget()
        column = parts.column(empty, margin=4 * parts.GRID, spacing=2 * parts.GRID)
        column.addStretch(1)
        column.addWidget(parts.label(self.words, self.browsing.empty, "section"))
        column.addWidget(
            parts.button(
                self.words,
                f"button_first_{self.kind}",
                lambda: kind_new(self.kind, lang()),
                on_click=self.new,
                icon="plus",
            ),
            0,
            Qt.AlignmentFlag.AlignLeft,
        )
        column.addStretch(2)
        return empty

    # news

    def _fetch(self, ids: Sequence[str], hand_over: HandOver) -> None:
        ws, kind, wanted = self.desk.ws, self.kind, list(ids)
        self.desk.run(lambda _progress: rows_of(ws, kind, wanted), hand_over)

    def _on_found(self, asked: int, ids: list[str], total: int, only_typed: list[str]) -> None:
        if asked != self._asked:
            return
        shown = [*(record for record in only_typed if record not in ids), *ids]
        self.model.show(shown)
        self._say_counts(len(shown), total + len(only_typed))
        self._is_empty = not total and not only_typed
        self._purpose.setVisible(self._is_empty and self._is_narrow)
        self._choose(self._wanted or self.editor.record)

    def _say_counts(self, found: int, total: int) -> None:
        said = self.tr("{found} of {total}") if found != total else "{total}"
        self._counts.setText(said.format(found=number(found, lang()), total=number(total, lang())))

    def _choose(self, record: str) -> None:
        row = self.model.row_of(record)
        if row < 0:
            return
        selection = self._list.selectionModel()
        selection.blockSignals(True)
        selection.setCurrentIndex(self.model.index(row), QItemSelectionModel.SelectionFlag.ClearAndSelect)
        selection.blockSignals(False)
        self._list.viewport().update()
        self._list.scrollTo(self.model.index(row))

    def _on_created(self, record: str) -> None:
        self._wanted = record
        self._show_detail()
        self.editor.open(record, is_new=True)
        self.editor.focus_first()
        self.search()

    @Slot(QModelIndex, QModelIndex)
    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        record = self.model.record_at(current.row())
        if record and record != self.editor.record and not self._is_narrow:
            self._wanted = record
            self._show_detail()
            self.editor.open(record)

    @Slot(QModelIndex)
    def _on_activated(self, index: QModelIndex) -> None:
        if record := self.model.record_at(index.row()):
            self.open(record)
            self.editor.focus_first()

    @Slot(str)
    def _on_shown(self, _record: str) -> None:
        self._show_detail()

    @Slot()
    def _on_kept(self) -> None:
        """Something is typed; a subclass may want to know."""

    @Slot()
    def _on_filter(self) -> None:
        self.search()

    def _open_child(self, destination: Destination) -> None:
        """A thing that hangs on a record: `record` is its id or, with an action, its parent."""
        if destination.action == "add":
            self.open(destination.record)
            self.editor.open(destination.record, child=(destination.kind, ""))
            return
        ws, record = self.desk.ws, destination.record
        self.desk.run(
            lambda _progress: parent_of(ws, record),
            lambda parent: self._on_parent(parent, destination),
        )

    def _on_parent(self, parent: str, destination: Destination) -> None:
        self._wanted = parent
        self._show_detail()
        self.editor.open(parent, field=destination.field, child=(destination.kind, destination.record))
        self._choose(parent)

    # room

    def _show_detail(self) -> None:
        self._pile.setCurrentIndex(1)
        if self._is_narrow:
            self._list_side.hide()
            self._top.hide()
            self._detail.show()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_narrow = self.width() < NARROW_PX
        if is_narrow == self._is_narrow:
            return
        self._is_narrow = is_narrow
        self._purpose.setVisible(self._is_empty and is_narrow)  # beside the list it is said where a record would stand
        self._list_column.setContentsMargins(parts.GRID, 0, parts.GRID if is_narrow else 0, parts.GRID)
        self._back.setVisible(is_narrow)
        in_record = self._pile.currentIndex() == 1
        self._list_side.setVisible(not is_narrow or not in_record)
        self._detail.setVisible(not is_narrow or in_record)
        self._top.setVisible(not is_narrow or not in_record)
