"""The check that a printed paper tells of: kept with its project, once for each version and day."""

from __future__ import annotations

from datetime import date
from typing import Final

from fieldapp.clock import Clock
from fieldapp.principles.rules import Rules
from fieldapp.principles.ruleset import RULESET
from fieldapp.reference.packs import Packs
from fieldapp.store import facts, keeping, looking, records
from fieldapp.store.cutting import Author
from fieldapp.store.engine import Tx
from fieldapp.store.keeping import Basis
from fieldapp.store.outcome import outcome_of

PRINT: Final = "PRINT"


def kept_for_print(tx: Tx, clock: Clock, author: Author, *, packs: Packs, rules: Rules, project: str, day: date) -> str:
    """Id of the check run of this very version for this day, by the rules of now; a new one is kept if there is none.

    Raises:
        RecordNotFound: there is no such project.
    """
    version = facts.version_of(tx, project)
    wanted = (version, day.isoformat(), RULESET, packs.versions())
    for run in reversed(records.children(tx, [project], "check_run")):
        values = run.stands.values
        if tuple(values.get(name) for name in ("version_checked", "as_of", "ruleset", "packs")) == wanted:
            return run.id
    known, report = looking.look_at(tx, packs, rules, project, day)
    basis = Basis(RULESET, packs.versions(), day, version, PRINT)
    return keeping.keep(tx, clock, author, basis=basis, facts=known, outcome=outcome_of(report)).run
