"""Which list is in force: the newest, loaded here or come from the office."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from fieldapp.errors import (
    NotASanctionsList,
    SanctionsListFromTomorrow,
    SanctionsListOlder,
    SanctionsListUndated,
)
from fieldapp.reference.sanctions import PACK
from fieldapp.services import records, sanctions, screening
from fieldapp.services.sanctions import InForce
from fieldapp.transfer.packs import keep_own
from fieldapp.workspace import Workspace
from tests.fakes import START
from tests.sanctions import XML, file_of, person
from tests.worlds import World

ZIMBO, BELEKO = person("Zimbo Téréso", 1), person("Béléko Wagadu", 2)


def test_there_is_no_list_at_first(ws: Workspace) -> None:
    assert sanctions.in_force(ws) is None


def test_a_loaded_list_is_in_force(ws: Workspace) -> None:
    loaded = sanctions.load(ws, XML)

    assert loaded.is_new
    assert loaded.passed_over == 1
    assert sanctions.in_force(ws) == InForce(date(2025, 12, 15), "2025.12.15", 4)


def test_the_same_list_again_changes_nothing(ws: Workspace) -> None:
    sanctions.load(ws, XML)

    assert not sanctions.load(ws, XML).is_new


def test_a_newer_list_takes_its_place(ws: Workspace, tmp_path: Path) -> None:
    sanctions.load(ws, XML)
    sanctions.load(ws, file_of(tmp_path, ZIMBO, dated="2025-12-20"))

    assert sanctions.in_force(ws) == InForce(date(2025, 12, 20), "2025.12.20", 1)


def test_an_older_list_does_not(ws: Workspace, tmp_path: Path) -> None:
    """A stick that lay in a drawer."""
    sanctions.load(ws, XML)

    with pytest.raises(SanctionsListOlder):
        sanctions.load(ws, file_of(tmp_path, ZIMBO, dated="2025-11-30"))


def test_of_two_lists_of_one_day_the_last_loaded_counts(ws: Workspace, tmp_path: Path) -> None:
    sanctions.load(ws, file_of(tmp_path, ZIMBO))
    first = sanctions.in_force(ws)
    sanctions.load(ws, file_of(tmp_path, ZIMBO, BELEKO))
    second = sanctions.in_force(ws)

    assert first is not None
    assert second is not None
    assert (second.entries, second.version == first.version) == (2, False)


def test_a_list_from_the_future_is_refused(ws: Workspace, tmp_path: Path) -> None:
    """It would be the newest for years."""
    with pytest.raises(SanctionsListFromTomorrow):
        sanctions.load(ws, file_of(tmp_path, ZIMBO, dated="2027-01-01"))


def test_a_list_of_tomorrow_is_taken(ws: Workspace, tmp_path: Path) -> None:
    """East of here it is tomorrow already."""
    assert sanctions.load(ws, file_of(tmp_path, ZIMBO, dated="2026-01-02")).is_new


def test_a_list_without_its_day_needs_one(ws: Workspace, tmp_path: Path) -> None:
    table = tmp_path / "liste.csv"
    table.write_text("nom;réf\nZimbo;1\nBéléko;2\n", encoding="utf-8")
    with pytest.raises(SanctionsListUndated):
        sanctions.load(ws, table)

    assert sanctions.load(ws, table, dated_on=date(2025, 12, 1)).in_force.dated_on == date(2025, 12, 1)


def test_a_file_that_is_no_list_changes_nothing(ws: Workspace, tmp_path: Path) -> None:
    sanctions.load(ws, XML)
    wrong = tmp_path / "page.xml"
    wrong.write_text("<html/>", encoding="utf-8")
    with pytest.raises(NotASanctionsList):
        sanctions.load(ws, wrong)

    assert sanctions.in_force(ws) == InForce(date(2025, 12, 15), "2025.12.15", 4)


def test_a_list_that_cannot_be_read_leaves_the_one_before_in_force(ws: Workspace) -> None:
    """A newer office may write lists in a form that this version does not know."""
    sanctions.load(ws, XML)
    with ws.store.write() as tx:
        keep_own(ws, tx, b'{"pack": {"format": 9}}', pack=PACK, version="2025.12.31")

    assert sanctions.in_force(ws) == InForce(date(2025, 12, 15), "2025.12.15", 4)


@pytest.mark.parametrize(("dated", "days"), [("2025-10-03", None), ("2025-10-02", 90)])
def test_a_list_older_than_ninety_days_settles_nothing(
    ws: Workspace, tmp_path: Path, dated: str, days: int | None
) -> None:
    loaded = sanctions.load(ws, file_of(tmp_path, ZIMBO, dated=dated))

    assert START.date() == date(2026, 1, 1)
    assert screening.too_old_days(ws, loaded.in_force.dated_on) == days


def test_the_list_of_the_office_reaches_laptops(world: World) -> None:
    sanctions.load(world.office, XML)
    world.round("oumar")
    partner = records.add(world["oumar"], "partner", {"legal_name": "Association Benkadi"}).record

    answer = screening.screen(world["oumar"], partner, extra_names=["Mahamadou Traoré"])

    assert sanctions.in_force(world["oumar"]) == sanctions.in_force(world.office)
    assert answer.needs_a_person


def test_a_laptop_may_have_a_list_of_its_own(world: World) -> None:
    sanctions.load(world["oumar"], XML)
    world.round("oumar", "binta")

    assert sanctions.in_force(world["oumar"]) is not None
    assert sanctions.in_force(world.office) is None
    assert sanctions.in_force(world["binta"]) is None


def test_a_decision_of_the_office_holds_on_the_laptop(world: World) -> None:
    sanctions.load(world.office, XML)
    partner = records.add(world.office, "partner", {"legal_name": "Mahamadou Traoré et frères"}).record
    screening.screen(world.office, partner, names=["Mahamadou Traoré"])
    screening.decide(world.office, partner, screening.ScreeningResult.FALSE_POSITIVE, "Connu de tous.")
    world.round("oumar")

    again = screening.screen(world["oumar"], partner, names=["Mahamadou Traoré"])

    assert (again.screening.result, again.screening.decided_by) == ("FALSE_POSITIVE", "Awa Traoré")
