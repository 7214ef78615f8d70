"""Forms of what people decide about findings: waivers, referrals, reviews, action points, concerns.

Waivers, referrals and reviews have no form: whoever grants, decides or reviews is asked for the facts at that moment.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.forms.section import Section
from fieldapp.words.text import Text

SECTIONS: Mapping[str, tuple[Section, ...]] = MappingProxyType(
    {
        "action_point": (
            Section(
                "task",
                Text("Ce qui est à faire", "What is to be done"),
                (
                    "project",
                    "title",
                    "description",
                    "assigned_to",
                    "due_on",
                    "priority",
                    "criterion",
                    "event",
                ),
            ),
            Section(
                "done",
                Text("Ce qui a été fait", "What was done"),
                ("state", "action_taken", "completed_on", "verification", "verified_on"),
            ),
        ),
        "concern": (
            Section("worry", Text("La préoccupation", "The concern"), ("of", "title", "description", "raised_on")),
            Section("answer", Text("La suite", "What became of it"), ("state", "action_point", "closing_reason")),
        ),
        "waiver": (),
        "referral": (),
        "review": (),
    }
)
KEPT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "waiver": frozenset(
            {"project", "criterion", "reason", "authority_role", "authority_name", "granted_on", "expires_on"}
        ),
        "referral": frozenset(
            {"project", "criterion", "finding", "outcome", "reason", "authority_role", "authority_name", "decided_on"}
        ),
        "review": frozenset({"project", "version_reviewed", "run", "outcome", "summary", "reviewed_on"}),
    }
)
