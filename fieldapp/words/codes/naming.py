"""The short way to write down the names of a code list."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.text import Text


def named(**codes: tuple[str, str]) -> Mapping[str, Text]:
    """A list whose codes are plain words: `YES=("Oui", "Yes")`."""
    return listed(codes)


def listed(codes: Mapping[str, tuple[str, str]]) -> Mapping[str, Text]:
    """A list whose codes hold spaces or signs, as those of WPdx do."""
    return MappingProxyType({code: Text(*pair) for code, pair in codes.items()})
