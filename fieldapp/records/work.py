"""What hangs on a project besides people, partners and money: results, risks, visibility, reports, cash, feedback."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fieldapp.records.codes import Party, YesNo
from fieldapp.records.codes_work import (
    IndicatorCalculation,
    IndicatorUnit,
    Opinion,
    ReportKind,
    ResultLevel,
    RiskType,
    SecurityLevel,
    VisibilityChoice,
)
from fieldapp.records.record import Record, Zoning
from fieldapp.records.values import CODE, Amount, Day, FieldType, Line, Number, Of, Page, RefText

OfProject = Annotated[RefText, Of(FieldType.REF, ("project",))]
OfPartner = Annotated[RefText, Of(FieldType.REF, ("partner",))]
Answer = Annotated[YesNo | None, CODE]


class Result(Record):
    """A result with its indicator. `no_baseline` says that nobody has measured before, which is an answer."""

    kind: ClassVar[str] = "result"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("level", "statement")

    project: OfProject = None
    level: Annotated[ResultLevel | None, CODE] = None
    statement: Line = None
    indicator: Line = None
    unit: Annotated[IndicatorUnit | None, CODE] = None
    calculation: Annotated[IndicatorCalculation | None, CODE] = None
    disaggregation: Line = None
    baseline: Number = None
    no_baseline: Answer = None
    target: Number = None
    due_on: Day = None
    actual: Number = None
    measured_on: Day = None
    cp_output: Line = None


class Risk(Record):
    """Something that may go wrong, who answers for it, and what is done about it."""

    kind: ClassVar[str] = "risk"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("risk_type", "description")

    project: OfProject = None
    risk_type: Annotated[RiskType | None, CODE] = None
    description: Line = None
    owner: Annotated[Party | None, CODE] = None
    owner_name: Line = None
    mitigation: Page = None


class Visibility(Record):
    """What is shown of UNICEF or of a partner on site, under which written terms, and whether it is safe."""

    kind: ClassVar[str] = "visibility"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("choice", "decided_on")

    project: OfProject = None
    name_used: Answer = None
    permission_reference: Line = None
    permission_on: Day = None
    permission_agreement: Annotated[RefText, Of(FieldType.REF, ("agreement",))] = None
    wording: Page = None
    product_message: Answer = None
    displayed_on: Day = None
    security_level: Annotated[SecurityLevel | None, CODE] = None
    choice: Annotated[VisibilityChoice | None, CODE] = None
    decision_reason: Page = None
    decided_on: Day = None


class ReportDue(Record):
    """A report that a partner owes, and when it came."""

    kind: ClassVar[str] = "report_due"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("report_kind", "due_on")

    project: OfProject = None
    partner: OfPartner = None
    report_kind: Annotated[ReportKind | None, CODE] = None
    due_on: Day = None
    received_on: Day = None
    ad_hoc_reason: Line = None


class CashRequest(Record):
    """One request for funds: asked, released, accounted for."""

    kind: ClassVar[str] = "cash_request"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("paper_reference", "requested_on")

    project: OfProject = None
    partner: OfPartner = None
    paper_reference: Line = None
    amount: Amount = None
    requested_on: Day = None
    released_on: Day = None
    reported_on: Day = None


class PartnerView(Record):
    """What a partner answers when asked how the cooperation goes."""

    kind: ClassVar[str] = "partner_view"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("given_on", "overall")

    project: OfProject = None
    partner: OfPartner = None
    given_on: Day = None
    cash_on_time: Answer = None
    supplies_on_time: Answer = None
    replies_on_time: Answer = None
    overall: Annotated[Opinion | None, CODE] = None
    remarks: Page = None
