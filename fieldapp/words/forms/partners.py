"""Forms of partners and of what is known about them."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.forms.section import FOLLOW_UP, REMARKS, Section
from fieldapp.words.text import Text

SECTIONS: Mapping[str, tuple[Section, ...]] = MappingProxyType(
    {
        "partner": (
            Section(
                "identity",
                Text("Identité", "Identity"),
                ("legal_name", "acronym", "aliases", "partner_type", "attributes", "country_iso2", "home", "parent"),
            ),
            Section("legal", Text("Existence légale", "Legal existence"), (), ("registration",)),
            Section("capability", Text("Compétences", "Skills"), ("capability",)),
            Section(
                "governance",
                Text("Gouvernance et gestion", "How it is run"),
                (
                    "board",
                    "board_elected_on",
                    "last_minutes_on",
                    "bank_account_own_name",
                    "two_signatories",
                    "last_audit_on",
                ),
            ),
            Section("declaration", Text("Engagement", "Commitment"), (), ("declaration",)),
            Section("values", Text("Valeurs fondamentales", "Core values"), (), ("values_assessment",)),
            Section("ratings", Text("Risques", "Risks"), (), ("risk_rating",)),
            Section("screening", Text("Listes de sanctions", "Sanctions lists"), (), ("screening",)),
            Section(
                "exclusion",
                Text("Secteurs exclus", "Excluded sectors"),
                (),
                ("exclusion_check",),
            ),
            Section("flags", Text("Signalements", "Flags"), (), ("flag",)),
            Section("contacts", Text("Contacts", "Contacts"), (), ("contact",)),
            Section(
                "standing",
                Text("Numéros et situation", "Numbers and standing"),
                ("vendor_no", "unpp_no", "state"),
            ),
            REMARKS,
            FOLLOW_UP,
        ),
        "registration": (
            Section(
                "paper",
                Text("Le document", "The document"),
                ("partner", "registration_kind", "number", "authority", "issued_on", "expires_on"),
            ),
        ),
    }
)
KEPT: Mapping[str, frozenset[str]] = MappingProxyType({"partner": frozenset({"merged_into"})})
