"""FIELD=VALUE as typed in a command becomes values of the log, read as in the window; places also by name."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fieldapp.cli.session import Session
from fieldapp.errors import NotAFieldValue, SeveralPlaces
from fieldapp.records import typed
from fieldapp.records.fold import fold
from fieldapp.records.shape import FieldShape, field_of
from fieldapp.records.values import FieldType
from fieldapp.reference.place_search import PlaceHit
from fieldapp.reference.place_table import Place
from fieldapp.services import places, records
from fieldapp.workspace import Workspace

Json = Any  # a JSON value

MOST_OFFERED = 12  # places in a question; more do not help to choose


def read_fields(session: Session, ws: Workspace, kind: str, words: Iterable[str]) -> dict[str, Json]:
    """Field to value.

    Raises:
        NotAFieldValue: a word without its equals sign.
        FieldRefused, SeveralPlaces, UnknownPlace: one value cannot be entered.
    """
    return {name: read_value(session, ws, field_of(kind, name), raw) for name, raw in map(parted, words)}


def read_value(session: Session, ws: Workspace, shape: FieldShape, raw: str) -> Json:
    """One value as the log keeps it; a reference stays as typed, for the service to look up."""
    if shape.type is FieldType.PLACE and raw.strip():
        return _place(session, ws, shape, raw.strip())
    return typed.parse(shape, raw, today=session.today(), lang=session.lang)


def read_filters(session: Session, ws: Workspace, kind: str, words: Iterable[str]) -> dict[str, str]:
    """Field to what a list compares: a code, an id, the code of a place, or the text."""
    return {name: _comparable(session, ws, field_of(kind, name), raw) for name, raw in map(parted, words)}


def parted(word: str) -> tuple[str, str]:
    """FIELD and VALUE.

    Raises:
        NotAFieldValue: a word without its equals sign.
    """
    name, is_there, raw = word.partition("=")
    if not is_there or not name:
        raise NotAFieldValue(word=word[:60])
    return name.strip(), raw


def _comparable(session: Session, ws: Workspace, shape: FieldShape, raw: str) -> str:
    match shape.type:
        case FieldType.REF:
            return records.load(ws, raw).id
        case FieldType.PLACE:
            return str(_place(session, ws, shape, raw)["code"])
        case FieldType.CODE:
            return str(read_value(session, ws, shape, raw))
        case _:
            return raw


def _place(session: Session, ws: Workspace, shape: FieldShape, text: str) -> Json:
    if ":" in text:
        named = typed.parse(shape, text, today=session.today(), lang=session.lang)
        return _value(ws.packs.places.get(named["scheme"], named["edition"], named["code"]))
    hits = places.search(ws, text.replace(",", " "), limit=MOST_OFFERED)
    meant = [hit for hit in hits if _is_meant(hit, text)]
    if len(meant) == 1:
        return _value(meant[0].place)
    offered = meant or hits
    if not offered:
        # Says what is wrong with it: a bare code, or no place at all.
        return typed.parse(shape, text, today=session.today(), lang=session.lang)
    lines = "\n".join(f"  {code_of(hit.place)}  {hit.line}" for hit in offered)
    raise SeveralPlaces(kind=shape.kind, field=shape.name, value=text[:60], places=lines, count=len(offered))


def _is_meant(hit: PlaceHit, text: str) -> bool:
    """Whether the name is exactly the place's; what follows a comma is its commune's or cercle's."""
    name, _, around = text.partition(",")
    areas = [fold(area.name) for area in (hit.commune, hit.cercle) if area is not None]
    return fold(hit.place.name) == fold(name) and (not around.strip() or fold(around) in areas)


def _value(place: Place) -> Json:
    return {"scheme": place.scheme, "edition": place.edition, "code": place.code, "name": place.name}


def code_of(place: Place) -> str:
    """The code with its scheme and edition, as commands take it."""
    return f"{place.scheme}:{place.edition}:{place.code}"
