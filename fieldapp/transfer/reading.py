"""One bundle being read: what it is read with, and what its parts add up to."""

from __future__ import annotations

from dataclasses import dataclass, field

from fieldapp.bundle.manifest import Entry, Manifest
from fieldapp.bundle.reader import Opened
from fieldapp.bundle.segment import Segment
from fieldapp.changes import Changes
from fieldapp.errors import NotForUs, ObjectDamaged
from fieldapp.history.canonical import digest, encode
from fieldapp.progress import Progress
from fieldapp.store import quarantine
from fieldapp.store.engine import Tx
from fieldapp.store.quarantine import Reason
from fieldapp.transfer.claims import records_in
from fieldapp.transfer.judging import Doubt, Judge
from fieldapp.transfer.outcome import PackTold, Problem, Trouble
from fieldapp.trust import shapes
from fieldapp.workspace import Workspace


@dataclass
class Count:
    """What the parts of a bundle add up to."""

    applied: int = 0
    known: int = 0
    photos: int = 0
    changes: Changes = field(default_factory=Changes)
    packs: list[PackTold] = field(default_factory=list)
    problems: dict[Problem, None] = field(default_factory=dict)  # in order, each once


@dataclass(frozen=True, slots=True)
class Reading:
    """One bundle being read.

    Attributes:
        identities: age keys to open its objects with.
    """

    ws: Workspace
    opened: Opened
    manifest: Manifest
    identities: tuple[str, ...]
    judge: Judge
    count: Count
    progress: Progress

    @property
    def at(self) -> str:
        """Now, as papers and tables spell it."""
        return shapes.moment(self.ws.clock.now())

    def plain(self, entry: Entry) -> bytes | None:
        """An object's contents; None when it is damaged, which is noted."""
        try:
            return self.opened.plain(entry, self.identities)
        except (ObjectDamaged, NotForUs):  # the whole bundle is for us, so a part that is not was put there
            self.note(Trouble.OBJECT_DAMAGED, entry.name, "")
            return None

    def note(self, trouble: Trouble, subject: str, signer: str) -> None:
        """Remember a part that was not applied."""
        grant = self.judge.grant_of(signer or self.manifest.sender)
        self.count.problems[Problem(trouble, subject, grant.name if grant else signer)] = None

    def forget(self, subject: str) -> None:
        """A part was applied after all."""
        for problem in [each for each in self.count.problems if each.subject == subject]:
            del self.count.problems[problem]

    def set_aside(self, tx: Tx, data: bytes, doubt: Doubt, name: str, *, segment: Segment | None = None) -> None:
        """Keep a part that is not believed, or does not join on yet, and say so.

        Nothing is said about what a person decided not to be asked about again.
        """
        if not quarantine.is_rejected(tx, digest(data)):
            self.note(doubt.trouble, name, doubt.signer)
        facts: dict[str, str | int] = {"object": name, **self._entry_facts(name)}
        if segment is not None:
            facts |= {"epoch": segment.epoch, "zone": segment.zone, "first": segment.first, "last": segment.last}
            facts["records"] = records_in(segment)
        quarantine.put(
            tx,
            data,
            reason=Reason(doubt.trouble),
            device=doubt.signer,
            bundle=self.manifest.bundle,
            at=self.at,
            facts=facts,
        )

    def _entry_facts(self, name: str) -> dict[str, str | int]:
        """What kind of object it is, and its note, so that it can be handed on as it came."""
        entry = next((each for each in self.manifest.entries if each.name == name), None)
        if entry is None:
            return {}
        return {"kind": entry.kind, "note": encode(dict(entry.note)).decode("ascii")}
