"""What became of a bundle that was read: a closed list."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from fieldapp.changes import Changes


class Outcome(StrEnum):
    """In order of weight; a bundle gets the heaviest that is true of a part of it.

    What is no bundle, not for us, or cannot be copied for lack of space, is an error instead and applies nothing.
    """

    APPLIED = "APPLIED"
    DECIDE = "DECIDE"
    QUARANTINED = "QUARANTINED"
    DAMAGED = "DAMAGED"


EXIT_STATUS: Final = {Outcome.APPLIED: 0, Outcome.DECIDE: 1, Outcome.QUARANTINED: 3, Outcome.DAMAGED: 4}


class Trouble(StrEnum):
    """What can be wrong with a part of a bundle; `fieldapp.words.sync` has the words."""

    UNKNOWN_SIGNER = "UNKNOWN_SIGNER"
    REVOKED = "REVOKED"
    OUT_OF_ZONE = "OUT_OF_ZONE"
    BROKEN_CHAIN = "BROKEN_CHAIN"
    FORK = "FORK"
    TOO_NEW = "TOO_NEW"
    INVITATION_USED = "INVITATION_USED"
    ROSTER = "ROSTER"
    MISATTRIBUTED = "MISATTRIBUTED"
    OBJECT_DAMAGED = "OBJECT_DAMAGED"
    VOLUME_MISSING = "VOLUME_MISSING"
    NOT_OFFICE = "NOT_OFFICE"


DAMAGE: Final = frozenset({Trouble.OBJECT_DAMAGED, Trouble.VOLUME_MISSING, Trouble.BROKEN_CHAIN})


@dataclass(frozen=True, slots=True)
class Problem:
    """One part that was not applied.

    Attributes:
        subject: what it is about: an object's hash, a device, a volume's number.
        sender: name of the device that signed or sent it, as far as known.
    """

    trouble: Trouble
    subject: str
    sender: str


class PackNews(StrEnum):
    """What became of a reference pack that was new here; `fieldapp.words.packs` has the words.

    RIVAL: two offices changed it apart from each other; both are kept, and a person should look.
    """

    IN_FORCE = "IN_FORCE"
    OLDER = "OLDER"
    RIVAL = "RIVAL"


@dataclass(frozen=True, slots=True)
class PackTold:
    """One reference pack that was new here.

    Attributes:
        pack: its id; signer: name of the office machine that made it.
    """

    news: PackNews
    pack: str
    version: str
    signer: str


@dataclass(frozen=True, slots=True)
class Imported:
    """What one bundle brought.

    Attributes:
        sender: name of the device that made it.
        applied: changes that were new here; known: those that were not.
        photos: sealed files that were new here.
        breaches_opened: breach records that were new here.
        photos_missing: sealed files that records name and that are still not here.
        packs: reference packs that were new here.
    """

    bundle: str
    sender: str
    applied: int
    known: int
    photos: int
    conflicts_opened: int
    breaches_opened: int
    photos_missing: int
    problems: tuple[Problem, ...]
    changes: Changes
    packs: tuple[PackTold, ...] = ()

    @property
    def outcome(self) -> Outcome:
        """The heaviest thing that is true of a part."""
        if any(problem.trouble in DAMAGE for problem in self.problems):
            return Outcome.DAMAGED
        if self.problems:
            return Outcome.QUARANTINED
        rival = any(each.news is PackNews.RIVAL for each in self.packs)
        return Outcome.DECIDE if self.conflicts_opened or self.breaches_opened or rival else Outcome.APPLIED

    @property
    def is_repeat(self) -> bool:
        """Whether all of it was known already."""
        return not (self.applied or self.photos or self.problems or self.packs)
