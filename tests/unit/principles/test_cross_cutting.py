"""What the acceptance scenarios demand of all criteria together: 53 in two languages, and unknown is never failure."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from fieldapp.principles.check import check, touched_by
from fieldapp.principles.facts import ProjectFacts, RecordFacts
from fieldapp.principles.finding import Status, Verdict
from fieldapp.principles.rules import Rules
from fieldapp.principles.ruleset import CRITERIA
from fieldapp.words import Lang
from fieldapp.words.criteria import criterion_title, why_text
from tests.builders import a_happy_pump, changed

AS_OF = date(2025, 5, 10)
PUMP = a_happy_pump()
FIELDS = [(one.id, name) for one in (PUMP.project, *PUMP.records) for name in one.values]
# A paper that hangs on nothing is not there.
SAYS_NOTHING_IS_THERE = {
    ("pca-ours", "agreement"),
    ("pca-theirs", "agreement"),
    ("spd-ours", "agreement"),
    ("spd-theirs", "agreement"),
    ("constr", "agreement"),
    ("spd", "framework_agreement"),
}


def test_there_are_fifty_three_criteria() -> None:
    counted = Counter(one.id[0] for one in CRITERIA)

    assert counted == {"1": 8, "2": 8, "3": 7, "4": 7, "5": 8, "6": 7, "7": 8}
    assert len({one.id for one in CRITERIA}) == 53


@pytest.mark.parametrize("criterion", [one.id for one in CRITERIA])
def test_each_has_its_texts_in_both_languages(criterion: str) -> None:
    texts = [words(criterion, lang) for words in (criterion_title, why_text) for lang in Lang]

    assert all(text.strip() for text in texts)
    assert len(set(texts)) == len(texts)


def test_a_project_of_which_nothing_is_known_fails_nothing(rules: Rules) -> None:
    report = check(ProjectFacts(RecordFacts("project", "project", "", {"title": "Pompe"}), ()), rules, AS_OF)

    assert Status.NOT_MET not in {one.status for one in report.findings}
    assert Verdict.FAIL not in report.verdicts.values()


@pytest.mark.parametrize(("record", "field"), FIELDS)
def test_an_emptied_field_is_unknown_never_failure(rules: Rules, record: str, field: str) -> None:
    report = check(changed(PUMP, record, **{field: None}), rules, AS_OF)
    failed = {one.criterion for one in report.findings if one.status is Status.NOT_MET}

    assert not failed or (record, field) in SAYS_NOTHING_IS_THERE


@pytest.mark.parametrize(("record", "field"), FIELDS)
def test_an_edit_changes_only_what_is_asked_again(rules: Rules, record: str, field: str) -> None:
    kind = next(one.kind for one in (PUMP.project, *PUMP.records) if one.id == record)
    before, after = check(PUMP, rules, AS_OF), check(changed(PUMP, record, **{field: None}), rules, AS_OF)
    different = {old.criterion for old, new in zip(before.findings, after.findings, strict=True) if old != new}

    assert different <= {one.id for one in touched_by([(kind, field)])}
