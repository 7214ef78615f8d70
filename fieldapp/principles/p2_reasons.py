"""Codes of the sentences of principle 2: what is so, and what the officer can do about it."""

from __future__ import annotations

from fieldapp.principles.reasons import AnyReason, AnyRemedy


class P2Reason(AnyReason):
    """What is so."""


class P2Remedy(AnyRemedy):
    """What the officer can do, without headquarters."""
