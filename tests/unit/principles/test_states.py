"""Steps of a project: what each still lacks, and the state that holds."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from fieldapp.errors import StateNotReachable
from fieldapp.principles.check import check
from fieldapp.principles.facts import ProjectFacts, RecordFacts
from fieldapp.principles.finding import Principle, Status
from fieldapp.principles.guards import FINAL_REPORT, Step
from fieldapp.principles.rules import Rules
from fieldapp.principles.ruleset import CRITERIA
from fieldapp.principles.states import NEXT, held_state, unmet_guards
from fieldapp.records.codes import ProjectState
from tests.builders import a_happy_pump, a_project, a_record, also, changed, facts_of, in_conflict, without

AS_OF = date(2025, 5, 10)
UNASSESSED = frozenset({"P1", "P2", "P4", "P5", "P6"})
FINAL = a_record("report_due", "final", project="project", report_kind="FINAL", received_on="2025-05-09")


def lacking(rules: Rules, facts: ProjectFacts, to: str, **step: Any) -> list[str]:
    wanted = ProjectState(to)
    report = check(facts, rules, AS_OF, going_to=wanted)
    return [str(one.code) for one in unmet_guards(facts, wanted, Step(AS_OF, report, **step), rules=rules)]


def in_state(state: str | None, facts: ProjectFacts | None = None, **values: Any) -> ProjectFacts:
    return changed(facts or a_happy_pump(), "project", state=state, **values)


def done(**values: Any) -> ProjectFacts:
    """A finished pump."""
    return also(
        in_state("ACTIVE", **({"handover_minutes_on": "2025-05-01"} | values)),
        a_record("target_group", "t1", project="project", girls_reached=118),
        a_record("result", "r1", project="project", indicator="Pompes qui marchent", target="1", actual="1"),
        a_record("event", "e1", project="project", event_type="INAUGURATION", held_on="2025-05-01"),
    )


def test_a_step_that_does_not_exist_is_refused(rules: Rules) -> None:
    with pytest.raises(StateNotReachable):
        lacking(rules, in_state("DRAFT"), "APPROVED")


def test_every_state_has_its_steps() -> None:
    assert set(NEXT) == set(ProjectState)


@pytest.mark.parametrize(("version", "unmet"), [("v2", []), ("v3", ["RUN_MISSING"]), ("", ["RUN_MISSING"])])
def test_checked_means_that_this_very_version_was_checked(rules: Rules, version: str, unmet: list[str]) -> None:
    assert lacking(rules, in_state(None), "CHECKED", version=version, checked=frozenset({"v1", "v2"})) == unmet


def test_unassessed_principles_never_pass_silently(rules: Rules) -> None:
    facts = in_state("CHECKED")
    step = Step(AS_OF, check(facts, rules, AS_OF, criteria=[one for one in CRITERIA if one.id[0] in "37"]))
    unmet = unmet_guards(facts, ProjectState.SUBMITTED, step, rules=rules)

    assert [str(one.code) for one in unmet] == ["PRINCIPLE_NOT_ASSESSED"] * 5


def test_a_sound_project_is_submitted_once_that_is_acknowledged(rules: Rules) -> None:
    assert lacking(rules, in_state("CHECKED"), "SUBMITTED", acknowledged=UNASSESSED) == []


def test_a_blocker_not_known_is_acknowledged_by_name(rules: Rules) -> None:
    facts = in_state("CHECKED", personal_data=None)

    assert lacking(rules, facts, "SUBMITTED", acknowledged=UNASSESSED) == ["BLOCKER_UNKNOWN"]
    assert lacking(rules, facts, "SUBMITTED", acknowledged=UNASSESSED | {"7.5"}) == []


def a_waiver(criterion: str) -> tuple[RecordFacts, RecordFacts]:
    values = {"criterion": criterion, "reason": "Annexe au bureau de Bamako", "expires_on": "2025-06-30"}
    return (
        a_record("waiver", f"w{criterion}", project="project", **values),
        a_record("evidence", f"we{criterion}", of=f"w{criterion}", evidence_type="LETTER"),
    )


def an_action_point(**values: Any) -> RecordFacts:
    given = {"project": "project", "criterion": "7.5", "title": "Obtenir l’annexe", "state": "OPEN"}
    return a_record("action_point", "ap1", **(given | values))


def vouched(facts: ProjectFacts, *names: str) -> ProjectFacts:
    return replace(facts, vouched=frozenset(names))


@pytest.mark.parametrize(
    ("excuse", "unmet"),
    [
        ((), ["BLOCKER_NOT_MET"]),
        (a_waiver("7.5"), []),
        ((an_action_point(),), []),
        ((an_action_point(state="COMPLETED"),), ["BLOCKER_NOT_MET"]),
        ((an_action_point(criterion="7.3"),), ["BLOCKER_NOT_MET"]),
        (a_waiver("7.2"), ["BLOCKER_NOT_MET"]),
    ],
)
def test_a_blocker_not_met_needs_a_waiver_or_an_action_point(
    rules: Rules, excuse: tuple[RecordFacts, ...], unmet: list[str]
) -> None:
    facts = vouched(also(without(in_state("CHECKED"), "constr"), *excuse), "w7.5", "w7.2")

    assert lacking(rules, facts, "SUBMITTED", acknowledged=UNASSESSED) == unmet


def test_the_written_agreement_is_never_waived(rules: Rules) -> None:
    facts = without(in_state("CHECKED"), "spd-ours", "spd-theirs")
    facts = vouched(also(facts, *a_waiver("7.2"), *a_waiver("7.3")), "w7.2", "w7.3")

    assert lacking(rules, facts, "SUBMITTED", acknowledged=UNASSESSED) == ["BLOCKER_NOT_MET"]


@pytest.mark.parametrize(
    ("step", "unmet"),
    [
        ({"reviewer": "office", "authors": frozenset({"officer"})}, []),
        ({"reviewer": "officer", "authors": frozenset({"officer"})}, ["REVIEWER_IS_AUTHOR"]),
        ({"authors": frozenset({"officer"})}, ["REVIEWER_MISSING"]),
        ({"authors": frozenset({"officer"}), "agreed_by": frozenset({"office"})}, []),
        ({"reviewer": "office", "sent_back": True}, ["SENT_BACK"]),
    ],
)
def test_another_confirmed_person_approves(rules: Rules, step: dict[str, Any], unmet: list[str]) -> None:
    assert lacking(rules, in_state("SUBMITTED"), "APPROVED", acknowledged=UNASSESSED, **step) == unmet


def test_an_action_point_is_not_enough_to_approve(rules: Rules) -> None:
    facts = also(without(in_state("SUBMITTED"), "constr"), an_action_point())
    step = {"acknowledged": UNASSESSED, "reviewer": "office"}

    assert lacking(rules, facts, "APPROVED", **step) == ["BLOCKER_NOT_MET"]


def test_what_is_referred_is_decided_before_approval(rules: Rules) -> None:
    facts = changed(in_state("SUBMITTED", agreement="pca"), "pca", instrument="SVC", covers=["CASH"])
    facts = changed(facts, "c1", agreement="pca")
    step: dict[str, Any] = {"acknowledged": UNASSESSED, "reviewer": "office"}
    referred = next(one for one in check(facts, rules, AS_OF).findings if one.status is Status.REFER)
    values = {"criterion": referred.criterion, "finding": referred.fingerprint, "outcome": "ACCEPTED"}
    more = {"project": "project", "reason": "Marché passé avec le service des achats", "decided_on": "2025-05-09"}
    decided = vouched(also(facts, a_record("referral", "rf1", **values, **more)), "rf1")

    assert "REFERRAL_OPEN" in lacking(rules, facts, "APPROVED", **step)
    assert "REFERRAL_OPEN" not in lacking(rules, decided, "APPROVED", **step)


@pytest.mark.parametrize(
    ("record", "values", "unmet"),
    [
        ("project", {}, []),
        ("project", {"form_reason": None}, ["FORM_NOT_PASSED"]),
        ("project", {"start_on": "2025-05-11"}, ["STARTS_LATER"]),
        ("project", {"start_on": "2025-05-10"}, []),
        ("project", {"start_on": None}, ["START_NOT_GIVEN"]),
        ("spd", {"state": "SIGNED"}, []),
        ("spd", {"state": "DRAFT"}, ["NOT_IN_FORCE"]),
        ("spd", {"state": "SUSPENDED"}, ["FORM_NOT_PASSED", "NOT_IN_FORCE"]),
        ("spd", {"end_on": "2025-05-09"}, ["FORM_NOT_PASSED", "NOT_IN_FORCE"]),
        ("p1", {"state": "BLOCKED"}, ["PARTNER_BLOCKED"]),
        ("p1", {"state": "WATCH"}, []),
    ],
)
def test_a_project_becomes_active_under_an_agreement_in_force(
    rules: Rules, record: str, values: dict[str, Any], unmet: list[str]
) -> None:
    assert lacking(rules, changed(in_state("APPROVED"), record, **values), "ACTIVE") == unmet


def test_a_collaboration_in_which_nothing_moves_needs_no_agreement(rules: Rules) -> None:
    club = facts_of(
        a_project(form="COLLABORATIVE", agreement=None, project_kind="MEDIA", construction="NO", state="APPROVED")
    )

    assert lacking(rules, club, "ACTIVE") == []


def test_a_conflict_refuses_the_step(rules: Rules) -> None:
    torn = in_conflict(in_state("APPROVED"), "project", "start_on")

    assert lacking(rules, torn, "ACTIVE") == ["CONFLICT"]


@pytest.mark.parametrize(
    ("facts", "unmet"),
    [
        (done(), []),
        (done(handover_minutes_on=None), ["HANDOVER_LACKING"]),
        (changed(done(), "t1", girls_reached=0), ["NOBODY_REACHED"]),
        (changed(done(), "r1", actual=None), ["NO_RESULT"]),
        (changed(done(), "e1", held_on="2025-05-11"), ["NOTHING_HAPPENED"]),
        (changed(done(handover_minutes_on=None), "e1", handed_over="YES"), []),
        (done(handover_minutes_on=None, project_kind="MEDIA", construction="NO"), []),
    ],
)
def test_a_finished_project_shows_what_it_did(rules: Rules, facts: ProjectFacts, unmet: list[str]) -> None:
    assert lacking(rules, facts, "COMPLETED") == unmet


@pytest.mark.parametrize(
    ("facts", "step", "unmet"),
    [
        (done(), {"acknowledged": frozenset({FINAL_REPORT})}, []),
        (done(), {}, ["FINAL_REPORT_UNSEEN"]),
        (also(done(), FINAL), {}, []),
        (also(done(), FINAL, an_action_point(priority="NORMAL")), {}, []),
        (also(done(), FINAL, an_action_point(priority="HIGH")), {}, ["ACTION_POINTS_OPEN"]),
        (also(done(), FINAL, an_action_point(priority="HIGH", state="COMPLETED")), {}, []),
        (changed(done(), "c1", state="RELEASED"), {"acknowledged": frozenset({FINAL_REPORT})}, ["CONTRIBUTION_OPEN"]),
        (done(upkeep_plan=None), {"acknowledged": frozenset({FINAL_REPORT})}, ["BLOCKER_NOT_MET"]),
    ],
)
def test_a_closed_project_leaves_nothing_open(
    rules: Rules, facts: ProjectFacts, step: dict[str, Any], unmet: list[str]
) -> None:
    assert lacking(rules, changed(facts, "project", state="COMPLETED"), "CLOSED", **step) == unmet


@pytest.mark.parametrize(("state", "to"), [("DRAFT", "CANCELLED"), ("ACTIVE", "SUSPENDED"), ("SUBMITTED", "DRAFT")])
def test_side_exits_need_a_reason(rules: Rules, state: str, to: str) -> None:
    assert lacking(rules, in_state(state), to, reason=" ") == ["REASON_NOT_GIVEN"]
    assert lacking(rules, in_state(state), to, reason="Route coupée") == []


def test_ending_a_project_early_needs_a_document(rules: Rules) -> None:
    letter = a_record("evidence", "letter", of="project", evidence_type="LETTER")

    assert lacking(rules, in_state("ACTIVE"), "TERMINATED", reason="Fin") == ["DOCUMENT_LACKING"]
    assert lacking(rules, also(in_state("ACTIVE"), letter), "TERMINATED", reason="Fin") == []


@pytest.mark.parametrize(
    ("record", "state", "held"),
    [
        ("spd", "IN_FORCE", "ACTIVE"),
        ("spd", "SUSPENDED", "SUSPENDED"),
        ("spd", "TERMINATED", "SUSPENDED"),
        ("pca", "TERMINATED", "SUSPENDED"),
        ("spd", "ENDED", "ACTIVE"),
        ("p1", "BLOCKED", "SUSPENDED"),
    ],
)
def test_an_active_project_stands_still_when_its_ground_falls_away(
    rules: Rules, record: str, state: str, held: str
) -> None:
    """S9: derived alike on every machine, also when the news came by stick."""
    found = held_state(changed(in_state("ACTIVE"), record, state=state), rules, AS_OF)

    assert (found.recorded, found.state, bool(found.causes)) == ("ACTIVE", held, held == "SUSPENDED")


@pytest.mark.parametrize("state", [one for one in ProjectState if one is not ProjectState.ACTIVE])
def test_only_an_active_project_is_suspended_by_others(rules: Rules, state: str) -> None:
    found = held_state(changed(in_state(state), "spd", state="TERMINATED"), rules, AS_OF)

    assert found.state == state


def test_a_conflict_leaves_the_recorded_state(rules: Rules) -> None:
    torn = in_conflict(changed(in_state("ACTIVE"), "spd", state="TERMINATED"), "spd", "state")

    assert held_state(torn, rules, AS_OF).state is ProjectState.ACTIVE


def test_guards_say_where_to_mend(rules: Rules) -> None:
    facts = changed(in_state("APPROVED"), "p1", state="BLOCKED")
    report = check(facts, rules, AS_OF)
    found = unmet_guards(facts, ProjectState.ACTIVE, Step(AS_OF, report), rules=rules)

    assert found[0].target is not None
    assert (found[0].target.record, found[0].facts["partner"]) == ("p1", "AMDE")


def test_a_principle_that_does_not_pass_is_named(rules: Rules) -> None:
    facts = in_state("APPROVED", form=None)
    report = replace(check(facts, rules, AS_OF))
    found = unmet_guards(facts, ProjectState.ACTIVE, Step(AS_OF, report), rules=rules)

    assert found[0].facts == {"verdict": report.verdicts[Principle.P7]}
