"""Which bundles have arrived: what a machine tells those who carry bundles for others, signed by it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Annotated, Final

from msgspec import Meta

from fieldapp.bundle.items import PlainItem
from fieldapp.bundle.manifest import Kind
from fieldapp.errors import StatementDamaged, StatementTooNew
from fieldapp.store import bundles, meta
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.trust import shapes, signing
from fieldapp.trust.roster import Roster
from fieldapp.trust.signing import Purpose
from fieldapp.workspace import Workspace, me_in

_MOST_OWN: Final = 1_000  # the latest
_MOST: Final = 5_000
_MOST_BYTES: Final = 1_000_000
_BundleId = Annotated[str, Meta(pattern=r"^[0-9a-f]{32}\Z")]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """What one machine says.

    Attributes:
        bundles: ids of those that it read itself, or that machines they were for said they had read.
    """

    device: shapes.Id
    made_at: shapes.Moment
    bundles: Annotated[tuple[_BundleId, ...], Meta(max_length=_MOST)]
    signature: shapes.Signature = ""
    format: shapes.Format = shapes.FORMAT


def told_by_us(ws: Workspace, tx: Tx, roster: Roster) -> list[PlainItem]:
    """Our own word, for the next bundle; nothing when there is nothing to tell."""
    read = [row for row in bundles.listed(tx, _MOST_OWN) if row.direction == bundles.IN and row.outcome != "DAMAGED"]
    heard = [name for told in _believed(tx, roster) for name in told.bundles]
    names = tuple(dict.fromkeys([*(row.name for row in read), *heard]))[:_MOST]
    if not names:
        return []
    bare = Arrivals(device=me_in(tx).device, made_at=shapes.moment(ws.clock.now()), bundles=names)
    signature = signing.sign(ws.keys.device_key, Purpose.ARRIVALS, shapes.unsigned(bare))
    return [PlainItem(Kind.ARRIVALS, shapes.encode(replace(bare, signature=signature)))]


def hear(tx: Tx, data: bytes, *, sender: str, public: str, at: str) -> bool:
    """Keep what the sender of a bundle says; False for what is not exactly its word."""
    told = _parsed(data)
    if told is None or told.device != sender:
        return False
    if not signing.verify(public, Purpose.ARRIVALS, shapes.unsigned(told), told.signature):
        return False
    meta.replace_paper(tx, Paper.ARRIVALS, sender, data, at=at)
    return True


def have_arrived(tx: Tx, roster: Roster, name: str, recipients: frozenset[str]) -> bool:
    """Whether an office, or one of the machines that a bundle is for, says that it was read.

    Args:
        recipients: the age keys that the bundle is sealed to.
    """
    for told in _believed(tx, roster):
        device = roster.find_device(told.device)
        if device is not None and (device.is_office or device.recipient in recipients) and name in told.bundles:
            return True
    return False


def _believed(tx: Tx, roster: Roster) -> list[Arrivals]:
    told = [_parsed(data) for _, data in meta.papers(tx, Paper.ARRIVALS)]
    return [each for each in told if each is not None and roster.find_revocation(each.device) is None]


def _parsed(data: bytes) -> Arrivals | None:
    try:
        return shapes.decode(data, Arrivals, what="arrivals", most_bytes=_MOST_BYTES)
    except (StatementDamaged, StatementTooNew):
        return None  # another version's; the next one takes its place
