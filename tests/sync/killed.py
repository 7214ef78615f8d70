"""A program that hands over or takes in and is killed on the way: started by the tests, never by hand."""

from __future__ import annotations

import sys
from pathlib import Path

from fieldapp.clock import SystemClock
from fieldapp.progress import NoProgress
from fieldapp.services import exporting, importing
from fieldapp.workspace import open_workspace

if __name__ == "__main__":
    what, folder, phrase, stick = sys.argv[1:]
    ws = open_workspace(Path(folder), phrase, clock=SystemClock())
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    if what == "export":
        exporting.export(ws, Path(stick), progress=NoProgress())
    else:
        importing.take_in(ws, [Path(stick)], progress=NoProgress())
    sys.stdout.write("done\n")
    sys.stdout.flush()
    ws.close()
