"""The look-alikes of a screening with all that the list in force knows of them, for a person who decides."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from fieldapp.reference.name_matching import Why, compare
from fieldapp.reference.sanctions import Listed, SanctionsList
from fieldapp.reference.screened import MatchLine, key_of, read_line


@dataclass(frozen=True, slots=True)
class LookAlike:
    """One name of ours beside one entry of the list.

    Attributes:
        listed: the name of the entry that looks alike; main: the one it stands under.
        kind: code of what the entry is about, empty where the list in force has it no more or otherwise.
        born: years.
        score: 0 to 100; why: what makes them look alike, empty like the kind.
    """

    name: str
    listed: str
    main: str
    reference: str
    score: int
    kind: str = ""
    programme: str = ""
    born: tuple[int, ...] = ()
    why: tuple[Why, ...] = ()


def look_alikes(lines: Iterable[str], names: Sequence[str], known: SanctionsList | None) -> list[LookAlike]:
    """What the lines of a screening are about, the likest first.

    Args:
        names: those that were compared.
        known: the list in force; what it no longer has as it was is told from the line alone.
    """
    found = [_alike(line, names, known) for text in lines if (line := read_line(text)) is not None]
    return sorted(found, key=lambda each: (-each.score, each.reference, each.name))


def _alike(line: MatchLine, names: Sequence[str], known: SanctionsList | None) -> LookAlike:
    entry = known.find(line.reference) if known else None
    name = next((name for name in names if entry and key_of(name, entry) == line.key), None)
    if entry is None or name is None:
        return LookAlike(line.name, line.listed, line.listed, line.reference, line.score)
    return _whole(name, entry)


def _whole(name: str, entry: Listed) -> LookAlike:
    likest = max(((compare(name, each.text), each.text) for each in entry.names), key=lambda pair: pair[0].score)
    likeness, listed = likest
    return LookAlike(
        name=name,
        listed=listed,
        main=entry.main_name,
        reference=entry.reference,
        score=likeness.score,
        kind=str(entry.kind),
        programme=entry.programme,
        born=entry.born,
        why=likeness.why,
    )
