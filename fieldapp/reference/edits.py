"""Changing one row of a pack by texts in its cells: in place, from a day on, as a new row, or away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from fieldapp.errors import FieldRefused
from fieldapp.records.values import FieldType
from fieldapp.reference import cells
from fieldapp.reference.cells import Typing
from fieldapp.reference.faults import Fault
from fieldapp.reference.tables import Column, Row, Table, cell, names_of_rows, with_cell

Json = Any  # a JSON value

_FIRST_DAY = Column("valid_from", FieldType.DAY)


@dataclass(frozen=True, slots=True)
class Edit:
    """What a person wants of one row.

    Attributes:
        row: its name, or its key alone: then the row of that key that begins last. Of a new row just a name for it.
        values: text by column.
        since: day from which the values hold, so that the row as it is ends the day before; empty changes the row
            itself.
        is_new, is_gone: the row is added; the row is taken out.
    """

    row: str
    values: Mapping[str, str] = field(default_factory=dict)
    since: str = ""
    is_new: bool = False
    is_gone: bool = False


class CannotBe(ValueError):
    """An edit that cannot be carried out; caught where edits are made, and told as `PackRefused`."""

    def __init__(self, fault: Fault) -> None:
        super().__init__(fault.rule)
        self.fault = fault


def with_edit(table: Table, rows: Sequence[Row], edit: Edit, typing: Typing) -> list[Row]:
    """The rows after an edit; whether they make sense together is asked later.

    Raises:
        CannotBe: no such row or column, or a text that is no value of its column.
    """
    if edit.is_new:
        return [*rows, _with_nothing(table, _typed(table, {}, edit, typing))]
    at = _place_of(table, rows, edit.row)
    if edit.is_gone:
        return [row for number, row in enumerate(rows) if number != at]
    if not edit.since:
        return [*rows[:at], _typed(table, rows[at], edit, typing), *rows[at + 1 :]]
    since = _value(table, rows[at], _FIRST_DAY, edit.since, typing)
    later = _typed(table, {**rows[at], "valid_from": since}, edit, typing)
    return [*rows[:at], {**rows[at], "valid_to": cells.day_before(since)}, later, *rows[at + 1 :]]


def _place_of(table: Table, rows: Sequence[Row], wanted: str) -> int:
    names = names_of_rows(table, rows)
    if wanted in names:
        return names.index(wanted)
    same = [number for number, row in enumerate(rows) if table.key_of(row) == wanted]
    if not same:
        raise CannotBe(Fault(wanted, "", "row", ""))
    return max(same, key=lambda number: str(rows[number].get("valid_from") or ""))


def _typed(table: Table, row: Row, edit: Edit, typing: Typing) -> Row:
    for name, text in edit.values.items():
        column = table.column(name)
        if column is None:
            raise CannotBe(Fault(edit.row, name, "column", name))
        # A cell that was not touched keeps its value, even where its text says less.
        if not row or text != cells.show(column, row, typing.lang):
            row = with_cell(row, name, _value(table, row, column, text, typing))
    return row


def _value(table: Table, row: Row, column: Column, text: str, typing: Typing) -> Json:
    try:
        return cells.read(table, column, row, text, typing)
    except FieldRefused as error:
        found = Fault(table.key_of(row), column.name, str(error.facts["rule"]), str(error.facts["value"]))
        raise CannotBe(found) from error


def _with_nothing(table: Table, row: Row) -> Row:
    """A new row with nothing in the cells that may be empty."""
    for column in table.columns:
        if column.may_be_empty and cell(row, column.name) is None:
            row = with_cell(row, column.name, None if column.type is FieldType.DAY else [])
    return row
