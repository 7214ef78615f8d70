"""Every criterion says whom to see, and no other."""

from __future__ import annotations

from fieldapp.principles.reasons import Reason
from fieldapp.principles.ruleset import BY_ID
from fieldapp.principles.whom import ASKED, Whom, whom_to_ask
from fieldapp.words.needs import WHOM


def test_every_criterion_names_one_person_or_office_to_see() -> None:
    named = [criterion for criteria in ASKED.values() for criterion in criteria]

    assert len(named) == len(set(named))
    assert set(BY_ID) <= set(named)


def test_a_value_that_waits_for_a_decision_is_for_the_officers_desk() -> None:
    assert whom_to_ask("3.3", Reason.CONFLICT) is Whom.OFFICER
    assert whom_to_ask("3.3", "ANYTHING_ELSE") is Whom.TOWN_HALL


def test_everybody_to_see_has_a_name_in_the_same_order() -> None:
    assert list(WHOM) == [str(whom) for whom in Whom]
