"""The acceptance scenarios as far as principles 3 and 7 go, with facts in hand."""

from __future__ import annotations

from datetime import date
from typing import Any

from fieldapp.principles.check import Report, check
from fieldapp.principles.facts import ProjectFacts, RecordFacts
from fieldapp.principles.finding import BreachFact, Finding, Principle, Severity, Status, Verdict
from fieldapp.principles.rules import Rules
from tests.builders import (
    a_contribution,
    a_happy_pump,
    a_project,
    a_record,
    also,
    an_agreement,
    changed,
    facts_of,
    signed,
    the_alignments,
    usd,
    xof,
)


def verdict(report: Report, principle: Principle) -> Verdict:
    return report.verdicts[principle]


def answer(report: Report, criterion: str) -> Finding:
    found = report.find(criterion)
    assert found is not None
    return found


def an_association_with_cash() -> ProjectFacts:
    """S3: money by telephone to a village association, an agreement typed but not signed."""
    paid = a_contribution(
        "c1", "CASH", "RELEASED", amount=xof(2_400_000), rate="620", moved_on="2025-02-10", modality="DCT"
    )
    typed = an_agreement("spd", "SPD", state="DRAFT", covers=["CASH"], framework_agreement=None)
    return facts_of(
        a_project(title="Jardin de Fatoma", project_kind="SERVICE", construction="NO"),
        a_record("partner", "p1", partner_type="CSO_CBO"),
        typed,
        paid,
    )


def a_radio_club(*records: RecordFacts) -> ProjectFacts:
    """S4: programmes on hand-washing; air time and advice, no money and no document."""
    return facts_of(
        a_project(project_kind="MEDIA", form="COLLABORATIVE", agreement=None, construction="NO", start_on="2025-04-01"),
        a_record("partner", "p1", partner_type="MEDIA"),
        *the_alignments(),
        a_contribution("c1", "MEDIA_SPACE", "RECEIVED", giver="PARTNER", receiver="UNICEF", giver_partner="p1"),
        a_contribution("c2", "TECH", "RECEIVED"),
        *records,
    )


def test_s1_a_sound_pump_passes_both_principles(rules: Rules) -> None:
    report = check(a_happy_pump(), rules, date(2025, 5, 10))

    assert (verdict(report, Principle.P3), verdict(report, Principle.P7)) == (Verdict.PASS, Verdict.PASS)
    assert {one.status for one in report.findings} <= {Status.MET, Status.NA}


def test_s1_a_sound_pump_passes_all_seven_principles(rules: Rules) -> None:
    report = check(a_happy_pump(), rules, date(2025, 5, 10))

    assert (set(report.verdicts.values()), report.overall) == ({Verdict.PASS}, Verdict.PASS)


def test_s3_cash_without_signature_fails_with_the_day_it_moved(rules: Rules) -> None:
    report = check(an_association_with_cash(), rules, date(2025, 3, 2))
    carried, order = answer(report, "7.2"), answer(report, "7.3")

    assert verdict(report, Principle.P7) is Verdict.FAIL
    assert (carried.status, carried.severity) == (Status.NOT_MET, Severity.BLOCKER)
    assert order.breaches == (BreachFact("c1", "2025-02-10"),)


def test_s3_says_what_the_officer_can_do(rules: Rules) -> None:
    found = answer(check(an_association_with_cash(), rules, date(2025, 3, 2)), "7.2")

    assert found.remedies[0] == "STOP_RELEASES"
    assert {"COLLECT_SIGNATURES", "LINK_FRAMEWORK", "REGULARISE"} <= set(found.remedies)


def test_s4_air_time_and_advice_need_only_a_note(rules: Rules) -> None:
    report = check(a_radio_club(), rules, date(2025, 4, 12))

    assert verdict(report, Principle.P7) is Verdict.PASS
    assert answer(report, "7.2").status is Status.NA
    assert (answer(report, "7.8").severity, answer(report, "7.8").remedies) == (Severity.ADVICE, ("WRITE_NOTE",))


def test_s4_transport_money_turns_the_note_into_a_breach(rules: Rules) -> None:
    transport = a_contribution("c3", "CASH", "RELEASED", amount=xof(50_000), moved_on="2025-04-10")
    report = check(a_radio_club(transport), rules, date(2025, 4, 12))

    assert (answer(report, "7.2").status, answer(report, "7.2").severity) == (Status.NOT_MET, Severity.BLOCKER)
    assert answer(report, "7.8").reason == "TRANSFER_FOUND"
    assert verdict(report, Principle.P7) is Verdict.FAIL


def kits_and_a_motorbike(**disguise: Any) -> ProjectFacts:
    kits = {"amount": usd(1_150), "moved_on": "2025-03-03", **disguise}
    return facts_of(
        a_project(project_kind="SUPPLY", construction="NO", agreement="mou"),
        an_agreement("mou", "MOU", covers=["SUPPLY", "EQUIPMENT", "SERVICE"]),
        *signed("mou", "2025-01-10"),
        a_contribution("c1", kits.pop("kind", "SUPPLY"), "RECEIVED", **kits),
        a_contribution("c2", "EQUIPMENT", "RECEIVED", moved_on="2025-03-03", vehicle="YES", unvalued_reason="Prêt"),
    )


def test_s5_supplies_under_a_memorandum_are_not_carried_and_the_loan_annex_is_missing(rules: Rules) -> None:
    report = check(kits_and_a_motorbike(), rules, date(2025, 5, 1))

    assert answer(report, "7.2").reason == "INSTRUMENT_CANNOT_CARRY"
    assert "ATTACH_VEHICLE_LOAN" in answer(report, "7.5").remedies
    assert verdict(report, Principle.P7) is Verdict.FAIL


def test_s5_calling_them_a_service_without_value_silences_nothing(rules: Rules) -> None:
    disguised = kits_and_a_motorbike(kind="SERVICE", amount=usd(0))

    assert {one.contribution for one in answer(check(disguised, rules, date(2025, 5, 1)), "7.2").breaches} == {
        "c1",
        "c2",
    }


def test_s6_a_survey_with_personal_data_lacks_its_agreement(rules: Rules) -> None:
    survey = changed(a_happy_pump(), "project", project_kind="RESEARCH", construction="NO", personal_data="YES")
    report = check(survey, rules, date(2025, 5, 10))

    assert (answer(report, "7.5").status, answer(report, "7.5").severity) == (Status.NOT_MET, Severity.BLOCKER)
    assert verdict(report, Principle.P7) is Verdict.FAIL


def test_s9_a_release_after_the_end_of_the_agreement_is_a_breach_of_its_day(rules: Rules) -> None:
    facts = changed(a_happy_pump(), "spd", state="TERMINATED", ended_on="2025-05-03")
    late = a_contribution("c4", "CASH", "RELEASED", amount=usd(1_500), moved_on="2025-05-05", agreement="spd")
    found = answer(check(also(facts, late), rules, date(2025, 5, 10)), "7.2")

    assert found.breaches == (BreachFact("c4", "2025-05-05"),)


def a_town_council(start: str = "2025-02-03", **project: Any) -> ProjectFacts:
    """S10: a government work plan, an ended plan cited, no handover and no upkeep plan."""
    happy = a_happy_pump()
    alignments = (
        a_record("alignment", "al1", framework="NATIONAL_PLAN", edition="CREDD 2019-2023", axis="3"),
        a_record("alignment", "al2", framework="CP_OUTPUT", edition="CP-2025", code="3.2"),
        a_record("alignment", "al3", framework="COMMUNE_PLAN", edition="PDESC 2022-2026", page="41"),
    )
    return facts_of(
        changed(happy, "project", start_on=start, agreement="gov", upkeep_plan=None, **project).project,
        *alignments,
        a_record("partner", "p1", partner_type="GOV_L"),
        an_agreement("gov", "GOVWP", start_on="2025-02-01", covers=["CASH", "EQUIPMENT"], ceiling=usd(20_000)),
        *signed("gov", "2025-01-15"),
        a_record("annex", "constr", agreement="gov", annex_kind="CONSTR", dated_on="2025-01-15"),
        a_contribution("c1", "CASH", "RELEASED", amount=usd(9_000), moved_on="2025-02-20", agreement="gov"),
    )


def test_s10_an_ended_plan_and_no_upkeep_ask_for_attention_but_the_form_passes(rules: Rules) -> None:
    report = check(a_town_council(), rules, date(2025, 4, 1))
    plan, upkeep = answer(report, "3.1"), answer(report, "3.6")

    assert (verdict(report, Principle.P3), verdict(report, Principle.P7)) == (Verdict.ATTENTION, Verdict.PASS)
    assert (plan.status, plan.facts["plan"]) == (Status.NOT_MET, "SNEDD 2024-2033")
    assert (upkeep.severity, upkeep.reason) == (Severity.MAJOR, "UPKEEP_MISSING")


def test_s10b_between_two_plans_nobody_is_blamed(rules: Rules) -> None:
    plan = answer(check(a_town_council(start="2024-02-15"), rules, date(2024, 4, 1)), "3.1")

    assert (plan.status, plan.reason) == (Status.UNKNOWN, "SUCCESSOR_NOT_ADOPTED")


def test_s11_humanitarian_work_need_not_wait_for_the_commune_plan(rules: Rules) -> None:
    facts = changed(a_happy_pump(), "project", humanitarian="YES")
    urgent = facts_of(facts.project, *(record for record in facts.records if record.id != "al3"))
    report = check(urgent, rules, date(2025, 5, 10))

    assert answer(report, "3.3").status is Status.NA
    assert verdict(report, Principle.P7) is Verdict.PASS
