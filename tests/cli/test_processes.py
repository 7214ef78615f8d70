"""Commands as programs of their own: passphrases, old consoles, two at once."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from tests.cli.conftest import Machine
from tests.workspaces import WORDS_TO_OPEN

ROOT = Path(__file__).parents[2]


def fieldapp(*words: object, **variables: str) -> subprocess.CompletedProcess[bytes]:
    """Start the program from the checkout."""
    environment = {**os.environ, "FIELDAPP_PASSPHRASE": WORDS_TO_OPEN, **variables}
    return subprocess.run(
        [sys.executable, ROOT / "main.py", *map(str, words)],
        capture_output=True,
        check=False,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )


def test_what_one_process_wrote_another_reads(office: Machine) -> None:
    added = office.tell("record", "add", "partner", "legal_name=Sœurs de Dankoussa")
    read = fieldapp("record", "show", added["reference"], "--workspace", office.folder, "--json")

    assert read.returncode == 0
    assert json.loads(read.stdout) == added


def test_nobody_is_asked_where_nobody_is(office: Machine) -> None:
    """A script without a passphrase ends at once instead of waiting for ever."""
    environment = {name: value for name, value in os.environ.items() if name != "FIELDAPP_PASSPHRASE"}
    asked = subprocess.run(
        [sys.executable, ROOT / "main.py", "record", "list", "partner", "--workspace", office.folder],
        capture_output=True,
        check=False,
        env=environment,
        stdin=subprocess.DEVNULL,
        timeout=60,
    )

    assert asked.returncode == 2


def test_a_second_process_on_a_workspace_is_told_who_has_it(office: Machine) -> None:
    holder = subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(office.folder), WORDS_TO_OPEN],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        cwd=ROOT,
    )
    with holder:
        assert holder.stdout is not None
        assert holder.stdout.readline().strip() == b"open"
        answer = office.run("record", "list", "partner", "--json")
        holder.communicate(b"close\n")

    assert (answer.status, answer.error["error"]) == (2, "WorkspaceBusy")


HOLDER = """
import sys
from pathlib import Path
from fieldapp.clock import SystemClock
from fieldapp.workspace import open_workspace
ws = open_workspace(Path(sys.argv[1]), sys.argv[2], clock=SystemClock())
sys.stdout.write("open\\n")
sys.stdout.flush()
sys.stdin.readline()
ws.close()
"""


def test_no_window_is_loaded_for_a_command() -> None:
    """The command line starts on machines without Qt's system libraries."""
    program = (
        "import sys; from ui.entry import main; status = main(['schema']); "
        "sys.exit(status or int(any(name.startswith('PySide6') for name in sys.modules)))"
    )
    started = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False, cwd=ROOT, timeout=60)

    assert started.returncode == 0
