"""Load a sanctions list from a file, and tell which one is in force here.

An office's list reaches laptops in its bundles like any other pack; a laptop's own stays on that laptop.
"""

from __future__ import annotations

import logging
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from typing import Final

from fieldapp.errors import SanctionsListFromTomorrow, SanctionsListOlder, SanctionsListUndated
from fieldapp.exchange import un_list
from fieldapp.exchange.un_list import ReadList
from fieldapp.reference import sanctions, versions
from fieldapp.reference.sanctions import SanctionsList
from fieldapp.store import looking
from fieldapp.store import sanctions as kept_lists
from fieldapp.store.engine import Tx
from fieldapp.transfer.packs import keep_own
from fieldapp.workspace import Workspace

log = logging.getLogger(__name__)

_AHEAD: Final = timedelta(days=1)  # time zones differ
_DIGITS: Final = 8


@dataclass(frozen=True, slots=True)
class InForce:
    """The list that names are compared with here.

    Attributes:
        entries: how many.
    """

    dated_on: date
    version: str
    entries: int


@dataclass(frozen=True, slots=True)
class Loaded:
    """A list that was read.

    Attributes:
        is_new: False when this very list was in force already.
        passed_over: entries without any name.
    """

    in_force: InForce
    is_new: bool
    passed_over: int


def load(ws: Workspace, path: Path, *, dated_on: date | None = None) -> Loaded:
    """Read a list from a file and compare with it from now on.

    Args:
        dated_on: the list's own day, for a file that does not say it; what the file says comes first.

    Raises:
        NotASanctionsList and what else `un_list.read` raises: nothing was changed.
        SanctionsListUndated, SanctionsListFromTomorrow, SanctionsListOlder: nothing was changed.
    """
    read = un_list.read(path)
    day = _day(ws, path.name, read.dated_on or dated_on)
    with ws.store.write() as tx:
        before = kept_lists.in_force(tx)
        if before is not None and before.dated_on > day:
            raise SanctionsListOlder(name=path.name, day=day.isoformat(), known=before.dated_on.isoformat())
        if before is not None and before.dated_on == day and tuple(before.entries) == read.entries:
            return Loaded(_about(before), is_new=False, passed_over=read.passed_over)
        kept = _keep(ws, tx, read, day, before)
    ws.refresh_packs()
    log.info("sanctions.loaded version=%s entries=%d", kept.version, len(kept.entries))
    return Loaded(_about(kept), is_new=True, passed_over=read.passed_over)


def in_force(ws: Workspace) -> InForce | None:
    """The list that names are compared with, None while there is none."""
    with ws.store.read() as tx:
        found = kept_lists.in_force(tx)
    return None if found is None else _about(found)


def _day(ws: Workspace, name: str, day: date | None) -> date:
    if day is None:
        raise SanctionsListUndated(name=name)
    today = looking.local_day(ws.clock)
    if day > today + _AHEAD:
        raise SanctionsListFromTomorrow(name=name, day=day.isoformat(), today=today.isoformat())
    return day


def _keep(ws: Workspace, tx: Tx, read: ReadList, day: date, before: SanctionsList | None) -> SanctionsList:
    version = sanctions.version_of(day)
    if before is not None and versions.base_of(before.version) == version:
        # Another list of the same day: the last one loaded counts, and two contents never share a version.
        version = versions.next_version(before.version, digits=sanctions.digest_of(read.entries)[:_DIGITS])
    pack = sanctions.pack_of(read.entries, dated_on=day, version=version)
    keep_own(ws, tx, sanctions.encode(pack), pack=sanctions.PACK, version=version)
    return SanctionsList(pack)


def _about(found: SanctionsList) -> InForce:
    return InForce(found.dated_on, found.version, len(found.entries))
