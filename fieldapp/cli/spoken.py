"""Help in the person's language: the sentences are looked up by the command's path when help is shown."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Sequence
from typing import Any

from typer.core import TyperArgument, TyperCommand, TyperGroup, TyperOption

from fieldapp.cli.rendering import plain
from fieldapp.cli.session import Session
from fieldapp.errors import UnknownCommand
from fieldapp.words import Lang
from fieldapp.words import command_help as words

_INDENT = "  "
_HELP = "help"

Row = tuple[str, str]


class SpokenCommand(TyperCommand):
    """A command whose help is in the language of the session."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write("\n".join(_page(self, ctx)) + "\n")


class SpokenGroup(TyperGroup):
    """The same for a group of commands, and for a command that it does not have."""

    def format_help(self, ctx: Any, formatter: Any) -> None:
        formatter.write("\n".join(_page(self, ctx)) + "\n")

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        name = args[0]
        if not name.startswith("-") and name not in self.commands:
            near = difflib.get_close_matches(name, self.commands, n=1)
            path = " ".join([*path_of(ctx), name])
            hint = words.DID_YOU_MEAN.say(_lang(ctx), {"name": near[0]}) if near else ""
            raise UnknownCommand(command=path, near=hint)
        return super().resolve_command(ctx, args)


def path_of(ctx: Any) -> list[str]:
    """The words that led to a command, without the program's own name."""
    return str(ctx.command_path).split(" ")[1:]


def _page(command: TyperCommand | TyperGroup, ctx: Any) -> Iterator[str]:
    lang, path = _lang(ctx), " ".join(path_of(ctx))
    yield plain(words.USAGE.say(lang, {"line": _usage(command, ctx)}))
    yield ""
    yield from words.about(path).say(lang).split("\n")
    arguments = [_row(param, path, lang) for param in command.params if isinstance(param, TyperArgument)]
    options = [_row(param, path, lang) for param in command.params if _is_shown(param)]
    inside = _inside(command, path, lang) if isinstance(command, TyperGroup) else []
    for title, rows in ((words.ARGUMENTS, arguments), (words.OPTIONS, options), (words.COMMANDS_TITLE, inside)):
        yield from _section(title.say(lang), rows)
    yield from _section(words.COMMON_TITLE.say(lang), [(form, text.say(lang)) for form, text in words.COMMON.items()])


def _usage(command: TyperCommand | TyperGroup, ctx: Any) -> str:
    pieces = ["fieldapp", *path_of(ctx)]
    if any(_is_shown(param) for param in command.params):
        pieces.append("[OPTIONS]")
    pieces += [_form(param) for param in command.params if isinstance(param, TyperArgument)]
    return " ".join([*pieces, "COMMAND …"] if isinstance(command, TyperGroup) else pieces)


def _form(param: TyperArgument) -> str:
    form = f"{param.metavar or str(param.name).upper()}{'…' if param.nargs == -1 else ''}"
    return form if param.required else f"[{form}]"


def _is_shown(param: object) -> bool:
    return isinstance(param, TyperOption) and param.name != _HELP


def _row(param: Any, path: str, lang: Lang) -> Row:
    text = words.of_parameter(path, str(param.name)).say(lang)
    if isinstance(param, TyperArgument):
        return param.metavar or str(param.name).upper(), text
    value = "" if param.is_flag else f" {param.metavar or 'TEXT'}"
    return "/".join(param.opts) + value, text


def _inside(group: TyperGroup, path: str, lang: Lang) -> list[Row]:
    return [(name, words.about(f"{path} {name}".strip()).say(lang).split("\n")[0]) for name in group.commands]


def _section(title: str, rows: Sequence[Row]) -> Iterator[str]:
    if not rows:
        return
    yield ""
    yield plain(title)
    width = max(len(name) for name, _ in rows)
    yield from (f"{_INDENT}{name.ljust(width)}  {plain(text)}" for name, text in rows)


def _lang(ctx: Any) -> Lang:
    session = ctx.find_root().obj
    return session.lang if isinstance(session, Session) else Lang.FR
