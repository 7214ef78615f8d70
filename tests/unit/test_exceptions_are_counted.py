"""Exceptions from the rules have a reason beside them, and do not multiply."""

from __future__ import annotations

import ast
import io
import re
import tokenize
import tomllib
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("fieldapp", "ui", "tests", "benchmarks", "packaging")
ALLOWED = ROOT / "tests" / "exceptions.toml"
LEAST_WORDS = 2

# What is left of a comment behind the directive and its codes is the reason.
DIRECTIVES = {
    "noqa": re.compile(r"#\s*(?:ruff:\s*)?noqa(?::\s*[A-Z]+[0-9]+(?:,\s*[A-Z]+[0-9]+)*)?(?P<reason>.*)"),
    "type-ignore": re.compile(r"#\s*type:\s*ignore(?:\[[^]]*\])?(?P<reason>.*)"),
    "no-cover": re.compile(r"#\s*pragma:\s*no (?:cover|branch)(?P<reason>.*)"),
    "fmt-off": re.compile(r"#\s*fmt:\s*(?:off|skip)(?P<reason>.*)"),
}
MARKS = {"skip": "skip", "skipif": "skip", "importorskip": "skip", "SkipTest": "skip", "xfail": "xfail"}
SUSPECT = re.compile(r"noqa|type:\s*ignore|pragma:|fmt:|skip|Skip|xfail")


class Exempted(NamedTuple):
    """One exception from the rules: what kind, where, and why."""

    kind: str
    place: str
    reason: str


def exemptions(source: str, name: str) -> Iterator[Exempted]:
    """Every exception in one file; comments are read as comments, so that texts about them do not count."""
    if not SUSPECT.search(source):
        return
    for token in tokenize.generate_tokens(io.StringIO(source).readline):
        if token.type == tokenize.COMMENT:
            yield from in_comment(token.string, f"{name}:{token.start[0]}")
    for node in ast.walk(ast.parse(source)):
        if isinstance(node, ast.Attribute) and node.attr in MARKS and ast.unparse(node.value).startswith("pytest"):
            line = source.splitlines()[node.lineno - 1]
            yield Exempted(MARKS[node.attr], f"{name}:{node.lineno}", "".join(re.findall(r'"([^"]*)"', line)[-1:]))


def in_comment(comment: str, place: str) -> Iterator[Exempted]:
    """The directives in one comment."""
    for kind, pattern in DIRECTIVES.items():
        if found := pattern.search(comment):
            yield Exempted(kind, place, found["reason"].strip(" -#:"))


@pytest.fixture(scope="module")
def found() -> list[Exempted]:
    """Every exception in the tree."""
    files = [*ROOT.glob("*.py"), *(path for folder in FOLDERS for path in (ROOT / folder).rglob("*.py"))]
    return [
        exempted
        for path in sorted(files)
        for exempted in exemptions(path.read_text(encoding="utf-8"), str(path.relative_to(ROOT)))
    ]


def test_every_exception_gives_its_reason(found: list[Exempted]) -> None:
    """A few words on the same line tell the next reader whether it still holds."""
    silent = [f"{place} ({kind})" for kind, place, reason in found if len(reason.split()) < LEAST_WORDS]

    assert not silent, "no reason beside: " + ", ".join(silent)


def test_exceptions_do_not_grow(found: list[Exempted], tell: Callable[[str], None]) -> None:
    """One more needs a raised number in tests/exceptions.toml, which a reviewer sees."""
    allowed = tomllib.loads(ALLOWED.read_text(encoding="utf-8"))
    counts = Counter(exempted.kind for exempted in found)
    tell("exceptions from the rules: " + ", ".join(f"{counts[kind]} {kind}" for kind in allowed))
    over = {kind: f"{counts[kind]} > {most}" for kind, most in allowed.items() if counts[kind] > most}

    assert not over, sorted(exempted for exempted in found if exempted.kind in over)


@pytest.mark.parametrize(
    ("line", "kind", "reason"),
    [
        ("import os  # noqa" + ": F401 - kept for its side effect", "noqa", "kept for its side effect"),
        ("import os  # noqa" + ": F401", "noqa", ""),
        ("x = 1  # type" + ": ignore[misc]  # Qt lies about it", "type-ignore", "Qt lies about it"),
        ('pytest.skip("no such disk here")', "skip", "no such disk here"),
        ('pytest.mark.xfail(reason="not yet there")', "xfail", "not yet there"),
    ],
)
def test_an_exception_is_seen(line: str, kind: str, reason: str) -> None:
    """The counter itself must not be fooled."""
    assert list(exemptions(line, "a.py")) == [Exempted(kind, "a.py:1", reason)]
