"""What is looked into before working with a partner: declaration, assessments, ratings, screenings, flags."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fieldapp.records.codes import YesNo
from fieldapp.records.codes_diligence import (
    ExclusionSector,
    FinancialRating,
    FlagCategory,
    FlagLevel,
    FlagState,
    Points,
    PseaRating,
    RatingBasis,
    RatingKind,
    ScreeningResult,
    ScreenScope,
    ValuesOutcome,
)
from fieldapp.records.record import Record, Zoning
from fieldapp.records.values import CODE, CODES, Day, FieldType, Line, Lines, Of, Page, Percent, RefText

OfPartner = Annotated[RefText, Of(FieldType.REF, ("partner",))]
Answer = Annotated[YesNo | None, CODE]
Score = Annotated[Points | None, CODE]


class Declaration(Record):
    """The eight statements by which a partner commits itself, and who signed them."""

    kind: ClassVar[str] = "declaration"
    zoning: ClassVar[Zoning] = Zoning.SHARED
    parent_field: ClassVar[str | None] = "partner"
    title_fields: ClassVar[tuple[str, ...]] = ("signed_on", "signer")

    partner: OfPartner = None
    form_version: Line = None
    not_for_profit: Answer = None
    un_values: Answer = None
    partnership_principles: Answer = None
    non_discrimination: Answer = None
    conduct_rules: Answer = None
    no_fraud_no_war_crimes: Answer = None
    not_sanctioned: Answer = None
    information_true: Answer = None
    signer: Line = None
    signer_role: Line = None
    signer_authorised: Answer = None
    signed_on: Day = None


class ValuesAssessment(Record):
    """An assessment of whether a civil society organisation shares the core values."""

    kind: ClassVar[str] = "values_assessment"
    zoning: ClassVar[Zoning] = Zoning.SHARED
    parent_field: ClassVar[str | None] = "partner"
    title_fields: ClassVar[tuple[str, ...]] = ("outcome", "assessed_on")

    partner: OfPartner = None
    assessed_on: Day = None
    outcome: Annotated[ValuesOutcome | None, CODE] = None
    archived: Answer = None
    remarks: Page = None


class RiskRating(Record):
    """A rating of a partner: of its financial management, or of protection from sexual exploitation and abuse.

    The six standards of the second give one to three points each; up to 8 is a high risk, 9 to 14 a moderate one.
    """

    kind: ClassVar[str] = "risk_rating"
    zoning: ClassVar[Zoning] = Zoning.SHARED
    parent_field: ClassVar[str | None] = "partner"
    title_fields: ClassVar[tuple[str, ...]] = ("rating_kind", "rated_on")

    partner: OfPartner = None
    rating_kind: Annotated[RatingKind | None, CODE] = None
    financial_rating: Annotated[FinancialRating | None, CODE] = None
    psea_rating: Annotated[PseaRating | None, CODE] = None
    psea_policy: Score = None
    psea_people: Score = None
    psea_training: Score = None
    psea_reporting: Score = None
    psea_assistance: Score = None
    psea_investigation: Score = None
    basis: Annotated[RatingBasis | None, CODE] = None
    rated_on: Day = None
    valid_until: Day = None
    source_agency: Line = None
    reused: Answer = None
    not_reused_reason: Line = None


class Screening(Record):
    """One comparison of a partner's names with one version of a sanctions list.

    Attributes:
        matches: one element for each possible match, made by the app.
    """

    kind: ClassVar[str] = "screening"
    zoning: ClassVar[Zoning] = Zoning.SHARED
    parent_field: ClassVar[str | None] = "partner"
    title_fields: ClassVar[tuple[str, ...]] = ("result", "screened_on")

    partner: OfPartner = None
    list_name: Line = None
    list_version_on: Day = None
    screened_on: Day = None
    names_used: Lines = frozenset()
    matches: Lines = frozenset()
    result: Annotated[ScreeningResult | None, CODE] = None
    decision_reason: Page = None
    decided_by: Line = None
    decided_on: Day = None


class ExclusionCheck(Record):
    """What a company and its group live from, looked up in public sources; no sector found is an answer too.

    Attributes:
        covers: whether the company, its group or both were looked into.
    """

    kind: ClassVar[str] = "exclusion_check"
    zoning: ClassVar[Zoning] = Zoning.SHARED
    parent_field: ClassVar[str | None] = "partner"
    title_fields: ClassVar[tuple[str, ...]] = ("checked_on",)

    partner: OfPartner = None
    checked_on: Day = None
    source: Line = None
    covers: Annotated[frozenset[ScreenScope], CODES] = frozenset()
    company_sectors: Annotated[frozenset[ExclusionSector], CODES] = frozenset()
    group_sectors: Annotated[frozenset[ExclusionSector], CODES] = frozenset()
    revenue_share: Percent = None
    remarks: Page = None


class Flag(Record):
    """A worry about a partner; only offices see it, and its comment leaves no office in any other record."""

    kind: ClassVar[str] = "flag"
    zoning: ClassVar[Zoning] = Zoning.OFFICE
    parent_field: ClassVar[str | None] = "partner"
    title_fields: ClassVar[tuple[str, ...]] = ("level", "category")

    partner: OfPartner = None
    level: Annotated[FlagLevel | None, CODE] = None
    category: Annotated[FlagCategory | None, CODE] = None
    state: Annotated[FlagState | None, CODE] = None
    raised_on: Day = None
    comment: Page = None


class Contact(Record):
    """Somebody to call at a partner: offices only, and no more than is needed to call."""

    kind: ClassVar[str] = "contact"
    zoning: ClassVar[Zoning] = Zoning.OFFICE
    parent_field: ClassVar[str | None] = "partner"
    title_fields: ClassVar[tuple[str, ...]] = ("role", "name")

    partner: OfPartner = None
    name: Line = None
    role: Line = None
    phone: Line = None
    email: Line = None
