"""The criteria of principle 4, transparency and equity: number, weight, what each reads, source."""

from __future__ import annotations

from typing import Final

from fieldapp.principles.criterion import Criterion, criterion
from fieldapp.principles.finding import Severity
from fieldapp.principles.p4_account import two_way_account
from fieldapp.principles.p4_giving import each_side_gives, money_visible
from fieldapp.principles.p4_openness import aims_known, disclosed_unless_unsafe
from fieldapp.principles.p4_reasons import P4Remedy
from fieldapp.principles.p4_sharing import benefits_stated, risks_shared

_PARTNERS: Final = (
    "project_partner.partner contribution.giver_partner contribution.receiver_partner contribution.agreement "
    "project.agreement agreement.partner"
)
_WORTH: Final = (
    "contribution.contribution_kind contribution.modality contribution.giver contribution.receiver "
    "contribution.giver_partner contribution.receiver_partner contribution.state contribution.moved_on "
    "contribution.agreement contribution.amount contribution.rate project.agreement partner.partner_type "
    "project_partner.partner project_partner.role"
)

CRITERIA: Final[tuple[Criterion, ...]] = (
    criterion(
        "4.1",
        Severity.MAJOR,
        aims_known,
        "project.partner_informed_on project.community_informed_on project.community_informed_by "
        "project.informed_in_language project.end_on",
        source="Principle 4a, openness; PCA 11",
        remedies="GIVE_PARTNER_COPY READ_ALOUD SAY_HOW_TOLD SAY_LANGUAGE CHECK_DAY_TOLD",
        own=P4Remedy,
    ),
    criterion(
        "4.2",
        Severity.MAJOR,
        each_side_gives,
        "contribution.giver contribution.giver_partner contribution.state contribution.contribution_kind "
        "contribution.modality contribution.receiver contribution.agreement project.agreement agreement.instrument",
        source="Principle 4b, contributions from each side; partnership rather than procurement in programme reviews",
        remedies="RECORD_GIFTS SAY_WHO_GIVES RECORD_OUR_GIFT RECORD_PARTNER_GIFT HAND_TO_PROCUREMENT",
        own=P4Remedy,
    ),
    criterion(
        "4.3",
        Severity.MINOR,
        risks_shared,
        _WORTH,
        "risk.risk_type risk.owner risk.mitigation project.site visibility.security_level",
        source="Principle 4c, shared risks; seven types of risk of a programme document; weighs more above 100,000 USD",
        remedies="PICK_RISK PICK_RISK_OF_SIDE SAY_RISK_TYPE NAME_RISK_OWNER WRITE_MITIGATION ADD_SECURITY_RISK",
        own=P4Remedy,
    ),
    criterion(
        "4.4",
        Severity.MINOR,
        benefits_stated,
        _PARTNERS,
        "project.unicef_benefit project.community_benefit project_partner.benefit project_partner.commercial_benefit "
        "partner.partner_type partner.legal_name contribution.conditions",
        source="Principle 4d, shared benefits; weighs more for companies and media",
        remedies="ASK_WHAT_IS_GAINED ASK_PARTNER_GAIN ASK_COMMERCIAL_GAIN NAME_WHO_GAINS",
        own=P4Remedy,
    ),
    criterion(
        "4.5",
        Severity.MAJOR,
        money_visible,
        "project.cost_claimed_twice project.total_cost contribution.amount contribution.rate contribution.state "
        "contribution.contribution_kind contribution.modality",
        source="Principle 4a; PCA 10.2(e), no double funding; totals within the tolerance of the thresholds",
        remedies="RECONCILE ENTER_FULL_COST VALUE_GIFTS RECONCILE_TOTALS ENTER_AMOUNT ENTER_RATE ENTER_COST_IN_DOLLARS",
        own=P4Remedy,
    ),
    criterion(
        "4.6",
        Severity.MINOR,
        disclosed_unless_unsafe,
        "project.information_withheld project.withheld_reason project.withheld_approver",
        source="Principle 4a; PCA 10 and 11",
        remedies="SAY_IF_WITHHELD NOTE_SECURITY_REASON DISCLOSE NAME_APPROVER",
        own=P4Remedy,
    ),
    criterion(
        "4.7",
        Severity.MINOR,
        two_way_account,
        "report_due.report_kind report_due.due_on report_due.received_on partner_view.given_on project.start_on "
        "project.end_on",
        source="Principle 4c and 4d, accounts both ways; feedback questions to partners",
        remedies="ENTER_REPORT_DUE HELP_WITH_REPORT ENTER_START ASK_PARTNER_VIEW DATE_PARTNER_VIEW",
        own=P4Remedy,
    ),
)
