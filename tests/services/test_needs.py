"""What is still needed: every open item once, by village, by person, worst first; what is typed counts already."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.errors import Cancelled, RecordNotFound
from fieldapp.services import checking, drafts, needs, records
from fieldapp.services.needs import Needs, Village
from fieldapp.words import Lang
from fieldapp.workspace import Workspace
from tests.fakes import CancelAfter
from tests.unit.exchange.pdf_text import text_of

DANKOUSSA = {"scheme": "COD-AB", "edition": "2015", "code": "ML050115001", "name": "Dankoussa"}
FATOMA = {"scheme": "COD-AB", "edition": "2015", "code": "ML050104010", "name": "Fatoma"}
WELL = {"title": "Puits", "project_kind": "INFRA_WATER", "start_on": "2025-02-01"}
WORST_FIRST = ("BLOCKER", "MAJOR", "MINOR", "ADVICE")


def a_project(ws: Workspace, **values: object) -> str:
    return records.add(ws, "project", {**WELL, **values}).record


def village(found: Needs, name: str) -> Village:
    return next(each for each in found.villages if each.name == name)


def squeezed(text: str) -> str:
    """With plain single spaces, as a page has them when it is read back."""
    return " ".join(text.replace("\u00a0", " ").split())


def criteria(each: Village) -> list[str]:
    return sorted(need.line.criterion for need in each.needs)


def test_every_open_item_of_a_project_is_listed_once_and_nothing_else(ws: Workspace) -> None:
    project = a_project(ws, site=DANKOUSSA)
    still = checking.live(ws, project).outcome.open_findings

    assert criteria(village(needs.needs(ws), "Dankoussa")) == sorted(
        one.criterion for one in still if one.status in {"UNKNOWN", "NOT_MET"}
    )


def test_villages_come_one_by_one_and_a_project_without_a_site_last(ws: Workspace) -> None:
    for site in (None, FATOMA, DANKOUSSA):
        a_project(ws, **({"site": site} if site else {}))
    found = needs.needs(ws)

    assert [(each.name, each.commune) for each in found.villages] == [
        ("Fatoma", "Fatoma"),
        ("Dankoussa", "Soye"),
        ("", ""),
    ]
    assert found.projects == 3


def test_the_mayor_is_asked_once_about_all_projects_of_the_village(ws: Workspace) -> None:
    """One visit to the town hall answers for both."""
    for _number in range(2):
        a_project(ws, site=DANKOUSSA)
    hall = [visit for visit in village(needs.needs(ws), "Dankoussa").visits if visit.whom == "TOWN_HALL"]

    assert [visit.said.replace("\u00a0", " ") for visit in hall] == ["Mairie : Soye"]
    assert len({need.project for need in hall[0].needs}) == 2


def test_a_partner_is_named_where_it_is_known(ws: Workspace) -> None:
    project = a_project(ws, site=DANKOUSSA)
    partner = records.add(ws, "partner", {"legal_name": "Eau et Vie", "partner_type": "CSO_NAT"}).record
    records.add(ws, "project_partner", {"project": project, "partner": partner, "role": "IMPLEMENTER"})
    said = [visit.said for visit in village(needs.needs(ws, lang=Lang.EN), "Dankoussa").visits]

    assert "Partner: Eau et Vie" in said


def test_the_worst_comes_first_in_every_visit(ws: Workspace) -> None:
    a_project(ws, site=DANKOUSSA, humanitarian="NO")
    for visit in village(needs.needs(ws), "Dankoussa").visits:
        weights = [WORST_FIRST.index(need.line.severity) for need in visit.needs]
        assert weights == sorted(weights)


@pytest.mark.parametrize(("place", "names"), [("dank", ["Dankoussa"]), ("SOYE", ["Dankoussa"]), ("ville", [])])
def test_a_place_is_found_by_its_beginning(ws: Workspace, place: str, names: list[str]) -> None:
    for site in (FATOMA, DANKOUSSA):
        a_project(ws, site=site)

    assert [each.name for each in needs.needs(ws, place=place).villages] == names


def test_chosen_projects_only(ws: Workspace) -> None:
    chosen = a_project(ws, site=DANKOUSSA)
    a_project(ws, site=FATOMA)

    assert [each.name for each in needs.needs(ws, projects=[chosen]).villages] == ["Dankoussa"]
    with pytest.raises(RecordNotFound):
        needs.needs(ws, projects=["nobody"])


def test_one_principle_only(ws: Workspace) -> None:
    a_project(ws, site=DANKOUSSA)
    found = needs.needs(ws, principle="P3")

    assert {need.line.principle for need in village(found, "Dankoussa").needs} == {"P3"}


def test_what_is_typed_is_not_asked_again(ws: Workspace) -> None:
    """The officer has the answer; it is only not entered yet."""
    project = a_project(ws, site=DANKOUSSA)
    before = criteria(village(needs.needs(ws), "Dankoussa"))
    drafts.keep(ws, project, "form", "COLLABORATIVE", kind="project", seen={})
    drafts.keep(ws, project, "form_reason", "Rien ne circule.", kind="project", seen={})
    after = criteria(village(needs.needs(ws), "Dankoussa"))

    assert "7.1" in before
    assert "7.1" not in after


def test_a_project_that_is_only_typed_so_far_has_its_list(ws: Workspace) -> None:
    project = drafts.new(ws, "project", {"title": "Radio"})

    assert needs.needs(ws, projects=[project]).projects == 1


def test_a_list_that_is_stopped_gives_nothing(ws: Workspace) -> None:
    a_project(ws, site=DANKOUSSA)
    with pytest.raises(Cancelled):
        needs.needs(ws, progress=CancelAfter(0))


def test_the_printed_list_holds_every_item(ws: Workspace, tmp_path: Path) -> None:
    a_project(ws, site=DANKOUSSA)
    found = needs.needs(ws)
    path = needs.write(ws, found, tmp_path / "liste.pdf")
    told = squeezed(text_of(path.read_bytes()))
    titles = [f"{need.line.criterion} {need.line.title[:20]}" for need in village(found, "Dankoussa").needs]

    assert all(squeezed(title) in told for title in titles)
