"""What the happy pump of scenario S1 says so that principle 6 passes on 2025-05-10."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldapp.principles.facts import RecordFacts
from tests.happy.making import a_record, usd

PROJECT: Mapping[str, Any] = {  # fields of the project
    "total_cost": usd(15_500),
    "units_built": 1,
    "support_cost_percent": "5",
    "management_cost_percent": "14",
    "hidden_costs": ["NONE"],
    "documents_in_their_language": "YES",
}
PARTNER: Mapping[str, Any] = {}  # fields of partner p1, a national NGO
ROLE: Mapping[str, Any] = {}  # fields of its role in the project
RECORDS: tuple[RecordFacts, ...] = (  # of project "project" and partner "p1"
    a_record(
        "cash_request",
        "cash1",
        project="project",
        partner="p1",
        paper_reference="FACE 1",
        amount=usd(15_500),
        requested_on="2025-01-27",
        released_on="2025-02-15",
        reported_on="2025-04-28",
    ),
    a_record("report_due", "progress", project="project", partner="p1", report_kind="PROGRESS", due_on="2025-06-30"),
)
