"""A workspace full of records, the same on every run: made from a seed, written through the log in large batches."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Self, TypeVar

from fieldapp.clock import SystemClock
from fieldapp.history.change import Body, Change, SetField, Stamp, placed, write_body
from fieldapp.store import cutting, people, projection, search
from fieldapp.store.engine import Tx
from fieldapp.store.values import ZONE
from fieldapp.trust import founding, keyfile, recovery
from fieldapp.trust.kdf import KdfParams
from fieldapp.workspace import Founding, Workspace, found_workspace

SEED = 20260301
BATCH = 2_000
T = TypeVar("T")
VILLAGES = (
    "Dankoussa",
    "Sévaré",
    "Bandiagara",
    "Koro",
    "Bankass",
    "Djenné",
    "Ténenkou",
    "Youwarou",
    "Douentza",
    "Konna",
)
WORKS = ("Pompe", "Forage", "Latrines", "Radio des jeunes", "École", "Puits", "Cantine", "Vaccination", "Maraîchage")
STATES = ("DRAFT", "CHECKED", "SUBMITTED", "APPROVED", "ACTIVE", "COMPLETED", "CLOSED")
KINDS = ("INFRA_WATER", "INFRA_OTHER", "SERVICE", "SUPPLY", "MEDIA", "TRAINING")
STAMP = Stamp("2026-03-01T08:00:00Z", 1, 0)


@contextmanager
def an_office() -> Iterator[Workspace]:
    """An empty workspace in a temporary folder, with cheap keys and the real database settings."""
    with TemporaryDirectory(prefix="fieldapp-bench-") as place:
        os.environ["XDG_CONFIG_HOME"] = place
        clock = SystemClock()
        kit, keys = recovery.new_kit("Bureau", clock), keyfile.new_keys()
        roster = founding.found(kit, keys, device_name="Bureau", zones=["mopti"], clock=clock)
        start = Founding(
            roster.issuer,
            roster.devices[0].short,
            clock.new_id(),
            "Awa Traoré",
            lambda tx: people.keep_roster(tx, roster, at=STAMP.utc),
        )
        cheap = KdfParams(memory_kib=64, passes=1)
        ws = found_workspace(Path(place) / "office", keys, "not a secret here", start, clock=clock, params=cheap)
        try:
            yield ws
        finally:
            ws.close()


@dataclass
class Bulk:
    """Writes new records as the app does, many in one transaction."""

    ws: Workspace
    made: int = 0
    _waiting: list[Change] = field(default_factory=list)

    def __enter__(self) -> Self:
        with self.ws.store.read() as tx:
            self._author = self.ws.author(tx)
        return self

    def __exit__(self, *_: object) -> None:
        self.flush()

    def add(self, kind: str, values: Mapping[str, Any]) -> str:
        """Queue a record; the answer is its id."""
        self.made += 1
        record = f"{self.made:08x}-0000-7000-8000-00000000abcd"
        sets = cutting.sets_for(kind, values, {})
        sets |= {ZONE: SetField("mopti"), "reference": SetField(f"SMP-{self.made:06d}")}
        body = write_body(Body(record, kind, self._author.person, self._author.device, STAMP, "0", 1, sets))
        self._waiting.append(placed(body, epoch=self._author.epoch, zone="mopti", seq=self.made))
        if len(self._waiting) == BATCH:
            self.flush()
        return record

    def flush(self) -> None:
        """Write what is queued."""
        with self.ws.store.write() as tx:
            projection.apply(tx, self._waiting)
        self._waiting = []


def pick(options: Sequence[T], *about: object) -> T:
    """One of some options, by chance that is the same on every run."""
    words = " ".join(str(part) for part in (SEED, *about)).encode()
    return options[int.from_bytes(hashlib.blake2b(words, digest_size=6).digest()) % len(options)]


def a_project(number: int) -> dict[str, Any]:
    """What a common project holds."""
    village, work = pick(VILLAGES, number, "village"), pick(WORKS, number, "work")
    start = f"20{pick(range(21, 27), number, 'year')}-{pick(range(1, 13), number, 'month'):02d}-01"
    return {
        "title": f"{work} de {village} {number}",
        "project_kind": pick(KINDS, number, "kind"),
        "sectors": [pick(("WASH", "EDU", "NUTR", "HEALTH"), number, "sector")],
        "site": {
            "scheme": "COD-AB",
            "edition": "2015",
            "code": f"ML0501{pick(range(15000, 15400), number, 'place'):06d}",
            "name": village,
        },
        "start_on": start,
        "summary": f"{work} demandé par la commune de {village}, avec le service technique et le comité de gestion.",
        "budget": {"minor": pick(range(500_000, 90_000_000), number, "budget"), "currency": "XOF"},
        "state": pick(STATES, number, "state"),
    }


def fill(ws: Workspace, projects: int) -> list[str]:
    """Projects without anything hanging on them; the answer is their ids."""
    with Bulk(ws) as bulk:
        return [bulk.add("project", a_project(number)) for number in range(projects)]


def fill_whole(ws: Workspace, projects: int) -> list[str]:
    """Projects with a partner, an agreement and its signatures, an alignment, people, contributions and an event."""
    with Bulk(ws) as bulk:
        return [_whole_project(bulk, number) for number in range(projects)]


def index(ws: Workspace) -> None:
    """Bring the search index up to date."""
    left = 1
    while left:
        with ws.store.write() as tx:
            left = search.index_some(tx, BATCH)


def compact(ws: Workspace) -> None:
    """Settle what bulk writing left behind, as an hour of normal use would."""
    with ws.store.outside_transactions() as connection:
        _checkpoint(connection)


def _checkpoint(connection: Tx) -> None:
    connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")


def _whole_project(bulk: Bulk, number: int) -> str:
    partner = bulk.add("partner", {"legal_name": f"Association {number}", "partner_type": "CSO_CBO"})
    agreement = bulk.add(
        "agreement",
        {
            "partner": partner,
            "instrument": pick(("SSFA", "PCA", "MOU"), number, "instrument"),
            "start_on": "2024-12-01",
            "end_on": "2027-12-31",
            "ceiling": {"minor": 90_000_000, "currency": "XOF"},
            "covers": ["CASH", "SUPPLY"],
        },
    )
    for party in ("UNICEF", "PARTNER"):
        bulk.add("signature", {"agreement": agreement, "party": party, "signed_on": "2024-12-01", "authorised": "YES"})
    project = bulk.add("project", a_project(number) | {"agreement": agreement, "form": "FORMAL"})
    bulk.add("project_partner", {"project": project, "partner": partner, "role": "IMPLEMENTER"})
    bulk.add("alignment", {"project": project, "framework": "NATIONAL_PLAN", "edition": "CREDD 2019-2023", "axis": "4"})
    bulk.add("target_group", {"project": project, "vulnerability": "RURAL_REMOTE", "girls_planned": 120})
    for kind in ("CASH", "SUPPLY"):
        bulk.add(
            "contribution",
            {
                "project": project,
                "giver": "UNICEF",
                "receiver": "PARTNER",
                "receiver_partner": partner,
                "contribution_kind": kind,
                "amount": {"minor": 4_000_000, "currency": "XOF"},
                "state": "RELEASED",
                "moved_on": "2025-03-01",
                "agreement": agreement,
            },
        )
    bulk.add("event", {"project": project, "event_type": "INAUGURATION", "held_on": "2025-05-01", "women": 40})
    return project
