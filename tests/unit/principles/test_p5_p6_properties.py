"""What must hold for principles 5 and 6 when a company gives, events are held and the partner owes elsewhere."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from fieldapp.principles.check import check
from fieldapp.principles.facts import ProjectFacts
from fieldapp.principles.finding import Status
from fieldapp.principles.reasons import Remedy
from fieldapp.principles.rules import Rules
from fieldapp.principles.ruleset import BY_ID, CRITERIA
from fieldapp.records.shape import fields_of
from fieldapp.words import Lang
from fieldapp.words.criteria import reason_text, remedy_text
from tests.any_facts import NONSENSE, SENSIBLE
from tests.builders import a_contribution, a_happy_pump, a_record, also, changed

AS_OF = date(2025, 5, 10)
ASKED = tuple(one for one in CRITERIA if one.id[0] in "56")
OPEN = {Status.NOT_MET, Status.UNKNOWN, Status.REFER}


def a_busy_pump() -> ProjectFacts:
    """A company of a group gives for the pump, with conditions; photos, an event, advances and reports elsewhere."""
    gift = {"giver": "PARTNER", "giver_partner": "corp", "receiver": "UNICEF", "conditions": ["BRANDING"]}
    owed = a_record("report_due", "x1", project="other", partner="p1", report_kind="FACE", due_on="2025-05-31")
    out = a_record("cash_request", "x2", project="other", partner="p1", released_on="2024-08-01")
    busy = also(
        a_happy_pump(),
        a_record("partner", "corp", partner_type="CORP", parent="group", country_iso2="FR"),
        a_record("partner", "group", partner_type="CORP"),
        a_record("project_partner", "pp2", project="project", partner="corp", role="FUNDER"),
        a_record("exclusion_check", "look", partner="corp", checked_on="2025-04-01", covers=["COMPANY"]),
        a_record("exclusion_check", "up", partner="group", checked_on="2025-04-01", company_sectors=["ALCOHOL"]),
        a_contribution("gift", "CASH", "PLEDGED", **gift),
        a_record("event", "e1", project="project", held_on="2025-05-01", political_presence="YES"),
        a_record("evidence", "photo", of="e1", evidence_type="PHOTO", shows_children="YES"),
        a_record("risk_rating", "theirs", partner="p1", source_agency="UNFPA", rated_on="2023-01-10"),
    )
    return replace(busy, elsewhere=(owed, out))


@st.composite
def torn(draw: st.DrawFn) -> ProjectFacts:
    """The busy pump in which a few fields went wrong."""
    facts = a_busy_pump()
    for _ in range(draw(st.integers(1, 5))):
        record = draw(st.sampled_from([facts.project, *facts.records]))
        name = draw(st.sampled_from([*fields_of(record.kind)]))
        shape = fields_of(record.kind)[name]
        fitting: list[Any] = [[code] for code in shape.codes] if shape.is_set else [*shape.codes]
        facts = changed(facts, record.id, **{name: draw(st.sampled_from([*fitting, *SENSIBLE, *NONSENSE]))})
    return facts


@given(facts=torn())
def test_no_answer_crashes_lacks_a_remedy_or_leaves_a_hole_in_its_sentence(rules: Rules, facts: ProjectFacts) -> None:
    for one in check(facts, rules, AS_OF, criteria=ASKED).findings:
        told = [reason_text(one.reason, one.facts, lang) for lang in Lang]
        told += [remedy_text(remedy, one.facts, lang) for remedy in one.remedies for lang in Lang]

        assert bool(one.remedies) == (one.status in OPEN), one
        assert set(one.remedies) <= {*BY_ID[one.criterion].remedies, Remedy.DECIDE, Remedy.RETYPE}, one
        assert not [text for text in told if "…" in text or "{" in text or text.isupper()], one


@given(facts=torn())
def test_nothing_the_company_leaves_out_turns_a_doubt_into_a_refusal(rules: Rules, facts: ProjectFacts) -> None:
    """An empty answer about the giver or its group is never worse than UNKNOWN, unless another fact refuses."""
    silent = changed(facts, "look", covers=None, company_sectors=None, group_sectors=None, revenue_share=None)
    silent = changed(silent, "up", covers=None, company_sectors=None, group_sectors=None, revenue_share=None)
    found = check(silent, rules, AS_OF, criteria=[BY_ID["5.1"]]).findings[0]

    assert found.status in {Status.UNKNOWN, Status.NA}
