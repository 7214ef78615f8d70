"""Keeping a reference pack that this machine made, so that it is in force here and may travel."""

from __future__ import annotations

from fieldapp.store import packs
from fieldapp.store.engine import Tx
from fieldapp.trust import endorsement as endorsements
from fieldapp.trust import shapes
from fieldapp.trust.certificate import Signer
from fieldapp.workspace import Workspace, me_in


def keep_own(ws: Workspace, tx: Tx, document: bytes, *, pack: str, version: str) -> None:
    """Sign a pack's document with this machine's key and keep it, in a transaction of the caller.

    Call `ws.refresh_packs()` after the transaction. Who may do so is decided by the caller; others believe only an
    office.

    Args:
        document: at most `packs.MOST_BYTES`.
        pack: its id; version: as `reference.versions` spells it, higher than the one in force or it will not be.

    Raises:
        PackDamaged: the document is too large.
    """
    moment = shapes.moment(ws.clock.now())
    signer = Signer(me_in(tx).device, ws.keys.device_key)
    packs.put(
        tx, endorsements.endorse(document, signer, pack=pack, version=version, made_at=moment), document, at=moment
    )
