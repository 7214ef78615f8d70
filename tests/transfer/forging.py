"""Bundles as a faulty or hostile machine could write them: any change, any lane, any key, any paper."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from fieldapp.bundle import limits, reader
from fieldapp.bundle import segment as segments
from fieldapp.bundle.items import Item, PlainItem, SealedItem
from fieldapp.bundle.manifest import Kind
from fieldapp.bundle.segment import Segment
from fieldapp.bundle.writer import write
from fieldapp.history.change import Body, SetField, Stamp, write_body
from fieldapp.store import meta
from fieldapp.store import segments as kept_segments
from fieldapp.store.meta import Name, Paper
from fieldapp.transfer import receipt
from fieldapp.transfer.receipt import Receipt
from fieldapp.trust.certificate import certify_epoch
from fieldapp.trust.shapes import encode
from fieldapp.workspace import Workspace
from tests.worlds import World


def sets(values: Mapping[str, Any], over: Mapping[str, Sequence[str]] | None = None) -> dict[str, SetField]:
    """Log fields of a change; what each replaces is given apart."""
    return {name: SetField(value, tuple((over or {}).get(name, ()))) for name, value in values.items()}


def body(ws: Workspace, record: str, kind: str, parts: Mapping[str, SetField], **other: Any) -> bytes:
    """A change by the machine's own person, unless said otherwise."""
    me = ws.me
    plain = Body(record, kind, me.person, me.device, Stamp("2026-01-01T12:00:00Z", 1, 0), "0.1.0", 1, dict(parts))
    return write_body(replace(plain, **other))


def run(
    ws: Workspace, bodies: Iterable[bytes], *, zone: str = "mopti", first: int = 0, previous: str | None = None
) -> Segment:
    """A segment signed by the machine; it joins on to what the machine has signed, unless said otherwise."""
    with ws.store.read() as tx:
        epoch, device = meta.get(tx, Name.EPOCH), meta.get(tx, Name.DEVICE)
        newest = kept_segments.newest(tx, epoch, zone)
    return segments.cut(
        bodies,
        ws.keys.device_key,
        epoch=epoch,
        zone=zone,
        first=first or (newest.last + 1 if newest else 1),
        previous=(newest.hash if newest else "") if previous is None else previous,
        device=device,
    )


def as_item(made: Segment) -> PlainItem:
    """A segment ready for the writer."""
    return PlainItem(Kind.SEGMENT, segments.encode(made), made.note)


def epoch_paper(ws: Workspace, epoch: str | None = None) -> PlainItem:
    """A machine's word that an epoch is its own; the one it lives in by default."""
    with ws.store.read() as tx:
        name, device = epoch or meta.get(tx, Name.EPOCH), meta.get(tx, Name.DEVICE)
    return PlainItem("epoch", encode(certify_epoch(device, name, ws.keys.device_key)))


def enrolment_paper(ws: Workspace) -> PlainItem:
    """How a machine presented itself."""
    with ws.store.read() as tx:
        [(_, data)] = meta.papers(tx, Paper.ENROLMENT)
    return PlainItem(Kind.ENROLMENT, data)


def receipt_paper(
    ws: Workspace,
    *,
    lanes: Sequence[tuple[str, str, int]] = (),
    evidence: Sequence[str] = (),
    backed_up: bool = True,
) -> PlainItem:
    """A machine's word for what it holds."""
    told = Receipt(
        device=ws.me.device,
        made_at="2026-01-01T12:00:00Z",
        lanes=tuple(lanes),
        evidence=tuple(evidence),
        missing=(),
        lacking=(),
        backed_up=backed_up,
    )
    return PlainItem(Kind.RECEIPT, receipt.signed(told, ws.keys.device_key))


def forge(
    world: World,
    sender: Workspace,
    items: Iterable[Item],
    *,
    key: bytes | None = None,
    device: str | None = None,
    organisation: str | None = None,
    recipients: Sequence[str] | None = None,
    volume_bytes: int = limits.VOLUME_BYTES,
) -> Path:
    """A stick with one bundle of the sender's, sealed to the office unless said otherwise."""
    stick = world.stick()
    roster = sender.roster
    write(
        stick,
        items,
        sender=device or sender.me.device,
        sender_key=key or sender.keys.device_key,
        organisation=organisation or roster.organisation,
        roster_number=roster.number,
        recipients=recipients or roster.recipients_of_offices(),
        clock=sender.clock,
        volume_bytes=volume_bytes,
    )
    return stick


def unpacked(paths: Sequence[Path], opener: Workspace, spool: Path) -> list[Item]:
    """What a real bundle holds, to be packed again another way."""
    opened = reader.read(paths)
    items: list[Item] = []
    for entry in opened.entries:
        if entry.kind == Kind.EVIDENCE:
            opened.copy(entry, spool / entry.name)
            items.append(SealedItem(entry.name, spool / entry.name, entry.length))
        else:
            items.append(PlainItem(entry.kind, opened.plain(entry, [opener.keys.identity]), entry.note))
    return items
