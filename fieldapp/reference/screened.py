"""What a screening says about one look-alike, in one line that people read, and what of earlier decisions still holds.

A decision holds for a name of ours and an entry as they were: the line ends with a key made of both, so that a new
spelling, a new alias or another birth year asks a person again, and nothing else does.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Final

from fieldapp.records.codes_diligence import ScreeningResult
from fieldapp.records.fold import fold
from fieldapp.records.values import ELEMENT
from fieldapp.reference.sanctions import Listed, ListMatch

_LOOKS_LIKE: Final = " ≈ "
_DOT: Final = " · "
_KEY: Final = 12  # hexadecimal digits
_LONGEST_REFERENCE: Final = 24
_LINE: Final = re.compile(
    r"(?P<name>.+?) ≈ (?P<listed>.+) · (?P<reference>[^·]+) · (?P<score>\d{1,3}) · (?P<key>[0-9a-f]{12})"
)
_DECIDED: Final = frozenset({ScreeningResult.CONFIRMED, ScreeningResult.FALSE_POSITIVE})


@dataclass(frozen=True, slots=True)
class MatchLine:
    """A look-alike as a screening keeps it.

    Attributes:
        name: of ours; listed: of the list; either may be cut short.
        reference: of the entry in the list.
        score: 0 to 100.
        key: of our name and the entry as they were.
    """

    name: str
    listed: str
    reference: str
    score: int
    key: str

    def __str__(self) -> str:
        ends = f"{_DOT}{self.reference}{_DOT}{self.score}{_DOT}{self.key}"
        room = (ELEMENT - len(ends) - len(_LOOKS_LIKE)) // 2
        return f"{_cut(self.name, room)}{_LOOKS_LIKE}{_cut(self.listed, room)}{ends}"


def line_of(match: ListMatch) -> MatchLine:
    """The line of a match."""
    reference = match.entry.reference[:_LONGEST_REFERENCE].strip()
    return MatchLine(
        _plain(match.name),
        _plain(match.listed.text),
        _plain(reference),
        match.likeness.score,
        key_of(match.name, match.entry),
    )


def key_of(name: str, entry: Listed) -> str:
    """The same as long as neither the name, however it is accented, nor the entry changes."""
    return hashlib.sha256(f"{entry.hash}\n{fold(name)}".encode()).hexdigest()[:_KEY]


def read_line(text: str) -> MatchLine | None:
    """A line as it was kept; None for what somebody else wrote there."""
    found = _LINE.fullmatch(text)
    if found is None:
        return None
    return MatchLine(found["name"], found["listed"], found["reference"], int(found["score"]), found["key"])


@dataclass(frozen=True, slots=True)
class Decision:
    """What a person said about look-alikes.

    Attributes:
        by: their name; on: ISO day.
    """

    result: ScreeningResult
    lines: tuple[str, ...]
    reason: str = ""
    by: str = ""
    on: str = ""

    @property
    def is_by_a_person(self) -> bool:
        """Whether somebody decided at all."""
        return self.result in _DECIDED


@dataclass(frozen=True, slots=True)
class Standing:
    """What a comparison comes to, earlier decisions considered.

    Attributes:
        lines: what the result rests on: what waits for a person, or what a person decided.
        carried: the decisions that still hold and make the result; the newest first.
        reopened: how many lines a person must look at, again or for the first time.
    """

    result: ScreeningResult
    lines: tuple[str, ...]
    carried: tuple[Decision, ...] = ()
    reopened: int = 0

    @property
    def reason(self) -> str:
        """Why, in the words of the people who decided."""
        return "\n".join(dict.fromkeys(decision.reason for decision in self.carried if decision.reason))

    @property
    def decided_by(self) -> str:
        """Who decided last."""
        return self.carried[0].by if self.carried else ""

    @property
    def decided_on(self) -> str:
        """The day of that."""
        return self.carried[0].on if self.carried else ""


@dataclass(slots=True)
class _Sorted:
    confirmed: list[str] = field(default_factory=list)
    refuted: list[str] = field(default_factory=list)
    open: list[str] = field(default_factory=list)


def standing(matches: Sequence[ListMatch], earlier: Iterable[Decision]) -> Standing:
    """What a comparison comes to.

    A false positive holds while name and entry are what they were. A confirmed match stays as long as the entry looks
    like any of our names; once it does not, a person must look, because leaving the list is not for the app to judge.

    Args:
        matches: what looks alike now.
        earlier: decisions about this partner, the newest first.
    """
    decisions = [decision for decision in earlier if decision.is_by_a_person]
    confirmed, refuted = _settled(decisions)
    found = _sort(matches, set(confirmed), refuted)
    if found.confirmed:
        lines = (*found.confirmed, *found.open)
        holding = _holding(decisions, ScreeningResult.CONFIRMED, {_reference(line) for line in found.confirmed})
        return Standing(ScreeningResult.CONFIRMED, lines, holding, len(found.open))
    if confirmed or found.open:
        lines = (*found.open, *confirmed.values())
        return Standing(ScreeningResult.POSSIBLE, lines, reopened=len(lines))
    if found.refuted:
        holding = _holding(decisions, ScreeningResult.FALSE_POSITIVE, {_reference(line) for line in found.refuted})
        return Standing(ScreeningResult.FALSE_POSITIVE, tuple(found.refuted), holding)
    return Standing(ScreeningResult.CLEAR, ())


def _settled(decisions: Sequence[Decision]) -> tuple[dict[str, str], set[str]]:
    """References that were confirmed, each with its line, and keys that were refuted; the last word counts."""
    confirmed: dict[str, str] = {}
    refuted: set[str] = set()
    spoken: set[str] = set()
    for decision in decisions:
        lines = [(text, line) for text in decision.lines if (line := read_line(text)) is not None]
        for text, line in lines:
            if decision.result is ScreeningResult.FALSE_POSITIVE:
                refuted.add(line.key)
            elif line.reference not in spoken:
                confirmed.setdefault(line.reference, text)
        spoken.update(line.reference for _text, line in lines)
    return confirmed, refuted


def _sort(matches: Sequence[ListMatch], confirmed: set[str], refuted: set[str]) -> _Sorted:
    found = _Sorted()
    for match in matches:
        line = line_of(match)
        if line.reference in confirmed:
            found.confirmed.append(str(line))
        elif line.key in refuted:
            found.refuted.append(str(line))
        else:
            found.open.append(str(line))
    return found


def _holding(decisions: Sequence[Decision], result: ScreeningResult, wanted: set[str]) -> tuple[Decision, ...]:
    return tuple(
        each for each in decisions if each.result is result and wanted.intersection(map(_reference, each.lines))
    )


def _reference(text: str) -> str:
    line = read_line(text)
    return line.reference if line else ""


def _plain(text: str) -> str:
    """A text in one line that cannot be taken for the marks between parts."""
    shown = "".join(max(letter, " ") for letter in text)
    return " ".join(shown.replace("≈", "~").replace("·", ".").split()) or "?"


def _cut(text: str, room: int) -> str:
    return text if len(text) <= room else f"{text[: room - 1].rstrip()}…"
