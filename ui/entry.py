"""The installed command: with arguments the command line, without them the window. No Qt before a window is wanted."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Sequence
from pathlib import Path

WORKSPACE = "--workspace"
AHEAD = ("fieldapp.clock", "fieldapp.paths", "fieldapp.words.saying", "concurrent.futures.thread", "platform")
"""Loaded before Qt: with PySide6 in the process, every import takes several times as long."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run the app; the answer is the exit status.

    Args:
        argv: the words behind the program's name; nothing, or only `--workspace DIR`, opens the window.
    """
    words = sys.argv[1:] if argv is None else list(argv)
    if words and words[:1] != [WORKSPACE]:
        return _command(words)
    option_and_value = 2
    if len(words) == option_and_value:
        return _window(Path(words[1]))
    return _command(words) if words else _window(None)


def _command(words: Sequence[str]) -> int:
    # Each half is loaded only when it is wanted: the command line knows no Qt, the window no Typer.
    status: int = importlib.import_module("fieldapp.cli.app").main(list(words))
    return status


def load_ahead() -> None:
    """Load what the first window needs and what knows no Qt."""
    for name in AHEAD:
        importlib.import_module(name)


def _window(folder: Path | None) -> int:
    load_ahead()
    status: int = importlib.import_module("ui.app").run(folder)
    return status
