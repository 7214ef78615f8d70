"""The worker's side of an open form: which heads the person saw, keeping and cutting. Plain Python."""

from __future__ import annotations

from datetime import date

from fieldapp.services import drafts
from fieldapp.services.drafts import Cut, Form
from fieldapp.words import Lang
from fieldapp.workspace import Workspace


class Typing:
    """One record being typed. Jobs run one after another, so what is seen can live here without a lock."""

    def __init__(self, ws: Workspace, record: str, kind: str) -> None:
        self.record, self.kind = record, kind
        self._ws = ws
        self._form: Form | None = None

    def open(self) -> Form:
        """The record as it stands, with what waits in the draft."""
        self._form = drafts.open_form(self._ws, self.record, self.kind)
        return self._form

    def keep(self, field: str, raw: str) -> None:
        """Keep the text of a field, over the heads that were seen when it was loaded."""
        form = self._form or self.open()
        drafts.keep(self._ws, self.record, field, raw, kind=self.kind, seen=form.seen.get(field, {}))

    def cut(self, lang: Lang, today: date) -> tuple[Cut, Form]:
        """Enter what was typed, and look again: what was just written has been seen."""
        done = drafts.cut(self._ws, self.record, lang=lang, today=today)
        return done, self.open()
