"""What a small table inside a record shows: read on the worker, plain values."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from fieldapp.records import typed
from fieldapp.records.shape import FieldShape, fields_of, shape_of
from fieldapp.records.values import FieldType
from fieldapp.services import drafts, listing, records
from fieldapp.words import Lang
from fieldapp.words.codes import code_name
from fieldapp.workspace import Workspace

COLUMNS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "registration": ("registration_kind", "number", "issued_on", "expires_on"),
        "declaration": ("signed_on", "signer", "signer_role"),
        "values_assessment": ("assessed_on", "outcome", "archived"),
        "risk_rating": ("rating_kind", "financial_rating", "psea_rating", "rated_on"),
        "screening": ("list_name", "list_version_on", "screened_on", "result"),
        "exclusion_check": ("checked_on", "company_sectors", "group_sectors"),
        "flag": ("level", "category", "state", "raised_on"),
        "contact": ("role", "name", "phone"),
        "signature": ("party", "name", "signed_on", "authorised"),
        "annex": ("annex_kind", "dated_on"),
        "amendment": ("amendment_kind", "signed_on", "new_ceiling"),
        "project_partner": ("partner", "role"),
        "target_group": ("vulnerability", "girls_planned", "boys_planned", "women_planned", "men_planned"),
        "alignment": ("framework", "edition", "axis"),
        "contribution": ("giver", "contribution_kind", "amount", "state", "moved_on"),
        "result": ("level", "indicator", "target", "actual"),
        "risk": ("risk_type", "description", "owner"),
        "visibility": ("name_used", "choice", "decided_on"),
        "report_due": ("partner", "report_kind", "due_on", "received_on"),
        "cash_request": ("paper_reference", "amount", "released_on", "reported_on"),
        "partner_view": ("partner", "given_on", "overall"),
        "event": ("event_type", "held_on", "title"),
        "action_point": ("title", "assigned_to", "due_on", "state"),
        "waiver": ("criterion", "authority_name", "granted_on", "expires_on"),
        "referral": ("criterion", "outcome", "authority_name", "decided_on"),
    }
)


@dataclass(frozen=True, slots=True)
class ChildRow:
    """One record of the table: its id and what stands in each column."""

    id: str
    cells: tuple[str, ...]


def child_rows(ws: Workspace, kind: str, parent: str, lang: Lang) -> list[ChildRow]:
    """The children of a record, those that are only typed so far included, oldest first."""
    field = shape_of(kind).parent_field or ""
    waiting = [kept for kept in drafts.waiting(ws) if kept.kind == kind]
    known = _logged(ws, parent, kind)
    only_typed = [kept.record for kept in waiting if kept.field == field and kept.raw == parent]
    texts: dict[str, dict[str, str]] = {}
    for record in [*known, *(each for each in only_typed if each not in known)]:
        values = known.get(record, {})
        shown = {name: _cell(shape, values.get(name), lang) for name, shape in _columns(kind)}
        typed_now = {kept.field: kept.raw for kept in waiting if kept.record == record}
        shown.update({name: _said(shape, typed_now[name], lang) for name, shape in _columns(kind) if name in typed_now})
        texts[record] = shown
    titles = _titles(ws, kind, texts)
    return [
        ChildRow(record, tuple(titles.get(shown[name], shown[name]) for name, _shape in _columns(kind)))
        for record, shown in texts.items()
    ]


def _logged(ws: Workspace, parent: str, kind: str) -> dict[str, Mapping[str, Any]]:
    if not listing.rows(ws, [parent]):
        return {}
    return {view.id: view.values for view in records.children(ws, parent, kind) if not view.deleted}


def _columns(kind: str) -> Sequence[tuple[str, FieldShape]]:
    shapes = fields_of(kind)
    return [(name, shapes[name]) for name in COLUMNS[kind]]


def _cell(shape: FieldShape, value: Any, lang: Lang) -> str:
    if value is None:
        return ""
    return str(value) if shape.type is FieldType.REF else typed.show(shape, value, lang)


def _said(shape: FieldShape, raw: str, lang: Lang) -> str:
    """Typing as a person reads it: codes by their name, all else as it stands."""
    return code_name(shape.code_list, raw, lang) if shape.type is FieldType.CODE else raw


def _titles(ws: Workspace, kind: str, texts: Mapping[str, Mapping[str, str]]) -> dict[str, str]:
    refs = [name for name, shape in _columns(kind) if shape.type is FieldType.REF]
    wanted = sorted({shown[name] for shown in texts.values() for name in refs if shown[name]})
    return {row.id: row.title or row.reference for row in listing.rows(ws, wanted)} if wanted else {}
