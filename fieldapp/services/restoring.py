"""Going back to a backup: what that would cost, doing it, and taking what is left over from the state set aside.

Nothing is deleted: the present database keeps standing under a dated name, whole, beside a backup of it. The machine
begins a new life, so that nothing that it writes now can collide with what it wrote before.
"""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from fieldapp.clock import Clock
from fieldapp.errors import BackupMissing, BackupUnusable, DatabaseDamaged, WorkspaceMissing
from fieldapp.files import told_apart
from fieldapp.store import backup, drafts, evidence, handing, lock, log, meta, migrations, placing, salvaging
from fieldapp.store.backup import Looked
from fieldapp.store.engine import Store, Tx, open_store
from fieldapp.store.meta import Name
from fieldapp.store.salvaging import Rest, Taken
from fieldapp.transfer.staging import sweep
from fieldapp.trust import keyfile, shapes
from fieldapp.trust.keyfile import SecretKeys
from fieldapp.workspace import DATABASE, EVIDENCE, Workspace, is_workspace

__all__ = ["Loss", "Restored", "SecretKeys", "Taken", "find", "keys", "loss", "restore", "set_aside", "take_rest"]

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Loss:
    """What the present state has and a backup has not: changes, and where else they are.

    Attributes:
        returns: held by the office, or made elsewhere: the next stick brings them.
        on_stick: only on a stick, as far as known here.
        here: nowhere else.
        typed: fields that wait as drafts.
    """

    returns: int
    on_stick: int
    here: int
    typed: int

    @property
    def is_none(self) -> bool:
        """Whether the present state has nothing more."""
        return not (self.returns or self.on_stick or self.here or self.typed)


@dataclass(frozen=True, slots=True)
class Restored:
    """What was done.

    Attributes:
        records: in the restored state.
        aside: where the state before stands; None when there was none.
        backup: the backup of it; None when it could not be read.
        loss: None when it could not be counted.
    """

    records: int
    aside: Path | None
    backup: Path | None
    loss: Loss | None


def keys(folder: Path, passphrase: str) -> SecretKeys:
    """The keys of a workspace whose database may not open.

    Raises:
        WorkspaceMissing, WrongPassphrase, KeyFileDamaged.
    """
    if not is_workspace(folder):
        raise WorkspaceMissing(folder=str(folder))
    return keyfile.read(folder, passphrase)


def find(folder: Path, name: Path) -> Path:
    """A backup by its path, or by its name in the list.

    Raises:
        BackupMissing.
    """
    for path in (name, folder / backup.FOLDER / name.name):
        if path.is_file():
            return path
    raise BackupMissing(file=name.name)


def set_aside(folder: Path) -> list[Path]:
    """The states that were set aside here, newest first."""
    return placing.set_aside(folder, DATABASE)


def loss(ws: Workspace, path: Path) -> Loss:
    """What going back to a backup would cost; changes nothing.

    Raises:
        BackupUnusable.
    """
    return _loss(ws.store, _usable(path, ws.keys))


def restore(folder: Path, keys: SecretKeys, path: Path, *, clock: Clock) -> Restored:
    """Put a backup in the place of the present database; open the workspace afterwards.

    Args:
        folder: of a workspace that is not open; its database may be damaged or missing.
        path: from `find`.

    Raises:
        WorkspaceBusy, BackupUnusable, WorkspaceTooNew, NoSpace, TargetReadOnly: nothing was changed.
    """
    looked = _usable(path, keys)
    held = lock.take(folder)
    try:
        database = folder / DATABASE
        placing.finish(database, clock.now())
        # Copied before anything else: the backup that is made now may thin this one out.
        part = placing.part_of(database)
        with told_apart(part, needed=path.stat().st_size):
            shutil.copyfile(path, part)
        kept, rest, lost = _look_at_present(folder, keys, clock, looked)
        _prepare(part, keys, clock, rest, folder / EVIDENCE)
        aside = placing.put_in_place(part, database, clock.now())
    finally:
        held.release()
    logger.info("workspace.restored changes=%d", looked.changes)
    return Restored(looked.records, aside, kept, lost)


def take_rest(ws: Workspace, aside: Path) -> Taken:
    """Take what this machine's people wrote from a state that was set aside; what is here already stays as it is.

    Args:
        aside: from `set_aside`; it is read from a copy and never changed.

    Raises:
        BackupMissing, BackupUnusable: nothing was taken.
        NoSpace: what was taken before stays; a repeat goes on from there.
    """
    if not aside.is_file():
        raise BackupMissing(file=aside.name)
    with _copied(ws, aside) as source:
        taken = salvaging.take(ws.store, source)
    with ws.store.write() as tx:
        evidence.match(tx, ws.evidence_folder, at=shapes.moment(ws.clock.now()))
    logger.info("workspace.rest_taken changes=%d whole=%s", taken.changes, taken.is_whole)
    return taken


def _usable(path: Path, keys: SecretKeys) -> Looked:
    try:
        backup.check(path, keys.database_key)
        return backup.look(path, keys.database_key)
    except DatabaseDamaged as error:
        raise BackupUnusable(file=path.name) from error


def _look_at_present(
    folder: Path, keys: SecretKeys, clock: Clock, looked: Looked
) -> tuple[Path | None, Rest | None, Loss | None]:
    """The backup of the present state, what has to go on from it, and what it has more; None for what is unreadable."""
    database = folder / DATABASE
    if not database.exists():
        return None, None, None
    try:
        present = open_store(database, keys.database_key)
    except DatabaseDamaged:
        return None, None, None
    try:
        lost, rest, kept = None, None, None
        with suppress(DatabaseDamaged):
            lost = _loss(present, looked)
            with present.read() as tx:
                rest = salvaging.what_goes_on(tx)
            kept = backup.make(present, folder, keys.database_key, clock.now())
        return kept, rest, lost
    finally:
        with suppress(DatabaseDamaged):
            present.close()
        present.let_go()


def _loss(present: Store, looked: Looked) -> Loss:
    with present.read() as tx:
        own, reach = handing.own_epochs(tx), handing.reaches(tx, handing.peers_of(tx))
        returns = on_stick = here = 0
        for tip in log.tips(tx):
            lane = tip.epoch, tip.zone
            had = min(tip.last, looked.tips.get(lane, 0))
            far = reach.get(lane)
            received, copied = (far.received, far.on_stick) if far else (0, 0)
            if tip.epoch not in own:
                received = tip.last
            received, copied = max(had, min(received, tip.last)), max(had, min(copied, tip.last))
            returns += received - had
            on_stick += max(0, copied - received)
            here += tip.last - max(received, copied)
        return Loss(returns, on_stick, here, drafts.count(tx))


def _prepare(part: Path, keys: SecretKeys, clock: Clock, rest: Rest | None, evidence_folder: Path) -> None:
    store = open_store(part, keys.database_key)
    try:
        migrations.is_due(store)  # a backup of a newer app is refused here
        at = shapes.moment(clock.now())
        with store.write() as tx:
            _begin_anew(tx, clock)
            salvaging.go_on(tx, rest)
            evidence.match(tx, evidence_folder, at=at)
        store.close()
    finally:
        store.let_go()


def _begin_anew(tx: Tx, clock: Clock) -> None:
    # A token that fits nowhere: the next opening takes this for a copy, and begins a new life.
    meta.put(tx, Name.COPY_TOKEN, clock.token(16).hex())
    meta.put(tx, Name.BACKUP_MARK, "")


@contextmanager
def _copied(ws: Workspace, aside: Path) -> Iterator[Store]:
    """A copy of a database that was set aside, with its journal; gone afterwards."""
    sweep(ws.inbox)
    place = ws.inbox / ws.clock.token(8).hex()
    copy = place / DATABASE
    with told_apart(place, needed=aside.stat().st_size):
        place.mkdir(parents=True)
    try:
        with told_apart(place, needed=aside.stat().st_size):
            shutil.copyfile(aside, copy)
            journal = placing.journal_of(aside)
            if journal.exists():
                shutil.copyfile(journal, placing.journal_of(copy))
        try:
            store = open_store(copy, ws.keys.database_key)
        except DatabaseDamaged as error:
            raise BackupUnusable(file=aside.name) from error
        try:
            yield store
        finally:
            store.let_go()
    finally:
        shutil.rmtree(place, ignore_errors=True)
