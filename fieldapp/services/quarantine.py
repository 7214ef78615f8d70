"""What was set aside: what it is, who sent it, what to do; and an office's decision about it."""

from __future__ import annotations

import logging
from dataclasses import dataclass

from fieldapp import __version__
from fieldapp.changes import Changes
from fieldapp.errors import AsideUnknown, NotAnOffice
from fieldapp.store import meta, people, quarantine
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Name
from fieldapp.store.quarantine import Held, Reason
from fieldapp.transfer import accepting
from fieldapp.transfer.accepting import MAY_BE_ACCEPTED, TookEffect
from fieldapp.trust import shapes
from fieldapp.workspace import Workspace

__all__ = ["Aside", "Reason", "TookEffect", "accept", "after_update", "ask_again", "listed", "reject"]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Aside:
    """One part that was set aside.

    Attributes:
        id: names it; enough of its beginning will do.
        sender: name of the machine that made it, as far as known; device: its id.
        at: ISO moment when it came here.
        records: how many records its changes are about; 0 for what holds none, or cannot be read yet.
        may_be_accepted: a person of an office may let it take effect.
        rejected: why a person decided not to be asked again; empty while it waits. rejected_by, rejected_at: who, when.
    """

    id: str
    reason: Reason
    sender: str
    device: str
    bundle: str
    at: str
    records: int
    may_be_accepted: bool
    rejected: str = ""
    rejected_by: str = ""
    rejected_at: str = ""


def listed(ws: Workspace, *, rejected: bool = False) -> list[Aside]:
    """What waits, oldest first.

    Args:
        rejected: also what a person decided not to be asked about again.
    """
    with ws.store.read() as tx:
        names = people.names(tx)
        return [_aside(held, names) for held in quarantine.listed(tx, rejected=rejected)]


def accept(ws: Workspace, part: str, *, reason: str) -> TookEffect:
    """Let a part take effect as if it had come in time, here and on every machine that receives it.

    Args:
        part: enough of its id to tell it apart.
        reason: why, for whoever asks later.

    Raises:
        NotAnOffice, AsideUnknown, FieldRefused, AsideStays, AsideWaits: nothing was changed.
    """
    why = _decision(ws, reason)
    with ws.store.read() as tx:
        held = _called(tx, part)
    ws.back_up()
    done = accepting.accept(ws, held, reason=why)
    logger.info("aside.accepted reason=%s applied=%d", held.reason, done.applied)
    return done


def reject(ws: Workspace, part: str, *, reason: str) -> Changes:
    """Ask about a part no more; its bytes stay, and `ask_again` or `accept` takes the decision back.

    Raises:
        NotAnOffice, AsideUnknown, FieldRefused: nothing was changed.
    """
    why = _decision(ws, reason)
    with ws.store.write() as tx:
        held = _called(tx, part)
        at = shapes.moment(ws.clock.now())
        quarantine.note_rejection(tx, held, why=why, by=meta.get(tx, Name.PERSON), at=at)
    return Changes(sync=True)


def ask_again(ws: Workspace, part: str) -> Changes:
    """Take back that a part was rejected.

    Raises:
        NotAnOffice, AsideUnknown: nothing was changed.
    """
    if not ws.me.is_office:
        raise NotAnOffice(action="quarantine")
    with ws.store.write() as tx:
        quarantine.forget_rejection(tx, _called(tx, part))
    return Changes(sync=True)


def after_update(ws: Workspace) -> TookEffect | None:
    """After an update try once to apply what an older app could not read; None when that was done before.

    Call it whenever a workspace was opened; it asks one question only unless the app is another one than before.
    """
    with ws.store.read() as tx:
        if meta.find(tx, Name.LOOKED_AGAIN) == __version__:
            return None
        waits = bool(quarantine.listed(tx))
    done = accepting.look_again(ws) if waits else None
    with ws.store.write() as tx:
        meta.put(tx, Name.LOOKED_AGAIN, __version__)
    return done


def _decision(ws: Workspace, reason: str) -> str:
    if not ws.me.is_office:
        raise NotAnOffice(action="quarantine")
    return shapes.checked_name(reason, field="reason")


def _called(tx: Tx, part: str) -> Held:
    found = [held for held in quarantine.listed(tx, rejected=True) if part and held.hash.startswith(part)]
    if len(found) != 1:
        raise AsideUnknown(part=part)
    return found[0]


def _aside(held: Held, names: dict[str, str]) -> Aside:
    facts = held.facts
    by = str(facts.get("rejected_by", ""))
    return Aside(
        id=held.hash,
        reason=held.reason,
        sender=names.get(held.device, held.device),
        device=held.device,
        bundle=held.bundle,
        at=held.at,
        records=int(facts.get("records", 0)),
        may_be_accepted=held.reason in MAY_BE_ACCEPTED and "epoch" in facts,
        rejected=str(facts.get("rejected", "")),
        rejected_by=names.get(by, by),
        rejected_at=str(facts.get("rejected_at", "")),
    )
