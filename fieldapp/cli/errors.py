"""What cannot be done, said on standard error; and wrong words of the command itself, made into such errors."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from typing import Any

import typer
from typer.core import TyperArgument, TyperOption

from fieldapp.cli.fields import code_of
from fieldapp.cli.options import Common
from fieldapp.cli.rendering import one_document, plain, table
from fieldapp.errors import ArgumentRefused, FieldRefused, MissingArgument, UnknownOption, UserError, WrongUse
from fieldapp.records.shape import KINDS, fields_of
from fieldapp.reference.packs import load_builtin
from fieldapp.words.codes import code_name
from fieldapp.words.saying import said

Json = Any  # a JSON value

_LISTED = frozenset({"unknown_code", "ambiguous_code"})
_IN_WORDS = "guards_"  # the same facts again, as sentences
_ONLY_HELP = "NoArgsIsHelpError"


def tell(error: UserError, common: Common) -> int:
    """Say an error in the way the common options ask for; the exit status."""
    if common.as_json:
        typer.echo(one_document(as_json(error, common), sys.stderr), err=True)
        return error.exit_status
    words = said(error, common.lang)
    for sentence in (words.title, words.what, words.fix, *_choices(error, common)):
        typer.echo(plain(sentence), err=True)
    return error.exit_status


def _choices(error: UserError, common: Common) -> Iterator[str]:
    """The list that a code was not in, or all that it may mean: a window shows it, here it must be told."""
    yield from (f"  {line}" for line in table([(one["code"], one["line"]) for one in _meanings(error)]))
    if not isinstance(error, FieldRefused) or error.facts.get("rule") not in _LISTED:
        return
    kind, field = str(error.facts.get("kind", "")), str(error.facts.get("field", ""))
    shape = fields_of(kind).get(field) if kind in KINDS else None
    rows = [(code, code_name(shape.code_list, code, common.lang)) for code in shape.codes] if shape else []
    yield from (f"  {line}" for line in table(rows))


def _meanings(error: UserError) -> list[dict[str, str]]:
    """Every place that a bare code of a place means, one an edition; nobody but a person chooses."""
    if not isinstance(error, FieldRefused) or error.facts.get("rule") != "bare_pcode":
        return []
    known = load_builtin().places
    found = known.meanings(str(error.facts.get("value", "")))
    return [{"code": code_of(place), "name": place.name, "line": known.hit(place).line} for place in found]


def as_json(error: UserError, common: Common) -> dict[str, Json]:
    """An error for a program: which, about what, by which rule, what a person can do, and what a bare code means."""
    words = said(error, common.lang)
    meanings = _meanings(error)
    return {
        **({"meanings": meanings} if meanings else {}),
        "error": error.code,
        "field": str(error.facts.get("field", "")),
        "rule": str(error.facts.get("rule", "")),
        "fix": plain(words.fix),
        "what": plain(words.what),
        "facts": {name: fact for name, fact in error.facts.items() if not name.startswith(_IN_WORDS)},
    }


def tell_wrong_use(error: typer.TyperException, common: Common) -> int:
    """Say what is wrong with the words of a command; a group alone shows its help instead."""
    if type(error).__name__ == _ONLY_HELP:
        typer.echo(error.format_message(), err=True)
        return WrongUse.exit_status
    return tell(in_our_words(error), common)


def in_our_words(error: typer.TyperException) -> UserError:
    """The library's complaint as one of our errors. Its classes are not public, so they are known by name."""
    context = getattr(error, "ctx", None)
    command = context.command_path.partition(" ")[2] if context is not None else ""
    option = str(getattr(error, "option_name", ""))
    match type(error).__name__:
        case "NoSuchOption":
            return UnknownOption(option=option, command=command)
        case "BadOptionUsage":
            return MissingArgument(argument=option, command=command)
        case "MissingParameter":
            return MissingArgument(argument=_named(error), command=command)
        case "BadParameter":
            return ArgumentRefused(argument=_named(error))
        case _:
            return WrongUse(command=command)


def _named(error: typer.TyperException) -> str:
    param = getattr(error, "param", None)
    if isinstance(param, TyperArgument):
        return str(param.metavar or param.name or "").upper()
    return str(param.opts[0]) if isinstance(param, TyperOption) else ""
