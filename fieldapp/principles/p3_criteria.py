"""The criteria of principle 3, alignment and ownership: number, weight, what each reads, source."""

from __future__ import annotations

from typing import Final

from fieldapp.principles.criterion import criterion
from fieldapp.principles.finding import Severity
from fieldapp.principles.p3_alignment import (
    fits_national_plan,
    fits_sector_policy,
    in_commune_plan,
    linked_to_programme,
)
from fieldapp.principles.p3_ownership import capacity_built, coordinated_with_others, owned_and_kept_up

_BUILDS: Final = "project.project_kind project.construction contribution.contribution_kind"
_AGREEMENTS: Final = "project.agreement contribution.agreement agreement.instrument"
_CITED: Final = "alignment.framework alignment.edition project.start_on"

CRITERIA: Final = (
    criterion(
        "3.1",
        Severity.MAJOR,
        fits_national_plan,
        _CITED,
        "alignment.axis alignment.code",
        source="Principle 3b, national plans; register of plans by date",
        remedies="CITE_NATIONAL_PLAN ENTER_START CHOOSE_EDITION SWITCH_PLAN NAME_AXIS NOTE_GAP CHECK_START",
    ),
    criterion(
        "3.2",
        Severity.MAJOR,
        fits_sector_policy,
        _CITED,
        _BUILDS,
        "project.technical_service project.service_consulted_on project.service_document",
        source="Principle 3b, sector policies; prior declaration of water works to the technical service in Mali",
        remedies="CALL_SERVICE NOTE_CONSULTATION FIND_EARLIER_DECLARATION SWITCH_PLAN CHECK_START",
    ),
    criterion(
        "3.3",
        Severity.MAJOR,
        in_commune_plan,
        _CITED,
        _BUILDS,
        "alignment.axis alignment.code alignment.page project.council_deliberation project.humanitarian "
        "project.agreement agreement.humanitarian",
        source="Principle 3b and 3c; commune development plans; relaxed for humanitarian work",
        remedies="ASK_FOR_PLAN_PAGE ASK_FOR_DELIBERATION",
    ),
    criterion(
        "3.4",
        Severity.MAJOR,
        linked_to_programme,
        _CITED,
        _AGREEMENTS,
        "alignment.axis alignment.code",
        source="Principle 3b, UNICEF programme; link to an output before a programme document is accepted",
        remedies="ASK_FOR_OUTPUT ENTER_START CHOOSE_EDITION SWITCH_PLAN NOTE_GAP CHECK_START",
    ),
    criterion(
        "3.5",
        Severity.MINOR,
        coordinated_with_others,
        "project.project_kind project.site project.start_on project.duplicate_reason project.other_actors_asked "
        "project.coordination_note",
        source="Principle 3a, harmonised aid; similar projects within 1 km or the same village and three years",
        remedies="CALL_OTHERS NOTE_ANSWERS EXPLAIN_DUPLICATE",
    ),
    criterion(
        "3.6",
        Severity.MAJOR,
        owned_and_kept_up,
        _BUILDS,
        "project.state project.asset_owner project.committee_members project.committee_women project.upkeep_plan "
        "project.handover_minutes_on event.event_type event.handed_over event.handover_minutes_on",
        source="Principle 3c, ownership; the commune owns water works in Mali",
        remedies="CHOOSE_KIND NAME_OWNER SET_UP_COMMITTEE CORRECT_NUMBERS INVITE_WOMEN WRITE_UPKEEP_PLAN SIGN_HANDOVER",
    ),
    criterion(
        "3.7",
        Severity.MINOR,
        capacity_built,
        "project.capacity_activity project.capacity_people project.no_capacity_reason",
        source="Principle 3d, capacity",
        remedies="ADD_CAPACITY SAY_WHY_NO_CAPACITY",
    ),
)
