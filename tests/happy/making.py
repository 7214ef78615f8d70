"""Records in one line."""

from __future__ import annotations

from typing import Any

from fieldapp.principles.facts import RecordFacts


def a_record(kind: str, record_id: str, **values: Any) -> RecordFacts:
    """One record; its reference is its id in capitals, so that sentences can be read."""
    return RecordFacts(record_id, kind, record_id.upper(), {name: v for name, v in values.items() if v is not None})


def usd(dollars: int) -> dict[str, Any]:
    """An amount of whole US dollars as the log keeps it."""
    return {"minor": dollars * 100, "currency": "USD"}


def xof(francs: int) -> dict[str, Any]:
    """An amount of CFA francs as the log keeps it."""
    return {"minor": francs, "currency": "XOF"}
