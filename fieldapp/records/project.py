"""A project, and what hangs on it: partners, people it is for, alignments, contributions."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fieldapp.records.codes import (
    ChangeSinceSignature,
    Condition,
    ContributionKind,
    ContributionState,
    CooperationForm,
    Framework,
    Modality,
    Party,
    ProjectKind,
    ProjectRole,
    ProjectState,
    Reach,
    Sector,
    Vulnerability,
    YesNo,
)
from fieldapp.records.codes_diligence import DirectReason, InterestAnswer, SelectionModality
from fieldapp.records.codes_work import ArmedActors, ExclusionRisk, HiddenCost, InformedBy
from fieldapp.records.record import Record, Zoning
from fieldapp.records.values import (
    CODE,
    CODES,
    Amount,
    Count,
    Day,
    FieldType,
    Line,
    Of,
    Page,
    Percent,
    Rate,
    RefText,
    Site,
)

_OF_PROJECT = Of(FieldType.REF, ("project",))
_OF_PARTNER = Of(FieldType.REF, ("partner",))
_OF_AGREEMENT = Of(FieldType.REF, ("agreement",))


class Project(Record):
    """One piece of work with partners, at one main site."""

    kind: ClassVar[str] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("title",)

    title: Line = None
    project_kind: Annotated[ProjectKind | None, CODE] = None
    sectors: Annotated[frozenset[Sector], CODES] = frozenset()
    site: Site = None
    start_on: Day = None
    end_on: Day = None
    first_activity_on: Day = None
    summary: Page = None
    humanitarian: Annotated[YesNo | None, CODE] = None
    state: Annotated[ProjectState | None, CODE] = None

    # form of cooperation
    form: Annotated[CooperationForm | None, CODE] = None
    form_reason: Page = None
    agreement: Annotated[RefText, _OF_AGREEMENT] = None
    budget: Amount = None
    construction: Annotated[YesNo | None, CODE] = None
    personal_data: Annotated[YesNo | None, CODE] = None
    works_with_children: Annotated[YesNo | None, CODE] = None
    onward_transfer: Annotated[YesNo | None, CODE] = None
    onward_consent: Line = None
    changed_since_signature: Annotated[frozenset[ChangeSinceSignature], CODES] = frozenset()
    per_diem_or_fuel: Annotated[YesNo | None, CODE] = None

    # alignment and ownership
    technical_service: Line = None
    service_consulted_on: Day = None
    service_document: Line = None
    council_deliberation: Line = None
    council_deliberation_on: Day = None
    other_actors_asked: Annotated[YesNo | None, CODE] = None
    coordination_note: Page = None
    duplicate_reason: Page = None
    asset_owner: Line = None
    committee_members: Count = None
    committee_women: Count = None
    upkeep_plan: Page = None
    spare_parts_source: Line = None
    handover_minutes_on: Day = None
    capacity_activity: Page = None
    capacity_people: Count = None
    no_capacity_reason: Page = None

    # results for the most disadvantaged
    exclusion_risk: Annotated[ExclusionRisk | None, CODE] = None
    exclusion_mitigation: Page = None
    access_rule: Page = None
    disability_access: Annotated[YesNo | None, CODE] = None
    approach_basis: Page = None
    approach_on: Day = None
    reporting_channel: Line = None
    reporting_channel_known: Annotated[YesNo | None, CODE] = None
    safeguarding_mitigation: Page = None
    feedback_mechanism: Line = None
    feedback_known: Annotated[YesNo | None, CODE] = None

    # choice of the partner
    selection_modality: Annotated[SelectionModality | None, CODE] = None
    direct_reason: Annotated[DirectReason | None, CODE] = None
    selection_note: Page = None
    unpp_call_no: Line = None

    # transparency and equity
    partner_informed_on: Day = None
    community_informed_on: Day = None
    community_informed_by: Annotated[InformedBy | None, CODE] = None
    informed_in_language: Line = None
    unicef_benefit: Page = None
    community_benefit: Page = None
    total_cost: Amount = None
    cost_claimed_twice: Annotated[YesNo | None, CODE] = None
    information_withheld: Annotated[YesNo | None, CODE] = None
    withheld_reason: Page = None
    withheld_approver: Line = None

    # integrity and independence
    officer_interest: Annotated[InterestAnswer | None, CODE] = None
    partner_interest: Annotated[InterestAnswer | None, CODE] = None
    interest_recusal: Page = None
    identities_protected: Annotated[YesNo | None, CODE] = None
    political_presence: Annotated[YesNo | None, CODE] = None
    armed_actors: Annotated[ArmedActors | None, CODE] = None
    neutrality_note: Page = None
    neutrality_approver: Line = None

    # cost-effectiveness
    management_cost_percent: Percent = None
    support_cost_percent: Percent = None
    units_built: Count = None
    cost_explanation: Page = None
    hidden_costs: Annotated[frozenset[HiddenCost], CODES] = frozenset()
    hidden_costs_compensated: Annotated[YesNo | None, CODE] = None
    documents_in_their_language: Annotated[YesNo | None, CODE] = None
    visits_planned: Count = None


class ProjectPartner(Record):
    """A partner's role in a project."""

    kind: ClassVar[str] = "project_partner"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("partner", "role")

    project: Annotated[RefText, _OF_PROJECT] = None
    partner: Annotated[RefText, _OF_PARTNER] = None
    role: Annotated[ProjectRole | None, CODE] = None
    brings: Page = None
    benefit: Page = None
    commercial_benefit: Page = None


class TargetGroup(Record):
    """People a project is for, planned and reached, by sex and age."""

    kind: ClassVar[str] = "target_group"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("vulnerability",)

    project: Annotated[RefText, _OF_PROJECT] = None
    vulnerability: Annotated[Vulnerability | None, CODE] = None
    reach: Annotated[Reach | None, CODE] = None
    girls_planned: Count = None
    boys_planned: Count = None
    women_planned: Count = None
    men_planned: Count = None
    with_disability_planned: Count = None
    girls_reached: Count = None
    boys_reached: Count = None
    women_reached: Count = None
    men_reached: Count = None
    with_disability_reached: Count = None
    data_source: Line = None
    data_on: Day = None
    estimate_method: Line = None
    reason: Page = None


class Alignment(Record):
    """A plan or goal that a project serves, with the edition and the place in it."""

    kind: ClassVar[str] = "alignment"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("framework", "edition")

    project: Annotated[RefText, _OF_PROJECT] = None
    framework: Annotated[Framework | None, CODE] = None
    edition: Line = None
    axis: Line = None
    code: Line = None
    page: Line = None
    contribution: Page = None


class Contribution(Record):
    """Something that one side gives to a project: money, things, work, land, air time, knowledge."""

    kind: ClassVar[str] = "contribution"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("contribution_kind", "description")

    project: Annotated[RefText, _OF_PROJECT] = None
    giver: Annotated[Party | None, CODE] = None
    giver_partner: Annotated[RefText, _OF_PARTNER] = None
    receiver: Annotated[Party | None, CODE] = None
    receiver_partner: Annotated[RefText, _OF_PARTNER] = None
    contribution_kind: Annotated[ContributionKind | None, CODE] = None
    description: Line = None
    modality: Annotated[Modality | None, CODE] = None
    amount: Amount = None
    rate: Rate = None
    rate_on: Day = None
    unvalued_reason: Line = None
    state: Annotated[ContributionState | None, CODE] = None
    moved_on: Day = None
    agreement: Annotated[RefText, _OF_AGREEMENT] = None
    conditions: Annotated[frozenset[Condition], CODES] = frozenset()
    vehicle: Annotated[YesNo | None, CODE] = None
    origin_country: Line = None
