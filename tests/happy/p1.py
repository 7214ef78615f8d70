"""What the happy pump of scenario S1 says so that principle 1 passes on 2025-05-10."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fieldapp.principles.facts import RecordFacts

PROJECT: Mapping[str, Any] = {}  # fields of the project
PARTNER: Mapping[str, Any] = {}  # fields of partner p1, a national NGO
ROLE: Mapping[str, Any] = {}  # fields of its role in the project
RECORDS: tuple[RecordFacts, ...] = ()  # of project "project" and partner "p1"
