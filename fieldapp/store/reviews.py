"""Who may decide about whose work, and what reviews say of the version of now. Shared by all services that ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from fieldapp.changes import Changes
from fieldapp.clock import Clock
from fieldapp.errors import NotConfirmed, OwnWork
from fieldapp.history.change import SetField
from fieldapp.records.codes_work import ReviewOutcome
from fieldapp.records.shape import checked
from fieldapp.store import cutting, people, records
from fieldapp.store.authors import authors_of, writers_of
from fieldapp.store.cutting import Author
from fieldapp.store.engine import Tx
from fieldapp.store.records import Stored
from fieldapp.trust.roster import Roster

Json = Any  # a JSON value


@dataclass(frozen=True, slots=True)
class Said:
    """What reviews of one version come to.

    Attributes:
        agreed_by: confirmed persons, none of them an author, whose latest review of it agrees.
        sent_back: the latest review of such a person sends it back.
    """

    agreed_by: frozenset[str] = frozenset()
    sent_back: bool = False


def decider(roster: Roster, person: str) -> str:
    """The confirmed person behind an id, empty for one not confirmed."""
    known = roster.find_person(person)
    return (known.same_as or known.id) if known and known.confirmed else ""


def refuse_own_work(tx: Tx, project: Stored, person: str) -> None:
    """Let through only a confirmed person who did not write in a project.

    Raises:
        NotConfirmed, OwnWork.
    """
    roster = people.current_roster(tx)
    who = decider(roster, person)
    if not who:
        raise NotConfirmed(name=people.names(tx).get(person, person))
    if {who, person} & authors_of(tx, project.id, roster):
        raise OwnWork(reference=project.reference)


def reviews_say(tx: Tx, project: str, version: str) -> Said:
    """What counts of the reviews of a version; those of authors and of people not confirmed do not."""
    kept = [one for one in records.children(tx, [project], "review") if is_about(one, version)]
    if not kept:
        return Said()
    roster = people.current_roster(tx)
    authors = authors_of(tx, project, roster)
    latest: dict[str, Stored] = {}
    for one in kept:
        who = writers_of(tx, [one.id], roster)
        reviewers = {decider(roster, each) for each in who}
        if len(reviewers) == 1 and not who & authors:
            latest[reviewers.pop()] = one
    latest.pop("", None)
    outcomes = {who: one.stands.values.get("outcome") for who, one in latest.items()}
    agreed = frozenset(who for who, outcome in outcomes.items() if outcome == ReviewOutcome.AGREED)
    return Said(agreed, ReviewOutcome.SENT_BACK in outcomes.values())


def is_about(review: Stored, version: str) -> bool:
    """Whether a review looked at this version; after any change of the project it no longer does."""
    return bool(version) and review.stands.values.get("version_reviewed") == version


def write(
    tx: Tx, clock: Clock, author: Author, *, kind: str, values: Mapping[str, Json], record: str = ""
) -> tuple[str, Changes]:
    """One change of a record that an action writes, new or known: what an empty value is given for stays empty."""
    name = record or clock.new_id()
    known = records.find(tx, name)
    sets = {}
    for field, value in values.items():
        over = known.state.over(field) if known else ()
        if value is not None or over:
            sets[field] = SetField(checked(kind, field, value), over)
    return name, cutting.cut(tx, clock, author, record=name, kind=kind, sets=sets).changes
