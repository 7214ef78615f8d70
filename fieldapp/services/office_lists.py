"""Take in the lists that an office keeps: look at what a file would do, then enter the rows that a person chose.

Looking writes nothing. Entering is one step: every chosen row or none. A row that is entered twice changes nothing, and
what a record says already is left alone unless the row is chosen as an update.
"""

from __future__ import annotations

import hashlib
import json
import logging
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any, Final

from fieldapp.changes import Changes
from fieldapp.errors import FileUnreadable, RowsUnknown
from fieldapp.exchange import columns, sheets
from fieldapp.exchange.columns import KINDS, How, Meaning, Target, targets_of
from fieldapp.exchange.sheets import Column, Table
from fieldapp.progress import NoProgress, Progress
from fieldapp.store import log as log_of_changes
from fieldapp.store import looking, meta, register
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.transfer.listed_entering import Decision, Entering
from fieldapp.transfer.listed_match import By, Match
from fieldapp.transfer.listed_plan import CALLED, Difference, Mark, Planner, RowPlan
from fieldapp.transfer.listed_row import RefusedCell, RowReader
from fieldapp.transfer.listed_told import cell_said, lines_of
from fieldapp.words import Lang
from fieldapp.workspace import Workspace

__all__ = [
    "KINDS",
    "By",
    "Column",
    "Decision",
    "Difference",
    "Entered",
    "How",
    "Look",
    "Mark",
    "Match",
    "Meaning",
    "RefusedCell",
    "RowPlan",
    "Table",
    "Target",
    "apply",
    "as_file",
    "cell_said",
    "choices",
    "decide",
    "lines_of",
    "look",
    "look_again",
    "read_choice",
    "rows_in",
    "targets_of",
]

log = logging.getLogger(__name__)

Json = Any  # a JSON value
_EVERY: Final = 20  # rows between two looks at whether to stop
_LAST_ROW: Final = 1_048_576  # no spreadsheet program has more


@dataclass(frozen=True, slots=True)
class Look:
    """What a file would do.

    Attributes:
        kind: of the records.
        meanings: what each column is taken for.
        rows: every row in order.
        changes: how many the log held then.
    """

    kind: str
    table: Table
    meanings: tuple[Meaning, ...]
    rows: tuple[RowPlan, ...]
    lang: Lang
    today: date
    changes: int = 0

    @property
    def has_names(self) -> bool:
        """Whether any column names the records; without one, every row is refused."""
        named = {each.target.name for each in self.meanings if each.target is not None}
        return bool(named & {*CALLED[self.kind], "reference"})

    @property
    def counts(self) -> Mapping[Mark, int]:
        """How many rows of each sort there are; every sort is named."""
        found = Counter(row.mark for row in self.rows)
        return {mark: found[mark] for mark in Mark}


@dataclass(frozen=True, slots=True)
class Entered:
    """What became of the chosen rows.

    Attributes:
        made: row number to the id of the record that it became.
        changed: row number to the id of the record that it changed.
        moved_on: rows left alone because something came in between; look again.
    """

    made: Mapping[int, str]
    changed: Mapping[int, str]
    moved_on: tuple[int, ...]
    changes: Changes


def look(
    ws: Workspace,
    path: Path,
    kind: str,
    *,
    sheet: str = "",
    choice: Mapping[str, str] | None = None,
    choice_from: str = "",
    progress: Progress | None = None,
    lang: Lang = Lang.FR,
    today: date | None = None,
) -> Look:
    """What every row of a file would do; nothing is written.

    Args:
        path: of a CSV file or a workbook.
        kind: partner, agreement or project.
        sheet: of a workbook; empty for the first one that holds something.
        choice: heading or column letters to the name of a target, laid over what is remembered or guessed.
        choice_from: name of the file that the choice stands in.
        lang: whose names of codes win where the languages differ.
        today: whose year completes a day without one.

    Raises:
        KindNotListed, MappingUnreadable.
        FileUnreadable, FileEmpty, NotASheet, SheetFormatUnsupported, SheetDamaged, SheetTooLarge, SheetMissing,
        NoHeadings: the file cannot be used.
        Cancelled.
    """
    steps = progress or NoProgress()
    targets_of(kind)
    steps.step(0, None, "read_list")
    table = sheets.read(path, sheet=sheet, is_label=partial(columns.is_label, kind))
    with ws.store.read() as tx:
        meanings = columns.guess(kind, table, _remembered(tx, kind, table))
        if choice:
            meanings = columns.given(kind, meanings, choice, name=choice_from)
        blank = Look(kind, table, meanings, (), lang, today or looking.local_day(ws.clock))
        return _planned(ws, tx, blank, steps)


def look_again(
    ws: Workspace, seen: Look, *, choice: Mapping[str, str] | None = None, progress: Progress | None = None
) -> Look:
    """The same file with other columns, or after something was entered.

    Args:
        choice: column letters to the name of a target, or empty for a column that is left out.

    Raises:
        MappingUnreadable, Cancelled.
    """
    meanings = columns.given(seen.kind, seen.meanings, choice) if choice else seen.meanings
    with ws.store.read() as tx:
        return _planned(ws, tx, replace(seen, meanings=meanings), progress or NoProgress())


def decide(
    seen: Look, *, rows: Iterable[int] | None = None, update: bool = False, as_new: bool = False
) -> dict[int, Decision]:
    """What to do with all rows, or with some of them.

    Without chosen rows: what is new is entered and what is missing is filled in; rows with a cell that was refused,
    rows that are only probably known and rows that repeat others are left.

    Args:
        seen: as looked at.
        rows: numbers of rows; those that name no record are left in any case.
        update: the chosen rows replace what the records say otherwise.
        as_new: the chosen rows become records of their own, whatever is like them.

    Raises:
        RowsUnknown: a number that the list does not have.
    """
    if rows is None:
        return {row.number: Decision.ENTER for row in seen.rows if _goes_alone(row)}
    wanted = set(rows)
    unknown = sorted(wanted - {row.number for row in seen.rows})
    if unknown:
        raise RowsUnknown(rows=", ".join(map(str, unknown)))
    chosen = Decision.AS_NEW if as_new else Decision.UPDATE if update else Decision.ENTER
    return {row.number: chosen for row in seen.rows if row.number in wanted and row.mark is not Mark.REFUSED}


def apply(ws: Workspace, seen: Look, decisions: Mapping[int, Decision], *, progress: Progress | None = None) -> Entered:
    """Enter the chosen rows, one change a record, all of them or none; the columns are remembered.

    Raises:
        Cancelled, FieldRefused: nothing was written.
        NoSpace, TargetReadOnly: for the backup of the state before; nothing was written.
    """
    steps = progress or NoProgress()
    wanted = [row for row in seen.rows if row.number in decisions]
    if wanted:
        ws.back_up()
    with ws.store.write() as tx:
        is_as_seen = log_of_changes.size(tx) == seen.changes
        fresh = {row.number: row for row in (seen if is_as_seen else _planned(ws, tx, seen, steps)).rows}
        entering_ = Entering(tx, ws.clock, ws.author(tx), seen.kind)
        for done, row in enumerate(wanted):
            if done % _EVERY == 0:
                steps.step(done, len(wanted), "enter_list")
            entering_.take(row, fresh[row.number], decisions[row.number])
        _remember(ws, tx, seen)
    log.info("list.entered kind=%s made=%d changed=%d", seen.kind, len(entering_.made), len(entering_.changed))
    return Entered(entering_.made, entering_.changed, tuple(entering_.moved_on), entering_.changes)


def choices(row: RowPlan) -> tuple[Decision, ...]:
    """What a person may have done with a row, the likeliest first; leaving it is always possible."""
    match row.mark:
        case Mark.NEW:
            return (Decision.ENTER,)
        case Mark.ALIKE:
            return (Decision.UPDATE, Decision.AS_NEW)
        case Mark.FILLS:
            return (Decision.ENTER,)
        case Mark.DIFFERS:
            return (Decision.ENTER, Decision.UPDATE) if row.fills or row.children else (Decision.UPDATE,)
        case Mark.REPEATED:
            return (Decision.AS_NEW,)
        case _:
            return ()


def read_choice(path: Path) -> dict[str, str]:
    """A mapping file: column to field.

    Raises:
        FileUnreadable, MappingUnreadable.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, ValueError) as error:
        raise FileUnreadable(name=path.name) from error
    return columns.read_choice(path.name, text)


def as_file(seen: Look) -> dict[str, str]:
    """The columns as a mapping file has them."""
    return columns.choice_of(seen.meanings)


def rows_in(text: str) -> list[int]:
    """The rows that a person names: `2,5-9`.

    Raises:
        RowsUnknown: this names no rows.
    """
    found: list[int] = []
    for part in text.replace(" ", "").split(","):
        first, is_range, last = part.partition("-")
        is_number = part.isascii() and first.isdecimal() and (last.isdecimal() or not is_range)
        if not is_number or int((last or first)[:10]) > _LAST_ROW:
            raise RowsUnknown(rows=text[:60])
        found += range(int(first[:10]), int(last or first) + 1)
    return found


def _goes_alone(row: RowPlan) -> bool:
    brings = row.mark in {Mark.NEW, Mark.FILLS} or (row.mark is Mark.DIFFERS and bool(row.fills or row.children))
    return brings and not row.refused


def _planned(ws: Workspace, tx: Tx, seen: Look, steps: Progress) -> Look:
    kinds = {seen.kind, *(kind for each in seen.meanings if each.target for kind in each.target.shape.refers)}
    registers = {kind: register.read(tx, kind) for kind in sorted(kinds)}
    reader = RowReader(seen.kind, seen.meanings, ws.packs.places, registers, seen.lang, seen.today)
    planner = Planner(tx, reader, registers[seen.kind], seen.meanings)
    return replace(seen, rows=planner.plan(seen.table, steps), changes=log_of_changes.size(tx))


def _remembered(tx: Tx, kind: str, table: Table) -> dict[str, str] | None:
    kept = meta.find_paper(tx, Paper.COLUMNS, _name_of(kind, table))
    return dict(json.loads(kept)) if kept else None


def _remember(ws: Workspace, tx: Tx, seen: Look) -> None:
    said = json.dumps(columns.to_remember(seen.meanings), ensure_ascii=False).encode("utf-8")
    at = ws.clock.now().isoformat()
    meta.replace_paper(tx, Paper.COLUMNS, _name_of(seen.kind, seen.table), said, at=at)


def _name_of(kind: str, table: Table) -> str:
    return f"{kind}-{hashlib.sha256(columns.headings_key(table).encode('utf-8')).hexdigest()}"
