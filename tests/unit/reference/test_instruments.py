"""What each written form may carry, in each direction, on a day."""

from __future__ import annotations

from datetime import date

import pytest

from fieldapp.errors import UnknownCode
from fieldapp.records.codes import ContributionKind, Instrument
from fieldapp.reference.instruments import Carriage, Direction, Moves
from fieldapp.reference.packs import Packs
from fieldapp.reference.validity import Standing

TO, FROM = Direction.TO_PARTNER, Direction.FROM_PARTNER
TODAY = date(2025, 5, 10)


@pytest.mark.parametrize(
    ("code", "kind", "to_partner", "from_partner"),
    [
        ("PCA", "CASH", "YES", "RECORDS"),
        ("PD", "SUPPLY", "YES", "RECORDS"),
        ("SPD", "CONSTRUCTION", "YES", "RECORDS"),
        ("SSFA", "CASH", "YES", "NOT_FORESEEN"),
        ("GOVWP", "EQUIPMENT", "YES", "YES"),
        ("UNUN", "CASH", "YES", "YES"),
        ("CORPA", "CASH", "NO", "YES"),
        ("DONA", "SUPPLY", "NO", "YES"),
        ("VLOAN", "EQUIPMENT", "ONE_VEHICLE", "NOT_FORESEEN"),
        ("VLOAN", "CASH", "NO", "NOT_FORESEEN"),
        ("SVC", "CASH", "NOT_A_PARTNERSHIP", "NOT_FORESEEN"),
        ("SVC", "SUPPLY", "NO", "NOT_FORESEEN"),
        ("MOU", "CASH", "NO", "NO"),
        ("MOU", "SUPPLY", "NO", "NO"),
        ("LOE", "EQUIPMENT", "NO", "NO"),
        ("NONE", "CASH", "NO", "NO"),
    ],
)
def test_what_an_instrument_may_carry(packs: Packs, code: str, kind: str, to_partner: str, from_partner: str) -> None:
    answers = (packs.instruments.may_carry(code, way, kind) for way in (TO, FROM))

    assert tuple(answers) == (Carriage(to_partner), Carriage(from_partner))


@pytest.mark.parametrize(
    ("signed", "expected"),
    [
        ("2009-11-30", Carriage.NOT_IN_USE),
        ("2009-12-01", Carriage.YES),
        ("2020-12-31", Carriage.YES),
        ("2021-01-01", Carriage.NOT_IN_USE),
    ],
)
def test_a_legacy_form_counts_when_signed_in_its_time(packs: Packs, signed: str, expected: Carriage) -> None:
    found = packs.instruments.may_carry("SSFA", TO, "CASH", signed_on=date.fromisoformat(signed))

    assert found is expected


@pytest.mark.parametrize(
    ("code", "parents", "children"),
    [("PCA", [], ["PD", "SPD"]), ("PD", ["PCA"], []), ("SPD", ["PCA"], []), ("GOVWP", [], []), ("SSFA", [], [])],
)
def test_the_two_layers(packs: Packs, code: str, parents: list[str], children: list[str]) -> None:
    """A PCA carries nothing without a PD or SPD below, and neither counts without a PCA above."""
    instrument = packs.instruments.get(code)

    assert (list(instrument.needs_parent), list(instrument.needs_child)) == (parents, children)


@pytest.mark.parametrize("code", list(Instrument))
def test_every_instrument_of_the_records_is_described(packs: Packs, code: Instrument) -> None:
    assert packs.instruments.get(code).name.fr


@pytest.mark.parametrize(
    ("kind", "moves"),
    [
        ("CASH", Moves.YES),
        ("SUPPLY", Moves.YES),
        ("EQUIPMENT", Moves.YES),
        ("CONSTRUCTION", Moves.YES),
        ("SERVICE", Moves.YES),
        ("MEDIA_SPACE", Moves.NO),
        ("KNOWLEDGE", Moves.NO),
        ("TECH", Moves.NO),
        ("LABOUR", Moves.NO),
        ("OTHER", Moves.UNKNOWN),
    ],
)
def test_what_counts_as_resources(packs: Packs, kind: str, moves: Moves) -> None:
    """S5: hygiene kits count, and renaming them a service does not help. S4: air time does not."""
    assert packs.instruments.resource(kind).moves is moves


@pytest.mark.parametrize("kind", list(ContributionKind))
def test_every_kind_of_contribution_has_a_cover(packs: Packs, kind: ContributionKind) -> None:
    assert packs.instruments.resource(kind).covered_by


@pytest.mark.parametrize(
    ("direction", "kind", "expected"),
    [
        (TO, "CASH", ["PCA", "PD", "SPD", "GOVWP", "UNUN"]),
        (FROM, "CASH", ["PCA", "PD", "SPD", "GOVWP", "UNUN", "CORPA", "DONA"]),
    ],
)
def test_what_to_propose(packs: Packs, direction: Direction, kind: str, expected: list[str]) -> None:
    found = packs.instruments.able_to_carry(direction, kind, TODAY)

    assert [instrument.code for instrument in found] == expected


def test_options_put_the_usual_first_and_the_legacy_last(packs: Packs) -> None:
    found = packs.instruments.options(TODAY, partner_type="GOV_L")

    assert found[0].instrument.code == "GOVWP"
    assert (found[-1].instrument.code, found[-1].standing) == ("SSFA", Standing.ENDED)


def test_unknown_codes_are_named(packs: Packs) -> None:
    with pytest.raises(UnknownCode):
        packs.instruments.get("CONTRACT")
    with pytest.raises(UnknownCode):
        packs.instruments.resource("GOLD")
