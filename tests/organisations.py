"""A small organisation to test with: a root, a first office, an invited laptop. Cheap keys, real signatures."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from fieldapp.clock import Clock
from fieldapp.trust import chain, enrolment, founding, invitation, keyfile, recovery
from fieldapp.trust.certificate import Role, Signer
from fieldapp.trust.enrolment import Enrolment
from fieldapp.trust.invitation import Invitation
from fieldapp.trust.kdf import KdfParams
from fieldapp.trust.keyfile import SecretKeys
from fieldapp.trust.recovery import RecoveryKit
from fieldapp.trust.roster import Roster
from tests.fakes import FakeClock

SMALL = KdfParams(memory_kib=32, passes=1)
ZONES = ("mopti", "segou")


@dataclass
class Machine:
    """A machine with its keys and its id."""

    device: str
    keys: SecretKeys

    @property
    def signer(self) -> Signer:
        return Signer(self.device, self.keys.device_key)


@dataclass
class Organisation:
    """Its current roster, which every method that changes something replaces."""

    kit: RecoveryKit
    office: Machine
    roster: Roster
    clock: Clock = field(default_factory=FakeClock)

    def invite(
        self, name: str = "Oumar", *, role: Role = Role.FIELD, zones: tuple[str, ...] = ("mopti",)
    ) -> Invitation:
        """Make an invitation and keep the roster that holds it."""
        made = invitation.make(self.roster, self.office.signer, name=name, role=role, zones=zones, clock=self.clock)
        self.roster = made.roster
        return made

    def present(self, invited: Invitation, keys: SecretKeys, *, name: str = "Oumar Cissé") -> Enrolment:
        """A laptop's presentation of itself."""
        return enrolment.enrol(invited, keys, person=self.clock.new_id(), person_name=name, clock=self.clock)

    def admit(self, presented: Enrolment) -> Roster:
        """Take a laptop in."""
        draft = enrolment.admit(self.roster, presented, self.office.signer, clock=self.clock)
        self.roster = chain.publish(self.roster, draft, self.office.signer)
        return self.roster

    def join(self, name: str = "Oumar", *, role: Role = Role.FIELD, zones: tuple[str, ...] = ("mopti",)) -> Machine:
        """Invite a machine and take it in at once."""
        keys = keyfile.new_keys()
        invited = self.invite(name, role=role, zones=zones)
        self.admit(self.present(invited, keys, name=name))
        return Machine(invited.device, keys)

    def copy(self) -> Organisation:
        """The same organisation, to go another way."""
        return replace(self)


def an_organisation() -> Organisation:
    """A root and a first office for Mopti and Ségou."""
    clock = FakeClock()
    kit = recovery.new_kit("Bureau de Mopti", clock)
    keys = keyfile.new_keys()
    roster = founding.found(kit, keys, device_name="Bureau", zones=ZONES, clock=clock)
    return Organisation(kit, Machine(roster.issuer, keys), roster, clock)


def flipped(data: bytes, place: int, bits: int) -> bytes:
    """The same bytes with one of them changed; `bits` is not 0."""
    place %= len(data)
    return data[:place] + bytes([data[place] ^ bits]) + data[place + 1 :]


def flip_file(path: Path, place: int, bits: int) -> None:
    """Change one byte of a file."""
    path.write_bytes(flipped(path.read_bytes(), place, bits))
