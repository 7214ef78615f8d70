"""Words about lists of machines that two offices wrote apart from each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from fieldapp.words.text import Lang, Text

NOTHING = Text("Aucune liste d’ordinateurs n’attend.", "No list of computers waits.")
WOULD = Text(
    "Un autre bureau a changé la liste des ordinateurs de son côté. À reprendre :",
    "Another office changed the list of computers on its side. To be taken up:",
)
DONE = Text(
    "Les deux listes n’en font plus qu’une ; les prochaines clés la portent à tous. Repris :",
    "The two lists are one now; the next sticks bring it to everybody. Taken up:",
)
MACHINES = Text("ordinateurs : {names}", "computers: {names}")
INVITATIONS = Text("invitations : {names}", "invitations: {names}")
OFFICERS = Text("personnes : {names}", "people: {names}")
REVOKED = Text("ordinateurs exclus : {names}", "computers revoked: {names}")


class Joined(Protocol):
    """What one list takes up from others; names each."""

    @property
    def lists(self) -> int: ...
    @property
    def machines(self) -> Sequence[str]: ...
    @property
    def invitations(self) -> Sequence[str]: ...
    @property
    def officers(self) -> Sequence[str]: ...
    @property
    def revoked(self) -> Sequence[str]: ...


def settled_lines(joined: Joined, lang: Lang, *, is_done: bool) -> list[str]:
    """What was joined, or would be, line by line."""
    if not joined.lists:
        return [NOTHING.say(lang)]
    groups = (
        (MACHINES, joined.machines),
        (INVITATIONS, joined.invitations),
        (OFFICERS, joined.officers),
        (REVOKED, joined.revoked),
    )
    told = [f"  - {text.say(lang, {'names': ', '.join(names)})}" for text, names in groups if names]
    return [(DONE if is_done else WOULD).say(lang), *told]
