"""The first page: what to finish, what is wrong, what runs out, what is not handed over, what is safe."""

from __future__ import annotations

from datetime import date

from fieldapp.history.change import SetField
from fieldapp.services import drafts, home, places, records
from fieldapp.store import cutting
from fieldapp.words import Lang
from fieldapp.workspace import Workspace
from tests.services.samples import CASH_DAY


def test_an_empty_office_has_nothing_to_tell(ws: Workspace) -> None:
    found = home.overview(ws, CASH_DAY)

    assert (found.unfinished, found.in_conflict, found.stopped, found.expiring) == ((), (), (), ())
    assert (found.to_hand_over, found.last_read, found.last_backup) == (home.ToHandOver(0, 0), None, "")


def test_a_project_that_is_stopped_is_named_with_its_worst_finding(
    sampled: Workspace, cash: dict[str, str], pump: dict[str, str]
) -> None:
    stopped = home.overview(sampled, CASH_DAY).stopped

    assert [each.project for each in stopped] == [cash["@projet"]]
    assert stopped[0].worst.said(Lang.FR).remedies


def test_typing_that_waits_is_counted_by_record(ws: Workspace) -> None:
    record = drafts.new(ws, "project", {"title": "Puits", "start_on": "bientôt"})
    found = home.overview(ws, CASH_DAY).unfinished

    assert found == (home.Unfinished(record, "project", "", 2),)


def test_papers_that_run_out_are_told_the_earliest_first(sampled: Workspace, pump: dict[str, str]) -> None:
    found = home.overview(sampled, date(2025, 11, 15)).expiring

    assert [(each.record, each.last_on) for each in found] == [(pump["@spd"], date(2025, 12, 31))]


def test_papers_further_off_are_not_told(sampled: Workspace) -> None:
    assert home.overview(sampled, date(2025, 9, 30)).expiring == ()


def test_an_agreement_that_was_ended_does_not_run_out(sampled: Workspace, pump: dict[str, str]) -> None:
    with sampled.store.write() as tx:
        sets = {"state": SetField("TERMINATED")}
        cutting.cut(tx, sampled.clock, sampled.author(tx), record=pump["@spd"], kind="agreement", sets=sets)

    assert home.overview(sampled, date(2025, 11, 15)).expiring == ()


def test_conflicts_are_counted_and_named(sampled: Workspace, pump: dict[str, str]) -> None:
    with sampled.store.write() as tx:
        sets = {"title": SetField("Autre titre")}
        cutting.cut(tx, sampled.clock, sampled.author(tx), record=pump["@pompe"], kind="project", sets=sets)
    found = home.overview(sampled, CASH_DAY)

    assert (found.conflicts, [each.fields for each in found.in_conflict]) == (1, [("title",)])


def test_what_is_on_this_computer_alone_is_counted(ws: Workspace) -> None:
    project = records.add(ws, "project", {"title": "Puits"}).record
    records.add(ws, "evidence", {"of": project, "label": "Photo"})

    assert home.overview(ws, CASH_DAY).to_hand_over == home.ToHandOver(1, 1)


def test_a_backup_is_told(ws: Workspace) -> None:
    ws.back_up()

    assert home.overview(ws, CASH_DAY).last_backup.startswith("2026-01-01T")


def test_a_place_is_told_with_what_lies_around_it(ws: Workspace) -> None:
    value = {"scheme": "COD-AB", "edition": "2015", "code": "ML050115001", "name": "Dankoussa"}
    shown = places.show(ws, value)

    assert (shown.line, shown.code) == ("Dankoussa · Soye · Mopti", "COD-AB 2015 ML050115001")


def test_a_place_nobody_knows_keeps_the_name_it_came_with(ws: Workspace) -> None:
    shown = places.show(ws, {"scheme": "X", "edition": "1", "code": "9", "name": "Quelque part"})

    assert (shown.line, shown.is_known) == ("Quelque part", False)


def test_a_bare_code_is_told_in_every_edition(ws: Workspace) -> None:
    """Scenario S10: ML0504 is Youwarou in one edition, Douentza in the other."""
    found = places.meanings(ws, "ML0504")

    assert [hit.place.name for hit in found] == ["Youwarou", "Douentza"]


def test_places_are_found_by_letters_and_by_position(ws: Workspace) -> None:
    assert places.search(ws, "dankou")[0].place.code == "ML050115001"
    assert places.near(ws, 14.0682, -4.3287)[0].hit.place.name == "Dankoussa"
