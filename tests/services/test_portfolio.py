"""The portfolio: the same verdicts as single checks, filters, totals, and kept checks month by month."""

from __future__ import annotations

import csv
from datetime import date, timedelta
from io import StringIO
from pathlib import Path

import pytest

from fieldapp.errors import Cancelled
from fieldapp.services import checking, portfolio, records
from fieldapp.services.portfolio import ALL, PRINCIPLES, Entry, Wanted
from fieldapp.words import Lang
from fieldapp.workspace import Workspace
from tests.fakes import CancelAfter, FakeClock

DANKOUSSA = {"scheme": "COD-AB", "edition": "2015", "code": "ML050115001", "name": "Dankoussa"}
DAY = date(2025, 5, 10)
MONEY = {"amount": {"minor": 2_400_000, "currency": "XOF"}, "state": "RELEASED", "moved_on": "2025-02-10"}


def cash(ws: Workspace, title: str = "Argent sans accord") -> str:
    """A project whose seventh principle fails."""
    made = records.add(ws, "project", {"title": title, "form": "FORMAL", "start_on": "2025-02-01"}).record
    giving = {"project": made, "giver": "UNICEF", "receiver": "PARTNER", "contribution_kind": "CASH"}
    records.add(ws, "contribution", giving | MONEY)
    return made


def well(ws: Workspace, **values: object) -> str:
    return records.add(ws, "project", {"title": "Puits", "site": DANKOUSSA, **values}).record


def shown(ws: Workspace, wanted: Wanted) -> list[str]:
    found = portfolio.entries(ws, portfolio.project_ids(ws))
    return [entry.id for entry in found if wanted.fits(entry)]


def entry(ws: Workspace, project: str) -> Entry:
    return portfolio.entries(ws, [project], as_of=DAY)[0]


def test_verdicts_are_those_of_a_check_of_the_project_alone(ws: Workspace) -> None:
    for project in (cash(ws), well(ws)):
        checked = checking.live(ws, project, as_of=DAY)
        assert dict(entry(ws, project).verdicts.principles) == dict(checked.principles)
        assert entry(ws, project).verdicts.open == len(checked.outcome.open_findings)


def test_an_entry_knows_its_place_its_partners_and_its_state(ws: Workspace) -> None:
    project = well(ws)
    partner = records.add(ws, "partner", {"legal_name": "Eau et Vie"}).record
    records.add(ws, "project_partner", {"project": project, "partner": partner})
    found = entry(ws, project)

    assert (found.place, found.commune, found.state) == ("Dankoussa", "Soye", "DRAFT")
    assert found.partners == ((partner, "Eau et Vie"),)


def test_a_deleted_partner_link_is_gone(ws: Workspace) -> None:
    project = well(ws)
    partner = records.add(ws, "partner", {"legal_name": "Eau et Vie"}).record
    link = records.add(ws, "project_partner", {"project": project, "partner": partner}).record
    records.delete(ws, link)

    assert entry(ws, project).partners == ()


def test_each_filter_narrows_to_what_it_says(ws: Workspace) -> None:
    failing, other = cash(ws), well(ws)

    assert set(shown(ws, Wanted())) == {failing, other}
    assert shown(ws, Wanted(commune="Soye")) == [other]
    assert shown(ws, Wanted(state="ACTIVE")) == []
    assert shown(ws, Wanted(principle="P7", verdict="FAIL")) == [failing]
    assert shown(ws, Wanted(partner="nobody")) == []


def test_ones_own_records_are_those_made_here_or_last_changed_by_oneself(ws: Workspace) -> None:
    project = well(ws)

    assert shown(ws, Wanted(mine=True)) == [project]


def test_the_worst_project_comes_first(ws: Workspace) -> None:
    other, failing = well(ws), cash(ws)
    found = portfolio.entries(ws, [other, failing])

    assert [one.id for one in sorted(found, key=lambda one: one.worst_first)] == [failing, other]


def test_totals_count_every_project_once_for_each_principle(ws: Workspace) -> None:
    found = portfolio.entries(ws, [cash(ws), well(ws), well(ws)])
    counted = portfolio.totals(found)

    assert set(counted) == {ALL, *PRINCIPLES}
    assert all(sum(verdicts.values()) == len(found) for verdicts in counted.values())
    assert counted["P7"]["FAIL"] == 1


def test_looking_can_be_stopped(ws: Workspace) -> None:
    with pytest.raises(Cancelled):
        portfolio.entries(ws, [well(ws)], progress=CancelAfter(0))


def test_of_each_project_the_last_check_of_a_month_counts(ws: Workspace) -> None:
    project = well(ws)
    for _number in range(3):
        checking.keep(ws, project)
    months = portfolio.trend(ws)

    assert [month.total(ALL) for month in months] == [1]


def test_months_without_checks_between_others_are_there_and_empty(ws: Workspace, clock: FakeClock) -> None:
    project = cash(ws)
    checking.keep(ws, project)
    first = portfolio.trend(ws)[0]
    clock.advance(timedelta(days=62))
    checking.keep(ws, project)
    months = portfolio.trend(ws)

    assert len(months) == 3
    assert [month.count("P7", "FAIL") for month in months] == [1, 0, 1]
    assert (months[0].year, months[0].month) == (first.year, first.month)


def test_the_newest_months_are_kept_when_there_are_many(ws: Workspace, clock: FakeClock) -> None:
    project = well(ws)
    checking.keep(ws, project)
    clock.advance(timedelta(days=200))
    checking.keep(ws, project)
    months = portfolio.trend(ws, months=2)

    assert [month.total(ALL) for month in months] == [0, 1]


def test_checks_of_a_deleted_project_are_left_out(ws: Workspace) -> None:
    project = well(ws)
    checking.keep(ws, project)
    records.delete(ws, project)

    assert portfolio.trend(ws) == ()


@pytest.mark.parametrize(("lang", "delimiter", "verdict"), [(Lang.FR, ";", "Non respecté"), (Lang.EN, ",", "Not met")])
def test_the_table_for_spreadsheets_holds_a_row_a_project(
    ws: Workspace, tmp_path: Path, lang: Lang, delimiter: str, verdict: str
) -> None:
    cash(ws, '=HYPERLINK("x")')
    well(ws)
    count = portfolio.write_csv(ws, tmp_path / "m.csv", lang=lang)
    text = (tmp_path / "m.csv").read_bytes().decode("utf-8-sig")
    rows = list(csv.reader(StringIO(text), delimiter=delimiter))

    assert count == 2
    assert [len(row) for row in rows] == [7 + len(PRINCIPLES) + 2] * 3
    assert rows[1][6] == verdict
    assert rows[1][1].startswith("'=")  # a title is never a formula
