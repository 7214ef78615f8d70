"""Invitations: a file and a code."""

from __future__ import annotations

import hashlib
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import (
    DamagedInvitation,
    FileUnreadable,
    InvitationTooNew,
    RosterNotTrusted,
    WrongCode,
    ZoneRefused,
)
from fieldapp.trust import codes, invitation, locked, sealing
from fieldapp.trust.certificate import Role
from fieldapp.trust.invitation import Invitation
from fieldapp.trust.kdf import STANDARD
from tests.organisations import SMALL, Organisation, an_organisation, flip_file, flipped

ORG = an_organisation()
INVITED = ORG.invite()
CODE = invitation.new_code()


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """An invitation as it was written."""
    invitation.write(tmp_path / ("oumar" + invitation.SUFFIX), INVITED, CODE, params=SMALL)
    return tmp_path / ("oumar" + invitation.SUFFIX)


def test_what_was_written_is_read(path: Path) -> None:
    assert invitation.read(path, CODE) == INVITED


def test_the_code_may_be_typed_as_people_type(path: Path) -> None:
    assert invitation.read(path, f" {CODE.lower().replace('-', ' ')} ") == INVITED


def test_a_mistyped_code_is_caught_at_once(tmp_path: Path) -> None:
    """Before the slow derivation: here it would take a quarter of a second."""
    path = tmp_path / "slow"
    invitation.write(path, INVITED, CODE, params=STANDARD)
    typed = CODE[:-1] + codes.ALPHABET[codes.ALPHABET.index(CODE[-1]) - 1]
    began = time.perf_counter()
    with pytest.raises(WrongCode) as caught:
        invitation.read(path, typed)

    assert caught.value.facts == {"rule": "check"}
    assert time.perf_counter() - began < 0.1


def test_another_files_code_is_told(path: Path) -> None:
    with pytest.raises(WrongCode) as caught:
        invitation.read(path, invitation.new_code())

    assert caught.value.facts == {"rule": "unlock"}


@given(place=st.integers(0, 20_000), bits=st.integers(1, 255))
def test_one_changed_byte_is_refused(place: int, bits: int) -> None:
    data = locked.lock(invitation.KIND, b"content" * 100, "secret", params=SMALL)

    with pytest.raises(DamagedInvitation):
        locked.parse(invitation.KIND, flipped(data, place, bits), name="x")


@pytest.mark.parametrize("place", [5, 200, -40, -1], ids=["header", "content", "tag", "checksum"])
def test_a_damaged_file_is_named(path: Path, place: int) -> None:
    flip_file(path, place, 1)
    with pytest.raises(DamagedInvitation) as caught:
        invitation.read(path, CODE)

    assert caught.value.facts == {"name": "oumar.fieldapp-invitation"}


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        invitation.read(tmp_path / "gone", CODE)


def test_a_newer_invitation_is_told(path: Path) -> None:
    body = path.read_bytes()[:-32].replace(b'"format":1', b'"format":3', 1)
    path.write_bytes(body + hashlib.sha256(body).digest())
    with pytest.raises(InvitationTooNew):
        invitation.read(path, CODE)


@pytest.mark.parametrize(
    "content",
    [b"", b"{}", b"[" * 5000, b'{"roster":"{}","device":"d","signing_key":"' + b"0" * 64 + b'","identity":"x"}'],
    ids=["nothing", "no fields", "deep", "no roster"],
)
def test_hostile_contents_are_refused(tmp_path: Path, content: bytes) -> None:
    """Whoever made the code could have put anything inside."""
    path = tmp_path / "hostile"
    secret = codes.parse(CODE, codes.INVITATION_LENGTH)
    path.write_bytes(locked.lock(invitation.KIND, content, secret, params=SMALL))
    with pytest.raises(DamagedInvitation):
        invitation.read(path, CODE)


def test_the_keys_are_those_the_certificate_names(tmp_path: Path) -> None:
    other = ORG.copy().invite("Autre")
    invitation.write(
        tmp_path / "x",
        Invitation(INVITED.roster, INVITED.device, other.signing_key, INVITED.identity),
        CODE,
        params=SMALL,
    )
    with pytest.raises(DamagedInvitation):
        invitation.read(tmp_path / "x", CODE)


@pytest.mark.parametrize("identity", ["", "x"])
def test_the_identity_is_one(tmp_path: Path, identity: str) -> None:
    invitation.write(
        tmp_path / "x", Invitation(INVITED.roster, INVITED.device, INVITED.signing_key, identity), CODE, params=SMALL
    )
    with pytest.raises(DamagedInvitation):
        invitation.read(tmp_path / "x", CODE)


def test_an_invitation_that_its_roster_does_not_know_is_refused(tmp_path: Path) -> None:
    stray = Invitation(INVITED.roster, "nobody", INVITED.signing_key, INVITED.identity)
    invitation.write(tmp_path / "x", stray, CODE, params=SMALL)
    with pytest.raises(RosterNotTrusted):
        invitation.read(tmp_path / "x", CODE)


def test_the_zones_records_can_be_sealed_to_an_invitation() -> None:
    """`office invite --with-data` puts them on the same stick."""
    sealed = sealing.seal_bytes(b"records", [INVITED.certificate.recipient])

    assert sealing.open_bytes(sealed, [INVITED.identity]) == b"records"


def test_an_unknown_zone_invites_nobody(org: Organisation) -> None:
    with pytest.raises(ZoneRefused):
        org.invite("Oumar", role=Role.FIELD, zones=("gao",))


def test_an_invitation_brings_the_next_roster(org: Organisation) -> None:
    before = org.roster
    invited = org.invite()

    assert (before.number, invited.roster.number) == (1, 2)
    assert invited.roster.find_enrolment(invited.device) == invited.certificate


def test_only_a_code_locks_an_invitation(tmp_path: Path) -> None:
    with pytest.raises(WrongCode):
        invitation.write(tmp_path / "x", INVITED, "sesame", params=SMALL)
