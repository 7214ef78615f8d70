"""A bundle of any size passes through a small memory."""

from __future__ import annotations

import tracemalloc
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from fieldapp.bundle import limits, reader
from fieldapp.bundle.carrying import carry
from fieldapp.bundle.items import SealedItem
from fieldapp.bundle.writer import Written
from tests.bundle.parts import Sender, a_bundle, a_photo

SENDER = Sender()
PHOTO_BYTES = 24 * limits.MIB
MOST = 6 * limits.MIB
"""A few chunks, and a fraction of one photo."""


@pytest.fixture(scope="module")
def photos(tmp_path_factory: pytest.TempPathFactory) -> list[SealedItem]:
    own = tmp_path_factory.mktemp("own")
    return [a_photo(own, PHOTO_BYTES, seed=n) for n in range(2)]


@pytest.fixture
def peak() -> Iterator[Callable[[], int]]:
    """The most bytes that Python held since the test began."""
    tracemalloc.start()
    yield lambda: tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()


def written(folder: Path, photos: list[SealedItem]) -> Written:
    folder.mkdir()
    return a_bundle(folder, SENDER, photos)


def test_writing_and_reading_back_takes_a_few_chunks(
    tmp_path: Path, photos: list[SealedItem], peak: Callable[[], int]
) -> None:
    written(tmp_path / "stick", photos)

    assert peak() < MOST


def test_reading_takes_a_few_chunks(tmp_path: Path, photos: list[SealedItem], peak: Callable[[], int]) -> None:
    opened = reader.read(list(written(tmp_path / "stick", photos).paths))
    tracemalloc.reset_peak()
    assert opened.verify() == ()
    opened.copy(opened.entries[0], tmp_path / "copy")

    assert peak() < MOST


def test_carrying_takes_a_few_chunks(tmp_path: Path, photos: list[SealedItem], peak: Callable[[], int]) -> None:
    paths = written(tmp_path / "stick", photos).paths
    tracemalloc.reset_peak()
    carry(paths, tmp_path)

    assert peak() < MOST
