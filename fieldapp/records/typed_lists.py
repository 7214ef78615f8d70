"""Several texts in one line: separated by commas or semicolons, between double quotes where they hold one."""

from __future__ import annotations

import re
from collections.abc import Iterable

_SEPARATORS = ",;\n"
_QUOTED = re.compile(r'\s*"((?:[^"]|"")*)"[^\S\n]*(?=[,;\n]|$)')
_PLAIN = re.compile(r"[^,;\n]*")


def split_texts(text: str) -> list[str]:
    """The elements, without the spaces around them; empty ones are left out."""
    elements = []
    at = 0
    while at <= len(text):
        found = _QUOTED.match(text, at)
        if found:
            elements.append(found[1].replace('""', '"'))
        else:
            found = _PLAIN.match(text, at)
            elements.append(text[at : found.end()].strip() if found else "")
        at = (found.end() if found else at) + 1
    return [element for element in elements if element]


def join_texts(elements: Iterable[str]) -> str:
    """One line that `split_texts` reads back."""
    return ", ".join(_quoted_if_needed(element) for element in sorted(elements))


def _quoted_if_needed(element: str) -> str:
    plain = element == element.strip() and not element.startswith('"')
    if plain and not any(letter in _SEPARATORS for letter in element):
        return element
    return '"' + element.replace('"', '""') + '"'
