"""The search of the header: records, places and actions, by a few letters."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from fieldapp.records.fold import fold
from ui.i18n import Words
from ui.signals import Destination
from ui.widgets.suggest import Suggestion, SuggestLine

LEAST_LETTERS = 2


@dataclass(frozen=True, slots=True)
class Hit:
    """Something that can be gone to: its name, a word on what it is, and where it leads."""

    name: str
    about: str
    target: Destination


Search = Callable[[str, Callable[[Sequence[Hit]], None]], None]


class FindAnything(SuggestLine):
    """A line that suggests where to go.

    Signals:
        chosen: the Destination picked.
    """

    chosen = Signal(object)

    def __init__(self, search: Search, fixed: Callable[[], Sequence[Hit]], parent: QWidget) -> None:
        """Take the two sources.

        Args:
            search: asks the worker for records and hands the hits over later.
            fixed: places and actions, in the present language.
            parent: the header.
        """
        super().__init__(parent)
        self.setObjectName("field_find")
        self.setClearButtonEnabled(True)
        self._search, self._fixed = search, fixed
        words = Words(self)
        words.say(self.setPlaceholderText, lambda: self.tr("Search everywhere…   Ctrl+K"))
        words.say(self.setAccessibleName, lambda: self.tr("Search everywhere"))
        self.asked.connect(self._on_asked)
        self.picked.connect(self._on_picked)
        self.escaped.connect(self.clear)

    def ask(self) -> None:
        """Put the cursor here, ready to overwrite."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    @Slot(str)
    def _on_asked(self, asked: str) -> None:
        self._offer(asked, [])
        if len(asked) >= LEAST_LETTERS:
            self._search(asked, lambda hits: self._offer(asked, hits))

    def _offer(self, asked: str, hits: Sequence[Hit]) -> None:
        if asked != self.text().strip():
            return
        wanted = fold(asked)
        fixed = [hit for hit in self._fixed() if wanted and wanted in fold(hit.name)]
        self.offer([Suggestion(hit.name, hit.about, hit.target) for hit in (*hits, *fixed)])

    @Slot(object)
    def _on_picked(self, target: Destination) -> None:
        self.clear()
        self.chosen.emit(target)
