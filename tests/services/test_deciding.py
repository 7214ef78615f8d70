"""Waivers and answers to referrals: who may give them, what they need, what they change, and when they end."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from fieldapp.errors import (
    FieldRefused,
    NeverWaived,
    NoDecisionDue,
    NotConfirmed,
    OwnWork,
    ReasonMissing,
    WaiverEndMissing,
)
from fieldapp.records.codes_work import ReferralOutcome
from fieldapp.services import checking, deciding, evidence, records
from fieldapp.services.deciding import Authority
from fieldapp.store.outcome import Told
from fieldapp.words import Lang
from fieldapp.workspace import Workspace
from tests.services.samples import CASH_DAY, load_cash
from tests.worlds import World, a_paper

ENDS = date(2025, 6, 30)
WHY = "Annexe signée au bureau de Bamako, copie en route."


@pytest.fixture
def cash(world: World) -> str:
    """The project of cash without signature, written by Oumar and handed to the office."""
    project = load_cash(world["oumar"])["@projet"]
    world.hand("oumar", "bureau")
    return project


def told(ws: Workspace, project: str, criterion: str = "7.3", as_of: date = CASH_DAY) -> Told:
    found = checking.live(ws, project, as_of=as_of).outcome.find(criterion)
    assert found is not None
    return found


def a_waiver(ws: Workspace, project: str, criterion: str = "7.3") -> str:
    authority = Authority("Awa Traoré", "Cheffe de bureau")
    return deciding.waive(
        ws, project, criterion, reason=WHY, expires_on=ENDS, authority=authority, as_of=CASH_DAY
    ).record


def referred(world: World) -> str:
    """A project that pays for a service: whether that is a partnership is referred."""
    ws = world["oumar"]
    names = load_cash(ws)
    agreement = records.children(ws, names["@projet"], "contribution")[0].values["agreement"]
    records.set_values(ws, str(agreement), {"instrument": "SVC"})
    world.hand("oumar", "bureau")
    return names["@projet"]


def test_a_waiver_counts_once_its_proof_is_attached(world: World, cash: str, tmp_path: Path) -> None:
    waiver = a_waiver(world.office, cash)
    assert told(world.office, cash).status == "NOT_MET"
    a_paper(world.office, waiver, tmp_path)

    assert told(world.office, cash).status == "WAIVED"


def test_a_waived_finding_still_says_what_is_so_and_who_excused_it(world: World, cash: str, tmp_path: Path) -> None:
    a_paper(world.office, a_waiver(world.office, cash), tmp_path)
    line = told(world.office, cash).said(Lang.EN)

    assert "until 30\u00a0June 2025, granted by Awa Traoré, Cheffe de bureau" in line.reason


@pytest.mark.parametrize(("day", "status"), [(date(2025, 6, 30), "WAIVED"), (date(2025, 7, 1), "NOT_MET")])
def test_a_waiver_ends_after_its_last_day(world: World, cash: str, tmp_path: Path, day: date, status: str) -> None:
    a_paper(world.office, a_waiver(world.office, cash), tmp_path)

    assert told(world.office, cash, as_of=day).status == status


def test_a_waiver_does_not_hold_before_it_was_granted(world: World, cash: str, tmp_path: Path) -> None:
    a_paper(world.office, a_waiver(world.office, cash), tmp_path)

    assert told(world.office, cash, as_of=date(2025, 3, 1)).status == "NOT_MET"


def test_a_waiver_counts_on_the_laptop_it_comes_to(world: World, cash: str, tmp_path: Path) -> None:
    a_paper(world.office, a_waiver(world.office, cash), tmp_path)
    world.hand("bureau", "oumar")

    assert told(world["oumar"], cash).status == "WAIVED"


@pytest.mark.parametrize("criterion", ["2.4", "5.1", "7.2"])
def test_some_criteria_are_never_waived(world: World, cash: str, criterion: str) -> None:
    with pytest.raises(NeverWaived):
        a_waiver(world.office, cash, criterion)


def test_nobody_waives_for_themselves(world: World, tmp_path: Path) -> None:
    project = load_cash(world.office)["@projet"]
    with pytest.raises(OwnWork):
        a_waiver(world.office, project)


def test_a_person_not_confirmed_waives_nothing(world: World, cash: str) -> None:
    world.hand("bureau", "binta")
    with pytest.raises(NotConfirmed):
        a_waiver(world["binta"], cash)


def test_a_waiver_needs_a_reason(world: World, cash: str) -> None:
    with pytest.raises(ReasonMissing):
        deciding.waive(world.office, cash, "7.3", reason=" ", expires_on=ENDS, as_of=CASH_DAY)


def test_a_waiver_needs_an_end_to_come(world: World, cash: str) -> None:
    with pytest.raises(WaiverEndMissing):
        deciding.waive(world.office, cash, "7.3", reason=WHY, expires_on=date(2025, 3, 1), as_of=CASH_DAY)


@pytest.mark.parametrize("criterion", ["7.1", "9.9"])
def test_what_is_met_or_does_not_exist_is_not_waived(world: World, cash: str, criterion: str) -> None:
    with pytest.raises(NoDecisionDue):
        a_waiver(world.office, cash, criterion)


def test_a_waiver_is_not_typed_into_a_form(world: World, cash: str) -> None:
    with pytest.raises(FieldRefused):
        records.add(world.office, "waiver", {"project": cash, "criterion": "7.3"})


def test_a_waiver_of_somebody_who_writes_in_the_project_later_counts_no_more(
    world: World, cash: str, tmp_path: Path
) -> None:
    a_paper(world.office, a_waiver(world.office, cash), tmp_path)
    records.set_values(world.office, cash, {"summary": "Complété par le bureau."})

    assert told(world.office, cash).status == "NOT_MET"


def test_what_is_referred_can_be_accepted(world: World) -> None:
    project = referred(world)
    assert told(world.office, project, "7.2").status == "REFER"
    deciding.answer_referral(
        world.office, project, "7.2", ReferralOutcome.ACCEPTED, reason="Marché régulier.", as_of=CASH_DAY
    )

    assert told(world.office, project, "7.2").status == "MET"


def test_what_is_referred_can_be_refused(world: World) -> None:
    project = referred(world)
    deciding.answer_referral(
        world.office, project, "7.2", ReferralOutcome.REFUSED, reason="Pas un partenariat.", as_of=CASH_DAY
    )
    found = told(world.office, project, "7.2")

    assert (found.status, "Refused on 2\u00a0March 2025" in found.said(Lang.EN).reason) == ("NOT_MET", True)


def test_a_decision_is_open_again_when_the_facts_change(world: World) -> None:
    project = referred(world)
    deciding.answer_referral(
        world.office, project, "7.2", ReferralOutcome.ACCEPTED, reason="Marché régulier.", as_of=CASH_DAY
    )
    given = records.children(world["oumar"], project, "contribution")[0]
    records.set_values(world["oumar"], given.id, {"amount": {"minor": 9_000_000, "currency": "XOF"}})
    world.hand("oumar", "bureau")

    assert told(world.office, project, "7.2").status == "REFER"


def test_what_is_not_referred_needs_no_answer(world: World, cash: str) -> None:
    with pytest.raises(NoDecisionDue):
        deciding.answer_referral(world.office, cash, "7.1", ReferralOutcome.ACCEPTED, reason="Oui.", as_of=CASH_DAY)


def test_a_waiver_keeps_its_files(world: World, cash: str, tmp_path: Path) -> None:
    waiver = a_waiver(world.office, cash)
    a_paper(world.office, waiver, tmp_path)

    assert len(evidence.attached(world.office, waiver)) == 1
