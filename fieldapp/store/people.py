"""Who is who: the newest roster of this workspace, and names for the ids in the log."""

from __future__ import annotations

from functools import lru_cache

from fieldapp.store import log, meta
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.trust import earlier, parting
from fieldapp.trust import enrolment as enrolments
from fieldapp.trust import roster as rosters
from fieldapp.trust.certificate import ROOT, parse_epoch
from fieldapp.trust.earlier import EarlierWork
from fieldapp.trust.roster import LastAccepted, Roster

_NEWEST = "newest"
_DIGITS = 9  # roster numbers as names, so that the order of names is that of numbers


def current_roster(tx: Tx) -> Roster:
    """The roster with the highest number."""
    return _parsed(meta.newest_paper(tx, Paper.ROSTER))


@lru_cache(maxsize=4)
def _parsed(data: bytes) -> Roster:
    # Every save asks who works here, and a roster of a thousand devices takes 26 ms to read.
    return rosters.parse(data)


def keep_roster(tx: Tx, roster: Roster, *, at: str) -> None:
    """Keep a roster that was judged trustworthy; older ones stay."""
    meta.keep_paper(tx, Paper.ROSTER, f"{roster.number:0{_DIGITS}d}", rosters.spell(roster), at=at)


def follow(tx: Tx, followed: Roster, *, at: str) -> None:
    """Keep a newer roster, and what a recovery means: its place beside later ones, and what it did not know.

    Both travel on, so that nobody has to have met every roster of the line, and an office can join what went apart.
    """
    before = current_roster(tx)
    keep_roster(tx, followed, at=at)
    if followed.issuer == ROOT:
        keep_recovery(tx, followed, at=at)
        if parting.lacks(followed, before):
            meta.keep_paper(tx, Paper.PARTED, f"{before.number:0{_DIGITS}d}", rosters.spell(before), at=at)


def keep_recovery(tx: Tx, roster: Roster, *, at: str) -> None:
    """Keep a roster that the root itself signed at hand, to be sent along until nobody lacks it."""
    meta.replace_paper(tx, Paper.RECOVERED, _NEWEST, rosters.spell(roster), at=at)


def rosters_to_send(tx: Tx) -> list[bytes]:
    """The rosters that a receiver may need, in the order in which it should hear them; the last one is in force."""
    current = current_roster(tx)
    parted = [data for _, data in meta.papers(tx, Paper.PARTED) if parting.lacks(current, _parsed(data))]
    recovered = [data for _, data in meta.papers(tx, Paper.RECOVERED)]
    return [*parted, *recovered, rosters.spell(current)]


def names(tx: Tx) -> dict[str, str]:
    """Names of persons and devices by id: from the roster, and from enrolments not admitted yet."""
    roster = current_roster(tx)
    found = {grant.device: grant.name for grant in (*roster.enrolments, *roster.devices)}
    for _, data in meta.papers(tx, Paper.ENROLMENT):
        enrolment = enrolments.parse(data)
        found[enrolment.person] = enrolment.person_name
    for device, data in meta.papers(tx, Paper.EARLIER):
        found[_work(data).earlier] = found.get(device, device)
    found.update({person.id: person.name for person in roster.persons})
    return found


def earlier_work(tx: Tx, device: str) -> EarlierWork | None:
    """What a device did before it joined, by its own word that was believed; None for most."""
    data = meta.find_paper(tx, Paper.EARLIER, device)
    return None if data is None else _work(data)


@lru_cache(maxsize=64)
def _work(data: bytes) -> EarlierWork:
    return earlier.parse(data)


def last_accepted(tx: Tx, device: str) -> list[LastAccepted]:
    """The last change of each lane of a device that this machine holds."""
    certificates = (parse_epoch(data) for _, data in meta.papers(tx, Paper.EPOCH))
    epochs = {each.epoch for each in certificates if each.device == device}
    return [
        LastAccepted(epoch=tip.epoch, zone=tip.zone, seq=tip.last, hash=name)
        for tip in log.tips(tx)
        if tip.epoch in epochs
        for name in log.at(tx, tip.epoch, tip.zone, tip.last)
    ]
