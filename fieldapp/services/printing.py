"""Print the account of an event on one page, from what is entered and from a check that is kept with it."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from datetime import date
from pathlib import Path
from typing import Any, Final

from fieldapp.errors import NotForUs, PhotoTooLarge, RecordNotFound, SealBroken, UnreadablePhoto
from fieldapp.exchange import account as page
from fieldapp.exchange import photos
from fieldapp.exchange.account import Account, ContributionLine, Photo, PrincipleLine
from fieldapp.progress import NoProgress, Progress
from fieldapp.records.shape import field_of, fits
from fieldapp.store import looking, people, records
from fieldapp.store.engine import Tx
from fieldapp.store.outcome import Outcome, outcome_of
from fieldapp.store.printed import kept_for_print
from fieldapp.store.records import Stored
from fieldapp.transfer import attaching
from fieldapp.trust import sealing
from fieldapp.words import Lang
from fieldapp.words.codes import code_name
from fieldapp.words.principles import principle_name, verdict_word
from fieldapp.workspace import Workspace, me_in

log = logging.getLogger(__name__)

Json = Any  # a JSON value
Values = Mapping[str, Json]

MOST_PHOTOS: Final = 3
_BOX: Final = (900, 700)
_SUFFIX: Final = ".pdf"
_PICTURES: Final = frozenset({photos.JPEG, photos.PNG})
_COUNTS: Final = ("women", "men", "girls", "boys", "with_disability")
_WATER_CODES: Final = ("status_id", "status", "water_source", "water_tech", "management")
_WATER: Final = (*_WATER_CODES, "install_year", "installer", "pay", "tariff", "users", "subjective_quality")
_HELD_BACK: Final = ("RESTRICTED", "MISSING")


def account(
    ws: Workspace,
    event: str,
    out: Path,
    lang: Lang = Lang.FR,
    progress: Progress | None = None,
    *,
    as_of: date | None = None,
) -> Path:
    """Write the account of an event as a PDF of one page, and keep the check that it tells of.

    Photos that are restricted, or whose people have not agreed, are left out; so are those that have not arrived.

    Args:
        event: id or reference.
        out: the file; or a folder, where the file is named after the event.
        lang: of the page.
        as_of: the day the principles are checked for; today if not given.

    Returns:
        The file written.

    Raises:
        RecordNotFound, AmbiguousReference: nothing was written.
        NoSpace, TargetReadOnly, TargetGone, Cancelled: nothing was written.
    """
    steps, day = progress or NoProgress(), as_of or looking.local_day(ws.clock)
    with ws.store.read() as tx:
        stored = records.get(tx, event)
        if stored.kind != "event":
            raise RecordNotFound(record=event)
        project = records.find(tx, stored.parent)
        outcome = _checked(ws, tx, project, day)
        told = _account(ws, tx, stored, project, outcome, lang=lang, day=day)
        pictures = [each for each in records.children(tx, [stored.id], "evidence") if _may_be_shown(each)]
    shown = _photos(ws, pictures, steps)
    path = out / f"{stored.reference or stored.id}{_SUFFIX}" if out.is_dir() else out
    steps.step(MOST_PHOTOS, MOST_PHOTOS + 1)
    page.write_account(path, _with_photos(told, shown), lang)
    if project is not None and outcome is not None:
        _keep(ws, project.id, day)
    log.info("account.printed photos=%d", len(shown))
    return path


def _checked(ws: Workspace, tx: Tx, project: Stored | None, day: date) -> Outcome | None:
    if project is None or project.kind != "project" or project.deleted:
        return None
    return outcome_of(looking.look_at(tx, ws.packs, ws.rules, project.id, day)[1])


def _keep(ws: Workspace, project: str, day: date) -> None:
    """A printed check is a kept one."""
    with ws.store.write() as tx:
        kept_for_print(tx, ws.clock, ws.author(tx), packs=ws.packs, rules=ws.rules, project=project, day=day)


def _account(
    ws: Workspace, tx: Tx, event: Stored, project: Stored | None, outcome: Outcome | None, *, lang: Lang, day: date
) -> Account:
    values = _values(event)
    me, names = me_in(tx), people.names(tx)
    kind = str(values.get("event_type", ""))
    contributions = records.children(tx, [project.id], "contribution") if project else []
    return Account(
        reference=event.reference,
        project_reference=project.reference if project else "",
        project_title=str(project.stands.values.get("title", "")) if project else "",
        held_on=_day(values.get("held_on")),
        place=_place(ws, values.get("place") or (_values(project).get("site") if project else None)),
        printed_on=looking.local_day(ws.clock),
        partner=_partners(tx, project, lang),
        organisation=me.organisation_name,
        heading="" if kind in {"", "INAUGURATION"} else code_name("EventType", kind, lang),
        officer=names.get(event.changed_by, ""),
        device=me.short,
        attendance=page.Attendance(**{name: values.get(name) for name in _COUNTS}),
        speakers=str(values.get("speakers", "")),
        water=_water(values, lang),
        handover=_handover(values),
        decisions=str(values.get("decisions", "")),
        promises=str(values.get("promises", "")),
        contributions=tuple(_contribution(tx, one, lang) for one in contributions),
        principles=_principles(outcome, lang),
        checked_on=day if outcome else None,
    )


def _values(stored: Stored) -> Values:
    """The fields that can be printed: what does not fit its field is left to the record."""
    return {name: value for name, value in stored.stands.values.items() if fits(stored.kind, name, value)}


def _with_photos(told: Account, shown: tuple[Photo, ...]) -> Account:
    fields = {name: getattr(told, name) for name in Account.__dataclass_fields__}
    return Account(**{**fields, "photos": shown})


def _place(ws: Workspace, value: Json) -> page.Place:
    if not isinstance(value, dict):
        return page.Place("")
    scheme, edition, code, name = (str(value.get(part, "")) for part in ("scheme", "edition", "code", "name"))
    found = ws.packs.places.find(scheme, edition, code)
    if found is None:
        return page.Place(name, scheme=scheme, edition=edition, code=code)
    hit = ws.packs.places.hit(found)
    commune, cercle = (area.name if area else "" for area in (hit.commune, hit.cercle))
    return page.Place(found.name, commune, cercle, scheme, edition, code)


def _partners(tx: Tx, project: Stored | None, lang: Lang) -> str:
    """Names of the partners, those who carry the work out first."""
    if project is None:
        return ""
    links = [one.stands.values for one in records.children(tx, [project.id], "project_partner")]
    links.sort(key=lambda one: one.get("role") != "IMPLEMENTER")
    found = records.find_all(tx, [str(one["partner"]) for one in links if one.get("partner")])
    return ", ".join(dict.fromkeys(one.title for one in found.values() if one.title))


def _water(values: Values, lang: Lang) -> page.WaterPoint | None:
    if not any(name in values for name in _WATER):
        return None
    codes = {name: _code("event", name, values.get(name), lang) for name in _WATER_CODES}
    texts = {name: values.get(name, "") for name in ("installer", "pay", "subjective_quality")}
    numbers = {name: values.get(name) for name in ("install_year", "users")}
    told: dict[str, Any] = {**codes, **texts, **numbers, "tariff": _money(values.get("tariff"))}
    return page.WaterPoint(**told)


def _handover(values: Values) -> page.Handover:
    answer = values.get("handed_over")
    return page.Handover(
        None if answer is None else answer == "YES",
        str(values.get("handed_over_to", "")),
        _day(values.get("handover_minutes_on")),
    )


def _contribution(tx: Tx, stored: Stored, lang: Lang) -> ContributionLine:
    values = _values(stored)
    partner = records.find(tx, str(values.get("giver_partner", "")))
    giver = partner.title if partner else _code("contribution", "giver", values.get("giver"), lang)
    what = [_code("contribution", "contribution_kind", values.get("contribution_kind"), lang)]
    what.append(str(values.get("description", "")))
    return ContributionLine(
        giver,
        " · ".join(part for part in what if part),
        _money(values.get("amount")),
        _code("contribution", "state", values.get("state"), lang),
        _day(values.get("moved_on")),
    )


def _principles(outcome: Outcome | None, lang: Lang) -> tuple[PrincipleLine, ...]:
    if outcome is None:
        return ()
    lines = outcome.open_lines(lang)
    return tuple(
        PrincipleLine(
            principle_name(principle, lang),
            verdict,
            verdict_word(verdict, lang),
            tuple(line.reason for line in lines if line.principle == principle),
        )
        for principle, verdict in outcome.principles.items()
    )


def _may_be_shown(evidence: Stored) -> bool:
    """A picture, and nothing that somebody asked to hold back."""
    values = evidence.stands.values
    held_back = values.get("sensitivity") in _HELD_BACK or values.get("consent") in _HELD_BACK
    undecided = evidence.stands.conflicts & {"sensitivity", "consent"}
    return values.get("media_type") in _PICTURES and not held_back and not undecided


def _photos(ws: Workspace, pictures: Iterable[Stored], steps: Progress) -> tuple[Photo, ...]:
    """The first pictures that are here and can be opened, small."""
    found: list[Photo] = []
    for each in pictures:
        steps.step(len(found), MOST_PHOTOS + 1)
        values = each.stands.values
        place = attaching.find_place(ws, values)
        secret = values.get("secret")
        if place is None or not isinstance(secret, str) or not sealing.is_identity(secret):
            continue
        try:
            small = photos.thumbnail(sealing.open_bytes(place.read_bytes(), [secret]), _BOX)
        except (SealBroken, NotForUs, UnreadablePhoto, PhotoTooLarge):
            continue  # the record lists it, and says what is wrong with it
        found.append(Photo(small, str(values.get("label", ""))))
        if len(found) == MOST_PHOTOS:
            break
    return tuple(found)


def _code(kind: str, name: str, value: Json, lang: Lang) -> str:
    return code_name(field_of(kind, name).code_list, value, lang) if isinstance(value, str) else ""


def _money(value: Json) -> page.Money | None:
    return page.Money(value["minor"], value["currency"]) if isinstance(value, dict) else None


def _day(value: Json) -> date | None:
    try:
        return date.fromisoformat(value[:10]) if isinstance(value, str) else None
    except ValueError:
        return None
