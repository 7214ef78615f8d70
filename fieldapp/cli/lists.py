"""`fieldapp import …`: an office's own list, looked at or taken in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from fieldapp.cli.naming import naming_in
from fieldapp.cli.rendering import Naming, table
from fieldapp.cli.session import session_of
from fieldapp.cli.watching import watched
from fieldapp.errors import NothingMatches, WrongUse
from fieldapp.services import office_lists as lists
from fieldapp.services.office_lists import Decision, Entered, Look, Mark, RefusedCell, RowPlan
from fieldapp.words import Lang
from fieldapp.words import lists as words
from fieldapp.words.fields import field_label
from fieldapp.words.refusals import REFUSALS

Json = Any  # a JSON value

_WAITING = frozenset({Mark.ALIKE, Mark.DIFFERS, Mark.REPEATED})


def import_(
    context: typer.Context,
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    kind: Annotated[str, typer.Option("--kind", metavar="KIND")],
    *,
    mapping: Annotated[Path | None, typer.Option("--mapping", metavar="FILE")] = None,
    sheet: Annotated[str, typer.Option("--sheet", metavar="NAME")] = "",
    rows: Annotated[str, typer.Option("--rows", metavar="2,5-9")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run")] = False,
    update: Annotated[bool, typer.Option("--update")] = False,
    as_new: Annotated[bool, typer.Option("--as-new")] = False,
) -> int:
    """Take in a list; 1 if rows wait for a person."""
    session = session_of(context)
    if ((update or as_new) and not rows) or (update and as_new):
        raise WrongUse(command="import")
    choice = lists.read_choice(mapping) if mapping else None
    with session.workspace() as ws, watched(session) as progress:
        seen = lists.look(
            ws,
            file,
            kind,
            sheet=sheet,
            choice=choice,
            choice_from=mapping.name if mapping else "",
            progress=progress,
            lang=session.lang,
            today=session.today(),
        )
        if not seen.has_names:
            raise NothingMatches(name=file.name, kind=kind)
        chosen = lists.rows_in(rows) if rows else None
        decisions = lists.decide(seen, rows=chosen, update=update, as_new=as_new)
        entered = None if dry_run else lists.apply(ws, seen, decisions, progress=progress)
        naming = naming_in(ws, session.lang)
        lines = [*_columns(seen, session.lang), *_rows(seen, session.lang, naming), *_end(seen, entered, session.lang)]
    session.answer(_json(seen, decisions, entered), lines)
    return 1 if _wait(seen, entered) else 0


def _wait(seen: Look, entered: Entered | None) -> list[RowPlan]:
    """Rows that a person must look at."""
    done = {*entered.made, *entered.changed} if entered else set[int]()
    moved = set(entered.moved_on) if entered else set[int]()
    return [
        row
        for row in seen.rows
        if row.number in moved or (row.number not in done and (row.mark in _WAITING or _was_refused(row)))
    ]


def _was_refused(row: RowPlan) -> bool:
    return any(cell.rule != "total_row" for cell in row.refused)


def _columns(seen: Look, lang: Lang) -> Iterator[str]:
    found = seen.table
    told = {"name": found.name, "sheet": found.sheet, "row": found.headings_at}
    yield (words.READ_AS if found.sheet else words.READ_AS_TEXT).say(lang, told)
    yield from table(
        [
            (
                f"  {each.column.letters}",
                each.column.heading,
                words.target_name(seen.kind, each.target.name if each.target else "", lang),
                words.HOW[each.how].say(lang),
            )
            for each in seen.meanings
        ]
    )


def _rows(seen: Look, lang: Lang, naming: Naming) -> Iterator[str]:
    for row in seen.rows:
        yield f"{words.ROW.say(lang, {'row': row.number})} · {words.MARKS[row.mark].say(lang)} · {row.title}"
        yield from (f"    {line}" for line in lists.lines_of(seen.kind, row, lang, naming))


def _end(seen: Look, entered: Entered | None, lang: Lang) -> Iterator[str]:
    counted = [words.COUNTS[mark].say(lang, {"count": count}) for mark, count in seen.counts.items() if count]
    yield ", ".join(counted)
    if entered is None:
        yield words.NOTHING_WRITTEN.say(lang)
        return
    yield words.ENTERED.say(lang, {"made": len(entered.made), "changed": len(entered.changed)})
    if entered.moved_on:
        yield words.MOVED_ON.say(lang, {"rows": ", ".join(map(str, entered.moved_on))})
    waiting = _wait(seen, entered)
    if waiting:
        yield words.LEFT.say(lang, {"count": len(waiting)})


def _json(seen: Look, decisions: dict[int, Decision], entered: Entered | None) -> Json:
    return {
        "file": seen.table.name,
        "sheet": seen.table.sheet,
        "kind": seen.kind,
        "headings_at": seen.table.headings_at,
        "columns": [
            {
                "column": each.column.letters,
                "heading": each.column.heading,
                "field": each.target.name if each.target else None,
                "how": str(each.how),
            }
            for each in seen.meanings
        ],
        "mapping": lists.as_file(seen),
        "counts": {str(mark): count for mark, count in seen.counts.items()},
        "rows": [_row_json(row, decisions, entered) for row in seen.rows],
        "written": entered is not None,
    }


def _row_json(row: RowPlan, decisions: dict[int, Decision], entered: Entered | None) -> Json:
    match = row.match
    done = {**entered.made, **entered.changed}.get(row.number) if entered else None
    return {
        "row": row.number,
        "title": row.title,
        "mark": str(row.mark),
        "match": match
        and {
            "id": match.record,
            "reference": match.reference,
            "title": match.title,
            "by": str(match.by),
            "alike": match.alike,
            "others": list(match.others),
        },
        "like_row": row.like_row or None,
        "values": dict(row.values),
        "fills": list(row.fills),
        "differs": [{"field": each.field, "here": each.here, "listed": each.listed} for each in row.differs],
        "to_decide_first": list(row.argued),
        "children": {kind: dict(values) for kind, values in row.children.items()},
        "refused": [_cell_json(cell) for cell in row.refused],
        "decision": decisions.get(row.number),
        "record": done,
    }


def _cell_json(cell: RefusedCell) -> Json:
    said = REFUSALS.get(cell.rule, REFUSALS["unparsable"])
    told = [
        {
            "field": field_label(cell.kind, cell.field, lang) if cell.field else "",
            "value": cell.value,
            "kind": cell.kind,
        }
        for lang in Lang
    ]
    return {
        "cell": cell.address,
        "kind": cell.kind,
        "field": cell.field,
        "rule": cell.rule,
        "value": cell.value,
        "near": cell.near or None,
        "fix": {str(lang): said.fix.say(lang, facts) for lang, facts in zip(Lang, told, strict=True)},
    }
