"""What a bundle says besides changes: papers that make others believable, and receipts of what the sender holds."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from fieldapp.bundle.manifest import Kind
from fieldapp.changes import Changes
from fieldapp.errors import StatementDamaged, StatementTooNew
from fieldapp.store import bundles, evidence, handing, log, meta, quarantine
from fieldapp.store.engine import Tx
from fieldapp.store.handing import OFFICE
from fieldapp.store.meta import Paper
from fieldapp.store.quarantine import Reason
from fieldapp.transfer import arrivals, receipt
from fieldapp.transfer.judging import Doubt, Judge
from fieldapp.transfer.outcome import Trouble
from fieldapp.transfer.reading import Reading
from fieldapp.transfer.receipt import Receipt

_MAY_BE_BELIEVED: Final = frozenset({Reason.UNKNOWN_SIGNER, Reason.TOO_NEW})


def hear_papers(reading: Reading) -> None:
    """Rosters, then enrolments, then epochs: each may be what makes the next one believable."""
    ws = reading.ws
    for kind, hear in _hearings(reading.judge).items():
        entries = reading.manifest.of_kind(kind)
        for number, entry in enumerate(entries):
            reading.progress.step(number, len(entries), "read")
            data = reading.plain(entry)
            if data is None:
                continue
            with ws.store.write() as tx:
                doubt = hear(tx, data)
                if doubt is not None:
                    reading.set_aside(tx, data, doubt, entry.name)


def hear_again(reading: Reading) -> None:
    """Papers that waited in quarantine for a signature or an update: what is believed now is let go."""
    with reading.ws.store.read() as tx:
        waiting = [held for held in quarantine.listed(tx) if held.reason in _MAY_BE_BELIEVED]
    for kind, hear in _hearings(reading.judge).items():
        for held in waiting:
            if held.facts.get("kind") != kind:
                continue
            with reading.ws.store.write() as tx:
                if hear(tx, quarantine.data_of(tx, held.hash)) is None:
                    quarantine.drop(tx, held.hash)
                    reading.forget(str(held.facts["object"]))


def _hearings(judge: Judge) -> Mapping[Kind, Callable[[Tx, bytes], Doubt | None]]:
    return {
        Kind.ROSTER: judge.hear_roster,
        Kind.ENROLMENT: judge.hear_enrolment,
        Kind.EPOCH: judge.hear_epoch,
        Kind.EARLIER: judge.hear_earlier,
        Kind.ACCEPTANCE: judge.hear_acceptance,
    }


def hear_receipts(reading: Reading) -> None:
    """What the sender says it holds; and what it sent, it holds. Not from a device that is no longer trusted."""
    if not reading.judge.is_trusted(reading.manifest.sender):
        return
    sent = Receipt(
        device=reading.manifest.sender,
        made_at=reading.at,
        lanes=tuple((row.epoch, row.zone, row.last) for row in reading.manifest.lanes),
        evidence=tuple(entry.name for entry in reading.manifest.of_kind(Kind.EVIDENCE)),
        missing=(),
        lacking=(),
        backed_up=False,
    )
    with reading.ws.store.write() as tx:
        _believe(reading, tx, sent)
    for entry in reading.manifest.of_kind(Kind.RECEIPT):
        data = reading.plain(entry)
        if data is not None:
            _hear_receipt(reading, data, entry.name)
    for entry in reading.manifest.of_kind(Kind.ARRIVALS):
        data = reading.plain(entry)
        if data is not None:
            with reading.ws.store.write() as tx:
                _hear_arrivals(reading, tx, data)


def _hear_arrivals(reading: Reading, tx: Tx, data: bytes) -> None:
    """An old stick that is read again has nothing newer; what is not the sender's word is passed over."""
    manifest = reading.manifest
    if not bundles.is_known(tx, manifest.bundle):
        arrivals.hear(tx, data, sender=manifest.sender, public=manifest.sender_public, at=reading.at)


def _hear_receipt(reading: Reading, data: bytes, name: str) -> None:
    sender = reading.manifest.sender
    try:
        told = receipt.parse(data)
    except StatementTooNew:
        with reading.ws.store.write() as tx:
            reading.set_aside(tx, data, Doubt(Trouble.TOO_NEW, sender), name)
        return
    except StatementDamaged:
        reading.note(Trouble.OBJECT_DAMAGED, name, "")
        return
    if told.device != sender or not receipt.is_signed_by(told, reading.manifest.sender_public):
        with reading.ws.store.write() as tx:
            reading.set_aside(tx, data, Doubt(Trouble.UNKNOWN_SIGNER, told.device), name)
        return
    with reading.ws.store.write() as tx:
        _believe(reading, tx, told)
        if not bundles.is_known(tx, reading.manifest.bundle):  # an old stick that is read again has nothing newer
            meta.replace_paper(tx, Paper.RECEIPT, sender, data, at=reading.at)
    reading.count.changes |= Changes(sync=True)


def _believe(reading: Reading, tx: Tx, told: Receipt) -> None:
    """Note what a device holds, as far as we know of it: else it could claim what will only be written tomorrow."""
    tips = {(tip.epoch, tip.zone): tip.last for tip in log.tips(tx)}
    lanes = [(epoch, zone, min(last, tips[epoch, zone])) for epoch, zone, last in told.lanes if (epoch, zone) in tips]
    known = evidence.names(tx)
    files = [name for name in told.evidence if name in known]
    grant = reading.judge.grant_of(told.device)
    for peer in [told.device, OFFICE] if grant is not None and grant.is_office else [told.device]:
        handing.note_held(tx, peer=peer, lanes=lanes, evidence=files, backed_up=told.backed_up)
