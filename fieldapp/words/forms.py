"""How the fields of a kind are laid out for a person who fills them in: sections, in the order of the work.

Every field that a person may type stands in exactly one section; `KEPT_BY_APP` names the others.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from fieldapp.words.text import Lang, Text


@dataclass(frozen=True, slots=True)
class Section:
    """One part of a form, or one step of a flow.

    Attributes:
        code: unique within the kind, for object names and settings.
        fields: in the order they are filled in; empty where only child records or files are shown.
        children: kinds whose records are edited here as a small table.
    """

    code: str
    title: Text
    fields: tuple[str, ...] = ()
    children: tuple[str, ...] = ()


_REMARKS = Section("remarks", Text("Observations", "Remarks"), ("remarks",))

SECTIONS: Mapping[str, tuple[Section, ...]] = MappingProxyType(
    {
        "partner": (
            Section(
                "identity",
                Text("Identité", "Identity"),
                ("legal_name", "acronym", "aliases", "partner_type", "attributes", "country_iso2", "home", "parent"),
            ),
            Section("legal", Text("Existence légale", "Legal existence"), (), ("registration",)),
            Section(
                "standing",
                Text("Numéros et situation", "Numbers and standing"),
                ("vendor_no", "unpp_no", "state"),
            ),
            _REMARKS,
        ),
        "registration": (
            Section(
                "paper",
                Text("Le document", "The document"),
                ("partner", "registration_kind", "number", "authority", "issued_on", "expires_on"),
            ),
        ),
        "agreement": (
            Section(
                "parties",
                Text("Parties et objet", "Parties and subject"),
                ("title", "partner", "instrument", "framework_agreement", "paper_reference", "language"),
            ),
            Section(
                "reach",
                Text("Durée et portée", "Duration and reach"),
                ("start_on", "end_on", "ceiling", "covers", "country_programme", "humanitarian"),
            ),
            Section("signatures", Text("Signatures", "Signatures"), (), ("signature",)),
            Section("annexes", Text("Annexes et avenants", "Annexes and amendments"), (), ("annex", "amendment")),
            Section("standing", Text("Où en est l’accord ?", "Where it stands"), ("state", "ended_on")),
            _REMARKS,
        ),
        "signature": (
            Section(
                "signature",
                Text("La signature", "The signature"),
                ("agreement", "party", "name", "role", "signed_on", "authorised", "mandate"),
            ),
        ),
        "annex": (Section("annex", Text("L’annexe", "The annex"), ("agreement", "annex_kind", "dated_on", "remarks")),),
        "amendment": (
            Section(
                "amendment",
                Text("L’avenant", "The amendment"),
                ("agreement", "amendment_kind", "signed_on", "new_ceiling", "new_end_on", "remarks"),
            ),
        ),
        "project": (
            Section(
                "essentials",
                Text("L’essentiel", "The essentials"),
                (
                    "title",
                    "project_kind",
                    "sectors",
                    "site",
                    "start_on",
                    "end_on",
                    "summary",
                    "humanitarian",
                    "state",
                ),
            ),
            Section("partners", Text("Avec qui", "With whom"), (), ("project_partner",)),
            Section("people", Text("Pour qui", "For whom"), (), ("target_group",)),
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
                "contributions",
                Text("Qui apporte quoi", "Who brings what"),
                ("per_diem_or_fuel",),
                ("contribution",),
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
            Section("events", Text("Visites et cérémonies", "Visits and ceremonies"), (), ("event",)),
        ),
        "project_partner": (
            Section(
                "role", Text("Le partenaire et son rôle", "The partner and its role"), ("project", "partner", "role")
            ),
        ),
        "target_group": (
            Section("who", Text("Le groupe", "The group"), ("project", "vulnerability", "reach")),
            Section(
                "planned",
                Text("Personnes prévues", "People planned"),
                ("girls_planned", "boys_planned", "women_planned", "men_planned", "with_disability_planned"),
            ),
            Section(
                "reached",
                Text("Personnes touchées", "People reached"),
                ("girls_reached", "boys_reached", "women_reached", "men_reached", "with_disability_reached"),
            ),
            Section(
                "source",
                Text("D’où viennent les chiffres", "Where the figures come from"),
                ("data_source", "data_on", "estimate_method"),
            ),
        ),
        "alignment": (
            Section(
                "plan",
                Text("Le plan et sa place", "The plan and the place in it"),
                ("project", "framework", "edition", "axis", "code", "page", "contribution"),
            ),
        ),
        "contribution": (
            Section(
                "what",
                Text("Qui donne quoi", "Who gives what"),
                (
                    "project",
                    "giver",
                    "giver_partner",
                    "receiver",
                    "receiver_partner",
                    "contribution_kind",
                    "description",
                    "vehicle",
                ),
            ),
            Section(
                "value",
                Text("Valeur", "Value"),
                ("amount", "rate", "rate_on", "unvalued_reason"),
            ),
            Section(
                "transfer",
                Text("Remise et conditions", "Transfer and conditions"),
                ("modality", "state", "moved_on", "agreement", "conditions"),
            ),
        ),
        "event": (
            Section(
                "when_where",
                Text("Où et quand", "Where and when"),
                ("project", "event_type", "title", "held_on", "place", "position"),
            ),
            Section(
                "who_came",
                Text("Qui est venu", "Who came"),
                ("women", "men", "girls", "boys", "with_disability", "speakers"),
            ),
            Section(
                "water_point",
                Text("Le point d’eau", "The water point"),
                (
                    "status_id",
                    "status",
                    "water_source",
                    "water_tech",
                    "install_year",
                    "installer",
                    "management",
                    "users",
                    "pay",
                    "tariff",
                    "subjective_quality",
                ),
            ),
            Section(
                "handover",
                Text("Remise et promesses", "Handover and promises"),
                ("handed_over", "handed_over_to", "handover_minutes_on", "decisions", "promises"),
            ),
            Section("photos", Text("Photos", "Photos"), (), ("evidence",)),
        ),
        "evidence": (
            Section(
                "what",
                Text("La pièce", "The file"),
                ("of", "evidence_type", "label", "proves"),
            ),
            Section(
                "taken",
                Text("Prise de vue", "When and where it was taken"),
                ("taken_local", "taken_at", "position"),
            ),
            Section("protection", Text("Protection des personnes", "Protection of people"), ("consent", "sensitivity")),
        ),
        "note": (Section("note", Text("La remarque", "The note"), ("of", "text")),),
        "check_run": (),
        "breach": (Section("resolution", Text("Régularisation", "Resolution"), ("resolution", "resolved_on")),),
    }
)

_EVERYWHERE = frozenset({"reference"})
KEPT_BY_APP: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        **dict.fromkeys(SECTIONS, _EVERYWHERE),
        "evidence": _EVERYWHERE | {"media_type", "size_bytes", "sha256", "sealed", "secret"},
        "check_run": _EVERYWHERE
        | {"project", "purpose", "ruleset", "packs", "as_of", "run_at", "version_checked", "facts", "outcome"},
        "breach": _EVERYWHERE | {"project", "contribution", "criterion", "happened_on"},
    }
)
INAUGURATION: tuple[Section, ...] = SECTIONS["event"]


def section_title(section: Section, lang: Lang) -> str:
    """What stands over a section or in the strip of steps."""
    return section.title.say(lang)


def is_kept_by_app(kind: str, field: str) -> bool:
    """Whether the app fills this field itself, so that no form offers it and no command sets it."""
    return field in KEPT_BY_APP.get(kind, _EVERYWHERE)


def section_of(kind: str, field: str) -> Section | None:
    """Where a field stands, so that a finding can lead to it; None for fields kept by the app."""
    return next((section for section in SECTIONS.get(kind, ()) if field in section.fields), None)
