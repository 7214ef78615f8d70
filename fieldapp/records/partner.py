"""A partner: anybody outside UNICEF who gives, receives or does something; and its registrations."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fieldapp.records.codes import PartnerState, PartnerTrait, PartnerType, RegistrationKind, YesNo
from fieldapp.records.record import Record, Zoning
from fieldapp.records.values import CODE, CODES, Day, FieldType, Line, Lines, Of, Page, RefText, Site


class Partner(Record):
    """Names as on the partner's own papers; people's names and phones do not belong here."""

    kind: ClassVar[str] = "partner"
    zoning: ClassVar[Zoning] = Zoning.SHARED
    title_fields: ClassVar[tuple[str, ...]] = ("legal_name",)

    legal_name: Line = None
    acronym: Line = None
    aliases: Lines = frozenset()
    partner_type: Annotated[PartnerType | None, CODE] = None
    attributes: Annotated[frozenset[PartnerTrait], CODES] = frozenset()
    country_iso2: Line = None
    parent: Annotated[RefText, Of(FieldType.REF, ("partner",))] = None
    home: Site = None
    vendor_no: Line = None
    unpp_no: Line = None
    state: Annotated[PartnerState | None, CODE] = None
    merged_into: Annotated[RefText, Of(FieldType.REF, ("partner",))] = None

    # how it is run
    bank_account_own_name: Annotated[YesNo | None, CODE] = None
    two_signatories: Annotated[YesNo | None, CODE] = None
    last_audit_on: Day = None
    board: Page = None
    board_elected_on: Day = None
    last_minutes_on: Day = None
    capability: Page = None
    remarks: Page = None


class Registration(Record):
    """The legal existence of a partner, by paper."""

    kind: ClassVar[str] = "registration"
    zoning: ClassVar[Zoning] = Zoning.SHARED
    parent_field: ClassVar[str | None] = "partner"
    title_fields: ClassVar[tuple[str, ...]] = ("registration_kind", "number")

    partner: Annotated[RefText, Of(FieldType.REF, ("partner",))] = None
    registration_kind: Annotated[RegistrationKind | None, CODE] = None
    number: Line = None
    authority: Line = None
    issued_on: Day = None
    expires_on: Day = None
