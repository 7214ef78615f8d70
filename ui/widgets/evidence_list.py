"""The files of a record: photos small, papers by name; dropped or chosen, opened as a copy that is wiped."""

from __future__ import annotations

import tempfile
from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QUrl, Signal, Slot
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QIcon, QPixmap, QResizeEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QListView, QListWidget, QListWidgetItem, QWidget

from fieldapp.errors import UserError
from fieldapp.records.codes import EvidenceType
from fieldapp.services import evidence, listing
from fieldapp.services.evidence import Added, Attached
from fieldapp.words.codes import code_name
from fieldapp.workspace import Workspace
from ui import icons, parts, problems
from ui.desk import Desk
from ui.i18n import Words, lang
from ui.jobs import JobProgress
from ui.style.dress import colours_now

THUMB_PX = 112
MOST_PX = 320  # height of the list before it scrolls
_ID = Qt.ItemDataRole.UserRole


class EvidenceList(QWidget):
    """Works for a record that is in the log; before that it says so.

    Signals:
        added: Changes after a file was attached.
        photographed: PhotoFacts of a photo just attached, for a form that wants its time and place.
        owner_wanted: a file is to be attached and the record is not in the log yet.
    """

    added = Signal(object)
    photographed = Signal(object)
    owner_wanted = Signal()

    def __init__(self, desk: Desk, kind: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk, self._kind = desk, kind
        self._record = ""
        self._waiting: list[Path] = []
        self._copies = tempfile.TemporaryDirectory(prefix="fieldapp-", ignore_cleanup_errors=True)
        self.destroyed.connect(self._copies.cleanup)
        self.setAcceptDrops(True)
        self.words = Words(self)
        column = parts.column(self)
        head = parts.row()
        head.addWidget(parts.label(self.words, lambda: self.tr("Files and photos"), "label", wraps=False))
        head.addStretch(1)
        head.addWidget(self._make_type())
        head.addWidget(
            parts.button(
                self.words,
                f"button_attach_{kind}",
                lambda: self.tr("Attach a file…"),
                on_click=self._on_attach,
                icon="paperclip",
            )
        )
        column.addLayout(head)
        column.addWidget(self._make_list())
        self._hint = parts.label(
            self.words, lambda: self.tr("Drop photos and scans here. They are sealed on this computer."), "caption"
        )
        column.addWidget(self._hint)
        self._refusal = parts.plain_label("", "refusal")
        self._refusal.setObjectName(f"refusal_files_{kind}")
        self._refusal.hide()
        column.addWidget(self._refusal)

    def open(self, record: str) -> None:
        """Show the files of a record."""
        if record != self._record:
            self._refusal.hide()
            self._waiting.clear()
        self._record = record
        ws = self.desk.ws
        self.desk.run(lambda _progress: _attached(ws, record), lambda found: self._show(record, found))

    def attach(self, paths: Sequence[Path]) -> None:
        """Attach files one after another; each that is refused is named with what to do."""
        self._refusal.hide()
        for path in paths:
            self._attach(path)

    def _attach(self, path: Path) -> None:
        ws, record = self.desk.ws, self._record
        chosen = str(self._type.currentData())

        def work(progress: JobProgress) -> Added | None:
            if not listing.rows(ws, [record]):
                return None
            return evidence.add(ws, path, of=record, evidence_type=chosen, progress=progress)

        self.desk.jobs.run(work, on_done=lambda done: self._on_added(path, done), on_error=self._on_refused)

    # building

    def _make_type(self) -> QComboBox:
        self._type = QComboBox()
        self._type.setObjectName(f"field_evidence_type_{self._kind}")
        self.words.say(self._type.setAccessibleName, lambda: self.tr("Kind of file"))
        first = {"agreement": "SIGNED_AGREEMENT", "partner": "REGISTRATION", "project": "PLAN_PAGE"}.get(
            self._kind, "PHOTO"
        )

        def fill() -> None:
            chosen = self._type.currentData() or first
            self._type.clear()
            for code in EvidenceType:
                self._type.addItem(code_name("EvidenceType", code, lang()), str(code))
            self._type.setCurrentIndex(self._type.findData(chosen))

        self.words.each_time(fill)
        return self._type

    def _make_list(self) -> QListWidget:
        self._list = QListWidget()
        self._list.setObjectName(f"list_evidence_{self._kind}")
        self._list.setViewMode(QListView.ViewMode.IconMode)
        self._list.setResizeMode(QListView.ResizeMode.Adjust)
        self._list.setMovement(QListView.Movement.Static)
        self._list.setIconSize(QSize(THUMB_PX, THUMB_PX))
        self._list.setGridSize(QSize(THUMB_PX + 24, THUMB_PX + 44))
        self._list.setWordWrap(True)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.words.say(self._list.setAccessibleName, lambda: self.tr("Files and photos"))
        self._list.itemActivated.connect(self._on_open)
        self._list.hide()
        return self._list

    # showing

    def _show(self, record: str, found: Sequence[Attached]) -> None:
        if record != self._record:
            return
        self._list.clear()
        for each in found:
            item = QListWidgetItem(each.label or each.reference)
            item.setData(_ID, each.record)
            item.setToolTip(self._about(each))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self._about(each))
            item.setIcon(icons.icon("camera" if each.is_picture else "paperclip", colours_now().muted, 40))
            self._list.addItem(item)
            if each.is_picture and each.is_here:
                self._fetch_thumbnail(each.record)
        self._list.setVisible(bool(found))
        per_line = max(1, max(self.width(), 400) // self._list.gridSize().width())
        lines = -(-len(found) // per_line)
        self._list.setFixedHeight(min(MOST_PX, lines * self._list.gridSize().height() + 8))

    def _about(self, each: Attached) -> str:
        kind = code_name("EvidenceType", str(each.values.get("evidence_type", "")), lang())
        state = "" if each.is_here else self.tr("not on this computer")
        return ", ".join(part for part in (each.label, kind, each.reference, state) if part)

    def _fetch_thumbnail(self, record: str) -> None:
        ws = self.desk.ws
        self.desk.jobs.run(
            lambda _progress: evidence.thumbnail(ws, record, (2 * THUMB_PX, 2 * THUMB_PX)),
            on_done=lambda data: self._on_thumbnail(record, data),
            on_error=self._on_refused,
        )

    def _on_thumbnail(self, record: str, data: bytes | None) -> None:
        picture = QPixmap()
        if data is None or not picture.loadFromData(data):
            return
        for row in range(self._list.count()):
            if self._list.item(row).data(_ID) == record:
                self._list.item(row).setIcon(QIcon(picture))

    # news

    def _on_added(self, path: Path, done: Added | None) -> None:
        if done is None:
            self._waiting.append(path)
            self.owner_wanted.emit()
            return
        if done.photo is not None:
            self.photographed.emit(done.photo)
        self.added.emit(done.changes)
        self.open(self._record)

    def on_owner_entered(self) -> None:
        """The record is in the log by now: attach what was waiting."""
        waiting, self._waiting = self._waiting, []
        self.attach(waiting)

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, UserError):
            self.desk.show(error)
            return
        problem = problems.in_problem_words(error)
        before = self._refusal.text() + "\n" if not self._refusal.isHidden() else ""
        self._refusal.setText(f"{before}{problem.title}. {problem.what} {problem.fix}")
        self._refusal.show()

    @Slot()
    def _on_attach(self) -> None:
        chosen, _kind = QFileDialog.getOpenFileNames(self, self.tr("Attach a file…"))
        self.attach([Path(name) for name in chosen])

    @Slot(QListWidgetItem)
    def _on_open(self, item: QListWidgetItem) -> None:
        ws, record, folder = self.desk.ws, str(item.data(_ID)), Path(self._copies.name)
        self.desk.jobs.run(
            lambda progress: evidence.open_copy(ws, record, folder, progress=progress),
            on_done=_open_outside,
            on_error=self._on_refused,
        )

    # Qt overrides

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # A scrolled form asks for heights at its widest; beside an open panel the hint needs a second line.
        self._hint.setMinimumHeight(self._hint.heightForWidth(self.width()))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.attach(dropped(event))
        event.acceptProposedAction()


def dropped(event: QDropEvent) -> list[Path]:
    """The files that were dropped."""
    return [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]


def _open_outside(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _attached(ws: Workspace, record: str) -> list[Attached]:
    return evidence.attached(ws, record) if listing.rows(ws, [record]) else []
