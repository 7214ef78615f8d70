"""One section of a form, and those that several kinds share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from fieldapp.words.text import Text


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a form, or one step of a flow.

    Attributes:
        code: unique within the kind, for object names and settings.
        fields: in the order they are filled in; empty where only child records or files are shown.
        children: kinds whose records are shown here as a small table.
        only_for: a field of the kind and the code it must have for this section to concern the record; None: always.
    """

    code: str
    title: Text
    fields: tuple[str, ...] = ()
    children: tuple[str, ...] = ()
    only_for: tuple[str, str] | None = None


FOLLOW_UP: Final = Section("follow_up", Text("Suivi et décisions", "Follow-up and decisions"))
REMARKS: Final = Section("remarks", Text("Observations", "Remarks"), ("remarks",))
