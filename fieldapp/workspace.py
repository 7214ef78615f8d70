"""The one handle that services receive: an open workspace, its keys, who works in it, and how time is told."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Final

from fieldapp import paths
from fieldapp.clock import Clock
from fieldapp.errors import DatabaseDamaged, PassphraseTooShort, WorkspaceExists, WorkspaceMissing
from fieldapp.files import told_apart, write_atomic
from fieldapp.principles.rules import Rules, rules_of
from fieldapp.progress import NoProgress
from fieldapp.reference.packs import DOCUMENTS, Packs, load_builtin
from fieldapp.reference.reading import Overlay
from fieldapp.store import backup, lock, meta, migrations, packs, people, placing, projection
from fieldapp.store.cutting import Author
from fieldapp.store.engine import Store, Tx, open_store
from fieldapp.store.lock import WorkspaceLock
from fieldapp.store.meta import Name, Paper
from fieldapp.trust import keyfile, shapes
from fieldapp.trust.certificate import EVERY_ZONE, Grant, Role, certify_epoch
from fieldapp.trust.earlier import LOCAL_ZONE
from fieldapp.trust.kdf import STANDARD, KdfParams
from fieldapp.trust.keyfile import SecretKeys
from fieldapp.trust.roster import Roster

log = logging.getLogger(__name__)

DATABASE: Final = "workspace.db"
EVIDENCE: Final = "evidence"
INBOX: Final = "inbox"
SHORTEST_PASSPHRASE: Final = 8
_ASIDE: Final = ".aside"


@dataclass(frozen=True, slots=True)
class Me:
    """Who works here, on which machine, for whom.

    Attributes:
        short: what references made here begin with.
        zones: what this machine may receive besides `shared`.
    """

    person: str
    name: str
    device: str
    short: str
    role: Role
    zones: tuple[str, ...]
    organisation: str
    organisation_name: str

    @property
    def is_office(self) -> bool:
        """Whether this machine may do what only offices may."""
        return self.role in {Role.OFFICE, Role.HUB}

    @property
    def is_alone(self) -> bool:
        """Whether this machine belongs to no office yet."""
        return self.zones == (LOCAL_ZONE,)


@dataclass
class Workspace:
    """Opened once after the passphrase, closed at the end, passed first to every service."""

    folder: Path
    store: Store
    keys: SecretKeys = field(repr=False)
    clock: Clock
    _lock: WorkspaceLock = field(repr=False)

    @cached_property
    def packs(self) -> Packs:
        """The reference packs in force: those of the app, and over them what an office made; read on first use."""
        with self.store.read() as tx:
            return load_builtin().with_overlays(packs.overlays(tx))

    def refresh_packs(self) -> None:
        """Use the packs that are kept now: call it after one was kept."""
        before = self.packs
        with self.store.read() as tx:
            now = before.with_overlays(packs.overlays(tx))
        self.__dict__["packs"] = now
        self.__dict__["rules"] = rules_of(now)

    def packs_of(self, versions: Mapping[str, str]) -> Packs | None:
        """The packs that rules are read from in these very versions; None when one of them is not kept here.

        Args:
            versions: pack id to version, as a check run keeps them.
        """
        before, overlays = self.packs.builtin_versions(), {}
        with self.store.read() as tx:
            for pack_id in DOCUMENTS:
                wanted = versions.get(pack_id, "")
                if wanted != before[pack_id]:
                    stored = packs.find(tx, pack_id, wanted)
                    if stored is None:
                        return None
                    overlays[pack_id] = Overlay(wanted, stored.data)
        return self.packs.with_overlays(overlays)

    @cached_property
    def rules(self) -> Rules:
        """The rules by date that criteria ask about; what they answered is remembered."""
        return rules_of(self.packs)

    @property
    def roster(self) -> Roster:
        """The newest roster as it stands now."""
        with self.store.read() as tx:
            return people.current_roster(tx)

    @property
    def me(self) -> Me:
        """Who works here; what an office said since is taken in."""
        with self.store.read() as tx:
            return me_in(tx)

    def author(self, tx: Tx) -> Author:
        """Who signs the changes made in this transaction."""
        facts, roster = meta.facts(tx), people.current_roster(tx)
        grant = _grant(roster, facts[Name.DEVICE])
        zones = [zone for zone in (grant.zones if grant else ()) if zone != EVERY_ZONE]
        return Author(facts[Name.PERSON], facts[Name.DEVICE], facts[Name.EPOCH], (zones or roster.zones)[0])

    @property
    def evidence_folder(self) -> Path:
        """Where sealed files are kept."""
        return self.folder / EVIDENCE

    @property
    def inbox(self) -> Path:
        """Where bundles are copied to before they are read."""
        return self.folder / INBOX

    def back_up(self) -> Path:
        """Make a verified copy of the database and note when."""
        moment = self.clock.now()
        with self.store.read() as tx:
            mark = backup.mark(tx)
        path = backup.make(self.store, self.folder, self.keys.database_key, moment)
        with self.store.write() as tx:
            meta.put(tx, Name.LAST_BACKUP, shapes.moment(moment))
            meta.put(tx, Name.BACKUP_MARK, mark)
        return path

    def close(self) -> None:
        """Bring everything into the one database file and give the files back."""
        self.store.close()
        self._lock.release()

    def let_go(self) -> None:
        """Give the files back as they are."""
        self.store.let_go()
        self._lock.release()


@dataclass(frozen=True, slots=True)
class Founding:
    """What a new workspace starts from.

    Attributes:
        device: id; short: its short code for references.
        person: id of the officer; officer: their name.
        papers: puts the first signed papers in; the roster must be among them.
    """

    device: str
    short: str
    person: str
    officer: str
    papers: Callable[[Tx], None]


def found_workspace(
    folder: Path, keys: SecretKeys, passphrase: str, founding: Founding, *, clock: Clock, params: KdfParams = STANDARD
) -> Workspace:
    """Make a workspace in a folder that holds none, and open it.

    Raises:
        WorkspaceExists: there is one; nothing was touched.
        PassphraseTooShort: nothing was made.
        NoSpace, TargetReadOnly: nothing that could be opened was made.
    """
    check_vacant(folder, passphrase)
    with told_apart(folder):
        for place in (folder, folder / EVIDENCE, folder / INBOX):
            place.mkdir(parents=True, exist_ok=True, mode=0o700)
    held = lock.take(folder)
    try:
        _set_remains_aside(folder, clock)
        store = open_store(folder / DATABASE, keys.database_key)
        try:
            _fill(store, folder, keys, founding, clock)
            # The key file comes last: without it there is no workspace, whatever else was written before.
            keyfile.write(folder, keys, passphrase, params=params)
        except BaseException:
            store.let_go()
            raise
    except BaseException:
        held.release()
        raise
    log.info("workspace.founded device=%s", founding.device)
    return Workspace(folder, store, keys, clock, held)


def _set_remains_aside(folder: Path, clock: Clock) -> None:
    """Keep, out of the way, a database that was begun before and whose keys were never written."""
    remains = [path for path in folder.glob(f"{DATABASE}*") if path.suffix != _ASIDE]
    with told_apart(folder):
        for path in remains:
            path.rename(path.with_name(f"{path.name}.{clock.token(4).hex()}{_ASIDE}"))


def _fill(store: Store, folder: Path, keys: SecretKeys, founding: Founding, clock: Clock) -> None:
    migrations.upgrade(store)
    with store.write() as tx:
        projection.make_tables(tx)
        meta.put(tx, Name.PROJECTION, projection.STAMP)
        for name, value in (
            (Name.DEVICE, founding.device),
            (Name.SHORT, founding.short),
            (Name.PERSON, founding.person),
            (Name.OFFICER, founding.officer),
        ):
            meta.put(tx, name, value)
        founding.papers(tx)
        _start_epoch(tx, folder, keys, clock)


def check_vacant(folder: Path, passphrase: str) -> None:
    """Refuse early what `found_workspace` would refuse.

    Raises:
        WorkspaceExists: the folder holds a workspace already.
        PassphraseTooShort: fewer than eight characters.
    """
    if is_workspace(folder):
        raise WorkspaceExists(folder=str(folder))
    if len(passphrase) < SHORTEST_PASSPHRASE:
        raise PassphraseTooShort(least=SHORTEST_PASSPHRASE)


def is_workspace(folder: Path) -> bool:
    """Whether a folder holds a workspace that a passphrase could open."""
    return any((folder / name).exists() for name in keyfile.NAMES)


def open_workspace(folder: Path, passphrase: str, *, clock: Clock) -> Workspace:
    """Open the workspace in a folder.

    Raises:
        WorkspaceMissing, WrongPassphrase, KeyFileDamaged, WorkspaceBusy, WorkspaceTooNew, EngineTooOld,
        DatabaseDamaged: nothing was changed.
    """
    if not is_workspace(folder):
        raise WorkspaceMissing(folder=str(folder))
    keys = keyfile.read(folder, passphrase)
    held = lock.take(folder)
    try:
        _find_database(folder, clock)
        workspace = Workspace(folder, open_store(folder / DATABASE, keys.database_key), keys, clock, held)
    except BaseException:
        held.release()
        raise
    try:
        _bring_up_to_date(workspace)
    except BaseException:
        workspace.let_go()
        raise
    log.info("workspace.opened")
    return workspace


def _find_database(folder: Path, clock: Clock) -> None:
    placing.finish(folder / DATABASE, clock.now())
    if not (folder / DATABASE).exists():  # opening it would make an empty one
        raise DatabaseDamaged(folder=str(folder))


def me_in(tx: Tx) -> Me:
    """Who works here, as the newest roster has it."""
    roster = people.current_roster(tx)
    device = meta.get(tx, Name.DEVICE)
    grant = _grant(roster, device)
    person = meta.get(tx, Name.PERSON)
    return Me(
        person=person,
        name=people.names(tx).get(person) or meta.get(tx, Name.OFFICER),
        device=device,
        short=meta.get(tx, Name.SHORT),
        role=grant.role if grant else Role.FIELD,
        zones=grant.zones if grant else (),
        organisation=roster.organisation,
        organisation_name=roster.name,
    )


def _grant(roster: Roster, device: str) -> Grant | None:
    return roster.find_device(device) or roster.find_enrolment(device)


def _bring_up_to_date(workspace: Workspace) -> None:
    store = workspace.store
    if migrations.is_due(store):
        backup.make(store, workspace.folder, workspace.keys.database_key, workspace.clock.now())
        migrations.upgrade(store)
    with store.read() as tx:
        projected = meta.find(tx, Name.PROJECTION)
        is_copy = not _token_fits(tx, workspace.folder)
    if projected != projection.STAMP:
        with store.write() as tx:
            projection.rebuild(tx, NoProgress())
            meta.put(tx, Name.PROJECTION, projection.STAMP)
    if is_copy:
        log.info("workspace.copied")
        with store.write() as tx:
            _start_epoch(tx, workspace.folder, workspace.keys, workspace.clock)


def take_identity(ws: Workspace, tx: Tx, *, device: str, short: str) -> None:
    """Go on as another device, under the same keys: what was made before stays that of the one before."""
    meta.put(tx, Name.DEVICE, device)
    meta.put(tx, Name.SHORT, short)
    _start_epoch(tx, ws.folder, ws.keys, ws.clock)


def _start_epoch(tx: Tx, folder: Path, keys: SecretKeys, clock: Clock) -> None:
    """A new life of this device: its own lanes start again from 1, so that a copy can never write over another."""
    device, epoch = meta.get(tx, Name.DEVICE), clock.new_id()
    certificate = certify_epoch(device, epoch, keys.device_key)
    meta.put(tx, Name.EPOCH, epoch)
    meta.keep_paper(tx, Paper.EPOCH, epoch, shapes.encode(certificate), at=shapes.moment(clock.now()))
    token = clock.token(16).hex()
    meta.put(tx, Name.COPY_TOKEN, token)
    place = _token_file(device)
    place.parent.mkdir(parents=True, exist_ok=True)
    write_atomic(place, json.dumps({"token": token, "folder": str(folder.resolve())}).encode("utf-8"))


def _token_fits(tx: Tx, folder: Path) -> bool:
    """Whether this folder is the one that the settings remember: a copied folder is not."""
    try:
        kept = json.loads(_token_file(meta.get(tx, Name.DEVICE)).read_bytes())
    except (OSError, ValueError):
        return False
    return bool(kept == {"token": meta.get(tx, Name.COPY_TOKEN), "folder": str(folder.resolve())})


def _token_file(device: str) -> Path:
    return paths.settings_folder() / "devices" / f"{device}.json"
