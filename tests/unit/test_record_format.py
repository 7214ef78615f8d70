"""The public record format says what the shapes say."""

from __future__ import annotations

import json
import runpy
from pathlib import Path

from fieldapp.history.canonical import digest
from fieldapp.history.change import Body, SetField, Stamp, write_body
from fieldapp.records.values import FieldType

ROOT = Path(__file__).resolve().parents[2]
DOCUMENT = (ROOT / "docs" / "record-format.md").read_text(encoding="utf-8")


def test_the_tables_are_those_of_the_shapes() -> None:
    """`python packaging/record_tables.py` writes them anew."""
    script = runpy.run_path(str(ROOT / "packaging" / "record_tables.py"))

    assert script["filled"](DOCUMENT) == DOCUMENT


def test_every_type_of_value_is_described() -> None:
    assert [name for name in FieldType if f"`{name.value}`" not in DOCUMENT] == []


def test_a_body_has_the_keys_that_are_described() -> None:
    sets = {"title": SetField("Puits", ("9f86",))}
    data = write_body(Body("r", "project", "p", "d", Stamp("2026-03-01T08:15:00Z", 1, 0), "0.1.0", 1, sets))

    told = json.loads(data)
    assert sorted(told) == ["app", "at", "device", "kind", "person", "record", "schema", "set"]
    assert all(f"`{key}`" in DOCUMENT for key in told)
    assert told["set"]["title"] == {"over": ["9f86"], "v": "Puits"}


def test_a_hash_is_that_of_the_bytes() -> None:
    """Held fast, so that no later version hashes otherwise."""
    sets = {"title": SetField("Forage de Sévaré", ())}
    data = write_body(Body("r", "project", "p", "d", Stamp("2026-03-01T08:15:00Z", 1, 0), "0.1.0", 1, sets))

    assert data.decode() == (
        '{"app":"0.1.0","at":{"mono":1,"offset":0,"utc":"2026-03-01T08:15:00Z"},"device":"d","kind":"project",'
        '"person":"p","record":"r","schema":1,"set":{"title":{"over":[],"v":"Forage de Sévaré"}}}'
    )
    assert digest(data) == "dfc947427fe614bf999a41ebce30b4562fe4f4e006d12e9ef4a15018bd878708"
