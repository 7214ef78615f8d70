"""The criteria of principle 1, results for the most disadvantaged: number, weight, what each reads, source."""

from __future__ import annotations

from typing import Final

from fieldapp.principles.criterion import Criterion

CRITERIA: Final[tuple[Criterion, ...]] = ()
