"""Forms of what hangs on a project: results, risks, visibility, reports, cash, answers of a partner."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.forms.section import Section
from fieldapp.words.text import Text

SECTIONS: Mapping[str, tuple[Section, ...]] = MappingProxyType(
    {
        "result": (
            Section("what", Text("Le résultat", "The result"), ("project", "level", "statement", "cp_output")),
            Section(
                "indicator",
                Text("Comment on le mesure", "How it is measured"),
                (
                    "indicator",
                    "unit",
                    "calculation",
                    "disaggregation",
                    "baseline",
                    "no_baseline",
                    "target",
                    "due_on",
                    "actual",
                    "measured_on",
                ),
            ),
        ),
        "risk": (
            Section(
                "risk",
                Text("Le risque", "The risk"),
                ("project", "risk_type", "description", "owner", "owner_name", "mitigation"),
            ),
        ),
        "visibility": (
            Section(
                "terms",
                Text("Ce qui est écrit ou montré", "What is written or shown"),
                (
                    "project",
                    "name_used",
                    "permission_reference",
                    "permission_on",
                    "permission_agreement",
                    "wording",
                    "product_message",
                    "displayed_on",
                ),
            ),
            Section(
                "decision",
                Text("Sécurité et décision", "Security and decision"),
                ("security_level", "choice", "decision_reason", "decided_on"),
            ),
        ),
        "report_due": (
            Section(
                "report",
                Text("Le rapport", "The report"),
                ("project", "partner", "report_kind", "due_on", "received_on", "ad_hoc_reason"),
            ),
        ),
        "cash_request": (
            Section(
                "cash",
                Text("La demande de fonds", "The request for funds"),
                ("project", "partner", "paper_reference", "amount", "requested_on", "released_on", "reported_on"),
            ),
        ),
        "partner_view": (
            Section(
                "view",
                Text("Ce que dit le partenaire", "What the partner says"),
                (
                    "project",
                    "partner",
                    "given_on",
                    "cash_on_time",
                    "supplies_on_time",
                    "replies_on_time",
                    "overall",
                    "remarks",
                ),
            ),
        ),
    }
)
KEPT: Mapping[str, frozenset[str]] = MappingProxyType({})
