"""The criteria of principle 1, results for the most disadvantaged: number, weight, what each reads, source."""

from __future__ import annotations

from typing import Final

from fieldapp.principles.criterion import Criterion, criterion
from fieldapp.principles.finding import Severity
from fieldapp.principles.p1_access import approach_known, nobody_shut_out, people_can_answer
from fieldapp.principles.p1_goals import serves_a_goal
from fieldapp.principles.p1_groups import children_counted, disadvantaged_named
from fieldapp.principles.p1_reasons import P1Remedy
from fieldapp.principles.p1_results import result_measurable
from fieldapp.principles.p1_safety import children_safe

_PARTNERS: Final = (
    "project_partner.partner project_partner.role contribution.giver_partner contribution.receiver_partner "
    "contribution.agreement project.agreement agreement.partner"
)
_WORTH: Final = (
    "contribution.contribution_kind contribution.modality contribution.giver contribution.receiver "
    "contribution.giver_partner contribution.receiver_partner contribution.state contribution.moved_on "
    "contribution.agreement contribution.amount contribution.rate project.agreement partner.partner_type "
    "project_partner.partner project_partner.role"
)
_PSEA: Final = (
    "risk_rating.partner risk_rating.rating_kind risk_rating.psea_rating risk_rating.rated_on risk_rating.valid_until "
    "risk_rating.psea_policy risk_rating.psea_people risk_rating.psea_training risk_rating.psea_reporting "
    "risk_rating.psea_assistance risk_rating.psea_investigation"
)

CRITERIA: Final[tuple[Criterion, ...]] = (
    criterion(
        "1.1",
        Severity.MAJOR,
        disadvantaged_named,
        "target_group.vulnerability target_group.data_source target_group.data_on target_group.estimate_method",
        source="Principle 1a, the most disadvantaged; population focus and equity rating of a programme document",
        remedies="ADD_GROUP SAY_WHICH_GROUP ASK_FOR_LIST DATE_SOURCE",
        own=P1Remedy,
    ),
    criterion(
        "1.2",
        Severity.MAJOR,
        children_counted,
        "target_group.reach target_group.girls_planned target_group.boys_planned target_group.women_planned "
        "target_group.men_planned target_group.with_disability_planned target_group.girls_reached "
        "target_group.boys_reached target_group.women_reached target_group.men_reached "
        "target_group.with_disability_reached target_group.data_source target_group.estimate_method",
        source="Principle 1a, children; questions of field monitoring on reach",
        remedies="ADD_GROUP SAY_REACH NAME_CHILDREN_REACHED COUNT_WITH_CHIEF CORRECT_COUNTS SAY_HOW_COUNTED",
        own=P1Remedy,
    ),
    criterion(
        "1.3",
        Severity.MAJOR,
        nobody_shut_out,
        "project.exclusion_risk project.disability_access project.exclusion_mitigation action_point.criterion",
        source="Principle 1a, all children; questions of field monitoring on exclusion",
        remedies="ASK_WHO_CANNOT_COME AGREE_EXEMPTION RECORD_PROMISE",
        own=P1Remedy,
    ),
    criterion(
        "1.4",
        Severity.MAJOR,
        serves_a_goal,
        "alignment.framework alignment.edition alignment.code alignment.axis alignment.contribution project.start_on",
        source="Principle 1b, goals, the Convention and UNICEF priorities; lists of goals by date",
        remedies="CITE_GOAL ENTER_START CHECK_START PICK_GOAL SWITCH_GOAL_LIST TAKE_MATCHING_GOAL SAY_WHAT_IS_ADDED "
        "CHOOSE_EDITION SWITCH_PLAN NOTE_GAP NAME_AXIS",
        own=P1Remedy,
    ),
    criterion(
        "1.5",
        Severity.MAJOR,
        result_measurable,
        "result.level result.indicator result.target result.baseline result.no_baseline project.agreement "
        "contribution.agreement agreement.instrument",
        source="Principle 1b, results; an output with an indicator before a programme document is accepted",
        remedies="WRITE_RESULT SAY_LEVEL WRITE_INDICATOR SET_TARGET GIVE_BASELINE",
        own=P1Remedy,
    ),
    criterion(
        "1.6",
        Severity.MINOR,
        approach_known,
        _WORTH,
        "project.approach_basis project.approach_on project.humanitarian agreement.humanitarian event.event_type "
        "event.held_on event.progress evidence.of evidence.evidence_type evidence.taken_at",
        source="Principle 1c, proven approaches; weighs more above 100,000 USD; humanitarian work need not wait for it",
        remedies="ATTACH_LESSON DATE_LESSON",
        own=P1Remedy,
    ),
    criterion(
        "1.7",
        Severity.MAJOR,
        children_safe,
        _PARTNERS,
        _PSEA,
        "project.works_with_children project.safeguarding_mitigation project.reporting_channel "
        "project.reporting_channel_known partner.legal_name",
        source="Principle 1a; PCA 4.5; PSEA assessment of six standards, one to three points each",
        remedies="SAY_CONTACT NAME_IMPLEMENTER PLAN_SAFEGUARDS NAME_CHANNEL SHOW_CHANNEL ASK_FOR_PSEA "
        "CHECK_PSEA_POINTS DATE_PSEA",
        own=P1Remedy,
    ),
    criterion(
        "1.8",
        Severity.MINOR,
        people_can_answer,
        "project.feedback_mechanism project.feedback_known",
        source="Principle 1; accountability to affected people in field monitoring",
        remedies="NAME_DAY TELL_PEOPLE_HOW",
        own=P1Remedy,
    ),
)
