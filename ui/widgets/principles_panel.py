"""The seven principles beside a project: verdicts, what is open, what the officer can do now, and a jump to it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QStackedWidget, QToolButton, QWidget

from fieldapp.errors import RecordNotFound
from fieldapp.services import checking, records
from fieldapp.services.checking import Checked, Goal, Kept
from fieldapp.words.codes import code_name
from fieldapp.words.principles import PRINCIPLES, principle_name, verdict_word
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.places import PARENTS, place_of_kind
from ui.signals import Destination
from ui.widgets.marks import mark_icon
from ui.widgets.principle_row import PrincipleRow
from ui.widgets.principles_papers import PrinciplesPapers

CHECK_MS = 120  # after the last keystroke; the answer is on the screen within 200 ms of it
PANEL_PX = 336
STRIP_PX = 52


class PrinciplesPanel(QWidget):
    """Checks one project live; keeps a check when asked to.

    Signals:
        wanted: a Destination, where something is to be mended.
        decision_wanted: a criterion's number, and whether it is to be referred rather than waived.
        opened: whether the panel was opened or closed while it is a strip.
    """

    wanted = Signal(object)
    decision_wanted = Signal(str, bool)
    opened = Signal(bool)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._words = desk, Words(self)
        self._project = ""
        self._checked: Checked | None = None
        self._asked = 0
        self._rows = {name: PrincipleRow(name) for name in PRINCIPLES}
        self._marks: dict[str, QToolButton] = {}
        self._pile = QStackedWidget()
        self._pile.addWidget(self._panel())
        self._pile.addWidget(self._strip())
        parts.column(self).addWidget(self._pile)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(CHECK_MS)
        self._timer.timeout.connect(self._ask)
        self.setFixedWidth(PANEL_PX)
        self._is_strip = False
        self._sought = ""
        self._words.each_time(self._say)

    def show_project(self, record: str) -> None:
        """Check a project from now on; its id, or empty for none."""
        self._project, self._checked = record, None
        self._told.setText("")
        self._say()
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Something was typed or changed: check again soon."""
        if self._project:
            self._timer.start()

    def seek(self, principle: str) -> None:
        """Open a principle as soon as the project was checked, also where there is little room."""
        self._sought = principle
        self.refresh()

    def fold(self, *, is_strip: bool) -> None:
        """Where there is little room, show seven marks only; a press on one opens the panel."""
        self._is_strip = is_strip
        self._open(is_open=not is_strip)

    @property
    def checked(self) -> Checked | None:
        """What is shown now."""
        return self._checked

    @property
    def rows(self) -> Mapping[str, PrincipleRow]:
        """The rows by principle, "P1" to "P7"."""
        return self._rows

    # building

    def _panel(self) -> QFrame:
        inner = QWidget()
        column = parts.column(inner, spacing=parts.GRID // 2)
        for row in self._rows.values():
            row.goal_wanted.connect(self._on_goal)
            row.decision_wanted.connect(self.decision_wanted)
            row.opened.connect(partial(self._on_opened, row))
            column.addWidget(row)
        column.addStretch(1)
        head = parts.row()
        head.addWidget(parts.label(self._words, lambda: self.tr("Seven principles"), "section", wraps=False))
        head.addStretch(1)
        self._close = parts.button(
            self._words, "button_fold_principles", lambda: self.tr("Close"), on_click=self._on_fold, look="link"
        )
        head.addWidget(self._close)
        body = parts.column()
        body.addLayout(head)
        self._holding = parts.plain_label("")
        self._holding.setProperty("look", "ATTENTION")
        self._holding.hide()
        body.addWidget(self._holding)
        self._area = parts.scrolled(inner)
        body.addWidget(self._area, 1)
        self._told = parts.plain_label("", "caption")
        body.addWidget(self._told)
        self.papers = PrinciplesPapers(self._desk, self._told.setText)
        body.addWidget(self.papers)
        self._keep = parts.button(
            self._words,
            "button_keep_check",
            lambda: self.tr("Keep this check"),
            on_click=self._on_keep,
            icon="list-checks",
        )
        body.addWidget(self._keep)
        return parts.boxed(body, "side", margin=parts.GRID)

    def _strip(self) -> QFrame:
        column = parts.column(spacing=parts.GRID // 2)
        for name in PRINCIPLES:
            mark = QToolButton()
            mark.setObjectName(f"mark_{name}")
            mark.setFixedSize(STRIP_PX - parts.GRID, STRIP_PX - parts.GRID)
            mark.clicked.connect(self._on_mark)
            self._marks[name] = mark
            column.addWidget(mark)
        column.addStretch(1)
        return parts.boxed(column, "side", margin=parts.GRID // 2)

    # asking

    @Slot()
    def _ask(self) -> None:
        self._asked += 1
        asked, ws, project, language = self._asked, self._desk.ws, self._project, lang()
        self._desk.run(
            lambda _progress: checking.live(ws, project, lang=language),
            lambda checked: self._on_checked(asked, checked),
            self._on_unchecked,
        )

    def _on_unchecked(self, error: Exception) -> None:
        # A project of which nothing is typed yet has nothing to check.
        if not isinstance(error, RecordNotFound):
            self._desk.show(error)

    def _on_checked(self, asked: int, checked: Checked) -> None:
        if asked == self._asked and self._project:
            self._checked = checked
            self._say()
            if self._sought:
                sought, self._sought = self._sought, ""
                self._open(is_open=True)
                self._rows[sought].open()

    def _say(self) -> None:
        checked = self._checked
        lines = checked.outcome.open_lines(lang()) if checked else ()
        settled = [line for line in checked.lines(lang()) if line.status in {"MET", "WAIVED"}] if checked else []
        for name, row in self._rows.items():
            verdict = checked.principles[name] if checked else "NOT_ASSESSED"
            row.show_lines(
                verdict if checked else "",
                [line for line in lines if line.principle == name],
                [line for line in settled if line.principle == name],
            )
            self._mark(name, verdict if checked else "")
        self._keep.setEnabled(checked is not None)
        holding = checked.holding if checked else None
        why = holding.said(lang()) if holding else ""
        self._holding.setVisible(bool(why))
        if holding and why:
            state = code_name("ProjectState", holding.state, lang())
            self._holding.setText(self.tr("In fact: {state}. Lacking: {why}").format(state=state, why=why))
        self.papers.show_project(self._project if checked else "")

    def _mark(self, name: str, verdict: str) -> None:
        mark = self._marks[name]
        mark.setIcon(mark_icon(verdict))
        parts.restyle(mark, f"mark_{verdict}" if verdict else "mark_NA")
        said = f"{principle_name(name, lang())} : {verdict_word(verdict, lang())}" if verdict else name
        mark.setToolTip(said)
        mark.setAccessibleName(said)

    # doing

    @Slot(object)
    def _on_goal(self, goal: Goal) -> None:
        owner = PARENTS.get(goal.kind, "")
        if goal.record or owner not in _OWNERS:
            self.wanted.emit(destination_of(goal, self._project))
            return
        ws, project = self._desk.ws, self._project
        self._desk.run(
            lambda _progress: _OWNERS[owner](ws, project),
            lambda found: self.wanted.emit(_on_owner(goal, found, place_of_kind(owner))),
        )

    def _on_keep(self) -> None:
        ws, project = self._desk.ws, self._project
        self._desk.run(lambda _progress: checking.keep(ws, project), self._on_kept, self._on_not_kept)

    def _on_not_kept(self, error: Exception) -> None:
        """What is only typed so far cannot be kept."""
        if isinstance(error, RecordNotFound):
            self._told.setText(self.tr("Enter the record first."))
        else:
            self._desk.show(error)

    def _on_kept(self, kept: Kept) -> None:
        self._told.setText(self.tr("Check kept. Breaches: {count}.").format(count=len(kept.breaches)))
        self._desk.signals.changed.emit(kept.changes)

    def _on_opened(self, row: PrincipleRow) -> None:
        """Bring what a person just opened into sight, its head first, once it is laid out."""
        QTimer.singleShot(0, self, partial(self._bring_up, row))

    def _bring_up(self, row: PrincipleRow) -> None:
        bar = self._area.verticalScrollBar()
        hidden = row.geometry().bottom() - bar.value() - self._area.viewport().height()
        if hidden > 0:
            bar.setValue(min(row.y(), bar.value() + hidden))

    def _on_fold(self) -> None:
        self._open(is_open=False)
        next(iter(self._marks.values())).setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot()
    def _on_mark(self) -> None:
        self._open(is_open=True)
        name = self.sender().objectName().removeprefix("mark_")
        self._rows[name].open()

    def _open(self, *, is_open: bool) -> None:
        self._pile.setCurrentIndex(0 if is_open else 1)
        self._close.setVisible(self._is_strip)
        self.setFixedWidth(PANEL_PX if is_open else STRIP_PX)
        self.opened.emit(is_open)


def _agreement_of(ws: Workspace, project: str) -> str:
    return str(records.load(ws, project).values.get("agreement") or "")


def _partner_of(ws: Workspace, project: str) -> str:
    """Who carries the work out, else the first partner; empty when there is none."""
    links = [view.values for view in records.children(ws, project, "project_partner") if not view.deleted]
    links.sort(key=lambda values: values.get("role") != "IMPLEMENTER")
    return next((str(values["partner"]) for values in links if values.get("partner")), "")


_OWNERS: Mapping[str, Callable[[Workspace, str], str]] = {"agreement": _agreement_of, "partner": _partner_of}


def _on_owner(goal: Goal, owner: str, page: str) -> Destination:
    """Where a paper of an agreement or a partner is added: to the project's own, or to one that is to be made."""
    if owner:
        return Destination(page=page, record=owner, kind=goal.kind, action="add")
    return Destination(page=page, action="new")


def destination_of(goal: Goal, project: str) -> Destination:
    """Where in the window a fact is entered."""
    owner = PARENTS.get(goal.kind, goal.kind)
    page = place_of_kind(goal.kind)
    if goal.record and page:
        return Destination(page=page, record=goal.record, kind=goal.kind, field=goal.field)
    if owner == "project" and goal.kind != "project":
        return Destination(page=page, record=project, kind=goal.kind, action="add")
    if page and not goal.record:
        return Destination(page=page, action="new")
    return Destination(page="projects", record=project, kind="project", field=goal.field)
