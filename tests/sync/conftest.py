"""Machines to hand sticks to each other."""

from tests.worlds import prepared_world, world

__all__ = ["prepared_world", "world"]
