"""The criteria of principle 7, form of cooperation: number, weight, what each reads, source."""

from __future__ import annotations

from typing import Final

from fieldapp.principles.criterion import criterion
from fieldapp.principles.finding import Severity
from fieldapp.principles.p7_amounts import within_ceiling
from fieldapp.principles.p7_annexes import annexes_present
from fieldapp.principles.p7_changes import changes_in_writing, signatories_empowered
from fieldapp.principles.p7_form import carried_by_agreement, form_chosen, no_funds_means_none
from fieldapp.principles.p7_order import dates_in_order

_BUILDS: Final = "project.project_kind project.construction contribution.contribution_kind"
_AGREEMENTS: Final = "project.agreement contribution.agreement agreement.instrument"
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

CRITERIA: Final = (
    criterion(
        "7.1",
        Severity.MAJOR,
        form_chosen,
        "project.form project.form_reason",
        source="Principle 7a, the right form",
        remedies="CHOOSE_FORM EXPLAIN_FORM",
    ),
    criterion(
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
    criterion(
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
    criterion(
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
    criterion(
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
        "ATTACH_SUPPLY_PLAN CHOOSE_ANNEX_KIND ANSWER_QUESTION SAY_IF_VEHICLE ENTER_AMOUNT ENTER_RATE ENTER_ANNEX_DAY "
        "CORRECT_DATE EXPLAIN_START",
    ),
    criterion(
        "7.6",
        Severity.MAJOR,
        signatories_empowered,
        _AGREEMENTS,
        _PAPERS,
        "signature.authorised signature.mandate signature.name",
        source="Principle 7b, enforceable; authorised officers",
        remedies="COLLECT_SIGNATURES CHECK_SIGNATORY GET_MANDATE",
    ),
    criterion(
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
    criterion(
        "7.8",
        Severity.ADVICE,
        no_funds_means_none,
        _MOVES,
        _AGREEMENTS,
        "project.form project.per_diem_or_fuel",
        source="Principle 7a; a memorandum of understanding carries no cash and no supplies",
        remedies="CHOOSE_FORM MAKE_FORMAL RECORD_PER_DIEM WRITE_NOTE",
    ),
)
