"""Every sentence that `fieldapp.words` holds, wherever it stands, for the tests that read them all."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache

import fieldapp.words
from fieldapp.words.text import Text


@cache
def all_texts() -> Mapping[str, Text]:
    """Where a sentence stands, to the sentence; the same sentence once a place."""
    found: dict[str, Text] = {}
    for module in pkgutil.walk_packages(fieldapp.words.__path__, "fieldapp.words."):
        for name, value in vars(importlib.import_module(module.name)).items():
            if not name.startswith("__"):
                found.update(_texts_in(value, f"{module.name}.{name}"))
    return found


def _texts_in(value: object, place: str) -> Iterator[tuple[str, Text]]:
    if isinstance(value, Text):
        yield place, value
    elif isinstance(value, Mapping):
        for key, part in value.items():
            yield from _texts_in(part, f"{place}[{key}]")
    elif isinstance(value, tuple | list):
        for number, part in enumerate(value):
            yield from _texts_in(part, f"{place}[{number}]")
    elif dataclasses.is_dataclass(value) and not isinstance(value, type):
        for part in dataclasses.fields(value):
            yield from _texts_in(getattr(value, part.name), f"{place}.{part.name}")
