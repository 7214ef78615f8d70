"""An office with the samples in it, loaded once a session."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldapp.workspace import Workspace
from tests.conftest import HOME_VARIABLES
from tests.fakes import FakeClock
from tests.services.samples import load_cash, load_pump
from tests.workspaces import open_copy

__all__ = ["cash", "pump", "sampled", "samples"]


@dataclass(frozen=True)
class Samples:
    """The folder of an office with both samples in it, and the names of their records."""

    folder: Path
    pump: dict[str, str]
    cash: dict[str, str]


@pytest.fixture(scope="session")
def samples(prepared_office: Path, tmp_path_factory: pytest.TempPathFactory) -> Samples:
    """Copy its folder, never open it."""
    home = tmp_path_factory.mktemp("samples")
    with pytest.MonkeyPatch.context() as patch:
        for name in HOME_VARIABLES:
            patch.setenv(name, str(home))
        opened = open_copy(prepared_office, home / "office", FakeClock(7))
        loaded = Samples(home / "office", load_pump(opened), load_cash(opened))
        opened.close()
    return loaded


@pytest.fixture
def sampled(samples: Samples, tmp_path: Path, clock: FakeClock) -> Iterator[Workspace]:
    """An office of one's own with both samples."""
    opened = open_copy(samples.folder, tmp_path / "sampled", clock)
    yield opened
    opened.close()


@pytest.fixture
def pump(samples: Samples) -> dict[str, str]:
    """Names of the records of the pump."""
    return samples.pump


@pytest.fixture
def cash(samples: Samples) -> dict[str, str]:
    """Names of the records of the cash."""
    return samples.cash
