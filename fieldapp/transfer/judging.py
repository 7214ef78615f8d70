"""Which parts of a bundle deserve belief: rosters first, then laptops that present themselves, epochs, and segments."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from fieldapp.bundle.segment import Segment
from fieldapp.clock import Clock
from fieldapp.errors import (
    EnrolmentRefused,
    EnrolmentUsed,
    RosterFork,
    RosterNotTrusted,
    StatementDamaged,
    StatementTooNew,
)
from fieldapp.store import log, meta, people
from fieldapp.store import segments as kept_segments
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.transfer.outcome import Trouble
from fieldapp.trust import chain, enrolment, shapes
from fieldapp.trust import roster as rosters
from fieldapp.trust.certificate import Grant, Signer, is_epoch_of, parse_epoch
from fieldapp.trust.roster import Roster


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a part is not believed.

    Attributes:
        signer: id of the device that it names.
    """

    trouble: Trouble
    signer: str


@dataclass
class Judge:
    """Knows the newest roster, and learns from the papers of a bundle before anything else is judged.

    Attributes:
        may_admit: the office's signer, or None where laptops cannot be admitted.
    """

    roster: Roster
    clock: Clock
    may_admit: Signer | None
    _presented: dict[str, Grant] = field(default_factory=dict)

    def hear_roster(self, tx: Tx, data: bytes) -> Doubt | None:
        """Take over a newer roster that leads back to our root; an older one is ignored."""
        try:
            received = rosters.parse(data)
            followed = chain.follow(self.roster, received)
        except StatementTooNew:
            return Doubt(Trouble.TOO_NEW, "")
        except (StatementDamaged, RosterNotTrusted, RosterFork):
            return Doubt(Trouble.ROSTER, "")
        if followed.number > self.roster.number:
            people.keep_roster(tx, followed, at=self._now())
            self.roster = followed
        return None

    def hear_enrolment(self, tx: Tx, data: bytes) -> Doubt | None:
        """Admit a laptop that presents itself with a valid invitation; known ones are let pass."""
        try:
            presented = enrolment.parse(data)
        except StatementTooNew:
            return Doubt(Trouble.TOO_NEW, "")
        except StatementDamaged:
            return Doubt(Trouble.UNKNOWN_SIGNER, "")
        try:
            certified = enrolment.verify_enrolment(self.roster, presented)
        except EnrolmentUsed:
            return Doubt(Trouble.INVITATION_USED, presented.device)
        except EnrolmentRefused:
            return Doubt(Trouble.UNKNOWN_SIGNER, presented.device)
        own_keys = replace(certified, public=presented.public, recipient=presented.recipient)
        self._presented[presented.device] = own_keys
        if self.roster.find_device(presented.device) is None and self.may_admit is not None:
            draft = enrolment.admit(self.roster, presented, self.may_admit, clock=self.clock)
            self.roster = chain.publish(self.roster, draft, self.may_admit)
            people.keep_roster(tx, self.roster, at=self._now())
        return None

    def hear_epoch(self, tx: Tx, data: bytes) -> Doubt | None:
        """Remember whose life an epoch is, if that device says so itself."""
        try:
            certificate = parse_epoch(data)
        except StatementTooNew:
            return Doubt(Trouble.TOO_NEW, "")
        except StatementDamaged:
            return Doubt(Trouble.UNKNOWN_SIGNER, "")
        device = self.grant_of(certificate.device)
        if device is None or not is_epoch_of(certificate, device):
            return Doubt(Trouble.UNKNOWN_SIGNER, certificate.device)
        meta.keep_paper(tx, Paper.EPOCH, certificate.epoch, data, at=self._now())
        return None

    def grant_of(self, device: str) -> Grant | None:
        """What a device is certified for, with the keys it has now."""
        return self.roster.find_device(device) or self._presented.get(device)

    def signer_public(self, device: str) -> str | None:
        """The key that a device signs with."""
        grant = self.grant_of(device)
        return None if grant is None else grant.public

    def judge(self, tx: Tx, segment: Segment) -> Doubt | None:
        """Whether a segment may be applied now."""
        device = self._device_of_epoch(tx, segment.epoch)
        grant = None if device is None else self.grant_of(device)
        if device is None or grant is None or not segment.is_signed_by(grant.public):
            return Doubt(Trouble.UNKNOWN_SIGNER, device or segment.device)
        if not grant.may_write(segment.zone):
            return Doubt(Trouble.OUT_OF_ZONE, device)
        if self._is_beyond_revocation(segment, device):
            return Doubt(Trouble.REVOKED, device)
        return self._place_in_chain(tx, segment, device)

    def _device_of_epoch(self, tx: Tx, epoch: str) -> str | None:
        data = meta.find_paper(tx, Paper.EPOCH, epoch)
        return None if data is None else parse_epoch(data).device

    def _is_beyond_revocation(self, segment: Segment, device: str) -> bool:
        revocation = self.roster.find_revocation(device)
        if revocation is None:
            return False
        return not all(
            revocation.accepts(segment.epoch, segment.zone, seq=seq, change_hash=name) for seq, name in _places(segment)
        )

    def _place_in_chain(self, tx: Tx, segment: Segment, device: str) -> Doubt | None:
        if kept_segments.find(tx, segment.hash) is not None:
            return None
        if any(log.at(tx, segment.epoch, segment.zone, seq) - {name} for seq, name in _places(segment)):
            return Doubt(Trouble.FORK, device)
        newest = kept_segments.newest(tx, segment.epoch, segment.zone)
        joins = (newest.hash, newest.last + 1) if newest else ("", 1)
        if (segment.previous, segment.first) != joins:
            return Doubt(Trouble.BROKEN_CHAIN, device)
        return None

    def _now(self) -> str:
        return shapes.moment(self.clock.now())


def _places(segment: Segment) -> Iterable[tuple[int, str]]:
    return enumerate(segment.hashes, segment.first)
