"""Whatever is asked of a workspace with records in it, there is an answer."""

from __future__ import annotations

import shutil
from contextlib import redirect_stderr, redirect_stdout
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.cli.app import main
from fieldapp.paths import resources
from fieldapp.records.shape import KINDS, fields_of
from tests.conftest import HOME_VARIABLES
from tests.organisations import SMALL
from tests.workspaces import WORDS_TO_OPEN

SAMPLE = resources() / "sample"
STATUSES = {0, 1, 2, 3, 4, 5}
NUMBERS = range(1, 40)
FIELDS = sorted({name for kind in KINDS for name in fields_of(kind)})

kinds = st.sampled_from([*KINDS, "pump", ""])
records = st.sampled_from([*(f"{{short}}-{number:04d}" for number in NUMBERS), "", "ZZZ-0001"])
values = st.one_of(
    st.sampled_from(["", "12", "-5", "hier", "1/2/2025", "Soye", "Dankoussa", "COD-AB:2099:X", "ML0504", "YES", "NaN"]),
    st.sampled_from(["CASH,SUPPLY", "2 400 000 F CFA", "14.1,-4.2", "{}", "*", "\x00", "a\nb", "1e400", "::", "{{"]),
    records,
    st.text(max_size=12),
)
settings_of_fields = st.builds("{}={}".format, st.sampled_from([*FIELDS, "$zone", "nom"]), values)
folders = st.sampled_from(["{stick}", "{stick}/none", "{stick}/file.txt"])
commands = st.one_of(
    st.tuples(st.just("record"), st.just("add"), kinds, settings_of_fields, settings_of_fields),
    st.tuples(st.just("record"), st.just("set"), records, settings_of_fields),
    st.tuples(st.just("record"), st.sampled_from(["show", "history", "delete", "restore"]), records),
    st.tuples(st.just("record"), st.just("list"), kinds, st.sampled_from(["--where", "--text"]), settings_of_fields),
    st.tuples(st.just("check"), records, st.sampled_from(["--keep", "--as-of=2025-05-10", "--json"])),
    st.tuples(st.just("check"), st.just("--run"), records),
    st.tuples(st.just("state"), records, st.sampled_from(["CHECKED", "SUBMITTED", "SENT", "SIGNED", "x", ""])),
    st.tuples(st.just("conflict"), st.just("show"), records),
    st.tuples(st.just("conflict"), st.just("resolve"), records, st.just("--field"), values, st.just("--value"), values),
    st.tuples(st.just("evidence"), st.just("add"), folders, st.just("--for"), records, st.just("--type"), values),
    st.tuples(st.just("evidence"), st.just("open"), records, st.just("--out"), folders),
    st.tuples(st.just("export"), st.just("pdf"), st.just("account"), records, st.just("--out"), folders),
    st.tuples(st.just("sync"), st.sampled_from(["import", "verify"]), folders),
    st.tuples(st.just("sync"), st.just("export"), st.just("--to"), folders),
    st.tuples(st.just("record"), st.just("load"), folders),
    st.tuples(st.just("places"), values),
)


@pytest.fixture(scope="module")
def filled(prepared_office: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """An office's folder with the sample records in it, and the short code of its references."""
    folder = tmp_path_factory.mktemp("filled") / "office"
    shutil.copytree(prepared_office, folder)
    with pytest.MonkeyPatch.context() as patch, redirect_stdout(StringIO()) as told:
        for name in HOME_VARIABLES:
            patch.setenv(name, str(folder.parent))
        patch.setenv("FIELDAPP_PASSPHRASE", WORDS_TO_OPEN)
        for file in ("pump.jsonl", "cash.jsonl"):
            assert main(["record", "load", str(SAMPLE / file), "--workspace", str(folder)], params=SMALL) == 0
        main(["office", "devices", "--workspace", str(folder)], params=SMALL)
    return folder, told.getvalue().splitlines()[-1].split(" ")[0]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(words=commands)
def test_any_command_has_an_answer(filled: tuple[Path, str], stick: Path, words: tuple[str, ...]) -> None:
    """An exit status of the documented ones, and never an exception."""
    folder, short = filled
    (stick / "file.txt").write_text("Monsieur le maire", encoding="utf-8")
    said = [word.replace("{short}", short).replace("{stick}", str(stick)) for word in words]
    with redirect_stdout(StringIO()), redirect_stderr(StringIO()):
        assert main([*said, "--workspace", str(folder)], params=SMALL) in STATUSES


def test_the_sample_is_there_to_be_asked_for(filled: tuple[Path, str]) -> None:
    """Else the property above would only ever meet records that do not exist."""
    folder, short = filled
    with redirect_stdout(StringIO()) as told:
        status = main(["record", "history", f"{short}-0001", "--workspace", str(folder)], params=SMALL)

    assert status == 0
    assert told.getvalue()
