"""Every kind, field, code, error, rule, state and step of the app has its words, and no words are left over."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from pathlib import Path

import pytest

import fieldapp
from fieldapp import errors
from fieldapp.records import codes, codes_diligence, codes_work
from fieldapp.records.fold import fold
from fieldapp.records.shape import KINDS, fields_of
from fieldapp.store.handing import SyncState
from fieldapp.store.quarantine import Reason
from fieldapp.transfer.outcome import Outcome, Trouble
from fieldapp.trust.certificate import Role
from fieldapp.words import kinds, steps, sync
from fieldapp.words.codes import CODES, code_name
from fieldapp.words.errors import ERRORS, REFUSALS
from fieldapp.words.fields import COMMON, FIELDS, field_label
from fieldapp.words.text import Lang

FAMILIES = {errors.UserError, errors.BadInput, errors.Refused, errors.Damaged, errors.NoRoom}
REFUSING = {"FieldRefused", "LineRefused"}
SOURCE = Path(fieldapp.__file__).parent


def code_lists() -> dict[str, type[StrEnum]]:
    values = (value for module in (codes, codes_diligence, codes_work) for value in vars(module).values())
    lists = (value for value in values if isinstance(value, type) and issubclass(value, StrEnum))
    return {found.__name__: found for found in lists if found is not StrEnum}


@cache
def calls() -> tuple[ast.Call, ...]:
    """Every call in the app's source."""
    trees = (ast.parse(path.read_text(encoding="utf-8")) for path in sorted(SOURCE.rglob("*.py")))
    return tuple(node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Call))


def named(call: ast.Call) -> str:
    return call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")


def constants(call: ast.Call, position: int, keyword: str) -> Iterator[str]:
    """The text given at a position or by a keyword, if it stands there as such."""
    given = [*call.args[position : position + 1], *(part.value for part in call.keywords if part.arg == keyword)]
    return (node.value for node in given if isinstance(node, ast.Constant) and isinstance(node.value, str))


def user_errors() -> list[type[errors.UserError]]:
    found = (value for value in vars(errors).values() if isinstance(value, type))
    return [kind for kind in found if issubclass(kind, errors.UserError) and kind not in FAMILIES]


def test_every_kind_is_named_and_no_other() -> None:
    assert set(kinds.KINDS) == set(KINDS)


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_has_words_and_no_other(kind: str) -> None:
    assert set(FIELDS[kind]) | set(COMMON) == set(fields_of(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_no_two_fields_of_a_kind_share_a_label(kind: str) -> None:
    labels = [field_label(kind, field, Lang.FR) for field in fields_of(kind)]
    assert len(labels) == len(set(labels))


def test_a_field_of_a_newer_version_shows_its_raw_name() -> None:
    assert field_label("project", "moon_phase", Lang.FR) == "moon_phase"


def test_every_code_list_is_named_and_no_other() -> None:
    assert set(CODES) == set(code_lists())


@pytest.mark.parametrize("code_list", sorted(CODES))
def test_every_code_is_named_in_the_order_of_its_list(code_list: str) -> None:
    assert list(CODES[code_list]) == [str(code) for code in code_lists()[code_list]]


@pytest.mark.parametrize("lang", Lang)
@pytest.mark.parametrize("code_list", sorted(CODES))
def test_no_two_codes_of_a_list_sound_alike(code_list: str, lang: Lang) -> None:
    heard = [fold(name.say(lang)) for name in CODES[code_list].values()]
    assert len(heard) == len(set(heard))


@pytest.mark.parametrize("lang", Lang)
def test_names_of_codes_chosen_together_hold_no_separator(lang: Lang) -> None:
    sets = {shape.code_list for kind in KINDS for shape in fields_of(kind).values() if shape.is_set and shape.codes}
    assert not [name for code_list in sets for name in CODES[code_list].values() if re.search("[,;]", name.say(lang))]


def test_an_unknown_code_shows_raw() -> None:
    assert code_name("Cover", "MOONLIGHT", Lang.FR) == "MOONLIGHT"


def test_every_error_has_words_and_no_other() -> None:
    refusals = {kind for kind in user_errors() if issubclass(kind, errors.FieldRefused)}
    assert set(ERRORS) == {kind.__name__ for kind in user_errors() if kind not in refusals}


def test_families_of_errors_are_never_raised_themselves() -> None:
    assert not {named(call) for call in calls()} & {kind.__name__ for kind in FAMILIES}


@pytest.mark.parametrize("kind", user_errors(), ids=lambda kind: kind.__name__)
def test_words_of_an_error_ask_only_for_facts_it_carries(kind: type[errors.UserError]) -> None:
    if kind.__name__ in ERRORS:
        words = ERRORS[kind.__name__]
        asked = words.title.places | words.what.places | words.fix.places
        carried = set(re.findall(r"\w+", (kind.__doc__ or "").partition("Facts:")[2]))
        assert asked <= carried


def test_every_rule_of_a_refusal_has_words() -> None:
    rules = {rule for call in calls() if named(call) in REFUSING for rule in constants(call, 9, "rule")}
    rules |= {rule for call in calls() if named(call) == "refused" for rule in constants(call, 1, "rule")}
    assert rules
    assert rules <= set(REFUSALS)


@pytest.mark.parametrize("rule", REFUSALS)
def test_words_of_a_rule_ask_only_for_facts_of_a_refusal(rule: str) -> None:
    words = REFUSALS[rule]
    assert words.title.places | words.what.places | words.fix.places <= {"field", "kind", "value"}


def test_every_step_that_a_job_reports_has_words() -> None:
    labels = {label for call in calls() if named(call) == "step" for label in constants(call, 2, "label")}
    labels |= {label for call in calls() if named(call) == "begin" for label in constants(call, 0, "label")}
    assert labels
    assert not [label for label in labels if not steps.is_known(label)]


def test_a_step_without_words_is_just_work() -> None:
    assert steps.step_name("moonwalking", Lang.FR) == "Travail en cours"


def test_every_state_of_handing_over_has_words_and_no_other() -> None:
    assert list(sync.STATES) == [str(state) for state in SyncState]


def test_every_outcome_of_reading_has_words() -> None:
    assert set(sync.OUTCOMES) == {str(outcome) for outcome in Outcome} | {"REPEATED"}


def test_every_trouble_and_reason_has_words_and_no_other() -> None:
    assert set(sync.TROUBLES) == {str(code) for code in (*Trouble, *Reason)}


def test_every_role_has_a_name_and_no_other() -> None:
    assert set(sync.ROLES) == {str(role) for role in Role}
