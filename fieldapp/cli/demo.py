"""`fieldapp demo`: the main job on sample data, from founding an office to a decided conflict that travels back."""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Annotated

import typer

from fieldapp.cli.demo_stage import FILE, Stage
from fieldapp.cli.session import session_of
from fieldapp.files import told_apart, write_atomic
from fieldapp.paths import resources
from fieldapp.words import demo as words

OPENS_ALL = "mil sorgho fonio riz"
OFFICE, OUMAR, FANTA = "bureau", "oumar", "fanta"
LAPTOPS = {OUMAR: "Oumar Cissé", FANTA: "Fanta Dembélé"}
DAY = "2025-05-10"
ACCOUNT = "inauguration.pdf"
_CODE = re.compile(r"\b[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}\b")
_NS = 1_000_000_000


def demo(
    context: typer.Context,
    *,
    folder: Annotated[Path | None, typer.Option("--folder", metavar="DIR")] = None,
    window: Annotated[bool, typer.Option("--window/--no-window")] = True,
) -> None:
    """Play the main job; fails when a step does not do what it should."""
    session = session_of(context)
    began = session.clock.monotonic()
    place = (folder or Path(tempfile.mkdtemp(prefix="fieldapp-demo-"))).resolve()
    with told_apart(place):
        place.mkdir(parents=True, exist_ok=True)
    write_atomic(place / FILE, OPENS_ALL.encode())
    stage = Stage(place, session.lang, session.run, is_quiet=session.common.as_json)
    stage.tell(words.FOLDER.say(session.lang, {"folder": place}))
    _meet(stage)
    project = _record(stage)
    _hand_over(stage, project)
    _disagree(stage, project)
    seconds = (session.clock.monotonic() - began) // _NS
    session.answer({"folder": str(place), "steps": stage.steps, "seconds": seconds}, _ending(stage, seconds))
    _look(stage, is_wanted=window)


def _meet(stage: Stage) -> None:
    """An office, and two laptops that join it with the records on the stick."""
    stage.title(words.FOUND)
    office = ("--name", "Bureau de Mopti", "--officer", "Awa Traoré", "--zone", "mopti")
    stage.do(OFFICE, "office", "create", *office, "--kit", stage.place("coffre") / "kit.fieldapp-kit")
    stage.title(words.FIRST_PARTNER)
    known = ("legal_name=Direction régionale de l’hydraulique de Mopti", "partner_type=GOV_C")
    stage.do(OFFICE, "record", "add", "partner", *known)
    stage.title(words.INVITE)
    codes = {}
    for machine, officer in LAPTOPS.items():
        file = stage.place("invitations", machine) / "invitation.fieldapp-invitation"
        asked = ("--name", f"Portable {officer}", "--zone", "mopti", "--out", file, "--with-data", file.parent)
        codes[machine] = _CODE.findall(stage.do(OFFICE, "office", "invite", *asked))[0]
    stage.title(words.JOIN)
    for machine, officer in LAPTOPS.items():
        file = stage.folder / "invitations" / machine / "invitation.fieldapp-invitation"
        stage.do(machine, "join", file, "--code", codes[machine], "--officer", officer)
        stage.expect(len(stage.ask(machine, "record", "list", "partner")) == 1, ("join", machine))


def _record(stage: Stage) -> str:
    """The pump and its inauguration, checked and printed; money without an agreement. Gives the pump's reference."""
    sample = resources() / "sample"
    stage.title(words.LOAD)
    stage.do(OUMAR, "record", "load", sample / "pump.jsonl")
    project = str(stage.ask(OUMAR, "record", "list", "project")[0]["reference"])
    event = stage.ask(OUMAR, "record", "list", "event", "--where", "event_type=INAUGURATION")[0]
    stage.title(words.LOOK)
    stage.do(OUMAR, "record", "show", event["reference"])
    stage.do(OUMAR, "evidence", "list")
    stage.title(words.CHECK)
    stage.do(OUMAR, "check", project, "--as-of", DAY, "--keep")
    verdicts = stage.ask(OUMAR, "check", project, "--as-of", DAY)[0]["principles"]
    stage.expect(set(verdicts.values()) == {"PASS"}, ("check", project), verdicts)
    stage.title(words.CASH)
    stage.do(OUMAR, "record", "load", sample / "cash.jsonl")
    cash = next(
        each["reference"] for each in stage.ask(OUMAR, "record", "list", "project") if each["reference"] != project
    )
    stage.do(OUMAR, "check", cash, "--as-of", "2025-03-02", "--keep", expect=1)
    stage.title(words.PDF)
    stage.do(OUMAR, "export", "pdf", "account", event["reference"], "--out", stage.folder / ACCOUNT)
    return project


def _hand_over(stage: Stage, project: str) -> None:
    """To the office by stick, and back with its correction and the confirmation."""
    stage.title(words.HAND_OVER)
    for machine in LAPTOPS:
        stage.do(machine, "sync", "export", "--to", stage.place("cle-1"))
    stage.do(OUMAR, "sync", "status")
    stage.title(words.TAKE_IN)
    stage.do(OFFICE, "sync", "import", stage.folder / "cle-1", expect=1)  # the breach calls for a person
    stage.do(OFFICE, "record", "list", "project")
    stage.title(words.OFFICE_CHANGES)
    stage.do(OFFICE, "record", "set", project, "coordination_note=Vu avec le cluster EHA le 12 mai 2025.")
    stage.do(OFFICE, "sync", "export", "--to", stage.place("cle-2"))
    stage.title(words.CONFIRMED)
    stage.do(OUMAR, "sync", "import", stage.folder / "cle-2")
    stage.do(OUMAR, "sync", "import", stage.folder / "cle-2")
    stage.do(OUMAR, "sync", "status")
    view = stage.ask(OUMAR, "record", "show", project)
    stage.expect(view["about"]["sync"] == "CONFIRMED", ("sync", "status"), view["about"]["sync"])
    stage.expect("cluster" in view["coordination_note"], ("record", "show", project))
    stage.do(FANTA, "sync", "import", stage.folder / "cle-2", expect=1)  # Oumar's breach is news to Fanta


def _disagree(stage: Stage, project: str) -> None:
    """One field, two values, a decision."""
    stage.title(words.TWO_VALUES)
    for machine, value in ((OUMAR, "Boutique de Sévaré"), (FANTA, "Dépôt de la commune de Soye")):
        stage.do(machine, "record", "set", project, f"spare_parts_source={value}")
        stage.do(machine, "sync", "export", "--to", stage.place("cle-3"))
    stage.title(words.CONFLICT)
    stage.do(OFFICE, "sync", "import", stage.folder / "cle-3", expect=1)
    stage.do(OFFICE, "conflict", "list", expect=1)
    sides = stage.ask(OFFICE, "conflict", "show", project, expect=1)[0]["sides"]
    chosen = next(side for side in sides if side["person"] == LAPTOPS[FANTA])
    stage.title(words.DECISION)
    decision = ("--field", "spare_parts_source", "--take", chosen["change"][:12])
    stage.do(OFFICE, "conflict", "resolve", project, *decision)
    stage.do(OFFICE, "sync", "export", "--to", stage.place("cle-4"))
    for machine in LAPTOPS:
        stage.do(machine, "sync", "import", stage.folder / "cle-4")
    stage.title(words.SAME)
    for machine in LAPTOPS:
        stage.do(machine, "conflict", "list")
        value = stage.ask(machine, "record", "show", project)["spare_parts_source"]
        stage.expect(value == chosen["value"], ("record", "show", project), value)


def _ending(stage: Stage, seconds: int) -> list[str]:
    laptops = ", ".join(str(stage.folder / machine) for machine in LAPTOPS)
    account = stage.folder / ACCOUNT
    facts = {"seconds": seconds, "office": stage.folder / OFFICE, "laptops": laptops, "account": account}
    return [
        "",
        words.WHERE.say(stage.lang, facts),
        words.PASSPHRASE.say(stage.lang, {"passphrase": OPENS_ALL}),
    ]


def _look(stage: Stage, *, is_wanted: bool) -> None:
    folder = stage.folder / OUMAR
    if is_wanted and _has_screen():
        stage.tell(words.WINDOW.say(stage.lang))
        _open_window(folder)
    else:
        stage.tell(words.OPEN_IT.say(stage.lang, {"command": f"fieldapp --workspace {folder}"}))


def _has_screen() -> bool:
    if os.environ.get("QT_QPA_PLATFORM") in {"offscreen", "minimal"}:
        return False
    return sys.platform in {"win32", "darwin"} or bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _open_window(folder: Path) -> None:
    # A program of its own, because this half of the app knows no window.
    source = [] if getattr(sys, "frozen", False) else ["-c", "from ui.entry import main; raise SystemExit(main())"]
    program = [sys.executable, *source, "--workspace", str(folder)]
    subprocess.Popen(program, start_new_session=True)  # noqa: S603 - our own program
