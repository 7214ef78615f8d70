"""The printed account of the inauguration: what is entered, in words, with the check that is kept beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from fieldapp.errors import Cancelled, RecordNotFound, TargetGone
from fieldapp.history.change import SetField
from fieldapp.services import checking, evidence, printing, records
from fieldapp.store import cutting
from fieldapp.words import Lang
from fieldapp.workspace import Workspace
from tests.fakes import CancelAfter
from tests.services.samples import CASH_DAY, PUMP_DAY
from tests.unit.exchange.pdf_text import text_of


@pytest.fixture
def ws(sampled: Workspace) -> Workspace:
    """An office with both samples."""
    return sampled


def words_of(path: Path) -> str:
    return " ".join(text_of(path.read_bytes()).split())


def test_the_account_tells_the_inauguration(ws: Workspace, pump: dict[str, str], tmp_path: Path) -> None:
    path = printing.account(ws, pump["@inauguration"], tmp_path / "compte.pdf", as_of=PUMP_DAY)
    text = words_of(path)

    for expected in (
        "Forage et pompe de Dankoussa",
        "Association Eau et Vie du Delta, Commune rurale de Soye",
        "6 mai 2025",
        "commune de Soye",
        "ML050115001",
        "15 500 USD",
        "Commune rurale de Soye",
        "Respecté",
    ):
        assert expected in text


def test_the_account_speaks_english(ws: Workspace, pump: dict[str, str], tmp_path: Path) -> None:
    text = words_of(printing.account(ws, pump["@inauguration"], tmp_path / "a.pdf", Lang.EN, as_of=PUMP_DAY))

    assert "Account of an inauguration" in text
    assert "Met" in text


def test_a_folder_gets_a_file_named_after_the_event(ws: Workspace, pump: dict[str, str], tmp_path: Path) -> None:
    path = printing.account(ws, pump["@inauguration"], tmp_path, as_of=PUMP_DAY)

    assert path.name == f"{records.load(ws, pump['@inauguration']).reference}.pdf"


def test_a_printed_check_is_kept_once(ws: Workspace, pump: dict[str, str], tmp_path: Path) -> None:
    for _ in range(2):
        printing.account(ws, pump["@inauguration"], tmp_path, as_of=PUMP_DAY)

    assert [run.purpose for run in checking.runs(ws, pump["@pompe"])] == ["PRINT"]


def _size(path: Path) -> int:
    return path.stat().st_size


@pytest.mark.parametrize(
    "held_back", [{"sensitivity": "RESTRICTED"}, {"consent": "MISSING"}], ids=["restricted", "no consent"]
)
def test_photos_that_are_held_back_are_not_printed(
    ws: Workspace, pump: dict[str, str], tmp_path: Path, held_back: dict[str, str]
) -> None:
    whole = _size(printing.account(ws, pump["@inauguration"], tmp_path / "whole.pdf", as_of=PUMP_DAY))
    (photo,) = evidence.attached(ws, pump["@inauguration"])
    records.set_values(ws, photo.record, held_back)
    without = _size(printing.account(ws, pump["@inauguration"], tmp_path / "without.pdf", as_of=PUMP_DAY))

    assert without < whole - 5_000


def test_a_photo_that_has_not_arrived_leaves_the_page_as_it_is(
    ws: Workspace, pump: dict[str, str], tmp_path: Path
) -> None:
    for path in ws.evidence_folder.rglob("*"):
        if path.is_file():
            path.unlink()

    assert printing.account(ws, pump["@inauguration"], tmp_path, as_of=PUMP_DAY).is_file()


def test_what_is_open_is_told_in_sentences(ws: Workspace, cash: dict[str, str], tmp_path: Path) -> None:
    event = records.add(ws, "event", {"project": cash["@projet"], "event_type": "VISIT", "held_on": "2025-03-01"})
    text = words_of(printing.account(ws, event.record, tmp_path, as_of=CASH_DAY))

    assert "Non respecté" in text
    assert "Compte rendu d’inauguration" not in text


def test_an_event_of_nothing_still_prints(ws: Workspace, tmp_path: Path) -> None:
    event = records.add(ws, "event", {}).record

    assert printing.account(ws, event, tmp_path).is_file()


def test_values_that_fit_no_field_are_left_out(ws: Workspace, pump: dict[str, str], tmp_path: Path) -> None:
    """A bundle of a newer version may bring them."""
    with ws.store.write() as tx:
        over = {name: records.history(ws, pump["@inauguration"]) for name in ("women",)}
        heads = tuple(line.change for line in over["women"] if line.field == "women")
        sets = {"women": SetField("beaucoup", heads), "tariff": SetField({"minor": -1})}
        cutting.cut(tx, ws.clock, ws.author(tx), record=pump["@inauguration"], kind="event", sets=sets)

    assert printing.account(ws, pump["@inauguration"], tmp_path, as_of=PUMP_DAY).is_file()


def test_only_events_have_an_account(ws: Workspace, pump: dict[str, str], tmp_path: Path) -> None:
    with pytest.raises(RecordNotFound):
        printing.account(ws, pump["@pompe"], tmp_path)


def test_nothing_is_kept_of_an_account_that_was_not_written(
    ws: Workspace, pump: dict[str, str], tmp_path: Path
) -> None:
    with pytest.raises(TargetGone):
        printing.account(ws, pump["@inauguration"], tmp_path / "gone" / "a.pdf", as_of=PUMP_DAY)
    with pytest.raises(Cancelled):
        printing.account(ws, pump["@inauguration"], tmp_path / "a.pdf", progress=CancelAfter(0), as_of=PUMP_DAY)

    assert (checking.runs(ws, pump["@pompe"]), (tmp_path / "a.pdf").exists()) == ([], False)
