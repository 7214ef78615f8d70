"""One organisation for all trust tests; making keys is the slow part."""

from __future__ import annotations

import pytest

from tests.organisations import Organisation, an_organisation

_FOUNDED = an_organisation()


@pytest.fixture
def org() -> Organisation:
    """An organisation of its own to go on with; what one test does to it no other sees."""
    return _FOUNDED.copy()
