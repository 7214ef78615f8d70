"""What people type is understood as they mean it, or refused with the rule that says how to write it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fieldapp.errors import FieldRefused
from fieldapp.records.shape import field_of
from fieldapp.records.typed import parse, show
from fieldapp.words.refusals import REFUSALS
from fieldapp.words.text import Lang

TODAY = date(2025, 5, 10)


def typed(field: str, raw: str, lang: Lang = Lang.FR) -> Any:
    kind, name = field.split(".")
    return parse(field_of(kind, name), raw, today=TODAY, lang=lang)


def rule_of(field: str, raw: str) -> str:
    with pytest.raises(FieldRefused) as refusal:
        typed(field, raw)
    return str(refusal.value.facts["rule"])


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("12/3", "2025-03-12"),
        ("12/03/2025", "2025-03-12"),
        ("12.3.24", "2024-03-12"),
        ("12 / 3 / 2025", "2025-03-12"),
        ("2025-03-12", "2025-03-12"),
        ("2025/3/1", "2025-03-01"),
        ("hier", "2025-05-09"),
        ("Avant-hier", "2025-05-08"),
        ("aujourd'hui", "2025-05-10"),
        ("aujourd’hui", "2025-05-10"),
        ("today", "2025-05-10"),
        ("demain", "2025-05-11"),
        ("+7", "2025-05-17"),
        ("-3", "2025-05-07"),
        ("\u22123", "2025-05-07"),
        ("12 mars", "2025-03-12"),
        ("1er avril 2024", "2024-04-01"),
        ("le 12 août", "2025-08-12"),
        ("12 Mar 2025", "2025-03-12"),
        ("March 12, 2025", "2025-03-12"),
        ("29/2/2024", "2024-02-29"),
    ],
)
def test_a_day_is_understood_with_the_day_before_the_month(raw: str, day: str) -> None:
    assert typed("project.start_on", raw) == day


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        ("bientôt", "not_a_day"),
        ("mars 2025", "not_a_day"),
        ("12 jui", "not_a_day"),
        ("20250312", "not_a_day"),
        ("31/2", "day_does_not_exist"),
        ("12/31/2025", "day_does_not_exist"),
        ("29/2/2025", "day_does_not_exist"),
        ("12/3/0001", "year_out_of_range"),
        ("9" * 400, "too_long"),
    ],
)
def test_a_day_that_is_none_is_refused(raw: str, rule: str) -> None:
    assert rule_of("project.start_on", raw) == rule


@pytest.mark.parametrize(
    ("raw", "minor", "currency"),
    [
        ("2 400 000", 2_400_000, "XOF"),
        ("2\u202f400\u202f000\u00a0F\u00a0CFA", 2_400_000, "XOF"),
        ("2.400.000 F CFA", 2_400_000, "XOF"),
        ("2,400,000 XOF", 2_400_000, "XOF"),
        ("FCFA 15.500", 15_500, "XOF"),
        ("15 500 USD", 1_550_000, "USD"),
        ("$15,500", 1_550_000, "USD"),
        ("15500.50 EUR", 1_550_050, "EUR"),
        ("15.500,5 €", 1_550_050, "EUR"),
        ("0,05 usd", 5, "USD"),
        ("500 jpy", 500, "JPY"),
    ],
)
def test_an_amount_is_understood_in_whole_minor_units(raw: str, minor: int, currency: str) -> None:
    assert typed("agreement.ceiling", raw) == {"minor": minor, "currency": currency}


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        ("-5 F CFA", "negative"),
        ("USD -5", "negative"),
        ("2500,50 F CFA", "too_many_decimals"),
        ("0,005 EUR", "too_many_decimals"),
        ("45 k€", "unknown_currency"),
        ("¥ 500", "unknown_currency"),
        ("5 kr", "unknown_currency"),
        ("EUR 5 USD", "unknown_currency"),
        ("1 234 56", "not_an_amount"),
        ("1.234.56", "not_an_amount"),
        ("beaucoup", "not_an_amount"),
        ("9" * 30, "too_large"),
    ],
)
def test_an_amount_that_could_mean_two_things_is_refused(raw: str, rule: str) -> None:
    assert rule_of("agreement.ceiling", raw) == rule


@pytest.mark.parametrize(("raw", "count"), [("0", 0), ("1 250", 1250), ("1.250", 1250), ("1,250", 1250)])
def test_people_are_counted_with_thousands_apart(raw: str, count: int) -> None:
    assert typed("event.women", raw) == count


@pytest.mark.parametrize(
    ("raw", "rule"),
    [("1,5", "not_whole"), ("-4", "negative"), ("dix", "not_a_number"), ("99999999", "too_large")],
)
def test_a_count_that_is_none_is_refused(raw: str, rule: str) -> None:
    assert rule_of("event.women", raw) == rule


@pytest.mark.parametrize(("raw", "rate"), [("655,957", "655.957"), ("655.957", "655.957"), ("1 234,5", "1234.5")])
def test_a_rate_takes_comma_or_point(raw: str, rate: str) -> None:
    assert typed("contribution.rate", raw) == rate


@pytest.mark.parametrize(
    ("raw", "rule"),
    [("-1", "negative"), ("un", "not_a_number"), ("1234567890", "too_large"), ("1,1234567890", "too_many_decimals")],
)
def test_a_rate_that_is_none_is_refused(raw: str, rule: str) -> None:
    assert rule_of("contribution.rate", raw) == rule


@pytest.mark.parametrize(("raw", "percent"), [("7,5 %", "7.5"), ("7", "7"), ("100%", "100")])
def test_a_percentage_may_have_its_sign(raw: str, percent: str) -> None:
    assert typed("exclusion_check.revenue_share", raw) == percent


def test_a_percentage_ends_at_a_hundred() -> None:
    assert rule_of("exclusion_check.revenue_share", "100,5 %") == "unparsable"


@pytest.mark.parametrize(("raw", "rule"), [("25", "not_a_year"), ("1850", "year_out_of_range")])
def test_a_year_has_four_likely_figures(raw: str, rule: str) -> None:
    assert rule_of("event.install_year", raw) == rule


@pytest.mark.parametrize(
    ("field", "raw", "code"),
    [
        ("project.construction", "oui", "YES"),
        ("project.construction", "N", "NO"),
        ("event.status_id", "o", "Yes"),
        ("event.status_id", "?", "Unknown"),
        ("signature.authorised", "inconnu", "UNKNOWN"),
        ("event.water_source", "FORAGE", "Borehole/Tubewell"),
        ("event.water_source", "source protegee", "Protected Spring"),
        ("event.water_source", "puits prot", "Protected Well"),
        ("event.water_source", "Borehole/Tubewell", "Borehole/Tubewell"),
        ("partner.partner_type", "cso_cbo", "CSO_CBO"),
        ("partner.partner_type", "radio", "unknown_code"),
    ],
)
def test_a_choice_is_known_by_code_name_or_first_letters(field: str, raw: str, code: str) -> None:
    if code in REFUSALS:
        assert rule_of(field, raw) == code
    else:
        assert typed(field, raw) == code


def test_first_letters_of_two_choices_are_refused() -> None:
    assert rule_of("event.water_source", "puits") == "ambiguous_code"


def test_several_choices_are_separated_by_commas() -> None:
    assert typed("project.sectors", "WASH, santé ; Éduc") == ["EDU", "HEALTH", "WASH"]


def test_a_name_with_a_comma_stands_between_quotes() -> None:
    assert typed("partner.aliases", 'Sœurs, "Claire, SAS"') == ["Claire, SAS", "Sœurs"]


def test_a_place_is_named_with_scheme_and_edition() -> None:
    place = {"scheme": "COD-AB", "edition": "2015", "code": "ML050115001", "name": "Dankoussa"}
    assert typed("event.place", "COD-AB:2015:ML050115001 Dankoussa") == place


@pytest.mark.parametrize(("raw", "rule"), [("ML0501", "bare_pcode"), ("Soye", "place_not_chosen")])
def test_a_bare_code_or_name_is_no_place(raw: str, rule: str) -> None:
    assert rule_of("event.place", raw) == rule


@pytest.mark.parametrize(
    "raw",
    [
        "14.5, -4.2",
        "14.5,-4.2",
        "14,5 -4,2",
        "14,5; -4,2",
        "14.5 N, 4.2 O",
        "14.5N 4.2W",
        "N 14.5 O 4.2",
        "4.2 W, 14.5 N",
        "14°30′ N, 4°12′ O",
        "14°30'00\" N 4°12'00\" W",
    ],
)
def test_a_position_is_understood_in_the_forms_of_telephone_and_gps(raw: str) -> None:
    assert typed("event.position", raw) == {"lat": 14.5, "lon": -4.2}


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        ("14,5", "not_a_position"),
        ("1,2,3", "not_a_position"),
        ("-14.5 N, 4", "not_a_position"),
        ("14.5 E, 4 E", "not_a_position"),
        ("là-bas", "not_a_position"),
        ("95, 4", "position_out_of_range"),
        ("14, 181", "position_out_of_range"),
    ],
)
def test_a_position_that_is_none_is_refused(raw: str, rule: str) -> None:
    assert rule_of("event.position", raw) == rule


@pytest.mark.parametrize(
    ("raw", "moment"),
    [("2025-03-12T14:30Z", "2025-03-12T14:30:00Z"), ("2025-03-12 14:30:05 +01:00", "2025-03-12T13:30:05Z")],
)
def test_a_moment_carries_its_time_zone(raw: str, moment: str) -> None:
    assert typed("evidence.taken_at", raw) == moment


@pytest.mark.parametrize(
    ("raw", "rule"),
    [
        ("2025-03-12T14:30", "not_a_moment"),
        ("1741789800", "not_a_moment"),
        ("2025-13-12T14:30Z", "day_does_not_exist"),
        ("0001-01-01T00:00+05:00", "year_out_of_range"),
    ],
)
def test_a_moment_that_is_none_is_refused(raw: str, rule: str) -> None:
    assert rule_of("evidence.taken_at", raw) == rule


def test_a_reference_is_left_for_the_service_to_look_up() -> None:
    assert typed("contribution.agreement", " M7K-12 ") == "M7K-12"


def test_nothing_typed_empties_a_field() -> None:
    assert typed("project.title", "  ") is None


def test_nothing_typed_empties_a_set() -> None:
    assert typed("project.sectors", " ") == []


def test_one_line_stays_one_line() -> None:
    assert rule_of("project.title", "a\nb") == "line_break"


def test_line_ends_of_windows_become_plain() -> None:
    assert typed("project.summary", "a\r\nb") == "a\nb"


@pytest.mark.parametrize("field", ["project.title", "project.summary", "project.start_on", "event.women"])
def test_twenty_megabytes_of_text_are_refused_at_once(field: str) -> None:
    assert rule_of(field, "é" * 20_000_000) == "too_long"


def test_json_that_is_too_deep_is_refused() -> None:
    assert rule_of("check_run.facts", "[" * 100_000) == "unparsable"


def test_half_a_letter_is_refused_and_can_still_be_told() -> None:
    with pytest.raises(FieldRefused) as refusal:
        typed("project.title", "a\ud800")
    assert str(refusal.value.facts["value"]).encode("utf-8") == b"a?"


def test_a_value_that_does_not_fit_is_shown_raw() -> None:
    assert show(field_of("project", "start_on"), "someday", Lang.FR) == "someday"


def test_an_amount_is_shown_as_the_french_write_it() -> None:
    shown = show(field_of("agreement", "ceiling"), {"minor": 2_400_000, "currency": "XOF"}, Lang.FR)
    assert shown == "2\u202f400\u202f000\u00a0F\u00a0CFA"
