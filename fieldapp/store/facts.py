"""Gathering what the criteria read about projects: a few queries for every five hundred of them.

What it means is decided in `principles`; similar projects and transfers elsewhere are found in `facts_elsewhere`, what
hangs on what in `facts_batch`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from sqlalchemy import func, select

from fieldapp.history.canonical import digest, encode
from fieldapp.principles.facts import ProjectFacts
from fieldapp.reference.neighbours import Neighbours
from fieldapp.store import records
from fieldapp.store.authors import ABOUT_A_VERSION, vouched
from fieldapp.store.engine import Tx
from fieldapp.store.facts_batch import Batch
from fieldapp.store.facts_elsewhere import Elsewhere, Nearness
from fieldapp.store.facts_owed import Owed
from fieldapp.store.facts_reading import NOTHING_TYPED, Typing
from fieldapp.store.log import CHUNK
from fieldapp.store.typed import CURRENT

__all__ = ["NOTHING_TYPED", "Typing", "facts_of", "facts_of_agreement", "version_of"]

FEW: Final = 100  # projects up to which what happens in others is looked up, however small the portfolio
_SHARE: Final = 4  # part of the portfolio, one in so many, from which on all of it is read once
_STATE: Final = "state"


def facts_of(
    tx: Tx,
    projects: Sequence[str],
    *,
    neighbours: Neighbours,
    nearness: Nearness,
    typing: Typing = NOTHING_TYPED,
) -> Iterator[ProjectFacts]:
    """What is known about each project, in the order asked; ids that are no project are left out.

    Args:
        neighbours: which villages lie close together.
        nearness: how close, and within how many years, another project counts as similar.
        typing: laid over what the log says.
    """
    everything = _is_large_part(tx, len(projects))
    elsewhere = Elsewhere(tx, neighbours, nearness, everything=everything)
    owed = Owed(tx, everything=everything)
    for start in range(0, len(projects), CHUNK):
        for known in Batch(tx, projects[start : start + CHUNK], typing).facts(elsewhere, owed):
            trusted = vouched(tx, known)
            yield replace(known, vouched=trusted) if trusted else known


def _is_large_part(tx: Tx, wanted: int) -> bool:
    """Whether reading about all projects once costs less than looking up the neighbours of each."""
    if wanted <= FEW:
        return False
    return wanted * _SHARE > tx.execute(select(func.count()).select_from(CURRENT["project"])).scalar_one()


def facts_of_agreement(tx: Tx, agreement: str, *, neighbours: Neighbours) -> ProjectFacts:
    """An agreement with its framework and their papers, as if a project worked under it and nothing else."""
    nobody = ""
    typing = Typing({nobody: {"agreement": agreement}}, {nobody: "project"})
    found = facts_of(tx, [nobody], neighbours=neighbours, nearness=Nearness(0, 0), typing=typing)
    return next(found)


def version_of(tx: Tx, project: str) -> str:
    """The version of a project that a check looked at: SHA-256 over every field's heads, its children's too.

    The state is left out, because reaching the next state changes nothing of what was checked; so is what people and
    the app write about a version: a check kept, a review, a waiver or an action point must not make it outdated.
    """
    stored = [records.get(tx, project), *records.children(tx, [project])]
    checked = [one for one in stored if one.kind not in ABOUT_A_VERSION]
    heads = [
        [one.id, name, sorted(each)]
        for one in checked
        for name, each in one.state.heads.items()
        if not (name == _STATE and one.kind == "project")
    ]
    return digest(encode(sorted(heads)))
