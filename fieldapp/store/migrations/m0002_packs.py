"""The second schema: reference packs that an office made, every version of them."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Column, Integer, LargeBinary, Text


def upgrade(op: Operations) -> None:
    """Add the table; nothing that was there changes."""
    op.create_table(
        "pack",
        Column("pack", Text, primary_key=True),
        Column("version", Text, primary_key=True),
        Column("hash", Text, primary_key=True),
        Column("device", Text, nullable=False),
        Column("at", Text, nullable=False),
        Column("length", Integer, nullable=False),
        Column("endorsement", LargeBinary, nullable=False),
        Column("data", LargeBinary, nullable=False),
    )
