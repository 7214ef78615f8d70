"""The sentences of findings by code: what is so (`REASONS`) and what can be done (`REMEDIES`).

`{name}` marks where a fact goes; `fieldapp.words.criteria` fills them. What is not known is never told as a failure.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.findings import (
    alignment,
    costs,
    equity,
    general,
    integrity,
    movements,
    papers,
    remedies,
    results,
    selection,
)
from fieldapp.words.text import Text

__all__ = ["REASONS", "REMEDIES"]

_OWN = (results, selection, equity, integrity, costs)
REASONS: Mapping[str, Text] = MappingProxyType(
    {
        **general.REASONS,
        **alignment.REASONS,
        **movements.REASONS,
        **papers.REASONS,
        **{code: text for one in _OWN for code, text in one.REASONS.items()},
    }
)
REMEDIES: Mapping[str, Text] = MappingProxyType(
    {**remedies.REMEDIES, **{code: text for one in _OWN for code, text in one.REMEDIES.items()}}
)
