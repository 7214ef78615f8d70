"""What this app cannot read yet and hands on as it came, and the words of offices for runs that were accepted."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Final

from fieldapp.bundle.items import PlainItem
from fieldapp.bundle.manifest import Kind
from fieldapp.store import meta, quarantine
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.store.quarantine import Held, Reason
from fieldapp.transfer.peers import Peer

_FOR_ALL: Final = frozenset({Kind.ROSTER, Kind.EPOCH, Kind.PACK})
_FOR_ITS_RECEIVER: Final = frozenset({Kind.RECEIPT, Kind.ARRIVALS})


def too_new(tx: Tx, peer: Peer) -> list[PlainItem]:
    """Objects of a newer format that a peer may receive; its app may understand them, or a later one."""
    waiting = [held for held in quarantine.listed(tx) if held.reason is Reason.TOO_NEW]
    return [_item(tx, held) for held in waiting if _may_receive(peer, held)]


def epochs_of(items: list[PlainItem]) -> set[str]:
    """Whose lives the runs among them are of."""
    return {str(item.note["epoch"]) for item in items if "epoch" in item.note}


def acceptances(tx: Tx, runs: set[str]) -> Iterator[PlainItem]:
    """An office's word for those of some runs (hashes) that were set aside once."""
    for name, data in meta.papers(tx, Paper.ACCEPTANCE):
        if name in runs:
            yield PlainItem(Kind.ACCEPTANCE, data)


def _may_receive(peer: Peer, held: Held) -> bool:
    kind, note = held.facts.get("kind", ""), json.loads(str(held.facts.get("note", "{}")))
    if not kind or kind in _FOR_ITS_RECEIVER:
        return False
    is_office = peer.grant is None or peer.grant.is_office
    return is_office or kind in _FOR_ALL or (kind == Kind.SEGMENT and peer.may_receive(str(note.get("zone", ""))))


def _item(tx: Tx, held: Held) -> PlainItem:
    return PlainItem(str(held.facts["kind"]), quarantine.data_of(tx, held.hash), json.loads(str(held.facts["note"])))
