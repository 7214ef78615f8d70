"""Names of codes of reviews, referrals, action points and concerns."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from fieldapp.words.codes.naming import named
from fieldapp.words.text import Text

CODES: Mapping[str, Mapping[str, Text]] = MappingProxyType(
    {
        "ReviewOutcome": named(
            AGREED=("Avis favorable", "Agreed"),
            SENT_BACK=("Renvoyé pour correction", "Sent back for correction"),
        ),
        "ReferralOutcome": named(
            ACCEPTED=("Accepté", "Accepted"),
            REFUSED=("Refusé", "Refused"),
        ),
        "ActionState": named(
            OPEN=("À faire", "To do"),
            COMPLETED=("Fait", "Done"),
        ),
        "Priority": named(
            NORMAL=("Normale", "Normal"),
            HIGH=("Haute", "High"),
        ),
        "Verification": named(
            ADEQUATE=("Suffisant", "Adequate"),
            INADEQUATE=("Insuffisant", "Not adequate"),
        ),
        "ConcernState": named(
            OPEN=("Ouverte", "Open"),
            CONVERTED=("Devenue un point d’action", "Turned into an action point"),
            CLOSED=("Close", "Closed"),
        ),
    }
)
