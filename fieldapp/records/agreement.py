"""An agreement, and what hangs on it: signatures, annexes, amendments."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fieldapp.records.codes import (
    AgreementState,
    AmendmentKind,
    AnnexKind,
    Authorised,
    Cover,
    Instrument,
    Party,
    YesNo,
)
from fieldapp.records.record import Record, Zoning
from fieldapp.records.values import CODE, CODES, Amount, Day, FieldType, Line, Of, Page, RefText

_OF_AGREEMENT = Of(FieldType.REF, ("agreement",))


class Agreement(Record):
    """What was written down between the parties. A PD or SPD hangs on a PCA through `framework_agreement`."""

    kind: ClassVar[str] = "agreement"
    zoning: ClassVar[Zoning] = Zoning.SHARED
    title_fields: ClassVar[tuple[str, ...]] = ("instrument", "title")

    title: Line = None
    partner: Annotated[RefText, Of(FieldType.REF, ("partner",))] = None
    instrument: Annotated[Instrument | None, CODE] = None
    framework_agreement: Annotated[RefText, _OF_AGREEMENT] = None
    paper_reference: Line = None
    language: Line = None
    start_on: Day = None
    end_on: Day = None
    ceiling: Amount = None
    covers: Annotated[frozenset[Cover], CODES] = frozenset()
    country_programme: Line = None
    humanitarian: Annotated[YesNo | None, CODE] = None
    state: Annotated[AgreementState | None, CODE] = None
    ended_on: Day = None
    remarks: Page = None


class Signature(Record):
    """One party's signature."""

    kind: ClassVar[str] = "signature"
    zoning: ClassVar[Zoning] = Zoning.SHARED
    parent_field: ClassVar[str | None] = "agreement"
    title_fields: ClassVar[tuple[str, ...]] = ("party", "name")

    agreement: Annotated[RefText, _OF_AGREEMENT] = None
    party: Annotated[Party | None, CODE] = None
    name: Line = None
    role: Line = None
    authorised: Annotated[Authorised | None, CODE] = None
    signed_on: Day = None
    mandate: Line = None


class Annex(Record):
    """A special annex that the work requires."""

    kind: ClassVar[str] = "annex"
    zoning: ClassVar[Zoning] = Zoning.SHARED
    parent_field: ClassVar[str | None] = "agreement"
    title_fields: ClassVar[tuple[str, ...]] = ("annex_kind",)

    agreement: Annotated[RefText, _OF_AGREEMENT] = None
    annex_kind: Annotated[AnnexKind | None, CODE] = None
    dated_on: Day = None
    remarks: Page = None


class Amendment(Record):
    """A signed change of an agreement."""

    kind: ClassVar[str] = "amendment"
    zoning: ClassVar[Zoning] = Zoning.SHARED
    parent_field: ClassVar[str | None] = "agreement"
    title_fields: ClassVar[tuple[str, ...]] = ("amendment_kind",)

    agreement: Annotated[RefText, _OF_AGREEMENT] = None
    amendment_kind: Annotated[AmendmentKind | None, CODE] = None
    signed_on: Day = None
    new_ceiling: Amount = None
    new_end_on: Day = None
    remarks: Page = None
