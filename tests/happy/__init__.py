"""The facts of the happy pump, one file a principle; `tests.builders` joins them with those of principles 3 and 7."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldapp.principles.facts import RecordFacts
from tests.happy import p1, p2, p4, p5, p6

_EACH = (p1, p2, p4, p5, p6)
PROJECT: Mapping[str, Any] = {name: value for one in _EACH for name, value in one.PROJECT.items()}
PARTNER: Mapping[str, Any] = {name: value for one in _EACH for name, value in one.PARTNER.items()}
ROLE: Mapping[str, Any] = {name: value for one in _EACH for name, value in one.ROLE.items()}
RECORDS: tuple[RecordFacts, ...] = tuple(record for one in _EACH for record in one.RECORDS)
