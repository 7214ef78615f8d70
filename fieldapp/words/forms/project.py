"""The form of a project, in the order of the work: what, with whom, for whom, how, and how it goes."""

from __future__ import annotations

from typing import Final

from fieldapp.words.forms.section import Section
from fieldapp.words.text import Text

_WHAT: Final = (
    Section(
        "essentials",
        Text("L’essentiel", "The essentials"),
        ("title", "project_kind", "sectors", "site", "start_on", "end_on", "summary", "humanitarian", "state"),
    ),
    Section("partners", Text("Avec qui", "With whom"), (), ("project_partner",)),
    Section("people", Text("Pour qui", "For whom"), (), ("target_group",)),
    Section("results", Text("Résultats", "Results"), ("approach_basis", "approach_on"), ("result",)),
    Section("contributions", Text("Qui apporte quoi", "Who brings what"), ("per_diem_or_fuel",), ("contribution",)),
)

_HOW: Final = (
    Section(
        "form",
        Text("Forme de la coopération", "Form of cooperation"),
        (
            "form",
            "form_reason",
            "agreement",
            "budget",
            "first_activity_on",
            "construction",
            "personal_data",
            "works_with_children",
            "onward_transfer",
            "onward_consent",
            "changed_since_signature",
        ),
    ),
    Section(
        "plans",
        Text("Plans et coordination", "Plans and coordination"),
        (
            "technical_service",
            "service_consulted_on",
            "service_document",
            "council_deliberation",
            "council_deliberation_on",
            "other_actors_asked",
            "coordination_note",
            "duplicate_reason",
        ),
        ("alignment",),
    ),
    Section(
        "ownership",
        Text("Propriété et entretien", "Ownership and upkeep"),
        (
            "asset_owner",
            "committee_members",
            "committee_women",
            "upkeep_plan",
            "spare_parts_source",
            "handover_minutes_on",
        ),
    ),
    Section(
        "capacity",
        Text("Renforcement des capacités", "Capacity building"),
        ("capacity_activity", "capacity_people", "no_capacity_reason"),
    ),
)

_FAIR: Final = (
    Section(
        "safety",
        Text("Sûr et ouvert à tous", "Safe and open to all"),
        (
            "exclusion_risk",
            "exclusion_mitigation",
            "access_rule",
            "disability_access",
            "reporting_channel",
            "reporting_channel_known",
            "safeguarding_mitigation",
            "feedback_mechanism",
            "feedback_known",
        ),
    ),
    Section(
        "choice",
        Text("Choix du partenaire", "Choice of the partner"),
        ("selection_modality", "direct_reason", "selection_note", "unpp_call_no"),
    ),
    Section(
        "openness",
        Text("Transparence", "Transparency"),
        (
            "partner_informed_on",
            "community_informed_on",
            "community_informed_by",
            "informed_in_language",
            "unicef_benefit",
            "community_benefit",
            "total_cost",
            "cost_claimed_twice",
            "information_withheld",
            "withheld_reason",
            "withheld_approver",
        ),
    ),
    Section("risks", Text("Risques", "Risks"), (), ("risk",)),
    Section(
        "independence",
        Text("Visibilité et indépendance", "Visibility and independence"),
        (
            "officer_interest",
            "partner_interest",
            "interest_recusal",
            "identities_protected",
            "political_presence",
            "armed_actors",
            "neutrality_note",
            "neutrality_approver",
        ),
        ("visibility",),
    ),
)

_HOW_IT_GOES: Final = (
    Section(
        "costs",
        Text("Coûts et rapports", "Costs and reports"),
        (
            "management_cost_percent",
            "support_cost_percent",
            "units_built",
            "cost_explanation",
            "hidden_costs",
            "hidden_costs_compensated",
            "documents_in_their_language",
        ),
        ("cash_request", "report_due", "partner_view"),
    ),
    Section("events", Text("Visites et cérémonies", "Visits and ceremonies"), ("visits_planned",), ("event",)),
    Section(
        "follow_up", Text("Suivi et décisions", "Follow-up and decisions"), (), ("action_point", "waiver", "referral")
    ),
)

SECTIONS: Final[tuple[Section, ...]] = (*_WHAT, *_HOW, *_FAIR, *_HOW_IT_GOES)
