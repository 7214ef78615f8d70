"""The criteria of principle 2, partner selection: number, weight, what each reads, source."""

from __future__ import annotations

from typing import Final

from fieldapp.principles.criterion import criterion
from fieldapp.principles.finding import Severity
from fieldapp.principles.p2_choice import choice_explained, skills_complement
from fieldapp.principles.p2_identity import legally_registered, openly_governed
from fieldapp.principles.p2_money import finances_sound
from fieldapp.principles.p2_reasons import P2Remedy
from fieldapp.principles.p2_screening import not_sanctioned
from fieldapp.principles.p2_values import committed_to_values, values_assessed

_PARTNERS: Final = (
    "project_partner.partner contribution.giver_partner contribution.receiver_partner contribution.agreement "
    "project.agreement agreement.partner partner.legal_name"
)
_TYPED: Final = "partner.partner_type"
_MOVES: Final = (
    "contribution.contribution_kind contribution.modality contribution.giver contribution.receiver "
    "contribution.state contribution.moved_on partner.partner_type project_partner.role"
)
_AMOUNTS: Final = "contribution.amount contribution.rate"
_STATEMENTS: Final = (
    "declaration.not_for_profit declaration.un_values declaration.partnership_principles "
    "declaration.non_discrimination declaration.conduct_rules declaration.no_fraud_no_war_crimes "
    "declaration.not_sanctioned declaration.information_true"
)

CRITERIA: Final = (
    criterion(
        "2.1",
        Severity.BLOCKER,
        legally_registered,
        _PARTNERS,
        _MOVES,
        "project.start_on project.end_on registration.partner registration.registration_kind registration.number "
        "registration.issued_on registration.expires_on evidence.of evidence.evidence_type",
        source="Principle 2b; verification of the registration paper; Malian law on associations; major for an "
        "unregistered local association while nothing moves",
        remedies="RECORD_REGISTRATION PHOTOGRAPH_REGISTRATION CHOOSE_REGISTRATION_KIND ENTER_REGISTRATION_NUMBER "
        "ASK_FOR_RENEWAL FIND_EARLIER_REGISTRATION CHECK_REGISTRATION_DAY ROUTE_THROUGH_HOST WORK_WITHOUT_TRANSFER "
        "NAME_PARTNER",
        own=P2Remedy,
    ),
    criterion(
        "2.2",
        Severity.BLOCKER,
        committed_to_values,
        _PARTNERS,
        _TYPED,
        _STATEMENTS,
        "project.form declaration.partner declaration.signer declaration.signer_authorised declaration.signed_on",
        source="Principle 2a; eight-statement declaration of the UN Partner Portal; blocking for formal cooperation",
        remedies="READ_DECLARATION ANSWER_STATEMENTS ASK_ABOUT_STATEMENT ENTER_SIGNER SIGN_BY_AUTHORISED "
        "CHECK_DECLARATION_DAY NAME_PARTNER",
        own=P2Remedy,
    ),
    criterion(
        "2.3",
        Severity.BLOCKER,
        values_assessed,
        _PARTNERS,
        _MOVES,
        "project.humanitarian agreement.humanitarian values_assessment.partner values_assessment.assessed_on "
        "values_assessment.outcome values_assessment.archived risk_rating.partner risk_rating.basis "
        "risk_rating.psea_rating risk_rating.rated_on",
        source="Principle 2a; core values assessment of civil society; relaxed for humanitarian work",
        remedies="ASK_FOR_ASSESSMENT ENTER_ASSESSMENT_OUTCOME CHECK_ASSESSMENT_DAY NOTE_ASSUMED_RATING "
        "CHOOSE_PARTNER_TYPE NAME_PARTNER",
        own=P2Remedy,
    ),
    criterion(
        "2.4",
        Severity.BLOCKER,
        not_sanctioned,
        _PARTNERS,
        "screening.partner screening.list_name screening.list_version_on screening.screened_on screening.result "
        "screening.decision_reason flag.partner flag.level flag.state",
        source="Principle 2a; sanctions list of the United Nations, flags of the UN Partner Portal; never waived",
        remedies="SCREEN_AGAIN COMPARE_MATCH EXPLAIN_FALSE_MATCH CHECK_SCREENING_DAY HOLD_COOPERATION "
        "ASK_OFFICE_ABOUT_FLAG NAME_PARTNER",
        own=P2Remedy,
    ),
    criterion(
        "2.5",
        Severity.MAJOR,
        finances_sound,
        _PARTNERS,
        _MOVES,
        _AMOUNTS,
        "partner.bank_account_own_name partner.two_signatories risk_rating.partner risk_rating.rating_kind "
        "risk_rating.financial_rating risk_rating.rated_on risk_rating.valid_until cash_request.partner "
        "cash_request.paper_reference cash_request.released_on cash_request.reported_on",
        source="Principle 2b; harmonised approach to cash transfers, suspension of cash without a FACE form",
        remedies="ASK_FOR_RATING ENTER_RATING CHECK_RATING_DAY COLLECT_BANK_LETTER ASK_SECOND_SIGNATORY HELP_FILE_FACE "
        "ENTER_AMOUNT ENTER_RATE NAME_PARTNER",
        own=P2Remedy,
    ),
    criterion(
        "2.6",
        Severity.MINOR,
        openly_governed,
        _PARTNERS,
        _MOVES,
        _AMOUNTS,
        "partner.board partner.last_minutes_on",
        source="Principle 2b; governance questions of a micro assessment",
        remedies="LIST_BOARD COPY_MINUTES CHECK_MINUTES_DAY NAME_PARTNER",
        own=P2Remedy,
    ),
    criterion(
        "2.7",
        Severity.MAJOR,
        skills_complement,
        _PARTNERS,
        "partner.capability project_partner.brings",
        source="Principle 2c; comparative advantage, as a review committee asks for it",
        remedies="WRITE_SKILLS NAME_PARTNER",
        own=P2Remedy,
    ),
    criterion(
        "2.8",
        Severity.MINOR,
        choice_explained,
        _PARTNERS,
        _MOVES,
        _AMOUNTS,
        "project.selection_modality project.direct_reason project.selection_note",
        source="Principle 2; open and direct selection with the reasons of the UN Partner Portal",
        remedies="CHOOSE_MODALITY CHOOSE_DIRECT_REASON NOTE_CHOICE",
        own=P2Remedy,
    ),
)
