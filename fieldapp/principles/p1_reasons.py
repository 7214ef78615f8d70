"""Codes of the sentences of principle 1: what is so, and what the officer can do about it."""

from __future__ import annotations

from fieldapp.principles.reasons import AnyReason, AnyRemedy


class P1Reason(AnyReason):
    """What is so."""


class P1Remedy(AnyRemedy):
    """What the officer can do, without headquarters."""
