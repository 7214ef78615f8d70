"""Certificates, and the zones they open."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.errors import StatementDamaged, StatementTooNew, UserError
from fieldapp.trust import certificate, shapes
from fieldapp.trust.certificate import DeviceCertificate, Role
from tests.organisations import Organisation, an_organisation, flipped

ORG = an_organisation()
OFFICE = ORG.roster.devices[0]
SPELT = shapes.encode(OFFICE)


def a_device(role: Role, *zones: str) -> DeviceCertificate:
    return replace(OFFICE, role=role, zones=zones)


@pytest.mark.parametrize(
    ("device", "received", "written"),
    [
        (a_device(Role.FIELD, "mopti"), {"mopti", "shared"}, {"mopti", "shared", "office"}),
        (a_device(Role.OFFICE, "mopti"), {"mopti", "shared", "office"}, {"mopti", "shared", "office"}),
        (a_device(Role.HUB, "mopti"), {"mopti", "shared", "office"}, {"mopti", "shared", "office"}),
        (a_device(Role.OFFICE, "*"), {"mopti", "segou", "shared", "office"}, {"mopti", "segou", "shared", "office"}),
        (a_device(Role.FIELD, "*"), {"mopti", "segou", "shared"}, {"mopti", "segou", "shared", "office"}),
    ],
    ids=["field", "office", "hub", "office everywhere", "field everywhere"],
)
def test_zones_open_by_role(device: DeviceCertificate, received: set[str], written: set[str]) -> None:
    """A laptop reports restricted records to the offices, and does not get them back."""
    zones = {"mopti", "segou", "shared", "office"}

    assert {zone for zone in zones if device.may_receive(zone)} == received
    assert {zone for zone in zones if device.may_write(zone)} == written


@pytest.mark.parametrize(
    ("device", "zones", "may"),
    [
        (a_device(Role.OFFICE, "mopti"), ("mopti",), True),
        (a_device(Role.OFFICE, "mopti"), ("mopti", "segou"), False),
        (a_device(Role.OFFICE, "mopti"), ("*",), False),
        (a_device(Role.OFFICE, "*"), ("*",), True),
        (a_device(Role.FIELD, "mopti"), ("mopti",), False),
        (a_device(Role.HUB, "*"), ("mopti",), False),
    ],
)
def test_offices_certify_within_their_zones(device: DeviceCertificate, zones: tuple[str, ...], may: bool) -> None:
    assert device.may_certify(zones) is may


def test_a_certificate_reads_back() -> None:
    assert certificate.parse_device(SPELT) == OFFICE
    assert certificate.is_signed_by(OFFICE, ORG.kit.root_public)


@given(st.integers(0, 2000), st.integers(1, 255))
def test_one_changed_byte_in_a_certificate_is_refused(place: int, bits: int) -> None:
    assert not believed(flipped(SPELT, place, bits))


@given(st.integers(0, 2000))
def test_a_cut_certificate_is_refused(length: int) -> None:
    assert not believed(SPELT[: length % len(SPELT)])


def believed(data: bytes) -> bool:
    """Whether these bytes pass as a certificate of the root."""
    try:
        return certificate.is_signed_by(certificate.parse_device(data), ORG.kit.root_public)
    except UserError:
        return False


def test_an_invitation_is_no_device(org: Organisation) -> None:
    """The same fields and keys, but signed for another purpose."""
    invited = org.invite().certificate
    office = org.roster.devices[0].public
    posing = shapes.decode(shapes.encode(invited), DeviceCertificate, what="certificate", most_bytes=10_000)

    assert certificate.is_signed_by(invited, office)
    assert not certificate.is_signed_by(posing, office)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b'"name":"Bureau"', b'"name":""'),
        (b'"name":"Bureau"', b'"name":"  "'),
        (b'"name":"Bureau"', b'"name":"' + b"a" * 201 + b'"'),
        (b'"name":"Bureau"', b'"name":"a\\u0000"'),
        (b'"name":"Bureau"', '"name":"a\u202eb"'.encode()),
        (b'"name":"Bureau"', b'"name":"\\u0042ureau"'),
        (b'"name":"Bureau"', b'"name":["Bureau"]'),
        (b'"name":"Bureau"', b'"name":"Bureau","name":"Bureau"'),
        (b'"name":"Bureau"', b'"more":1,"name":"Bureau"'),
        (b'"role":"office"', b'"role":"root"'),
        (b'"zones":["*"]', b'"zones":[]'),
        (b'"zones":["*"]', b'"zones":["Mopti"]'),
        (b'"zones":["*"]', b'"zones":[' + b'"a",' * 600 + b'"b"]'),
        (b'"format":1', b'"format":1.0'),
        (b'"format":1', b'"format":"1"'),
        (b'"format":1', b'"format":0'),
        (b'"format":1,', b'"format":1, '),
        (b'"format":1', b'"deep":' + b"[" * 20_000 + b',"format":1'),
        (b'"format":1,', b""),
    ],
)
def test_a_certificate_has_its_shape_or_is_refused(old: bytes, new: bytes) -> None:
    assert old in SPELT
    with pytest.raises(StatementDamaged):
        certificate.parse_device(SPELT.replace(old, new))


def test_a_huge_certificate_is_refused_unread() -> None:
    with pytest.raises(StatementDamaged):
        certificate.parse_device(b"[" * 1_000_000)


def test_a_newer_certificate_is_told() -> None:
    with pytest.raises(StatementTooNew) as caught:
        certificate.parse_device(SPELT.replace(b'"format":1', b'"format":2,"and":"more"'))

    assert caught.value.facts == {"what": "certificate", "found": 2, "known": 1}


def test_a_device_vouches_for_its_epochs() -> None:
    epoch = certificate.certify_epoch(OFFICE.device, "e1", ORG.office.keys.device_key)

    assert certificate.is_epoch_of(certificate.parse_epoch(shapes.encode(epoch)), OFFICE)
    assert not certificate.is_epoch_of(replace(epoch, epoch="e2"), OFFICE)
    assert not certificate.is_epoch_of(replace(epoch, device="other"), OFFICE)
