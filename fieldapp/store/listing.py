"""Ids for a list, and the rows of a page. Ids first, rows when they are painted."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Final

from sqlalchemy import Column, ColumnElement, Select, UnaryExpression, func, select, text
from sqlalchemy.sql.operators import custom_op

from fieldapp.errors import FieldRefused
from fieldapp.records.codes import PartnerState
from fieldapp.store import merged, search, typed
from fieldapp.store.engine import Tx
from fieldapp.store.log import CHUNK
from fieldapp.store.merged import Merged
from fieldapp.store.tables import record

RECENT: Final = "recent"
TITLE: Final = "title"
WEIGHED: Final = 1000  # hits of a search that are put in order of fit; a word that more records hold says little


@dataclass(frozen=True, slots=True)
class ListRow:
    """What a list shows of a record.

    Attributes:
        title, reference: empty for a kind that this version does not know.
        state: the record's own state code, or empty.
    """

    id: str
    kind: str
    reference: str
    title: str
    subtitle: str
    state: str
    has_conflict: bool


@dataclass(frozen=True, slots=True)
class Query:
    """What a list shows.

    Attributes:
        text: words to search for; empty for all.
        where: column of the kind's typed table to the value it must have.
        order: RECENT, TITLE or a column of the typed table.
    """

    kind: str
    text: str = ""
    where: Mapping[str, str] | None = None
    order: str = RECENT


def ids(tx: Tx, query: Query, limit: int | None = None) -> list[str]:
    """Ids in order; deleted records are left out.

    Raises:
        FieldRefused: rule `unknown_field`.
    """
    table, joined = typed.CURRENT[query.kind], merged.read(tx)
    chosen = _chosen(select(table.c.id), query, joined).order_by(*_order(query))
    if _shows_each_once(query, joined):
        return joined.shown(list(tx.execute(chosen).scalars()))[:limit]
    return list(tx.execute(chosen if limit is None else chosen.limit(limit)).scalars())


def count(tx: Tx, query: Query) -> int:
    """How many there are."""
    joined = merged.read(tx)
    if _shows_each_once(query, joined):
        return len(ids(tx, query))
    return int(tx.execute(_chosen(select(func.count()), query, joined)).scalar_one())


def rows(tx: Tx, wanted: Sequence[str]) -> list[ListRow]:
    """Rows for these ids, in their order; ids that nothing answers to are left out."""
    kinds: dict[str, tuple[str, bool]] = {}
    for part in _parts(wanted):
        shown = select(record.c.id, record.c.kind, record.c.conflicts).where(record.c.id.in_(part))
        kinds.update((row.id, (row.kind, bool(row.conflicts))) for row in tx.execute(shown))
    found = {name: ListRow(name, kind, "", "", "", "", marked) for name, (kind, marked) in kinds.items()}
    for kind in {row.kind for row in found.values()} & typed.CURRENT.keys():
        of_kind = [row.id for row in found.values() if row.kind == kind]
        for part in _parts(of_kind):
            found.update((cells["id"], _filled(found[cells["id"]], cells)) for cells in _cells(tx, kind, part))
    return [found[name] for name in wanted if name in found]


def matching(tx: Tx, words: str, limit: int) -> list[str]:
    """Ids of records of any kind that hold the words, best first; of very many, the newest are weighed."""
    if not search.match(words):
        return []
    hits = text(
        "SELECT record.id FROM (SELECT rowid AS n, rank AS place FROM search WHERE search MATCH :words"
        " ORDER BY rowid DESC LIMIT :weighed) AS hit JOIN record ON record.n = hit.n"
        " ORDER BY hit.place, hit.n DESC LIMIT :most"
    )
    found = tx.execute(hits, {"words": search.match(words), "most": limit, "weighed": WEIGHED})
    return merged.read(tx).shown(list(found.scalars()))


def _shows_each_once(wanted: Query, joined: Merged) -> bool:
    """Whether partners that were joined are shown as one: always, unless somebody looks for them."""
    where = wanted.where or {}
    looks_for_them = where.get("state") == PartnerState.MERGED or merged.INTO in where
    return wanted.kind == "partner" and bool(joined.into) and not looks_for_them


def _chosen(query: Select[Any], wanted: Query, joined: Merged) -> Select[Any]:
    table = typed.CURRENT[wanted.kind]
    chosen = query.select_from(table).where(table.c[typed.LIST_DELETED] == 0)
    for name, value in (wanted.where or {}).items():
        column = _column(wanted.kind, name)
        several = name in merged.FIELDS[wanted.kind] and joined.into
        chosen = chosen.where(column.in_(sorted(joined.all_of([value]))) if several else column == value)
    words = search.match(wanted.text)
    if words:
        hits = text("SELECT rowid FROM search WHERE search MATCH :words").bindparams(words=words)
        chosen = chosen.where(table.c.n.in_(hits))
    return chosen


def _order(wanted: Query) -> list[ColumnElement[Any]]:
    table = typed.CURRENT[wanted.kind]
    if wanted.order == RECENT:
        return [_sorted(table.c[typed.LIST_CHANGE], wanted).desc()]
    first = table.c[typed.LIST_TITLE] if wanted.order == TITLE else _column(wanted.kind, wanted.order)
    return [_sorted(first, wanted), table.c.id]


def _sorted(column: Column[Any], wanted: Query) -> ColumnElement[Any]:
    # With a plus before it, no index serves the order: the database would walk it and look at every row for the filter.
    return UnaryExpression(column, operator=_AS_IT_IS) if wanted.where or wanted.text else column


_AS_IT_IS: Final = custom_op[Any]("+")


def _column(kind: str, name: str) -> Column[Any]:
    columns = typed.CURRENT[kind].c
    for candidate in (name, f"{name}_code"):
        if candidate in columns:
            return columns[candidate]
    raise FieldRefused(kind=kind, field=name, rule="unknown_field", value="")


def _cells(tx: Tx, kind: str, ids: Sequence[str]) -> Iterator[dict[str, Any]]:
    columns = typed.CURRENT[kind].c
    names = ("id", "reference", typed.LIST_TITLE, "state", *_SUBTITLES.get(kind, ()))
    query = select(*(columns[name] for name in names if name in columns)).where(columns.id.in_(ids))
    for row in tx.execute(query):
        yield row._asdict()


def _filled(row: ListRow, cells: dict[str, Any]) -> ListRow:
    return replace(
        row,
        reference=cells["reference"] or "",
        title=cells[typed.LIST_TITLE],
        subtitle=" · ".join(str(cells[name]) for name in _SUBTITLES.get(row.kind, ()) if cells.get(name)),
        state=cells.get("state") or "",
    )


def _parts(names: Sequence[str]) -> Iterator[Sequence[str]]:
    for start in range(0, len(names), CHUNK):
        yield names[start : start + CHUNK]


_SUBTITLES: Final[Mapping[str, tuple[str, ...]]] = {
    "project": ("site_name", "start_on"),
    "partner": ("acronym", "home_name"),
    "agreement": ("paper_reference", "end_on"),
    "event": ("held_on", "place_name"),
}
