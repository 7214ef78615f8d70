"""The French and English name of every code of every list, keyed by the list's class name and the code.

The lists themselves are in `fieldapp.records.codes`, above this layer; a test holds the two together. No name holds
a comma in a list of which several may be chosen, because people separate what they type by commas.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.codes import agreements, diligence, events, follow_up, partners, projects, shared, work
from fieldapp.words.text import Lang, Text

__all__ = ["CODES", "code_name", "names_of"]

CODES: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        **shared.CODES,
        **partners.CODES,
        **diligence.CODES,
        **agreements.CODES,
        **projects.CODES,
        **work.CODES,
        **events.CODES,
        **follow_up.CODES,
    }
)
_NO_NAMES: Mapping[str, Text] = MappingProxyType({})


def code_name(code_list: str, code: str, lang: Lang) -> str:
    """What a person reads for a code.

    Args:
        code_list: class name of the list, as `FieldShape.code_list` has it.
        code: as the log keeps it; one of a newer version, or a wrong one, shows raw.
        lang: to say it in.
    """
    name = names_of(code_list).get(code)
    return name.say(lang) if name else code


def names_of(code_list: str) -> Mapping[str, Text]:
    """All names of a list, in the list's order; empty for a list of a newer version."""
    return CODES.get(code_list, _NO_NAMES)
