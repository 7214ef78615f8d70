"""Reference packs between machines: made here and signed, sent along by offices, judged and kept where they arrive."""

from __future__ import annotations

from collections.abc import Iterator

import zstandard

from fieldapp.bundle.items import PlainItem
from fieldapp.bundle.manifest import Kind
from fieldapp.changes import Changes
from fieldapp.errors import PackDamaged, PackTooNew, StatementDamaged, StatementTooNew
from fieldapp.history.canonical import digest
from fieldapp.store import meta, packs, people, quarantine
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.transfer.judging import Doubt, Judge
from fieldapp.transfer.outcome import PackNews, PackTold, Trouble
from fieldapp.transfer.peers import Peer
from fieldapp.transfer.reading import Reading
from fieldapp.trust import endorsement as endorsements
from fieldapp.trust import shapes
from fieldapp.trust.certificate import Signer
from fieldapp.trust.endorsement import Endorsement
from fieldapp.workspace import Workspace, me_in

_HASH = "hash"


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
    over = [each.sha256 for each in packs.signed(tx, pack)]
    signed = endorsements.endorse(document, signer, pack=pack, version=version, made_at=moment, over=over)
    packs.put(tx, signed, document, at=moment)


def for_others(tx: Tx, peer: Peer) -> Iterator[PlainItem]:
    """The packs that an office hands on: those in force, and to another office also what was made apart from them.

    A laptop hands on none, because every office has its own way to them, unless an office was lost and replaced: what
    only that one had made is then nowhere else.
    """
    if not me_in(tx).is_office and not list(meta.papers(tx, Paper.RECOVERED)):
        return
    roster, is_for_office = people.current_roster(tx), peer.grant is None or peer.grant.is_office
    every = list(packs.all_newest(tx).values())
    apart = [rival for newest in every for rival in packs.rivals(tx, newest.pack_id)] if is_for_office else []
    for stored in (*every, *apart):
        signer = roster.find_device(stored.device)
        if signer is not None and signer.is_office and roster.find_revocation(stored.device) is None:
            data = endorsements.spell(stored.endorsement) + b"\n" + stored.squeezed
            yield PlainItem(Kind.PACK, data, {_HASH: stored.hash})


def hear(reading: Reading) -> None:
    """Keep the packs of a bundle that an office vouches for, whoever brings them; the rest goes on without them."""
    before = len(reading.count.packs)
    for entry in reading.manifest.of_kind(Kind.PACK):
        with reading.ws.store.read() as tx:
            # By its hash in the clear text; who lies about it keeps only its own pack from us.
            is_known = packs.is_kept(tx, str(entry.note.get(_HASH, "")))
        data = None if is_known else reading.plain(entry)
        if data is not None:
            _take(reading, data, entry.name)
    if len(reading.count.packs) > before:
        reading.ws.refresh_packs()
        reading.count.changes |= Changes(rules=True)


def hear_again(reading: Reading) -> None:
    """Packs that waited for an update or for their signer; what still cannot be used waits on."""
    with reading.ws.store.read() as tx:
        waiting = [held for held in quarantine.listed(tx) if held.facts.get("kind") == Kind.PACK]
        found = [(held, quarantine.data_of(tx, held.hash)) for held in waiting]
    before = len(reading.count.packs)
    for held, data in found:
        _take(reading, data, str(held.facts["object"]))
    if len(reading.count.packs) > before:
        reading.ws.refresh_packs()
        reading.count.changes |= Changes(rules=True)


def _take(reading: Reading, data: bytes, name: str) -> None:
    spelt, _, squeezed = data.partition(b"\n")
    try:
        signed = endorsements.parse(spelt)
    except StatementTooNew:
        _set_aside(reading, data, Doubt(Trouble.TOO_NEW, reading.manifest.sender), name)
        return
    except StatementDamaged:
        reading.note(Trouble.OBJECT_DAMAGED, name, "")
        return
    doubt = _doubt(reading.judge, signed)
    if doubt is not None:
        _set_aside(reading, data, doubt, name)
        return
    document = _expanded(squeezed)
    if document is None or digest(document) != signed.sha256:
        reading.note(Trouble.OBJECT_DAMAGED, name, signed.device)
        return
    try:
        reading.ws.packs.check(signed.pack, signed.version, document)
    except (PackDamaged, PackTooNew):  # an office signed these very bytes, so they are whole: we cannot read them yet
        _set_aside(reading, data, Doubt(Trouble.TOO_NEW, signed.device), name)
        return
    with reading.ws.store.write() as tx:
        quarantine.drop(tx, digest(data))  # of an app that could not read it
        if packs.put(tx, signed, document, at=reading.at):
            reading.count.packs.append(_told(reading, tx, signed))


def _doubt(judge: Judge, signed: Endorsement) -> Doubt | None:
    """Why a signature on a pack does not count."""
    grant = judge.grant_of(signed.device)
    if grant is None or not endorsements.is_signed_by(signed, grant.public):
        return Doubt(Trouble.UNKNOWN_SIGNER, signed.device)
    if not judge.is_trusted(signed.device):
        return Doubt(Trouble.REVOKED, signed.device)
    return None if grant.is_office else Doubt(Trouble.NOT_OFFICE, signed.device)


def _expanded(squeezed: bytes) -> bytes | None:
    """The document; None when it is damaged or larger than it may be."""
    try:
        # The stated size comes first: the library allocates it, whatever maximum it is told.
        if not 0 < zstandard.get_frame_parameters(squeezed).content_size <= packs.MOST_BYTES:
            return None
        return zstandard.ZstdDecompressor().decompress(squeezed, allow_extra_data=False)
    except zstandard.ZstdError:
        return None


def _told(reading: Reading, tx: Tx, signed: Endorsement) -> PackTold:
    newest = packs.newest(tx, signed.pack)
    is_in_force = newest is not None and newest.hash == signed.sha256
    news = PackNews.IN_FORCE if is_in_force else PackNews.OLDER
    if me_in(tx).is_office and packs.rivals(tx, signed.pack):
        news = PackNews.RIVAL
    grant = reading.judge.grant_of(signed.device)
    return PackTold(news, signed.pack, signed.version, grant.name if grant else signed.device)


def _set_aside(reading: Reading, data: bytes, doubt: Doubt, name: str) -> None:
    with reading.ws.store.write() as tx:
        reading.set_aside(tx, data, doubt, name)
