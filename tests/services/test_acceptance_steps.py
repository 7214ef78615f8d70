"""The acceptance scenarios go on: a step is refused, a fact is added, a name is decided, two machines compare."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from fieldapp.errors import FieldRefused, GuardsUnmet, LineRefused
from fieldapp.principles.guards import Step
from fieldapp.principles.states import unmet_guards
from fieldapp.progress import NoProgress
from fieldapp.records.codes import ProjectState
from fieldapp.records.codes_diligence import ScreeningResult
from fieldapp.services import checking, loading, records, sanctions, screening, states
from fieldapp.store import looking
from tests.sanctions import file_of, person
from tests.scenarios import SCENARIOS
from tests.services.samples import lines_in
from tests.services.staged import Play, Stage
from tests.worlds import World

TREASURER, LISTED = "Mahamadou Traoré", "Mamadou TRAORE"


def refused(play: Play, to: str, *acknowledged: str) -> set[str]:
    """What a step lacks."""
    with pytest.raises(GuardsUnmet) as stopped:
        states.change(play.ws, play.project, to, acknowledged=acknowledged, as_of=play.scenario.day)
    return set(str(stopped.value.facts["guards"]).split(", "))


# S2


def test_s2_an_offer_that_is_only_planned_is_unknown(stage: Stage) -> None:
    play = stage["s2"]
    [gift] = play.kept("contribution", contribution_kind="CASH")
    records.set_values(play.ws, gift, {"state": "PLANNED"})

    assert (play.find("7.2").status, play.check().principles["P7"]) == ("UNKNOWN", "INCOMPLETE")


# S3


def test_s3_a_kept_breach_stays(stage: Stage) -> None:
    """Also after the day was corrected: what was found is on record, and another person says how it was put right."""
    play = stage["s3"]
    kept = checking.keep(play.ws, play.project, as_of=play.scenario.day)
    [paid] = play.kept("contribution", contribution_kind="CASH")
    records.set_values(play.ws, paid, {"state": "PLANNED"})

    assert play.find("7.2").breaches == ()
    assert {one.record for one in checking.breaches(play.ws, play.project)} == set(kept.breaches)
    assert {one.happened_on for one in checking.breaches(play.ws, play.project)} == {"2025-02-10"}


def test_s3_a_breach_is_not_deleted(stage: Stage) -> None:
    play = stage["s3"]
    [breach, *_] = checking.keep(play.ws, play.project, as_of=play.scenario.day).breaches

    with pytest.raises(FieldRefused) as stopped:
        records.delete(play.ws, breach)

    assert stopped.value.facts["rule"] == "stays_on_record"


def test_s3_the_project_is_not_submitted_with_its_blockers(stage: Stage) -> None:
    play = stage["s3"]
    checking.keep(play.ws, play.project, as_of=play.scenario.day)
    states.change(play.ws, play.project, "CHECKED", as_of=play.scenario.day)

    assert refused(play, "SUBMITTED", "2.3", "6.3") == {"BLOCKER_NOT_MET"}


def test_s3_the_project_cannot_go_active(stage: Stage) -> None:
    """Asked of the pure guard: no step leads to APPROVED before."""
    play = stage["s3"]
    with play.ws.store.read() as tx:
        known, report = looking.look_at(tx, play.ws.packs, play.ws.rules, play.project, play.scenario.day)
    approved = replace(known.project, values={**known.project.values, "state": "APPROVED"})
    step = Step(as_of=play.scenario.day, report=report)
    found = unmet_guards(replace(known, project=approved), ProjectState.ACTIVE, step, rules=play.ws.rules)

    assert {"FORM_NOT_PASSED", "NOT_IN_FORCE"} <= {one.code for one in found}


def test_s3_a_high_action_point_lets_it_be_submitted_but_not_approved(stage: Stage) -> None:
    play = stage["s3"]
    for criterion in ("2.1", "7.2", "7.3"):
        point = {"project": play.project, "title": "Faire signer", "criterion": criterion, "priority": "HIGH"}
        records.add(play.ws, "action_point", point)
    checking.keep(play.ws, play.project, as_of=play.scenario.day)
    states.change(play.ws, play.project, "CHECKED", as_of=play.scenario.day)
    checking.keep(play.ws, play.project, as_of=play.scenario.day)
    day = play.scenario.day
    states.change(play.ws, play.project, "SUBMITTED", acknowledged=["2.3", "6.3"], as_of=day)

    assert "BLOCKER_NOT_MET" in refused(play, "APPROVED")


# S10


def test_s10_an_old_code_is_refused_and_nothing_is_mapped(stage: Stage, tmp_path: Path) -> None:
    play = stage["s10"]
    with pytest.raises(FieldRefused) as stopped:
        records.set_values(play.ws, play.project, {"site": "ML0504"})

    assert stopped.value.facts["rule"] == "bare_pcode"
    assert "site" not in records.load(play.ws, play.project).values


def test_s10_a_file_with_an_old_code_names_the_line(stage: Stage, tmp_path: Path) -> None:
    file = lines_in(tmp_path, {"kind": "project", "title": "Pompe", "site": "ML0504"})
    with pytest.raises(LineRefused) as stopped:
        loading.load(stage["s10"].ws, file)

    assert (stopped.value.facts["rule"], stopped.value.facts["line"]) == ("bare_pcode", 1)


@pytest.mark.parametrize("edition", ["2015", "2021"])
def test_s10_a_chosen_meaning_is_kept_with_its_edition(stage: Stage, edition: str) -> None:
    play = stage["s10"]
    site = {"scheme": "COD-AB", "edition": edition, "code": "ML0504", "name": ""}
    records.set_values(play.ws, play.project, {"site": site})

    assert records.load(play.ws, play.project).values["site"] == site


def test_s10_a_millennium_goal_is_of_other_years(stage: Stage) -> None:
    play = stage["s10"]
    [goal] = play.kept("alignment", framework="SDG")
    records.set_values(play.ws, goal, {"framework": "MDG", "edition": "", "code": "7.C"})

    assert (play.find("1.4").status, play.find("1.4").reason) == ("NOT_MET", "WRONG_GOAL_LIST")


# S11

MEASURES = {"safeguarding_mitigation": "Deux animatrices à chaque distribution."}
CHANNEL = {"reporting_channel": "Point focal du site", "reporting_channel_known": "YES"}


@pytest.mark.parametrize(
    ("said", "status"), [(MEASURES, "NOT_MET"), (CHANNEL, "NOT_MET"), ({**MEASURES, **CHANNEL}, "MET")]
)
def test_s11_children_are_safe_only_with_measures_and_a_known_channel(
    stage: Stage, said: dict[str, str], status: str
) -> None:
    play = stage["s11"]
    records.set_values(play.ws, play.project, said)

    assert play.find("1.7").status == status
    assert play.check().principles["P1"] == ("PASS" if status == "MET" else "FAIL")


def test_s11_the_rest_of_an_emergency_passes(stage: Stage) -> None:
    play = stage["s11"]
    records.set_values(play.ws, play.project, {**MEASURES, **CHANNEL})

    assert play.check().verdict == "PASS"


def test_s11_without_an_emergency_nothing_is_relaxed(stage: Stage) -> None:
    play = stage["s11"]
    for name in (play.project, play.names["@spd"]):
        records.set_values(play.ws, name, {"humanitarian": "NO"})

    assert [play.find(one).status for one in ("1.6", "2.3", "3.3")] == ["UNKNOWN"] * 3


# S12


@pytest.fixture
def near(stage: Stage, tmp_path: Path) -> Play:
    """The treasurer compared with a list that has nearly his name."""
    play = stage["s12"]
    sanctions.load(play.ws, file_of(tmp_path, person(LISTED, 901)))
    screening.screen(play.ws, play.names["@asso"])
    return play


def again(play: Play) -> ScreeningResult | None:
    """The association compared with the list that is in force now."""
    [answer] = screening.rescreen(play.ws, [play.names["@asso"]], progress=NoProgress())
    return answer.screening.result


def cleared(play: Play) -> Play:
    """A person has said that it is somebody else."""
    screening.decide(play.ws, play.names["@asso"], ScreeningResult.FALSE_POSITIVE, "Né vingt ans plus tard.")
    return play


def test_s12_the_treasurer_who_signed_is_compared(near: Play) -> None:
    latest = screening.ready(near.ws, near.names["@asso"]).latest

    assert latest is not None
    assert [(one.name, one.listed) for one in latest.alikes] == [(TREASURER, LISTED)]


def test_s12_a_near_match_is_referred_and_fails_nothing(near: Play) -> None:
    assert (near.find("2.4").status, near.check().principles["P2"]) == ("REFER", "REFER")


def test_s12_a_person_clears_it_with_a_reason(near: Play) -> None:
    assert cleared(near).find("2.4").status == "MET"


def test_s12_a_new_list_with_the_same_entry_reopens_nothing(near: Play, tmp_path: Path) -> None:
    sanctions.load(cleared(near).ws, file_of(tmp_path, person(LISTED, 901), person("Zimbo B", 9), dated="2025-12-30"))

    assert (again(near), near.find("2.4").status) == (ScreeningResult.FALSE_POSITIVE, "MET")


def test_s12_a_changed_entry_reopens_it(near: Play, tmp_path: Path) -> None:
    file = file_of(tmp_path, person(LISTED, 901, "Le Forgeron"), dated="2025-12-30")
    sanctions.load(cleared(near).ws, file)

    assert (again(near), near.find("2.4").status) == (ScreeningResult.POSSIBLE, "REFER")


@pytest.mark.parametrize(("day", "status"), [(date(2026, 3, 15), "MET"), (date(2026, 3, 16), "UNKNOWN")])
def test_s12_a_list_older_than_ninety_days_says_nothing(near: Play, day: date, status: str) -> None:
    play = cleared(near)
    found = checking.live(play.ws, play.project, as_of=day).outcome.find("2.4")

    assert found is not None
    assert found.status == status


# two machines


@pytest.mark.parametrize("scenario", ["s2", "s3", "s7"])
def test_laptop_and_office_find_the_same(world: World, scenario: str) -> None:
    told = SCENARIOS[scenario]
    project = loading.load(world["oumar"], told.file).names[told.project]
    world.hand("oumar", "bureau")
    here, there = (checking.live(ws, project, as_of=told.day) for ws in (world["oumar"], world.office))

    assert here.findings == there.findings
    assert here.principles == there.principles
