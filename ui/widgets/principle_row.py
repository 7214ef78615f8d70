"""One principle: mark, name, verdict and count; opened, its items worst first, with what can be done now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton, QWidget

from fieldapp.services.checking import NEVER_WAIVED, Goal, Line
from fieldapp.words.principles import principle_name, principle_sentence, severity_word, status_word, verdict_word
from ui import parts
from ui.i18n import Words, lang
from ui.widgets.marks import mark


class PrincipleRow(QWidget):
    """Stays as it is while what it says stays the same, so that nothing moves under the reader's eyes.

    Signals:
        goal_wanted: a Goal, where something is to be mended.
        decision_wanted: a criterion's number, and whether it is to be referred rather than waived.
        opened: the items are shown now.
    """

    goal_wanted = Signal(object)
    decision_wanted = Signal(str, bool)
    opened = Signal()

    def __init__(self, principle: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._principle, self._words = principle, Words(self)
        self._said: tuple[object, ...] = ()
        self._head = QPushButton()
        self._head.setObjectName(f"principle_{principle}")
        self._head.setCheckable(True)
        self._head.setAutoDefault(False)
        self._head.toggled.connect(self._on_toggled)
        self._mark = parts.plain_label("", wraps=False)
        self._name = parts.plain_label("", wraps=False)
        self._verdict = parts.plain_label("", wraps=False)
        for label in (self._mark, self._name, self._verdict):
            label.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._mark.setFixedWidth(2 * parts.GRID)
        both = parts.column(spacing=0)
        both.addWidget(self._name)
        both.addWidget(self._verdict)
        line = parts.row(self._head, margin=parts.GRID)
        line.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addLayout(both, 1)
        parts.restyle(self._head, "row")
        self._inside = QWidget()
        self._items = parts.column(self._inside, spacing=parts.GRID)
        self._items.setContentsMargins(parts.GRID, 0, 0, parts.GRID)
        self._inside.hide()
        column = parts.column(self, spacing=parts.GRID // 2)
        column.addWidget(self._head)
        column.addWidget(self._inside)

    def open(self) -> None:
        """Show the items, and put the cursor on this principle."""
        if self._head.isChecked():
            self.opened.emit()
        self._head.setChecked(True)
        self._head.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def is_open(self) -> bool:
        """Whether the items are shown."""
        return self._head.isChecked()

    @property
    def verdict(self) -> str:
        """Code of the verdict shown."""
        return str(self._said[1]) if self._said else ""

    def show_lines(self, verdict: str, still_open: Sequence[Line], settled: Sequence[Line]) -> None:
        """Show a verdict with its items; an empty verdict means that nothing is known yet."""
        said = (lang(), verdict, tuple(still_open), tuple(settled))
        if said == self._said:
            return
        self._said = said
        word = verdict_word(verdict, lang()) if verdict else ""
        self._mark.setPixmap(mark(verdict))
        self._name.setText(principle_name(self._principle, lang()))
        self._verdict.setText(f"{word} · {len(still_open)}" if still_open else word)
        parts.restyle(self._verdict, verdict or "NA")
        # A button knows the height of its own text only, not of a layout inside it.
        self._head.setFixedHeight(2 * self._name.fontMetrics().lineSpacing() + 2 * parts.GRID)
        self._head.setAccessibleName(f"{self._name.text()} : {self._verdict.text()}")
        self._fill(verdict, still_open, settled)

    def _fill(self, verdict: str, still_open: Sequence[Line], settled: Sequence[Line]) -> None:
        parts.emptied(self._items)
        self._items.addWidget(parts.plain_label(principle_sentence(self._principle, lang()), "caption"))
        if verdict == "NOT_ASSESSED":
            self._items.addWidget(parts.plain_label(self.tr("This version does not assess this principle yet.")))
        for line in still_open:
            self._items.addWidget(self._item(line))
        if settled:
            met = self.tr("Met: {titles}").format(
                titles=", ".join(f"{line.criterion} {line.title}" for line in settled)
            )
            self._items.addWidget(parts.plain_label(met, "caption"))

    def _met(self, settled: Sequence[Line]) -> QWidget:
        """What is in order, folded away."""
        titles = "\n".join(f"✓ {line.criterion} {line.title}" for line in settled)
        return _folded(f"met_{self._principle}", self.tr("In order: {count}").format(count=len(settled)), titles)

    def _item(self, line: Line) -> QFrame:
        body = parts.column(spacing=parts.GRID // 2)
        weight = f"{status_word(line.status, lang())} · {severity_word(line.severity, lang())}"
        body.addWidget(parts.plain_label(f"{line.criterion} {line.title}", "section"))
        body.addWidget(parts.plain_label(weight, _look(line)))
        body.addWidget(parts.plain_label(line.reason))
        for number, remedy in enumerate(line.remedies):
            goal = line.goals[number] if number < len(line.goals) else None
            body.addWidget(self._remedy(line, number, remedy, goal))
        body.addWidget(self._why(line))
        if line.criterion not in NEVER_WAIVED or line.status == "REFER":
            body.addWidget(self._decide(line), 0, Qt.AlignmentFlag.AlignLeft)
        return parts.boxed(body, margin=parts.GRID)

    def _remedy(self, line: Line, number: int, text: str, goal: Goal | None) -> QWidget:
        if goal is None:
            return parts.plain_label(f"→ {text}")
        made = QFrame()
        column = parts.column(made, spacing=parts.GRID // 2)
        column.addWidget(parts.plain_label(f"→ {text}"))
        go = QPushButton(self.tr("Go to the field"))
        go.setObjectName(f"mend_{line.criterion.replace('.', '_')}_{number}")
        go.setAutoDefault(False)
        go.setAccessibleName(f"{go.text()} : {text}")
        go.setProperty("look", "link")
        go.clicked.connect(lambda _checked=False: self.goal_wanted.emit(goal))
        column.addWidget(go, 0, Qt.AlignmentFlag.AlignLeft)
        return made

    def _decide(self, line: Line) -> QPushButton:
        """For a colleague: a waiver, or the answer to what is referred."""
        is_referred = line.status == "REFER"
        text = self.tr("Decide…") if is_referred else self.tr("Grant a waiver…")
        made = QPushButton(text)
        made.setObjectName(f"decide_{line.criterion.replace('.', '_')}")
        made.setAutoDefault(False)
        made.setProperty("look", "link")
        made.setAccessibleName(f"{text} : {line.criterion} {line.title}")
        made.clicked.connect(lambda _checked=False: self.decision_wanted.emit(line.criterion, is_referred))
        return made

    def _why(self, line: Line) -> QWidget:
        return _folded(f"why_{line.criterion.replace('.', '_')}", self.tr("Why?"), line.why, about=line.title)

    @Slot(bool)
    def _on_toggled(self, is_open: bool) -> None:
        self._inside.setVisible(is_open)
        if is_open:
            self.opened.emit()


def _folded(name: str, head: str, text: str, *, about: str = "") -> QWidget:
    """A link that shows a text below it, and hides it again."""
    box = QWidget()
    column = parts.column(box, spacing=0)
    below = parts.plain_label(text, "caption")
    below.hide()
    ask = QPushButton(head)
    ask.setObjectName(name)
    ask.setAutoDefault(False)
    ask.setProperty("look", "link")
    ask.setAccessibleName(f"{head} {about}".strip())
    ask.clicked.connect(lambda _checked=False: below.setVisible(below.isHidden()))
    column.addWidget(ask, 0, Qt.AlignmentFlag.AlignLeft)
    column.addWidget(below)
    return box


def _look(line: Line) -> str:
    """The colour of a finding: unknown is never that of a failure."""
    if line.status == "NOT_MET":
        return "FAIL" if line.severity == "BLOCKER" else "ATTENTION"
    return {"REFER": "REFER", "UNKNOWN": "INCOMPLETE"}.get(line.status, "NA")
