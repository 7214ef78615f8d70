"""Who wrote what: the persons behind a record's changes, under the name that an office knows them by now."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from fieldapp.history.change import read_body
from fieldapp.principles.facts import ProjectFacts
from fieldapp.store import log, people, records
from fieldapp.store.engine import Tx
from fieldapp.trust.roster import Roster

ABOUT_A_VERSION: Final = frozenset(
    {"check_run", "breach", "review", "waiver", "referral", "action_point", "concern", "note"}
)
"""Kinds that say something about a project as it stands, and are no part of it."""

_STATE_ONLY: Final = frozenset({"state"})


def writers_of(tx: Tx, names: Iterable[str], roster: Roster, *, with_states: bool = True) -> frozenset[str]:
    """Everybody who wrote in these records, each also under the id they were merged into.

    Args:
        with_states: count those too who only moved the state.
    """
    found: set[str] = set()
    for name in names:
        for made in log.of_record(tx, name):
            if made.body is None:
                continue
            body = read_body(made.body)
            if with_states or body.sets.keys() != _STATE_ONLY:
                known = roster.find_person(body.person)
                found |= {body.person, known.same_as if known and known.same_as else body.person}
    return frozenset(found)


def authors_of(tx: Tx, project: str, roster: Roster) -> frozenset[str]:
    """Everybody who wrote in a project or in what is part of it; whoever only moved its state wrote nothing."""
    below = [one.id for one in records.children(tx, [project]) if one.kind not in ABOUT_A_VERSION]
    return writers_of(tx, [project, *below], roster, with_states=False)


def vouched(tx: Tx, facts: ProjectFacts) -> frozenset[str]:
    """Waivers and referrals that only confirmed persons wrote, none of whom wrote anything else in the project."""
    decisions = [one.id for one in facts.records if one.kind in {"waiver", "referral"}]
    if not decisions:
        return frozenset()
    roster = people.current_roster(tx)
    authors = authors_of(tx, facts.project.id, roster)
    found = ((name, writers_of(tx, [name], roster)) for name in decisions)
    return frozenset(name for name, who in found if who and not who & authors and _confirmed(who, roster))


def _confirmed(who: frozenset[str], roster: Roster) -> bool:
    known = [roster.find_person(one) for one in who]
    return all(person is not None and (person.confirmed or bool(person.same_as)) for person in known)
