"""What happened on the ground: visits, inaugurations, handovers, trainings, meetings, distributions."""

from __future__ import annotations

from typing import Annotated, ClassVar

from fieldapp.records.codes import (
    EventType,
    WaterCondition,
    WaterManagement,
    WaterSource,
    WaterStatus,
    WaterTechnology,
    YesNo,
)
from fieldapp.records.codes_work import ArmedActors, Progress
from fieldapp.records.record import Record, Zoning
from fieldapp.records.values import CODE, Amount, Count, Day, FieldType, Line, Of, Page, RefText, Site, Where, Year


class Event(Record):
    """One event. Water-point facts carry WPdx names and values where that standard has them."""

    kind: ClassVar[str] = "event"
    zoning: ClassVar[Zoning] = Zoning.PARENT
    parent_field: ClassVar[str | None] = "project"
    title_fields: ClassVar[tuple[str, ...]] = ("event_type", "title")

    project: Annotated[RefText, Of(FieldType.REF, ("project",))] = None
    event_type: Annotated[EventType | None, CODE] = None
    title: Line = None
    held_on: Day = None
    place: Site = None
    position: Where = None

    # who came
    women: Count = None
    men: Count = None
    girls: Count = None
    boys: Count = None
    with_disability: Count = None
    speakers: Page = None

    # the water point
    status_id: Annotated[WaterStatus | None, CODE] = None
    status: Annotated[WaterCondition | None, CODE] = None
    water_source: Annotated[WaterSource | None, CODE] = None
    water_tech: Annotated[WaterTechnology | None, CODE] = None
    install_year: Year = None
    installer: Line = None
    management: Annotated[WaterManagement | None, CODE] = None
    pay: Line = None
    users: Count = None
    tariff: Amount = None
    subjective_quality: Line = None

    # handover and promises
    handed_over: Annotated[YesNo | None, CODE] = None
    handed_over_to: Line = None
    handover_minutes_on: Day = None
    decisions: Page = None
    promises: Page = None

    # how the visit found it, and who was there
    programmatic_visit: Annotated[YesNo | None, CODE] = None
    visit_ended_on: Day = None
    visit_completed: Annotated[YesNo | None, CODE] = None
    assurance_question: Page = None
    progress: Annotated[Progress | None, CODE] = None
    political_presence: Annotated[YesNo | None, CODE] = None
    armed_actors: Annotated[ArmedActors | None, CODE] = None
