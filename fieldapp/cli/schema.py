"""`fieldapp schema`: JSON Schema of the kinds of record, with the labels that people see."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Annotated, Any

import typer

from fieldapp.cli.rendering import ABOUT, one_document, table
from fieldapp.cli.session import session_of
from fieldapp.records.shape import KINDS, FieldShape, fields_of, shape_of
from fieldapp.words import Lang
from fieldapp.words.codes import code_name
from fieldapp.words.fields import field_help, field_label
from fieldapp.words.kinds import kind_name

Json = Any  # a JSON value

DRAFT = "https://json-schema.org/draft/2020-12/schema"
_OF_EVERY_RECORD: Mapping[str, Json] = {
    "id": {"type": "string", "format": "uuid"},
    "kind": {},
    "zone": {"type": "string"},
    ABOUT: {"type": "object"},
}


def schema(context: typer.Context, kind: Annotated[str | None, typer.Argument(metavar="KIND")] = None) -> None:
    """One kind's schema; without a kind the list of kinds, or with --json the schema of them all."""
    session = session_of(context)
    if kind is not None:
        described = schema_of(kind, session.lang)
        session.answer(described, one_document(described, sys.stdout).split("\n"))
        return
    kinds = [(name, kind_name(name, session.lang)) for name in KINDS]
    session.answer(schema_of_all(session.lang), table(kinds))


def schema_of(kind: str, lang: Lang) -> dict[str, Json]:
    """The schema of one kind.

    Raises:
        UnknownKind: there is none.
    """
    return {"$schema": DRAFT, "$id": f"urn:fieldapp:record:{kind}", **_object_of(kind, lang)}


def schema_of_all(lang: Lang) -> dict[str, Json]:
    """The schema of a record of any kind."""
    return {
        "$schema": DRAFT,
        "$id": "urn:fieldapp:record",
        "oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in KINDS],
        "$defs": {kind: _object_of(kind, lang) for kind in KINDS},
    }


def _object_of(kind: str, lang: Lang) -> dict[str, Json]:
    drawn = shape_of(kind).model_json_schema()
    definitions: Mapping[str, Json] = drawn.get("$defs", {})
    fields = {
        name: _field(shape, _resolved(drawn["properties"][name], definitions), lang)
        for name, shape in fields_of(kind).items()
    }
    return {
        "title": kind_name(kind, lang),
        "type": "object",
        "properties": {**_OF_EVERY_RECORD, "kind": {"const": kind}, **fields},
        "required": ["kind"],
        "additionalProperties": False,
    }


def _field(shape: FieldShape, drawn: dict[str, Json], lang: Lang) -> dict[str, Json]:
    said: dict[str, Json] = {"title": field_label(shape.kind, shape.name, lang)}
    hint = field_help(shape.kind, shape.name, lang)
    if hint:
        said["description"] = hint
    if shape.refers:
        said["x-refers-to"] = list(shape.refers)
    if shape.codes:
        codes = [{"const": code, "title": code_name(shape.code_list, code, lang)} for code in shape.codes]
        return {**said, **_coded(shape, codes)}
    return {**said, **drawn}


def _coded(shape: FieldShape, codes: list[dict[str, str]]) -> dict[str, Json]:
    if shape.is_set:
        return {"type": "array", "uniqueItems": True, "items": {"oneOf": codes}}
    return {"oneOf": [*codes, {"type": "null"}]}


def _resolved(drawn: Json, definitions: Mapping[str, Json]) -> Json:
    """The same without references, defaults and names made from Python's own."""
    if isinstance(drawn, list):
        return [_resolved(each, definitions) for each in drawn]
    if not isinstance(drawn, dict):
        return drawn
    if "$ref" in drawn:
        return _resolved(definitions[str(drawn["$ref"]).rpartition("/")[2]], definitions)
    properties = drawn.get("properties")
    kept = {
        name: _resolved(each, definitions)
        for name, each in drawn.items()
        if name not in {"title", "default", "description", "properties"}
    }
    if isinstance(properties, dict):
        kept["properties"] = {name: _resolved(each, definitions) for name, each in properties.items()}
    return kept
