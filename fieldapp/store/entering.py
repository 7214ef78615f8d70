"""What a person enters, checked field by field, and cut as one change. Shared by editors, commands and imports."""

from __future__ import annotations

import logging
import re
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Final

from fieldapp.changes import Changes
from fieldapp.clock import Clock
from fieldapp.errors import FieldRefused
from fieldapp.records.shape import checked, field_of, fields_of, shape_of
from fieldapp.records.values import FieldType
from fieldapp.store import cutting, records
from fieldapp.store.cutting import Author, Seen
from fieldapp.store.engine import Tx
from fieldapp.store.records import Stored

logger = logging.getLogger(__name__)

Json = Any  # a JSON value

BY_ACTION: Final[Mapping[str, frozenset[str]]] = MappingProxyType(
    {
        "project": frozenset({"state"}),
        "agreement": frozenset({"state"}),
        "action_point": frozenset({"state", "action_taken", "completed_on", "verification", "verified_on"}),
        "concern": frozenset({"state", "action_point", "closing_reason"}),
        "waiver": frozenset(fields_of("waiver")),
        "referral": frozenset(fields_of("referral")),
        "partner": frozenset({"merged_into"}),
        "evidence": frozenset({"sha256", "sealed", "secret", "size_bytes", "media_type"}),
    }
)
"""Fields that an action of their own sets: a guarded state change, attaching a file, a decision about others' work."""

_ID: Final = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def enter(
    tx: Tx,
    clock: Clock,
    author: Author,
    *,
    record: str,
    kind: str,
    values: Mapping[str, Json],
    seen: Seen,
    known: Stored | None = None,
) -> Changes:
    """Check values and cut one change of them; nothing is written when nothing is different.

    Args:
        record: id, known or new.
        values: record field to JSON value; a reference to another record may be its id or what people call it.
        seen: what the person had before them.
        known: the record as it stands, where it was read already.

    Raises:
        FieldRefused: nothing was written.
    """
    ready = {name: ready_value(tx, kind, name, value) for name, value in values.items()}
    sets = cutting.sets_for(kind, ready, seen)
    known = known or records.find(tx, record)
    if not sets and known is not None:
        return Changes()
    logger.info("record.cut kind=%s fields=%d", kind, len(sets))
    return cutting.cut(tx, clock, author, record=record, kind=kind, sets=sets, known=known).changes


def ready_value(tx: Tx, kind: str, name: str, value: Json) -> Json:
    """A value as the log keeps it.

    Raises:
        FieldRefused: with rule `read_only` for fields that the app or an action of its own sets.
    """
    shape = field_of(kind, name)
    if name == "reference" or shape_of(kind).written_by_app or name in BY_ACTION.get(kind, ()):
        raise FieldRefused(kind=kind, field=name, rule="read_only", value="")
    if shape.type is FieldType.REF and isinstance(value, str) and value:
        value = _record_named(tx, kind, name, value)
    return checked(kind, name, value)


def _record_named(tx: Tx, kind: str, name: str, value: str) -> str:
    stored = records.find(tx, value)
    if stored is None and not _ID.fullmatch(value):
        stored = records.get(tx, value)
    wanted = field_of(kind, name).refers
    if stored is None or (wanted and stored.kind not in wanted):
        raise FieldRefused(kind=kind, field=name, rule="unknown_record", value=value[:60])
    return stored.id
