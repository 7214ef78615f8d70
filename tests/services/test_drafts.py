"""Typing: never lost by a kill, cut as one change, and never an overwrite of what came in meanwhile."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from fieldapp.history.change import SetField
from fieldapp.services import drafts, records
from fieldapp.services.drafts import Cut
from fieldapp.store import drafts as kept
from fieldapp.store import log
from fieldapp.words import Lang
from fieldapp.workspace import Workspace, open_workspace
from tests.fakes import FakeClock
from tests.services.test_records import arrive, log_size
from tests.workspaces import WORDS_TO_OPEN

TODAY = date(2026, 3, 1)
TYPE_UNTIL_KILLED = """
import sys
from pathlib import Path
from fieldapp.clock import SystemClock
from fieldapp.services import drafts
from fieldapp.workspace import open_workspace
ws = open_workspace(Path(sys.argv[1]), sys.argv[2], clock=SystemClock())
record = drafts.new(ws, "project", {"title": "Puits"})
print(record, flush=True)
number = 0
while True:
    number += 1
    drafts.keep(ws, record, "summary", f"Mot {number}", kind="project", seen={})
    print(number, flush=True)
"""


def type_in(ws: Workspace, record: str, **fields: str) -> None:
    """Type into an editor of a record that is open now."""
    form = drafts.open_form(ws, record, "project")
    for field, raw in fields.items():
        drafts.keep(ws, record, field, raw, kind=form.kind, seen=form.seen[field])


def cut(ws: Workspace, record: str) -> Cut:
    return drafts.cut(ws, record, lang=Lang.FR, today=TODAY)


def a_project(ws: Workspace, **values: object) -> str:
    return records.add(ws, "project", {"title": "Puits", **values}).record


def test_all_fields_are_one_change(ws: Workspace) -> None:
    record = drafts.new(ws, "project")
    type_in(ws, record, title="Forage", start_on="1/2/2025", sectors="WASH; EDU", budget="500 000 XOF")
    done = cut(ws, record)

    assert done.refused == ()
    assert log_size(ws) == 1
    assert records.load(ws, record).values["sectors"] == ["EDU", "WASH"]
    assert drafts.waiting(ws) == []


def test_what_cannot_be_understood_stays_as_typed(ws: Workspace) -> None:
    record = a_project(ws)
    type_in(ws, record, title="Forage", start_on="bientôt")
    done = cut(ws, record)

    assert [(each.field, each.raw) for each in done.refused] == [("start_on", "bientôt")]
    assert [(each.field, each.raw) for each in drafts.waiting(ws)] == [("start_on", "bientôt")]
    assert records.load(ws, record).title == "Forage"


def test_nothing_is_in_the_log_before_something_is_entered(ws: Workspace) -> None:
    drafts.new(ws, "project", {"title": "Forage"})

    assert log_size(ws) == 0


def test_a_new_record_that_was_emptied_again_is_not_made(ws: Workspace) -> None:
    record = drafts.new(ws, "project", {"title": "Forage"})
    drafts.keep(ws, record, "title", "", kind="project", seen={})
    done = cut(ws, record)

    assert not done.changes
    assert log_size(ws) == 0
    assert drafts.waiting(ws) == []


def test_typing_what_is_there_already_writes_nothing(ws: Workspace) -> None:
    record = a_project(ws, sectors=["WASH"])
    type_in(ws, record, title="Puits", sectors="WASH")
    done = cut(ws, record)

    assert not done.changes
    assert log_size(ws) == 1


def test_an_import_that_lands_while_a_form_is_open_is_a_conflict_and_no_overwrite(ws: Workspace) -> None:
    record = a_project(ws)
    form = drafts.open_form(ws, record, "project")
    came_in = SetField("Forage", form.seen["title"]["title"].over)
    arrive(ws, record, {"title": came_in})
    drafts.keep(ws, record, "title", "Pompe", kind="project", seen=form.seen["title"])
    cut(ws, record)

    assert records.load(ws, record).conflicts == {"title"}


def test_an_import_between_two_keystrokes_is_a_conflict_too(ws: Workspace) -> None:
    """What was seen is what was there at the first keystroke."""
    record = a_project(ws)
    type_in(ws, record, title="Pom")
    over = drafts.open_form(ws, record, "project").seen["title"]["title"].over
    arrive(ws, record, {"title": SetField("Forage", over)})
    type_in(ws, record, title="Pompe")
    cut(ws, record)

    assert records.load(ws, record).conflicts == {"title"}


def test_a_form_opened_after_an_import_replaces_what_it_shows(ws: Workspace) -> None:
    record = a_project(ws)
    over = drafts.open_form(ws, record, "project").seen["title"]["title"].over
    arrive(ws, record, {"title": SetField("Forage", over)})
    type_in(ws, record, title="Pompe")
    cut(ws, record)

    assert records.load(ws, record).conflicts == frozenset()
    assert records.load(ws, record).title == "Pompe"


def test_typing_what_was_seen_leaves_what_came_in_meanwhile(ws: Workspace) -> None:
    record = a_project(ws)
    form = drafts.open_form(ws, record, "project")
    arrive(ws, record, {"title": SetField("Forage", form.seen["title"]["title"].over)})
    drafts.keep(ws, record, "title", "Puits", kind="project", seen=form.seen["title"])
    cut(ws, record)

    assert records.load(ws, record).title == "Forage"


def test_a_set_gains_what_was_typed_and_keeps_what_came_in_meanwhile(ws: Workspace) -> None:
    record = a_project(ws, sectors=["WASH"])
    form = drafts.open_form(ws, record, "project")
    arrive(ws, record, {"sectors/NUTR": SetField(value=True)})
    drafts.keep(ws, record, "sectors", "EDU", kind="project", seen=form.seen["sectors"])
    cut(ws, record)

    assert records.load(ws, record).values["sectors"] == ["EDU", "NUTR"]
    assert records.load(ws, record).conflicts == frozenset()


def test_emptying_a_field_is_a_change(ws: Workspace) -> None:
    record = a_project(ws, summary="Long texte")
    type_in(ws, record, summary="")
    cut(ws, record)

    assert "summary" not in records.load(ws, record).values


def test_typing_opens_again_with_what_was_seen_then(ws: Workspace) -> None:
    record = a_project(ws)
    before = drafts.open_form(ws, record, "project").seen["title"]
    type_in(ws, record, title="Pompe")
    arrive(ws, record, {"title": SetField("Forage", before["title"].over)})

    form = drafts.open_form(ws, record, "project")
    assert form.typed == {"title": "Pompe"}
    assert form.seen["title"] == before


def test_parents_are_entered_before_what_hangs_on_them(ws: Workspace) -> None:
    project = drafts.new(ws, "project", {"title": "Forage"})
    event = drafts.new(ws, "event", {"project": project, "title": "Visite"})
    drafts.keep(ws, project, "title", "Forage de Demba", kind="project", seen={})
    done = drafts.cut_all(ws, lang=Lang.FR, today=TODAY)

    assert done.refused == ()
    assert records.load(ws, event).parent == project


def test_typing_of_a_kind_from_a_newer_version_waits(ws: Workspace) -> None:
    with ws.store.write() as tx:
        kept.put(tx, kept.Draft("r", "from_a_newer_app", "title", "x", {}, "2026-01-01T12:00:00Z"))
    drafts.new(ws, "project", {"title": "Forage"})
    done = drafts.cut_all(ws, lang=Lang.FR, today=TODAY)

    assert log_size(ws) == 1
    assert [each.record for each in done.refused] == ["r"]


def test_typing_that_is_dropped_is_gone(ws: Workspace) -> None:
    record = drafts.new(ws, "project", {"title": "Forage"})
    drafts.drop(ws, record)

    assert drafts.waiting(ws) == []


def test_a_kill_loses_nothing_that_was_kept(prepared_office: Path, tmp_path: Path, clock: FakeClock) -> None:
    """Everything that `keep` came back for is there, whatever moment the process dies at."""
    folder = tmp_path / "office"
    shutil.copytree(prepared_office, folder)
    command = [sys.executable, "-c", TYPE_UNTIL_KILLED, str(folder), WORDS_TO_OPEN]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=dict(os.environ)) as typing:
        assert typing.stdout is not None
        record = typing.stdout.readline().strip()
        while int(typing.stdout.readline()) < 20:
            pass
        typing.kill()
        told = [20, *(int(line) for line in typing.stdout if line.strip().isdecimal())]

    ws = open_workspace(folder, WORDS_TO_OPEN, clock=clock)
    found = {each.field: each.raw for each in drafts.waiting(ws) if each.record == record}
    ws.close()
    assert found["title"] == "Puits"
    assert int(found["summary"].removeprefix("Mot ")) in {told[-1], told[-1] + 1}


def test_a_kill_in_the_middle_of_cutting_loses_nothing(ws: Workspace, clock: FakeClock) -> None:
    """The change and the end of the draft are one transaction."""
    record = drafts.new(ws, "project", {"title": "Forage"})
    with ws.store.read() as before:
        assert log.size(before) == 0
        cut(ws, record)
        assert log.size(before) == 0

    assert drafts.waiting(ws) == []
    assert records.load(ws, record).title == "Forage"
