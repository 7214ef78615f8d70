"""What each row of an office's list would do to the records that are here; nothing is written."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from fieldapp.exchange.columns import Meaning
from fieldapp.exchange.sheets import Table
from fieldapp.progress import Progress
from fieldapp.records.alike import named
from fieldapp.records.fold import fold
from fieldapp.records.shape import field_of
from fieldapp.records.values import FieldType
from fieldapp.store import records
from fieldapp.store.engine import Tx
from fieldapp.store.records import Stored
from fieldapp.store.register import NAMES, NUMBERS, SHORT, Register, telling
from fieldapp.transfer.listed_match import Match, is_certain, match_of
from fieldapp.transfer.listed_row import RefusedCell, RowReader, RowValues, is_total

Json = Any  # a JSON value
CALLED: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"partner": ("legal_name", "acronym"), "agreement": ("title", "paper_reference"), "project": ("title",)}
)
"""Fields of which a row needs one, or it names no record."""
_CHILD_KEYS: Final[Mapping[str, tuple[str, ...]]] = MappingProxyType(
    {"registration": ("number", "registration_kind"), "project_partner": ("partner",)}
)
_EVERY: Final = 50  # rows between two looks at whether to stop


class Mark(StrEnum):
    """What a row is."""

    NEW = "NEW"
    ALIKE = "ALIKE"  # probably a record that is here, which a person must say
    SAME = "SAME"  # a record that is here and says all of it
    FILLS = "FILLS"  # a record that is here and lacks some of it
    DIFFERS = "DIFFERS"  # a record that is here and says something else
    REPEATED = "REPEATED"  # a row above is about the same
    REFUSED = "REFUSED"  # it names no record


@dataclass(frozen=True, slots=True)
class Difference:
    """A field that says one thing here and another in the list."""

    field: str
    here: Json
    listed: Json


@dataclass(frozen=True, slots=True)
class RowPlan:
    """What a row would do.

    Attributes:
        number: of the row in its sheet.
        title: what the row calls its record.
        like_row: for REPEATED, the row above; else 0.
        values: field to value, everything that the row says.
        fills: fields that are empty here.
        differs: fields that say something else here; left alone unless the row is chosen as an update.
        argued: fields that say something else here and have a conflict that waits for a decision; left alone.
        children: what hangs on the record and is not here yet, by kind.
        refused: cells that are not taken in.
    """

    number: int
    title: str
    mark: Mark
    match: Match | None = None
    like_row: int = 0
    values: Mapping[str, Json] = field(default_factory=dict)
    fills: tuple[str, ...] = ()
    differs: tuple[Difference, ...] = ()
    argued: tuple[str, ...] = ()
    children: Mapping[str, Mapping[str, Json]] = field(default_factory=dict)
    refused: tuple[RefusedCell, ...] = ()


@dataclass(slots=True)
class Planner:
    """Compares rows with what is here and with the rows before them."""

    tx: Tx
    reader: RowReader
    register: Register
    meanings: Sequence[Meaning]
    _taken: dict[str, int] = field(default_factory=dict)
    _above: Register = field(init=False)

    def __post_init__(self) -> None:
        self._above = Register(self.reader.kind)

    def plan(self, table: Table, progress: Progress) -> tuple[RowPlan, ...]:
        """Every row of a list, in its order."""
        read = []
        for done, (number, row) in enumerate(table.rows.items()):
            if done % _EVERY == 0:
                progress.step(done, 2 * len(table.rows), "compare")
            read.append(self.reader.read(number, row))
        plans: list[RowPlan] = []
        for start in range(0, len(read), _EVERY):
            progress.step(len(read) + start, 2 * len(read), "compare")
            plans += self._some(read[start : start + _EVERY])
        return tuple(plans)

    def _some(self, read: Sequence[RowValues]) -> list[RowPlan]:
        matched = [(row, self._matched(row)) for row in read]
        wanted = [match.record for _, match in matched if match is not None]
        here = records.find_all(self.tx, wanted)
        hanging: dict[str, list[Stored]] = {}
        if any(row.children for row, _ in matched):
            for child in records.children(self.tx, wanted):
                hanging.setdefault(child.parent, []).append(child)
        return [self._planned(row, match, here, hanging) for row, match in matched]

    def _matched(self, row: RowValues) -> Match | None:
        return match_of(self.register, row) if _is_named(self.reader.kind, row) else None

    def _planned(
        self, row: RowValues, match: Match | None, here: Mapping[str, Stored], hanging: Mapping[str, Sequence[Stored]]
    ) -> RowPlan:
        kind, title = self.reader.kind, _title(self.reader.kind, row, match)
        refused = (*self._unnamed(row), *row.refused)
        if row.number and not _is_named(kind, row):
            return RowPlan(row.number, title, Mark.REFUSED, refused=refused)
        above = self._row_above(row, match)
        if above:
            return RowPlan(row.number, title, Mark.REPEATED, match, above, row.values, refused=refused)
        stored = here.get(match.record) if match else None
        if match is None or stored is None:
            return RowPlan(row.number, title, Mark.NEW, None, 0, row.values, children=row.children, refused=refused)
        return self._compared(row, match, stored, hanging.get(stored.id, ()), refused)

    def _compared(
        self,
        row: RowValues,
        match: Match,
        stored: Stored,
        hanging: Sequence[Stored],
        refused: tuple[RefusedCell, ...],
    ) -> RowPlan:
        kind, kept = self.reader.kind, {**row.values}
        values, argued = self.register.merged.values(kind, stored.stands.values), stored.stands.conflicts
        fills = tuple(name for name in kept if name not in values and name not in argued)
        other = [name for name in kept if name in values and not _says(kind, name, values[name], kept[name])]
        differs = tuple(Difference(name, values[name], kept[name]) for name in other if name not in argued)
        children = {each: said for each, said in row.children.items() if not _is_there(each, said, hanging)}
        if not is_certain(match):
            mark = Mark.ALIKE
        elif differs:
            mark = Mark.DIFFERS
        else:
            mark = Mark.FILLS if fills or children else Mark.SAME
        left = tuple(name for name in argued if name in kept)
        return RowPlan(
            row.number,
            _title(kind, row, match),
            mark,
            match,
            values=kept,
            fills=fills,
            differs=differs,
            argued=left,
            children=children,
            refused=refused,
        )

    def _row_above(self, row: RowValues, match: Match | None) -> int:
        """The row above that is about the same record, or 0; this one is remembered."""
        if match is not None and is_certain(match):
            return self._remember(match.record, row)
        found = match_of(self._above, row)
        if found is not None and (match is None or found.alike > match.alike):
            return int(found.record)
        self._note(row)
        return 0

    def _remember(self, record: str, row: RowValues) -> int:
        above = self._taken.setdefault(record, row.number)
        return 0 if above == row.number else above

    def _note(self, row: RowValues) -> None:
        """Make this row known to those below as if it were a record called by its number."""
        kind = self.reader.kind
        cells: dict[str, Any] = {name: row.values.get(name) for name in (*NUMBERS[kind], *SHORT.get(kind, ()))}
        told = telling(kind, row.values)
        self._above.take(
            {
                "id": str(row.number),
                "reference": "",
                "list_title": "",
                **dict.fromkeys((*NAMES[kind], *_COLUMNS), None),
                **{name: row.values.get(name) for name in NAMES[kind] if isinstance(row.values.get(name), str)},
                **told,
                **cells,
            }
        )

    def _unnamed(self, row: RowValues) -> Iterable[RefusedCell]:
        kind = self.reader.kind
        named_by = [each.column for each in self.meanings if each.target and each.target.name in CALLED[kind]]
        letters = named_by[0].letters if named_by else "A"
        if _total(kind, row):
            yield RefusedCell(f"{letters}{row.number}", kind, "", "total_row", _total(kind, row)[:60])
        elif not _is_named(kind, row) and not any(cell.field in CALLED[kind] for cell in row.refused):
            yield RefusedCell(f"{letters}{row.number}", kind, "", "row_without_name", "")


_COLUMNS: Final = (
    "vendor_no",
    "unpp_no",
    "home_code",
    "country_iso2",
    "paper_reference",
    "partner",
    "start_on",
    "site_code",
)


def _is_named(kind: str, row: RowValues) -> bool:
    if _total(kind, row):
        return False
    return bool(row.reference) or any(row.values.get(name) for name in CALLED[kind])


def _total(kind: str, row: RowValues) -> str:
    """What calls a row a sum; empty for a row like others."""
    names = (str(row.values.get(name, "")) for name in CALLED[kind])
    return row.total or next((name for name in names if is_total(name)), "")


def _title(kind: str, row: RowValues, match: Match | None) -> str:
    said = next((str(row.values[name]) for name in CALLED[kind] if row.values.get(name)), "")
    return said or (match.title if match else row.reference)


def _says(kind: str, name: str, here: Json, listed: Json) -> bool:
    """Whether a record says already what the list says; spelling alone is no difference, sets are added to."""
    shape = field_of(kind, name)
    if shape.is_set:
        known = {fold(str(each)) for each in here}
        return all(fold(str(each)) in known for each in listed)
    if shape.type is FieldType.PLACE and isinstance(here, dict):
        return all(here.get(part) == listed.get(part) for part in ("scheme", "edition", "code"))
    if isinstance(here, str) and shape.type in {FieldType.TEXT, FieldType.LONG_TEXT}:
        return fold(here) == fold(listed) or (name in NAMES[kind] and named(here).key == named(listed).key)
    return bool(here == listed)


def _is_there(kind: str, said: Mapping[str, Json], hanging: Sequence[Stored]) -> bool:
    """Whether something like it hangs on the record already."""
    key = next((name for name in _CHILD_KEYS[kind] if said.get(name)), "")
    if not key:
        return True  # nothing tells it apart, so that it is never made twice
    own = [child.stands.values.get(key) for child in hanging if child.kind == kind]
    return any(fold(str(value)) == fold(str(said[key])) for value in own if value)
