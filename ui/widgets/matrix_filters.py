"""What narrows a portfolio: state, commune, partner, a principle's verdict, and one's own records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QWidget

from fieldapp.services.portfolio import ALL, PRINCIPLES, WORST_FIRST, Entry, Wanted
from fieldapp.words.codes import code_name
from fieldapp.words.principles import principle_name, verdict_word
from ui.i18n import Words, lang
from ui.widgets.flow import FlowLayout

WIDEST_PX = 200  # of one choice; names of partners are long


class MatrixFilters(QWidget):
    """Offers only what some project has.

    Signals:
        changed: somebody chose.
    """

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._entries: Sequence[Entry] = ()
        line = FlowLayout(self)
        self._state = self._choice("state")
        self._commune = self._choice("commune")
        self._partner = self._choice("partner")
        self._principle = self._choice("principle")
        self._verdict = self._choice("verdict")
        self._mine = QCheckBox()
        self._mine.setObjectName("filter_mine")
        self._mine.toggled.connect(self._on_chosen)
        self._words.say(self._mine.setText, lambda: self.tr("My records"))
        for made in (self._state, self._commune, self._partner, self._principle, self._verdict, self._mine):
            line.addWidget(made)
        self._words.each_time(self._say)

    @property
    def wanted(self) -> Wanted:
        """What is chosen."""
        return Wanted(
            self._state.currentData() or "",
            self._commune.currentData() or "",
            self._partner.currentData() or "",
            self._principle.currentData() or ALL,
            self._verdict.currentData() or "",
            self._mine.isChecked(),
        )

    def offer(self, entries: Sequence[Entry]) -> None:
        """Offer what these projects have; what was chosen stays chosen."""
        self._entries = entries
        self._say()

    def choose(self, *, principle: str = "", verdict: str = "") -> None:
        """Narrow to a verdict of a principle, as if it had been chosen."""
        for combo, code in ((self._principle, principle or ALL), (self._verdict, verdict)):
            combo.setCurrentIndex(max(0, combo.findData(code)))
        self.changed.emit()

    def _choice(self, name: str) -> QComboBox:
        made = QComboBox()
        made.setObjectName(f"filter_{name}")
        made.setMaximumWidth(WIDEST_PX)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        made.activated.connect(self._on_chosen)
        return made

    def _say(self) -> None:
        states = {entry.state for entry in self._entries if entry.state}
        named = {state: code_name("ProjectState", state, lang()) for state in states}
        self._fill(self._state, self.tr("State"), named.items())
        communes = {entry.commune: entry.commune for entry in self._entries if entry.commune}
        self._fill(self._commune, self.tr("Commune"), communes.items())
        partners = {name: title for entry in self._entries for name, title in entry.partners}
        self._fill(self._partner, self.tr("Partner"), partners.items())
        principles = [(name, principle_name(name, lang())) for name in PRINCIPLES]
        self._fill(self._principle, self.tr("All principles"), principles, is_sorted=True, none=ALL)
        verdicts = [(name, verdict_word(name, lang())) for name in WORST_FIRST]
        self._fill(self._verdict, self.tr("Verdict"), verdicts, is_sorted=True)

    def _fill(
        self,
        combo: QComboBox,
        about: str,
        choices: Iterable[tuple[str, str]],
        *,
        is_sorted: bool = False,
        none: str = "",
    ) -> None:
        chosen = combo.currentData()
        ordered = list(choices) if is_sorted else sorted(choices, key=lambda choice: choice[1].casefold())
        combo.clear()
        combo.addItem(about, none)
        for code, text in ordered:
            combo.addItem(text, code)
        combo.setAccessibleName(about)
        combo.setToolTip(about)
        combo.setCurrentIndex(max(0, combo.findData(chosen)))

    @Slot()
    def _on_chosen(self, *_what: object) -> None:
        self.changed.emit()
