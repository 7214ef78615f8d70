"""How far long work is, on one line of a terminal that is wiped at the end."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TextIO

from fieldapp.cli.session import Session
from fieldapp.progress import NoProgress, Progress
from fieldapp.words import Lang
from fieldapp.words.steps import step_name

EVERY_NS = 200_000_000  # between two looks at the line
_PER_CENT = 100
_WIDTH = 70  # columns; narrower than any console, so that the line never wraps


@contextmanager
def watched(session: Session) -> Iterator[Progress]:
    """Progress for a person who looks on; nothing for scripts, files and `--json`."""
    if session.common.as_json or not sys.stderr.isatty():
        yield NoProgress()
        return
    line = _Line(session, sys.stderr)
    try:
        yield line
    finally:
        line.wipe()


class _Line:
    """One line, written over and over."""

    def __init__(self, session: Session, stream: TextIO) -> None:
        self._session, self._stream = session, stream
        self._last = session.clock.monotonic()

    def step(self, done: int, total: int | None = None, label: str = "") -> None:
        now = self._session.clock.monotonic()
        if now - self._last < EVERY_NS:
            return
        self._last = now
        self._show(_said(done, total, label, self._session.lang))

    def wipe(self) -> None:
        """Leave the line as it was before."""
        self._show("")
        self._stream.write("\r")

    def _show(self, text: str) -> None:
        self._stream.write(f"\r{text[:_WIDTH].ljust(_WIDTH)}")
        self._stream.flush()


def _said(done: int, total: int | None, label: str, lang: Lang) -> str:
    share = f" {_PER_CENT * done // total} %" if total else ""
    return f"{step_name(label, lang)}…{share}"
