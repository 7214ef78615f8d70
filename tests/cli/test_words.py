"""Help, wrong use, languages and the common options."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import redirect_stderr, redirect_stdout
from io import BytesIO, StringIO, TextIOWrapper
from pathlib import Path

import pytest
import typer
from hypothesis import given
from hypothesis import strategies as st
from typer.core import TyperArgument, TyperGroup, TyperOption
from typer.main import get_command

from fieldapp.cli.app import build, main
from fieldapp.cli.options import take
from fieldapp.paths import settings_folder
from fieldapp.records.shape import KINDS
from fieldapp.words import Lang, command_help
from tests.cli.conftest import Machine, Making

DOCUMENT = Path(__file__).parents[2] / "docs" / "command-line.md"


def walk(command: object, path: str = "") -> Iterator[tuple[str, object]]:
    """Every command and group with the words that lead to it."""
    yield path, command
    if isinstance(command, TyperGroup):
        for name, inside in command.commands.items():
            yield from walk(inside, f"{path} {name}".strip())


COMMANDS = dict(walk(get_command(build())))
PARAMETERS = [
    (path, param)
    for path, command in COMMANDS.items()
    for param in getattr(command, "params", [])
    if param.name != "help"
]


@pytest.mark.parametrize("path", COMMANDS)
def test_every_command_is_explained_in_both_languages(path: str) -> None:
    about = command_help.about(path)

    assert about.say(Lang.FR) != about.say(Lang.EN)


@pytest.mark.parametrize(("path", "param"), PARAMETERS, ids=lambda value: str(getattr(value, "name", value)))
def test_every_argument_and_option_is_explained(path: str, param: TyperArgument | TyperOption) -> None:
    assert command_help.of_parameter(path, str(param.name)).say(Lang.FR)


def test_no_help_is_left_over() -> None:
    """Words of a command that no longer exists would promise it."""
    assert set(command_help.COMMANDS) == set(COMMANDS)


@pytest.mark.parametrize("path", [path for path, command in COMMANDS.items() if not isinstance(command, TyperGroup)])
def test_every_command_is_documented(path: str) -> None:
    assert f"`fieldapp {path}" in DOCUMENT.read_text(encoding="utf-8")


@pytest.mark.parametrize("path", [path for path in COMMANDS if path])
def test_help_of_every_command_is_shown(machine: Making, path: str) -> None:
    answer = machine("none").run(*path.split(), "--help", "--lang", "en")

    assert answer.status == 0
    assert answer.out.startswith(f"Usage: fieldapp {path}")


def test_a_group_alone_shows_its_commands(machine: Making) -> None:
    answer = machine("none").run("record")

    assert (answer.status, answer.out) == (2, "")
    assert "history" in answer.err


@pytest.mark.parametrize(
    ("words", "error"),
    [
        (["recrod"], "UnknownCommand"),
        (["record", "ad"], "UnknownCommand"),
        (["record", "list"], "MissingArgument"),
        (["record", "list", "partner", "--colour", "red"], "UnknownOption"),
        (["record", "list", "partner", "--limit"], "MissingArgument"),
        (["record", "list", "partner", "--limit", "many"], "ArgumentRefused"),
        (["record", "show", "A", "B"], "WrongUse"),
        (["record", "list", "partner", "--lang", "de"], "ArgumentRefused"),
        (["schema", "pump"], "UnknownKind"),
    ],
)
def test_wrong_use_is_told_in_both_languages_and_as_json(machine: Making, words: list[str], error: str) -> None:
    none = machine("none")
    french, english = none.run(*words), none.run("--lang=en", *words)
    as_json = none.run(*words, "--json")

    assert french.status == english.status == as_json.status == 2
    assert french.err != english.err or "--lang" in words
    assert as_json.error["error"] == error
    assert set(as_json.error) >= {"error", "field", "rule", "fix"}


def test_a_command_that_is_nearly_right_is_proposed(machine: Making) -> None:
    assert "« record »" in machine("none").run("recrod").err.replace("\u00a0", " ")


def test_common_options_stand_anywhere(office: Machine) -> None:
    before = office.run("--json", "--lang", "en", "record", "list", "partner")

    assert (before.status, before.json) == (0, [])


@given(
    before=st.lists(st.sampled_from(["record", "list", "--where", "a=b", "--limit=2"]), max_size=4),
    after=st.lists(st.sampled_from(["--all", "x", "--take", "7"]), max_size=4),
    option=st.sampled_from([["--json"], ["--lang", "en"], ["--lang=en"], ["--workspace", "w"], ["--workspace=w"]]),
)
def test_common_options_are_taken_out_wherever_they_stand(
    before: list[str], after: list[str], option: list[str]
) -> None:
    assert take([*before, *option, *after]).words == [*before, *after]


def test_what_follows_two_dashes_is_no_option() -> None:
    assert take(["record", "add", "note", "--", "--json"]).words == ["record", "add", "note", "--", "--json"]


WORDS = st.sampled_from(
    [
        *(word for path in COMMANDS for word in path.split() if word not in {"demo", "create", "join"}),
        *("--all", "--keep", "--take", "--run", "--out", "--limit", "--json", "--lang", "--help", "--", "-x"),
        *("partner", "title=Pompe", "=", "ABC-0001", "é\ud800", ""),
    ]
)


@given(words=st.lists(WORDS, max_size=6))
def test_no_words_bring_the_command_line_down(words: list[str]) -> None:
    """Without a workspace every command ends with an answer or with wrong use."""
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        assert main([*words, "--workspace", "/nowhere/at/all"]) in {0, 2}


@pytest.mark.parametrize("encoding", ["utf-8", "cp1252", "cp850"])
@pytest.mark.parametrize("words", [["schema", "--lang", "fr"], ["schema", "partner", "--json"]], ids=["people", "json"])
def test_every_console_shows_an_answer(monkeypatch: pytest.MonkeyPatch, encoding: str, words: list[str]) -> None:
    """Windows consoles of old code pages lack letters; a question mark is better than no answer."""
    console = BytesIO()
    monkeypatch.setattr("sys.stdout", TextIOWrapper(console, encoding=encoding, write_through=True))
    status = main(words)
    shown = console.getvalue().decode(encoding)

    assert status == 0
    assert json.loads(shown)["title"] == "Partenaire" if "--json" in words else "Partenaire" in shown


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("FieldApp ")


def test_french_is_spoken_first(machine: Making) -> None:
    assert "Utilisation" in machine("none").run("schema", "--help").out


def test_the_language_chosen_in_the_window_is_spoken(machine: Making) -> None:
    settings_folder().mkdir(parents=True, exist_ok=True)
    kept = "[General]\nlanguage=en\n[shape]\nwindow=@ByteArray(\\x1%)\n"
    (settings_folder() / "window.ini").write_text(kept, encoding="utf-8")

    assert "Usage:" in machine("none").run("schema", "--help").out


def test_half_a_settings_file_does_not_matter(machine: Making) -> None:
    settings_folder().mkdir(parents=True, exist_ok=True)
    (settings_folder() / "window.ini").write_bytes(b"\xff\xfe[Gen")

    assert machine("none").run("schema").status == 0


def test_a_passphrase_is_read_from_a_file(office: Machine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As Windows editors write it: marked, and with a line end."""
    file = tmp_path / "passphrase.txt"
    file.write_bytes("\ufeffmil et sorgho\r\n".encode())
    monkeypatch.delenv("FIELDAPP_PASSPHRASE")

    assert office.run("record", "list", "partner", "--passphrase-file", file).status == 0


@pytest.mark.parametrize(
    ("variable", "option", "status", "error"),
    [
        ("mil et fonio", [], 3, "WrongPassphrase"),
        (None, [], 2, "PassphraseNeeded"),
        (None, ["--passphrase-file", "nowhere.txt"], 2, "FileUnreadable"),
    ],
)
def test_without_the_right_passphrase_nothing_is_told(
    office: Machine,
    monkeypatch: pytest.MonkeyPatch,
    *,
    variable: str | None,
    option: list[str],
    status: int,
    error: str,
) -> None:
    monkeypatch.delenv("FIELDAPP_PASSPHRASE")
    if variable:
        monkeypatch.setenv("FIELDAPP_PASSPHRASE", variable)
    answer = office.run("record", "list", "partner", "--json", *option)

    assert (answer.status, answer.out, answer.error["error"]) == (status, "", error)


def test_a_folder_without_a_workspace_is_told(machine: Making) -> None:
    answer = machine("none").run("record", "list", "partner", "--json")

    assert (answer.status, answer.error["error"]) == (2, "WorkspaceMissing")


def test_answers_for_people_have_plain_spaces(office: Machine) -> None:
    """What holds amounts together on a screen keeps a script from finding them."""
    office.tell("record", "add", "project", "title=Pompe", "budget=2 400 000 F CFA")
    reference = office.tell("record", "list", "project")[0]["reference"]

    assert "2 400 000 F CFA" in office.run("record", "show", reference).out


def test_a_schema_of_every_kind_is_one_document(machine: Making) -> None:
    whole = machine("none").tell("schema")

    assert whole["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    assert {kind["properties"]["kind"]["const"] for kind in whole["$defs"].values()} == set(KINDS)


def test_codes_in_a_schema_bear_the_names_that_people_see(machine: Making) -> None:
    french = machine("none").tell("schema", "partner", "--lang", "fr")["properties"]["partner_type"]
    english = machine("none").tell("schema", "partner", "--lang", "en")["properties"]["partner_type"]

    assert {"const": "CSO_NAT", "title": "ONG nationale"} in french["oneOf"]
    assert {"const": "CSO_NAT", "title": "National NGO"} in english["oneOf"]


def test_a_schema_stands_on_its_own(machine: Making) -> None:
    """No reference to a definition that is not in the document."""
    assert "$ref" not in json.dumps(machine("none").tell("schema", "contribution"))


def test_places_are_found_without_a_workspace(machine: Making) -> None:
    found = machine("none").tell("places", "dank")

    assert "Dankoussa" in {place["name"] for place in found}
    assert all(place["scheme"] and place["edition"] and place["code"] for place in found)


def test_no_exception_reaches_a_library_that_prints_it() -> None:
    """Typer would otherwise take over Python's own hook for bugs."""
    assert isinstance(build(), typer.Typer)
