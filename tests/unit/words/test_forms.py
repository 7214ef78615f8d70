"""Every field that a person may fill in stands in exactly one section of its form."""

from __future__ import annotations

import pytest

from fieldapp.records.shape import KINDS, fields_of
from fieldapp.store.entering import BY_ACTION
from fieldapp.words.forms import (
    INAUGURATION,
    KEPT_BY_APP,
    SECTIONS,
    SET_BY_ACTION,
    is_kept_by_app,
    is_typed,
    section_of,
    section_title,
)
from fieldapp.words.text import Lang


@pytest.mark.parametrize("kind", KINDS)
def test_every_field_is_asked_once_or_kept_by_the_app(kind: str) -> None:
    asked = [field for section in SECTIONS[kind] for field in section.fields]
    assert sorted([*asked, *KEPT_BY_APP[kind]]) == sorted(fields_of(kind))


@pytest.mark.parametrize("kind", KINDS)
def test_sections_of_a_kind_differ_by_code(kind: str) -> None:
    codes = [section.code for section in SECTIONS[kind]]
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("kind", [kind for kind in KINDS if KINDS[kind].written_by_app])
def test_what_the_app_writes_is_never_asked_except_how_a_breach_was_resolved(kind: str) -> None:
    asked = {field for section in SECTIONS[kind] for field in section.fields}
    assert asked <= {"resolution", "resolved_on"}


@pytest.mark.parametrize("kind", [kind for kind in KINDS if KINDS[kind].parent_field not in {None, "of"}])
def test_records_inside_a_record_are_shown_in_one_of_its_sections(kind: str) -> None:
    if KINDS[kind].written_by_app:
        return
    parent = fields_of(kind)[str(KINDS[kind].parent_field)].refers[0]
    assert [kind in section.children for section in SECTIONS[parent]].count(True) == 1


def test_an_inauguration_has_five_steps() -> None:
    titles = [section_title(step, Lang.FR) for step in INAUGURATION]
    assert titles == ["Où et quand", "Qui est venu", "Le point d’eau", "Remise et promesses", "Photos"]


def test_a_finding_can_lead_to_the_section_of_its_field() -> None:
    section = section_of("project", "asset_owner")
    assert section is not None
    assert section.code == "ownership"


def test_a_field_kept_by_the_app_stands_in_no_section() -> None:
    assert is_kept_by_app("evidence", "secret")
    assert section_of("evidence", "secret") is None


@pytest.mark.parametrize("kind", sorted({*BY_ACTION, *SET_BY_ACTION} - {"screening"}))
def test_what_an_action_sets_is_never_typed_and_all_else_is(kind: str) -> None:
    """A form that offers more would be refused; one that offers less could not be filled in."""
    refused = BY_ACTION.get(kind, frozenset()) | KEPT_BY_APP[kind]
    assert SET_BY_ACTION.get(kind, frozenset()) | KEPT_BY_APP[kind] == refused


def test_a_screening_done_elsewhere_may_be_recorded_by_command_but_the_window_compares_itself() -> None:
    assert "screening" not in BY_ACTION
    assert not is_typed("screening")


def test_a_waiver_is_shown_and_never_typed() -> None:
    assert not is_typed("waiver")
    assert is_typed("action_point")


@pytest.mark.parametrize("kind", KINDS)
def test_a_section_for_some_records_asks_a_field_of_the_kind_for_one_of_its_codes(kind: str) -> None:
    shapes = fields_of(kind)
    asked = [section.only_for for section in SECTIONS[kind] if section.only_for]
    assert all(code in shapes[field].codes for field, code in asked)
