"""The criteria of principle 5, integrity and independence: number, weight, what each reads, source."""

from __future__ import annotations

from typing import Final

from fieldapp.principles.criterion import criterion
from fieldapp.principles.finding import Severity
from fieldapp.principles.p5_children import children_protected
from fieldapp.principles.p5_independence import interests_declared, no_strings, stays_neutral
from fieldapp.principles.p5_origin import origin_allowed
from fieldapp.principles.p5_private import passes_exclusion
from fieldapp.principles.p5_reasons import P5Remedy
from fieldapp.principles.p5_visibility import name_on_written_terms, safe_to_show

_GIFTS: Final = (
    "contribution.giver contribution.giver_partner contribution.state project_partner.role project_partner.partner "
    "partner.partner_type partner.legal_name"
)
_PRIVATE: Final = f"{_GIFTS} registration.partner registration.registration_kind"
_SHOWN: Final = "visibility.choice visibility.displayed_on"
_PERMISSION: Final = "visibility.permission_reference visibility.permission_agreement visibility.product_message"
_SIGNED: Final = (
    "project.agreement agreement.instrument agreement.framework_agreement signature.agreement signature.party "
    "signature.signed_on evidence.of evidence.evidence_type evidence.sha256"
)

CRITERIA: Final = (
    criterion(
        "5.1",
        Severity.BLOCKER,
        passes_exclusion,
        _PRIVATE,
        "partner.parent exclusion_check.partner exclusion_check.checked_on exclusion_check.covers "
        "exclusion_check.company_sectors exclusion_check.group_sectors exclusion_check.revenue_share",
        source="Principle 5a; public criteria for the choice of corporate donors; note of 2020 on food companies",
        remedies="ACCEPT_NOTHING ACCEPT_NOTHING_YET SEND_PROSPECT_NOTE LOOK_INTO_COMPANY LOOK_INTO_GROUP "
        "SAY_WHAT_WAS_LOOKED_AT GIVE_REVENUE_SHARE",
        own=P5Remedy,
    ),
    criterion(
        "5.2",
        Severity.BLOCKER,
        interests_declared,
        "project.officer_interest project.partner_interest project.interest_recusal",
        source="Principle 5a; conflict of interest clause of cooperation agreements",
        remedies="ASK_ABOUT_INTERESTS DECLARE_INTEREST HAND_FILE_OVER",
        own=P5Remedy,
    ),
    criterion(
        "5.3",
        Severity.BLOCKER,
        no_strings,
        _GIFTS,
        _PERMISSION,
        "contribution.conditions contribution.receiver",
        source="Principle 5b, independence",
        remedies="RENEGOTIATE CHOOSE_SITE_BY_NEED ASK_FOR_CONDITIONS DROP_PRODUCT_MESSAGE GET_PERMISSION",
        own=P5Remedy,
    ),
    criterion(
        "5.4",
        Severity.MAJOR,
        name_on_written_terms,
        _PRIVATE,
        _SHOWN,
        _PERMISSION,
        _SIGNED,
        "visibility.name_used visibility.permission_on",
        source="Principle 5c; use of name and emblem in cooperation agreements; public non-endorsement lines",
        remedies="SAY_WHAT_IS_SHOWN SAY_IF_NAME_USED GET_PERMISSION SEND_MOCK_UP COVER_OR_REMOVE CHECK_DISPLAY_DAY "
        "USE_NEUTRAL_PLAQUE DROP_PRODUCT_MESSAGE READ_THE_WORDING",
        own=P5Remedy,
    ),
    criterion(
        "5.5",
        Severity.MAJOR,
        safe_to_show,
        _SHOWN,
        "visibility.security_level visibility.decided_on visibility.decision_reason",
        source="Principle 5a; visibility waived where it endangers people",
        remedies="ASK_SECURITY_LEVEL DECIDE_WHAT_TO_SHOW CHECK_DISPLAY_DAY",
        own=P5Remedy,
    ),
    criterion(
        "5.6",
        Severity.MAJOR,
        children_protected,
        "evidence.of evidence.evidence_type evidence.shows_children evidence.consent target_group.vulnerability "
        "project.identities_protected project.project_kind project.works_with_children",
        source="Principle 5a; protection of children and of personal data in cooperation agreements",
        remedies="TAKE_CONSENT BLUR_OR_DELETE SAY_IF_CHILDREN REMOVE_NAMES COLLECT_CONSENT_FORMS",
        own=P5Remedy,
    ),
    criterion(
        "5.7",
        Severity.MAJOR,
        stays_neutral,
        "project.political_presence project.armed_actors project.neutrality_note project.neutrality_approver "
        "event.political_presence event.armed_actors event.held_on",
        source="Principle 5b; neutrality, and no resources to armed groups",
        remedies="SAY_WHO_IS_THERE SAY_WHO_IS_ARMED WRITE_NEUTRALITY_NOTE MOVE_ELSEWHERE STOP_AND_REPORT",
        own=P5Remedy,
    ),
    criterion(
        "5.8",
        Severity.MAJOR,
        origin_allowed,
        _GIFTS,
        "contribution.origin_country contribution.contribution_kind partner.country_iso2 partner.parent project.form",
        source="Principle 5b; dated rules of the country on the origin of funds, which are only ever referred",
        remedies="HOLD_AND_ASK_LEGAL CHECK_ORIGIN ASK_ORIGIN WRITE_COUNTRY_CODE SAY_WHAT_GIVER_IS "
        "SAY_WHAT_IS_GIVEN CHOOSE_FORM",
        own=P5Remedy,
    ),
)
