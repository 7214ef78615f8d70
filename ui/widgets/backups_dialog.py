"""The backups of this computer: when, how many records, how large; what going back would cost; and going back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QDialog, QWidget

from fieldapp.errors import UserError
from fieldapp.services import backups, restoring
from fieldapp.services.backups import Backup
from fieldapp.services.restoring import Loss, SecretKeys
from fieldapp.words import keeping
from fieldapp.words.format import moment, number
from fieldapp.workspace import Workspace
from ui import parts
from ui.i18n import Words, lang
from ui.jobs import JobRunner
from ui.problems import in_problem_words
from ui.widgets.plain_table import PlainTable

WIDTH_PX = 720


class BackupsDialog(QDialog):
    """Shows them all; one is chosen, what it costs is told, and a button goes back to it.

    Signals:
        wanted: (path, keys): the person goes back to this backup.
    """

    wanted = Signal(object, object)

    def __init__(
        self,
        folder: Path,
        keys: Callable[[], SecretKeys],
        jobs: JobRunner,
        *,
        local: Callable[[datetime], datetime],
        parent: QWidget,
        ws: Workspace | None = None,
    ) -> None:
        """Make the dialog; it asks the worker for the backups at once.

        Args:
            keys: run on the worker; may raise what a wrong passphrase raises.
            local: a UTC moment as the wall clock here shows it.
            ws: the open workspace; None while its database does not open.
        """
        super().__init__(parent)
        self._folder, self._jobs, self._local, self._ws = folder, jobs, local, ws
        self._keys: SecretKeys | None = None
        self._found: Sequence[Backup] = ()
        self._words = Words(self)
        self._words.say(self.setWindowTitle, lambda: self.tr("Backups"))
        self._lay_out()
        self.resize(WIDTH_PX, 480)
        jobs.run(lambda _progress: _look(folder, keys), on_done=self._on_found, on_error=self._on_refused)

    def _lay_out(self) -> None:
        column = parts.column(self, margin=2 * parts.GRID)
        column.addWidget(parts.label(self._words, lambda: self.tr("Backups of this computer"), "section"))
        self._table = PlainTable("table_backups", lambda: self.tr("Backups"), self._columns)
        self._table.currentCellChanged.connect(self._on_row)
        column.addWidget(self._table)
        self._cost = parts.plain_label("")
        self._cost.setObjectName("label_cost")
        column.addWidget(self._cost)
        column.addWidget(
            parts.label(
                self._words,
                lambda: self.tr("Nothing is deleted: the present state is kept whole beside it, under a dated name."),
                "caption",
            )
        )
        column.addStretch(1)
        line = parts.row()
        line.addStretch(1)
        self._back = parts.button(
            self._words, "button_go_back", lambda: self.tr("Go back to this backup"), on_click=self._on_go_back
        )
        self._back.setEnabled(False)
        line.addWidget(self._back)
        line.addWidget(
            parts.button(
                self._words, "button_close", lambda: self.tr("Close"), on_click=self.reject, look="primary", icon="x"
            )
        )
        column.addLayout(line)

    def _columns(self) -> tuple[str, ...]:
        return self.tr("Made on"), self.tr("Records"), self.tr("Size")

    def _on_found(self, found: tuple[SecretKeys, Sequence[Backup]]) -> None:
        self._keys, self._found = found
        self._table.show_rows([self._row(each) for each in self._found])
        if not self._found:
            self._cost.setText(self.tr("There is no backup on this computer yet."))
        self._on_row(self._table.currentRow())

    def _row(self, each: Backup) -> tuple[str, ...]:
        at = moment(self._local(each.made_at), lang()) if each.made_at else each.path.name
        held = self.tr("cannot be read") if each.records is None else number(each.records, lang())
        return at, held, self.tr("{size} kB").format(size=number(-(-each.size_bytes // 1000), lang()))

    @Slot(int, int, int, int)
    def _on_row(self, row: int, *_others: int) -> None:
        chosen = self._chosen(row)
        self._back.setEnabled(chosen is not None)
        if chosen is None:
            return
        ws, path = self._ws, chosen.path
        if ws is None:
            self._cost.setText(keeping.LOSS_UNKNOWN.say(lang()))
            return
        self._jobs.run(
            lambda _progress: restoring.loss(ws, path),
            on_done=lambda lost: self._say_cost(path, lost),
            on_error=self._on_refused,
        )

    def _say_cost(self, path: Path, lost: Loss) -> None:
        chosen = self._chosen(self._table.currentRow())
        if chosen is not None and chosen.path == path:
            self._cost.setText("\n".join(told(lost)))

    def _chosen(self, row: int) -> Backup | None:
        if not 0 <= row < len(self._found) or self._found[row].records is None:
            return None
        return self._found[row]

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            raise error
        words = in_problem_words(error)
        self._cost.setText(f"{words.what} {words.fix}")
        self._back.setEnabled(False)

    def _on_go_back(self) -> None:
        chosen = self._chosen(self._table.currentRow())
        if chosen is not None:
            self.accept()
            self.wanted.emit(chosen.path, self._keys)


def told(lost: Loss) -> list[str]:
    """What going back costs, a line each."""
    if lost.is_none:
        return [keeping.LOSS_NONE.say(lang())]
    counts = (
        (keeping.LOSS_RETURNS, lost.returns),
        (keeping.LOSS_ON_STICK, lost.on_stick),
        (keeping.LOSS_HERE, lost.here),
        (keeping.LOSS_TYPED, lost.typed),
    )
    lines = [text.say(lang(), {"count": number(count, lang())}) for text, count in counts if count]
    return [*lines, keeping.PHOTOS_STAY.say(lang())]


def _look(folder: Path, keys: Callable[[], SecretKeys]) -> tuple[SecretKeys, Sequence[Backup]]:
    found = keys()
    return found, backups.listed(folder, found)
