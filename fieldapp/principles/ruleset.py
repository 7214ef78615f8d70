"""The criteria of this version, principle by principle.

A new version of the ruleset is due whenever an answer to the same facts could change.
"""

from __future__ import annotations

from typing import Final

from fieldapp.principles import (
    p1_criteria,
    p2_criteria,
    p3_criteria,
    p4_criteria,
    p5_criteria,
    p6_criteria,
    p7_criteria,
)
from fieldapp.principles.criterion import Criterion
from fieldapp.principles.excuses import NEVER_WAIVED

__all__ = ["BY_ID", "CRITERIA", "NEVER_WAIVED", "RULESET", "Criterion"]

RULESET: Final = "2026.2"

CRITERIA: Final = (
    *p1_criteria.CRITERIA,
    *p2_criteria.CRITERIA,
    *p3_criteria.CRITERIA,
    *p4_criteria.CRITERIA,
    *p5_criteria.CRITERIA,
    *p6_criteria.CRITERIA,
    *p7_criteria.CRITERIA,
)
BY_ID: Final = {criterion.id: criterion for criterion in CRITERIA}
