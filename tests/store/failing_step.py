"""A migration step that makes a table and then fails."""

from __future__ import annotations

from alembic.operations import Operations
from sqlalchemy import Column, Integer


class StepWentWrong(Exception):
    """What the step raises on purpose."""


def upgrade(op: Operations) -> None:
    """Make a table, and fail."""
    op.create_table("half_done", Column("n", Integer, primary_key=True))
    raise StepWentWrong
