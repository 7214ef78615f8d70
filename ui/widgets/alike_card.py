"""One look-alike: our name, the listed one, why they look alike, and what the list says that tells people apart."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame

from fieldapp.services.screening import LookAlike
from fieldapp.words import screening as words
from ui import parts
from ui.i18n import in_words, lang


class AlikeCard(QFrame):
    """Only shows; the decision is taken below all cards of a comparison."""

    def __init__(self, number: int, alike: LookAlike) -> None:
        super().__init__()
        self.alike = alike
        self.setObjectName(f"alike_{number}")
        self.setProperty("look", "banner")
        column = parts.column(self, margin=parts.GRID + parts.GRID // 2, spacing=parts.GRID // 2)
        facts = {"name": alike.name, "listed": alike.listed, "reference": alike.reference, "score": alike.score}
        column.addWidget(parts.plain_label(in_words(words.ALIKE, facts), "value"))
        for line in self._about():
            column.addWidget(parts.plain_label(line, "caption"))
        self.setAccessibleName(in_words(words.ALIKE, facts))

    def _about(self) -> list[str]:
        alike = self.alike
        if not alike.kind:
            return [in_words(words.NOT_LISTED)]
        kind = in_words(words.KINDS[alike.kind])
        about = [kind, *words.about_entry(alike.main, alike.listed, alike.born, lang()), alike.programme]
        return [words.why_said(alike.why, lang()), " · ".join(part for part in about if part)]
