"""Action points are done when it is said how, urgent ones when somebody else has seen it; concerns stay in offices."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.errors import (
    DoneAlready,
    FieldRefused,
    NotConfirmed,
    OwnWork,
    ProofMissing,
    ReasonMissing,
    RecordNotFound,
)
from fieldapp.records.codes_work import Verification
from fieldapp.services import listing, promises, records
from tests.worlds import World, a_paper, a_project

ADEQUATE, INADEQUATE = Verification.ADEQUATE, Verification.INADEQUATE


@pytest.fixture
def project(world: World) -> str:
    """A project of Oumar's."""
    return a_project(world["oumar"])


def a_point(world: World, project: str, priority: str = "NORMAL") -> str:
    values = {"project": project, "title": "Réparer la margelle", "priority": priority, "assigned_to": "Comité"}
    return records.add(world["oumar"], "action_point", values).record


def state(world: World, name: str, point: str) -> str | None:
    return records.load(world[name], point).values.get("state")


def test_an_ordinary_point_is_done_when_it_is_said_how(world: World, project: str) -> None:
    point = a_point(world, project)
    promises.complete(world["oumar"], point, "Margelle refaite le 3 mai.")

    assert state(world, "oumar", point) == "COMPLETED"


def test_an_urgent_point_waits_for_another_pair_of_eyes(world: World, project: str, tmp_path: Path) -> None:
    point = a_point(world, project, "HIGH")
    a_paper(world["oumar"], point, tmp_path)
    promises.complete(world["oumar"], point, "Margelle refaite.")
    assert state(world, "oumar", point) is None
    world.hand("oumar", "bureau")
    promises.verify(world.office, point, ADEQUATE)

    assert state(world, "bureau", point) == "COMPLETED"


def test_what_is_not_enough_stays_open(world: World, project: str, tmp_path: Path) -> None:
    point = a_point(world, project, "HIGH")
    a_paper(world["oumar"], point, tmp_path)
    promises.complete(world["oumar"], point, "Presque fini.")
    world.hand("oumar", "bureau")
    promises.verify(world.office, point, INADEQUATE)

    assert state(world, "bureau", point) is None


def test_an_urgent_point_needs_a_file(world: World, project: str) -> None:
    with pytest.raises(ProofMissing):
        promises.complete(world["oumar"], a_point(world, project, "HIGH"), "Fait.")


def test_nothing_is_done_without_a_word(world: World, project: str) -> None:
    with pytest.raises(ReasonMissing):
        promises.complete(world["oumar"], a_point(world, project), " ")


def test_there_is_nothing_to_verify_before_it_is_said_what_was_done(world: World, project: str) -> None:
    point = a_point(world, project, "HIGH")
    world.hand("oumar", "bureau")
    with pytest.raises(ReasonMissing):
        promises.verify(world.office, point, ADEQUATE)


def test_whoever_wrote_in_it_does_not_verify_it(world: World, project: str, tmp_path: Path) -> None:
    point = a_point(world, project, "HIGH")
    world.hand("oumar", "bureau")
    a_paper(world.office, point, tmp_path)
    promises.complete(world.office, point, "Fait par le bureau.")
    with pytest.raises(OwnWork):
        promises.verify(world.office, point, ADEQUATE)


def test_a_person_not_confirmed_verifies_nothing(world: World, project: str, tmp_path: Path) -> None:
    point = a_point(world, project, "HIGH")
    a_paper(world["oumar"], point, tmp_path)
    promises.complete(world["oumar"], point, "Fait.")
    world.round("oumar", "binta")
    with pytest.raises(NotConfirmed):
        promises.verify(world["binta"], point, ADEQUATE)


def test_what_is_done_is_not_done_again(world: World, project: str) -> None:
    point = a_point(world, project)
    promises.complete(world["oumar"], point, "Fait.")
    with pytest.raises(DoneAlready):
        promises.complete(world["oumar"], point, "Encore.")


def test_the_state_of_a_point_is_not_typed(world: World, project: str) -> None:
    with pytest.raises(FieldRefused):
        records.set_values(world["oumar"], a_point(world, project), {"state": "COMPLETED"})


def test_a_project_is_no_action_point(world: World, project: str) -> None:
    with pytest.raises(RecordNotFound):
        promises.complete(world["oumar"], project, "Fait.")


def a_concern(world: World, project: str) -> str:
    values = {"of": project, "title": "Tarif trop élevé", "description": "Dit par une mère."}
    return records.add(world["oumar"], "concern", values).record


def test_a_concern_reaches_offices_only(world: World, project: str) -> None:
    concern = a_concern(world, project)
    world.round("oumar", "binta")

    assert listing.ids(world.office, "concern") == [concern]
    assert listing.ids(world["binta"], "concern") == []


def test_a_concern_becomes_an_action_point_that_says_less(world: World, project: str) -> None:
    concern = a_concern(world, project)
    world.round("oumar", "binta")
    point, _ = promises.convert(world.office, concern, project, {"title": "Revoir le tarif"})
    world.hand("bureau", "binta")
    values = records.load(world["binta"], point).values

    assert (values["title"], "description" in values, "mère" in str(values)) == ("Revoir le tarif", False, False)
    assert records.load(world.office, concern).values["state"] == "CONVERTED"


def test_a_concern_is_settled_once(world: World, project: str) -> None:
    concern = a_concern(world, project)
    promises.close_concern(world["oumar"], concern, "Expliqué en assemblée.")
    with pytest.raises(DoneAlready):
        promises.convert(world["oumar"], concern, project, {})


def test_a_concern_is_not_closed_without_a_word(world: World, project: str) -> None:
    with pytest.raises(ReasonMissing):
        promises.close_concern(world["oumar"], a_concern(world, project), "")
