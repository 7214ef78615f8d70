"""What tests of services begin with."""

from tests.services.sampled import cash, pump, sampled, samples
from tests.services.staged import stage, stories
from tests.workspaces import prepared_office, ws
from tests.worlds import prepared_world, world

__all__ = ["cash", "prepared_office", "prepared_world", "pump", "sampled", "samples", "stage", "stories", "world", "ws"]
