"""Sectors, country rules, usual costs and the office's numbers: what they say, and on which day they begin to."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.principles.rules import rules_of
from fieldapp.records.codes import ContributionKind, CooperationForm, PartnerType, ProjectKind
from fieldapp.records.codes_diligence import ExclusionSector
from fieldapp.reference.costs import Per
from fieldapp.reference.exclusions import Effect
from fieldapp.reference.limits import LimitName
from fieldapp.reference.overlaying import ROWS
from fieldapp.reference.packs import EXCLUSIONS, LIMITS, Packs
from fieldapp.reference.reading import Overlay

TODAY = date(2025, 5, 10)
CHANGE = date(2026, 1, 1)
AROUND_THE_CHANGE = [(CHANGE - timedelta(days=1), False), (CHANGE, True), (CHANGE + timedelta(days=1), True)]


def changed_on(packs: Packs, pack_id: str, day: date, **values: object) -> Packs:
    """The packs of an office in which the first row of one has other values from a day on."""
    document = json.loads(packs.builtin_document(pack_id))
    version = document["pack"]["version"] + "+1.aa"
    document["pack"]["version"] = version
    rows = document[ROWS[pack_id][0] if pack_id in ROWS else "ranges"]
    later = {**rows[0], **values, "valid_from": day.isoformat()}
    rows[0]["valid_to"] = (day - timedelta(days=1)).isoformat()
    rows.append(later)
    return packs.with_overlays({pack_id: Overlay(version, json.dumps(document).encode())})


@pytest.mark.parametrize(
    ("sector", "direct", "tolerated"),
    [
        ("ARMS", Effect.BLOCK, 0),
        ("REPLICA_WEAPONS", Effect.BLOCK, 0),
        ("TOBACCO", Effect.BLOCK, 10),
        ("ALCOHOL", Effect.BLOCK, 10),
        ("GAMBLING", Effect.BLOCK, 10),
        ("PORNOGRAPHY", Effect.BLOCK, 0),
        ("BMS", Effect.REFER, 0),
        ("CHILD_LABOUR", Effect.BLOCK, 0),
        ("UN_SANCTIONS", Effect.BLOCK, 0),
        ("ENVIRONMENT", Effect.BLOCK, 0),
    ],
)
def test_how_each_sector_is_treated(packs: Packs, sector: str, direct: Effect, tolerated: int) -> None:
    found = packs.exclusions.find(ExclusionSector(sector), TODAY)

    assert found is not None
    assert (found.direct, found.group, found.tolerated_percent) == (direct, Effect.REFER, tolerated)


@pytest.mark.parametrize(("day", "is_changed"), AROUND_THE_CHANGE)
def test_a_sector_changes_on_its_day(packs: Packs, day: date, is_changed: bool) -> None:
    rules = rules_of(changed_on(packs, EXCLUSIONS, CHANGE, tolerated_percent=5))
    found = rules.exclusion(ExclusionSector.ARMS, day)

    assert found is not None
    assert found.tolerated_percent == (5 if is_changed else 0)


@pytest.mark.parametrize(
    ("rule", "first"),
    [
        ("ML-2004-038", date(2004, 8, 5)),
        ("ML-2024-008", date(2024, 3, 28)),
        ("ML-2022-FR", date(2022, 11, 21)),
        ("ML-2025-LEVY", date(2025, 5, 31)),
    ],
)
def test_a_country_rule_begins_on_its_day(packs: Packs, rule: str, first: date) -> None:
    rules = rules_of(packs)
    answers = [rule in {each.id for each in rules.country_rules(first + timedelta(days=days))} for days in (-1, 0, 1)]

    assert answers == [False, True, True]


def test_the_rule_on_undeclared_associations_ends_when_the_next_one_begins(packs: Packs) -> None:
    days = [date(2024, 3, 27), date(2024, 3, 28)]
    found = [[rule.id for rule in packs.country_rules.valid_on(day) if rule.topic == "REGISTRATION"] for day in days]

    assert found == [["ML-2004-038"], ["ML-2024-008"]]


@pytest.mark.parametrize(("origin", "expected"), [("FR", True), ("DE", False), (None, None)])
def test_the_rule_on_french_money_asks_for_the_origin_only(
    packs: Packs, origin: str | None, expected: bool | None
) -> None:
    rule = packs.country_rules.find("ML-2022-FR")

    assert rule is not None
    assert rule.applies_to(partner_type=None, origin=origin, kind=None, form=None) is expected


@pytest.mark.parametrize(
    ("partner_type", "kind", "expected"),
    [
        ("CSO_NAT", "CASH", True),
        ("CSO_NAT", "SUPPLY", False),
        ("GOV_L", None, False),
        (None, "CASH", None),
        ("FOUND", None, None),
    ],
)
def test_the_rule_on_the_levy_asks_for_partner_and_kind(
    packs: Packs, partner_type: str | None, kind: str | None, expected: bool | None
) -> None:
    rule = packs.country_rules.find("ML-2025-LEVY")

    assert rule is not None
    assert rule.applies_to(partner_type=partner_type, origin="FR", kind=kind, form=None) is expected


@given(
    partner_type=st.none() | st.sampled_from(PartnerType),
    origin=st.none() | st.sampled_from(["FR", "ML", "DE"]),
    kind=st.none() | st.sampled_from(ContributionKind),
    form=st.none() | st.sampled_from(CooperationForm),
)
def test_knowing_more_never_takes_an_answer_back(
    packs: Packs,
    partner_type: PartnerType | None,
    origin: str | None,
    kind: ContributionKind | None,
    form: CooperationForm | None,
) -> None:
    known = {"partner_type": partner_type, "origin": origin, "kind": kind, "form": form}
    for rule in packs.country_rules.valid_on(date(2026, 1, 1)):
        answer = rule.applies_to(**known)
        fewer = [rule.applies_to(**{**known, name: None}) for name in known]
        assert all(less in {answer, None} for less in fewer)


def test_an_unknown_country_rule_is_none(packs: Packs) -> None:
    assert packs.country_rules.find("ML-1999") is None


def test_the_pump_of_the_example_is_inside_both_ranges(packs: Packs) -> None:
    """15,500 USD for 420 users."""
    ranges = {each.per: each for each in rules_of(packs).cost_range(ProjectKind.INFRA_WATER, TODAY)}

    assert ranges[Per.UNIT].low_minor <= 1_550_000 <= ranges[Per.UNIT].high_minor
    assert ranges[Per.USER].low_minor <= 1_550_000 // 420 <= ranges[Per.USER].high_minor


def test_where_nobody_knows_a_usual_cost_there_is_none(packs: Packs) -> None:
    assert rules_of(packs).cost_range(ProjectKind.RESEARCH, TODAY) == ()


def test_no_first_guess_is_passed_off_as_verified(packs: Packs) -> None:
    for kind in ProjectKind:
        for found in packs.costs.valid_on(kind, TODAY):
            assert found.is_verified or found.confidence in {"G", "P"}


@pytest.mark.parametrize(("day", "is_changed"), AROUND_THE_CHANGE)
def test_a_usual_cost_changes_on_its_day(packs: Packs, day: date, is_changed: bool) -> None:
    rules = rules_of(changed_on(packs, "cost-ranges", CHANGE, high_minor=3_000_000))
    unit = next(each for each in rules.cost_range(ProjectKind.INFRA_WATER, day) if each.per is Per.UNIT)

    assert unit.high_minor == (3_000_000 if is_changed else 2_500_000)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("MANAGEMENT_COST_PERCENT", 20),
        ("REPORTS_PER_QUARTER", 2),
        ("RELEASE_DAYS", 30),
        ("PARTNER_OPINION_MONTHS", 12),
        ("WAIVER_MONTHS", 12),
    ],
)
def test_the_offices_numbers_until_an_office_sets_its_own(packs: Packs, name: str, value: int) -> None:
    assert rules_of(packs).office_limit(LimitName(name), TODAY) == value


@pytest.mark.parametrize(("day", "is_changed"), AROUND_THE_CHANGE)
def test_an_offices_number_changes_on_its_day(packs: Packs, day: date, is_changed: bool) -> None:
    rules = rules_of(changed_on(packs, LIMITS, CHANGE, value=15))

    assert rules.office_limit(LimitName.MANAGEMENT_COST_PERCENT, day) == (15 if is_changed else 20)


def test_a_number_before_it_was_set_is_none(packs: Packs) -> None:
    document = json.loads(packs.builtin_document(LIMITS))
    document["limits"][0]["valid_from"] = CHANGE.isoformat()
    changed = packs.with_overlays(
        {LIMITS: Overlay(document["pack"]["version"], json.dumps(document).encode())},
    )

    assert rules_of(changed).office_limit(LimitName.MANAGEMENT_COST_PERCENT, TODAY) is None


def test_every_row_says_where_it_comes_from(folder: Path) -> None:
    for file, rows in (
        ("exclusion-sectors.json", "sectors"),
        ("country-rules-ml.json", "rules"),
        ("cost-ranges.json", "ranges"),
        ("office-limits.json", "limits"),
    ):
        for row in json.loads((folder / file).read_text(encoding="utf-8"))[rows]:
            assert row["source"]
            assert row["confidence"] in {"C", "W", "G", "P"}
