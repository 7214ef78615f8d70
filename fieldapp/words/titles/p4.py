"""What the criteria of principle 4 ask, and how the facts of their findings are shown."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.text import Text
from fieldapp.words.titles.asking import CriterionWords

TITLES: Mapping[str, CriterionWords] = MappingProxyType({})
LISTS: Mapping[str, str] = MappingProxyType({})  # fact name to code list
EMPTY: Mapping[str, Text] = MappingProxyType({})  # what stands where a fact is empty
