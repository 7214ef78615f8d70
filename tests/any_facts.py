"""Facts of any kind, sensible and nonsense, for what must hold whatever the facts."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from fieldapp.principles.facts import Overlap, ProjectFacts, RecordFacts, Transfer
from fieldapp.records.shape import fields_of
from tests.builders import a_happy_pump, changed

READ_KINDS = (
    "action_point",
    "agreement",
    "alignment",
    "amendment",
    "annex",
    "cash_request",
    "contribution",
    "declaration",
    "event",
    "evidence",
    "exclusion_check",
    "flag",
    "partner",
    "partner_view",
    "project_partner",
    "registration",
    "report_due",
    "result",
    "risk",
    "risk_rating",
    "screening",
    "signature",
    "target_group",
    "values_assessment",
    "visibility",
    "waiver",
    "referral",
)
IDS = [f"r{number}" for number in range(8)]
NONSENSE: list[Any] = [
    None,
    "",
    " ",
    "?",
    0,
    -1,
    3.5,
    True,
    [],
    {},
    [None],
    ["?"],
    "2025-13-01",
    "20250101",
    {"minor": "x"},
    10**30,
    {"minor": 10**30, "currency": "USD"},
    {"minor": 1, "currency": "???"},
    "\ud800",
]
SENSIBLE: list[Any] = [
    *IDS,
    "2025-01-20",
    "2025-02-01",
    "2025-05-10",
    "2024-02-01",
    "1900-01-01",
    "2199-12-31",
    {"minor": 100_000_00, "currency": "USD"},
    {"minor": 5_000, "currency": "XOF"},
    {"minor": 0, "currency": "EUR"},
    "600.5",
    0,
    3,
    "SNEDD-2024",
    "CP-2025",
    "CREDD 2019-2023",
    "axe 4",
    "a" * 64,
]


def values_of(kind: str) -> st.SearchStrategy[dict[str, Any]]:
    def one(name: str) -> st.SearchStrategy[Any]:
        codes: list[Any] = list(fields_of(kind)[name].codes)
        fitting = [[code] for code in codes] if fields_of(kind)[name].is_set else codes
        return st.sampled_from([*fitting * 3, *SENSIBLE, *NONSENSE])

    return st.fixed_dictionaries({}, optional={name: one(name) for name in fields_of(kind)})


@st.composite
def records(draw: st.DrawFn, kind: str, record_id: str) -> RecordFacts:
    fields = [*fields_of(kind), "covers/CASH", "$deleted"]
    torn = draw(st.frozensets(st.sampled_from(fields), max_size=1)) if draw(st.booleans()) else frozenset()
    return RecordFacts(record_id, kind, draw(st.sampled_from(["", record_id.upper()])), draw(values_of(kind)), torn)


AMOUNTS: list[dict[str, Any]] = [
    {},
    {"minor": 1, "currency": "USD"},
    {"minor": None},
    {"minor": 9, "currency": "XOF"},
]


@st.composite
def any_facts(draw: st.DrawFn) -> ProjectFacts:
    kinds = draw(st.lists(st.sampled_from(READ_KINDS), max_size=len(IDS)))
    found = tuple(draw(records(kind, record_id)) for record_id, kind in zip(IDS, kinds, strict=False))
    near = (Overlap("x", "X", "X", 5),) if draw(st.booleans()) else ()
    amount = draw(st.sampled_from(AMOUNTS))
    other = Transfer(draw(st.sampled_from(IDS)), "x", draw(st.sampled_from(IDS)), "SPD", amount, "?", "2025-02-30")
    owed = tuple(one for one in found if one.kind in {"report_due", "cash_request"})
    vouched = frozenset(one.id for one in found if one.kind in {"waiver", "referral"})
    return ProjectFacts(draw(records("project", "project")), found, near, (other,), owed, vouched)


@st.composite
def torn_pump(draw: st.DrawFn) -> ProjectFacts:
    """A sound project in which a few fields went wrong: deeper than pure chance gets."""
    facts = a_happy_pump()
    for _ in range(draw(st.integers(1, 4))):
        record = draw(st.sampled_from([facts.project, *facts.records]))
        name = draw(st.sampled_from([*fields_of(record.kind)]))
        codes = fields_of(record.kind)[name].codes
        facts = changed(facts, record.id, **{name: draw(st.sampled_from([*codes, *SENSIBLE, *NONSENSE]))})
    return facts


EITHER = st.one_of(any_facts(), torn_pump())
