"""Whether two records are one partner: likely duplicates offered, joined by a person, parted again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QFrame, QRadioButton, QToolButton, QVBoxLayout, QWidget

from fieldapp.errors import UserError
from fieldapp.services import joining_partners, listing
from fieldapp.services.joining_partners import Joined, Likely, Standing
from fieldapp.words import lists as words
from fieldapp.words.saying import said
from fieldapp.workspace import Workspace
from ui import parts
from ui.desk import Desk
from ui.i18n import Words, in_words, lang
from ui.widgets.ask_line import AskLine

LEAST_PX, MOST_PX = 200, 300  # of the question, so that the record stays in sight


@dataclass(frozen=True, slots=True)
class Found:
    """What is known of a partner's doubles; None for a record that is not in the log yet."""

    standing: Standing
    likely: Sequence[Likely]


class SamePartner(QWidget):
    """Folded until asked for; what was joined is said in any case.

    Signals:
        changed: Changes after two records were joined or parted.
    """

    changed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._record = ""
        self._found: Found | None = None
        self._choices: dict[str, QRadioButton] = {}
        self.words = Words(self)
        column = parts.column(self, spacing=parts.GRID // 2)
        column.setContentsMargins(2 * parts.GRID, 0, 2 * parts.GRID, parts.GRID // 2)
        self._joined = parts.column(spacing=2)
        column.addLayout(self._joined)
        self.fold = QToolButton()
        self.fold.setObjectName("button_same_partner")
        self.fold.setProperty("look", "link")
        self.fold.setCheckable(True)
        self.words.say(self.fold.setText, lambda: in_words(words.SAME_PARTNER))
        self.fold.toggled.connect(self._on_fold)
        column.addWidget(self.fold)
        self._box = parts.scrolled(self._make_box())
        self._box.setMinimumHeight(LEAST_PX)
        self._box.setMaximumHeight(MOST_PX)
        self._box.hide()
        column.addWidget(self._box)
        self.words.each_time(self._show)

    def open(self, record: str) -> None:
        """Show another record, folded."""
        if record != self._record:
            self._record, self._found = record, None
            self.fold.setChecked(False)
        self.refresh()

    def refresh(self) -> None:
        """Ask again for what the record was joined to and is like."""
        ws, record, wants = self.desk.ws, self._record, self.fold.isChecked()
        if record:
            self.desk.run(lambda _progress: _look(ws, record, wants_likely=wants), partial(self._on_found, record))

    @Slot()
    def join(self) -> None:
        """Join the record to the one that was chosen or named."""
        chosen = next((name for name, choice in self._choices.items() if choice.isChecked()), "")
        into = self._other.text or chosen
        if not into:
            self._other.refuse(in_words(words.CHOOSE_OTHER))
            return
        ws, record, with_names = self.desk.ws, self._record, self._with_names.isChecked()
        self.desk.run(
            lambda _progress: joining_partners.join(ws, record, into, with_names=with_names),
            self._on_joined,
            self._on_refused,
        )

    def part(self, record: str) -> None:
        """Take a join back."""
        ws = self.desk.ws
        self.desk.run(lambda _progress: joining_partners.part(ws, record), self._on_joined)

    # building

    def _make_box(self) -> QFrame:
        inside = QVBoxLayout()
        inside.setSpacing(parts.GRID)
        inside.addWidget(parts.label(self.words, lambda: in_words(words.SAME_PARTNER_HINT), "caption"))
        self._title = parts.label(self.words, lambda: in_words(words.LIKELY), "label")
        inside.addWidget(self._title)
        self._likely = parts.column(spacing=2)
        inside.addLayout(self._likely)
        self._group = QButtonGroup(self)
        self._other = AskLine("other_partner", lambda: in_words(words.OTHER_RECORD))
        inside.addWidget(self._other)
        self._with_names = QCheckBox()
        self._with_names.setObjectName("field_with_names")
        self.words.say(self._with_names.setText, lambda: in_words(words.WITH_NAMES))
        inside.addWidget(self._with_names)
        line = parts.row()
        line.addWidget(
            parts.button(self.words, "button_join", lambda: in_words(words.JOIN), on_click=self.join, icon="users")
        )
        line.addStretch(1)
        inside.addLayout(line)
        return parts.boxed(inside)

    # showing

    def _show(self) -> None:
        parts.emptied(self._joined)
        parts.emptied(self._likely)
        self._choices.clear()
        found = self._found
        if found is None:
            if self.fold.isChecked():
                self._likely.addWidget(parts.plain_label(in_words(words.ENTER_FIRST), "caption"))
            return
        standing = found.standing
        if standing.read_as is not None:
            self._say(in_words(words.READ_AS_OTHER, _facts(standing.read_as)), self._record, "")
        for each in standing.stands_for:
            self._say(in_words(words.STANDS_FOR, _facts(each)), each.id, each.reference)
        self.fold.setVisible(standing.read_as is None)
        for each in found.likely:
            choice = QRadioButton(in_words(words.LIKELY_ONE, _facts(each)))
            choice.setObjectName(f"choice_{each.reference}")
            self._group.addButton(choice)
            self._choices[each.id] = choice
            self._likely.addWidget(choice)
        if not found.likely:
            self._likely.addWidget(parts.plain_label(in_words(words.NONE_LIKELY), "caption"))

    def _say(self, sentence: str, record: str, reference: str) -> None:
        line = QWidget()
        across = parts.row(line)
        across.addWidget(parts.plain_label(sentence, "caption"), 1)
        across.addWidget(
            parts.plain_button(
                f"button_part_{reference or 'this'}",
                in_words(words.PART, {"reference": reference}).strip(),
                on_click=partial(self.part, record),
                look="link",
                icon="undo",
            )
        )
        self._joined.addWidget(line)

    # news

    def _on_found(self, record: str, found: Found | None) -> None:
        if record == self._record:
            self._found = found
            self._show()

    def _on_joined(self, done: Joined) -> None:
        self._other.edit.clear()
        self.fold.setChecked(False)
        self.desk.signals.changed.emit(done.changes)
        self.changed.emit(done.changes)
        self.refresh()

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self.desk.show(error)
            return
        sentences = said(error, lang())
        self._other.refuse(f"{sentences.what} {sentences.fix}")

    @Slot(bool)
    def _on_fold(self, wanted: bool) -> None:
        self._box.setVisible(wanted)
        if wanted:
            self.refresh()


def _facts(each: Likely) -> dict[str, object]:
    return {"reference": each.reference, "title": each.title, "alike": each.alike}


def _look(ws: Workspace, record: str, *, wants_likely: bool) -> Found | None:
    """None for a record that is not in the log yet."""
    if not listing.rows(ws, [record]):
        return None
    likely = joining_partners.likely(ws, record) if wants_likely else []
    return Found(joining_partners.standing(ws, record), likely)
