"""One part that was set aside: what it is, who sent it, what to do, and an office's decision with its reason."""

from __future__ import annotations

from datetime import UTC, datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QLineEdit, QPushButton

from fieldapp.services.quarantine import Aside
from fieldapp.words.format import moment, number
from fieldapp.words.sync import TROUBLES
from ui import parts
from ui.desk import Desk
from ui.i18n import in_words, lang
from ui.widgets import handed_words


class AsideCard(QFrame):
    """Made anew whenever its part or the language changes. Its controls bear its number in their names.

    Signals:
        accepted: let it take effect; the reason.
        rejected: ask about it no more; the reason.
        asked_again: ask about it again after all.
    """

    accepted = Signal(str)
    rejected = Signal(str)
    asked_again = Signal()

    def __init__(self, desk: Desk, number_: int, aside: Aside, *, draft: str) -> None:
        super().__init__()
        self._desk, self.aside, self._number = desk, aside, number_
        self.setObjectName(f"aside_{number_}")
        self.setProperty("look", "card")
        self._reason = QLineEdit(draft)
        self._buttons: list[QPushButton] = []
        column = parts.column(self, margin=2 * parts.GRID)
        title = in_words(TROUBLES[str(aside.reason)].title)
        column.addWidget(parts.plain_label(title, "section"))
        column.addWidget(parts.plain_label(handed_words.why(str(aside.reason), aside.sender)))
        column.addWidget(parts.plain_label(self._from_whom(), "caption"))
        self._refusal = parts.plain_label("", "refusal")
        self._refusal.setObjectName(f"refusal_aside_{number_}")
        self._refusal.hide()
        if aside.rejected:
            column.addWidget(self._turned_away())
        elif desk.me.is_office:
            column.addWidget(self._decision(title))
        column.addWidget(self._refusal)

    @property
    def draft(self) -> str:
        """A reason that was begun."""
        return self._reason.text()

    def refuse(self, why: str) -> None:
        """Say what is wrong, and put the cursor to the reason."""
        self._refusal.setText(why)
        self._refusal.show()
        self._reason.setFocus()

    def _from_whom(self) -> str:
        at = moment(self._desk.local(datetime.fromisoformat(self.aside.at).astimezone(UTC)), lang())
        told = [self.aside.sender, at]
        if self.aside.records:
            told.append(self.tr("Records in it: {count}").format(count=number(self.aside.records, lang())))
        return " · ".join(part for part in told if part)

    def _turned_away(self) -> QFrame:
        column = parts.column()
        told = self.tr("Turned away by {person}: {why}")
        column.addWidget(parts.plain_label(told.format(person=self.aside.rejected_by, why=self.aside.rejected)))
        column.addWidget(
            parts.plain_button(
                f"button_again_{self._number}",
                self.tr("Decide again"),
                on_click=self.asked_again.emit,
                look="link",
            )
        )
        return parts.boxed(column, "banner")

    def _decision(self, title: str) -> QFrame:
        column = parts.column()
        ask = self.tr("Reason for the decision")
        self._reason.setObjectName(f"field_reason_{self._number}")
        self._reason.setPlaceholderText(ask)
        self._reason.setAccessibleName(f"{ask} : {title}, {self.aside.sender}")
        self._reason.textChanged.connect(self._on_typed)
        column.addWidget(self._reason)
        line = parts.row()
        if self.aside.may_be_accepted:
            accept = self._button("accept", self.tr("Accept this part"))
            accept.clicked.connect(lambda: self.accepted.emit(self._reason.text()))
            line.addWidget(accept)
        reject = self._button("reject", self.tr("Turn this part away"))
        reject.clicked.connect(lambda: self.rejected.emit(self._reason.text()))
        line.addWidget(reject)
        line.addStretch(1)
        column.addLayout(line)
        self._on_typed(self._reason.text())
        return parts.boxed(column, "banner")

    def _button(self, name: str, text: str) -> QPushButton:
        made = parts.plain_button(f"button_{name}_{self._number}", text, on_click=self._refusal.hide, look="")
        made.setAccessibleName(f"{text} : {self.aside.sender}")
        self._buttons.append(made)
        return made

    def _on_typed(self, text: str) -> None:
        for button in self._buttons:
            button.setEnabled(bool(text.strip()))
