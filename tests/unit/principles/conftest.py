"""The rules as they come with the app, read once."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from fieldapp.principles.check import check
from fieldapp.principles.facts import ProjectFacts
from fieldapp.principles.finding import Finding
from fieldapp.principles.rules import Rules, rules_of
from fieldapp.principles.ruleset import BY_ID
from fieldapp.reference.packs import load_builtin

Ask = Callable[..., Finding]


@pytest.fixture(scope="session")
def rules() -> Rules:
    return rules_of(load_builtin())


@pytest.fixture(scope="session")
def ask(rules: Rules) -> Ask:
    """One criterion's finding about some facts."""

    def asked(facts: ProjectFacts, criterion: str, *, as_of: date = date(2025, 5, 10)) -> Finding:
        return check(facts, rules, as_of, criteria=[BY_ID[criterion]]).findings[0]

    return asked
