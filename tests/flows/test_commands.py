"""The main job, step by step, by commands alone."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from fieldapp import paths
from tests.cli.conftest import Machine
from tests.fakes import FakeClock
from tests.flows.officer import OPENS_WITH
from tests.unit.exchange.pictures import a_photo, kept

SAMPLE = paths.resources() / "sample"
LAPTOPS = {"laptop": "Oumar Cissé", "second": "Binta Kané"}
DAMAGED_BYTES = 400  # of a photo; the rest is cut off


@dataclass
class Field:
    """An office and two laptops of the zone Mopti."""

    machines: dict[str, Machine]
    folder: Path
    sticks: int = 0

    def __getitem__(self, name: str) -> Machine:
        return self.machines[name]

    def stick(self) -> Path:
        """A folder that stands for an empty USB stick."""
        self.sticks += 1
        folder = self.folder / f"stick {self.sticks}"
        folder.mkdir()
        return folder

    def carry(self, sender: str, receiver: str) -> int:
        """Export on one machine and import on another; the exit status of the import."""
        stick = self.stick()
        self[sender].tell("sync", "export", "--to", stick)
        return self[receiver].run("sync", "import", stick).status

    def states(self, name: str) -> set[str]:
        """Where the work of a machine stands."""
        columns = self[name].tell("sync", "status")["states"]
        return {state for state, counts in columns.items() if counts["records"]}


@pytest.fixture
def field(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Field:
    """Steps 1 and 2: an office, and two laptops that joined it."""
    monkeypatch.setenv("FIELDAPP_PASSPHRASE", OPENS_WITH)

    def read() -> tuple[str, str]:
        out, err = capsys.readouterr()
        return out, err

    machines = {
        name: Machine(tmp_path / name, read, FakeClock(device=at + 1)) for at, name in enumerate(("office", *LAPTOPS))
    }
    field = Field(machines, tmp_path)
    kit = tmp_path / "kit.fieldapp-recovery"
    machines["office"].tell(
        "office", "create", "--name", "Bureau de Mopti", "--officer", "Awa Diallo", "--zone", "mopti", "--kit", kit
    )
    for name, who in LAPTOPS.items():
        stick = field.stick()
        file = stick / "invitation.fieldapp-invitation"
        invited = machines["office"].tell(
            "office", "invite", "--name", who, "--zone", "mopti", "--out", file, "--with-data", stick
        )
        machines[name].tell("join", file, "--code", invited["code"], "--officer", who)
    return field


def test_a_pump_is_recorded_checked_and_confirmed(field: Field) -> None:
    """Steps 3 to 7; scenario S1."""
    project = field["laptop"].tell("record", "load", SAMPLE / "pump.jsonl")["names"]["@pompe"]
    (checked,) = field["laptop"].tell("check", project, "--as-of", "2025-05-10")
    assert (checked["principles"]["P3"], checked["principles"]["P7"]) == ("PASS", "PASS")
    assert field.states("laptop") == {"HERE"}

    assert field.carry("laptop", "office") == 0
    assert field.states("laptop") == {"ON_STICK"}
    assert field["office"].tell("check", project, "--as-of", "2025-05-10") == [checked]

    field["office"].tell("record", "set", project, "title=Forage de Dankoussa (bureau)")
    assert field.carry("office", "laptop") == 0
    assert field["laptop"].tell("record", "show", project)["title"] == "Forage de Dankoussa (bureau)"
    assert field.states("laptop") == {"CONFIRMED"}


def test_cash_without_a_signature_is_a_breach_that_travels(field: Field) -> None:
    """Scenario S3: recorded all the same, never forgotten once a check is kept."""
    project = field["laptop"].tell("record", "load", SAMPLE / "cash.jsonl")["names"]["@projet"]
    kept_check = field["laptop"].run("check", project, "--as-of", "2025-03-02", "--keep", "--json")
    assert (kept_check.status, kept_check.json[0]["principles"]["P7"]) == (1, "FAIL")

    assert field.carry("laptop", "office") == 1
    breaches = field["office"].tell("record", "list", "breach")
    assert {breach["happened_on"] for breach in breaches} == {"2025-02-10"}


def test_two_laptops_disagree_and_a_person_decides(field: Field) -> None:
    """Step 8: both values stay until then; the decision travels back, and reading it again changes nothing."""
    project = field["laptop"].tell("record", "add", "project", "title=Pompe de Soye")["id"]
    field.carry("laptop", "office")
    field.carry("second", "office")
    field.carry("office", "second")
    for name in LAPTOPS:
        field[name].tell("record", "set", project, f"title=Pompe ({name})")
    assert [field.carry(name, "office") for name in LAPTOPS] == [0, 1]

    (conflict,) = field["office"].run("conflict", "list", "--json").json
    sides = {side["value"]: side for side in conflict["sides"]}
    assert {side["person"] for side in sides.values()} == set(LAPTOPS.values())
    chosen = sides["Pompe (second)"]["change"][:12]
    field["office"].tell("conflict", "resolve", project, "--field", "title", "--take", chosen)
    for name in LAPTOPS:
        assert [field.carry("office", name) for _ in range(2)] == [0, 0]
        assert field[name].tell("record", "show", project)["title"] == "Pompe (second)"
        assert field[name].run("conflict", "list").status == 0


def test_a_damaged_photo_is_told_and_nothing_is_kept_of_it(field: Field, tmp_path: Path) -> None:
    """A sentence about this photo, in the words of a person; the event stays as it was."""
    event = field["laptop"].tell("record", "add", "event", "event_type=INAUGURATION")["id"]
    photo = kept(tmp_path, a_photo()[:DAMAGED_BYTES])
    answer = field["laptop"].run("evidence", "add", photo, "--for", event, "--type", "PHOTO")

    assert (answer.status, photo.name in answer.err) == (2, True)
    assert field["laptop"].tell("evidence", "list", event) == []


def test_the_account_of_an_inauguration_is_one_pdf(field: Field, tmp_path: Path) -> None:
    """The command writes what the window prints."""
    event = field["laptop"].tell("record", "load", SAMPLE / "pump.jsonl")["names"]["@inauguration"]
    out = tmp_path / "compte rendu.pdf"
    field["laptop"].tell("export", "pdf", "account", event, "--out", out)

    assert out.read_bytes().startswith(b"%PDF")
