"""More proof never makes an answer of principle 1 or 4 worse, whatever else is known."""

from __future__ import annotations

from datetime import date
from typing import Final

from hypothesis import given
from hypothesis import strategies as st

from fieldapp.principles.check import check
from fieldapp.principles.facts import ProjectFacts, RecordFacts
from fieldapp.principles.finding import Principle, Status
from fieldapp.principles.rules import Rules
from fieldapp.principles.ruleset import CRITERIA
from tests.any_facts import EITHER
from tests.builders import a_record, also

AS_OF: Final = date(2025, 5, 10)
OURS: Final = tuple(one for one in CRITERIA if one.principle in {Principle.P1, Principle.P4})
RANK: Final = {Status.MET: 0, Status.NA: 0, Status.UNKNOWN: 1, Status.REFER: 2, Status.NOT_MET: 2}
PROOFS: Final = (
    a_record("evidence", "more", of="project", evidence_type="EVALUATION", taken_at="2025-01-10T10:00:00Z"),
    a_record("event", "more", project="project", event_type="MEETING", held_on="2025-05-09"),
    a_record("event", "more", project="project", event_type="VISIT", held_on="2025-05-10", progress="ON_TRACK"),
    a_record("action_point", "more", project="project", criterion="1.3", state="OPEN"),
    a_record("partner_view", "more", project="project", given_on="2025-05-10", overall="GOOD"),
    a_record("report_due", "more", project="project", due_on="2025-01-31", received_on="2025-02-01"),
    a_record("result", "more", project="project", level="OUTPUT", indicator="Usagers", baseline="0", target="420"),
    a_record(
        "target_group",
        "more",
        project="project",
        vulnerability="IDP",
        reach="DIRECT",
        girls_planned=40,
        boys_planned=38,
        data_source="Liste du CSCOM",
        data_on="2025-01-10",
    ),
)


@given(facts=EITHER, proof=st.sampled_from(PROOFS))
def test_proof_never_worsens_an_answer(rules: Rules, facts: ProjectFacts, proof: RecordFacts) -> None:
    before = check(facts, rules, AS_OF, criteria=OURS).findings
    after = check(also(facts, proof), rules, AS_OF, criteria=OURS).findings

    worse = [one.criterion for one, now in zip(before, after, strict=True) if RANK[now.status] > RANK[one.status]]
    assert worse == []
