"""Rosters that lie in bundles on sticks: what an office that was lost still says, to whoever holds the recovery kit."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from fieldapp.bundle import reader
from fieldapp.bundle.manifest import Kind
from fieldapp.errors import (
    BundleTooNew,
    NotABundle,
    NotForUs,
    ObjectDamaged,
    RosterNotTrusted,
    StatementDamaged,
    StatementTooNew,
    TargetGone,
    TargetReadOnly,
    VolumeDamaged,
)
from fieldapp.transfer import stick
from fieldapp.trust import chain
from fieldapp.trust import roster as rosters
from fieldapp.trust.recovery import RecoveryKit
from fieldapp.trust.roster import Roster


def rosters_on(places: Iterable[Path], kit: RecoveryKit) -> list[Roster]:
    """Every roster of the kit's organisation that deserves belief, the newest first.

    Args:
        places: sticks, folders or bundle files. What cannot be read there is passed over.
    """
    found: dict[str, Roster] = {}
    for volumes in stick.look(places):
        for data in _sealed_rosters(volumes, kit):
            with suppress(StatementDamaged, StatementTooNew, RosterNotTrusted):
                roster = rosters.parse(data)
                chain.verify(roster, kit.root_public)
                found[rosters.hash_of(roster)] = roster
    return sorted(found.values(), key=lambda roster: roster.number, reverse=True)


def _sealed_rosters(volumes: list[Path], kit: RecoveryKit) -> Iterator[bytes]:
    try:
        opened = reader.read(volumes)
    except (NotABundle, BundleTooNew, VolumeDamaged, TargetGone, TargetReadOnly):
        return
    if opened.manifest is None or opened.manifest.organisation != kit.organisation:
        return
    for entry in opened.manifest.of_kind(Kind.ROSTER):
        with suppress(NotForUs, ObjectDamaged, TargetGone, TargetReadOnly):
            yield opened.plain(entry, (kit.identity,))
