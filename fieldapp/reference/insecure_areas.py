"""Areas where a security risk is always thought of beforehand: by place code and day.

What follows from it is decided in `fieldapp.principles`; how dangerous a site is today, its own security officer says.
"""

from __future__ import annotations

from datetime import date

import msgspec

from fieldapp.reference.reading import two_languages
from fieldapp.reference.validity import covers, in_order
from fieldapp.words import Text


class InsecureArea(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One area, as it is looked at between two days.

    Attributes:
        scheme: of the code; in every edition of it the code must mean the same area.
        code: of a region, cercle or commune; the codes of the places in it begin with it.
        valid_from: None when not known.
        confidence: C read in code, W read on a public page, G general knowledge, P our proposal.
    """

    scheme: str
    code: str
    name: Text
    valid_from: date | None
    valid_to: date | None
    source: str
    confidence: str

    def __post_init__(self) -> None:
        two_languages(self.name)
        in_order(self.valid_from, self.valid_to)
        if not self.scheme or not self.code:
            raise ValueError("an insecure area that would hold every place")

    def holds(self, scheme: str, code: str, day: date) -> bool:
        """Whether a place lies in the area and the day in its time."""
        return scheme == self.scheme and code.startswith(self.code) and covers(self.valid_from, self.valid_to, day)
