"""What tests of the store begin with."""

from tests.workspaces import prepared_office, prepared_store, ws

__all__ = ["prepared_office", "prepared_store", "ws"]
