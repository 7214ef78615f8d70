"""Visits and spot checks: numbers by cash and rating, the boundaries of each band, and what is not known."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.principles.facts import RecordFacts
from fieldapp.principles.hact import assurance
from fieldapp.principles.hact_terms import Assurance, HactReason, PartnerYear
from fieldapp.records.shape import fields_of
from fieldapp.reference.packs import load_builtin
from fieldapp.reference.thresholds import Thresholds
from fieldapp.words import Lang
from fieldapp.words.hact import REASONS, formula
from tests.builders import a_contribution, a_happy_pump, a_record, in_conflict, usd, xof

AS_OF = date(2025, 5, 10)


@pytest.fixture(scope="module")
def thresholds() -> Thresholds:
    return load_builtin().thresholds


def cash(dollars: int, record_id: str = "c1", **values: Any) -> RecordFacts:
    given = {"amount": usd(dollars), "moved_on": "2025-03-01"}
    return a_contribution(record_id, "CASH", values.pop("state", "RELEASED"), **(given | values))


def financial(value: str | None, **values: Any) -> RecordFacts:
    return a_record("risk_rating", "fin", rating_kind="FIN", financial_rating=value, rated_on="2024-01-01", **values)


def psea(value: str) -> RecordFacts:
    return a_record("risk_rating", "psea", rating_kind="PSEA", psea_rating=value, rated_on="2024-01-01")


def a_year(
    *contributions: RecordFacts,
    ratings: tuple[RecordFacts, ...] = (),
    partner: dict[str, Any] | None = None,
    **others: Any,
) -> PartnerYear:
    values = {"partner_type": "CSO_NAT", **(partner or {})}
    given = {"year": 2025, "as_of": AS_OF, **others}
    return PartnerYear(a_record("partner", "p1", **values), contributions=contributions, ratings=ratings, **given)


def visits(thresholds: Thresholds, about: PartnerYear) -> tuple[int | None, int, str]:
    need = assurance(thresholds, about).visits
    return need.number, need.at_least, need.reason


@pytest.mark.parametrize(
    ("dollars", "rating", "number"),
    [
        (0, "HIGH", 0),
        (2_500, "HIGH", 0),
        (2_501, "LOW", 1),
        (100_000, "HIGH", 1),
        (100_001, "LOW", 1),
        (100_001, "MEDIUM", 2),
        (100_001, "SIGNIFICANT", 3),
        (500_000, "HIGH", 3),
        (500_001, "LOW", 2),
        (500_001, "MEDIUM", 3),
        (500_001, "HIGH", 4),
    ],
)
def test_visits_follow_cash_and_rating(thresholds: Thresholds, dollars: int, rating: str, number: int) -> None:
    assert visits(thresholds, a_year(cash(dollars), ratings=(financial(rating),)))[0] == number


@pytest.mark.parametrize(
    ("ratings", "number"),
    [
        ((financial("LOW"), psea("LOWCAP_HIGH")), 3),
        ((financial("HIGH"), psea("FULLCAP_LOW")), 3),
        ((psea("MEDCAP_MOD"),), 2),
        ((financial("LOW"), psea("NO_CONTACT")), 1),
    ],
)
def test_a_psea_rating_counts_as_its_equivalent_and_the_worse_decides(
    thresholds: Thresholds, ratings: tuple[RecordFacts, ...], number: int
) -> None:
    assert visits(thresholds, a_year(cash(200_000), ratings=ratings))[0] == number


def test_s1_one_visit_is_required_and_one_is_planned(thresholds: Thresholds) -> None:
    pump = a_happy_pump()
    ratings = tuple(one for one in pump.of_kind("risk_rating") if one.values.get("rating_kind") == "FIN")
    project = a_record("project", "project", start_on="2025-02-01", end_on="2025-10-31", visits_planned=1)
    found = assurance(thresholds, a_year(*pump.of_kind("contribution")[:1], ratings=ratings, projects=(project,)))

    assert (found.visits.number, found.planned, found.needs_a_person) == (1, 1, False)


def test_s7_three_small_documents_of_a_medium_risk_make_two_visits(thresholds: Thresholds) -> None:
    pieces = (cash(38_000), cash(34_000, "c2"), cash(41_000, "c3"))

    assert visits(thresholds, a_year(*pieces, ratings=(financial("MEDIUM"),))) == (2, 2, "VISITS_BY_RATING")


@pytest.mark.parametrize("partner_type", ["UN", "MULTI"])
def test_nothing_is_required_of_agencies_and_donors(thresholds: Thresholds, partner_type: str) -> None:
    found = assurance(thresholds, a_year(cash(900_000), partner={"partner_type": partner_type}))

    assert (found.visits.number, found.spot_checks.number, found.visits.reason) == (0, 0, "EXEMPT")


def test_a_partner_of_no_known_type_may_be_one_of_these(thresholds: Thresholds) -> None:
    assert visits(thresholds, a_year(cash(9_000), partner={"partner_type": None})) == (None, 0, "TYPE_UNSURE")


def test_without_a_rating_a_large_sum_tells_what_is_certain(thresholds: Thresholds) -> None:
    need = assurance(thresholds, a_year(cash(200_000))).visits

    assert (need.number, need.at_least, need.reason, need.facts["most"]) == (None, 1, "VISITS_RATING_MISSING", 3)


@pytest.mark.parametrize(
    ("values", "field"),
    [
        ({"amount": None}, "amount"),
        ({"amount": xof(9_000_000)}, "rate"),
        ({"moved_on": None}, "moved_on"),
        ({"state": None}, "state"),
        ({"moved_on": "2025-02-30"}, "moved_on"),
    ],
)
def test_what_is_not_given_makes_the_number_unknown_and_is_named(
    thresholds: Thresholds, values: dict[str, Any], field: str
) -> None:
    found = assurance(thresholds, a_year(cash(9_000), cash(1, "c2", **values), ratings=(financial("LOW"),)))

    assert (found.visits.number, found.visits.at_least, found.visits.reason) == (None, 1, "VISITS_CASH_UNSURE")
    assert [(gap.target.record, gap.target.field, gap.reference) for gap in found.gaps] == [("c2", field, "C2")]
    assert found.needs_a_person


def test_in_the_highest_band_more_cash_changes_nothing(thresholds: Thresholds) -> None:
    about = a_year(cash(600_000), cash(1, "c2", amount=None), ratings=(financial("LOW"),))

    assert visits(thresholds, about)[0] == 2


@pytest.mark.parametrize(
    ("values", "number"),
    [
        ({"moved_on": "2024-12-31"}, 0),
        ({"moved_on": "2025-01-01"}, 1),
        ({"moved_on": "2025-12-31"}, 1),
        ({"moved_on": "2026-01-01"}, 0),
        ({"state": "REFUNDED"}, 0),
        ({"state": "WRITTEN_OFF"}, 1),
        ({"state": "PLEDGED"}, 0),
        ({"contribution_kind": "SUPPLY"}, 0),
        ({"contribution_kind": "TECH", "modality": "PAYMENT"}, 1),
        ({"amount": xof(6_000_000), "rate": "600"}, 1),
    ],
)
def test_net_cash_of_the_calendar_year_counts(thresholds: Thresholds, values: dict[str, Any], number: int) -> None:
    given = a_contribution("c1", values.pop("contribution_kind", "CASH"), values.pop("state", "RELEASED"))
    whole = RecordFacts(
        "c1", "contribution", "C1", {**given.values, "amount": usd(9_000), "moved_on": "2025-03-01"} | values
    )

    assert visits(thresholds, a_year(whole))[0] == number


@pytest.mark.parametrize("moved_on", ["2025-09-01", None])
def test_what_is_planned_or_pledged_is_told_apart(thresholds: Thresholds, moved_on: str | None) -> None:
    about = a_year(cash(2_000), cash(1_000, "c2", state="PLEDGED", moved_on=moved_on))
    found = assurance(thresholds, about)

    assert (found.visits.number, found.foreseen.number) == (0, 1)


def request(dollars: int, reported_on: str | None, **values: Any) -> RecordFacts:
    given = {"project": "project", "amount": usd(dollars), "released_on": "2024-11-01", "reported_on": reported_on}
    return a_record("cash_request", "cr1", **(given | values))


@pytest.mark.parametrize(
    ("dollars", "reported_on", "number"),
    [
        (49_999, "2025-04-01", 0),
        (50_000, "2025-04-01", 0),
        (50_001, "2025-04-01", 1),
        (50_001, "2024-09-30", 0),
        (50_001, "2024-10-01", 1),
        (50_001, "2025-09-30", 1),
        (50_001, "2025-10-01", 0),
        (50_001, None, 0),
    ],
)
def test_a_spot_check_follows_what_was_reported_from_october_to_september(
    thresholds: Thresholds, dollars: int, reported_on: str | None, number: int
) -> None:
    found = assurance(thresholds, a_year(requests=(request(dollars, reported_on),)))

    assert found.spot_checks.number == number


@pytest.mark.parametrize(
    ("ratings", "partner", "reason"),
    [
        ((financial("LOW", basis="LOW_ASSUMED"),), {}, "SPOT_LOW_ASSUMED"),
        ((financial("LOW", basis="MICRO"),), {}, "SPOT_ABOVE"),
        ((), {"last_audit_on": "2024-09-30"}, "SPOT_ABOVE"),
        ((), {"last_audit_on": "2024-10-01"}, "SPOT_AUDITED"),
        ((), {"last_audit_on": "2025-12-31"}, "SPOT_AUDITED"),
        ((), {"last_audit_on": "2026-01-01"}, "SPOT_ABOVE"),
    ],
)
def test_a_low_risk_that_was_assumed_or_an_audit_takes_the_place_of_a_spot_check(
    thresholds: Thresholds, ratings: tuple[RecordFacts, ...], partner: dict[str, Any], reason: str
) -> None:
    about = a_year(requests=(request(60_000, "2025-04-01"),), ratings=ratings, partner=partner)

    assert assurance(thresholds, about).spot_checks.reason == reason


def test_francs_are_converted_at_the_rate_of_the_contribution_beside(thresholds: Thresholds) -> None:
    asked = request(0, "2025-04-01", amount=xof(36_000_000))
    beside = cash(0, project="project", amount=xof(36_000_000), rate="600", moved_on="2024-11-01")
    found = assurance(thresholds, a_year(beside, requests=(asked,)))

    assert (found.reported, found.spot_checks.number) == (6_000_000, 1)


def test_francs_without_any_rate_are_not_known(thresholds: Thresholds) -> None:
    found = assurance(thresholds, a_year(requests=(request(0, "2025-04-01", amount=xof(36_000_000)),)))

    assert (found.spot_checks.number, found.spot_checks.reason) == (None, "SPOT_CASH_UNSURE")


def test_reported_contributions_count_where_nobody_keeps_requests(thresholds: Thresholds) -> None:
    found = assurance(thresholds, a_year(cash(60_000, state="REPORTED", project="project")))

    assert found.spot_checks.number == 1


def test_the_same_money_is_not_counted_twice(thresholds: Thresholds) -> None:
    both = a_year(cash(40_000, state="REPORTED", project="project"), requests=(request(40_000, "2025-04-01"),))

    assert assurance(thresholds, both).reported == 4_000_000


@pytest.mark.parametrize(
    ("dollars", "rating", "needed"),
    [(50_000, "NOT_REQUIRED", False), (50_001, "NOT_REQUIRED", True), (90_000, "LOW", False)],
)
def test_not_required_is_told_when_too_much_is_received(
    thresholds: Thresholds, dollars: int, rating: str, needed: bool
) -> None:
    found = assurance(thresholds, a_year(cash(dollars), ratings=(financial(rating),)))

    assert found.needs_assessment is needed


def visit(record_id: str, held_on: str, **values: Any) -> RecordFacts:
    given = {
        "held_on": held_on,
        "programmatic_visit": "YES",
        "visit_completed": "YES",
        "progress": "ON_TRACK",
        "assurance_question": "Oui, le carnet concorde.",
    }
    return a_record("event", record_id, **(given | values))


def test_the_visits_of_the_year_that_count_are_counted(thresholds: Thresholds) -> None:
    events = (
        visit("e1", "2025-04-02"),
        visit("e2", "2024-12-30"),
        visit("e3", "2025-04-20", visit_completed="NO"),
        visit("e4", "2025-04-30", programmatic_visit="NO"),
    )

    assert assurance(thresholds, a_year(cash(9_000), events=events)).done == 1


@pytest.mark.parametrize(
    ("values", "planned"),
    [
        ({"visits_planned": 2}, 2),
        ({}, None),
        ({"visits_planned": 2, "end_on": "2024-12-31"}, None),
        ({"visits_planned": 2, "start_on": "2026-01-01"}, None),
        ({"visits_planned": 2, "state": "CANCELLED"}, None),
    ],
)
def test_visits_are_planned_by_the_projects_of_the_year(
    thresholds: Thresholds, values: dict[str, Any], planned: int | None
) -> None:
    found = assurance(thresholds, a_year(projects=(a_record("project", "x", **values),)))

    assert found.planned == planned


def test_a_conflict_about_the_rating_makes_the_number_unknown(thresholds: Thresholds) -> None:
    pump = in_conflict(a_happy_pump(), "fin1", "financial_rating")
    torn = pump.find("fin1")
    assert torn is not None
    about = a_year(cash(200_000), ratings=(torn, psea("MEDCAP_MOD")))

    assert visits(thresholds, about) == (None, 2, "VISITS_RATING_MISSING")


def test_every_reason_has_its_sentence() -> None:
    assert set(REASONS) == set(HactReason)


ODD: list[Any] = [None, "", "?", 0, -1, [], {}, {"minor": "x"}, "2025-13-01", "2025-03-01", 10**30, usd(700), xof(9)]


def any_of(kind: str) -> st.SearchStrategy[tuple[RecordFacts, ...]]:
    def one(name: str) -> st.SearchStrategy[Any]:
        return st.sampled_from([*fields_of(kind)[name].codes, *ODD])

    values = st.fixed_dictionaries({}, optional={name: one(name) for name in fields_of(kind)})
    return st.lists(values, max_size=3).map(
        lambda found: tuple(RecordFacts(f"{kind}{n}", kind, "", each) for n, each in enumerate(found))
    )


@given(
    contributions=any_of("contribution"),
    requests=any_of("cash_request"),
    ratings=any_of("risk_rating"),
    projects=any_of("project"),
    events=any_of("event"),
    partner=any_of("partner"),
)
def test_nothing_that_people_type_brings_it_down_and_every_number_has_a_formula(
    thresholds: Thresholds, partner: tuple[RecordFacts, ...], **records: tuple[RecordFacts, ...]
) -> None:
    who = partner[0] if partner else a_record("partner", "p1")
    found: Assurance = assurance(thresholds, PartnerYear(who, 2025, AS_OF, **records))

    for need in (found.visits, found.foreseen, found.spot_checks):
        assert need.number is None or need.number == need.at_least
        for lang in Lang:
            said = formula(need.reason, need.facts, lang)
            assert "{" not in said
            assert "…" not in said
