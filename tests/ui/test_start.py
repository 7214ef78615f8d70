"""The first window is painted before anything of the database is loaded."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QProcess

ROOT = Path(__file__).resolve().parents[2]
HEAVY = ("sqlalchemy", "sqlmodel", "pydantic", "alembic", "lxml")
PAINT = """
import sys
from pathlib import Path
from ui.app import application
from ui.preferences import Preferences
from ui.window import Window
from fieldapp.clock import SystemClock
preferences = Preferences()
app = application(preferences)
window = Window(Path(sys.argv[1]), clock=SystemClock(), preferences=preferences)
window.show()
window.grab()
loaded = sorted(set(sys.argv[2].split(",")) & set(sys.modules))
window.close()
sys.exit(", ".join(loaded) or 0)
"""


@pytest.mark.parametrize("files", [(), ("keys.1",)], ids=["first run", "unlock"])
def test_nothing_heavy_is_loaded_before_the_first_picture(tmp_path: Path, files: tuple[str, ...]) -> None:
    """SQLAlchemy and its company cost a second on a poor laptop; they load while the passphrase is typed."""
    for name in files:
        (tmp_path / name).write_bytes(b"x")
    status, said = _python(PAINT, str(tmp_path), ",".join(HEAVY))

    assert status == 0, said


def test_the_entry_loads_no_qt() -> None:
    """A command on a machine without screen must not need Qt."""
    status, said = _python("import sys, ui.entry; sys.exit('PySide6' in sys.modules)")

    assert status == 0, said


def _python(code: str, *words: str) -> tuple[int, str]:
    process = QProcess()
    process.setWorkingDirectory(str(ROOT))
    process.start(sys.executable, ["-c", code, *words])
    assert process.waitForFinished(60_000)
    return process.exitCode(), process.readAllStandardError().toStdString()
