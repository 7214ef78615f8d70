"""Conflicts: seen with both values and authors, open until a person decides, and the decision travels."""

from __future__ import annotations

import pytest

from fieldapp.errors import ConflictGone, FieldRefused, NotASide
from fieldapp.services import conflicts, records
from fieldapp.services.conflicts import BETWEEN
from tests.worlds import World, a_project, decide, title


def one_conflict(world: World, field: str = "title", values: tuple[str, str] = ("de Oumar", "de Binta")) -> str:
    """A field that Oumar and Binta both changed; the office has both."""
    project = a_project(world["oumar"])
    world.round("oumar", "binta")
    for name, value in zip(("oumar", "binta"), values, strict=True):
        records.set_values(world[name], project, {field: value})
    for name in ("oumar", "binta"):
        world.hand(name, "bureau")
    return project


def open_at(world: World, *names: str) -> set[str]:
    return {name for name in names if conflicts.listed(world[name])}


def test_the_office_sees_both_values_and_their_authors(world: World) -> None:
    project = one_conflict(world)
    [found] = conflicts.listed(world.office)

    assert (found.record, found.field) == (project, "title")
    assert {(side.value, side.person, side.device) for side in found.sides} == {
        ("de Oumar", "Oumar Cissé", "oumar"),
        ("de Binta", "Binta Cissé", "binta"),
    }


def test_a_conflict_stays_through_five_syncs_until_somebody_decides(world: World) -> None:
    project = one_conflict(world)
    for number in range(5):
        a_project(world["oumar"], f"other {number}")
        world.round("oumar", "binta")
        assert open_at(world, "bureau", "oumar", "binta") == {"bureau", "oumar", "binta"}
    decide(world.office, project, "title", "de Binta")
    world.round("oumar", "binta")

    assert open_at(world, "bureau", "oumar", "binta") == set()
    assert {title(world[name], project) for name in ("bureau", "oumar", "binta")} == {"de Binta"}


def test_a_decision_of_a_laptop_travels_to_the_office_and_on(world: World) -> None:
    project = one_conflict(world)
    world.round("oumar", "binta")
    decide(world["oumar"], project, "title", "de Oumar")
    world.round("oumar", "binta")

    assert open_at(world, "bureau", "oumar", "binta") == set()
    assert {title(world[name], project) for name in ("bureau", "oumar", "binta")} == {"de Oumar"}


def test_a_decision_on_one_laptop_and_an_edit_on_another_are_a_conflict_again(world: World) -> None:
    """The edit was made without having seen the decision."""
    project = one_conflict(world)
    world.round("oumar", "binta")
    decide(world["oumar"], project, "title", "de Oumar")
    records.set_values(world["binta"], project, {"title": "encore autre"})
    world.round("oumar", "binta")
    [found] = conflicts.listed(world.office)

    assert {side.value for side in found.sides} == {"de Oumar", "encore autre"}


def test_the_same_decision_twice_is_no_conflict(world: World) -> None:
    project = one_conflict(world)
    world.round("oumar", "binta")
    for name in ("oumar", "binta"):
        decide(world[name], project, "title", "de Oumar")
    world.round("oumar", "binta")

    assert open_at(world, "bureau", "oumar", "binta") == set()


def test_the_same_value_from_two_laptops_is_no_conflict(world: World) -> None:
    one_conflict(world, values=("pareil", "pareil"))

    assert conflicts.listed(world.office) == []


def test_different_fields_of_one_record_merge(world: World) -> None:
    project = a_project(world["oumar"])
    world.round("oumar", "binta")
    records.set_values(world["oumar"], project, {"title": "nouveau"})
    records.set_values(world["binta"], project, {"project_kind": "INFRA_WATER"})
    world.round("oumar", "binta")
    values = records.load(world.office, project).values

    assert (values["title"], values["project_kind"]) == ("nouveau", "INFRA_WATER")
    assert conflicts.listed(world.office) == []


def test_a_new_value_decides(world: World) -> None:
    project = one_conflict(world)
    conflicts.put(world.office, project, "title", value="ni l’un ni l’autre")
    world.round("oumar", "binta")

    assert title(world["binta"], project) == "ni l’un ni l’autre"
    assert open_at(world, "bureau", "oumar", "binta") == set()


def test_two_texts_may_both_be_kept(world: World) -> None:
    project = one_conflict(world, "summary")
    assert conflicts.is_text("project", "summary")
    conflicts.keep_both(world.office, project, "summary")
    kept = str(records.load(world.office, project).values["summary"])

    assert set(kept.split(BETWEEN)) == {"de Oumar", "de Binta"}
    assert conflicts.listed(world.office) == []


def test_an_edit_beside_a_delete_is_a_conflict(world: World) -> None:
    project = a_project(world["oumar"])
    world.round("oumar", "binta")
    records.delete(world["oumar"], project)
    records.set_values(world["binta"], project, {"title": "still needed"})
    world.round("oumar", "binta")
    [found] = conflicts.listed(world.office)

    assert (found.field, {(side.value, side.device) for side in found.sides}) == (
        "$deleted",
        {(True, "oumar"), (False, "binta")},
    )
    assert not records.load(world.office, project).deleted


@pytest.mark.parametrize("is_deleted", [True, False])
def test_a_person_decides_whether_a_record_is_deleted(world: World, is_deleted: bool) -> None:
    project = a_project(world["oumar"])
    world.round("oumar", "binta")
    records.delete(world["oumar"], project)
    records.set_values(world["binta"], project, {"title": "still needed"})
    world.round("oumar", "binta")
    conflicts.put(world.office, project, "$deleted", value=is_deleted)
    world.round("oumar", "binta")

    assert open_at(world, "bureau", "oumar", "binta") == set()
    assert {records.load(world[name], project).deleted for name in ("bureau", "oumar", "binta")} == {is_deleted}


@pytest.mark.parametrize("value", [True, False])
def test_a_side_of_a_delete_can_be_taken(world: World, value: bool) -> None:
    """As the window offers it: by the change that stands behind it."""
    project = a_project(world["oumar"])
    world.round("oumar", "binta")
    records.delete(world["oumar"], project)
    records.set_values(world["binta"], project, {"title": "still needed"})
    world.round("oumar", "binta")
    decide(world.office, project, "$deleted", value)

    assert records.load(world.office, project).deleted is value


def test_elements_of_a_set_merge_one_by_one(world: World) -> None:
    partner = records.add(world["oumar"], "partner", {"legal_name": "Yiriwa", "attributes": ["YOUTH_LED"]}).record
    world.round("oumar", "binta")
    records.set_values(world["oumar"], partner, {"attributes": ["YOUTH_LED", "WOMEN_LED"]})
    records.set_values(world["binta"], partner, {"attributes": []})
    world.round("oumar", "binta")

    assert records.load(world.office, partner).values["attributes"] == ["WOMEN_LED"]
    assert conflicts.listed(world.office) == []


def test_a_conflict_that_is_gone_cannot_be_decided(world: World) -> None:
    project = one_conflict(world)
    decide(world.office, project, "title", "de Binta")
    with pytest.raises(ConflictGone):
        conflicts.put(world.office, project, "title", value="late")
    with pytest.raises(ConflictGone):
        conflicts.take(world.office, project, "title", change="a")


@pytest.mark.parametrize("change", ["", "zzz"])
def test_what_is_no_side_cannot_be_taken(world: World, change: str) -> None:
    project = one_conflict(world)
    with pytest.raises(NotASide):
        conflicts.take(world.office, project, "title", change=change)


def test_a_value_that_does_not_fit_decides_nothing(world: World) -> None:
    project = one_conflict(world)
    with pytest.raises(FieldRefused):
        conflicts.put(world.office, project, "title", value="x" * 10_000)

    assert len(conflicts.listed(world.office)) == 1


def test_conflicts_of_one_record_are_found_by_it(world: World) -> None:
    project = one_conflict(world)
    other = a_project(world.office)

    assert len(conflicts.of_record(world.office, project)) == 1
    assert conflicts.of_record(world.office, other) == []
