"""An inauguration in five short steps, each of which can be left and taken up again."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from types import MappingProxyType

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QUndoStack
from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QWidget

from fieldapp.changes import Changes
from fieldapp.services import drafts
from fieldapp.services.drafts import Cut, Form
from fieldapp.words.forms import INAUGURATION, Section, section_title
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.widgets.evidence_list import EvidenceList, dropped
from ui.widgets.inauguration_end import InaugurationEnd
from ui.widgets.photo_offer import PhotoOffer
from ui.widgets.pile import OneSizeEach
from ui.widgets.record_form import RecordForm

FORM_PX = 720
HIDDEN = frozenset({"event_type"})  # it is an inauguration
LAST = len(INAUGURATION)  # the page behind the five steps
ASKED = ("project", "held_on", "place", "women", "men", "girls", "boys", "status_id", "management", "handed_over")
NEEDED: Mapping[str, int] = MappingProxyType(
    {name: step for step, section in enumerate(INAUGURATION) for name in section.fields if name in ASKED}
)


class Inauguration(QWidget):
    """Signals of its own only; the record lives in drafts like any other.

    Signals:
        closed: id of the event; the person is done, or goes elsewhere.
    """

    closed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("flow_inauguration")
        self.setAcceptDrops(True)
        self.desk = desk
        self.words = Words(self)
        self._undo = QUndoStack(self)
        self.form = RecordForm(desk, "event", self._undo)
        self.form.setParent(self)
        self.form.hide()
        self.evidence = EvidenceList(desk, "event")
        self.end = InaugurationEnd(desk)
        self._offer = PhotoOffer(desk)
        self._pile = OneSizeEach()
        self._steps = QButtonGroup(self)
        self._steps.setExclusive(True)
        column = parts.column(self, spacing=0)
        column.addWidget(self._strip())
        body = QWidget()
        body.setMaximumWidth(FORM_PX)
        body.setMinimumWidth(1)
        inside = parts.column(body, margin=2 * parts.GRID, spacing=2 * parts.GRID)
        inside.addWidget(self._offer)
        for section in INAUGURATION:
            self._pile.add_page(self._step(section))
        self._pile.add_page(self.end)
        inside.addWidget(self._pile)
        inside.addStretch(1)
        self._area = parts.scrolled(body)
        column.addWidget(self._area, 1)
        column.addWidget(self._foot())
        self._wire()

    @property
    def step(self) -> int:
        """0 to 4 are the steps, 5 is the page behind them."""
        return self._pile.current

    def begin(self, project: str = "") -> None:
        """A new inauguration, perhaps of a project."""
        ws = self.desk.ws
        values = {"event_type": "INAUGURATION"} | ({"project": project} if project else {})
        self.desk.run(lambda _progress: drafts.new(ws, "event", values), self.open)

    def open(self, record: str) -> None:
        """Take up an inauguration again, at its first step."""
        self._undo.clear()
        self._offer.clear()
        self.form.open(record, self._on_opened)
        self.evidence.open(record)
        self.go_to(0)

    def go_to(self, step: int) -> None:
        """Show a step; what was typed in the one before is entered."""
        if self.form.record and step != self.step:
            self.form.cut(self._on_cut)
        self._pile.show_page(step)
        self._area.verticalScrollBar().setValue(0)
        self._mark_step(step)
        self._back.setEnabled(step > 0)
        self._next.setVisible(step < LAST)
        self._close.setVisible(step == LAST)
        self._later.setVisible(step < LAST)
        if step == LAST:
            self.end.show_event(self.form)
            self._close.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self._focus_step(step)

    def _mark_step(self, step: int) -> None:
        self._steps.setExclusive(False)
        for button in self._steps.buttons():
            button.setChecked(self._steps.id(button) == step)
        self._steps.setExclusive(True)
        self._offer.show_if(wanted=step < LAST)

    @Slot()
    def next(self) -> None:
        """Ctrl+Enter."""
        if self.step < LAST:
            self.go_to(self.step + 1)
        else:
            self._on_close()

    def leave(self) -> None:
        """The page is left: enter what was typed."""
        if self.form.record:
            self.form.cut(self._on_cut)

    def on_changed(self, changes: Changes) -> None:
        """Somebody wrote this event, or attached something."""
        if self.form.record in changes.records:
            self.form.refresh()
        if "evidence" in changes.kinds and self.form.record:
            self.evidence.open(self.form.record)

    # building

    def _strip(self) -> QFrame:
        line = parts.row(spacing=0)
        for number, section in enumerate(INAUGURATION):
            made = QPushButton()
            made.setObjectName(f"step_{section.code}")
            made.setProperty("look", "step")
            made.setCheckable(True)
            made.setAutoDefault(False)
            self.words.say(made.setText, partial(_numbered, number, section))
            made.clicked.connect(partial(self._on_step, number))
            self._steps.addButton(made, number)
            line.addWidget(made, 1)
        return parts.boxed(line, "plain", margin=parts.GRID)

    def _step(self, section: Section) -> QWidget:
        page = QWidget()
        column = parts.column(page, spacing=2 * parts.GRID)
        column.addWidget(parts.label(self.words, partial(_title, section), "title"))
        for name in section.fields:
            if name not in HIDDEN and (editor := self.form.add_field(name)):
                column.addWidget(editor)
        if "evidence" in section.children:
            column.addWidget(self.evidence)
        column.addStretch(1)
        return page

    def _foot(self) -> QFrame:
        line = parts.row()
        self._back = parts.button(
            self.words, "button_previous", lambda: self.tr("Previous"), on_click=self._on_back, icon="arrow-left"
        )
        self._next = parts.button(
            self.words, "button_next", lambda: self.tr("Next (Ctrl+Enter)"), on_click=self.next, look="primary"
        )
        self._close = parts.button(
            self.words,
            "button_finish",
            lambda: self.tr("Finish"),
            on_click=self._on_close,
            look="primary",
            icon="check",
        )
        self._later = parts.button(
            self.words, "button_later", lambda: self.tr("Go on later"), on_click=self._on_close, look="link"
        )
        for made in (self._back, self._later):
            line.addWidget(made)
        line.addStretch(1)
        for made in (self._next, self._close):
            line.addWidget(made)
        return parts.boxed(line, "status", margin=parts.GRID)

    def _wire(self) -> None:
        self._offer.taken.connect(self.form.put)
        self.evidence.photographed.connect(self._offer.offer)
        self.evidence.added.connect(self._on_entered)
        self.evidence.owner_wanted.connect(self._on_owner_wanted)
        self.end.step_wanted.connect(self._on_step_wanted)

    # news

    def _focus_step(self, step: int) -> None:
        names = [name for name in INAUGURATION[step].fields if name in self.form.editors]
        target: QWidget = self.form.editors[names[0]] if names else self.evidence
        QTimer.singleShot(0, target, partial(target.setFocus, Qt.FocusReason.OtherFocusReason))

    def _on_opened(self, _form: Form) -> None:
        self._focus_step(self.step if self.step < LAST else 0)

    def _on_step(self, step: int, _checked: bool = False) -> None:
        self.go_to(step)

    @Slot(str)
    def _on_step_wanted(self, field: str) -> None:
        self.go_to(NEEDED.get(field, LAST - 1))
        if editor := self.form.editors.get(field):
            QTimer.singleShot(0, editor, editor.setFocus)

    @Slot()
    def _on_back(self) -> None:
        self.go_to(max(0, self.step - 1))

    @Slot()
    def _on_close(self) -> None:
        self.leave()
        self.closed.emit(self.form.record)

    def _on_cut(self, cut: Cut) -> None:
        if cut.changes:
            self.desk.signals.entered.emit(self.desk.local_now())
            self._on_entered(cut.changes)
        if self.step == LAST:
            self.end.refresh()

    @Slot(object)
    def _on_entered(self, changes: Changes) -> None:
        if changes:
            self.desk.signals.changed.emit(changes)

    @Slot()
    def _on_owner_wanted(self) -> None:
        self.form.cut(self._on_owner_cut)

    def _on_owner_cut(self, cut: Cut) -> None:
        self._on_cut(cut)
        if cut.changes:
            self.evidence.on_owner_entered()

    # Qt overrides

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.evidence.attach(dropped(event))
        event.acceptProposedAction()


def _numbered(number: int, section: Section) -> str:
    return f"{number + 1}. {section_title(section, lang())}"


def _title(section: Section) -> str:
    return section_title(section, lang())
