"""The columns of an office's list, one line a column: what it holds, and a choice of the field that it is."""

from __future__ import annotations

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QComboBox, QHeaderView, QTableWidget, QTableWidgetItem, QWidget

from fieldapp.services.office_lists import Look, Meaning, targets_of
from fieldapp.words import lists as words
from ui.i18n import Words, in_words, lang

MOST_LINES: Final = 5  # before it scrolls
_LINE_PX: Final = 36
_HOW_PX: Final = 170
_HOLDS, _FIRST, _FIELD, _HOW = range(4)


class ListColumns(QTableWidget):
    """Tab goes from choice to choice.

    Signals:
        chosen: letters of a column and the name of the target that a person chose for it, empty for none.
    """

    chosen = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, _HOW + 1, parent)
        self._look: Look | None = None
        self._choices: list[QComboBox] = []
        self._chosen_line, self._was_in = -1, False
        self.setObjectName("table_list_columns")
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setShowGrid(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_LINE_PX)
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(_HOW, QHeaderView.ResizeMode.Fixed)
        head.resizeSection(_HOW, _HOW_PX)
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        told = Words(self)
        told.say(self.setAccessibleName, lambda: in_words(words.COLUMNS))
        told.each_time(self._say_again)

    def show_columns(self, look: Look) -> None:
        """Show what each column is taken for; the cursor stays in its choice."""
        focused, self._was_in = self._chosen_line, False
        self._look = look
        self._choices.clear()
        self.setRowCount(len(look.meanings))
        for line, meaning in enumerate(look.meanings):
            self._show(line, look, meaning)
        lines = min(len(look.meanings), MOST_LINES)
        self.setFixedHeight(lines * _LINE_PX + self.horizontalHeader().sizeHint().height() + 6)
        if 0 <= focused < len(self._choices):
            self._choices[focused].setFocus()
        self._chosen_line = -1

    def is_chosen_in(self) -> bool:
        """Whether the person is choosing fields: the cursor stays here then."""
        return self._was_in

    def choice(self, line: int) -> QComboBox:
        """The choice in a line."""
        return self._choices[line]

    def _show(self, line: int, look: Look, meaning: Meaning) -> None:
        heading = meaning.column.heading
        held = f"{meaning.column.letters}  {heading}".rstrip()
        first = next(
            (row[meaning.column.number].text for row in look.table.rows.values() if meaning.column.number in row), ""
        )
        how = in_words(words.HOW[meaning.how])
        for column, text in ((_HOLDS, held), (_FIRST, " ".join(first.split())), (_HOW, how)):
            item = QTableWidgetItem(text)
            item.setToolTip(text)
            self.setItem(line, column, item)
        made = self._make_choice(look, meaning)
        self._choices.append(made)
        self.setCellWidget(line, _FIELD, made)

    def _make_choice(self, look: Look, meaning: Meaning) -> QComboBox:
        made = QComboBox()
        letters = meaning.column.letters
        made.setObjectName(f"field_column_{letters}")
        made.setAccessibleName(in_words(words.MEANING_OF, {"letters": letters, "heading": meaning.column.heading}))
        made.setMinimumContentsLength(10)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for name in ("", *targets_of(look.kind)):
            made.addItem(words.target_name(look.kind, name, lang()), name)
        made.setCurrentIndex(max(0, made.findData(meaning.target.name if meaning.target else "")))
        made.activated.connect(partial(self._on_chosen, made, letters))
        return made

    def _on_chosen(self, made: QComboBox, letters: str, _index: int) -> None:
        self._chosen_line, self._was_in = self._choices.index(made), True
        self.chosen.emit(letters, str(made.currentData()))

    def _say_again(self) -> None:
        self.setHorizontalHeaderLabels([in_words(text) for text in words.COLUMN_HEADINGS])
        if self._look is not None:
            self.show_columns(self._look)
