"""What people decide about findings and versions: waivers, referrals, reviews, action points, concerns."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fieldapp.records.codes_work import (
    ActionState,
    ConcernState,
    Priority,
    ReferralOutcome,
    ReviewOutcome,
    Verification,
)
from fieldapp.records.record import Record, Zoning
from fieldapp.records.values import CODE, Day, Digest, FieldType, Line, Of, Page, RefText

OfProject = Annotated[RefText, Of(FieldType.REF, ("project",))]


class Waiver(Record):
    """An exception from one criterion, for a time, by somebody other than the author and with evidence."""

    kind: ClassVar[str] = "waiver"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("criterion", "expires_on")

    project: OfProject = None
    criterion: Line = None
    reason: Page = None
    authority_role: Line = None
    authority_name: Line = None
    granted_on: Day = None
    expires_on: Day = None


class Referral(Record):
    """A decision on a criterion that had to be referred, by somebody other than the author.

    Attributes:
        finding: SHA-256 of what was found (`Finding.fingerprint`); the decision holds for nothing else.
    """

    kind: ClassVar[str] = "referral"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("criterion", "outcome")

    project: OfProject = None
    criterion: Line = None
    finding: Digest = None
    outcome: Annotated[ReferralOutcome | None, CODE] = None
    reason: Page = None
    authority_role: Line = None
    authority_name: Line = None
    decided_on: Day = None


class Review(Record):
    """What a reviewer says of one version; a later version is not reviewed by it.

    Attributes:
        version_reviewed: SHA-256 as in `store.facts.version_of`.
    """

    kind: ClassVar[str] = "review"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("outcome", "reviewed_on")
    written_by_app: ClassVar[bool] = True

    project: OfProject = None
    version_reviewed: Digest = None
    run: Annotated[RefText, Of(FieldType.REF, ("check_run",))] = None
    outcome: Annotated[ReviewOutcome | None, CODE] = None
    summary: Page = None
    reviewed_on: Day = None


class ActionPoint(Record):
    """Something promised, by whom and until when; an urgent one is verified by somebody else."""

    kind: ClassVar[str] = "action_point"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("title", "due_on")

    project: OfProject = None
    criterion: Line = None
    event: Annotated[RefText, Of(FieldType.REF, ("event",))] = None
    title: Line = None
    description: Page = None
    assigned_to: Line = None
    due_on: Day = None
    priority: Annotated[Priority | None, CODE] = None
    state: Annotated[ActionState | None, CODE] = None
    action_taken: Page = None
    completed_on: Day = None
    verification: Annotated[Verification | None, CODE] = None
    verified_on: Day = None


class Concern(Record):
    """A worry that somebody raises about any record; offices only, until it becomes an action point."""

    kind: ClassVar[str] = "concern"
    zoning: ClassVar[Zoning] = Zoning.OFFICE
    parent_field: ClassVar[str | None] = "of"
    title_fields: ClassVar[tuple[str, ...]] = ("title",)

    of: Annotated[RefText, Of(FieldType.REF)] = None
    title: Line = None
    description: Page = None
    raised_on: Day = None
    state: Annotated[ConcernState | None, CODE] = None
    action_point: Annotated[RefText, Of(FieldType.REF, ("action_point",))] = None
    closing_reason: Line = None
