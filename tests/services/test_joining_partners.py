"""Two records of one partner: joined by a change, read as one everywhere, parted again, also over sticks."""

from __future__ import annotations

from typing import Any

import pytest

from fieldapp.errors import JoinRefused
from fieldapp.principles.facts import ProjectFacts
from fieldapp.services import listing, records
from fieldapp.services.joining_partners import join, likely, part, standing
from fieldapp.store import facts, log, portfolio, register, screenings
from fieldapp.store import records as stored_records
from fieldapp.store.facts_elsewhere import Nearness
from fieldapp.workspace import Workspace
from tests.services.samples import load_pump
from tests.worlds import World


def a_partner(ws: Workspace, name: str, **values: Any) -> str:
    return records.add(ws, "partner", {"legal_name": name, **values}).record


def values(ws: Workspace, record: str) -> dict[str, Any]:
    found = records.load(ws, record).values
    return {name: value for name, value in found.items() if name != "reference"}


def read_as(ws: Workspace, partner: str) -> str:
    """The id that a partner is read as."""
    found = standing(ws, partner).read_as
    return found.id if found else partner


def gathered(ws: Workspace, project: str) -> ProjectFacts:
    with ws.store.read() as tx:
        found = facts.facts_of(tx, [project], neighbours=ws.packs.neighbours, nearness=Nearness(1_000, 3))
        return next(iter(found))


def test_a_join_is_one_change_and_can_be_seen(ws: Workspace) -> None:
    first, second = a_partner(ws, "Radio Kaural"), a_partner(ws, "Radio Kaoural")
    with ws.store.read() as tx:
        before = log.size(tx)
    join(ws, first, second)
    with ws.store.read() as tx:
        assert log.size(tx) == before + 1

    assert values(ws, first) == {"legal_name": "Radio Kaural", "state": "MERGED", "merged_into": second}
    assert read_as(ws, first) == second
    assert [each.id for each in standing(ws, second).stands_for] == [first]


@pytest.mark.parametrize("state", [None, "WATCH"])
def test_parting_brings_back_what_was(ws: Workspace, state: str | None) -> None:
    first, second = a_partner(ws, "A", state=state), a_partner(ws, "B")
    before = values(ws, first)
    join(ws, first, second)
    part(ws, first)

    assert (values(ws, first), read_as(ws, first)) == (before, first)


def test_names_go_along_only_when_asked_and_come_back_with_the_parting(ws: Workspace) -> None:
    first = a_partner(ws, "Radio Kaural", acronym="RK", aliases=["Kaoural FM"])
    second = a_partner(ws, "Radio Kaoural", aliases=["Kaoural FM"])
    join(ws, first, second)
    assert values(ws, second)["aliases"] == ["Kaoural FM"]
    part(ws, first)
    join(ws, first, second, with_names=True)
    assert values(ws, second)["aliases"] == ["Kaoural FM", "RK", "Radio Kaural"]
    part(ws, first)

    assert values(ws, second)["aliases"] == ["Kaoural FM"]


def test_a_name_that_somebody_else_has_set_since_stays(ws: Workspace) -> None:
    first, second = a_partner(ws, "Radio Kaural"), a_partner(ws, "Radio Kaoural")
    join(ws, first, second, with_names=True)
    records.set_values(ws, second, {"aliases": []})
    records.set_values(ws, second, {"aliases": ["Radio Kaural"]})
    part(ws, first)

    assert values(ws, second)["aliases"] == ["Radio Kaural"]


def test_a_chain_ends_at_its_last(ws: Workspace) -> None:
    first, second, third = (a_partner(ws, name) for name in ("A", "B", "C"))
    join(ws, first, second)
    join(ws, second, third)

    assert read_as(ws, first) == read_as(ws, second) == third
    assert {each.id for each in standing(ws, third).stands_for} == {first, second}


def test_what_is_joined_to_a_joined_one_goes_to_the_one_that_stands(ws: Workspace) -> None:
    first, second, third = (a_partner(ws, name) for name in ("A", "B", "C"))
    join(ws, second, third)

    assert join(ws, first, second).into == third


def test_a_circle_cannot_be_made_here(ws: Workspace) -> None:
    first, second = a_partner(ws, "A"), a_partner(ws, "B")
    join(ws, first, second)
    with pytest.raises(JoinRefused) as caught:
        join(ws, second, first)

    assert caught.value.facts["rule"] == "same"


def test_what_is_no_pair_of_partners_is_refused(ws: Workspace) -> None:
    first, second = a_partner(ws, "A"), a_partner(ws, "B")
    project = records.add(ws, "project", {"title": "P"}).record
    gone = a_partner(ws, "C")
    records.delete(ws, gone)
    rules = []
    for pair in ((first, first), (first, project), (project, first), (first, gone), (gone, first)):
        with pytest.raises(JoinRefused) as caught:
            join(ws, *pair)
        rules.append(caught.value.facts["rule"])
    join(ws, first, second)
    with pytest.raises(JoinRefused):
        join(ws, first, second)
    with pytest.raises(JoinRefused):
        part(ws, second)

    assert rules == ["same", "not_a_partner", "not_a_partner", "deleted", "deleted"]


def test_likely_doubles_come_first_and_the_record_itself_never(ws: Workspace) -> None:
    own = a_partner(ws, "Radio Kaoural")
    a_partner(ws, "Lycée de Konna")
    near = a_partner(ws, "Kaural radio")
    same = a_partner(ws, "RADIO KAOURAL")

    assert [each.id for each in likely(ws, own)] == [same, near]


def test_lists_and_search_show_the_one_that_stands_once(ws: Workspace) -> None:
    first, second = a_partner(ws, "Radio Kaural"), a_partner(ws, "Kaoural, radio")
    agreement = records.add(ws, "agreement", {"title": "Accord", "partner": first}).record
    join(ws, first, second)

    assert (listing.ids(ws, "partner"), listing.count(ws, "partner")) == ([second], 1)
    assert listing.ids(ws, "partner", text="Kaural") == [second]
    assert [row.id for row in listing.find(ws, "Kaural")] == [second]
    assert listing.ids(ws, "agreement", where={"partner": second}) == [agreement]
    assert listing.ids(ws, "partner", where={"state": "MERGED"}) == [first]


@pytest.fixture
def doubled(ws: Workspace) -> tuple[dict[str, str], str]:
    """The sample of the pump, whose partner was entered a second time."""
    return load_pump(ws), a_partner(ws, "Le même partenaire")


def test_facts_read_the_one_that_stands_and_what_hangs_on_the_other(
    ws: Workspace, doubled: tuple[dict[str, str], str]
) -> None:
    """Agreements, contributions and papers that name the first count for the second; nothing is rewritten."""
    names, stays = doubled
    before = gathered(ws, names["@pompe"])
    join(ws, names["@ong"], stays)
    after = gathered(ws, names["@pompe"])
    asked = ("partner", "giver_partner", "receiver_partner")
    named = {one.values.get(name) for one in after.records for name in asked}

    assert stays in named
    assert names["@ong"] not in named
    assert {one.id for one in after.of_kind("registration")} == {one.id for one in before.of_kind("registration")}
    assert stays in {one.id for one in after.of_kind("partner")}
    assert names["@ong"] not in {one.id for one in after.of_kind("partner")}


def test_what_the_double_receives_elsewhere_counts(ws: Workspace, doubled: tuple[dict[str, str], str]) -> None:
    """Money split over two records of one partner must add up."""
    names, double = doubled
    other = records.add(ws, "project", {"title": "Autre"}).record
    given = {"giver": "UNICEF", "receiver_partner": double, "contribution_kind": "CASH", "state": "RELEASED"}
    amount = {"minor": 100, "currency": "XOF"}
    records.add(ws, "contribution", {"project": other, **given, "amount": amount})
    alone = gathered(ws, names["@pompe"]).transfers
    join(ws, double, names["@ong"])
    together = gathered(ws, names["@pompe"]).transfers

    assert len(together) == len(alone) + 1
    assert {one.partner for one in together} == {names["@ong"]}


def test_after_a_parting_the_facts_are_what_they_were(ws: Workspace, doubled: tuple[dict[str, str], str]) -> None:
    names, stays = doubled
    before = gathered(ws, names["@pompe"])
    join(ws, names["@ong"], stays)
    assert gathered(ws, names["@pompe"]) != before
    part(ws, names["@ong"])

    assert gathered(ws, names["@pompe"]) == before


def test_a_list_that_names_the_joined_one_is_about_the_one_that_stands(ws: Workspace) -> None:
    first, second = a_partner(ws, "Radio Kaural"), a_partner(ws, "Station du fleuve")
    join(ws, first, second)
    with ws.store.read() as tx:
        found = register.read(tx, "partner").by_name("radio KAURAL")

    assert found == {second}


# over sticks


def test_a_join_arrives_by_stick(world: World) -> None:
    first, second = a_partner(world["oumar"], "Radio Kaural"), a_partner(world["oumar"], "Radio Kaoural")
    join(world["oumar"], first, second)
    world.round("oumar", "binta")

    assert read_as(world["binta"], first) == second
    assert listing.ids(world["binta"], "partner") == [second]


def test_a_join_that_arrives_before_its_partner_waits_for_it(world: World) -> None:
    """The office joins two partners of two laptops; a stick may bring the join first."""
    first = a_partner(world["oumar"], "Radio Kaural")
    world.round("oumar", "binta")
    second = a_partner(world["oumar"], "Radio Kaoural")
    join(world["oumar"], first, second)
    world.round("oumar", "binta")

    assert read_as(world["binta"], first) == second


def test_joins_in_opposite_directions_end_at_one_partner_everywhere(world: World) -> None:
    first, second = a_partner(world["oumar"], "Radio Kaural"), a_partner(world["oumar"], "Radio Kaoural")
    world.round("oumar", "binta")
    join(world["oumar"], first, second)
    join(world["binta"], second, first)
    world.round("oumar", "binta")
    world.round("oumar", "binta")
    found = {(read_as(world[name], first), read_as(world[name], second)) for name in ("oumar", "binta", "bureau")}

    assert found == {(min(first, second),) * 2}
    assert {tuple(listing.ids(world[name], "partner")) for name in ("oumar", "binta")} == {(min(first, second),)}


def test_joins_to_different_partners_wait_for_a_decision(world: World) -> None:
    first, second, third = (a_partner(world["oumar"], name) for name in ("A", "B", "C"))
    world.round("oumar", "binta")
    join(world["oumar"], first, second)
    join(world["binta"], first, third)
    world.round("oumar", "binta")
    world.round("oumar", "binta")

    assert {read_as(world[name], first) for name in ("oumar", "binta")} == {first}
    assert records.load(world["binta"], first).conflicts == {"merged_into"}


def test_a_parting_arrives_by_stick_too(world: World) -> None:
    first, second = a_partner(world["oumar"], "Radio Kaural"), a_partner(world["oumar"], "Radio Kaoural")
    join(world["oumar"], first, second, with_names=True)
    world.round("oumar", "binta")
    part(world["binta"], first)
    world.round("binta", "oumar")

    assert read_as(world["oumar"], first) == first
    assert "aliases" not in values(world["oumar"], second)


def test_those_that_were_joined_are_found_by_where_they_went(ws: Workspace) -> None:
    first, second = a_partner(ws, "A"), a_partner(ws, "B")
    join(ws, first, second)

    assert listing.ids(ws, "partner", where={"merged_into": second}) == [first]


def test_a_portfolio_names_the_one_that_stands(ws: Workspace) -> None:
    first, second = a_partner(ws, "Radio Kaural"), a_partner(ws, "Radio Kaoural")
    project = records.add(ws, "project", {"title": "P"}).record
    for partner in (first, second):
        records.add(ws, "project_partner", {"project": project, "partner": partner})
    join(ws, first, second)
    with ws.store.read() as tx:
        found = portfolio.partners(tx, [project])

    assert found == {project: ((second, "Radio Kaoural"),)}


def test_a_screening_compares_the_names_of_a_whole_chain(ws: Workspace) -> None:
    first, second, third = (a_partner(ws, name) for name in ("Radio Kaural", "Station du fleuve", "Radio Kaoural"))
    join(ws, first, second)
    join(ws, second, third)
    with ws.store.read() as tx:
        names = screenings.names_of(tx, stored_records.get(tx, third))

    assert names == ["Radio Kaoural", "Radio Kaural", "Station du fleuve"]
