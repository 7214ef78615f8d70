"""The one window: first run, passphrase, then the frame; locks itself. Loads no database before it is painted."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from fieldapp.clock import Clock
from fieldapp.errors import UserError
from fieldapp.words import Lang
from ui import i18n, problems
from ui.founding import NewWorkspace
from ui.jobs import JobProgress, JobRunner
from ui.pages.first_run import FirstRunPage
from ui.pages.unlock import UnlockPage
from ui.preferences import Preferences
from ui.style.dress import dress

IDLE_MS = 10 * 60 * 1000  # without key or mouse: the window locks itself
KEY_FILE = "keys.1"  # a folder with it is a workspace
HEAVY = (
    "fieldapp.workspace",
    "fieldapp.services.records",
    "fieldapp.services.drafts",
    "fieldapp.services.listing",
)
_ACTIVITY = frozenset({QEvent.Type.KeyPress, QEvent.Type.MouseButtonPress, QEvent.Type.MouseMove, QEvent.Type.Wheel})
_LEAST = (800, 440)  # px; 853×480 is what 150 % leaves of 1280×720
_FIRST = (1180, 720)


class Window(QMainWindow):
    """Owns the worker and, while unlocked, the workspace."""

    def __init__(self, folder: Path, *, clock: Clock, preferences: Preferences, params: Any = None) -> None:
        """Decide what to show first.

        Args:
            folder: of the workspace, there or not yet.
            clock: for everything that is stamped.
            preferences: of this machine.
            params: of the key derivation where a workspace is made; None means the standard ones.
        """
        super().__init__()
        self._folder, self._clock, self._preferences, self._params = folder, clock, preferences, params
        self._ws: Any = None
        self._frame: Any = None
        self.jobs = JobRunner(self)
        self._stack = QStackedWidget()
        self.setCentralWidget(self._stack)
        self.setMinimumSize(*_LEAST)
        self.setWindowTitle("FieldApp")
        self.resize(*_FIRST)
        self.restoreGeometry(preferences.shape("window"))
        self._idle = QTimer(self)
        self._idle.setSingleShot(True)
        self._idle.setInterval(IDLE_MS)
        self._idle.timeout.connect(self.lock)
        self._show_gate()

    @property
    def frame(self) -> Any:
        """The frame while unlocked, else None. Its class is loaded only then."""
        return self._frame

    @Slot()
    def lock(self) -> None:
        """Enter what is typed, close the workspace, ask for the passphrase again."""
        if self._ws is None:
            return
        self._end_session()
        self.jobs = JobRunner(self)
        self._show_gate()

    @Slot()
    def switch_language(self) -> None:
        """To the other one of the two."""
        self.speak(Lang.EN if i18n.lang() is Lang.FR else Lang.FR)

    def speak(self, language: Lang) -> None:
        """Speak a language from now on, also the next time."""
        self._preferences.lang = language
        i18n.switch(_app(), language)

    def redress(self) -> None:
        """Follow changed preferences: colours and text size."""
        dress(_app(), self._preferences.theme, self._preferences.scale)

    def warm_up(self) -> None:
        """Load what the first list needs, while the person types. Call once the window is painted."""
        self.jobs.run(_load_heavy, on_done=lambda _none: None, on_error=self._on_warm_up_failed)

    # backups

    @Slot()
    def show_backups(self) -> None:
        """Show what one could go back to, and what that costs."""
        ws = self._ws
        if ws is not None:
            self._ask_backup(lambda: ws.keys, ws)

    @Slot(str)
    def _show_backups_of_damaged(self, passphrase: str) -> None:
        folder = self._folder
        restoring = importlib.import_module("fieldapp.services.restoring")
        self._ask_backup(lambda: restoring.keys(folder, passphrase), None)

    def _ask_backup(self, keys: Callable[[], Any], ws: Any) -> None:
        dialogs = importlib.import_module("ui.widgets.backups_dialog")
        dialog = dialogs.BackupsDialog(self._folder, keys, self.jobs, local=self._local, parent=self, ws=ws)
        dialog.wanted.connect(self._go_back)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _local(self, at: datetime) -> datetime:
        return at.replace(tzinfo=None) + timedelta(minutes=self._clock.offset_minutes())

    @Slot(object, object)
    def _go_back(self, path: Path, keys: Any) -> None:
        """Close the workspace, put the backup in its place, and ask for the passphrase again."""
        if self._ws is not None:
            self._end_session()
            self.jobs = JobRunner(self)
        self._show_gate()
        folder, clock = self._folder, self._clock
        restoring = importlib.import_module("fieldapp.services.restoring")
        self.jobs.run(
            lambda _progress: restoring.restore(folder, keys, path, clock=clock),
            on_done=lambda done: self._on_restored(path, done),
            on_error=lambda error: problems.show(self, error),
        )

    def _on_restored(self, path: Path, done: Any) -> None:
        page, words = self._stack.currentWidget(), importlib.import_module("fieldapp.words.keeping")
        told = [words.RESTORED.say(i18n.lang(), {"file": path.name, "records": done.records})]
        if done.aside is not None:
            told.append(words.SET_ASIDE.say(i18n.lang(), {"file": done.aside.name}))
        if isinstance(page, UnlockPage):
            page.tell("\n".join(told))
            page.ask()

    # Qt overrides

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTIVITY and self._ws is not None:
            self._idle.start()
        return super().eventFilter(watched, event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._preferences.keep_shape("window", self.saveGeometry())
        if self._ws is not None:
            self._end_session()
        else:
            self.jobs.close()
            page = self._stack.currentWidget()
            if isinstance(page, FirstRunPage):
                page.abandon()
        self._preferences.close()
        super().closeEvent(event)

    # gate

    def _show_gate(self) -> None:
        if (self._folder / KEY_FILE).exists():
            page = UnlockPage(str(self._folder))
            page.wanted.connect(self.open_with)
            page.language_wanted.connect(self.switch_language)
            page.forgotten.connect(self._on_forgotten)
            page.backups_wanted.connect(self._show_backups_of_damaged)
            self._put(page)
            page.ask()
        else:
            first = FirstRunPage(self._folder, jobs=self.jobs, clock=self._clock, params=self._params)
            first.language_chosen.connect(self._on_language)
            first.made.connect(self._on_made)
            self._put(first)

    def _put(self, page: QWidget) -> None:
        old = self._stack.currentWidget()
        if old is not None:
            self._stack.removeWidget(old)
            old.deleteLater()
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.setFocus(Qt.FocusReason.OtherFocusReason)

    @Slot(object)
    def _on_language(self, language: Lang) -> None:
        self.speak(language)

    @Slot(object)
    def _on_made(self, made: NewWorkspace) -> None:
        self._on_opened((made.workspace, made.me))

    @Slot()
    def _on_forgotten(self) -> None:
        secrets = importlib.import_module("ui.widgets.secrets")
        secrets.replace_passphrase(self, self.jobs, self._folder, lambda _none: self._show_gate(), self._params).open()

    @Slot(str)
    def open_with(self, passphrase: str) -> None:
        """Try a passphrase; `frame` is there once it was right."""
        folder, clock = self._folder, self._clock
        self.jobs.run(
            lambda _progress: _open_workspace(folder, passphrase, clock),
            on_done=self._on_opened,
            on_error=self._on_not_opened,
        )

    def _on_opened(self, opened: tuple[Any, Any]) -> None:
        self._ws, me = opened
        frame = importlib.import_module("ui.main_window")
        self._frame = frame.MainFrame(self._ws, me, self.jobs, self._preferences, self)
        self._put(self._frame)
        self._frame.start()
        _app().installEventFilter(self)
        self._idle.start()

    def _on_not_opened(self, error: Exception) -> None:
        page = self._stack.currentWidget()
        if isinstance(page, UnlockPage) and isinstance(error, UserError):
            page.refuse(error)
        else:
            problems.show(self, error)

    def _on_warm_up_failed(self, error: Exception) -> None:
        raise error

    def _end_session(self) -> None:
        """Close in this order: what is typed, jobs, settings, workspace."""
        self._idle.stop()
        _app().removeEventFilter(self)
        self._frame.leave()
        self.jobs.close(cancel=False)
        with suppress(UserError):  # whoever worked was told by the line at the bottom; closing goes on
            importlib.import_module("ui.widgets.safety").keep_safe(self._ws)
        self._ws.close()
        self._ws, self._frame = None, None


def _app() -> QApplication:
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        raise TypeError
    return app


def _load_heavy(_progress: JobProgress) -> None:
    for name in HEAVY:
        importlib.import_module(name)


def _open_workspace(folder: Path, passphrase: str, clock: Clock) -> tuple[Any, Any]:
    module = importlib.import_module("fieldapp.workspace")
    workspace = module.open_workspace(folder, passphrase, clock=clock)
    importlib.import_module("fieldapp.services.quarantine").after_update(workspace)
    return workspace, workspace.me
