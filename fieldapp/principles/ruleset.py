"""The criteria of this version: number, usual weight, the fields each reads, where it comes from.

A new version of the ruleset is due whenever an answer to the same facts could change.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from fieldapp.principles.answers import Answer
from fieldapp.principles.case import Case
from fieldapp.principles.finding import Principle, Severity
from fieldapp.principles.p3_alignment import (
    fits_national_plan,
    fits_sector_policy,
    in_commune_plan,
    linked_to_programme,
)
from fieldapp.principles.p3_ownership import capacity_built, coordinated_with_others, owned_and_kept_up
from fieldapp.principles.p7_amounts import within_ceiling
from fieldapp.principles.p7_annexes import annexes_present
from fieldapp.principles.p7_changes import changes_in_writing, signatories_empowered
from fieldapp.principles.p7_form import carried_by_agreement, form_chosen, no_funds_means_none
from fieldapp.principles.p7_order import dates_in_order
from fieldapp.principles.reasons import Remedy

RULESET: Final = "2026.1"
NEVER_WAIVED: Final = frozenset({"2.4", "5.1", "7.2"})

_BUILDS: Final = "project.project_kind project.construction contribution.contribution_kind"
_AGREEMENTS: Final = "project.agreement contribution.agreement agreement.instrument"
_CITED: Final = "alignment.framework alignment.edition project.start_on"
_MOVES: Final = (
    "contribution.contribution_kind contribution.modality contribution.giver contribution.receiver "
    "contribution.giver_partner contribution.receiver_partner contribution.state contribution.moved_on "
    "contribution.agreement project.agreement partner.partner_type project_partner.partner project_partner.role"
)
_PAPERS: Final = (
    "agreement.instrument agreement.framework_agreement signature.agreement signature.party signature.signed_on "
    "evidence.of evidence.evidence_type evidence.sha256"
)
_AMENDED: Final = "amendment.agreement amendment.signed_on"


_Answering = Callable[[Case], Answer]


@dataclass(frozen=True, slots=True)
class Criterion:
    """One checkable statement.

    Attributes:
        id: "7.2", as in the guiding principles.
        severity: the usual weight; an answer may carry another.
        reads: fields that can change the answer, "kind.field".
        source: the principle's clause, and what it was compared with.
        remedies: everything the officer may be told to do, besides deciding a conflict or retyping a value.
    """

    id: str
    principle: Principle
    severity: Severity
    answer: _Answering
    reads: frozenset[str]
    source: str
    remedies: tuple[Remedy, ...]


def _criterion(
    number: str, severity: Severity, answer: _Answering, *reads: str, source: str, remedies: str
) -> Criterion:
    principle = Principle("P" + number.partition(".")[0])
    can_do = tuple(Remedy(code) for code in remedies.split())
    return Criterion(number, principle, severity, answer, frozenset(" ".join(reads).split()), source, can_do)


CRITERIA: Final = (
    _criterion(
        "3.1",
        Severity.MAJOR,
        fits_national_plan,
        _CITED,
        "alignment.axis alignment.code",
        source="Principle 3b, national plans; register of plans by date",
        remedies="CITE_NATIONAL_PLAN ENTER_START CHOOSE_EDITION SWITCH_PLAN NAME_AXIS NOTE_GAP CHECK_START",
    ),
    _criterion(
        "3.2",
        Severity.MAJOR,
        fits_sector_policy,
        _CITED,
        _BUILDS,
        "project.technical_service project.service_consulted_on project.service_document",
        source="Principle 3b, sector policies; prior declaration of water works to the technical service in Mali",
        remedies="CALL_SERVICE NOTE_CONSULTATION FIND_EARLIER_DECLARATION SWITCH_PLAN CHECK_START",
    ),
    _criterion(
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
    _criterion(
        "3.4",
        Severity.MAJOR,
        linked_to_programme,
        _CITED,
        _AGREEMENTS,
        "alignment.axis alignment.code",
        source="Principle 3b, UNICEF programme; link to an output before a programme document is accepted",
        remedies="ASK_FOR_OUTPUT ENTER_START CHOOSE_EDITION SWITCH_PLAN NOTE_GAP CHECK_START",
    ),
    _criterion(
        "3.5",
        Severity.MINOR,
        coordinated_with_others,
        "project.project_kind project.site project.start_on project.duplicate_reason project.other_actors_asked "
        "project.coordination_note",
        source="Principle 3a, harmonised aid; similar projects within 1 km or the same village and three years",
        remedies="CALL_OTHERS NOTE_ANSWERS EXPLAIN_DUPLICATE",
    ),
    _criterion(
        "3.6",
        Severity.MAJOR,
        owned_and_kept_up,
        _BUILDS,
        "project.state project.asset_owner project.committee_members project.committee_women project.upkeep_plan "
        "project.handover_minutes_on event.event_type event.handed_over event.handover_minutes_on",
        source="Principle 3c, ownership; the commune owns water works in Mali",
        remedies="CHOOSE_KIND NAME_OWNER SET_UP_COMMITTEE CORRECT_NUMBERS INVITE_WOMEN WRITE_UPKEEP_PLAN SIGN_HANDOVER",
    ),
    _criterion(
        "3.7",
        Severity.MINOR,
        capacity_built,
        "project.capacity_activity project.capacity_people project.no_capacity_reason",
        source="Principle 3d, capacity",
        remedies="ADD_CAPACITY SAY_WHY_NO_CAPACITY",
    ),
    _criterion(
        "7.1",
        Severity.MAJOR,
        form_chosen,
        "project.form project.form_reason",
        source="Principle 7a, the right form",
        remedies="CHOOSE_FORM EXPLAIN_FORM",
    ),
    _criterion(
        "7.2",
        Severity.BLOCKER,
        carried_by_agreement,
        _MOVES,
        _PAPERS,
        _AMENDED,
        "project.per_diem_or_fuel contribution.vehicle agreement.partner agreement.covers agreement.state "
        "agreement.ended_on agreement.end_on amendment.new_end_on",
        source="Principle 7b, written and enforceable when funds or other resources move; table of instruments",
        remedies="STOP_RELEASES RELEASE_NOTHING PREPARE_AGREEMENT ROUTE_THROUGH_HOST LINK_AGREEMENT WRITE_DOCUMENT "
        "LINK_FRAMEWORK CHOOSE_INSTRUMENT COLLECT_SIGNATURES SAY_WHO_SIGNED ENTER_SIGNATURE_DAY "
        "ATTACH_SIGNED_FILE TICK_COVERS AMEND_COVERS EXTEND_AGREEMENT ENTER_ENDED_ON HAND_TO_PROCUREMENT "
        "SAY_IF_VEHICLE SAY_WHAT_IS_GIVEN SAY_WHO_GIVES SAY_WHO_RECEIVES ENTER_CONTRIBUTION_STATE "
        "ENTER_MOVED_ON RECORD_PER_DIEM REGULARISE",
    ),
    _criterion(
        "7.3",
        Severity.BLOCKER,
        dates_in_order,
        _MOVES,
        _PAPERS,
        "project.form project.start_on project.end_on project.first_activity_on agreement.start_on agreement.end_on",
        source="Principle 7b; start not before the later signature",
        remedies="COLLECT_SIGNATURES ENTER_SIGNATURE_DAY ENTER_MOVED_ON LINK_AGREEMENT STOP_RELEASES CORRECT_DATE "
        "EXPLAIN_START CHECK_START REGULARISE",
    ),
    _criterion(
        "7.4",
        Severity.BLOCKER,
        within_ceiling,
        _MOVES,
        _PAPERS,
        _AMENDED,
        "contribution.amount contribution.rate contribution.unvalued_reason agreement.ceiling agreement.partner "
        "agreement.humanitarian project.humanitarian amendment.new_ceiling",
        source="Principle 7b; programme document from a sum on, legacy small-scale ceiling in 12 months",
        remedies="LINK_AGREEMENT ENTER_CEILING AMEND_CEILING STOP_RELEASES ENTER_AMOUNT ENTER_RATE "
        "PREPARE_FULL_DOCUMENT",
    ),
    _criterion(
        "7.5",
        Severity.BLOCKER,
        annexes_present,
        _MOVES,
        _PAPERS,
        _BUILDS,
        "project.personal_data project.works_with_children project.start_on contribution.vehicle contribution.amount "
        "contribution.rate annex.agreement annex.annex_kind annex.dated_on agreement.start_on",
        source="Principle 7b; special conditions for construction, data processing agreement, vehicle loan",
        remedies="ATTACH_CONSTRUCTION_CONDITIONS ATTACH_DATA_AGREEMENT ATTACH_CHILD_SAFEGUARDS ATTACH_VEHICLE_LOAN "
        "ATTACH_SUPPLY_PLAN ANSWER_QUESTION SAY_IF_VEHICLE ENTER_AMOUNT ENTER_RATE ENTER_ANNEX_DAY "
        "CORRECT_DATE EXPLAIN_START",
    ),
    _criterion(
        "7.6",
        Severity.MAJOR,
        signatories_empowered,
        _AGREEMENTS,
        _PAPERS,
        "signature.authorised signature.mandate signature.name",
        source="Principle 7b, enforceable; authorised officers",
        remedies="COLLECT_SIGNATURES CHECK_SIGNATORY GET_MANDATE",
    ),
    _criterion(
        "7.7",
        Severity.MAJOR,
        changes_in_writing,
        _PAPERS,
        _AMENDED,
        "project.agreement project.changed_since_signature project.onward_transfer project.onward_consent "
        "project.end_on agreement.end_on agreement.ceiling amendment.amendment_kind amendment.new_end_on "
        "amendment.new_ceiling",
        source="Principle 7b; amendments in writing, the 20 % line, consent to sub-partners",
        remedies="SAY_WHAT_CHANGED DRAFT_AMENDMENT SIGN_AMENDMENT CHOOSE_AMENDMENT_KIND EXTEND_AGREEMENT "
        "CORRECT_DATE ANSWER_QUESTION ASK_CONSENT",
    ),
    _criterion(
        "7.8",
        Severity.ADVICE,
        no_funds_means_none,
        _MOVES,
        _AGREEMENTS,
        "project.form project.per_diem_or_fuel",
        source="Principle 7a; a memorandum of understanding carries no cash and no supplies",
        remedies="MAKE_FORMAL RECORD_PER_DIEM WRITE_NOTE",
    ),
)

BY_ID: Final = {criterion.id: criterion for criterion in CRITERIA}
