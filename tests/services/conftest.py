"""What tests of services begin with."""

from tests.workspaces import prepared_office, ws
from tests.worlds import prepared_world, world

__all__ = ["prepared_office", "prepared_world", "world", "ws"]
