"""Visits and spot checks from what is in the log: over all projects, joined partners, drafts."""

from __future__ import annotations

from typing import Any

import pytest

from fieldapp.errors import RecordNotFound, UnknownKind
from fieldapp.services import assurance, drafts, joining_partners, records
from fieldapp.words import Lang
from fieldapp.workspace import Workspace

YEAR = 2026  # of the tests' clock


def add(ws: Workspace, kind: str, **values: Any) -> str:
    return records.add(ws, kind, values).record


def usd(dollars: int) -> dict[str, Any]:
    return {"minor": dollars * 100, "currency": "USD"}


def a_partner(ws: Workspace, name: str = "AMDE", rating: str | None = "MEDIUM") -> str:
    partner = add(ws, "partner", legal_name=name, partner_type="CSO_NAT")
    if rating:
        add(ws, "risk_rating", partner=partner, rating_kind="FIN", financial_rating=rating, rated_on="2024-02-01")
    return partner


def cash(ws: Workspace, partner: str | None, dollars: int, **values: Any) -> str:
    """A project in which a partner receives cash; its id."""
    project = values.pop("project", None) or add(ws, "project", title="Pompe")
    given = {"giver": "UNICEF", "contribution_kind": "CASH", "state": "RELEASED", "moved_on": "2026-01-15"}
    named = {} if partner is None else {"receiver_partner": partner}
    add(ws, "contribution", project=project, **({"amount": usd(dollars)} | given | named | values))
    return project


def test_what_a_partner_received_is_added_over_all_projects(ws: Workspace) -> None:
    partner = a_partner(ws)
    for dollars in (38_000, 34_000, 41_000):
        cash(ws, partner, dollars)
    found = assurance.of_partner(ws, partner).assurance

    assert (found.year, found.cash, found.visits.number) == (YEAR, 11_300_000, 2)


def test_another_year_looks_at_that_year(ws: Workspace) -> None:
    partner = a_partner(ws)
    cash(ws, partner, 9_000, moved_on="2025-06-01")

    assert assurance.of_partner(ws, partner, year=2025).assurance.visits.number == 1
    assert assurance.of_partner(ws, partner).assurance.visits.number == 0


@pytest.mark.parametrize("named_by", ["project", "contribution"])
def test_a_receiver_that_nobody_named_is_that_of_the_agreement(ws: Workspace, named_by: str) -> None:
    partner = a_partner(ws)
    agreement = add(ws, "agreement", partner=partner, instrument="SPD")
    if named_by == "project":
        cash(ws, None, 9_000, project=add(ws, "project", title="Pompe", agreement=agreement))
    else:
        cash(ws, None, 9_000, agreement=agreement)

    assert assurance.of_partner(ws, partner).assurance.cash == 900_000


def test_what_a_joined_partner_received_counts_for_the_one_that_stands(ws: Workspace) -> None:
    partner, twin = a_partner(ws), a_partner(ws, "A.M.D.E.", rating=None)
    cash(ws, partner, 60_000)
    cash(ws, twin, 50_000)
    joining_partners.join(ws, twin, partner)

    assert assurance.of_partner(ws, partner).assurance.cash == 11_000_000
    assert [one.partner for one in assurance.of_all(ws)] == [partner]


def test_cash_requests_make_the_spot_check(ws: Workspace) -> None:
    partner = a_partner(ws)
    project = cash(ws, partner, 60_000, moved_on="2025-11-01")
    add(ws, "cash_request", project=project, partner=partner, amount=usd(60_000), reported_on="2025-12-20")

    assert assurance.of_partner(ws, partner).assurance.spot_checks.number == 1


def test_what_is_deleted_does_not_count(ws: Workspace) -> None:
    partner = a_partner(ws)
    project = cash(ws, partner, 9_000)
    records.delete(ws, project)

    assert assurance.of_partner(ws, partner).assurance.cash == 0


def test_visits_done_and_planned_are_those_of_the_partner_s_projects(ws: Workspace) -> None:
    partner = a_partner(ws)
    project = cash(ws, partner, 9_000, project=add(ws, "project", title="Pompe", visits_planned=2))
    add(
        ws,
        "event",
        project=project,
        event_type="VISIT",
        held_on="2026-01-20",
        programmatic_visit="YES",
        visit_completed="YES",
        progress="ON_TRACK",
        assurance_question="Oui.",
    )
    found = assurance.of_partner(ws, partner).assurance

    assert (found.done, found.planned, found.needs_a_person) == (1, 2, False)


def test_all_partners_that_receive_something_are_told_by_name(ws: Workspace) -> None:
    for name in ("Yeredeme", "Benkadi"):
        cash(ws, a_partner(ws, name), 9_000)
    a_partner(ws, "Sabugnuma")

    assert [one.title for one in assurance.of_all(ws)] == ["Benkadi", "Yeredeme"]


def test_a_number_that_is_not_known_says_what_it_waits_for(ws: Workspace) -> None:
    partner = a_partner(ws, rating="LOW")
    project = cash(ws, partner, 9_000)
    franc = {"minor": 6_000_000, "currency": "XOF"}
    cash(ws, partner, 0, project=project, amount=franc)
    [(said, gap)] = assurance.of_partner(ws, partner).waiting(Lang.FR)

    assert (gap.target.kind, gap.target.field) == ("contribution", "rate")
    assert said.startswith("À compléter")


@pytest.mark.parametrize(("lang", "said"), [(Lang.FR, "Exigées : 2 · faites : 0"), (Lang.EN, "Required: 2 · done: 0")])
def test_numbers_are_told_with_formula_and_inputs(ws: Workspace, lang: Lang, said: str) -> None:
    partner = a_partner(ws)
    cash(ws, partner, 113_000)
    visits = assurance.of_partner(ws, partner).paragraphs(lang)[0]
    told = " ".join(visits.lines).replace("\u00a0", " ").replace("\u202f", " ").replace(",", " ")

    assert told.startswith(said)
    assert "113 000 USD" in told
    assert visits.is_open


def test_a_visit_that_is_only_typed_is_asked_about_already(ws: Workspace) -> None:
    event = drafts.new(ws, "event", {"programmatic_visit": "Oui", "held_on": "2/1/2026"})
    before = assurance.meter(ws, event)
    for field, raw in (("visit_completed", "Oui"), ("progress", "En bonne voie"), ("assurance_question", "Oui.")):
        drafts.keep(ws, event, field, raw, kind="event", seen={})
    after = assurance.meter(ws, event)

    assert (len(before.counting.missing), after.counting.will_count) == (3, True)
    assert after.verdict(Lang.EN) == "This visit will count for 2026."


def test_what_is_neither_partner_nor_visit_is_refused(ws: Workspace) -> None:
    project = add(ws, "project", title="Pompe")

    for ask in (assurance.kind_of, assurance.of_partner, assurance.meter):
        with pytest.raises(UnknownKind):
            ask(ws, project)
    with pytest.raises(RecordNotFound):
        assurance.meter(ws, "M7K-9999")
