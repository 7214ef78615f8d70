#!/usr/bin/env python3
"""Fills the tables of fields in docs/record-format.md from the shapes. Run it after a shape has changed.

.venv/bin/python packaging/record_tables.py
"""

from __future__ import annotations

from pathlib import Path

from fieldapp.records.record import Zoning
from fieldapp.records.shape import KINDS, FieldShape, fields_of, shape_of
from fieldapp.records.values import FieldType
from fieldapp.words.fields import field_label
from fieldapp.words.kinds import KINDS as KIND_WORDS
from fieldapp.words.text import Lang

DOCUMENT = Path(__file__).resolve().parent.parent / "docs" / "record-format.md"
BEGIN, END = "<!-- tables: begin -->\n", "<!-- tables: end -->\n"
ZONES = {
    Zoning.OWN: "the zone of the device that wrote it",
    Zoning.PARENT: "the zone of the record it hangs on",
    Zoning.SHARED: "`shared`",
    Zoning.OFFICE: "`office`",
}


def tables() -> str:
    """One section a kind, in the order of the shapes."""
    return "\n".join(_section(kind) for kind in KINDS)


def filled(document: str) -> str:
    """A document with the tables of now between its two marks."""
    before, _, rest = document.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{tables()}\n{END}{after}"


def main() -> None:
    """Write the document anew."""
    DOCUMENT.write_text(filled(DOCUMENT.read_text(encoding="utf-8")), encoding="utf-8")


def _section(kind: str) -> str:
    shape = shape_of(kind)
    words = KIND_WORDS[kind].name
    hangs = f" Hangs on its `{shape.parent_field}`." if shape.parent_field else ""
    written = " Written by the app only." if shape.written_by_app else ""
    rows = [f"| `{name}` | {field_label(kind, name, Lang.EN)} | {_value(field)} |" for name, field in _fields(kind)]
    heading = f"### `{kind}`: {words.say(Lang.EN)} ({words.say(Lang.FR)})\n"
    return "\n".join(
        [
            heading,
            f"Zone: {ZONES[shape.zoning]}.{hangs}{written}\n",
            "| field | label | value |",
            "|---|---|---|",
            *rows,
            "",
        ]
    )


def _fields(kind: str) -> list[tuple[str, FieldShape]]:
    return [(name, field) for name, field in fields_of(kind).items() if name != "reference"]


def _value(field: FieldShape) -> str:
    if field.type is FieldType.REF:
        return "ref to " + (" or ".join(f"`{kind}`" for kind in field.refers) or "any kind")
    codes = ", ".join(f"`{code}`" for code in field.codes)
    return f"{field.type.value} {field.code_list}: {codes}" if codes else field.type.value


if __name__ == "__main__":
    main()
