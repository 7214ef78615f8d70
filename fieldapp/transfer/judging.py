"""Which parts of a bundle deserve belief: rosters first, then laptops that present themselves, epochs, and segments."""

from __future__ import annotations

from contextlib import suppress
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
    ZoneRefused,
)
from fieldapp.store import handing, log, meta, people, quarantine
from fieldapp.store import segments as kept_segments
from fieldapp.store.engine import Tx
from fieldapp.store.meta import Paper
from fieldapp.store.quarantine import Reason
from fieldapp.transfer.claims import objection
from fieldapp.transfer.outcome import Trouble
from fieldapp.trust import acceptance, chain, earlier, enrolment, parting, shapes
from fieldapp.trust import roster as rosters
from fieldapp.trust.certificate import ROOT, Grant, Signer, is_epoch_of, parse_epoch
from fieldapp.trust.enrolment import Enrolment
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
        """Take over a newer roster that leads back to our root; an old one of our own line is ignored.

        One that went apart from ours and says more is doubted by an office, which can join the two.
        """
        try:
            received = rosters.parse(data)
            followed = chain.follow(self.roster, received)
        except StatementTooNew:
            return Doubt(Trouble.TOO_NEW, "")
        except (StatementDamaged, RosterNotTrusted, RosterFork):
            return Doubt(Trouble.ROSTER, "")
        if followed.number <= self.roster.number:
            went_apart = self.may_admit is not None and parting.lacks(self.roster, received)
            return Doubt(Trouble.ROSTER, received.issuer) if went_apart else None
        if followed.issuer == ROOT:
            handing.forget_office(tx)
        people.follow(tx, followed, at=self._now())
        self.roster = followed
        self._let_go_of_joined(tx)
        return None

    def _let_go_of_joined(self, tx: Tx) -> None:
        """Drop set-aside rosters that the one in force has taken up, or replaced."""
        for held in quarantine.listed(tx):
            if held.reason is Reason.ROSTER:
                with suppress(StatementDamaged, StatementTooNew):
                    waiting = rosters.parse(quarantine.data_of(tx, held.hash))
                    if waiting.organisation == self.roster.organisation and not parting.lacks(self.roster, waiting):
                        quarantine.drop(tx, held.hash)

    def hear_enrolment(self, tx: Tx, data: bytes) -> Doubt | None:
        """Admit a laptop that presents itself with a valid invitation; known ones are let pass.

        The office that invited it does so, while it is there: two offices that wrote the same number of the roster
        on their own would have parted for good. Until then the invitation speaks for the laptop.
        """
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
        office = self.may_admit
        if office is not None and self.roster.find_device(presented.device) is None:
            is_its_turn = certified.issuer == office.issuer or not self.is_trusted(certified.issuer)
            if is_its_turn:
                self._admit(tx, presented, office)
        return None

    def _admit(self, tx: Tx, presented: Enrolment, office: Signer) -> None:
        try:
            draft = enrolment.admit(self.roster, presented, office, clock=self.clock)
        except ZoneRefused:
            return  # an office of that zone will; until then the invitation speaks for the laptop
        self.roster = chain.publish(self.roster, draft, office)
        people.keep_roster(tx, self.roster, at=self._now())

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
        if self._device_of_epoch(tx, certificate.epoch) not in {None, certificate.device}:
            return Doubt(Trouble.FORK, certificate.device)
        meta.keep_paper(tx, Paper.EPOCH, certificate.epoch, data, at=self._now())
        return None

    def hear_earlier(self, tx: Tx, data: bytes) -> Doubt | None:
        """Remember what a device did before it joined, by its own word; it has one word for that."""
        try:
            work = earlier.parse(data)
        except StatementTooNew:
            return Doubt(Trouble.TOO_NEW, "")
        except StatementDamaged:
            return Doubt(Trouble.UNKNOWN_SIGNER, "")
        device = self.grant_of(work.device)
        if device is None or not earlier.is_signed_by(work, device.public):
            return Doubt(Trouble.UNKNOWN_SIGNER, work.device)
        known = meta.find_paper(tx, Paper.EARLIER, work.device)
        is_somebody = self.roster.find_device(work.earlier) or self.roster.find_enrolment(work.earlier)
        if is_somebody or (known is not None and known != data):
            return Doubt(Trouble.MISATTRIBUTED, work.device)
        meta.keep_paper(tx, Paper.EARLIER, work.device, data, at=self._now())
        return None

    def hear_acceptance(self, tx: Tx, data: bytes) -> Doubt | None:
        """Remember that an office lets a run take effect that would be set aside."""
        try:
            told = acceptance.parse(data)
        except StatementTooNew:
            return Doubt(Trouble.TOO_NEW, "")
        except StatementDamaged:
            return Doubt(Trouble.UNKNOWN_SIGNER, "")
        office = self.roster.find_device(told.issuer)
        if office is None or not acceptance.is_signed_by(told, office.public):
            return Doubt(Trouble.UNKNOWN_SIGNER, told.issuer)
        if not self.is_trusted(told.issuer):
            return Doubt(Trouble.REVOKED, told.issuer)
        if not office.is_office:
            return Doubt(Trouble.NOT_OFFICE, told.issuer)
        meta.keep_paper(tx, Paper.ACCEPTANCE, told.segment, data, at=self._now())
        return None

    def grant_of(self, device: str) -> Grant | None:
        """What a device is certified for, with the keys it has now."""
        return self.roster.find_device(device) or self._presented.get(device)

    def signer_public(self, device: str) -> str | None:
        """The key that a device signs with."""
        grant = self.grant_of(device)
        return None if grant is None else grant.public

    def is_trusted(self, device: str) -> bool:
        """Whether a device may still speak for what it holds and knows."""
        return self.grant_of(device) is not None and self.roster.find_revocation(device) is None

    def judge(self, tx: Tx, segment: Segment) -> Doubt | None:
        """Whether a segment may be applied now."""
        device = self._device_of_epoch(tx, segment.epoch)
        if meta.find_paper(tx, Paper.ACCEPTANCE, segment.hash) is not None:
            return _judge_accepted(tx, segment, device or segment.device)
        grant = None if device is None else self.grant_of(device)
        if device is None or grant is None or not segment.is_signed_by(grant.public):
            return Doubt(Trouble.UNKNOWN_SIGNER, device or segment.device)
        if kept_segments.find(tx, segment.hash) is not None:
            return None
        if self._is_beyond_revocation(segment, device):
            return Doubt(Trouble.REVOKED, device)
        trouble = self._place_in_chain(tx, segment, device) or objection(tx, segment, grant, self.roster)
        return None if trouble is None else Doubt(trouble, device)

    def _device_of_epoch(self, tx: Tx, epoch: str) -> str | None:
        data = meta.find_paper(tx, Paper.EPOCH, epoch)
        return None if data is None else parse_epoch(data).device

    def _is_beyond_revocation(self, segment: Segment, device: str) -> bool:
        revocation = self.roster.find_revocation(device)
        if revocation is None:
            return False
        return not all(
            revocation.accepts(segment.epoch, segment.zone, seq=seq, change_hash=name)
            for seq, name in enumerate(segment.hashes, segment.first)
        )

    def _place_in_chain(self, tx: Tx, segment: Segment, device: str) -> Trouble | None:
        newest = kept_segments.newest(tx, segment.epoch, segment.zone)
        if segment.first > (newest.last if newest else 0) + 1:
            before = quarantine.reason_in_lane(tx, device, segment.epoch, segment.zone)
            return Trouble(before or Trouble.BROKEN_CHAIN)
        return None if joins_on(tx, segment) and not _differs(tx, segment) else Trouble.FORK

    def _now(self) -> str:
        return shapes.moment(self.clock.now())


def _judge_accepted(tx: Tx, segment: Segment, device: str) -> Doubt | None:
    """An office vouches for these very changes; they only have to join on, and not to be the other half of us."""
    if kept_segments.find(tx, segment.hash) is not None:
        return None
    if not joins_on(tx, segment):
        return Doubt(Trouble.BROKEN_CHAIN, device)
    # A machine that took in its own other half would go on counting behind it.
    is_other_self = segment.epoch in handing.own_epochs(tx) and _differs(tx, segment)
    return Doubt(Trouble.FORK, device) if is_other_self else None


def joins_on(tx: Tx, segment: Segment) -> bool:
    """Whether what comes before a segment in its lane, on its own side of a fork, is here."""
    newest = kept_segments.newest(tx, segment.epoch, segment.zone)
    if segment.first > (newest.last if newest else 0) + 1:
        return False
    return not segment.previous if segment.first == 1 else _is_end(tx, segment)


def parts_at(tx: Tx, segment: Segment) -> int:
    """The first number at which another change is known than the segment says; 0 for none."""
    claimed = dict(enumerate(segment.hashes, segment.first))
    here = log.hashes_in(tx, segment.epoch, segment.zone, first=segment.first, last=segment.last)
    return min((seq for seq, name in here if claimed[seq] != name), default=0)


def _is_end(tx: Tx, segment: Segment) -> bool:
    """Whether the segment that this one follows is known, and ends where this one begins."""
    before = kept_segments.find(tx, segment.previous)
    where = (segment.epoch, segment.zone, segment.first - 1)
    return before is not None and (before.epoch, before.zone, before.last) == where


def _differs(tx: Tx, segment: Segment) -> bool:
    """Whether other changes are known in the same places; a run that was signed twice says the same and is no fork."""
    return parts_at(tx, segment) > 0
