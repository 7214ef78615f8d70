"""Forms of what people decide about findings: waivers, referrals, reviews, action points, concerns.

What an action of its own writes is only shown: whoever grants, decides or completes is asked at that moment.
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
            Section("answer", Text("La suite", "What became of it"), ("state", "closing_reason")),
        ),
        "waiver": (
            Section(
                "waiver",
                Text("La dérogation", "The waiver"),
                ("project", "criterion", "reason", "authority_name", "authority_role", "granted_on", "expires_on"),
            ),
        ),
        "referral": (
            Section(
                "decision",
                Text("La décision", "The decision"),
                ("project", "criterion", "outcome", "reason", "authority_name", "authority_role", "decided_on"),
            ),
        ),
        "review": (),
    }
)
KEPT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "concern": frozenset({"action_point"}),
        "referral": frozenset({"finding"}),
        "review": frozenset({"project", "version_reviewed", "run", "outcome", "summary", "reviewed_on"}),
    }
)
