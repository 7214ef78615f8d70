"""The tables of the log and of what is local to this machine, and the derived tables. Portable types only."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, LargeBinary, MetaData, Table, Text

KEPT = MetaData()  # migrated by numbered steps, never rebuilt
DERIVED = MetaData()  # rebuilt from the log at any time

change = Table(
    "change",
    KEPT,
    Column("n", Integer, primary_key=True),
    Column("hash", Text, nullable=False, unique=True),
    Column("epoch", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("seq", Integer, nullable=False),
    Column("record", Text, nullable=False),
    Column("body", LargeBinary),
    Index("change_by_lane", "epoch", "zone", "seq"),
    Index("change_by_record", "record", "epoch", "zone", "seq"),
)

segment = Table(
    "segment",
    KEPT,
    Column("hash", Text, primary_key=True),
    Column("epoch", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("previous", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("signature", Text, nullable=False),
    Index("segment_by_lane", "epoch", "zone", "first"),
)

draft = Table(
    "draft",
    KEPT,
    Column("record", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("raw", Text, nullable=False),
    Column("seen", Text, nullable=False),
    Column("at", Text, nullable=False),
)

meta = Table(
    "meta",
    KEPT,
    Column("name", Text, primary_key=True),
    Column("value", Text, nullable=False),
)

document = Table(
    "document",
    KEPT,
    Column("kind", Text, primary_key=True),
    Column("name", Text, primary_key=True),
    Column("at", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
"""Signed papers as they came: rosters by number, epoch certificates, enrolments, own and received receipts."""

evidence_file = Table(
    "evidence_file",
    KEPT,
    Column("sealed", Text, primary_key=True),
    Column("length", Integer, nullable=False),
    Column("at", Text, nullable=False),
)

handed = Table(
    "handed",
    KEPT,
    Column("peer", Text, primary_key=True),
    Column("bundle", Text, primary_key=True),
    Column("subject", Text, primary_key=True),
    Column("epoch", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("first", Integer, nullable=False),
    Column("last", Integer, nullable=False),
    Column("at", Text, nullable=False),
)
"""What was written to a verified bundle: ranges of lanes (subject "lane:…") and evidence ("evidence:…")."""

held = Table(
    "held",
    KEPT,
    Column("peer", Text, primary_key=True),
    Column("subject", Text, primary_key=True),
    Column("epoch", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("last", Integer, nullable=False),
    Column("confirmed", Integer, nullable=False),
)
"""What a peer's receipts say it holds: per lane the last change without gaps, and evidence hashes."""

bundle = Table(
    "bundle",
    KEPT,
    Column("name", Text, primary_key=True),
    Column("direction", Text, nullable=False),
    Column("peer", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("outcome", Text, nullable=False),
    Column("told", Text, nullable=False),
)

quarantine = Table(
    "quarantine",
    KEPT,
    Column("hash", Text, primary_key=True),
    Column("reason", Text, nullable=False),
    Column("device", Text, nullable=False),
    Column("bundle", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("facts", Text, nullable=False),
    Column("data", LargeBinary, nullable=False),
)

pack = Table(
    "pack",
    KEPT,
    Column("pack", Text, primary_key=True),
    Column("version", Text, primary_key=True),
    Column("hash", Text, primary_key=True),
    Column("device", Text, nullable=False),
    Column("at", Text, nullable=False),
    Column("length", Integer, nullable=False),
    Column("endorsement", LargeBinary, nullable=False),
    Column("data", LargeBinary, nullable=False),
)
"""Reference packs that an office made: every version, the document compressed, with the signature that came with it."""

record = Table(
    "record",
    DERIVED,
    Column("n", Integer, primary_key=True),
    Column("id", Text, nullable=False, unique=True),
    Column("kind", Text, nullable=False),
    Column("zone", Text, nullable=False),
    Column("reference", Text, nullable=False),
    Column("title", Text, nullable=False),
    Column("parent", Text, nullable=False),
    Column("deleted", Integer, nullable=False),
    Column("conflicts", Integer, nullable=False),
    Column("changed_at", Text, nullable=False),
    Column("changed_by", Text, nullable=False),
    Column("last_change", Integer, nullable=False),
    Column("heads", LargeBinary, nullable=False),
    Index("record_by_kind", "kind", "deleted"),
    Index("record_shown", "id", "kind", "conflicts"),
    Index("record_by_parent", "parent"),
    Index("record_by_reference", "reference"),
)

conflict = Table(
    "conflict",
    DERIVED,
    Column("record", Text, primary_key=True),
    Column("field", Text, primary_key=True),
)

unindexed = Table(
    "unindexed",
    DERIVED,
    Column("n", Integer, primary_key=True),
)
"""Rows of `record` whose search words are not up to date."""
