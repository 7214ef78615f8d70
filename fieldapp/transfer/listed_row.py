"""One row of an office's list becomes values of the log; what cannot be read is named by its cell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from rapidfuzz import fuzz, process

from fieldapp.errors import FieldRefused
from fieldapp.exchange.columns import COMMUNE, CURRENCY, Meaning, Target, currency_in
from fieldapp.exchange.sheets_grid import Cell, CellKind, Row
from fieldapp.records import typed
from fieldapp.records.codes import PartnerState
from fieldapp.records.fold import fold
from fieldapp.records.shape import FieldShape
from fieldapp.records.values import FieldType
from fieldapp.reference.place_search import PlaceHit
from fieldapp.reference.places import Gazetteer
from fieldapp.store.register import Register
from fieldapp.words import Lang
from fieldapp.words.codes import code_name

Json = Any  # a JSON value

_NOTHING: Final = frozenset(
    {"-", "--", "–", "—", "/", "n/a", "n.a.", "nd", "n.d.", "néant", "neant", "ras", "?", "??", "...", "…", "none"}
)
_TOTAL: Final = re.compile(r"(sous )?totau?x?( general)?|(grand |sub ?)?total")
_SCALED: Final = re.compile(r"\b(milliers?|millions?|thousands?|kf|kfcfa|mf|mfcfa|k usd)\b")
_MARKED: Final = re.compile(r"[^\d\s.,'’\-]")
_BETWEEN: Final = re.compile(r"\s*[/+&\n]\s*|\s+(?:et|and)\s+")
_BARE_CODE: Final = re.compile(r"ML\d{2,9}", re.ASCII | re.IGNORECASE)
_MOMENT: Final = re.compile(r"(\d{4}-\d{2}-\d{2})[T ]\d{2}:\d{2}.*")
_THOUSANDTHS: Final = re.compile(r"\d+\.\d{3}")
_AREA: Final = re.compile(r"^(?:commune|cercle)(?: rurale| urbaine)?(?: de| du| d)? ")
_OFFERED: Final = 5
_NEAR: Final = 70  # of 100, for what is offered instead of something unknown


@dataclass(frozen=True, slots=True)
class RefusedCell:
    """One cell that is not taken in.

    Attributes:
        address: as spreadsheet programs write it: `B7`.
        kind, field: where it would have gone; the field is empty when the whole row is meant.
        rule: as in `fieldapp.words.refusals`.
        value: what stands there, shortened.
        near: what may be meant instead, in words; empty where nothing is near.
    """

    address: str
    kind: str
    field: str
    rule: str
    value: str
    near: str = ""


@dataclass(slots=True)
class RowValues:
    """What one row says.

    Attributes:
        values: record field to value; empty cells are missing.
        children: kind of what hangs on the record to its values.
        reference: as it stands in the list; empty for none.
        total: what stands before a sum below the list; empty for a row like others.
    """

    number: int
    values: dict[str, Json] = field(default_factory=dict)
    children: dict[str, dict[str, Json]] = field(default_factory=dict)
    reference: str = ""
    total: str = ""
    refused: list[RefusedCell] = field(default_factory=list)


@dataclass(slots=True)
class RowReader:
    """How the cells of a list are understood.

    Attributes:
        registers: by kind, for cells that name another record.
        today: whose year completes a day without one.
    """

    kind: str
    meanings: Sequence[Meaning]
    places: Gazetteer
    registers: Mapping[str, Register]
    lang: Lang
    today: date
    _hits: dict[str, list[PlaceHit]] = field(default_factory=dict)

    def read(self, number: int, row: Row) -> RowValues:
        """Everything that a row says."""
        first = row[min(row)].text
        read = RowValues(number, total=first if is_total(first) else "")
        for meaning in self.meanings:
            target, cell = meaning.target, row.get(meaning.column.number)
            if target is None or target.part or cell is None or _is_nothing(target.shape, cell):
                continue
            self._take(read, meaning, target, self._completed(row, meaning, target, cell))
        return read

    def _take(self, read: RowValues, meaning: Meaning, target: Target, cell: Cell) -> None:
        address = f"{meaning.column.letters}{read.number}"
        if target.name == "reference":
            read.reference = self.registers[self.kind].by_reference(cell.text) and cell.text
            if not read.reference:
                read.refused.append(RefusedCell(address, self.kind, "reference", "unknown_record", cell.text[:60]))
            return
        try:
            value = self._value(meaning, target.shape, cell)
        except FieldRefused as error:
            facts = {name: str(error.facts.get(name, "")) for name in ("rule", "value", "near")}
            read.refused.append(RefusedCell(address, target.kind, target.field, **facts))
            return
        if value in (None, []):
            return
        into = read.values if target.kind == self.kind else read.children.setdefault(target.kind, {})
        into[target.field] = value

    def _completed(self, row: Row, meaning: Meaning, target: Target, cell: Cell) -> Cell:
        """A cell with the currency or commune that stands in a column beside it, or in the heading."""
        beside = {_part(each): row.get(each.column.number) for each in self.meanings if _belongs(each, target)}
        if target.shape.type is FieldType.MONEY and cell.kind in {CellKind.TEXT, CellKind.NUMBER}:
            other = beside.get(CURRENCY)
            unit = other.text if other else (cell.unit or currency_in(meaning.column.heading))
            return cell if _MARKED.search(cell.text) or not unit else replace(cell, text=f"{cell.text} {unit}")
        commune = beside.get(COMMUNE)
        if commune is not None and "," not in cell.text and ":" not in cell.text:
            return replace(cell, text=f"{cell.text}, {commune.text}")
        return cell

    def _value(self, meaning: Meaning, shape: FieldShape, cell: Cell) -> Json:
        if cell.kind is CellKind.FAULT:
            raise _refused(shape, "cell_fault", cell.text)
        if cell.kind is CellKind.UNCALCULATED:
            raise _refused(shape, "not_calculated", cell.text)
        match shape.type:
            case FieldType.PLACE:
                return self._place(shape, cell.text)
            case FieldType.REF:
                return self._record(shape, cell.text)
            case FieldType.MONEY if _SCALED.search(fold(meaning.column.heading)):
                raise _refused(shape, "scaled_amount", cell.text)
            case FieldType.CODE | FieldType.CODES:
                return self._code(shape, cell.text)
            case _:
                return typed.parse(shape, _as_typed(shape, cell), today=self.today, lang=self.lang)

    def _code(self, shape: FieldShape, text: str) -> Json:
        written = _BETWEEN.sub("; ", text) if shape.type is FieldType.CODES else " ".join(text.split())
        for said in (text, written):
            try:
                value = typed.parse(shape, said, today=self.today, lang=self.lang)
            except FieldRefused as error:
                refusal = error
            else:
                return _not_by_hand(shape, value, text)
        near = process.extractOne(fold(text), _names_of(shape), scorer=fuzz.token_set_ratio, score_cutoff=_NEAR)
        raise _refused(shape, str(refusal.facts["rule"]), text, near[2] if near else "") from refusal

    def _record(self, shape: FieldShape, text: str) -> str:
        """The one record that is meant, by reference, number, name or short name."""
        register = next(self.registers[kind] for kind in shape.refers if kind in self.registers)
        by_number = {name for field_name in _NUMBERS for name in register.by_number(field_name, text)}
        for found in ({register.by_reference(text)} - {""}, by_number, register.by_name(text, with_short=True)):
            if len(found) == 1:
                return next(iter(found))
            if found:
                raise _refused(shape, "several_records", text, _called(register, sorted(found)))
        near = _called(register, list(register.like([text])))
        raise _refused(shape, "unknown_in_list", text, near)

    def _place(self, shape: FieldShape, text: str) -> Json:
        if ":" in text:
            value = typed.parse(shape, text, today=self.today, lang=self.lang)
            found = self.places.find(value["scheme"], value["edition"], value["code"])
            if found is None:
                raise _refused(shape, "unknown_place", text)
            return found.as_value()
        name, _, around = text.partition(",")
        hits = self._search(f"{name} {around}") or self._search(name)
        meant = [hit for hit in hits if _is_meant(hit, name, around)]
        if len(meant) == 1:
            return meant[0].place.as_value()
        near = "; ".join(hit.line for hit in (meant or hits)[:_OFFERED])
        rule = "several_places" if meant else "bare_pcode" if _BARE_CODE.fullmatch(text) else "unknown_place"
        raise _refused(shape, rule, text, near)

    def _search(self, text: str) -> list[PlaceHit]:
        said = " ".join(text.split())
        if said not in self._hits:
            self._hits[said] = self.places.search(said, 40)
        return self._hits[said]


_NUMBERS: Final = ("vendor_no", "unpp_no", "paper_reference")


def is_total(text: str) -> bool:
    """Whether a name is what stands before the sums below a list."""
    return _TOTAL.fullmatch(fold(text)) is not None


def _part(each: Meaning) -> str:
    return each.target.part if each.target is not None else ""


def _belongs(each: Meaning, target: Target) -> bool:
    part = each.target
    return part is not None and bool(part.part) and (part.kind, part.field) == (target.kind, target.field)


def _is_nothing(shape: FieldShape, cell: Cell) -> bool:
    """Whether people write this where they have nothing to say."""
    said = cell.text.casefold()
    return said in _NOTHING and not ("UNKNOWN" in shape.codes and said == "?")


def _as_typed(shape: FieldShape, cell: Cell) -> str:
    """A cell as a person would type it into the field."""
    text = cell.text
    if shape.type is FieldType.TEXT:
        return "ML" if shape.name == "country_iso2" and fold(text) == "mali" else " ".join(text.split())
    if shape.type is FieldType.DAY and (moment := _MOMENT.fullmatch(text)):
        return moment[1]
    if cell.kind is CellKind.NUMBER and shape.type is not FieldType.LONG_TEXT:
        # Typed by a person, 1.234 would be a thousand and more; the spreadsheet's own figure is not.
        number, _, unit = text.partition(" ")
        return f"{number}0 {unit}".strip() if _THOUSANDTHS.fullmatch(number) else text
    return text


def _not_by_hand(shape: FieldShape, value: Json, text: str) -> Json:
    if (shape.kind, value) == ("partner", PartnerState.MERGED):
        raise _refused(shape, "read_only", text)
    return value


def _refused(shape: FieldShape, rule: str, value: str, near: str = "") -> FieldRefused:
    return FieldRefused(kind=shape.kind, field=shape.name, rule=rule, value=value[:60], near=near)


def _names_of(shape: FieldShape) -> dict[str, str]:
    return {
        code_name(shape.code_list, code, lang): fold(code_name(shape.code_list, code, lang))
        for code, lang in _each(shape)
    }


def _each(shape: FieldShape) -> Iterator[tuple[str, Lang]]:
    return ((code, lang) for code in shape.codes for lang in Lang)


def _called(register: Register, found: Sequence[str]) -> str:
    known = [register.known[name] for name in found[:_OFFERED] if name in register.known]
    return "; ".join(f"{each.reference} · {each.title}" for each in known)


def _is_meant(hit: PlaceHit, name: str, around: str) -> bool:
    """Whether the name is exactly the place's; what follows a comma is its commune's or cercle's."""
    areas = [fold(area.name) for area in (hit.commune, hit.cercle) if area is not None]
    inside = _AREA.sub("", fold(around))
    return fold(hit.place.name) == fold(name) and (not inside or inside in areas)
