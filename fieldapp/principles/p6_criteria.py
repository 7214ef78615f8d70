"""The criteria of principle 6, cost-effectiveness: number, weight, what each reads, source."""

from __future__ import annotations

from typing import Final

from fieldapp.principles.criterion import criterion
from fieldapp.principles.finding import Severity
from fieldapp.principles.p6_burden import form_light, no_hidden_costs
from fieldapp.principles.p6_cash import cash_in_time
from fieldapp.principles.p6_costs import cost_plausible, overhead_within_limits
from fieldapp.principles.p6_reasons import P6Remedy
from fieldapp.principles.p6_reports import assessments_reused, few_reports

_MOVES: Final = (
    "contribution.contribution_kind contribution.modality contribution.giver contribution.receiver "
    "contribution.giver_partner contribution.receiver_partner contribution.state contribution.moved_on "
    "contribution.agreement project.agreement partner.partner_type project_partner.partner project_partner.role"
)
_PARTNERS: Final = (
    "project_partner.partner contribution.giver_partner contribution.receiver_partner contribution.agreement "
    "project.agreement agreement.partner partner.legal_name"
)

CRITERIA: Final = (
    criterion(
        "6.1",
        Severity.MINOR,
        few_reports,
        _MOVES,
        "report_due.report_kind report_due.due_on report_due.received_on report_due.ad_hoc_reason report_due.partner "
        "agreement.partner partner.legal_name",
        source="Principle 6a, administrative burden; reports asked for by cooperation agreements",
        remedies="PLAN_REPORTS ENTER_DUE_DAY MERGE_REPORTS DROP_REPORT EXPLAIN_AD_HOC",
        own=P6Remedy,
    ),
    criterion(
        "6.2",
        Severity.MINOR,
        assessments_reused,
        _PARTNERS,
        "risk_rating.partner risk_rating.source_agency risk_rating.valid_until risk_rating.rated_on "
        "risk_rating.reused risk_rating.not_reused_reason",
        source="Principle 6a; common assessments of United Nations agencies",
        remedies="REUSE_ASSESSMENT EXPLAIN_NEW_ASSESSMENT",
        own=P6Remedy,
    ),
    criterion(
        "6.3",
        Severity.BLOCKER,
        overhead_within_limits,
        _MOVES,
        "project.support_cost_percent project.management_cost_percent",
        source="Principle 6b; ceiling of support cost in cooperation agreements; limit of the office",
        remedies="ENTER_SUPPORT_COST TRIM_SUPPORT_COST ENTER_MANAGEMENT_COST TRIM_MANAGEMENT_COST",
        own=P6Remedy,
    ),
    criterion(
        "6.4",
        Severity.MAJOR,
        cost_plausible,
        _MOVES,
        "project.total_cost project.project_kind project.units_built project.cost_explanation contribution.amount "
        "contribution.rate target_group.reach target_group.girls_planned target_group.boys_planned "
        "target_group.women_planned target_group.men_planned target_group.girls_reached target_group.boys_reached "
        "target_group.women_reached target_group.men_reached",
        source="Principle 6, value for money; usual costs by kind of project and day",
        remedies="SAY_TOTAL_COST CHOOSE_KIND COUNT_UNITS COUNT_USERS GIVE_COST_IN_DOLLARS EXPLAIN_COST "
        "CHECK_TOTAL_COST",
        own=P6Remedy,
    ),
    criterion(
        "6.5",
        Severity.MAJOR,
        cash_in_time,
        _MOVES,
        "cash_request.partner cash_request.paper_reference cash_request.requested_on cash_request.released_on "
        "cash_request.reported_on agreement.partner",
        source="Principle 6b; ageing of advances; the office's time for a release",
        remedies="ENTER_REQUEST_DAY CHECK_REQUEST_DAYS CHASE_RELEASE NOTE_LATE_RELEASE HELP_ACCOUNT HOLD_NEW_RELEASE",
        own=P6Remedy,
    ),
    criterion(
        "6.6",
        Severity.MINOR,
        form_light,
        _MOVES,
        "agreement.instrument agreement.ceiling agreement.humanitarian amendment.agreement amendment.new_ceiling "
        "project.humanitarian contribution.amount contribution.rate",
        source="Principle 6a; simplified documents for small and humanitarian work",
        remedies="USE_SHORT_FORM COMPLETE_AMOUNTS",
        own=P6Remedy,
    ),
    criterion(
        "6.7",
        Severity.MINOR,
        no_hidden_costs,
        _MOVES,
        "agreement.partner project.hidden_costs project.hidden_costs_compensated project.documents_in_their_language",
        source="Principle 6b, financial burden; languages of cooperation agreements",
        remedies="ASK_HIDDEN_COSTS PAY_HIDDEN_COSTS PAY_IN_ADVANCE TRANSLATE",
        own=P6Remedy,
    ),
)
