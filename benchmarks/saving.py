"""What the log costs a save, and what a save of a large project takes; both sides wait for the disk."""

from __future__ import annotations

from typing import Any

from sqlalchemy import update

from benchmarks.bars import Bar, side_by_side, timed
from benchmarks.samples import an_office, compact, fill
from fieldapp.records.shape import fields_of
from fieldapp.records.values import FieldType
from fieldapp.services import records
from fieldapp.store import entering, typed
from fieldapp.store import records as stored_records
from fieldapp.store.tables import record, unindexed
from fieldapp.store.values import title_of
from fieldapp.workspace import Workspace

PROJECTS = 5_000
RUNS = 60
FIELDS = 40


def run() -> list[Bar]:
    """Save fields of existing projects, with the log and without it, in turns."""
    with an_office() as ws:
        ids = fill(ws, PROJECTS)
        compact(ws)
        bare, logged = side_by_side(
            lambda number: save_without_log(ws, ids[-number - 1], edit(number)),
            lambda number: records.set_values(ws, ids[number], edit(number)),
            runs=RUNS,
        )
        large = timed(lambda number: records.set_values(ws, ids[number + 1000], whole(number)), runs=RUNS, before=3)
        added = timed(lambda number: records.add(ws, "project", whole(number)), runs=RUNS, before=3)
    ratio = logged.median_ms / bare.median_ms
    peer = f"without log {bare.median_ms:.2f} ms, logged {logged.median_ms:.2f} ms"
    fields = len(whole(0))
    return [
        Bar("a save with the log, against the same save without", ratio, "×", 1.3, peer=peer),
        Bar(f"a save of {fields} fields of a project, everything on: median", large.median_ms, "ms", 30),
        Bar(f"a save of {fields} fields of a project: 95th percentile", large.late_ms, "ms"),
        Bar(f"a new project of {fields} fields: median", added.median_ms, "ms", 30),
    ]


def edit(number: int) -> dict[str, Any]:
    """What one save changes."""
    return {
        "title": f"Pompe de Konna {number} bis",
        "end_on": f"2027-{number % 12 + 1:02d}-15",
        "budget": {"minor": 1_000_000 + number, "currency": "XOF"},
        "coordination_note": f"Vu avec le service technique, point {number}.",
    }


def whole(number: int) -> dict[str, Any]:
    """A value for every field of a project that a person types, up to FIELDS."""
    given = {name: _value(number, shape.type, shape.codes) for name, shape in fields_of("project").items()}
    own = {"reference", "state", "agreement"}
    return {name: value for name, value in given.items() if name not in own and value is not None} | edit(number)


def save_without_log(ws: Workspace, name: str, values: dict[str, Any]) -> None:
    """The peer: find, check, write the typed row and what lists show, queue the search; no change, no heads."""
    with ws.store.write() as tx:
        kept = stored_records.get(tx, name)
        ready = {field: entering.ready_value(tx, kept.kind, field, value) for field, value in values.items()}
        now = {**kept.stands.values, **ready}
        title = title_of(kept.kind, now)
        row = typed.row_of(kept.kind, now, id=name, list_change=kept.last_change, list_title=title, list_deleted=0)
        table = typed.CURRENT[kept.kind]
        tx.execute(update(table).where(table.c.id == name).values({**row, "n": table.c.n}))
        moment = ws.clock.now().isoformat()
        shown = update(record).where(record.c.id == name).values(title=title, changed_at=moment).returning(record.c.n)
        number = tx.execute(shown).scalar_one()
        tx.execute(unindexed.insert().prefix_with("OR IGNORE").values(n=number))


def _value(number: int, type_: FieldType, codes: tuple[str, ...]) -> Any:
    simple: dict[FieldType, Any] = {
        FieldType.TEXT: f"Texte {number}",
        FieldType.LONG_TEXT: f"Un paragraphe sur le point {number}. " * 5,
        FieldType.DAY: f"2026-{number % 12 + 1:02d}-10",
        FieldType.COUNT: number,
        FieldType.MONEY: {"minor": number, "currency": "XOF"},
        FieldType.PLACE: {"scheme": "COD-AB", "edition": "2015", "code": "ML050115001", "name": "Dankoussa"},
    }
    if type_ is FieldType.CODE:
        return codes[number % len(codes)]
    return [codes[number % len(codes)]] if type_ is FieldType.CODES else simple.get(type_)
