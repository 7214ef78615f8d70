"""What tests of services begin with."""

from tests.workspaces import prepared_office, ws

__all__ = ["prepared_office", "ws"]
