"""What a command works with: the common options, the workspace once it is asked for, and how it answers."""

from __future__ import annotations

import getpass
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, cast

import typer

from fieldapp import paths
from fieldapp.cli.options import Common
from fieldapp.cli.rendering import one_document, plain
from fieldapp.clock import Clock
from fieldapp.errors import FileUnreadable, NoRoom, PassphraseNeeded, PassphrasesDiffer
from fieldapp.services import backups, quarantine
from fieldapp.trust.kdf import KdfParams
from fieldapp.words import Lang, Text
from fieldapp.words.command_results import NEW_PASSPHRASE, PASSPHRASE, PASSPHRASE_AGAIN
from fieldapp.words.keeping import NOT_BACKED_UP
from fieldapp.workspace import Workspace, open_workspace

VARIABLE = "FIELDAPP_PASSPHRASE"

Json = Any  # a JSON value


@dataclass(frozen=True, slots=True)
class Session:
    """One command being carried out.

    Attributes:
        params: cost of new keys; tests make them cheap.
        run: carries out another command in the same surroundings; its exit status.
    """

    common: Common
    clock: Clock
    params: KdfParams
    run: Callable[[Sequence[str]], int]

    @property
    def lang(self) -> Lang:
        """The language to answer in."""
        return self.common.lang

    @property
    def folder(self) -> Path:
        """The workspace's folder, there or not."""
        return self.common.workspace or paths.default_workspace()

    @contextmanager
    def workspace(self) -> Iterator[Workspace]:
        """Open the workspace for the length of a command; back it up at the end when that is due."""
        ws = open_workspace(self.folder, self.passphrase(), clock=self.clock)
        try:
            quarantine.after_update(ws)
            yield ws
            self._keep_safe(ws)
        finally:
            ws.close()

    def _keep_safe(self, ws: Workspace) -> None:
        try:
            backups.make_if_due(ws)
        except NoRoom:  # what the command did is done; the next one tries again
            typer.echo(plain(NOT_BACKED_UP.say(self.lang)), err=True)

    def passphrase(self, *, is_new: bool = False) -> str:
        """The passphrase from the file, the environment or the person.

        Args:
            is_new: ask twice.

        Raises:
            FileUnreadable: the file that was named.
            PassphraseNeeded: nobody is there to be asked.
            PassphrasesDiffer: the person typed two different ones.
        """
        file = self.common.passphrase_file
        if file is not None:
            return _first_line(file)
        if VARIABLE in os.environ:
            return os.environ[VARIABLE]
        if not sys.stdin.isatty():
            raise PassphraseNeeded
        return self._asked(is_new=is_new)

    def new_passphrase(self, file: Path | None) -> str:
        """A passphrase that takes the place of another one: the first line of a file, or asked for twice.

        Raises:
            FileUnreadable, PassphraseNeeded, PassphrasesDiffer: as `passphrase`.
        """
        if file is not None:
            return _first_line(file)
        if not sys.stdin.isatty():
            raise PassphraseNeeded
        return self._asked(is_new=True)

    def _asked(self, *, is_new: bool) -> str:
        first = getpass.getpass((NEW_PASSPHRASE if is_new else PASSPHRASE).say(self.lang))
        if is_new and getpass.getpass(PASSPHRASE_AGAIN.say(self.lang)) != first:
            raise PassphrasesDiffer
        return first

    def secret(self, question: Text) -> str:
        """A code that a person types unseen.

        Raises:
            PassphraseNeeded: nobody is there to be asked.
        """
        if not sys.stdin.isatty():
            raise PassphraseNeeded
        return getpass.getpass(question.say(self.lang))

    def today(self) -> date:
        """The calendar day where this machine stands."""
        return self.local(self.clock.now()).date()

    def local(self, moment: datetime) -> datetime:
        """A moment in UTC as the wall clock here shows it, without a zone."""
        return moment.replace(tzinfo=None) + timedelta(minutes=self.clock.offset_minutes())

    def answer(self, value: Json, lines: Iterable[str]) -> None:
        """Give the result: the value as JSON where that was asked for, else the lines.

        Args:
            value: a JSON value.
            lines: for a person; what typography holds together is let go, so that it can be copied and searched.
        """
        if self.common.as_json:
            typer.echo(one_document(value, sys.stdout))
            return
        for line in lines:
            typer.echo(plain(line))


def session_of(context: typer.Context) -> Session:
    """The session that `main` has put into the context."""
    return cast("Session", context.obj)


def _first_line(file: Path) -> str:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise FileUnreadable(name=file.name) from error
    return text.splitlines()[0] if text else ""
