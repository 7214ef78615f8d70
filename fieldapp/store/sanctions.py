"""The sanctions list in force on this machine: the newest that was loaded here or came from the office."""

from __future__ import annotations

from functools import lru_cache

from fieldapp.reference import sanctions
from fieldapp.reference.sanctions import SanctionsList
from fieldapp.store import packs
from fieldapp.store.engine import Tx

_KEPT = 2  # lists: the one in force, and the one before it while a new one is loaded


def in_force(tx: Tx) -> SanctionsList | None:
    """The list that names are compared with; None while there is none. Its index is built once and then shared.

    Raises:
        PackDamaged, PackTooNew: the newest cannot be used.
    """
    stored = packs.newest(tx, sanctions.PACK)
    return None if stored is None else _decoded(stored.data, stored.version)


@lru_cache(maxsize=_KEPT)
def _decoded(document: bytes, version: str) -> SanctionsList:
    return sanctions.decode(document, version=version)
