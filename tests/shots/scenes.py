"""The places that are painted, and how one gets there in an open window."""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QLineEdit, QPushButton, QTableWidget, QTabWidget, QToolButton, QWidget

from fieldapp.errors import NoSpace, WrongPassphrase
from fieldapp.services import checking, listing
from fieldapp.services.handover import Stick
from tests.shots import furnishing
from ui.pages.first_run import FirstRunPage
from ui.pages.unlock import UnlockPage
from ui.problems import ProblemDialog, fault, in_problem_words
from ui.signals import Destination
from ui.widgets.inauguration import Inauguration
from ui.widgets.pack_table import PackTable
from ui.widgets.shortcuts import ShortcutsDialog
from ui.widgets.sticks import Sticks
from ui.window import Window

PATIENCE_S = 10.0
Settle = Callable[[], None]


@dataclass(frozen=True, slots=True)
class Stage:
    """What a scene plays on; `settle` waits until the worker is idle and everything is laid out."""

    window: Window
    settle: Settle


Scene = Callable[[Stage], QWidget]


def page(code: str) -> Scene:
    """A page as it opens."""

    def play(stage: Stage) -> QWidget:
        stage.window.frame.go_to(Destination(page=code))
        stage.settle()
        return stage.window

    return play


def record(code: str, kind: str) -> Scene:
    """The first record of a page."""

    def play(stage: Stage) -> QWidget:
        page(code)(stage)
        found = listing.ids(stage.window.frame.desk.ws, kind, limit=1)
        stage.window.frame.page.open(found[0])
        stage.settle()
        return stage.window

    return play


def project(text: str) -> Scene:
    """A sample project by a word of its title, once the principles have spoken."""

    def play(stage: Stage) -> QWidget:
        page("projects")(stage)
        frame = stage.window.frame
        frame.page.open(furnishing.project(frame.desk.ws, text))
        _settle_until(stage, lambda: frame.page.panel.checked is not None)
        return stage.window

    return play


def contribution(stage: Stage) -> QWidget:
    """A line of a small table, opened."""
    project("savon")(stage)
    editor = stage.window.frame.page.editor
    table = editor.tables["contribution"]
    item = table.table.item(0, 0)
    table.show_line(item.data(256))
    stage.settle()
    editor.show_section("contributions")
    stage.settle()
    return stage.window


def section(text: str, code: str) -> Scene:
    """A section further down a sample project."""

    def play(stage: Stage) -> QWidget:
        project(text)(stage)
        stage.window.frame.page.editor.show_section(code)
        stage.settle()
        return stage.window

    return play


def partner(code: str) -> Scene:
    """A section of the first partner."""

    def play(stage: Stage) -> QWidget:
        record("partners", "partner")(stage)
        stage.window.frame.page.editor.show_section(code)
        stage.settle()
        return stage.window

    return play


def rating(stage: Stage) -> QWidget:
    """A rating of protection from sexual exploitation and abuse, opened."""
    partner("ratings")(stage)
    editor = stage.window.frame.page.editor
    table = editor.tables["risk_rating"]
    table.show_line(table.table.item(1, 0).data(256))
    stage.settle()
    editor.show_section("ratings")
    stage.settle()
    return stage.window


def principle(stage: Stage) -> QWidget:
    """The panel with one principle open; where there is little room, over the form."""
    project("savon")(stage)
    panel = stage.window.frame.page.panel
    mark = panel.findChild(QToolButton, "mark_P7")
    if mark is not None and mark.isVisible():
        mark.click()
    else:
        panel.rows["P7"].open()
    stage.settle()
    return stage.window


def totals(stage: Stage) -> QWidget:
    """What the portfolio adds up to, and the checks kept so far."""
    ws = stage.window.frame.desk.ws
    for project in listing.ids(ws, "project"):
        if not checking.runs(ws, project):
            checking.keep(ws, project)
    page("checks")(stage)
    shown = stage.window.frame.page
    shown.refresh()
    tabs = shown.findChild(QTabWidget, "tabs_checks")
    assert isinstance(tabs, QTabWidget)
    tabs.setCurrentIndex(1)
    stage.settle()
    return stage.window


def aside(stage: Stage) -> QWidget:
    """Parts that were set aside."""
    stage.window.frame.go_to(Destination(page="conflicts", kind="conflict", action="aside"))
    stage.settle()
    return stage.window


def rule(stage: Stage) -> QWidget:
    """A row of a pack being changed, and what would change."""
    page("packs")(stage)
    table = stage.window.frame.page.findChild(PackTable)
    assert isinstance(table, PackTable)
    rows = table.findChild(QTableWidget)
    assert isinstance(rows, QTableWidget)
    rows.setCurrentCell(8, 0)
    table.wanted.emit(table.row)
    stage.settle()
    line = stage.window.frame.page.findChild(QLineEdit, "field_pack_value")
    assert isinstance(line, QLineEdit)
    line.setText("8")
    line.returnPressed.emit()
    stage.settle()
    return stage.window


def with_stick(stage: Stage) -> QWidget:
    """A stick is plugged in."""
    page("handover")(stage)
    return _plug(stage, Path("/media/aminata/CLE-MOPTI"))


def copied(stage: Stage) -> QWidget:
    """A copy was written to a stick and read back."""
    page("handover")(stage)
    with tempfile.TemporaryDirectory(prefix="fieldapp-stick-") as stick:
        sticks = stage.window.frame.page.findChild(Sticks)
        assert isinstance(sticks, Sticks)
        sticks.copy_wanted.emit(Path(stick))
        stage.settle()
    return _plug(stage, Path("/media/aminata/CLE-MOPTI"), bundles=1)


def _plug(stage: Stage, path: Path, *, bundles: int = 0) -> QWidget:
    """Show a stick that no machine that paints has; looking for real ones stops."""
    sticks = stage.window.frame.page.findChild(Sticks)
    assert isinstance(sticks, Sticks)
    sticks.watch(on=False)
    size = 16_000_000_000
    sticks.show_found([Stick(path, path.name, size - size // 8, size, True, bundles, ())])
    stage.settle()
    return stage.window


def invited(stage: Stage) -> QWidget:
    """An invitation was written; its code is shown once."""
    page("office")(stage)
    shown = stage.window.frame.page
    told = shown.findChild(QPushButton, "button_code_written")
    if told is not None and told.isVisible():
        told.click()
    with tempfile.TemporaryDirectory(prefix="fieldapp-stick-") as stick:
        for name, text in (("field_invite_who", "Kadidia Sow"), ("field_invite_folder", stick)):
            line = shown.findChild(QLineEdit, name)
            assert isinstance(line, QLineEdit)
            line.setText(text)
        shown.findChild(QPushButton, "button_invite").click()
        code = shown.findChild(QLineEdit, "field_invite_code")
        _settle_until(stage, lambda: bool(code.text()))
    return stage.window


def _settle_until(stage: Stage, is_there: Callable[[], bool]) -> None:
    """Timers of the window itself are not work: what they will ask for is waited for here."""
    deadline = time.monotonic() + PATIENCE_S
    while not is_there() and time.monotonic() < deadline:
        stage.settle()
    stage.settle()


def step(number: int) -> Scene:
    """A step of the inauguration."""

    def play(stage: Stage) -> QWidget:
        frame = stage.window.frame
        found = listing.ids(frame.desk.ws, "event", limit=1)
        frame.go_to(Destination(page="events"))
        flow: Inauguration = frame.page.take_up(found[0])
        stage.settle()
        flow.go_to(number)
        stage.settle()
        return stage.window

    return play


def shortcuts(stage: Stage) -> QWidget:
    """F1."""
    return _shown(ShortcutsDialog(stage.window), stage)


def problem(stage: Stage) -> QWidget:
    """A full stick."""
    error = NoSpace(target="E:", needed=120_000_000, free=4_000_000)
    return _shown(ProblemDialog(in_problem_words(error), stage.window), stage)


def report(stage: Stage) -> QWidget:
    """The app itself is at fault; details open."""
    return _shown(ProblemDialog(fault("Traceback (most recent call last): …"), stage.window), stage)


def _shown(dialog: ProblemDialog | ShortcutsDialog, stage: Stage) -> QWidget:
    dialog.open()
    stage.settle()
    return dialog


def first_run(number: int) -> Scene:
    """A step of the first minutes."""

    def play(stage: Stage) -> QWidget:
        shown = stage.window.findChild(FirstRunPage)
        assert isinstance(shown, FirstRunPage)
        shown.go_to(number)
        stage.settle()
        return stage.window

    return play


def refused(stage: Stage) -> QWidget:
    """A wrong passphrase."""
    shown = stage.window.findChild(UnlockPage)
    assert isinstance(shown, UnlockPage)
    shown.refuse(WrongPassphrase())
    stage.settle()
    return stage.window


def office_list(name: str) -> Scene:
    """An office's list of partners, read; or why it cannot be."""

    def play(stage: Stage) -> QWidget:
        page("partners")(stage)
        taking = stage.window.frame.page.take_in()
        taking.file.edit.setText(str(Path("tests") / "data" / "lists" / name))
        taking.read()
        _settle_until(stage, lambda: not taking.carrying.is_busy)
        stage.settle()
        return stage.window

    return play


def same_partner(stage: Stage) -> QWidget:
    """Which other record may be the same partner."""
    record("partners", "partner")(stage)
    stage.window.frame.page.same.fold.setChecked(True)
    stage.settle()
    return stage.window


def as_it_is(stage: Stage) -> QWidget:
    """What the window shows at first."""
    stage.settle()
    return stage.window


FIRST: Mapping[str, Scene] = {
    "first-1-language": first_run(0),
    "first-2-choice": first_run(1),
    "first-3-office": first_run(2),
    "first-4-join": first_run(3),
    "first-5-kit": first_run(4),
}
LOCKED: Mapping[str, Scene] = {"unlock": as_it_is, "unlock-refused": refused}
INSIDE: Mapping[str, Scene] = {
    "home": page("home"),
    "project": project("Dankoussa"),
    "project-failing": project("savon"),
    "project-contribution": contribution,
    "project-principle": principle,
    "project-safety": section("Dankoussa", "safety"),
    "project-openness": section("Dankoussa", "openness"),
    "project-independence": section("Dankoussa", "independence"),
    "project-costs": section("Dankoussa", "costs"),
    "project-follow-up": section("savon", "follow_up"),
    "partner": record("partners", "partner"),
    "partner-declaration": partner("declaration"),
    "partner-screening": partner("screening"),
    "partner-rating": rating,
    "partner-same": same_partner,
    "list": office_list("partenaires.csv"),
    "list-refused": office_list("nowhere.csv"),
    "agreement": record("agreements", "agreement"),
    "event": record("events", "event"),
    "inauguration-1": step(0),
    "inauguration-2": step(1),
    "inauguration-3": step(2),
    "inauguration-4": step(3),
    "inauguration-5": step(4),
    "inauguration-end": step(5),
    "checks": page("checks"),
    "checks-totals": totals,
    "conflicts": page("conflicts"),
    "conflicts-aside": aside,
    "packs": page("packs"),
    "packs-row": rule,
    "office": page("office"),
    "handover-none": page("handover"),
    "handover": with_stick,
    "handover-copied": copied,
    "office-invited": invited,
    "keys": shortcuts,
    "problem": problem,
    "report": report,
}
EMPTY: Mapping[str, Scene] = {
    "empty-home": page("home"),
    "empty-projects": page("projects"),
    "empty-partners": page("partners"),
    "empty-agreements": page("agreements"),
    "empty-events": page("events"),
    "empty-checks": page("checks"),
}
