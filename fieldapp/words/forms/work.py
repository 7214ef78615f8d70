"""Forms of what hangs on a project: results, risks, visibility, reports, cash, answers of a partner."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.forms.section import Section

SECTIONS: Mapping[str, tuple[Section, ...]] = MappingProxyType({})
KEPT: Mapping[str, frozenset[str]] = MappingProxyType({})
