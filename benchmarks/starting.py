"""From the command to a painted window, and from the accepted passphrase to a list; against a bare Qt window."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks.bars import Bar, side_by_side, timed
from benchmarks.samples import an_office, compact, fill, index
from fieldapp.clock import SystemClock
from fieldapp.services import listing
from fieldapp.trust import keyfile
from fieldapp.workspace import Workspace, open_workspace

RUNS = 11
PROJECTS = 5_000
HEAVY = ("sqlalchemy", "sqlmodel", "pydantic", "alembic", "lxml")
WORDS_TO_OPEN = "not a secret here"
QUIT_WHEN_PAINTED = """
import sys
from PySide6.QtCore import QEvent, QObject, QTimer

class Painted(QObject):
    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint:
            app.removeEventFilter(self)
            print(" ".join(name for name in HEAVY if name in sys.modules), flush=True)
            QTimer.singleShot(0, window.close)
        return False
"""
BARE = """
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
window = QLabel("Bonjour")
"""
AHEAD = """
from ui.entry import load_ahead
load_ahead()
"""
OURS = """
from pathlib import Path
from fieldapp.clock import SystemClock
from ui.app import application
from ui.preferences import Preferences
from ui.window import Window
preferences = Preferences()
app = application(preferences)
window = Window(Path(sys.argv[1]), clock=SystemClock(), preferences=preferences)
"""
SHOW = """
painted = Painted()
app.installEventFilter(painted)
window.show()
app.exec()
"""


def run() -> list[Bar]:
    """Start both kinds of window in turns, then open a workspace as a person who has typed the passphrase does."""
    with TemporaryDirectory(prefix="fieldapp-bench-") as place:
        folder = Path(place)
        (folder / "keys.1").write_bytes(b"")
        bare, ours = side_by_side(lambda _: start(folder, BARE), lambda _: start(folder, OURS, AHEAD), runs=RUNS)
        loaded = start(folder, OURS, AHEAD)
    with an_office() as ws:
        fill(ws, PROJECTS)
        index(ws)
        compact(ws)
        keyfile.write(ws.folder, ws.keys, WORDS_TO_OPEN)  # with the derivation that people have
        ws.close()
        usable = timed(lambda _: open_and_list(ws), runs=5)
    return [
        Bar(
            "window painted, against a bare QtWidgets window",
            ours.median_ms / bare.median_ms,
            "×",
            1.6,
            peer=f"bare {bare.median_ms:.0f} ms, ours {ours.median_ms:.0f} ms",
        ),
        Bar("heavy modules loaded by then", len(loaded), "modules", 0, peer=" ".join(loaded)),
        Bar(
            f"passphrase accepted to the first page of {PROJECTS} projects, against the bare window",
            usable.median_ms / bare.median_ms,
            "×",
            5,
            peer=f"{usable.median_ms:.0f} ms, of which the key derivation is most; services only, modules loaded",
        ),
    ]


def start(folder: Path, window: str, ahead: str = "") -> list[str]:
    """Start a window, wait until it has painted and closed; the answer is the heavy modules it had loaded.

    Args:
        folder: with a workspace, for settings too.
        window: the lines that make it; ahead: those that come before any Qt, as in `ui.entry`.
    """
    program = f"{ahead}HEAVY = {HEAVY!r}\n{QUIT_WHEN_PAINTED}{window}{SHOW}"
    here = Path(__file__).resolve().parent.parent
    known = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "XDG_CONFIG_HOME": str(folder), "PYTHONPATH": str(here)}
    done = subprocess.run(  # noqa: S603 - the program is written above
        [sys.executable, "-c", program, str(folder)], env=known, check=True, capture_output=True, text=True
    )
    return done.stdout.split()


def open_and_list(ws: Workspace) -> object:
    """What happens between the passphrase and the first page."""
    opened = open_workspace(ws.folder, WORDS_TO_OPEN, clock=SystemClock())
    page = listing.rows(opened, listing.ids(opened, "project")[:50])
    opened.close()
    return page
