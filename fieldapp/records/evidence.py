"""Proof: a sealed file and what it proves; and free notes."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fieldapp.records.codes import Consent, EvidenceType, Sensitivity, YesNo
from fieldapp.records.record import Record, Zoning
from fieldapp.records.values import (
    CODE,
    Bytes,
    Data,
    Day,
    Digest,
    FieldType,
    Line,
    Moment,
    Of,
    Page,
    RefText,
    Where,
)


class Evidence(Record):
    """One file.

    Attributes:
        sha256: of the plain file.
        sealed: SHA-256 of the sealed bytes, which is also the stored object's name.
        secret: the age identity that opens the sealed file; erasing it erases the file everywhere.
    """

    kind: ClassVar[str] = "evidence"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "of"
    title_fields: ClassVar[tuple[str, ...]] = ("label",)

    of: Annotated[RefText, Of(FieldType.REF)] = None
    evidence_type: Annotated[EvidenceType | None, CODE] = None
    label: Line = None
    proves: Page = None
    taken_at: Moment = None
    taken_local: Line = None
    position: Where = None
    consent: Annotated[Consent | None, CODE] = None
    sensitivity: Annotated[Sensitivity | None, CODE] = None
    shows_children: Annotated[YesNo | None, CODE] = None
    media_type: Line = None
    size_bytes: Bytes = None
    sha256: Digest = None
    sealed: Digest = None
    secret: Line = None


class Note(Record):
    """A free remark on any record, or a reviewer's comment on one of its fields, open until it is resolved."""

    kind: ClassVar[str] = "note"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "of"
    title_fields: ClassVar[tuple[str, ...]] = ("text",)

    of: Annotated[RefText, Of(FieldType.REF)] = None
    text: Page = None
    field: Line = None
    resolved_on: Day = None


class CheckRun(Record):
    """Findings kept on purpose, with everything needed to repeat them."""

    kind: ClassVar[str] = "check_run"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("as_of",)
    written_by_app: ClassVar[bool] = True

    project: Annotated[RefText, Of(FieldType.REF, ("project",))] = None
    purpose: Line = None
    ruleset: Line = None
    packs: Data = None
    as_of: Day = None
    run_at: Moment = None
    version_checked: Digest = None
    facts: Data = None
    outcome: Data = None


class Breach(Record):
    """Resources moved before a signed agreement: agreed by all devices, resolved by a person, never removed."""

    kind: ClassVar[str] = "breach"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("criterion", "happened_on")
    written_by_app: ClassVar[bool] = True

    project: Annotated[RefText, Of(FieldType.REF, ("project",))] = None
    contribution: Annotated[RefText, Of(FieldType.REF, ("contribution",))] = None
    criterion: Line = None
    happened_on: Day = None
    resolution: Page = None
    resolved_on: Day = None
