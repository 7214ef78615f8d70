"""The state of a project or an agreement: the steps that may follow, and what each still lacks."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QToolButton, QVBoxLayout, QWidget

from fieldapp.records.shape import field_of
from fieldapp.services import listing, states
from fieldapp.services.states import Changed, Next
from fieldapp.words.codes import code_name
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.widgets.ask_line import AskLine


class StateSteps(QWidget):
    """Folded until asked for; a step that lacks something says what, and cannot be taken.

    Signals:
        changed: Changes after a step was taken.
        goal_wanted: kind, record and field where something that lacks is mended.
    """

    changed = Signal(object)
    goal_wanted = Signal(str, str, str)

    def __init__(self, desk: Desk, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._kind = desk, kind
        self._record = ""
        self.words = Words(self)
        column = parts.column(self, spacing=parts.GRID // 2)
        self._fold = QToolButton()
        self._fold.setObjectName(f"button_state_{kind}")
        self._fold.setProperty("look", "link")
        self._fold.setCheckable(True)
        self.words.say(self._fold.setText, lambda: self.tr("Change the state…"))
        self._fold.toggled.connect(self._on_fold)
        column.addWidget(self._fold)
        inside = QVBoxLayout()
        inside.setSpacing(parts.GRID)
        self._reason = AskLine(f"state_reason_{kind}", lambda: self.tr("Why, if the step asks for it"))
        self._reason.edit.editingFinished.connect(self._look)
        inside.addWidget(self._reason)
        self._steps = parts.column()
        inside.addLayout(self._steps)
        self._box: QFrame = parts.boxed(inside)
        self._box.hide()
        column.addWidget(self._box)

    def open(self, record: str) -> None:
        """Show another record, folded."""
        if record != self._record:
            self._record = record
            self._reason.edit.clear()
            self._fold.setChecked(False)
        elif self._fold.isChecked():
            self._look()

    @Slot()
    def _look(self) -> None:
        if not self._fold.isChecked():
            return
        ws, record, reason = self.desk.ws, self._record, self._reason.text
        self.desk.run(lambda _progress: _reachable(ws, record, reason), partial(self._show, record))

    def _show(self, record: str, found: Sequence[Next] | None) -> None:
        if record != self._record:
            return
        parts.emptied(self._steps)
        if found is None:
            self._steps.addWidget(parts.plain_label(self.tr("Enter the record first."), "caption"))
        for step in found or ():
            self._steps.addWidget(self._step(step))

    def _step(self, step: Next) -> QWidget:
        made = QWidget()
        column = parts.column(made, spacing=2)
        name = code_name(field_of(self._kind, "state").code_list, step.state, lang())
        button = parts.plain_button(
            f"button_state_{self._kind}_{step.state}",
            self.tr("Go to “{state}”").format(state=name),
            on_click=partial(self._take, step.state),
            look="",
            icon="arrow-right",
        )
        button.setEnabled(not step.lacking)
        column.addWidget(button)
        for lacking in step.lacking:
            said = self.tr("still needed: {what}").format(what=lacking.said(lang()))
            if lacking.goal is None:
                column.addWidget(parts.plain_label(said, "caption"))
            else:
                goal = lacking.goal
                does = partial(self.goal_wanted.emit, goal.kind, goal.record, goal.field)
                column.addWidget(parts.plain_button("button_lacking", said, on_click=does, look="link", icon="pencil"))
        return made

    def _take(self, state: str) -> None:
        ws, record, reason = self.desk.ws, self._record, self._reason.text
        self.desk.run(lambda _progress: states.change(ws, record, state, reason=reason), self._on_taken)

    def _on_taken(self, done: Changed) -> None:
        self._reason.edit.clear()
        self.changed.emit(done.changes)
        self._look()

    @Slot(bool)
    def _on_fold(self, wanted: bool) -> None:
        self._box.setVisible(wanted)
        if wanted:
            self._look()


def _reachable(ws: Workspace, record: str, reason: str) -> list[Next] | None:
    """The steps, or None for a record that is not in the log yet."""
    return states.reachable(ws, record, reason=reason) if listing.rows(ws, [record]) else None
