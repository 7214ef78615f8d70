"""The register of plans a project can be aligned with: who adopted what for which years.

Whether a project *is* aligned is decided in `fieldapp.principles`; goals with codes (MDG, SDG, CRC) are in `goals`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import msgspec

from fieldapp.errors import UnknownCode
from fieldapp.records.codes import Framework, Sector
from fieldapp.records.fold import fold
from fieldapp.reference.reading import Header, two_languages, unique
from fieldapp.reference.validity import Standing, in_order, standing
from fieldapp.words import Text


class Axis(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One numbered part of a plan, named in our own words."""

    code: str
    name: Text

    def __post_init__(self) -> None:
        two_languages(self.name)


class Plan(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One edition of a plan.

    Attributes:
        id: stable, kept in records as the edition: "CREDD-2019".
        short: how people write it, also the key for lists: "CREDD 2019-2023".
        aliases: other ways of writing it.
        valid_to: None while no end is set.
        adopted_on: None when the day is not known; where only a month is known, its last day.
        sectors: for sector plans only.
        confidence: C read in code, W read on a public page, G general knowledge, P our proposal.
    """

    id: str
    framework: Framework
    short: str
    name: Text
    valid_from: date
    valid_to: date | None
    source: str
    confidence: str
    adopted_on: date | None = None
    sectors: tuple[Sector, ...] = ()
    aliases: tuple[str, ...] = ()
    axes: tuple[Axis, ...] = ()
    note: Text | None = None

    def __post_init__(self) -> None:
        two_languages(self.name)
        in_order(self.valid_from, self.valid_to)
        unique(axis.code for axis in self.axes)

    def standing_on(self, day: date) -> Standing:
        """Where the plan stands on a day: its period comes first, then its adoption."""
        return standing(self.valid_from, self.valid_to, self.adopted_on, day)

    def find_axis(self, code: str) -> Axis | None:
        """The axis with this number; "axe 4" and "Axis 4" are read as 4."""
        wanted = fold(code).split(" ")[-1]
        return next((axis for axis in self.axes if fold(axis.code) == wanted), None)


class Register(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the pack knows of one framework.

    Attributes:
        is_complete: False where plans exist that nobody has listed; then "not in the register" proves nothing.
    """

    framework: Framework
    name: Text
    is_complete: bool
    note: Text | None = None

    def __post_init__(self) -> None:
        two_languages(self.name)


class PlanPack(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The pack as it stands in its file."""

    pack: Header
    registers: tuple[Register, ...]
    plans: tuple[Plan, ...]

    def __post_init__(self) -> None:
        unique(plan.id for plan in self.plans)
        unique(register.framework for register in self.registers)
        unique(written for plan in self.plans for written in {fold(name) for name in _names(plan)})
        if not {plan.framework for plan in self.plans} <= {register.framework for register in self.registers}:
            raise ValueError("a plan of a framework without register")


class GapReason(StrEnum):
    """Why no plan is in force on a day."""

    SUCCESSOR_NOT_ADOPTED = "SUCCESSOR_NOT_ADOPTED"
    BETWEEN_PLANS = "BETWEEN_PLANS"
    NONE_KNOWN = "NONE_KNOWN"


@dataclass(frozen=True, slots=True)
class Gap:
    """A day without any plan in force, so that nobody can be blamed for citing none.

    Attributes:
        ended: the plan that ended last before the day.
        successor: the plan whose period covers the day but was adopted later, or the next to begin.
    """

    reason: GapReason
    ended: Plan | None
    successor: Plan | None


@dataclass(frozen=True, slots=True)
class PlanOption:
    """A plan as an editor offers it for a project of a given day."""

    plan: Plan
    standing: Standing


class Plans:
    """Answers about the register; immutable."""

    def __init__(self, pack: PlanPack) -> None:
        self._plans = {plan.id: plan for plan in pack.plans}
        self._registers: dict[str, Register] = {register.framework: register for register in pack.registers}
        self._by_name = {fold(name): plan for plan in pack.plans for name in _names(plan)}

    def get(self, plan_id: str) -> Plan:
        """The plan with this id.

        Raises:
            UnknownCode: the register has no such plan.
        """
        plan = self._plans.get(plan_id)
        if plan is None:
            raise UnknownCode(list="plans", code=plan_id)
        return plan

    def find(self, written: str) -> Plan | None:
        """The plan that a text names: its id, its short name or an alias, whatever case and accents."""
        return self._plans.get(written) or self._by_name.get(fold(written))

    def register(self, framework: str) -> Register | None:
        """What is known of a framework; None when no register is kept for it."""
        return self._registers.get(framework)

    def list_plans(self, framework: str, *, sector: str | None = None) -> tuple[Plan, ...]:
        """Every plan of a framework, oldest first; with a sector, those of that sector only."""
        found = (plan for plan in self._plans.values() if plan.framework == framework)
        return tuple(sorted((p for p in found if sector is None or sector in p.sectors), key=lambda p: p.valid_from))

    def valid_on(self, framework: str, day: date, *, sector: str | None = None) -> tuple[Plan, ...]:
        """The plans in force on a day and adopted by that day, oldest first."""
        plans = self.list_plans(framework, sector=sector)
        return tuple(plan for plan in plans if plan.standing_on(day) is Standing.IN_FORCE)

    def successor_not_adopted(self, framework: str, day: date, *, sector: str | None = None) -> Plan | None:
        """The plan whose period covers the day although it was adopted later, where no other was in force."""
        gap = self.gap_hint(framework, day, sector=sector)
        return gap.successor if gap is not None and gap.reason is GapReason.SUCCESSOR_NOT_ADOPTED else None

    def gap_hint(self, framework: str, day: date, *, sector: str | None = None) -> Gap | None:
        """Why no plan was in force on a day, or None when one was."""
        plans = self.list_plans(framework, sector=sector)
        by_standing = {state: [p for p in plans if p.standing_on(day) is state] for state in Standing}
        if by_standing[Standing.IN_FORCE]:
            return None
        ended = _last_to_end(by_standing[Standing.ENDED])
        if by_standing[Standing.NOT_YET_ADOPTED]:
            return Gap(GapReason.SUCCESSOR_NOT_ADOPTED, ended, by_standing[Standing.NOT_YET_ADOPTED][0])
        later = by_standing[Standing.NOT_YET_BEGUN]
        between = ended is not None and bool(later)
        return Gap(
            GapReason.BETWEEN_PLANS if between else GapReason.NONE_KNOWN,
            ended,
            later[0] if later else None,
        )

    def options(self, framework: str, on_day: date, *, sector: str | None = None) -> tuple[PlanOption, ...]:
        """What an editor offers: plans in force first, then those not yet adopted or begun, then ended ones."""
        plans = self.list_plans(framework, sector=sector)
        found = [PlanOption(plan, plan.standing_on(on_day)) for plan in reversed(plans)]
        order = list(Standing)
        return tuple(sorted(found, key=lambda option: order.index(option.standing)))


def _names(plan: Plan) -> Iterable[str]:
    return (plan.id, plan.short, *plan.aliases)


def _last_to_end(plans: Sequence[Plan]) -> Plan | None:
    return max(plans, key=lambda plan: plan.valid_to or date.max, default=None)
