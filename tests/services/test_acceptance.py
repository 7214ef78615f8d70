"""What the acceptance scenarios state, each told from a whole recorded story: verdicts, criteria, breaches, remedies.

What changes on the way (a state refused, a name decided, a fact added) is in `test_acceptance_steps`.
"""

from __future__ import annotations

from datetime import date

import pytest

from fieldapp.records.shape import KINDS, fields_of
from fieldapp.services import assurance, checking, places, records
from fieldapp.words import Lang
from tests.scenarios import FINDINGS, SCENARIOS, VERDICTS
from tests.services.staged import Stage

YEAR = 2025


def named(stories: Stage, scenario: str, criterion: str, lang: Lang = Lang.FR) -> str:
    """The sentence of one finding."""
    lines = stories[scenario].check().lines(lang)
    return next(line.reason for line in lines if line.criterion == criterion)


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_the_verdicts_are_those_of_the_scenario(stories: Stage, scenario: str) -> None:
    found = stories[scenario].check().principles

    assert {principle: found[principle] for principle in VERDICTS[scenario]} == VERDICTS[scenario]


@pytest.mark.parametrize(("scenario", "criterion", "status", "severity"), FINDINGS)
def test_each_criterion_that_a_scenario_names(
    stories: Stage, scenario: str, criterion: str, status: str, severity: str
) -> None:
    found = stories[scenario].find(criterion)

    assert (found.status, found.severity) == (status, severity)


@pytest.mark.parametrize("scenario", [name for name in SCENARIOS if name != "s12"])
def test_what_a_scenario_does_not_mention_is_met(stories: Stage, scenario: str) -> None:
    """Principles that a scenario says nothing of pass, but for what its own gap brings along."""
    brought_along = {"s4-transport": {"P2", "P4", "P5", "P6"}}
    found = stories[scenario].check().principles
    silent = set(found) - set(VERDICTS[scenario]) - brought_along.get(scenario, set())

    assert {found[principle] for principle in silent} <= {"PASS"}


@pytest.mark.parametrize("scenario", ["s4", "s7", "s7-2", "s7-3", "s10", "s10b"])
def test_attention_overall_and_nothing_fails(stories: Stage, scenario: str) -> None:
    assert stories[scenario].check().verdict == "ATTENTION"


# S1


def test_s1_has_nothing_but_hints(stories: Stage) -> None:
    assert not [one.criterion for one in stories["s1"].check().findings if one.is_open]


def test_s1_requires_one_visit_and_plans_one(stories: Stage) -> None:
    play = stories["s1"]
    year = assurance.of_partner(play.ws, play.names["@ong"], year=YEAR).assurance

    assert (year.visits.number, year.planned) == (1, 1)


# S2


def test_s2_names_the_exclusive_rights_and_the_choice_of_the_place(stories: Stage) -> None:
    assert {"EXCLUSIVITY", "SITE_CHOICE"} <= set(str(stories["s2"].find("5.3").facts["conditions"]).split(", "))


def test_s2_a_resource_to_unicef_needs_an_agreement_with_a_company(stories: Stage) -> None:
    assert {"CORPA", "DONA"} <= set(str(stories["s2"].find("7.2").facts["proposed"]).split(", "))


def test_s2_a_pledge_is_no_breach(stories: Stage) -> None:
    assert stories["s2"].find("7.2").breaches == ()


def test_s2_what_is_gained_is_not_disclosed(stories: Stage) -> None:
    assert stories["s2"].find("4.4").reason == "GAIN_UNDISCLOSED"


def test_s2_shows_the_way_out(stories: Stage) -> None:
    remedies = {remedy for each in stories["s2"].check().findings for remedy in each.remedies}

    assert {
        "ACCEPT_NOTHING",
        "USE_NEUTRAL_PLAQUE",
        "CHOOSE_SITE_BY_NEED",
        "PREPARE_AGREEMENT",
        "SEND_PROSPECT_NOTE",
        "HOLD_AND_ASK_LEGAL",
    } <= remedies


def test_s2b_only_the_origin_is_referred(stories: Stage) -> None:
    assert [one.criterion for one in stories["s2b"].check().findings if one.status == "REFER"] == ["5.8"]


def test_s2c_without_a_rule_of_the_country_nothing_is_open(stories: Stage) -> None:
    assert stories["s2c"].check().verdict == "PASS"


# S3


@pytest.mark.parametrize("criterion", ["7.2", "7.3"])
def test_s3_the_breach_has_the_day_of_the_money(stories: Stage, criterion: str) -> None:
    assert [one.happened_on for one in stories["s3"].find(criterion).breaches] == ["2025-02-10"]


def test_s3_the_record_is_saved_all_the_same(stories: Stage) -> None:
    play = stories["s3"]

    assert records.load(play.ws, play.project).values["title"] == "Savon et hygiène au marché de Fatoma"


def test_s3_says_what_the_officer_can_do(stories: Stage) -> None:
    told = (remedy for criterion in ("2.1", "7.2", "7.3") for remedy in stories["s3"].find(criterion).remedies)

    assert {"STOP_RELEASES", "COLLECT_SIGNATURES", "LINK_FRAMEWORK", "ROUTE_THROUGH_HOST", "REGULARISE"} <= set(told)


def test_s3_the_head_of_office_is_told(stories: Stage) -> None:
    lines = stories["s3"].check().lines(Lang.FR)

    assert any("prévenez votre chef de bureau" in remedy for line in lines for remedy in line.remedies)


# S4, S5


def test_s4_a_page_is_advised(stories: Stage) -> None:
    assert stories["s4"].find("7.8").remedies == ("WRITE_NOTE",)


def test_s4_no_criterion_of_the_collaboration_is_failed(stories: Stage) -> None:
    assert {one.status for one in stories["s4"].check().findings} <= {"MET", "NA", "UNKNOWN"}


def test_s5_other_resources_count_too(stories: Stage) -> None:
    said = named(stories, "s5", "7.2"), named(stories, "s5", "7.2", Lang.EN)

    assert "fournitures, équipements, véhicules et services aussi" in said[0]
    assert "supplies, equipment, vehicles and services do too" in said[1]


@pytest.mark.parametrize("scenario", ["s5", "s5-service"])
def test_s5_both_gifts_are_breaches_whatever_they_are_called(stories: Stage, scenario: str) -> None:
    assert len(stories[scenario].find("7.2").breaches) == 2


def test_s5_the_loan_has_no_annex(stories: Stage) -> None:
    assert (stories["s5"].find("7.5").facts["annex"], stories["s5"].find("7.5").remedies) == (
        "VEHICLE",
        ("ATTACH_VEHICLE_LOAN",),
    )


# S6


def test_s6_the_agreement_on_data_is_missing(stories: Stage) -> None:
    assert stories["s6"].find("7.5").facts["annex"] == "DPA"


def test_s6_asks_to_keep_names_apart(stories: Stage) -> None:
    assert stories["s6"].find("5.6").remedies == ("REMOVE_NAMES",)


def test_s6_people_reached_are_counted_never_named() -> None:
    """No kind that describes them has a field for a person's name or number."""
    about_people = {name for kind in ("target_group", "result", "event") for name in fields_of(kind)}

    assert not {name for name in about_people if name in {"name", "phone", "email", "respondents", "attendees"}}
    assert {kind for kind in KINDS if "phone" in fields_of(kind)} == {"contact"}


# S7


def test_s7_pieces_are_added_together(stories: Stage) -> None:
    found = stories["s7"].find("7.4")

    assert (found.reason, found.facts["total"], found.facts["projects"]) == ("FULL_DOCUMENT_NEEDED", "113000 USD", 3)


def test_s7_the_amendment_is_of_too_small_a_kind(stories: Stage) -> None:
    assert stories["s7"].find("7.7").reason == "AMENDMENT_KIND_TOO_SMALL"


def test_s7_visits_are_counted_by_the_sum(stories: Stage) -> None:
    play = stories["s7"]
    year = assurance.of_partner(play.ws, play.names["@ong"], year=YEAR).assurance

    assert (year.cash, year.visits.number, year.visits.facts["rating"]) == (11_300_000, 2, "MEDIUM")


def test_s7_each_agreement_is_in_force_and_within_its_ceiling(stories: Stage) -> None:
    found = [stories[name].check().outcome.find("7.2") for name in ("s7", "s7-2", "s7-3")]

    assert [one.status for one in found if one] == ["MET"] * 3
    assert not [one for name in ("s7", "s7-2", "s7-3") for one in stories[name].check().findings if one.is_blocker]


# S10


def test_s10_proposes_the_plan_in_force(stories: Stage) -> None:
    assert stories["s10"].find("3.1").facts["plan"] == "SNEDD 2024-2033"


def test_s10_the_upkeep_is_what_is_missing(stories: Stage) -> None:
    assert stories["s10"].find("3.6").reason == "UPKEEP_MISSING"


def test_s10_an_old_code_has_two_meanings_to_choose_from(stories: Stage) -> None:
    found = places.meanings(stories["s10"].ws, "ML0504")

    assert [(hit.place.edition, hit.place.name) for hit in found] == [("2015", "Youwarou"), ("2021", "Douentza")]


def test_s10b_the_next_plan_was_not_adopted_yet(stories: Stage) -> None:
    found = stories["s10b"].find("3.1")

    assert (found.reason, found.facts["successor"]) == ("SUCCESSOR_NOT_ADOPTED", "SNEDD 2024-2033")
    assert date.fromisoformat(str(found.facts["adopted_on"])) > date(2024, 12, 1)


# of all


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_everything_open_has_something_to_do(stories: Stage, scenario: str) -> None:
    assert not [one.criterion for one in stories[scenario].check().findings if one.is_open and not one.remedies]


@pytest.mark.parametrize("scenario", SCENARIOS)
def test_nothing_unknown_fails_a_principle(stories: Stage, scenario: str) -> None:
    checked = stories[scenario].check()
    failed = {principle for principle, verdict in checked.principles.items() if verdict == "FAIL"}

    assert failed == {one.principle for one in checked.findings if one.is_blocker}


def test_all_projects_of_a_file_are_judged_as_one_by_one(stories: Stage) -> None:
    play = stories["s7"]
    wanted = [play.names[name] for name in ("@projet1", "@projet2", "@projet3")]
    found = checking.all_verdicts(play.ws, wanted, as_of=play.scenario.day)

    assert [found[name].overall for name in wanted] == ["ATTENTION"] * 3
