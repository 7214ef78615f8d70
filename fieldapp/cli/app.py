"""The command line: all commands, and how a run of one ends."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from types import MappingProxyType

import typer
from typer.main import get_command

from fieldapp import __version__
from fieldapp.cli import (
    backups,
    belonging,
    conflicts,
    decisions,
    errors,
    evidence,
    joining,
    office,
    packs,
    paper,
    passphrases,
    quarantine,
    records,
    reviews,
    schema,
    sync,
)
from fieldapp.cli.checks import check
from fieldapp.cli.demo import demo
from fieldapp.cli.doctor import doctor
from fieldapp.cli.hact import hact
from fieldapp.cli.lists import import_
from fieldapp.cli.needs import needs
from fieldapp.cli.options import JSON, Common, language, take
from fieldapp.cli.places import places
from fieldapp.cli.screening import screen
from fieldapp.cli.session import Session
from fieldapp.cli.spoken import SpokenCommand, SpokenGroup
from fieldapp.cli.states import state
from fieldapp.clock import Clock, SystemClock
from fieldapp.errors import Cancelled, UserError
from fieldapp.trust.kdf import STANDARD, KdfParams

VERSION = "--version"
PROGRAM = "fieldapp"
STOPPED = 130  # as shells have it for Ctrl+C
Command = Callable[..., int | None]

GROUPS: Mapping[str, Mapping[str, Command]] = MappingProxyType(
    {
        "office": office.COMMANDS,
        "record": {**records.COMMANDS, **joining.COMMANDS},
        "evidence": evidence.COMMANDS,
        "pack": packs.COMMANDS,
        "sync": sync.COMMANDS,
        "sync quarantine": quarantine.COMMANDS,
        "conflict": conflicts.COMMANDS,
        "export": paper.EXPORT,
        "export pdf": paper.PDF,
        "export csv": paper.CSV,
        "backup": backups.COMMANDS,
        "review": reviews.REVIEW,
        "comment": reviews.COMMENT,
        "action": reviews.ACTION,
        "concern": reviews.CONCERN,
        "breach": decisions.BREACH,
    }
)
"""Commands by the words before them; a group comes before what is inside it."""

ALONE: Mapping[str, Command] = MappingProxyType(
    {
        "join": belonging.join,
        "alone": belonging.alone,
        "passphrase": passphrases.passphrase,
        "schema": schema.schema,
        "places": places,
        "import": import_,
        "doctor": doctor,
        "check": check,
        "needs": needs,
        "state": state,
        "waive": decisions.waive,
        "refer": decisions.refer,
        "screen": screen,
        "hact": hact,
        "demo": demo,
    }
)


def main(argv: Sequence[str], *, params: KdfParams = STANDARD, clock: Clock | None = None) -> int:
    """Carry out one command.

    Args:
        argv: the words behind the program's name.
        params: what new keys cost to guess; tests make that cheap.
        clock: of the machine; None means the real one.

    Returns:
        The exit status: 0 done, 1 a person is needed, 2 wrong use or bad input, 3 refused for trust, 4 damaged
        data, 5 no space.
    """
    _let_consoles_show_everything()
    if list(argv) == [VERSION]:
        typer.echo(f"FieldApp {__version__}")
        return 0
    common = Common(lang=language(argv), as_json=JSON in argv)
    try:
        taken = take(argv)
        common = taken.common
        around = partial(main, params=params, clock=clock)
        session = Session(common, clock or SystemClock(), params, around)
        command = get_command(build())
        status = command.main(taken.words, prog_name=PROGRAM, standalone_mode=False, obj=session)
    except UserError as error:
        return errors.tell(error, common)
    except typer.TyperException as error:
        return errors.tell_wrong_use(error, common)
    except (Cancelled, typer.Abort):
        return STOPPED
    return status if isinstance(status, int) else 0


def build() -> typer.Typer:
    """All commands, each under the words that lead to it."""
    groups = {"": _group()}
    for path, commands in GROUPS.items():
        above, _, name = path.rpartition(" ")
        groups[path] = _group()
        groups[above].add_typer(groups[path], name=name)
        for word, command in commands.items():
            groups[path].command(word, cls=SpokenCommand)(command)
    for word, command in ALONE.items():
        groups[""].command(word, cls=SpokenCommand)(command)
    return groups[""]


def _group() -> typer.Typer:
    return typer.Typer(
        cls=SpokenGroup,
        no_args_is_help=True,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
    )


def _let_consoles_show_everything() -> None:
    # A console of an old code page must show a sentence with a question mark in it, not end the command.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
