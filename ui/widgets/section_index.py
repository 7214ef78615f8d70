"""The sections of a long form: a list at its left where there is room, else one line to choose from above it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QFrame, QListWidget, QListWidgetItem, QWidget

from fieldapp.words.forms import Section, section_title
from ui import parts
from ui.i18n import Words, lang

INDEX_PX = 208
INDEX_FROM_PX = 860  # of the form's width; below it there is one line instead of a list
MOST_SHOWN = 20  # sections before the opened line scrolls


class SectionIndex(QObject):
    """Both follow the reader: what is in sight is what is marked.

    Signals:
        chosen: number of a section that somebody wants to see.
    """

    chosen = Signal(int)

    def __init__(self, sections: Sequence[Section], parent: QWidget) -> None:
        super().__init__(parent)
        self._sections = sections
        self._words = Words(parent)  # a widget hands a change of language on; this does not
        self.list = self._make_list()
        self._line = self._make_line()
        self.bar = self._make_bar()
        self._words.each_time(self._name)

    @property
    def row(self) -> int:
        """The section that is marked."""
        return self.list.currentRow()

    def fit(self, width: int) -> None:
        """Show the list or the line, as there is room for; neither for a form of one section."""
        is_wide, several = width >= INDEX_FROM_PX, len(self._sections) > 1
        self.list.setVisible(is_wide and several)
        self.bar.setVisible(several and not is_wide)

    def follow(self, row: int) -> None:
        """Mark the section that is in sight; nobody is sent anywhere."""
        for marked, mark in ((self.list, self.list.setCurrentRow), (self._line, self._line.setCurrentIndex)):
            marked.blockSignals(True)
            mark(row)
            marked.blockSignals(False)

    def _make_list(self) -> QListWidget:
        made = QListWidget()
        made.setObjectName("nav")
        made.setFixedWidth(INDEX_PX)
        made.setWordWrap(True)
        made.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for section in self._sections:
            item = QListWidgetItem(section_title(section, lang()))
            item.setData(Qt.ItemDataRole.UserRole, section.code)
            made.addItem(item)
        made.currentRowChanged.connect(self._on_chosen)
        made.itemClicked.connect(lambda item: self._on_chosen(made.row(item)))
        return made

    def _make_line(self) -> QComboBox:
        made = QComboBox()
        made.setObjectName("choice_section")
        made.setMaxVisibleItems(MOST_SHOWN)
        for section in self._sections:
            made.addItem(section_title(section, lang()), section.code)
        made.activated.connect(self._on_chosen)
        return made

    def _make_bar(self) -> QFrame:
        line = parts.row()
        caption = parts.label(self._words, lambda: self.tr("Section"), "caption", wraps=False)
        caption.setBuddy(self._line)
        line.addWidget(caption)
        line.addWidget(self._line, 1)
        frame = parts.boxed(line, "header", margin=parts.GRID // 2)
        line.setContentsMargins(2 * parts.GRID, 0, 2 * parts.GRID, parts.GRID)
        return frame

    def _name(self) -> None:
        for row, section in enumerate(self._sections):
            self.list.item(row).setText(section_title(section, lang()))
            self._line.setItemText(row, section_title(section, lang()))
        for made in (self.list, self._line):
            made.setAccessibleName(self.tr("Sections"))

    @Slot(int)
    def _on_chosen(self, row: int) -> None:
        if row >= 0:
            self.follow(row)
            self.chosen.emit(row)
