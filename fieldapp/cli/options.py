"""The options that every command understands, taken out of the words wherever they stand."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from fieldapp import settings
from fieldapp.errors import ArgumentRefused, MissingArgument
from fieldapp.words import Lang

WORKSPACE = "--workspace"
OPENED_BY = "--passphrase-file"
LANG = "--lang"
JSON = "--json"
WITH_VALUE = (WORKSPACE, OPENED_BY, LANG)
END = "--"  # what follows is never an option


@dataclass(frozen=True, slots=True)
class Common:
    """What stands for all commands alike.

    Attributes:
        workspace: None means the platform's data folder.
        passphrase_file: None means the environment, or asking.
        as_json: one JSON document on standard output and nothing else.
    """

    workspace: Path | None = None
    passphrase_file: Path | None = None
    lang: Lang = Lang.FR
    as_json: bool = False


@dataclass(frozen=True, slots=True)
class Taken:
    """The common options, and the words that are left for a command."""

    common: Common
    words: list[str] = field(default_factory=list)


def language(words: Sequence[str]) -> Lang:
    """The language to speak, as far as it can be told: what is said about wrong words must be said in one, too."""
    given = _values(words, strict=False)[0].get(LANG, "")
    return Lang(given) if given in set(Lang) else _chosen()


def take(words: Sequence[str]) -> Taken:
    """Part the common options from the rest; `--option VALUE` and `--option=VALUE` are the same.

    Raises:
        MissingArgument: an option without its value.
        ArgumentRefused: a language that is not spoken here.
    """
    values, rest = _values(words, strict=True)
    given = values.get(LANG)
    if given is not None and given not in set(Lang):
        raise ArgumentRefused(argument=LANG)
    common = Common(
        workspace=Path(values[WORKSPACE]) if WORKSPACE in values else None,
        passphrase_file=Path(values[OPENED_BY]) if OPENED_BY in values else None,
        lang=Lang(given) if given else _chosen(),
        as_json=JSON in values,
    )
    return Taken(common, [_sayable(word) for word in rest])


def _sayable(word: str) -> str:
    """A word with what no text can hold replaced by question marks, unless it is the odd name of a file."""
    plain = word.encode("utf-8", "replace").decode("utf-8")
    return word if plain == word or os.path.lexists(word) else plain


def _values(words: Sequence[str], *, strict: bool) -> tuple[dict[str, str], list[str]]:
    values: dict[str, str] = {}
    rest: list[str] = []
    waiting = iter(words)
    for word in waiting:
        name, is_joined, value = word.partition("=")
        if word == END:
            rest += [word, *waiting]
        elif word == JSON:
            values[JSON] = ""
        elif name not in WITH_VALUE:
            rest.append(word)
        elif is_joined:
            values[name] = value
        else:
            values[name] = next(waiting, "")
            if strict and not values[name]:
                raise MissingArgument(argument=name)
    return values, rest


def _chosen() -> Lang:
    kept = settings.language()
    return Lang(kept) if kept in set(Lang) else Lang.FR
