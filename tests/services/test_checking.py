"""Checking: the two samples, typing that counts at once, runs that are kept and repeated, breaches for good."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fieldapp.errors import BreachRefused, FieldRefused, NotACheckRun, RecordNotFound
from fieldapp.history.change import SetField
from fieldapp.principles.ruleset import RULESET
from fieldapp.services import checking, drafts, evidence, loading, records
from fieldapp.store import cutting, meta
from fieldapp.store.meta import Name
from fieldapp.words import Lang
from fieldapp.workspace import Workspace
from tests.services.samples import CASH_DAY, PUMP_DAY, lines_in, pump_with
from tests.unit.exchange.pictures import a_photo, kept


@pytest.fixture
def ws(sampled: Workspace) -> Workspace:
    """An office with both samples."""
    return sampled


def child(ws: Workspace, project: str, kind: str) -> str:
    return records.children(ws, project, kind)[0].id


def finding(checked: checking.Checked, criterion: str) -> checking.Told:
    found = checked.outcome.find(criterion)
    assert found is not None
    return found


def test_the_pump_is_aligned_and_on_paper(ws: Workspace, pump: dict[str, str]) -> None:
    """Scenario S1."""
    checked = checking.live(ws, pump["@pompe"], as_of=PUMP_DAY)

    assert (checked.principles["P3"], checked.principles["P7"]) == ("PASS", "PASS")
    assert checked.outcome.open_findings == ()


def test_the_pump_meets_all_seven_principles(ws: Workspace, pump: dict[str, str]) -> None:
    """Scenario S1."""
    checked = checking.live(ws, pump["@pompe"], as_of=PUMP_DAY)

    assert (checked.verdict, set(checked.principles.values())) == ("PASS", {"PASS"})


def test_cash_without_signature_fails(ws: Workspace, cash: dict[str, str]) -> None:
    """Scenario S3."""
    checked = checking.live(ws, cash["@projet"], as_of=CASH_DAY)
    breach = finding(checked, "7.3").breaches[0]

    assert checked.principles["P7"] == "FAIL"
    assert (finding(checked, "7.2").status, finding(checked, "7.2").severity) == ("NOT_MET", "BLOCKER")
    assert breach.happened_on == "2025-02-10"


def test_every_open_line_says_what_to_do(ws: Workspace, cash: dict[str, str]) -> None:
    lines = checking.live(ws, cash["@projet"], as_of=CASH_DAY).outcome.open_lines(Lang.FR)

    assert (lines[0].status, lines[0].severity) == ("NOT_MET", "BLOCKER")
    assert all(line.remedies and line.reason and line.title for line in lines)


def test_a_finding_leads_to_the_field_that_mends_it(ws: Workspace, cash: dict[str, str]) -> None:
    goals = finding(checking.live(ws, cash["@projet"], as_of=CASH_DAY), "7.2").goals

    assert checking.Goal(cash["@accord"], "agreement", "framework_agreement") in goals


def test_a_project_may_be_asked_for_by_its_reference(ws: Workspace, cash: dict[str, str]) -> None:
    reference = records.load(ws, cash["@projet"]).reference

    assert checking.live(ws, reference, as_of=CASH_DAY).project == cash["@projet"]


def test_what_is_no_project_is_refused(ws: Workspace, cash: dict[str, str]) -> None:
    with pytest.raises(RecordNotFound):
        checking.live(ws, cash["@femmes"])


# Typing


def test_typing_counts_before_it_is_entered(ws: Workspace, pump: dict[str, str]) -> None:
    contribution = child(ws, pump["@pompe"], "contribution")
    drafts.keep(ws, contribution, "moved_on", "10/01/2025", kind="contribution", seen={})
    typed = checking.live(ws, pump["@pompe"], as_of=PUMP_DAY)
    entered = checking.live(ws, pump["@pompe"], as_of=PUMP_DAY, with_drafts=False)

    assert (typed.principles["P7"], entered.principles["P7"], typed.typed) == ("FAIL", "PASS", 1)


def test_typing_that_makes_no_sense_yet_changes_nothing(ws: Workspace, pump: dict[str, str]) -> None:
    contribution = child(ws, pump["@pompe"], "contribution")
    drafts.keep(ws, contribution, "moved_on", "10/0", kind="contribution", seen={})

    assert checking.live(ws, pump["@pompe"], as_of=PUMP_DAY).principles["P7"] == "PASS"


def test_a_project_that_is_only_typed_is_checked(ws: Workspace) -> None:
    project = drafts.new(ws, "project", {"title": "Puits"})
    given = {"project": project, "giver": "UNICEF", "receiver": "PARTNER", "contribution_kind": "CASH"}
    drafts.new(ws, "contribution", {**given, "state": "PLEDGED"})
    checked = checking.live(ws, project, as_of=PUMP_DAY)

    assert finding(checked, "7.2").reason == "NO_AGREEMENT"


def test_an_emptied_field_counts_as_empty(ws: Workspace, pump: dict[str, str]) -> None:
    drafts.keep(ws, pump["@pompe"], "form_reason", "", kind="project", seen={})

    assert finding(checking.live(ws, pump["@pompe"], as_of=PUMP_DAY), "7.1").status == "UNKNOWN"


# Facts


def test_a_conflict_is_unknown_until_somebody_decides(ws: Workspace, pump: dict[str, str]) -> None:
    """Two officers changed the same date: neither value may be believed."""
    contribution = child(ws, pump["@pompe"], "contribution")
    with ws.store.write() as tx:
        sets = {"moved_on": SetField("2025-01-10", ())}
        cutting.cut(tx, ws.clock, ws.author(tx), record=contribution, kind="contribution", sets=sets)
    told = finding(checking.live(ws, pump["@pompe"], as_of=PUMP_DAY), "7.3")

    assert (told.status, told.reason) == ("UNKNOWN", "CONFLICT")
    assert told.goals[0] == checking.Goal(contribution, "contribution", "moved_on")


def test_a_paper_that_belongs_to_another_agreement_does_not_count(
    ws: Workspace, pump: dict[str, str], tmp_path: Path
) -> None:
    """Scenario S8: the same file, attached elsewhere before."""
    other = records.add(ws, "agreement", {"instrument": "SPD", "partner": pump["@ong"]}).record
    paper = Path(__file__).parents[2] / "resources" / "sample" / "accord-spd.jpg"
    evidence.add(ws, paper, of=other, evidence_type="SIGNED_AGREEMENT")
    told = finding(checking.live(ws, pump["@pompe"], as_of=PUMP_DAY), "7.2")

    assert (told.status, told.reason) == ("NOT_MET", "FILE_OF_ANOTHER")


def test_a_similar_project_close_by_is_told(ws: Workspace, pump: dict[str, str]) -> None:
    near = {"scheme": "COD-AB", "edition": "2015", "code": "ML050115001", "name": "Dankoussa"}
    other = {"project_kind": "INFRA_WATER", "title": "Ancien puits", "site": near, "start_on": "2023-06-01"}
    records.add(ws, "project", other)
    told = finding(checking.live(ws, pump["@pompe"], as_of=PUMP_DAY), "3.5")

    assert (told.status, told.reason) == ("NOT_MET", "DUPLICATE")
    assert "Ancien puits" in told.said(Lang.FR).reason


@pytest.mark.parametrize(
    "different",
    [
        {"start_on": "2021-06-01"},
        {"project_kind": "INFRA_OTHER"},
        {"site": {"scheme": "COD-AB", "edition": "2021", "code": "ML050115001", "name": "Dankoussa"}},
        {"site": {"scheme": "COD-AB", "edition": "2015", "code": "ML050104010", "name": "Fatoma"}},
    ],
    ids=["long ago", "another kind", "another edition", "far away"],
)
def test_other_projects_are_no_duplicates(ws: Workspace, pump: dict[str, str], different: dict[str, Any]) -> None:
    near = {"scheme": "COD-AB", "edition": "2015", "code": "ML050115001", "name": "Dankoussa"}
    same = {"project_kind": "INFRA_WATER", "title": "Autre", "site": near, "start_on": "2024-06-01"}
    records.add(ws, "project", {**same, **different})

    assert finding(checking.live(ws, pump["@pompe"], as_of=PUMP_DAY), "3.5").status == "MET"


def test_what_a_partner_receives_in_other_projects_is_added(ws: Workspace, pump: dict[str, str]) -> None:
    """Scenario S7: a large sum in small pieces."""
    other = records.add(ws, "project", {"title": "Autre"}).record
    agreement = records.add(ws, "agreement", {"instrument": "SPD", "partner": pump["@ong"]}).record
    given = {"giver": "UNICEF", "receiver": "PARTNER", "receiver_partner": pump["@ong"], "contribution_kind": "CASH"}
    large = {"amount": {"minor": 9_000_000, "currency": "USD"}, "state": "RELEASED", "moved_on": "2025-03-01"}
    records.add(ws, "contribution", {"project": other, "agreement": agreement, **given, **large})
    told = finding(checking.live(ws, pump["@pompe"], as_of=PUMP_DAY), "7.4")

    assert (told.status, told.severity, told.reason) == ("NOT_MET", "MAJOR", "FULL_DOCUMENT_NEEDED")


def test_a_key_of_evidence_is_never_among_the_facts(ws: Workspace, pump: dict[str, str]) -> None:
    """A kept check must not outlive an erased file."""
    run = checking.keep(ws, pump["@pompe"], as_of=PUMP_DAY).run
    kept = records.load(ws, run).values["facts"]

    assert "AGE-SECRET-KEY" not in str(kept)
    assert any(record["kind"] == "evidence" for record in kept["records"])


# Runs


def test_a_run_is_kept_with_what_it_stood_on(ws: Workspace, pump: dict[str, str]) -> None:
    kept_run = checking.keep(ws, pump["@pompe"], as_of=PUMP_DAY).run
    values = records.load(ws, kept_run).values

    assert (values["as_of"], values["ruleset"], values["purpose"]) == ("2025-05-10", RULESET, "CHECK")
    assert "plans-ml" in values["packs"]


def test_a_run_repeated_gives_the_same(ws: Workspace, cash: dict[str, str]) -> None:
    kept_run = checking.keep(ws, cash["@projet"], as_of=CASH_DAY)
    records.set_values(ws, child(ws, cash["@projet"], "contribution"), {"moved_on": "2025-06-01"})
    again = checking.repeat(ws, kept_run.run)

    assert (again.is_stored, again.is_same) == (False, True)
    assert again.checked.outcome == kept_run.checked.outcome


def test_a_run_of_another_ruleset_is_told_as_it_was(ws: Workspace, cash: dict[str, str]) -> None:
    kept_run = checking.keep(ws, cash["@projet"], as_of=CASH_DAY)
    _rewrite(ws, kept_run.run, "ruleset", "1999.1")
    again = checking.repeat(ws, kept_run.run)

    assert (again.is_stored, again.ruleset) == (True, "1999.1")
    assert again.checked.outcome == kept_run.checked.outcome


def test_a_run_is_current_until_something_changes(ws: Workspace, pump: dict[str, str]) -> None:
    checking.keep(ws, pump["@pompe"], as_of=PUMP_DAY)
    before = [run.is_current for run in checking.runs(ws, pump["@pompe"])]
    records.set_values(ws, child(ws, pump["@pompe"], "contribution"), {"description": "Autre"})

    assert before == [True]
    assert [run.is_current for run in checking.runs(ws, pump["@pompe"])] == [False]


def test_keeping_a_second_run_leaves_the_first_current(ws: Workspace, pump: dict[str, str]) -> None:
    for _ in range(2):
        checking.keep(ws, pump["@pompe"], as_of=PUMP_DAY)

    assert [run.is_current for run in checking.runs(ws, pump["@pompe"])] == [True, True]


@pytest.mark.parametrize("field", ["facts", "outcome", "packs"])
def test_a_run_that_is_not_whole_is_listed_without_a_verdict(ws: Workspace, cash: dict[str, str], field: str) -> None:
    kept_run = checking.keep(ws, cash["@projet"], as_of=CASH_DAY).run
    _rewrite(ws, kept_run, field, {"project": 5})

    assert [run.verdict for run in checking.runs(ws, cash["@projet"])] == [""]


def test_other_records_are_no_runs(ws: Workspace, cash: dict[str, str]) -> None:
    with pytest.raises(NotACheckRun):
        checking.repeat(ws, cash["@projet"])


def test_long_texts_do_not_swell_a_run(ws: Workspace, pump: dict[str, str]) -> None:
    records.set_values(ws, pump["@pompe"], {"summary": "é" * 20_000})
    kept_run = checking.keep(ws, pump["@pompe"], as_of=PUMP_DAY).run

    assert len(str(records.load(ws, kept_run).values["facts"])) < 60_000


def _rewrite(ws: Workspace, record: str, field: str, value: Any) -> None:
    with ws.store.write() as tx:
        over = tuple(line.change for line in records.history(ws, record) if line.field == field)
        sets = {field: SetField(value, over)}
        cutting.cut(tx, ws.clock, ws.author(tx), record=record, kind="check_run", sets=sets)


# Breaches


def test_a_breach_is_an_ordinary_finding_until_a_run_is_kept(ws: Workspace, cash: dict[str, str]) -> None:
    checking.live(ws, cash["@projet"], as_of=CASH_DAY)
    before = checking.breaches(ws, cash["@projet"])
    checking.keep(ws, cash["@projet"], as_of=CASH_DAY)

    assert before == []
    assert {(one.criterion, one.happened_on) for one in checking.breaches(ws, cash["@projet"])} == {
        ("7.2", "2025-02-10"),
        ("7.3", "2025-02-10"),
    }


def test_a_breach_stays_when_the_date_is_corrected(ws: Workspace, cash: dict[str, str]) -> None:
    checking.keep(ws, cash["@projet"], as_of=CASH_DAY)
    records.set_values(ws, child(ws, cash["@projet"], "contribution"), {"state": "PLANNED"})
    checking.keep(ws, cash["@projet"], as_of=CASH_DAY)

    assert [one.happened_on for one in checking.breaches(ws, cash["@projet"])] == ["2025-02-10", "2025-02-10"]


def test_a_breach_is_cut_once(ws: Workspace, cash: dict[str, str]) -> None:
    first = checking.keep(ws, cash["@projet"], as_of=CASH_DAY)
    second = checking.keep(ws, cash["@projet"], as_of=CASH_DAY)

    assert first.breaches == second.breaches
    assert not second.changes.records & set(second.breaches)


def test_a_breach_is_the_same_on_every_machine(ws: Workspace, cash: dict[str, str]) -> None:
    """Two devices that keep a check of the same facts must not end in a conflict."""
    kept_run = checking.keep(ws, cash["@projet"], as_of=CASH_DAY)
    values = {name: dict(records.load(ws, name).values) for name in kept_run.breaches}
    with ws.store.write() as tx:
        for name, fixed in values.items():
            sets = {field: SetField(value) for field, value in fixed.items()}
            cutting.cut(tx, ws.clock, ws.author(tx), record=name, kind="breach", sets=sets)

    assert all(not records.load(ws, name).conflicts for name in kept_run.breaches)


def test_nobody_types_a_breach(ws: Workspace, cash: dict[str, str]) -> None:
    name = checking.keep(ws, cash["@projet"], as_of=CASH_DAY).breaches[0]
    with pytest.raises(FieldRefused):
        records.set_values(ws, name, {"happened_on": "2025-06-01"})


def _somebody_else(ws: Workspace) -> None:
    with ws.store.write() as tx:
        meta.put(tx, Name.PERSON, ws.clock.new_id())


def test_a_breach_is_resolved_by_somebody_else_with_a_proof(
    ws: Workspace, cash: dict[str, str], tmp_path: Path
) -> None:
    name = checking.keep(ws, cash["@projet"], as_of=CASH_DAY).breaches[0]
    evidence.add(ws, kept(tmp_path, a_photo()), of=name, evidence_type="RECEIPT")
    _somebody_else(ws)
    checking.resolve_breach(ws, name, "Remboursé en totalité.", on=date(2025, 4, 1))
    resolved = next(one for one in checking.breaches(ws, cash["@projet"]) if one.record == name)

    assert (resolved.resolution, resolved.resolved_on) == ("Remboursé en totalité.", "2025-04-01")


def test_whoever_wrote_the_contribution_may_not_resolve_it(ws: Workspace, cash: dict[str, str], tmp_path: Path) -> None:
    name = checking.keep(ws, cash["@projet"], as_of=CASH_DAY).breaches[0]
    evidence.add(ws, kept(tmp_path, a_photo()), of=name, evidence_type="RECEIPT")
    with pytest.raises(BreachRefused) as caught:
        checking.resolve_breach(ws, name, "Faute de frappe.")

    assert caught.value.facts == {"rule": "own"}


@pytest.mark.parametrize(("text", "rule"), [("Remboursé.", "no_evidence"), ("  ", "no_text")])
def test_a_breach_needs_words_and_a_proof(ws: Workspace, cash: dict[str, str], text: str, rule: str) -> None:
    name = checking.keep(ws, cash["@projet"], as_of=CASH_DAY).breaches[0]
    _somebody_else(ws)
    with pytest.raises(BreachRefused) as caught:
        checking.resolve_breach(ws, name, text)

    assert caught.value.facts == {"rule": rule}


# Many


def test_many_projects_are_judged_as_each_alone(ws: Workspace, pump: dict[str, str], cash: dict[str, str]) -> None:
    wanted = [cash["@projet"], pump["@pompe"], pump["@ong"], "nobody"]
    found = checking.all_verdicts(ws, wanted, as_of=PUMP_DAY)
    alone = {name: checking.live(ws, name, as_of=PUMP_DAY) for name in wanted[:2]}

    assert list(found) == wanted[:2]
    assert {name: (one.overall, one.principles) for name, one in found.items()} == {
        name: (one.verdict, one.principles) for name, one in alone.items()
    }


def test_a_deleted_child_counts_no_more(ws: Workspace, cash: dict[str, str]) -> None:
    records.delete(ws, child(ws, cash["@projet"], "contribution"))

    assert finding(checking.live(ws, cash["@projet"], as_of=CASH_DAY), "7.2").breaches == ()


def test_one_thing_less_on_paper_fails_the_pump(ws: Workspace, tmp_path: Path) -> None:
    def without_their_signature(objects: list[dict[str, Any]]) -> None:
        objects[:] = [one for one in objects if one.get("agreement") != "@spd" or one.get("party") != "PARTNER"]

    loaded = loading.load(ws, pump_with(tmp_path, without_their_signature))

    assert checking.live(ws, loaded.names["@pompe"], as_of=PUMP_DAY).principles["P7"] == "FAIL"


def test_an_empty_project_is_unknown_not_failed(ws: Workspace, tmp_path: Path) -> None:
    loaded = loading.load(ws, lines_in(tmp_path, {"kind": "project", "id": "@x", "title": "Rien encore"}))
    checked = checking.live(ws, loaded.names["@x"], as_of=PUMP_DAY)

    assert "NOT_MET" not in {one.status for one in checked.findings}
