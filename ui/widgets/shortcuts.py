"""F1: the keys of the window."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QGridLayout, QWidget

from ui import parts
from ui.i18n import Words


class ShortcutsDialog(QDialog):
    """A table of keys; closes with Esc."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("dialog_shortcuts")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        words = Words(self)
        words.say(self.setWindowTitle, lambda: self.tr("Keys"))
        column = parts.column(self, margin=3 * parts.GRID)
        column.addWidget(parts.label(words, lambda: self.tr("Keys"), "title"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(3 * parts.GRID)
        words.each_time(lambda: self._fill(grid))
        column.addLayout(grid)
        box = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        box.rejected.connect(self.reject)
        column.addWidget(box)

    def _fill(self, grid: QGridLayout) -> None:
        parts.emptied(grid)
        for row, (keys, does) in enumerate(self._keys()):
            grid.addWidget(parts.plain_label(keys, "label", wraps=False), row, 0)
            grid.addWidget(parts.plain_label(does, "", wraps=False), row, 1)

    def _keys(self) -> list[tuple[str, str]]:
        return [
            ("Ctrl+K", self.tr("search everywhere")),
            ("Ctrl+N", self.tr("new record on this page")),
            (self.tr("Ctrl+Enter"), self.tr("enter what is typed; next step")),
            ("Ctrl+Z, Ctrl+Y", self.tr("undo and redo a field")),
            ("Ctrl+M", self.tr("remark on the field with the cursor")),
            ("F6", self.tr("next part of the window")),
            (self.tr("Alt+1 … Alt+9, Alt+0"), self.tr("pages of the navigation")),
            (self.tr("Alt+Up, Alt+Down"), self.tr("previous and next section")),
            (self.tr("Ctrl+L"), self.tr("lock")),
            (self.tr("Esc"), self.tr("close or step back; nothing is lost")),
        ]
