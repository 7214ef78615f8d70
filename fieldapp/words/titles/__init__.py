"""What every criterion asks and why it matters, one file a principle; a test visits them all."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.text import Text
from fieldapp.words.titles import p1, p2, p3, p4, p5, p6, p7
from fieldapp.words.titles.asking import CriterionWords

__all__ = ["EMPTY", "LISTS", "TITLES", "CriterionWords"]

_EACH = (p1, p2, p3, p4, p5, p6, p7)
TITLES: Mapping[str, CriterionWords] = MappingProxyType(
    {key: words for one in _EACH for key, words in one.TITLES.items()}
)
LISTS: Mapping[str, str] = MappingProxyType({key: name for one in _EACH for key, name in one.LISTS.items()})
EMPTY: Mapping[str, Text] = MappingProxyType({key: text for one in _EACH for key, text in one.EMPTY.items()})
