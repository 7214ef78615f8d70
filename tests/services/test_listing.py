"""Lists and search."""

from __future__ import annotations

import pytest

from fieldapp.errors import FieldRefused
from fieldapp.services import drafts, listing, records
from fieldapp.store import search
from fieldapp.workspace import Workspace

SITE = {"scheme": "COD-AB", "edition": "2015", "code": "ML050115001", "name": "Dankoussa"}


@pytest.fixture
def projects(ws: Workspace) -> list[str]:
    """Three projects, oldest first."""
    values: list[dict[str, object]] = [
        {"title": "Forage de Sévaré", "project_kind": "INFRA_WATER", "start_on": "2025-03-01"},
        {"title": "Puits", "project_kind": "INFRA_WATER", "site": SITE, "start_on": "2025-01-01"},
        {"title": "Latrines", "summary": "Pour les sœurs Fulɓe de N'Gouma", "start_on": "2025-02-01"},
    ]
    return [records.add(ws, "project", each).record for each in values]


def test_the_last_touched_comes_first(ws: Workspace, projects: list[str]) -> None:
    records.set_values(ws, projects[0], {"title": "Forage"})

    assert listing.ids(ws, "project") == [projects[0], projects[2], projects[1]]


def test_order_by_a_field(ws: Workspace, projects: list[str]) -> None:
    assert listing.ids(ws, "project", order="start_on") == [projects[1], projects[2], projects[0]]


def test_order_by_title(ws: Workspace, projects: list[str]) -> None:
    assert listing.ids(ws, "project", order="title") == [projects[0], projects[2], projects[1]]


def test_a_place_is_filtered_by_its_code(ws: Workspace, projects: list[str]) -> None:
    assert listing.ids(ws, "project", where={"site": "ML050115001"}) == [projects[1]]
    assert listing.count(ws, "project", where={"site": "ML050115001"}) == 1


def test_filter_text_and_limit_together(ws: Workspace, projects: list[str]) -> None:
    where = {"project_kind": "INFRA_WATER"}

    assert listing.ids(ws, "project", text="p", where=where) == [projects[1]]
    assert listing.ids(ws, "project", where=where, limit=1) == [projects[1]]


@pytest.mark.parametrize("field", ["colour", "id; DROP TABLE record"])
def test_a_field_that_the_kind_lacks_is_refused(ws: Workspace, field: str) -> None:
    with pytest.raises(FieldRefused):
        listing.ids(ws, "project", where={field: "x"})


@pytest.mark.parametrize("text", ["soeur", "SŒURS", "fulbe", "ngouma", "n'gouma", "gouma", "pour sœ"])
def test_search_sets_accents_case_and_apostrophes_aside(ws: Workspace, projects: list[str], text: str) -> None:
    assert [row.id for row in listing.find(ws, text)] == [projects[2]]


@pytest.mark.parametrize("text", ['"', "' OR 1=1", "NEAR(", "*", "AND", "a AND", "-", "^", "{x}:"])
def test_no_text_breaks_the_search(ws: Workspace, projects: list[str], text: str) -> None:
    listing.find(ws, text)
    assert listing.count(ws, "project", text=text) <= len(projects)


def test_a_changed_text_is_found_and_the_old_one_is_not(ws: Workspace, projects: list[str]) -> None:
    assert listing.find(ws, "sevare")
    records.set_values(ws, projects[0], {"title": "Forage de Bankass"})

    assert listing.find(ws, "bankass")
    assert not listing.find(ws, "sevare")


def test_a_deleted_record_is_neither_listed_nor_found(ws: Workspace, projects: list[str]) -> None:
    records.delete(ws, projects[1])

    assert projects[1] not in listing.ids(ws, "project")
    assert listing.find(ws, "puits") == []


def test_a_reference_is_found(ws: Workspace, projects: list[str]) -> None:
    reference = records.load(ws, projects[1]).reference

    assert [row.id for row in listing.find(ws, reference)] == [projects[1]]


def test_a_list_without_text_waits_for_no_index(ws: Workspace, projects: list[str]) -> None:
    listing.ids(ws, "project")
    with ws.store.read() as tx:
        assert search.queued(tx) == len(projects)


def test_a_row_tells_what_waits_and_what_is_undecided(ws: Workspace, projects: list[str]) -> None:
    drafts.keep(ws, projects[1], "title", "Pompe", kind="project", seen={})
    row = listing.rows(ws, [projects[1]])[0]

    assert (row.title, row.subtitle, row.has_draft, row.has_conflict) == (
        "Puits",
        "Dankoussa · 2025-01-01",
        True,
        False,
    )


def test_rows_keep_the_order_asked_for(ws: Workspace, projects: list[str]) -> None:
    wanted = [projects[2], "nobody", projects[0]]

    assert [row.id for row in listing.rows(ws, wanted)] == [projects[2], projects[0]]
