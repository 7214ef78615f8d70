"""Goals with codes of their own: MDG, SDG, articles of the CRC. Which set is in force on which day.

Plans without such codes are in `plans`; whether a citation is right is decided in `fieldapp.principles`.
"""

from __future__ import annotations

from datetime import date

import msgspec

from fieldapp.errors import UnknownCode
from fieldapp.records.codes import Framework
from fieldapp.reference.reading import Header, two_languages, unique
from fieldapp.reference.validity import Standing, in_order, standing
from fieldapp.words import Text


class Goal(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A goal, a target or an article.

    Attributes:
        code: as it is written: "7.C", "6.1", "24".
        parent: code of the goal a target belongs to; None for a goal or an article.
        is_usual: often met in work for children, so that a list offers it first.
        carried_on_by: "FRAMEWORK code" of what took its place later: "SDG 6.1".
    """

    code: str
    name: Text
    parent: str | None = None
    is_usual: bool = False
    carried_on_by: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        two_languages(self.name)


class GoalSet(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """All goals of one framework, with the days for which they may be cited."""

    framework: Framework
    name: Text
    valid_from: date
    valid_to: date | None
    source: str
    confidence: str
    goals: tuple[Goal, ...]

    def __post_init__(self) -> None:
        two_languages(self.name)
        in_order(self.valid_from, self.valid_to)
        unique(goal.code for goal in self.goals)
        if not {goal.parent for goal in self.goals} <= {None, *(goal.code for goal in self.goals)}:
            raise ValueError("a target of a goal that is not listed")

    def standing_on(self, day: date) -> Standing:
        """Whether the set may be cited for a project of this day."""
        return standing(self.valid_from, self.valid_to, None, day)


class GoalPack(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The pack as it stands in its file."""

    pack: Header
    sets: tuple[GoalSet, ...]

    def __post_init__(self) -> None:
        unique(goals.framework for goals in self.sets)
        known = {f"{goals.framework} {goal.code}" for goals in self.sets for goal in goals.goals}
        if not {later for goals in self.sets for goal in goals.goals for later in goal.carried_on_by} <= known:
            raise ValueError("a goal is carried on by one that is not listed")


class Goals:
    """Answers about goals; immutable."""

    def __init__(self, pack: GoalPack) -> None:
        self._sets: dict[str, GoalSet] = {goals.framework: goals for goals in pack.sets}
        self._goals = {(goals.framework, goal.code): goal for goals in pack.sets for goal in goals.goals}

    def get(self, framework: str, code: str) -> Goal:
        """The goal with this code, as `find`.

        Raises:
            UnknownCode: the framework has no such goal, or is not listed.
        """
        goal = self.find(framework, code)
        if goal is None:
            raise UnknownCode(list=framework, code=code)
        return goal

    def find(self, framework: str, code: str) -> Goal | None:
        """The goal with this code; "ODD 6.1", "Target 7c" and "art. 24" are read as their codes."""
        goals = self._sets.get(framework)
        if goals is None:
            return None
        return self._goals.get((goals.framework, code)) or self._goals.get((goals.framework, _tidy(framework, code)))

    def set_of(self, framework: str) -> GoalSet | None:
        """All goals of a framework; None when it has none."""
        return self._sets.get(framework)

    def standing_on(self, framework: str, day: date) -> Standing | None:
        """Whether a framework may be cited for a project of this day; None when it is not listed."""
        goals = self._sets.get(framework)
        return None if goals is None else goals.standing_on(day)

    def valid_on(self, day: date) -> tuple[GoalSet, ...]:
        """The frameworks that a project of this day may cite."""
        return tuple(goals for goals in self._sets.values() if goals.standing_on(day) is Standing.IN_FORCE)

    def successors(self, framework: str, code: str) -> tuple[tuple[Framework, Goal], ...]:
        """What took a goal's place, to propose it where an old edition is cited."""
        goal = self.find(framework, code)
        pairs = () if goal is None else tuple(later.split(" ", 1) for later in goal.carried_on_by)
        return tuple((Framework(set_name), self._goals[Framework(set_name), later]) for set_name, later in pairs)

    def predecessors(self, framework: str, code: str) -> tuple[tuple[Framework, Goal], ...]:
        """What stood in a goal's place before, for a project older than the set."""
        goal = self.find(framework, code)
        if goal is None:
            return ()
        wanted = f"{framework} {goal.code}"
        return tuple((key[0], old) for key, old in self._goals.items() if wanted in old.carried_on_by)

    def options(self, framework: str) -> tuple[Goal, ...]:
        """What an editor offers for a framework: usual goals first, then all in their own order."""
        goals = self._sets.get(framework)
        return () if goals is None else tuple(sorted(goals.goals, key=lambda goal: not goal.is_usual))


def _tidy(framework: str, code: str) -> str:
    last = code.strip().rstrip(".").rpartition(" ")[2].strip(".")
    if framework == Framework.MDG and last[-1:].isalpha() and "." not in last:
        last = f"{last[:-1]}.{last[-1]}"
    return last.upper() if framework == Framework.MDG else last.lower()
