"""An office's version of a pack, laid over the one that came with the app.

A newer app may know rows that an office's older version lacks; those come from the app's own pack, so that an update
never makes an office's pack unreadable. Rows that the office has are the office's, whatever the app says.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

import msgspec

from fieldapp.errors import PackDamaged

Json = Any  # a JSON value

ROWS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "thresholds": ("thresholds", "name"),
        "office-limits": ("limits", "name"),
        "exclusion-sectors": ("sectors", "sector"),
    }
)
"""Packs that must have every row the app asks about: the list's name, and the field that tells rows apart."""


def filled_up(document: bytes, builtin: bytes, pack_id: str) -> bytes:
    """An office's document with the rows that only the app's own has.

    Raises:
        PackDamaged: one of them is not a JSON object with such a list.
    """
    rows = ROWS.get(pack_id)
    if rows is None:
        return document
    named, key = rows
    whole = _read(document, pack_id)
    try:
        own = {row[key] for row in whole[named]}
        lacking = [row for row in _read(builtin, pack_id)[named] if row[key] not in own]
        whole[named] = [*whole[named], *lacking]
    except (KeyError, TypeError) as error:
        raise PackDamaged(file=pack_id, rule="JSON", place=named) from error
    return msgspec.json.encode(whole) if lacking else document


def _read(document: bytes, pack_id: str) -> dict[str, Json]:
    try:
        return msgspec.json.decode(document, type=dict[str, Json])
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise PackDamaged(file=pack_id, rule="JSON", place=str(error)) from error
