"""An office of one's own for every test of a service."""

from __future__ import annotations

from tests.workspaces import prepared_office, ws

__all__ = ["prepared_office", "ws"]
