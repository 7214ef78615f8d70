"""Steps of projects and agreements: what each lacks, that it is refused whole, and what stays of one taken."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from fieldapp.errors import FieldRefused, GuardsUnmet, StateNotReachable
from fieldapp.history.change import SetField
from fieldapp.services import checking, evidence, records, states
from fieldapp.store import cutting
from fieldapp.words import Lang
from fieldapp.words.saying import said
from fieldapp.workspace import Workspace
from tests.services.samples import CASH_DAY, PUMP_DAY, load_pump
from tests.unit.exchange.pictures import a_photo, kept
from tests.worlds import World


@pytest.fixture
def ws(sampled: Workspace) -> Workspace:
    """An office with both samples."""
    return sampled


def force(ws: Workspace, record: str, kind: str, state: str) -> None:
    """A state that came from elsewhere."""
    with ws.store.write() as tx:
        stands = {line.change for line in records.history(ws, record) if line.field == "state"}
        sets = {"state": SetField(state, tuple(sorted(stands)))}
        cutting.cut(tx, ws.clock, ws.author(tx), record=record, kind=kind, sets=sets)


def codes(unmet: tuple[states.Lacking, ...]) -> set[str]:
    return {one.code for one in unmet}


def lacking(ws: Workspace, record: str, state: str, as_of: date) -> set[str]:
    return next(codes(one.lacking) for one in states.reachable(ws, record, as_of=as_of) if one.state == state)


def test_a_new_project_may_be_checked_or_cancelled(ws: Workspace, pump: dict[str, str]) -> None:
    found = states.reachable(ws, pump["@pompe"], as_of=PUMP_DAY)

    assert [one.state for one in found] == ["CHECKED", "CANCELLED"]


def test_checked_needs_a_kept_run_of_the_version_of_now(ws: Workspace, pump: dict[str, str]) -> None:
    assert lacking(ws, pump["@pompe"], "CHECKED", PUMP_DAY) == {"RUN_MISSING"}
    checking.keep(ws, pump["@pompe"], as_of=PUMP_DAY)

    assert lacking(ws, pump["@pompe"], "CHECKED", PUMP_DAY) == set()


def test_a_run_of_an_older_version_is_not_enough(ws: Workspace, pump: dict[str, str]) -> None:
    checking.keep(ws, pump["@pompe"], as_of=PUMP_DAY)
    records.set_values(ws, pump["@pompe"], {"summary": "Autre chose."})
    with pytest.raises(GuardsUnmet):
        states.change(ws, pump["@pompe"], "CHECKED", as_of=PUMP_DAY)


def test_a_step_is_one_change_that_everybody_can_read(ws: Workspace, pump: dict[str, str]) -> None:
    checking.keep(ws, pump["@pompe"], as_of=PUMP_DAY)
    changed = states.change(ws, pump["@pompe"], "CHECKED", as_of=PUMP_DAY)

    assert records.load(ws, pump["@pompe"]).values["state"] == "CHECKED"
    assert pump["@pompe"] in changed.changes.records


def test_being_checked_does_not_make_the_check_outdated(ws: Workspace, pump: dict[str, str]) -> None:
    checking.keep(ws, pump["@pompe"], as_of=PUMP_DAY)
    states.change(ws, pump["@pompe"], "CHECKED", as_of=PUMP_DAY)

    assert [run.is_current for run in checking.runs(ws, pump["@pompe"])] == [True]


def test_cash_without_signature_cannot_become_active(ws: Workspace, cash: dict[str, str]) -> None:
    """Scenario S3."""
    force(ws, cash["@projet"], "project", "APPROVED")
    with pytest.raises(GuardsUnmet) as caught:
        states.change(ws, cash["@projet"], "ACTIVE", as_of=CASH_DAY)

    assert {"FORM_NOT_PASSED", "NOT_IN_FORCE"} <= set(str(caught.value.facts["guards"]).split(", "))
    assert records.load(ws, cash["@projet"]).values["state"] == "APPROVED"


def test_a_refused_step_leaves_no_run(ws: Workspace, cash: dict[str, str]) -> None:
    force(ws, cash["@projet"], "project", "APPROVED")
    with pytest.raises(GuardsUnmet):
        states.change(ws, cash["@projet"], "ACTIVE", as_of=CASH_DAY)

    assert (checking.runs(ws, cash["@projet"]), checking.breaches(ws, cash["@projet"])) == ([], [])


def test_what_is_lacking_is_said_in_words(ws: Workspace, cash: dict[str, str]) -> None:
    force(ws, cash["@projet"], "project", "APPROVED")
    with pytest.raises(GuardsUnmet) as caught:
        states.change(ws, cash["@projet"], "ACTIVE", as_of=CASH_DAY)

    assert "le principe 7 doit être respecté" in said(caught.value, Lang.FR).what
    assert "principle 7 must be met" in said(caught.value, Lang.EN).what


def test_the_pump_becomes_active_with_its_check_kept(ws: Workspace, pump: dict[str, str]) -> None:
    force(ws, pump["@pompe"], "project", "APPROVED")
    for agreement in ("@pca", "@spd"):
        force(ws, pump[agreement], "agreement", "SIGNED")
    changed = states.change(ws, pump["@pompe"], "ACTIVE", as_of=PUMP_DAY)

    assert [run.purpose for run in checking.runs(ws, pump["@pompe"])] == ["STATE"]
    assert records.load(ws, changed.run).values["project"] == pump["@pompe"]


def test_a_project_that_meets_all_seven_is_submitted_at_once(ws: Workspace, pump: dict[str, str]) -> None:
    force(ws, pump["@pompe"], "project", "CHECKED")
    assert lacking(ws, pump["@pompe"], "SUBMITTED", PUMP_DAY) == set()
    states.change(ws, pump["@pompe"], "SUBMITTED", as_of=PUMP_DAY)

    assert records.load(ws, pump["@pompe"]).values["state"] == "SUBMITTED"


def test_nobody_approves_their_own_project(ws: Workspace, pump: dict[str, str]) -> None:
    force(ws, pump["@pompe"], "project", "SUBMITTED")
    with pytest.raises(GuardsUnmet) as caught:
        states.change(ws, pump["@pompe"], "APPROVED", as_of=PUMP_DAY)

    assert caught.value.facts["guards"] in {"REVIEWER_MISSING", "REVIEWER_IS_AUTHOR"}


def test_a_reason_becomes_a_note(ws: Workspace, cash: dict[str, str]) -> None:
    with pytest.raises(GuardsUnmet):
        states.change(ws, cash["@projet"], "CANCELLED", as_of=CASH_DAY)
    states.change(ws, cash["@projet"], "CANCELLED", reason="Le marché a été déplacé.", as_of=CASH_DAY)
    (note,) = records.children(ws, cash["@projet"], "note")

    assert note.values["text"] == "Le marché a été déplacé."


def test_states_do_not_jump(ws: Workspace, pump: dict[str, str]) -> None:
    with pytest.raises(StateNotReachable):
        states.change(ws, pump["@pompe"], "CLOSED", as_of=PUMP_DAY)


def test_a_state_that_is_none_is_refused(ws: Workspace, pump: dict[str, str]) -> None:
    with pytest.raises(FieldRefused):
        states.change(ws, pump["@pompe"], "FINI", as_of=PUMP_DAY)


def test_records_without_states_have_no_next_ones(ws: Workspace, pump: dict[str, str]) -> None:
    assert states.reachable(ws, pump["@ong"]) == []
    with pytest.raises(StateNotReachable):
        states.change(ws, pump["@ong"], "ACTIVE")


# Agreements


def test_a_signed_agreement_goes_into_force(ws: Workspace, pump: dict[str, str]) -> None:
    for agreement in ("@pca", "@spd"):
        states.change(ws, pump[agreement], "SIGNED", as_of=PUMP_DAY)
        states.change(ws, pump[agreement], "IN_FORCE", as_of=PUMP_DAY)

    assert records.load(ws, pump["@spd"]).values["state"] == "IN_FORCE"


def test_an_unsigned_agreement_is_not_signed_by_a_word(ws: Workspace, cash: dict[str, str]) -> None:
    assert "UNSIGNED" in lacking(ws, cash["@accord"], "SIGNED", CASH_DAY)


def test_ending_an_agreement_early_needs_a_paper_and_a_day(ws: Workspace, pump: dict[str, str], tmp_path: Path) -> None:
    force(ws, pump["@spd"], "agreement", "IN_FORCE")
    before = lacking(ws, pump["@spd"], "TERMINATED", PUMP_DAY)
    evidence.add(ws, kept(tmp_path, a_photo()), of=pump["@spd"], evidence_type="LETTER")
    records.set_values(ws, pump["@spd"], {"ended_on": "2025-05-03"})
    states.change(ws, pump["@spd"], "TERMINATED", as_of=PUMP_DAY)

    assert before == {"DOCUMENT_LACKING", "ENDED_ON_MISSING"}


# Cascades


def test_an_active_project_stands_still_when_its_agreement_ends_early(ws: Workspace, pump: dict[str, str]) -> None:
    """Scenario S9: derived on every machine, written by none."""
    force(ws, pump["@pompe"], "project", "ACTIVE")
    force(ws, pump["@spd"], "agreement", "TERMINATED")
    found = states.held(ws, pump["@pompe"], as_of=PUMP_DAY)

    assert (found.recorded, found.state, codes(found.causes)) == ("ACTIVE", "SUSPENDED", {"NOT_IN_FORCE"})
    assert records.load(ws, pump["@pompe"]).values["state"] == "ACTIVE"


def test_a_blocked_partner_stops_a_project(ws: Workspace, pump: dict[str, str]) -> None:
    force(ws, pump["@pompe"], "project", "ACTIVE")
    records.set_values(ws, pump["@ong"], {"state": "BLOCKED"})

    assert codes(states.held(ws, pump["@pompe"], as_of=PUMP_DAY).causes) == {"PARTNER_BLOCKED"}


def test_a_conflict_refuses_the_steps_that_read_it(ws: Workspace, pump: dict[str, str]) -> None:
    force(ws, pump["@pompe"], "project", "APPROVED")
    with ws.store.write() as tx:
        sets = {"start_on": SetField("2025-03-01", ())}
        cutting.cut(tx, ws.clock, ws.author(tx), record=pump["@pompe"], kind="project", sets=sets)

    assert "CONFLICT" in lacking(ws, pump["@pompe"], "ACTIVE", PUMP_DAY)


def test_a_cascade_arrives_by_stick(world: World, tmp_path: Path) -> None:
    """Scenario S9: nobody at the office touched the project, and there too it stands still."""
    oumar = world["oumar"]
    names = load_pump(oumar)
    force(oumar, names["@pompe"], "project", "ACTIVE")
    world.round("oumar", "binta")
    assert checking.live(world["binta"], names["@pompe"], as_of=PUMP_DAY).holding is not None
    force(oumar, names["@spd"], "agreement", "TERMINATED")
    world.round("oumar", "binta")
    held = [checking.live(ws, names["@pompe"], as_of=PUMP_DAY).holding for ws in (world.office, world["binta"])]

    assert [(one.recorded, one.state) if one else None for one in held] == [("ACTIVE", "SUSPENDED")] * 2
    assert "NOT_IN_FORCE" in {code for one in held if one for code, _ in one.causes}
