"""The sanctions list in force on this machine: the newest that was loaded here or came from the office."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import suppress
from functools import lru_cache

from fieldapp.errors import PackDamaged, PackTooNew
from fieldapp.reference import sanctions
from fieldapp.reference.sanctions import SanctionsList
from fieldapp.store import packs
from fieldapp.store.engine import Tx
from fieldapp.store.packs import StoredPack

log = logging.getLogger(__name__)

_KEPT = 2  # lists: the one in force, and the one before it while a new one is loaded


def in_force(tx: Tx) -> SanctionsList | None:
    """The list that names are compared with; None while there is none. Its index is built once and then shared.

    A list that this version cannot read, from a newer office, leaves the one before it in force: its day is shown, and
    criteria judge its age.
    """
    newest = packs.newest(tx, sanctions.PACK)
    if newest is None:
        return None
    try:
        return _decoded(newest.data, newest.version)
    except (PackDamaged, PackTooNew):
        log.info("sanctions.passed_over version=%s", newest.version)
    return next(_readable(packs.history(tx, sanctions.PACK)), None)


def _readable(kept: Iterable[StoredPack]) -> Iterator[SanctionsList]:
    for stored in kept:
        with suppress(PackDamaged, PackTooNew):
            yield _decoded(stored.data, stored.version)


@lru_cache(maxsize=_KEPT)
def _decoded(document: bytes, version: str) -> SanctionsList:
    return sanctions.decode(document, version=version)
