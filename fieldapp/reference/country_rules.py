"""Rules of a country on who may work with whose money: dated, and never a judgement of ours.

A rule that applies says whom to ask and what. It never fails a project: the most that comes of it is REFER.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum
from typing import Annotated

import msgspec
from msgspec import Meta

from fieldapp.records.codes import ContributionKind, CooperationForm, PartnerType
from fieldapp.reference.insecure_areas import InsecureArea
from fieldapp.reference.reading import Header, two_languages, unique
from fieldapp.reference.validity import covers, in_order
from fieldapp.words import Text

CountryCode = Annotated[str, Meta(pattern=r"^[A-Z]{2}\Z")]


class Topic(StrEnum):
    """What a rule is about.

    FUNDING: where the money or support comes from. LEVY: a charge on what is received. REGISTRATION: partners
    without a valid paper of registration.
    """

    FUNDING = "FUNDING"
    LEVY = "LEVY"
    REGISTRATION = "REGISTRATION"


class CountryRule(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One rule, as it holds between two days. An empty list asks nothing, so it lets everything through.

    Attributes:
        id: stable, kept in findings.
        partner_types: of the partner; origins: country of the giver, ISO 3166-1 alpha-2.
        kinds: of the contribution; forms: of the cooperation.
        ask: what to ask whom, as a sentence to the officer.
        valid_from: None when not known; where only a month is known, its last day.
        confidence: C read in code, W read on a public page, G general knowledge, P our proposal.
    """

    id: str
    topic: Topic
    title: Text
    ask: Text
    valid_from: date | None
    valid_to: date | None
    source: str
    confidence: str
    partner_types: tuple[PartnerType, ...] = ()
    origins: tuple[CountryCode, ...] = ()
    kinds: tuple[ContributionKind, ...] = ()
    forms: tuple[CooperationForm, ...] = ()

    def __post_init__(self) -> None:
        two_languages(self.title, self.ask)
        in_order(self.valid_from, self.valid_to)
        if not self.id or not (self.partner_types or self.origins or self.kinds or self.forms):
            raise ValueError("a country rule that would meet every project")

    def applies_to(
        self, *, partner_type: str | None, origin: str | None, kind: str | None, form: str | None
    ) -> bool | None:
        """Whether the rule meets a case.

        Args:
            partner_type, origin, kind, form: None where that is not known.

        Returns:
            None where it depends on something that is not known.
        """
        asked = ((self.partner_types, partner_type), (self.origins, origin), (self.kinds, kind), (self.forms, form))
        answers = [None if value is None else value in wanted for wanted, value in asked if wanted]
        if False in answers:
            return False
        return None if None in answers else True


class CountryRulePack(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The pack as it stands in its file; it may hold no rule at all."""

    pack: Header
    rules: tuple[CountryRule, ...]
    insecure_areas: tuple[InsecureArea, ...] = ()

    def __post_init__(self) -> None:
        unique(rule.id for rule in self.rules)


class CountryRules:
    """Answers about a country's rules; immutable."""

    def __init__(self, pack: CountryRulePack) -> None:
        self._rules = pack.rules
        self._insecure = pack.insecure_areas

    def valid_on(self, day: date) -> tuple[CountryRule, ...]:
        """The rules in force on a day, in the order of the pack."""
        return tuple(rule for rule in self._rules if covers(rule.valid_from, rule.valid_to, day))

    def is_insecure(self, scheme: str, code: str, day: date) -> bool:
        """Whether a place lies in an area where a security risk is always thought of; False where none is listed."""
        return any(area.holds(scheme, code, day) for area in self._insecure)

    def find(self, rule_id: str) -> CountryRule | None:
        """A rule by its id, whenever it held."""
        return next((rule for rule in self._rules if rule.id == rule_id), None)
