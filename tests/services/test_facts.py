"""Gathering facts: quick reading gives what the heads say, few and many projects give the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.history.change import SetField
from fieldapp.principles.facts import ProjectFacts, from_json, to_json
from fieldapp.services import drafts, records
from fieldapp.store import cutting, facts
from fieldapp.store import records as stored_records
from fieldapp.store.facts_elsewhere import Nearness
from fieldapp.workspace import Workspace
from tests.services.samples import load_pump

NEAR = Nearness(1_000, 3)
DANKOUSSA = {"scheme": "COD-AB", "edition": "2015", "code": "ML050115001", "name": "Dankoussa"}


@pytest.fixture
def ws(sampled: Workspace) -> Workspace:
    """An office with both samples."""
    return sampled


def gathered(ws: Workspace, *projects: str) -> list[ProjectFacts]:
    with ws.store.read() as tx:
        return list(facts.facts_of(tx, projects, neighbours=ws.packs.neighbours, nearness=NEAR))


def neighbouring(ws: Workspace, pump: dict[str, str]) -> str:
    """Another pump in the same village, paid to the same partner."""
    project = records.add(
        ws, "project", {"title": "Autre", "project_kind": "INFRA_WATER", "site": DANKOUSSA, "start_on": "2024-01-01"}
    ).record
    given = {"giver": "UNICEF", "receiver_partner": pump["@ong"], "contribution_kind": "CASH", "state": "RELEASED"}
    amount = {"minor": 100, "currency": "XOF"}
    records.add(ws, "contribution", {"project": project, **given, "amount": amount, "rate": "600"})
    return project


def test_quick_reading_gives_what_the_heads_say(ws: Workspace, pump: dict[str, str]) -> None:
    (known,) = gathered(ws, pump["@pompe"])
    with ws.store.read() as tx:
        heads = stored_records.find_all(tx, [one.id for one in (known.project, *known.records)])

    for one in (known.project, *known.records):
        values = {name: value for name, value in heads[one.id].stands.values.items() if name != "secret"}
        assert (one.values, one.reference) == (values, heads[one.id].reference)


def test_what_hangs_on_the_project_and_its_papers_is_gathered(ws: Workspace, pump: dict[str, str]) -> None:
    (known,) = gathered(ws, pump["@pompe"])
    counts = {kind: len(known.of_kind(kind)) for kind in {one.kind for one in known.records}}

    assert counts == {
        "agreement": 2,
        "alignment": 5,
        "annex": 1,
        "cash_request": 1,
        "contribution": 4,
        "declaration": 1,
        "event": 1,
        "evidence": 3,
        "partner": 2,
        "project_partner": 2,
        "registration": 3,
        "report_due": 1,
        "result": 1,
        "risk": 2,
        "risk_rating": 2,
        "screening": 2,
        "signature": 4,
        "target_group": 1,
        "values_assessment": 1,
        "visibility": 1,
    }


def test_few_and_many_projects_give_the_same_facts(ws: Workspace, pump: dict[str, str], cash: dict[str, str]) -> None:
    other = neighbouring(ws, pump)
    wanted = [pump["@pompe"], cash["@projet"], other]
    few = gathered(ws, *wanted)
    many = gathered(ws, *wanted, *(f"nobody-{number}" for number in range(facts.FEW)))

    assert few == many
    assert (len(few[0].overlaps), len(few[0].transfers), len(few[2].overlaps)) == (1, 1, 1)


def test_facts_come_back_from_json_as_they_were(ws: Workspace, pump: dict[str, str]) -> None:
    neighbouring(ws, pump)
    (known,) = gathered(ws, pump["@pompe"])

    assert from_json(to_json(known)) == known


def test_a_value_that_fits_no_field_is_told_raw(ws: Workspace, pump: dict[str, str]) -> None:
    """The criteria must see that something is there that they do not understand, not an empty field."""
    with ws.store.write() as tx:
        before = stored_records.get(tx, pump["@pompe"])
        sets = {"start_on": SetField("bientôt", before.state.over("start_on"))}
        cutting.cut(tx, ws.clock, ws.author(tx), record=before.id, kind="project", sets=sets)
    (known,) = gathered(ws, pump["@pompe"])

    assert known.project.values["start_on"] == "bientôt"


def test_deleted_projects_are_neither_checked_nor_similar(ws: Workspace, pump: dict[str, str]) -> None:
    other = neighbouring(ws, pump)
    records.delete(ws, other)
    found = gathered(ws, pump["@pompe"], other)

    assert [one.project.id for one in found] == [pump["@pompe"]]
    assert (found[0].overlaps, found[0].transfers) == ((), ())


def test_what_was_refunded_or_belongs_to_a_cancelled_project_is_no_transfer(
    ws: Workspace, pump: dict[str, str]
) -> None:
    other = neighbouring(ws, pump)
    records.set_values(ws, records.children(ws, other, "contribution")[0].id, {"state": "REFUNDED"})

    assert gathered(ws, pump["@pompe"])[0].transfers == ()


def test_facts_stand_in_the_order_asked(ws: Workspace, pump: dict[str, str], cash: dict[str, str]) -> None:
    wanted = [cash["@projet"], pump["@pompe"]]

    assert [one.project.id for one in gathered(ws, *wanted)] == wanted


def test_a_shared_paper_is_seen_whether_projects_are_looked_at_together_or_alone(
    ws: Workspace, pump: dict[str, str]
) -> None:
    """The same scan under two agreements: the answer must not depend on who else is checked."""
    again = load_pump(ws)
    together = gathered(ws, pump["@pompe"], again["@pompe"])
    alone = gathered(ws, pump["@pompe"]) + gathered(ws, again["@pompe"])

    assert together == alone
    assert {one.id for one in together[0].of_kind("agreement")} == {
        name[paper] for name in (pump, again) for paper in ("@pca", "@spd")
    }


def test_a_project_that_was_loaded_twice_is_two_projects(ws: Workspace, pump: dict[str, str], tmp_path: Path) -> None:
    again = load_pump(ws)
    first, second = gathered(ws, pump["@pompe"], again["@pompe"])

    assert [one.project for one in first.overlaps] == [second.project.id]


def test_the_version_is_that_of_contents_not_of_order(ws: Workspace, pump: dict[str, str]) -> None:
    with ws.store.read() as tx:
        before = facts.version_of(tx, pump["@pompe"])
    drafts.keep(ws, pump["@pompe"], "title", "Autre", kind="project", seen={})
    with ws.store.read() as tx:
        typed = facts.version_of(tx, pump["@pompe"])
    records.set_values(ws, pump["@pompe"], {"title": "Autre"})
    with ws.store.read() as tx:
        after = facts.version_of(tx, pump["@pompe"])

    assert (before == typed, before == after) == (True, False)
