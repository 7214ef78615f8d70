"""What all kinds of record have in common."""

from __future__ import annotations

from enum import StrEnum
from typing import ClassVar

from pydantic import ConfigDict
from sqlmodel import SQLModel

from fieldapp.records.values import Line


class Zoning(StrEnum):
    """Which zone a record of a kind belongs to."""

    OWN = "own"  # the zone of the device that wrote it
    PARENT = "parent"  # the zone of the record it hangs on
    SHARED = "shared"  # everybody
    OFFICE = "office"  # offices only


SHARED_ZONE = "shared"
OFFICE_ZONE = "office"


class Record(SQLModel):
    """Base of all shapes: fields only, every one of them may be empty.

    Attributes:
        reference: what people say and print: the device's short code and a counter.
    """

    model_config = ConfigDict(extra="forbid")  # type: ignore[assignment]  # SQLModel widens the type of its own config

    kind: ClassVar[str] = ""
    zoning: ClassVar[Zoning] = Zoning.OWN
    parent_field: ClassVar[str | None] = None
    title_fields: ClassVar[tuple[str, ...]] = ()
    written_by_app: ClassVar[bool] = False

    reference: Line = None
