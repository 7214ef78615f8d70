"""Reviews hold for one version, comments stand at fields, and neither comes from those who wrote the project."""

from __future__ import annotations

import pytest

from fieldapp.errors import DoneAlready, FieldRefused, GuardsUnmet, NotConfirmed, OwnWork, ReasonMissing
from fieldapp.history.change import SetField
from fieldapp.records.codes_work import ReviewOutcome
from fieldapp.services import checking, records, reviewing, states
from fieldapp.store import cutting
from fieldapp.workspace import Workspace
from tests.services.samples import PUMP_DAY, load_pump
from tests.worlds import World

AGREED, SENT_BACK = ReviewOutcome.AGREED, ReviewOutcome.SENT_BACK


@pytest.fixture
def pump(world: World) -> str:
    """A pump that Oumar wrote and handed to the office."""
    project = load_pump(world["oumar"])["@pompe"]
    world.hand("oumar", "bureau")
    return project


def put_in_state(ws: Workspace, project: str, state: str) -> None:
    """A state that came from elsewhere."""
    with ws.store.write() as tx:
        cutting.cut(tx, ws.clock, ws.author(tx), record=project, kind="project", sets={"state": SetField(state)})


def lacking(ws: Workspace, project: str) -> set[str]:
    found = states.reachable(ws, project, as_of=PUMP_DAY)
    return {one.code for step in found if step.state == "APPROVED" for one in step.lacking}


def test_a_review_keeps_the_check_it_stands_on(world: World, pump: str) -> None:
    done = reviewing.review(world.office, pump, AGREED, as_of=PUMP_DAY)

    assert [run.purpose for run in checking.runs(world.office, pump)] == ["REVIEW"]
    assert records.load(world.office, done.review).values["run"] == done.run


def test_a_review_looks_at_the_version_of_now(world: World, pump: str) -> None:
    reviewing.review(world.office, pump, AGREED, as_of=PUMP_DAY)

    assert [one.is_current for one in reviewing.listed(world.office, pump)] == [True]


def test_a_change_reopens_it(world: World, pump: str) -> None:
    reviewing.review(world.office, pump, AGREED, as_of=PUMP_DAY)
    records.set_values(world["oumar"], pump, {"summary": "Un autre site."})
    world.hand("oumar", "bureau")

    assert [one.is_current for one in reviewing.listed(world.office, pump)] == [False]


def test_a_comment_reopens_nothing(world: World, pump: str) -> None:
    reviewing.review(world.office, pump, AGREED, as_of=PUMP_DAY)
    reviewing.comment(world.office, pump, "Quel forage ?", field="title")

    assert [one.is_current for one in reviewing.listed(world.office, pump)] == [True]


def test_a_review_is_read_alike_on_the_laptop(world: World, pump: str) -> None:
    reviewing.review(world.office, pump, SENT_BACK, summary="Il manque le procès-verbal.", as_of=PUMP_DAY)
    world.hand("bureau", "oumar")
    [found] = reviewing.listed(world["oumar"], pump)

    assert (found.outcome, found.summary, found.by, found.is_current) == (
        "SENT_BACK",
        "Il manque le procès-verbal.",
        "Awa Traoré",
        True,
    )


def test_nobody_reviews_their_own_work(world: World) -> None:
    project = load_pump(world.office)["@pompe"]
    with pytest.raises(OwnWork):
        reviewing.review(world.office, project, AGREED, as_of=PUMP_DAY)


def test_a_person_not_confirmed_reviews_nothing(world: World, pump: str) -> None:
    world.hand("bureau", "binta")
    with pytest.raises(NotConfirmed):
        reviewing.review(world["binta"], pump, AGREED, as_of=PUMP_DAY)


def test_whoever_sends_back_says_why(world: World, pump: str) -> None:
    with pytest.raises(ReasonMissing):
        reviewing.review(world.office, pump, SENT_BACK, as_of=PUMP_DAY)


def test_a_project_sent_back_is_not_approved(world: World, pump: str) -> None:
    put_in_state(world["oumar"], pump, "SUBMITTED")
    world.hand("oumar", "bureau")
    reviewing.review(world.office, pump, SENT_BACK, summary="Pas encore.", as_of=PUMP_DAY)

    assert "SENT_BACK" in lacking(world.office, pump)


def test_a_later_review_of_the_same_version_may_agree(world: World, pump: str) -> None:
    put_in_state(world["oumar"], pump, "SUBMITTED")
    world.hand("oumar", "bureau")
    reviewing.review(world.office, pump, SENT_BACK, summary="Pas encore.", as_of=PUMP_DAY)
    reviewing.review(world.office, pump, AGREED, as_of=PUMP_DAY)

    assert "SENT_BACK" not in lacking(world.office, pump)


def test_the_author_may_not_approve(world: World, pump: str) -> None:
    put_in_state(world["oumar"], pump, "SUBMITTED")
    with pytest.raises(GuardsUnmet):
        states.change(world["oumar"], pump, "APPROVED", as_of=PUMP_DAY)


def test_comments_stand_at_fields_of_the_whole_family(world: World, pump: str) -> None:
    [group] = records.children(world.office, pump, "target_group")
    reviewing.comment(world.office, group.id, "D’où vient ce nombre ?", field="girls_planned")
    reviewing.comment(world.office, pump, "Bien.")
    world.hand("bureau", "oumar")

    assert [(one.kind, one.field, one.text) for one in reviewing.comments(world["oumar"], pump)] == [
        ("target_group", "girls_planned", "D’où vient ce nombre ?"),
        ("project", "", "Bien."),
    ]


def test_a_comment_is_resolved_once_and_stays(world: World, pump: str) -> None:
    reviewing.comment(world.office, pump, "Quel forage ?", field="title")
    [found] = reviewing.comments(world.office, pump)
    reviewing.resolve_comment(world.office, found.id)

    assert reviewing.comments(world.office, pump) == []
    assert len(reviewing.comments(world.office, pump, with_resolved=True)) == 1
    with pytest.raises(DoneAlready):
        reviewing.resolve_comment(world.office, found.id)


def test_a_comment_names_a_field_that_exists(world: World, pump: str) -> None:
    with pytest.raises(FieldRefused):
        reviewing.comment(world.office, pump, "?", field="colour")


def test_an_empty_comment_says_nothing(world: World, pump: str) -> None:
    with pytest.raises(ReasonMissing):
        reviewing.comment(world.office, pump, " ")
