"""Join two records of one partner: a change that can be taken back. What names either is read as the other."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from fieldapp.changes import Changes
from fieldapp.clock import Clock
from fieldapp.errors import JoinRefused
from fieldapp.history.change import Body, Change, SetField, read_body
from fieldapp.records.codes import PartnerState
from fieldapp.store import cutting, log, merged, records, register
from fieldapp.store.cutting import Author
from fieldapp.store.engine import Tx
from fieldapp.store.merged import INTO, STATE
from fieldapp.store.records import Stored
from fieldapp.workspace import Workspace

Json = Any  # a JSON value
KIND: Final = "partner"
_ALIASES: Final = "aliases"
_LONGEST: Final = 120  # letters of another name


@dataclass(frozen=True, slots=True)
class Likely:
    """A record that may be the same partner.

    Attributes:
        alike: how alike the names are, of 100.
    """

    id: str
    reference: str
    title: str
    alike: int


@dataclass(frozen=True, slots=True)
class Joined:
    """Two records that are one partner now, or no longer."""

    record: str
    into: str
    changes: Changes


def likely(ws: Workspace, partner: str, *, limit: int = 8) -> list[Likely]:
    """Records that may be the same partner, the likeliest first: names in any spelling, or one number.

    Raises:
        RecordNotFound, AmbiguousReference.
    """
    with ws.store.read() as tx:
        stored, known = records.get(tx, partner), register.read(tx, KIND)
        values = stored.stands.values
        found = known.like(_names(values))
        for name in register.NUMBERS[KIND]:
            found |= dict.fromkeys(known.by_number(name, str(values[name])) if values.get(name) else (), 100)
    here = [known.known[name] for name in sorted(found, key=lambda name: -found[name]) if name in known.known]
    own = known.merged.one(stored.id)
    return [Likely(each.id, each.reference, each.title, found[each.id]) for each in here if each.id != own][:limit]


@dataclass(frozen=True, slots=True)
class Standing:
    """How a partner is read.

    Attributes:
        read_as: the record that stands for it; None for most.
        stands_for: records that are read as this one, oldest first.
    """

    read_as: Likely | None
    stands_for: tuple[Likely, ...]


def standing(ws: Workspace, partner: str) -> Standing:
    """Whether a partner was joined, and to whom.

    Raises:
        RecordNotFound, AmbiguousReference.
    """
    with ws.store.read() as tx:
        own, joined = records.get(tx, partner).id, merged.read(tx)
        here = records.find_all(tx, joined.all_of([own]))
        others = {name: Likely(each.id, each.reference, each.title, 100) for name, each in here.items()}
    read_as = joined.one(own)
    if read_as != own:
        return Standing(others.get(read_as), ())
    return Standing(None, tuple(others[name] for name in sorted(others) if name != own))


def join(ws: Workspace, partner: str, into: str, *, with_names: bool = False) -> Joined:
    """Say that a record is about the same partner as another one, which stands for both from now on.

    Args:
        partner: id or reference of the record that is given up.
        into: of the one that stays; if that one was joined to a third, the third.
        with_names: add the names of the first to the other names of the second.

    Raises:
        RecordNotFound, AmbiguousReference.
        JoinRefused: rules `same`, `not_a_partner`, `deleted`, `joined_already`; nothing was written.
    """
    with ws.store.write() as tx:
        given, stays = _partner(tx, partner), _partner(tx, into)
        joined = merged.read(tx)
        stays = records.get(tx, joined.one(stays.id))
        _check(given, stays, joined.into)
        changes = Changes()
        author = ws.author(tx)
        if with_names:
            changes |= _add_names(tx, ws.clock, author, given, stays)
        changes |= _set(tx, ws.clock, author, given, {STATE: PartnerState.MERGED, INTO: stays.id})
        return Joined(given.id, stays.id, changes)


def part(ws: Workspace, partner: str) -> Joined:
    """Take a join back: the record is a partner of its own again, and names that it had brought go with it.

    Raises:
        RecordNotFound, AmbiguousReference.
        JoinRefused: rules `not_a_partner`, `not_joined`; nothing was written.
    """
    with ws.store.write() as tx:
        given = _partner(tx, partner)
        into = str(given.stands.values.get(INTO) or "")
        if not into:
            raise JoinRefused(rule="not_joined", partner=given.reference)
        author = ws.author(tx)
        joining = _joining(tx, given)
        changes = _take_names_back(tx, ws.clock, author, into, joining) if joining else Changes()
        before = _state_before(tx, given, joining) if joining else None
        changes |= _set(tx, ws.clock, author, given, {STATE: before, INTO: None})
        return Joined(given.id, into, changes)


def _partner(tx: Tx, name: str) -> Stored:
    stored = records.get(tx, name)
    if stored.kind != KIND:
        raise JoinRefused(rule="not_a_partner", partner=stored.reference)
    return stored


def _check(given: Stored, stays: Stored, into: Mapping[str, str]) -> None:
    if given.id == stays.id:
        raise JoinRefused(rule="same", partner=given.reference)
    if given.deleted or stays.deleted:
        raise JoinRefused(rule="deleted", partner=(given if given.deleted else stays).reference)
    if given.id in into:
        raise JoinRefused(rule="joined_already", partner=given.reference)


def _names(values: Mapping[str, Json]) -> list[str]:
    single = [values[name] for name in ("legal_name", "acronym") if isinstance(values.get(name), str)]
    return [*single, *(values.get(_ALIASES) or ())]


def _set(tx: Tx, clock: Clock, author: Author, stored: Stored, values: Mapping[str, Json]) -> Changes:
    seen = cutting.seen_of(stored.state, dict.fromkeys(values, False))
    sets = cutting.sets_for(KIND, values, seen)
    return cutting.cut(tx, clock, author, record=stored.id, kind=KIND, sets=sets, known=stored).changes


def _add_names(tx: Tx, clock: Clock, author: Author, given: Stored, stays: Stored) -> Changes:
    """Cut right before the join, in the same lane: that is how a join is told from other work when it is taken back."""
    own = set(_names(stays.stands.values))
    fresh = [name for name in _names(given.stands.values) if name not in own and len(name) <= _LONGEST]
    sets = {f"{_ALIASES}/{name}": SetField(True, stays.state.over(f"{_ALIASES}/{name}")) for name in sorted(set(fresh))}
    if not sets:
        return Changes()
    return cutting.cut(tx, clock, author, record=stays.id, kind=KIND, sets=sets, known=stays).changes


def _joining(tx: Tx, given: Stored) -> tuple[Change, Body] | None:
    """The change that joined the record; None when several did, or when its contents were erased."""
    heads = given.state.heads.get(INTO, {})
    made = [each for each in log.of_record(tx, given.id) if each.hash in heads and each.body is not None]
    return (made[0], read_body(made[0].body or b"")) if len(made) == 1 else None


def _take_names_back(tx: Tx, clock: Clock, author: Author, into: str, joining: tuple[Change, Body]) -> Changes:
    join_change, _ = joining
    stays = records.find(tx, into)
    before = log.in_lane(tx, join_change.epoch, join_change.zone, first=join_change.seq - 1, last=join_change.seq - 1)
    if stays is None or len(before) != 1 or before[0].body is None:
        return Changes()
    body = read_body(before[0].body)
    brought = [name for name in body.sets if name.startswith(f"{_ALIASES}/")]
    if body.record != into or set(brought) != set(body.sets):
        return Changes()
    still = [name for name in brought if stays.state.over(name) == (before[0].hash,)]
    sets = {name: SetField(False, stays.state.over(name)) for name in still}
    return cutting.cut(tx, clock, author, record=into, kind=KIND, sets=sets, known=stays).changes if sets else Changes()


def _state_before(tx: Tx, given: Stored, joining: tuple[Change, Body]) -> Json:
    """What the state was before the join; None for not said."""
    _, body = joining
    over = body.sets[STATE].over if STATE in body.sets else ()
    for made in log.of_record(tx, given.id):
        if made.hash in over and made.body is not None:
            before = read_body(made.body).sets.get(STATE)
            return before.value if before is not None and before.value != PartnerState.MERGED else None
    return None
