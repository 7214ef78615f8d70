"""What holds for every criterion, whatever the facts."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.principles.check import Report, check, touched_by
from fieldapp.principles.facts import ProjectFacts, RecordFacts, from_json, to_json
from fieldapp.principles.finding import Finding, Principle, Severity, Status, Verdict
from fieldapp.principles.reasons import Reason, Remedy
from fieldapp.principles.rules import Rules
from fieldapp.principles.ruleset import BY_ID, CRITERIA, Criterion
from fieldapp.principles.verdict import overall_of, verdict_of
from fieldapp.records.codes import ProjectState
from fieldapp.records.shape import KINDS, fields_of
from fieldapp.words import Lang
from fieldapp.words.criteria import reason_text, remedy_text
from tests.any_facts import EITHER
from tests.builders import a_happy_pump, also, in_conflict

AS_OF = date(2025, 5, 10)


@given(facts=EITHER, going_to=st.sampled_from([None, *ProjectState]))
def test_no_facts_crash_a_criterion_and_every_doubt_has_a_remedy(
    rules: Rules, facts: ProjectFacts, going_to: ProjectState | None
) -> None:
    report = check(facts, rules, AS_OF, going_to=going_to)

    assert [one.criterion for one in report.findings] == [criterion.id for criterion in CRITERIA]
    for one in report.findings:
        assert bool(one.remedies) == (one.status in {Status.NOT_MET, Status.UNKNOWN, Status.REFER}), one
        assert len(one.targets) == len(one.remedies)
        assert set(one.remedies) <= {*BY_ID[one.criterion].remedies, Remedy.DECIDE, Remedy.RETYPE}
        assert not one.breaches or (one.criterion in {"7.2", "7.3"} and one.status is Status.NOT_MET)


@given(facts=EITHER)
def test_every_finding_is_said_in_both_languages_without_a_hole(rules: Rules, facts: ProjectFacts) -> None:
    for one in check(facts, rules, AS_OF).findings:
        for lang in Lang:
            told = [reason_text(one.reason, one.facts, lang), *(remedy_text(r, one.facts, lang) for r in one.remedies)]
            assert not [text for text in told if "…" in text], one
            assert not [text for text in told if "{" in text or text.isupper()]


@given(facts=EITHER, chance=st.randoms(use_true_random=False))
def test_the_order_of_the_records_does_not_matter(rules: Rules, facts: ProjectFacts, chance: random.Random) -> None:
    shuffled = list(facts.records)
    chance.shuffle(shuffled)

    assert check(replace(facts, records=tuple(shuffled)), rules, AS_OF) == check(facts, rules, AS_OF)


@given(facts=EITHER)
def test_a_kept_run_repeats_itself_from_its_facts(rules: Rules, facts: ProjectFacts) -> None:
    assert check(from_json(to_json(facts)), rules, AS_OF) == check(facts, rules, AS_OF)


class Watched(Mapping[str, Any]):
    """Values that remember which of them were asked for."""

    def __init__(self, kind: str, values: Mapping[str, Any], seen: set[str]) -> None:
        self.kind, self.values_there, self.seen = kind, values, seen

    def __getitem__(self, name: str) -> Any:
        self.seen.add(f"{self.kind}.{name}")
        return self.values_there[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self.values_there)

    def __len__(self) -> int:
        return len(self.values_there)


@given(facts=EITHER, criterion=st.sampled_from(CRITERIA))
def test_a_criterion_reads_only_the_fields_it_names(rules: Rules, facts: ProjectFacts, criterion: Criterion) -> None:
    """So that an edit need only ask the criteria it touches."""
    seen: set[str] = set()

    def watch(one: RecordFacts) -> RecordFacts:
        return replace(one, values=Watched(one.kind, one.values, seen))

    watched = replace(facts, project=watch(facts.project), records=tuple(watch(one) for one in facts.records))
    check(watched, rules, AS_OF, criteria=[criterion])

    only_shown = {"contribution.amount", "project.state", "signature.name"}
    of_decisions = {one for one in seen if one.startswith(("waiver.", "referral.")) or one == "evidence.of"}
    assert seen - only_shown - of_decisions <= criterion.reads


@pytest.mark.parametrize("criterion", CRITERIA, ids=lambda one: one.id)
def test_the_fields_a_criterion_names_exist(criterion: Criterion) -> None:
    named = {tuple(one.split(".")) for one in criterion.reads}

    assert named <= {(kind, name) for kind in KINDS for name in fields_of(kind)}


@pytest.mark.parametrize(
    ("record", "field", "criteria"),
    [
        ("project", "form", {"7.1", "7.3"}),
        ("project", "start_on", {"3.1", "3.2", "3.3", "3.4", "7.3", "7.5"}),
        ("al1", "edition", {"3.1"}),
        ("al1", "framework", {"3.1", "3.2", "3.3", "3.4"}),
        ("c1", "moved_on", {"7.2", "7.3", "7.4", "7.5"}),
        ("constr", "dated_on", {"7.5"}),
        ("spd-theirs", "authorised", {"7.6"}),
        ("project", "summary", set()),
        ("project", "asset_owner", {"3.6"}),
    ],
)
def test_a_conflict_stops_the_criteria_that_hang_on_it_and_no_others(
    rules: Rules, record: str, field: str, criteria: set[str]
) -> None:
    report = check(in_conflict(a_happy_pump(), record, field), rules, AS_OF)
    stopped = {one.criterion for one in report.findings if one.reason is Reason.CONFLICT}

    assert criteria <= stopped
    assert (not criteria) == (not stopped)


def test_an_edit_touches_the_criteria_that_read_its_field() -> None:
    assert [one.id for one in touched_by([("annex", "dated_on")])] == ["7.5"]
    assert "7.2" in [one.id for one in touched_by([("agreement", "covers/CASH")])]
    assert touched_by([("project", "summary")]) == ()


@pytest.mark.parametrize("touched", [("waiver", "reason"), ("referral", "outcome"), ("evidence", "of")])
def test_a_decision_or_its_proof_may_touch_every_criterion(touched: tuple[str, str]) -> None:
    assert touched_by([touched]) == CRITERIA


def test_the_criteria_stand_in_the_order_of_their_numbers() -> None:
    assert list(BY_ID) == [f"{p}.{n}" for p in range(1, 8) for n in range(1, 9) if f"{p}.{n}" in BY_ID]


def test_a_principle_without_criteria_says_that_it_is_not_assessed(rules: Rules) -> None:
    verdicts = check(a_happy_pump(), rules, AS_OF).verdicts
    assessed = {criterion.principle for criterion in CRITERIA}

    assert {one for one, verdict in verdicts.items() if verdict is Verdict.NOT_ASSESSED} == {*Principle} - assessed


def finding(status: str, severity: str) -> Finding:
    return Finding("7.1", Status(status), Severity(severity), Reason.FORM_CHOSEN)


@pytest.mark.parametrize(
    ("findings", "verdict"),
    [
        (["NOT_MET BLOCKER", "REFER MAJOR", "UNKNOWN BLOCKER"], "FAIL"),
        (["REFER MINOR", "UNKNOWN BLOCKER"], "REFER"),
        (["UNKNOWN BLOCKER", "NOT_MET MAJOR"], "INCOMPLETE"),
        (["NOT_MET MAJOR", "MET BLOCKER"], "ATTENTION"),
        (["UNKNOWN MAJOR", "MET BLOCKER"], "ATTENTION"),
        (["UNKNOWN MINOR", "NOT_MET ADVICE", "MET BLOCKER"], "PASS"),
        (["NOT_MET MINOR"], "PASS"),
        (["WAIVED BLOCKER"], "PASS"),
        (["NA BLOCKER", "NA MAJOR"], "NA"),
        (["NA BLOCKER", "MET MAJOR"], "PASS"),
        ([], "NOT_ASSESSED"),
    ],
)
def test_the_first_match_makes_the_verdict(findings: list[str], verdict: str) -> None:
    assert verdict_of(finding(*one.split()) for one in findings) == verdict


@pytest.mark.parametrize(
    ("verdicts", "overall"),
    [
        ("PASS FAIL REFER", "FAIL"),
        ("PASS REFER INCOMPLETE", "REFER"),
        ("NOT_ASSESSED INCOMPLETE", "INCOMPLETE"),
        ("ATTENTION NOT_ASSESSED", "ATTENTION"),
        ("PASS NOT_ASSESSED", "NOT_ASSESSED"),
        ("PASS NA", "PASS"),
        ("NA NA", "NA"),
    ],
)
def test_a_project_stands_as_its_worst_principle(verdicts: str, overall: str) -> None:
    assert overall_of(Verdict(one) for one in verdicts.split()) == overall


def test_the_same_facts_find_the_same_twice(rules: Rules) -> None:
    first: Report = check(a_happy_pump(), rules, AS_OF)

    assert check(also(a_happy_pump()), rules, AS_OF) == first
