"""The first schema: the log, its segments, drafts, papers, receipts, bundles and quarantine."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Column, Integer, LargeBinary, Text


def upgrade(op: Operations) -> None:
    """Make the tables as they were on release 0.1.0."""
    op.create_table("schema_step", Column("number", Integer, primary_key=True))
    _log(op)
    _local(op)
    _exchange(op)


def _log(op: Operations) -> None:
    op.create_table(
        "change",
        Column("n", Integer, primary_key=True),
        Column("hash", Text, nullable=False, unique=True),
        Column("epoch", Text, nullable=False),
        Column("zone", Text, nullable=False),
        Column("seq", Integer, nullable=False),
        Column("record", Text, nullable=False),
        Column("body", LargeBinary),
    )
    op.create_index("change_by_lane", "change", ["epoch", "zone", "seq"])
    # Whole, so that a list can tell how far its records have come without a look at the log's long rows.
    op.create_index("change_by_record", "change", ["record", "epoch", "zone", "seq"])
    op.create_table(
        "segment",
        Column("hash", Text, primary_key=True),
        Column("epoch", Text, nullable=False),
        Column("zone", Text, nullable=False),
        Column("first", Integer, nullable=False),
        Column("last", Integer, nullable=False),
        Column("previous", Text, nullable=False),
        Column("device", Text, nullable=False),
        Column("signature", Text, nullable=False),
    )
    op.create_index("segment_by_lane", "segment", ["epoch", "zone", "first"])


def _local(op: Operations) -> None:
    op.create_table(
        "draft",
        Column("record", Text, primary_key=True),
        Column("field", Text, primary_key=True),
        Column("kind", Text, nullable=False),
        Column("raw", Text, nullable=False),
        Column("seen", Text, nullable=False),
        Column("at", Text, nullable=False),
    )
    op.create_table("meta", Column("name", Text, primary_key=True), Column("value", Text, nullable=False))
    op.create_table(
        "document",
        Column("kind", Text, primary_key=True),
        Column("name", Text, primary_key=True),
        Column("at", Text, nullable=False),
        Column("data", LargeBinary, nullable=False),
    )
    op.create_table(
        "evidence_file",
        Column("sealed", Text, primary_key=True),
        Column("length", Integer, nullable=False),
        Column("at", Text, nullable=False),
    )


def _exchange(op: Operations) -> None:
    op.create_table(
        "handed",
        Column("peer", Text, primary_key=True),
        Column("bundle", Text, primary_key=True),
        Column("subject", Text, primary_key=True),
        Column("epoch", Text, nullable=False),
        Column("zone", Text, nullable=False),
        Column("first", Integer, nullable=False),
        Column("last", Integer, nullable=False),
        Column("at", Text, nullable=False),
    )
    op.create_table(
        "held",
        Column("peer", Text, primary_key=True),
        Column("subject", Text, primary_key=True),
        Column("epoch", Text, nullable=False),
        Column("zone", Text, nullable=False),
        Column("last", Integer, nullable=False),
        Column("confirmed", Integer, nullable=False),
    )
    op.create_table(
        "bundle",
        Column("name", Text, primary_key=True),
        Column("direction", Text, nullable=False),
        Column("peer", Text, nullable=False),
        Column("at", Text, nullable=False),
        Column("outcome", Text, nullable=False),
        Column("told", Text, nullable=False),
    )
    op.create_table(
        "quarantine",
        Column("hash", Text, primary_key=True),
        Column("reason", Text, nullable=False),
        Column("device", Text, nullable=False),
        Column("bundle", Text, nullable=False),
        Column("at", Text, nullable=False),
        Column("facts", Text, nullable=False),
        Column("data", LargeBinary, nullable=False),
    )
