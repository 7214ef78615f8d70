"""One record on one page: sections below each other, small tables for what hangs on it, drafts that become entries."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QUndoStack
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from fieldapp.changes import Changes
from fieldapp.records.shape import fields_of, shape_of
from fieldapp.services import listing, moving, records
from fieldapp.services.drafts import Cut, Form
from fieldapp.services.listing import Row
from fieldapp.words.command_results import MOVED_AWAY
from fieldapp.words.forms import FOLLOW_UP, SECTIONS, Section, section_title
from fieldapp.words.kinds import kind_name, kind_new
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.signals import Destination
from ui.widgets.assurance_card import AssuranceCard
from ui.widgets.child_rows import COLUMNS
from ui.widgets.child_table import ChildTable
from ui.widgets.event_links import EventLinks
from ui.widgets.evidence_list import EvidenceList
from ui.widgets.fields.base import FieldEditor
from ui.widgets.follow_up import READ_BY_FOLLOW_UP, FollowUp
from ui.widgets.naming import row_title
from ui.widgets.record_form import RecordForm
from ui.widgets.screening_panel import READ_BY_SCREENING, ScreeningPanel
from ui.widgets.section_index import SectionIndex
from ui.widgets.state_steps import StateSteps
from ui.widgets.visit_meter import VisitMeter

IDLE_MS = 5 * 60 * 1000  # without typing: what was typed is entered
FORM_PX = 720


class RecordEditor(QWidget):
    """Shows records of one kind, one at a time.

    Signals:
        shown: id of the record that is shown now.
        kept: something was typed in it, or in something that hangs on it.
        entered: Changes, after something was entered or removed.
    """

    shown = Signal(str)
    kept = Signal()
    entered = Signal(object)

    def __init__(self, desk: Desk, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self.kind = desk, kind
        self.words = Words(self)
        self.undo = QUndoStack(self)
        self.record = ""
        self._is_new = False
        self._titles: dict[str, QWidget] = {}
        self.tables: dict[str, ChildTable] = {}
        self._links: list[EventLinks] = []
        self.evidence: EvidenceList | None = None
        self.steps: StateSteps | None = None
        self.screening: ScreeningPanel | None = None
        self.follow_up: FollowUp | None = None
        self.cards: list[AssuranceCard | VisitMeter] = []
        self.form = RecordForm(desk, kind, self.undo)
        column = parts.column(self, spacing=0)
        column.addWidget(self._head())
        self._index = SectionIndex(SECTIONS[kind], self)
        column.addWidget(self._index.bar)
        middle = parts.row(spacing=0)
        middle.addWidget(self._index.list)
        self._area = parts.scrolled(self._body())
        self._index.chosen.connect(self._on_section)
        self._area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        middle.addWidget(self._area, 1)
        column.addLayout(middle, 1)
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.enter_now)
        self.form.kept.connect(self._on_kept)
        self.form.create_wanted.connect(partial(self._on_create, self.form))
        self._keys()

    # what a page does with it

    def open(self, record: str, *, field: str = "", child: tuple[str, str] | None = None, is_new: bool = False) -> None:
        """Show a record; enter what was typed in the one before.

        Args:
            record: its id.
            field: to put the cursor in.
            child: kind and id of something that hangs on it, to be opened; an empty id adds one.
            is_new: nothing of it is in the log yet.
        """
        if record == self.record:
            self._aim(field, child)
            return
        self.leave()
        self.record, self._is_new = record, is_new
        self.undo.clear()
        self._area.verticalScrollBar().setValue(0)
        self.form.open(record, lambda form: self._on_opened(form, field, child))
        for table in self.tables.values():
            table.open(record)
        for links in self._links:
            links.open(record)
        if self.evidence is not None:
            self.evidence.open(record)
        if self.steps is not None:
            self.steps.open(record)
        if self.screening is not None:
            self.screening.open(record)
        if self.follow_up is not None:
            self.follow_up.open(record)
        for card in self.cards:
            card.open(record)

    @Slot()
    def enter_now(self) -> None:
        """Enter everything typed on this page, parents first."""
        self._idle.stop()
        if not self.record:
            return
        self.form.cut(self._on_cut)
        for table in self.tables.values():
            table.cut()

    def leave(self) -> None:
        """The same, because the person goes elsewhere; asks nothing."""
        self.enter_now()

    def on_changed(self, changes: Changes) -> None:
        """Something was written, perhaps this."""
        if self.record in changes.records:
            self.form.refresh()
            self._fetch_row()
            if self.steps is not None:
                self.steps.open(self.record)
        for kind, table in self.tables.items():
            if kind in changes.kinds:
                table.refresh()
        if "event" in changes.kinds:
            for links in self._links:
                links.open(self.record)
        if self.screening is not None and not changes.kinds.isdisjoint(READ_BY_SCREENING):
            self.screening.refresh()
        if self.follow_up is not None and not changes.kinds.isdisjoint(READ_BY_FOLLOW_UP):
            self.follow_up.refresh()
        if self.evidence is not None and "evidence" in changes.kinds:
            self.evidence.open(self.record)
        self._tell_cards(changes)

    def focus_first(self) -> None:
        """Put the cursor in the first field."""
        first = next(iter(self.form.editors.values()), None)
        if first is not None:
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_section(self, code: str) -> None:
        """Scroll to a section."""
        self._scroll_to(self._titles[code])

    # building

    def _head(self) -> QFrame:
        line = parts.row()
        names = parts.column(spacing=0)
        self._title = parts.plain_label("", "section")
        self._title.setObjectName("label_record_title")
        self._about = parts.plain_label("", "caption")
        self._about.setObjectName("label_record_about")
        names.addWidget(self._title)
        names.addWidget(self._about)
        line.addLayout(names, 1)
        self._undo_button = parts.icon_button(
            self.words, "undo", lambda: self.tr("Undo (Ctrl+Z)"), on_click=self.undo.undo
        )
        self._redo_button = parts.icon_button(
            self.words, "redo", lambda: self.tr("Redo (Ctrl+Y)"), on_click=self.undo.redo
        )
        self._enter = parts.button(
            self.words, "button_enter", lambda: self.tr("Enter"), on_click=self.enter_now, look="primary"
        )
        self.words.say(self._enter.setToolTip, lambda: self.tr("Ctrl+Enter"))
        for made in (self._undo_button, self._redo_button, self._enter):
            line.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        self.undo.canUndoChanged.connect(self._undo_button.setEnabled)
        self.undo.canRedoChanged.connect(self._redo_button.setEnabled)
        self._undo_button.setEnabled(False)
        self._redo_button.setEnabled(False)
        self._enter.setEnabled(False)
        frame = parts.boxed(line, "header", margin=parts.GRID)
        line.setContentsMargins(2 * parts.GRID, parts.GRID, 2 * parts.GRID, parts.GRID)
        return frame

    def _body(self) -> QWidget:
        body = QWidget()
        body.setMaximumWidth(FORM_PX)
        body.setMinimumWidth(1)  # what is inside wraps; nothing scrolls sideways
        column = parts.column(body, margin=2 * parts.GRID, spacing=2 * parts.GRID)
        for section in SECTIONS[self.kind]:
            title = parts.label(self.words, partial(_title, section), "title")
            self._titles[section.code] = title
            column.addWidget(title)
            self._fill_section(section, column)
        self.form.setParent(body)
        self.form.hide()
        column.addSpacing(6 * parts.GRID)
        column.addStretch(1)
        return body

    def _fill_section(self, section: Section, column: QVBoxLayout) -> None:
        if section.code == FOLLOW_UP.code:
            column.addWidget(self._make_follow_up())
        for name in section.fields:
            if editor := self.form.add_field(name):
                column.addWidget(editor)
            if (self.kind, name) in _WITH_STEPS:
                column.addWidget(self._make_steps())
        for kind in section.children:
            if kind == "screening":
                column.addWidget(self._make_screening())
            if kind == "event":
                links = EventLinks(self.desk)
                self._links.append(links)
                column.addWidget(links)
            elif kind in COLUMNS:
                column.addWidget(self._make_table(kind))
        if (self.kind, section.code) in _WITH_FILES:
            self.evidence = EvidenceList(self.desk, self.kind)
            self.evidence.added.connect(self._on_entered)
            self.evidence.owner_wanted.connect(self._on_owner_wanted)
            column.addWidget(self.evidence)
        self._add_card(section, column)

    def _make_steps(self) -> StateSteps:
        self.steps = StateSteps(self.desk, self.kind)
        self.steps.changed.connect(self._on_entered)
        self.steps.goal_wanted.connect(self._on_goal)
        return self.steps

    def _make_screening(self) -> ScreeningPanel:
        self.screening = ScreeningPanel(self.desk)
        self.screening.changed.connect(self._on_entered)
        return self.screening

    def _make_follow_up(self) -> FollowUp:
        self.follow_up = FollowUp(self.desk, self.kind)
        self.follow_up.changed.connect(self._on_entered)
        self.follow_up.goal_wanted.connect(self._on_goal)
        return self.follow_up

    def decide(self, criterion: str, *, is_referred: bool) -> None:
        """Ask for a decision about a finding, where decisions stand."""
        if self.follow_up is not None:
            self.follow_up.ask_about(criterion, is_referred=is_referred)
            QTimer.singleShot(0, partial(self._scroll_to, self.follow_up.ask))

    def _add_card(self, section: Section, column: QVBoxLayout) -> None:
        """What is counted live from this section on."""
        if (self.kind, section.code) == _WITH_ASSURANCE:
            self.cards.append(AssuranceCard(self.desk))
        elif (self.kind, section.code) == _WITH_METER:
            meter = VisitMeter(self.desk)
            meter.field_wanted.connect(self._on_field_wanted)
            self.cards.append(meter)
        else:
            return
        column.addWidget(self.cards[-1])

    def _tell_cards(self, changes: Changes) -> None:
        for card in self.cards:
            card.on_changed(changes)

    @Slot(str)
    def _on_field_wanted(self, field: str) -> None:
        self._aim(field, None)

    def _remark_here(self) -> None:
        """Remark on the field that the cursor is in, also one of a line that hangs on the record."""
        widget: QWidget | None = self.focusWidget()
        form: RecordForm = self.form
        editor: FieldEditor | None = None
        while widget is not None and widget is not self:
            editor = widget if isinstance(widget, FieldEditor) else editor
            form = widget if isinstance(widget, RecordForm) else form
            widget = widget.parentWidget()
        if self.follow_up is not None:
            about = (form.record, editor.shape.kind, editor.shape.name) if editor else (self.record, self.kind, "")
            self.follow_up.remark_on(*about)
            QTimer.singleShot(0, partial(self._scroll_to, self.follow_up.ask))

    @Slot(str, str, str)
    def _on_goal(self, kind: str, record: str, field: str) -> None:
        target = Destination(record=record or self.record, kind=kind, field=field, action="" if record else "add")
        self.desk.signals.wanted.emit(target)

    def _make_table(self, kind: str) -> ChildTable:
        table = ChildTable(self.desk, kind, self.undo)
        table.kept.connect(self._on_kept)
        table.removed.connect(self._on_entered)
        table.create_wanted.connect(self._on_create)
        self.tables[kind] = table
        return table

    def _keys(self) -> None:
        keys: tuple[tuple[str, Callable[[], object]], ...] = (
            ("Ctrl+Z", self.undo.undo),
            ("Ctrl+Y", self.undo.redo),
            ("Ctrl+Shift+Z", self.undo.redo),
            ("Alt+Down", partial(self._step_section, 1)),
            ("Alt+Up", partial(self._step_section, -1)),
            ("Ctrl+M", self._remark_here),
        )
        for sequence, does in keys:
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(does)

    # sections

    def _step_section(self, step: int) -> None:
        row = max(0, min(len(SECTIONS[self.kind]) - 1, self._index.row + step))
        self._on_section(row)
        section = SECTIONS[self.kind][row]
        editors, tables = self.form.editors, self.tables
        fields: list[QWidget] = [editors[name] for name in section.fields if name in editors]
        fields += [tables[kind] for kind in section.children if kind in tables]
        target = next(iter(fields), None)
        if target is not None:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    @Slot(int)
    def _on_section(self, row: int) -> None:
        self._scroll_to(self._titles[SECTIONS[self.kind][row].code])
        self._index.follow(row)  # the last sections may be too short to come to the top

    @Slot(int)
    def _on_scrolled(self, value: int) -> None:
        tops = [self._titles[section.code].y() for section in SECTIONS[self.kind]]
        self._index.follow(max(0, sum(top <= value + 2 * parts.GRID for top in tops) - 1))

    def _scroll_to(self, widget: QWidget) -> None:
        body = self._area.widget()
        if body is not None:
            self._area.verticalScrollBar().setValue(max(0, widget.mapTo(body, QPoint(0, 0)).y() - parts.GRID))

    # showing

    def _on_opened(self, form: Form, field: str, child: tuple[str, str] | None) -> None:
        self._say_title(form)
        self._fetch_row()
        self.shown.emit(self.record)
        self._aim(field, child)

    def _aim(self, field: str, child: tuple[str, str] | None) -> None:
        if child is not None and child[0] in self.tables:
            table = self.tables[child[0]]
            if self.screening is not None and child[0] == "screening":
                self.screening.start()
                QTimer.singleShot(0, partial(self._scroll_to, self.screening))
                return
            if child[1]:
                table.show_line(child[1], field)
            else:
                table.add()
            QTimer.singleShot(0, partial(self._scroll_to, table))
        elif editor := self.form.editors.get(field):
            editor.setFocus(Qt.FocusReason.OtherFocusReason)
            QTimer.singleShot(0, partial(self._area.ensureWidgetVisible, editor, 0, 80))

    def _say_title(self, form: Form) -> None:
        shapes = fields_of(self.kind)
        name = next((name for name in shape_of(self.kind).title_fields if name in shapes), "")
        text = form.typed.get(name) or form.values.get(name) or ""
        self._title.setText(str(text) if self.kind in _NAMED else kind_name(self.kind, lang()))
        if not self._title.text():
            self._title.setText(kind_new(self.kind, lang()))

    def _fetch_row(self) -> None:
        record, ws = self.record, self.desk.ws
        self.desk.run(
            lambda _progress: (listing.rows(ws, [record]), moving.went_to(ws, record)), partial(self._on_row, record)
        )

    def _on_row(self, record: str, found: tuple[list[Row], str]) -> None:
        rows, zone = found
        if record != self.record:
            return
        if rows:
            self._title.setText(row_title(rows[0]))
            gone = MOVED_AWAY.say(lang(), {"zone": zone}) if zone else ""
            self._about.setText(f"{rows[0].reference} · {gone}" if gone else rows[0].reference)
        else:
            self._about.setText(self.tr("not entered yet"))

    # news

    @Slot()
    def _on_kept(self, *_what: object) -> None:
        self._enter.setEnabled(True)
        self._idle.start()
        for card in self.cards:
            card.on_typed()
        self.kept.emit()

    def _on_cut(self, cut: Cut) -> None:
        self._enter.setEnabled(bool(cut.refused))
        if cut.changes:
            self.desk.signals.entered.emit(self.desk.local_now())
            self._on_entered(cut.changes)

    @Slot(object)
    def _on_entered(self, changes: Changes) -> None:
        if changes:
            self.entered.emit(changes)
            self.desk.signals.changed.emit(changes)

    @Slot()
    def _on_owner_wanted(self) -> None:
        """A file can hang only on something that is in the log."""
        self.form.cut(self._on_owner_cut)

    def _on_owner_cut(self, cut: Cut) -> None:
        self._on_cut(cut)
        if cut.changes and self.evidence is not None:
            self.evidence.on_owner_entered()

    @Slot(object, str, str, str)
    def _on_create(self, form: RecordForm, field: str, kind: str, name: str) -> None:
        """Make a record that does not exist yet, and put it into the field that asked for it."""
        ws = self.desk.ws
        self.desk.run(lambda _progress: _create(ws, kind, name), partial(self._on_created, form, field, name))

    def _on_created(self, form: RecordForm, field: str, name: str, saved: records.Saved) -> None:
        editor = form.editors.get(field)
        take: Callable[[str, str], None] | None = getattr(editor, "take", None)
        if take is not None:
            take(saved.record, name)
        self._on_entered(saved.changes)

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._index.fit(self.width())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange and self.record:
            for table in self.tables.values():
                table.refresh()
            self._fetch_row()


_WITH_FILES = frozenset({("event", "photos"), ("agreement", "signatures"), ("partner", "legal"), ("project", "plans")})
_WITH_ASSURANCE = ("partner", "ratings")
_WITH_METER = ("event", "visit")
_WITH_STEPS = frozenset({("project", "state"), ("agreement", "state")})
_NAMED: Mapping[str, str] = {"partner": "legal_name", "project": "title"}


def _title(section: Section) -> str:
    return section_title(section, lang())


def _create(ws: Workspace, kind: str, name: str) -> records.Saved:
    field = next(name for name in ("legal_name", "title") if name in fields_of(kind))
    return records.add(ws, kind, {field: name})
