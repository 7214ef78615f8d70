"""The rules by date that criteria ask about: plans, instruments, numbers. Answers are remembered, facts are not kept.

The rules themselves are data in reference packs; what follows from them is decided in the criteria.
"""

from __future__ import annotations

from datetime import date
from functools import lru_cache

from fieldapp.errors import UnknownCode
from fieldapp.principles.plan_words import has_axis
from fieldapp.records.codes import Framework, ProjectKind
from fieldapp.records.codes_diligence import ExclusionSector
from fieldapp.reference.costs import CostRange
from fieldapp.reference.country_rules import CountryRule
from fieldapp.reference.exclusions import Exclusion
from fieldapp.reference.goals import Goal
from fieldapp.reference.instruments import Carriage, Direction, Instrument, Resource
from fieldapp.reference.limits import LimitName
from fieldapp.reference.packs import Packs
from fieldapp.reference.plans import Gap, Plan
from fieldapp.reference.thresholds import ThresholdName
from fieldapp.reference.validity import Standing

REMEMBERED = 4096  # answers of each kind: days and editions repeat from project to project


class Rules:
    """The packs as the criteria see them; immutable, may be shared between threads."""

    def __init__(self, packs: Packs) -> None:
        # All of it is read here: no criterion opens a file.
        self._costs = packs.costs
        self._of_country = packs.country_rules
        self._exclusions = packs.exclusions
        self._goals = packs.goals
        self._limits = packs.limits
        self._instruments = packs.instruments
        self._plans = packs.plans
        self._thresholds = packs.thresholds
        remember = lru_cache(REMEMBERED)
        self.has_axis = remember(self._has_axis)
        self.find_plan = remember(self._find_plan)
        self.standing = remember(self._standing)
        self.plans_in_force = remember(self._plans_in_force)
        self.gap = remember(self._gap)
        self.number = remember(self._number)
        self.find_goal = remember(self._find_goal)
        self.goals_standing = remember(self._goals_standing)
        self.goal_sets = remember(self._goal_sets)
        self.matching_goals = remember(self._matching_goals)
        self.find_instrument = remember(self._find_instrument)
        self.find_resource = remember(self._find_resource)
        self.may_carry = remember(self._may_carry)
        self.able_to_carry = remember(self._able_to_carry)
        self.exclusion = remember(self._exclusion)
        self.country_rules = remember(self._country_rules)
        self.is_insecure = remember(self._is_insecure)
        self.cost_range = remember(self._cost_range)
        self.office_limit = remember(self._office_limit)

    def _find_plan(self, framework: Framework, written: str) -> Plan | None:
        """The plan of a framework that a text names; None when the register does not know it."""
        found = self._plans.find(written)
        return found if found is not None and found.framework == framework else None

    def _standing(self, framework: Framework, written: str, day: date) -> Standing | None:
        """Where the plan that a text names stands on a day; None when the register does not know it."""
        plan = self._find_plan(framework, written)
        return None if plan is None else plan.standing_on(day)

    def _has_axis(self, framework: Framework, edition: str, written: str) -> bool:
        """Whether a text names an axis of the plan that an edition names; any text will do where none are listed."""
        plan = self._find_plan(framework, edition)
        return plan is None or not plan.axes or has_axis(plan, written)

    def _plans_in_force(self, framework: Framework, day: date) -> tuple[Plan, ...]:
        """The plans in force on a day, newest first: the newest is the one to propose."""
        return self._plans.valid_on(framework, day)[::-1]

    def _gap(self, framework: Framework, day: date) -> Gap | None:
        """Why no plan was in force on a day; None when one was."""
        return self._plans.gap_hint(framework, day)

    def _number(self, name: ThresholdName, day: date) -> int | None:
        """A threshold on a day; None when the rule did not exist then."""
        found = self._thresholds.find(name, day)
        return None if found is None else found.value

    def _find_goal(self, framework: Framework, written: str) -> Goal | None:
        """The goal, target or article that a text names; None when its framework does not list it."""
        return self._goals.find(framework, written)

    def _goals_standing(self, framework: Framework, day: date) -> Standing | None:
        """Whether goals of a framework may be cited for a project of a day; None when it is no list of goals."""
        return self._goals.standing_on(framework, day)

    def _goal_sets(self, day: date) -> tuple[Framework, ...]:
        """The lists of goals that a project of a day may cite, in the order of the pack."""
        return tuple(goals.framework for goals in self._goals.valid_on(day))

    def _matching_goals(self, framework: Framework, written: str, day: date) -> tuple[tuple[Framework, str], ...]:
        """What stands in a goal's place on a day, in a list in force then: what came after it, or was before it."""
        goals = self._goals
        pairs = (*goals.successors(framework, written), *goals.predecessors(framework, written))
        return tuple((other, goal.code) for other, goal in pairs if other in self.goal_sets(day))

    def _find_instrument(self, code: str) -> Instrument | None:
        """What is known of an instrument; None when the pack does not have it."""
        try:
            return self._instruments.get(code)
        except UnknownCode:
            return None

    def _find_resource(self, kind: str) -> Resource | None:
        """What the rule on written agreements says of a kind of contribution; None when the pack is silent."""
        try:
            return self._instruments.resource(kind)
        except UnknownCode:
            return None

    def _may_carry(self, code: str, direction: Direction, kind: str, signed_on: date | None) -> Carriage:
        """What an instrument says about a contribution; see `Instruments.may_carry`."""
        return self._instruments.may_carry(code, direction, kind, signed_on=signed_on)

    def _able_to_carry(self, direction: Direction, kind: str, day: date) -> tuple[Instrument, ...]:
        """The instruments that stand alone or carry under a framework, to propose them."""
        found = self._instruments.able_to_carry(direction, kind, day)
        return tuple(instrument for instrument in found if not instrument.needs_child)

    def _exclusion(self, sector: ExclusionSector, day: date) -> Exclusion | None:
        """How a line of business is treated on a day; None where no rule was in force."""
        return self._exclusions.find(sector, day)

    def _country_rules(self, day: date) -> tuple[CountryRule, ...]:
        """The country's rules on a day; `CountryRule.applies_to` says whether one meets a case. They only REFER."""
        return self._of_country.valid_on(day)

    def _is_insecure(self, scheme: str, code: str, day: date) -> bool:
        """Whether a place lies in an area where a security risk is always thought of beforehand."""
        return self._of_country.is_insecure(scheme, code, day)

    def _cost_range(self, project_kind: ProjectKind, day: date) -> tuple[CostRange, ...]:
        """What a result usually costs: at most one range per user and one per unit, none where nobody knows."""
        return self._costs.valid_on(project_kind, day)

    def _office_limit(self, name: LimitName, day: date) -> int | None:
        """A number that the office sets, on a day; None when it sets none."""
        found = self._limits.find(name, day)
        return None if found is None else found.value


def rules_of(packs: Packs) -> Rules:
    """The rules of a folder of packs.

    Raises:
        PackDamaged, PackTooNew: a pack cannot be used.
    """
    return Rules(packs)
