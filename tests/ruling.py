"""Rules in which some rows of a pack say something else from a day on, to ask on the day before, of and after."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from typing import Any

from fieldapp.principles.rules import Rules, rules_of
from fieldapp.reference.packs import load_builtin
from fieldapp.reference.reading import Overlay

CHANGE = date(2025, 5, 10)
AROUND = [(CHANGE - timedelta(days=1), False), (CHANGE, True), (CHANGE + timedelta(days=1), True)]


def rules_changed(pack_id: str, rows: str, where: Mapping[str, str], **values: Any) -> Rules:
    """The app's rules, but in a pack the rows that fit have other values from `CHANGE` on.

    Args:
        rows: name of the pack's list; where: what the rows to change say now; values: what they say from then on.
    """
    packs = load_builtin()
    document = json.loads(packs.builtin_document(pack_id))
    version = document["pack"]["version"] + "+1.aa"
    document["pack"]["version"] = version
    for row in [one for one in document[rows] if where.items() <= one.items()]:
        document[rows].append({**row, **values, "valid_from": CHANGE.isoformat()})
        row["valid_to"] = (CHANGE - timedelta(days=1)).isoformat()
    return rules_of(packs.with_overlays({pack_id: Overlay(version, json.dumps(document).encode())}))
