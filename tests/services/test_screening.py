"""Comparing partners with the sanctions list: what is compared, what a person decides, what holds the next time."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from fieldapp.errors import (
    Cancelled,
    DecisionNeedsReason,
    NoSanctionsList,
    NothingToDecide,
    NotScreened,
    ScreeningSuperseded,
    UnknownKind,
)
from fieldapp.history.change import SetField
from fieldapp.progress import NoProgress
from fieldapp.records.codes_diligence import ScreeningResult
from fieldapp.reference.name_matching import Why
from fieldapp.services import joining_partners, records, sanctions, screening
from fieldapp.services.screening import Answer
from fieldapp.store import cutting
from fieldapp.workspace import Workspace
from tests.fakes import CancelAfter
from tests.sanctions import XML, file_of, person

TREASURER = "Mahamadou Traoré"
REASON = "Né vingt ans plus tard, connu de la mairie depuis l’enfance."
POSSIBLE, CLEAR = ScreeningResult.POSSIBLE, ScreeningResult.CLEAR
CONFIRMED, FALSE_POSITIVE = ScreeningResult.CONFIRMED, ScreeningResult.FALSE_POSITIVE


def a_partner(ws: Workspace, name: str = "Association Benkadi", **values: Any) -> str:
    """A partner in the log."""
    return records.add(ws, "partner", {"legal_name": name, **values}).record


def the_list(ws: Workspace, folder: Path, *persons: str, dated: str = "2025-12-15") -> None:
    """Load a list of these."""
    sanctions.load(ws, file_of(folder, *persons, dated=dated), dated_on=None)


def again(ws: Workspace, partner: str) -> Answer:
    """Compare one partner again."""
    [answer] = screening.rescreen(ws, [partner], progress=NoProgress())
    return answer


@pytest.fixture
def listed(ws: Workspace, tmp_path: Path) -> Workspace:
    """A workspace whose list has Mamadou TRAORE."""
    the_list(ws, tmp_path, person("Mamadou TRAORE", 901))
    return ws


def test_a_near_match_waits_for_a_person(listed: Workspace) -> None:
    """S12: the treasurer's name is written otherwise in the list."""
    answer = screening.screen(listed, a_partner(listed), extra_names=[TREASURER])

    assert (answer.screening.result, answer.needs_a_person) == (POSSIBLE, True)


def test_plainly_different_names_are_clear(listed: Workspace) -> None:
    answer = screening.screen(listed, a_partner(listed), extra_names=["Awa Cissé", "Moussa Traoré"])

    assert (answer.screening.result, answer.screening.lines) == (CLEAR, ())


def test_the_day_of_the_list_and_of_the_comparison_are_kept(listed: Workspace) -> None:
    made = screening.screen(listed, a_partner(listed)).screening

    assert (made.list_on, made.screened_on) == ("2025-12-15", "2026-01-01")


def test_all_names_that_the_records_give_are_compared(listed: Workspace) -> None:
    group = a_partner(listed, "Groupe Sahel", acronym="GS")
    partner = a_partner(listed, acronym="BKD", aliases=["Les amis de Konna"], parent=group)
    agreement = records.add(listed, "agreement", {"partner": partner, "instrument": "PCA"}).record
    for party, name in (("PARTNER", "Kadidia Guindo"), ("UNICEF", "Jeanne Personne")):
        records.add(listed, "signature", {"agreement": agreement, "party": party, "name": name})
    records.add(listed, "declaration", {"partner": partner, "signer": "Sidi Maïga"})

    used = screening.screen(listed, partner, extra_names=[TREASURER]).screening.names

    assert set(used) == {
        "Association Benkadi",
        "BKD",
        "Les amis de Konna",
        "Groupe Sahel",
        "GS",
        "Kadidia Guindo",
        "Sidi Maïga",
        TREASURER,
    }


def test_names_of_a_joined_record_are_compared(listed: Workspace) -> None:
    """The same partner, entered twice: the name it had there may be the one that is listed."""
    double = a_partner(listed, TREASURER)
    partner = a_partner(listed)
    joining_partners.join(listed, double, partner)

    assert screening.screen(listed, partner).screening.result is POSSIBLE


def test_a_very_long_name_keeps_its_look_alike(listed: Workspace) -> None:
    """Names are kept cut; the card must still find the entry."""
    answer = screening.screen(listed, a_partner(listed, f"{TREASURER} {'association ' * 11}".strip()))

    assert len(answer.screening.names[0]) == 120
    assert [alike.kind for alike in answer.alikes] == ["PERSON"]


def test_a_name_is_compared_once_however_it_is_accented(listed: Workspace) -> None:
    answer = screening.screen(listed, a_partner(listed), extra_names=[TREASURER, " MAHAMADOU  traore", ""])

    assert len(answer.screening.names) == 2


def test_a_look_alike_says_what_is_listed_and_why(listed: Workspace) -> None:
    [alike] = screening.screen(listed, a_partner(listed), extra_names=[TREASURER]).alikes

    assert (alike.name, alike.listed, alike.reference) == (TREASURER, "Mamadou TRAORE", "ZZi.901")
    assert alike.why == (Why.SAME_NAME,)


def test_typed_names_are_compared_the_next_time_too(listed: Workspace, tmp_path: Path) -> None:
    partner = a_partner(listed)
    screening.screen(listed, partner, extra_names=["Awa Cissé"])
    the_list(listed, tmp_path, person("Awa CEESAY", 902), dated="2025-12-30")

    assert again(listed, partner).screening.result is POSSIBLE


def test_exactly_the_names_that_a_person_left_are_compared(listed: Workspace) -> None:
    answer = screening.screen(listed, a_partner(listed), names=["Awa Cissé"])

    assert answer.screening.names == ("Awa Cissé",)


def test_without_a_list_nothing_is_written(ws: Workspace) -> None:
    partner = a_partner(ws)
    with pytest.raises(NoSanctionsList):
        screening.screen(ws, partner)

    assert screening.ready(ws, partner) == screening.Ready(None, None, ("Association Benkadi",), None)


def test_only_partners_are_compared(listed: Workspace) -> None:
    project = records.add(listed, "project", {"title": "Pompe"}).record

    with pytest.raises(UnknownKind):
        screening.screen(listed, project)


# deciding


@pytest.fixture
def possible(listed: Workspace) -> str:
    """A partner with a look-alike that nobody has decided yet."""
    partner = a_partner(listed)
    screening.screen(listed, partner, extra_names=[TREASURER])
    return partner


def test_a_person_decides_with_a_reason(ws: Workspace, possible: str) -> None:
    decided = screening.decide(ws, possible, FALSE_POSITIVE, f"  {REASON} ").screening

    assert (decided.result, decided.reason) == (FALSE_POSITIVE, REASON)
    assert (decided.decided_by, decided.decided_on) == ("Awa Traoré", "2026-01-01")


@pytest.mark.parametrize("reason", ["", " \n\t"])
def test_a_decision_without_a_reason_is_refused(ws: Workspace, possible: str, reason: str) -> None:
    with pytest.raises(DecisionNeedsReason):
        screening.decide(ws, possible, FALSE_POSITIVE, reason)

    latest = screening.ready(ws, possible).latest
    assert latest is not None
    assert latest.screening.result is POSSIBLE


@pytest.mark.parametrize("result", [CLEAR, POSSIBLE, ScreeningResult.NOT_DONE])
def test_nobody_decides_that_nothing_looks_alike(ws: Workspace, possible: str, result: ScreeningResult) -> None:
    with pytest.raises(ValueError, match=result):
        screening.decide(ws, possible, result, REASON)


def test_a_decision_can_be_put_right(ws: Workspace, possible: str) -> None:
    screening.decide(ws, possible, FALSE_POSITIVE, REASON)

    assert screening.decide(ws, possible, CONFIRMED, "C’est bien lui.").screening.result is CONFIRMED


def test_what_was_never_compared_cannot_be_decided(listed: Workspace) -> None:
    with pytest.raises(NotScreened):
        screening.decide(listed, a_partner(listed), FALSE_POSITIVE, REASON)


def test_what_is_clear_leaves_nothing_to_decide(listed: Workspace) -> None:
    partner = a_partner(listed)
    screening.screen(listed, partner)

    with pytest.raises(NothingToDecide):
        screening.decide(listed, partner, CONFIRMED, REASON)


def test_only_the_newest_comparison_is_decided(ws: Workspace, possible: str) -> None:
    first = screening.ready(ws, possible).latest
    screening.screen(ws, possible)

    assert first is not None
    with pytest.raises(ScreeningSuperseded):
        screening.decide(ws, first.screening.id, FALSE_POSITIVE, REASON)


# comparing again


def test_nothing_changed_writes_nothing(ws: Workspace, possible: str) -> None:
    answer = again(ws, possible)

    assert (answer.is_new, bool(answer.changes), answer.screening.result) == (False, False, POSSIBLE)


def test_a_decision_holds_on_a_newer_list_with_the_same_entry(ws: Workspace, possible: str, tmp_path: Path) -> None:
    """S12: the entry did not change, so nobody is asked again."""
    screening.decide(ws, possible, FALSE_POSITIVE, REASON)
    the_list(ws, tmp_path, person("Mamadou TRAORE", 901), person("Zimbo Béléko", 905), dated="2025-12-30")

    answer = again(ws, possible)

    assert (answer.screening.result, answer.is_carried) == (FALSE_POSITIVE, True)
    assert (answer.screening.reason, answer.screening.decided_by) == (REASON, "Awa Traoré")
    assert answer.screening.list_on == "2025-12-30"


def test_a_changed_entry_asks_a_person_again(ws: Workspace, possible: str, tmp_path: Path) -> None:
    """S12: an alias more may be the one that fits."""
    screening.decide(ws, possible, FALSE_POSITIVE, REASON)
    the_list(ws, tmp_path, person("Mamadou TRAORE", 901, "Le Forgeron"), dated="2025-12-30")

    assert again(ws, possible).screening.result is POSSIBLE


def test_a_changed_name_asks_a_person_again(ws: Workspace, possible: str) -> None:
    """S12: the record changed, not the list."""
    screening.decide(ws, possible, FALSE_POSITIVE, REASON)
    agreement = records.add(ws, "agreement", {"partner": possible, "instrument": "PCA"}).record
    records.add(ws, "signature", {"agreement": agreement, "party": "PARTNER", "name": "Mohamed Traore"})

    answer = again(ws, possible)

    assert answer.screening.result is POSSIBLE
    assert [alike.name for alike in answer.alikes] == ["Mohamed Traore"]


def test_only_what_is_new_waits(ws: Workspace, possible: str, tmp_path: Path) -> None:
    screening.decide(ws, possible, FALSE_POSITIVE, REASON)
    new = person("Mahamadu TARAWALI", 906)
    the_list(ws, tmp_path, person("Mamadou TRAORE", 901), new, dated="2025-12-30")

    assert [alike.reference for alike in again(ws, possible).alikes] == ["ZZi.906"]


def test_two_decisions_hold_together(ws: Workspace, possible: str, tmp_path: Path) -> None:
    screening.decide(ws, possible, FALSE_POSITIVE, REASON)
    both = (person("Mamadou TRAORE", 901), person("Mahamadu TARAWALI", 906))
    the_list(ws, tmp_path, *both, dated="2025-12-30")
    screening.decide(ws, again(ws, possible).screening.id, FALSE_POSITIVE, "Une femme de Gao.")
    the_list(ws, tmp_path, *both, dated="2025-12-31")

    answer = again(ws, possible).screening

    assert (answer.result, len(answer.lines)) == (FALSE_POSITIVE, 2)
    assert answer.reason.split("\n") == ["Une femme de Gao.", REASON]


def test_a_new_accent_is_not_a_new_name(ws: Workspace, possible: str) -> None:
    screening.decide(ws, possible, FALSE_POSITIVE, REASON)

    answer = screening.screen(ws, possible, names=["MAHAMADOU TRAORE"])

    assert answer.screening.result is FALSE_POSITIVE


def test_a_confirmed_match_stays(ws: Workspace, possible: str, tmp_path: Path) -> None:
    screening.decide(ws, possible, CONFIRMED, "Même village, même année.")
    the_list(ws, tmp_path, person("Mamadou TRAORE", 901, "Le Forgeron"), dated="2025-12-30")

    answer = again(ws, possible)

    assert (answer.screening.result, answer.is_carried) == (CONFIRMED, True)
    assert answer.screening.reason == "Même village, même année."


def test_a_confirmed_match_that_left_the_list_waits_for_a_person(ws: Workspace, possible: str, tmp_path: Path) -> None:
    """That somebody is no longer listed is not for the app to judge."""
    screening.decide(ws, possible, CONFIRMED, "C’est lui.")
    the_list(ws, tmp_path, person("Zimbo Béléko", 905), dated="2025-12-30")

    answer = again(ws, possible)

    assert answer.screening.result is POSSIBLE
    assert [(alike.reference, alike.kind) for alike in answer.alikes] == [("ZZi.901", "")]


def test_a_person_may_let_go_of_who_left_the_list(ws: Workspace, possible: str, tmp_path: Path) -> None:
    screening.decide(ws, possible, CONFIRMED, "C’est lui.")
    the_list(ws, tmp_path, person("Zimbo Béléko", 905), dated="2025-12-30")
    screening.decide(ws, again(ws, possible).screening.id, FALSE_POSITIVE, "Radié le 28 décembre.")
    the_list(ws, tmp_path, person("Zimbo Béléko", 905), dated="2025-12-31")

    assert again(ws, possible).screening.result is CLEAR


def test_all_with_whom_one_may_work_are_compared(listed: Workspace) -> None:
    one, two = a_partner(listed), a_partner(listed, "Radio Kaoural")
    a_partner(listed, "Ancien nom", state="MERGED")
    records.delete(listed, a_partner(listed, "Effacé"))

    answers = screening.rescreen(listed, progress=NoProgress())

    assert {answer.screening.partner for answer in answers} == {one, two}


def test_comparing_again_can_be_stopped(listed: Workspace) -> None:
    for number in range(3):
        a_partner(listed, f"Association {number}")

    with pytest.raises(Cancelled):
        screening.rescreen(listed, progress=CancelAfter(2))


def test_the_sample_list_finds_the_treasurer(ws: Workspace) -> None:
    sanctions.load(ws, XML)

    answer = screening.screen(ws, a_partner(ws), extra_names=[TREASURER, "Housseïni Coulibaly"])

    assert {alike.reference for alike in answer.alikes} == {"ZZi.901", "ZZi.904"}


def test_two_answers_to_one_comparison_wait_for_a_person(ws: Workspace, possible: str) -> None:
    """Two officers decided without knowing of each other."""
    made = screening.decide(ws, possible, FALSE_POSITIVE, REASON).screening.id
    with ws.store.write() as tx:
        sets = {"result": SetField("CONFIRMED", ())}
        cutting.cut(tx, ws.clock, ws.author(tx), record=made, kind="screening", sets=sets)

    latest = screening.ready(ws, possible).latest

    assert latest is not None
    assert (latest.screening.result, latest.needs_a_person) == (None, True)
    assert screening.decide(ws, possible, CONFIRMED, "Vérifié ensemble.").screening.result is CONFIRMED
