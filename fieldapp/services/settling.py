"""Two offices wrote the list of machines apart from each other: what each says, and one list that says both."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass

from fieldapp.errors import NotAnOffice, RosterNotTrusted, StatementDamaged, StatementTooNew
from fieldapp.store import meta, people, quarantine
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.store.quarantine import Reason
from fieldapp.trust import chain, parting, shapes
from fieldapp.trust import roster as rosters
from fieldapp.trust.certificate import Signer
from fieldapp.trust.roster import Roster
from fieldapp.workspace import Workspace, me_in

_CLEAR = 2
"""So far above both: a list that is only one higher than another must build on that one."""


@dataclass(frozen=True, slots=True)
class Settled:
    """What our list takes up from others.

    Attributes:
        lists: how many lists were set aside and can be joined.
        machines, invitations, officers, revoked: names.
    """

    lists: int
    machines: tuple[str, ...] = ()
    invitations: tuple[str, ...] = ()
    officers: tuple[str, ...] = ()
    revoked: tuple[str, ...] = ()


def waiting(ws: Workspace) -> Settled:
    """What joining would take up; nothing is written."""
    with ws.store.read() as tx:
        ours = people.current_roster(tx)
        found = list(_set_aside(tx, ours))
    return _told(ours, _joined(ours, found), len(found))


def settle(ws: Workspace) -> Settled:
    """Join the lists that were set aside with ours; the next sticks bring the joined one to everybody.

    A list that a revoked machine signed is not joined: invite anew whoever stands only there.

    Raises:
        NotAnOffice: nothing was changed.
    """
    with ws.store.write() as tx:
        me, ours = me_in(tx), people.current_roster(tx)
        if not me.is_office or ours.find_device(me.device) is None:
            raise NotAnOffice(action="settle")
        found = list(_set_aside(tx, ours))
        draft = _joined(ours, found)
        if parting.lacks(ours, draft):
            least = max(each.number for each in (ours, *found)) + _CLEAR
            signed = chain.publish(ours, draft, Signer(me.device, ws.keys.device_key), least=least)
            people.keep_roster(tx, signed, at=shapes.moment(ws.clock.now()))
        for held in quarantine.listed(tx):
            if held.reason is Reason.ROSTER:
                quarantine.drop(tx, held.hash)
    return _told(ours, draft, len(found))


def _set_aside(tx: Tx, ours: Roster) -> Iterator[Roster]:
    for data in _doubtful(tx):
        with suppress(StatementDamaged, StatementTooNew, RosterNotTrusted):
            roster = rosters.parse(data)
            chain.verify(roster, ours.root_public)
            if ours.find_revocation(roster.issuer) is None and parting.lacks(ours, roster):
                yield roster


def _doubtful(tx: Tx) -> list[bytes]:
    """Rosters that were set aside, and those of ours that a recovery took the place of."""
    waiting = [quarantine.data_of(tx, held.hash) for held in quarantine.listed(tx) if held.reason is Reason.ROSTER]
    return [*waiting, *(data for _, data in meta.papers(tx, Paper.PARTED))]


def _joined(ours: Roster, others: list[Roster]) -> Roster:
    for other in others:
        ours = parting.joined(ours, other)
    return ours


def _told(before: Roster, after: Roster, lists: int) -> Settled:
    names = {each.device: each.name for each in (*after.enrolments, *after.devices)}
    known = {each.device for each in before.devices}
    invited = {each.device for each in before.enrolments}
    gone = {each.device for each in before.revocations}
    people_known = {(each.id, each.confirmed, each.same_as) for each in before.persons}
    return Settled(
        lists,
        tuple(each.name for each in after.devices if each.device not in known),
        tuple(each.name for each in after.enrolments if each.device not in invited),
        tuple(each.name for each in after.persons if (each.id, each.confirmed, each.same_as) not in people_known),
        tuple(names.get(each.device, each.device) for each in after.revocations if each.device not in gone),
    )
