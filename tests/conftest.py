"""Guards around every test, and fixtures any test may use; the rest stand next to the tests that need them."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator

import hypothesis
import pytest

from tests.fakes import FakeClock
from tests.threads import Starts, left_over

# Before anything imports Qt: no window ever appears, and the developer's own scaling does not reach the tests.
os.environ["QT_QPA_PLATFORM"] = "offscreen"
for _name in ("QT_SCALE_FACTOR", "QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME", "FIELDAPP_PASSPHRASE"):
    os.environ.pop(_name, None)

# A slow or shared machine must not fail a property; `--hypothesis-profile=campaign` digs deeper.
hypothesis.settings.register_profile("everyday", max_examples=50, deadline=None, print_blob=True)
hypothesis.settings.register_profile("campaign", max_examples=2_000, deadline=None, print_blob=True)
hypothesis.settings.load_profile("everyday")

HOME_VARIABLES = {
    "HOME": "",
    "USERPROFILE": "",
    "XDG_CONFIG_HOME": "config",
    "XDG_DATA_HOME": "data",
    "XDG_CACHE_HOME": "cache",
    "XDG_STATE_HOME": "state",
    "XDG_RUNTIME_DIR": "run",
    "APPDATA": "roaming",
    "LOCALAPPDATA": "local",
    "WIN_PD_OVERRIDE_APPDATA": "roaming",  # platformdirs asks Windows itself unless told otherwise
    "WIN_PD_OVERRIDE_LOCAL_APPDATA": "local",
}
TOLD = "told"


@pytest.fixture
def clock() -> FakeClock:
    """Time, ids and chance that are the same on every run."""
    return FakeClock()


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Callable[[str], None]:
    """Say a line that stands at the end of the test run, such as a count that was reached."""
    return lambda line: record_property(TOLD, line)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Print what tests told, whichever worker they ran on."""
    reports = (report for outcome in ("passed", "failed") for report in terminalreporter.getreports(outcome))
    lines = sorted(str(value) for report in reports for name, value in report.user_properties if name == TOLD)
    if lines:
        terminalreporter.section("told by the tests")
        for line in lines:
            terminalreporter.write_line(line)


@pytest.fixture(autouse=True)
def home_elsewhere(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    """No test reads or writes the settings and data of the person who runs it."""
    home = tmp_path_factory.mktemp("home")
    for name, folder in HOME_VARIABLES.items():
        place = home / folder
        place.mkdir(mode=0o700, exist_ok=True)
        monkeypatch.setenv(name, str(place))


@pytest.fixture(autouse=True)
def no_surprise_in_the_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """A warning of ours that nobody expected fails the test; one that expects it asserts, then `caplog.clear()`s."""
    yield
    records = [*caplog.get_records("setup"), *caplog.get_records("call")]
    ours = [record for record in records if record.name.partition(".")[0] in {"fieldapp", "ui"}]
    loud = [f"{record.name}: {record.getMessage()}" for record in ours if record.levelno >= logging.WARNING]
    assert not loud, "unexpected in the log: " + "; ".join(loud)


@pytest.fixture(autouse=True, scope="session")
def thread_starts() -> Iterator[Starts]:
    """Remembers where every thread was started, so that one left behind can be found."""
    with pytest.MonkeyPatch.context() as patch:
        yield Starts.remembered(patch)


@pytest.fixture(autouse=True)
def no_thread_left(thread_starts: Starts) -> Iterator[None]:
    """A thread that outlives its test would crash Qt at exit, or fail a test that is not to blame."""
    before = thread_starts.living()
    yield
    if left := left_over(thread_starts, before):
        pytest.fail("threads left running:\n" + "\n".join(left), pytrace=False)
