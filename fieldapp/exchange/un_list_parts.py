"""What the forms of a sanctions list have in common once they are read: limits, names, years, references."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from fieldapp.errors import SanctionsListEmpty, SanctionsListTooLarge
from fieldapp.records.fold import fold
from fieldapp.reference.sanctions import AliasQuality, Listed, ListedKind, ListedName

MOST_BYTES: Final = 64 * 1024 * 1024
MOST_ENTRIES: Final = 20_000
MOST_NAMES: Final = 200  # of one entry
LONGEST: Final = 300  # letters of a name
_FIRST_YEAR: Final = 1850
_LAST_YEAR: Final = 2100
_YEAR: Final = re.compile(r"(?<!\d)\d{4}(?!\d)")
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}")

_QUALITIES: Final = {
    "good": AliasQuality.GOOD,
    "low": AliasQuality.LOW,
    "f k a": AliasQuality.FORMER,
    "fka": AliasQuality.FORMER,
}


@dataclass(frozen=True, slots=True)
class ReadList:
    """A list as a file had it.

    Attributes:
        dated_on: the list's own day, None where the file does not say.
        passed_over: entries without any name.
    """

    dated_on: date | None
    entries: tuple[Listed, ...]
    passed_over: int = 0


@dataclass(slots=True)
class Gathering:
    """Entries as they are found, each with a reference of its own."""

    name: str
    entries: list[Listed] = field(default_factory=list)
    passed_over: int = 0
    _references: set[str] = field(default_factory=set)

    def add(
        self,
        kind: ListedKind,
        names: Iterable[ListedName],
        *,
        reference: str,
        programme: str = "",
        listed_on: str = "",
        born: Iterable[int] = (),
    ) -> None:
        """Keep an entry; one without a name is counted, not kept.

        Raises:
            SanctionsListTooLarge: more entries than any list has.
        """
        kept = tuple(distinct(names))
        if not kept:
            self.passed_over += 1
            return
        if len(self.entries) >= MOST_ENTRIES:
            raise SanctionsListTooLarge(name=self.name, rule="entries", most=MOST_ENTRIES)
        self.entries.append(
            Listed(
                reference=self._own(tidy(reference, most=40)),
                kind=kind,
                names=kept,
                programme=tidy(programme, most=80),
                listed_on=day_in(listed_on),
                born=tuple(sorted(set(born))),
            )
        )

    def whole(self, dated_on: date | None) -> ReadList:
        """What was found.

        Raises:
            SanctionsListEmpty: nothing.
        """
        if not self.entries:
            raise SanctionsListEmpty(name=self.name)
        return ReadList(dated_on, tuple(self.entries), self.passed_over)

    def _own(self, reference: str) -> str:
        wanted = reference or f"N° {len(self.entries) + self.passed_over + 1}"
        own, number = wanted, 1
        while own in self._references:
            number += 1
            own = f"{wanted} ({number})"
        self._references.add(own)
        return own


def tidy(text: str | None, *, most: int = LONGEST) -> str:
    """One line without blanks around it, cut where no name goes on."""
    shown = "".join(max(letter, " ") for letter in text or "")
    return " ".join(shown.split())[:most].strip()


def names_in(text: str | None, quality: AliasQuality, separators: str = ";") -> Iterator[ListedName]:
    """The names of one cell or element, several of them parted by one of the separators."""
    for part in re.split(f"[{re.escape(separators)}]", text or ""):
        if name := tidy(part):
            yield ListedName(name, quality)


def distinct(names: Iterable[ListedName]) -> Sequence[ListedName]:
    """Each name once, as it came first; names without a letter are none."""
    found: dict[str, ListedName] = {}
    for name in names:
        if key := fold(name.text):
            found.setdefault(key, name)
    return list(found.values())[:MOST_NAMES]


def quality_of(text: str | None) -> AliasQuality:
    """How sure the list is of an alias."""
    return _QUALITIES.get(fold(text or ""), AliasQuality.UNSAID)


def years_in(*texts: str | None) -> list[int]:
    """Likely years of birth in dates of any form."""
    found = (int(year) for text in texts for year in _YEAR.findall(text or ""))
    return [year for year in found if _FIRST_YEAR <= year <= _LAST_YEAR]


def day_in(text: str | None) -> str:
    """The ISO day at the beginning of a text, or nothing."""
    found = _DAY.match((text or "").strip())
    return found.group() if found and date_of(found.group()) else ""


def date_of(text: str | None) -> date | None:
    """The day that a text begins with, or None."""
    try:
        return date.fromisoformat((text or "").strip()[:10])
    except ValueError:
        return None
