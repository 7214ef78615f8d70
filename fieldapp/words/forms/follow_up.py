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
        ),
        "concern": (
            Section("worry", Text("La préoccupation", "The concern"), ("of", "title", "description", "raised_on")),
        ),
        "waiver": (),
        "referral": (),
        "review": (),
    }
)
_DECISION = {"project", "criterion", "reason", "authority_name", "authority_role"}
KEPT: Mapping[str, frozenset[str]] = MappingProxyType(
    {
        "action_point": frozenset({"state", "action_taken", "completed_on", "verification", "verified_on"}),
        "concern": frozenset({"state", "action_point", "closing_reason"}),
        "waiver": frozenset(_DECISION | {"granted_on", "expires_on"}),
        "referral": frozenset(_DECISION | {"finding", "outcome", "decided_on"}),
        "review": frozenset({"project", "version_reviewed", "run", "outcome", "summary", "reviewed_on"}),
    }
)
