"""Every code that a finding or a guard may carry has its sentence in both languages."""

from __future__ import annotations

import pytest

from fieldapp.principles.finding import Principle, Severity, Status, Verdict
from fieldapp.principles.guards import GuardCode
from fieldapp.principles.reasons import AnyReason, AnyRemedy
from fieldapp.principles.ruleset import CRITERIA
from fieldapp.words import Lang
from fieldapp.words.criteria import CRITERIA as WORDS
from fieldapp.words.criteria import criterion_title, reason_text, remedy_text, why_text
from fieldapp.words.findings import REASONS, REMEDIES
from fieldapp.words.guards import GUARDS, guard_text
from fieldapp.words.principles import (
    PRINCIPLES,
    SEVERITIES,
    STATUSES,
    VERDICTS,
    principle_name,
    principle_sentence,
    severity_word,
    status_word,
    verdict_word,
)


def all_codes(codes: type[AnyReason | AnyRemedy]) -> set[str]:
    """The codes of all principles; none may stand in two of them."""
    every = [code for one in codes.__subclasses__() for code in one]
    assert len(every) == len(set(every))
    return set(every)


FAILURE = ("non respect", "manque une", "not met", "fail", "échec", "interdit")


def test_every_reason_and_remedy_has_words_and_no_words_are_left_over() -> None:
    assert (set(REASONS), set(REMEDIES)) == (all_codes(AnyReason), all_codes(AnyRemedy))


def test_every_guard_has_words_and_no_words_are_left_over() -> None:
    assert set(GUARDS) == set(GuardCode)


def test_every_criterion_has_a_title_and_a_why() -> None:
    assert set(WORDS) == {criterion.id for criterion in CRITERIA}


def test_every_verdict_status_severity_and_principle_has_words() -> None:
    assert (set(VERDICTS), set(STATUSES)) == (set(Verdict), set(Status))
    assert (set(SEVERITIES), set(PRINCIPLES)) == (set(Severity), set(Principle))


@pytest.mark.parametrize("text", [*REASONS.values(), *REMEDIES.values()], ids=lambda text: text.en[:30])
def test_both_languages_ask_for_the_same_facts_and_end_in_a_stop(text: object) -> None:
    french, english = (getattr(text, lang) for lang in ("fr", "en"))

    assert sorted(_places(french)) == sorted(_places(english))
    assert french.endswith((".", "?"))
    assert english.endswith((".", "?"))


def _places(sentence: str) -> set[str]:
    return {part.partition("}")[0] for part in sentence.split("{")[1:]}


@pytest.mark.parametrize(
    "code", ["NO_NATIONAL_PLAN", "START_MISSING", "AGREEMENT_NEEDED", "SIGNED_FILE_MISSING", "CONFLICT"]
)
def test_what_is_not_known_is_not_told_as_a_failure(code: str) -> None:
    told = [REASONS[code].fr.lower(), REASONS[code].en.lower()]

    assert not [word for word in FAILURE for text in told if word in text]


def test_a_contribution_is_told_as_people_say_it() -> None:
    facts = {
        "contribution": "M7K-12",
        "contribution_kind": "CASH",
        "amount": "2400000 XOF",
        "moved_on": "2025-02-10",
    }

    assert reason_text("NO_AGREEMENT", facts, Lang.EN) == (
        "Cash, 2,400,000\u00a0F\u00a0CFA, handed over on 10\u00a0February 2025\u00a0(M7K-12): "
        "no written agreement is named."
    )
    assert reason_text("NO_AGREEMENT", facts, Lang.FR).startswith("Argent, 2\u202f400\u202f000\u00a0F\u00a0CFA, ")


def test_an_amount_keeps_its_cents() -> None:
    facts = {"total": "15500.50 USD", "ceiling": "62000 USD"}

    assert reason_text("WITHIN_CEILING", facts, Lang.EN) == "15,500.50\u00a0USD of a ceiling of 62,000\u00a0USD."


def test_a_field_in_conflict_is_called_by_its_label() -> None:
    facts = {"record": "M7K-3", "record_kind": "contribution", "field": "moved_on"}

    assert "Moved on (M7K-3)" in reason_text("CONFLICT", facts, Lang.EN)


def test_a_plan_nobody_knows_leaves_no_hole() -> None:
    assert (
        remedy_text("CITE_NATIONAL_PLAN", {"plan": ""}, Lang.EN) == "Cite the plan in force on that day and its axis."
    )


@pytest.mark.parametrize("lang", list(Lang))
def test_codes_of_a_newer_ruleset_show_raw(lang: Lang) -> None:
    assert (reason_text("NEW", {}, lang), remedy_text("NEW", {}, lang)) == ("NEW", "NEW")
    assert (criterion_title("9.9", lang), why_text("9.9", lang), guard_text("NEW", {}, lang)) == ("9.9", "", "NEW")


def test_a_guard_names_its_criterion_and_principle_in_words() -> None:
    assert guard_text("BLOCKER_NOT_MET", {"criterion": "7.1"}, Lang.EN) == (
        "blocking criterion not met: 7.1 The form of cooperation is chosen and explained"
    )
    assert "P1 Results for the most disadvantaged" in guard_text("PRINCIPLE_NOT_ASSESSED", {"principle": "P1"}, Lang.EN)
    assert guard_text("FORM_NOT_PASSED", {"verdict": "FAIL"}, Lang.FR).endswith("Non respecté")


def test_the_seven_principles_are_named_and_explained() -> None:
    assert principle_name("P7", Lang.FR) == "Forme de coopération"
    assert principle_sentence("P3", Lang.EN).endswith("behind.")


def test_words_of_the_panel_are_short() -> None:
    assert (verdict_word("NOT_ASSESSED", Lang.FR), status_word("UNKNOWN", Lang.EN)) == (
        "Pas encore évalué",
        "Not known yet",
    )
    assert severity_word("BLOCKER", Lang.FR) == "Bloquant"
