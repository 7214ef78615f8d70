"""Changes of a newer app: kept by an older one, handed on byte by byte, and applied once it is updated."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

from fieldapp.bundle.items import PlainItem
from fieldapp.bundle.manifest import Kind
from fieldapp.services import quarantine, records
from fieldapp.store import log, meta
from fieldapp.store import quarantine as stored
from fieldapp.store.meta import Name
from fieldapp.workspace import Workspace
from tests.transfer import forging
from tests.worlds import OPENS_WITH, World, a_project, projects, volumes

NEW_KIND = "visibility"


def bodies(ws: Workspace, record: str) -> list[bytes | None]:
    """All changes of a record as first written."""
    with ws.store.read() as tx:
        return [made.body for made in log.everything(tx) if made.body and record.encode() in made.body]


def older(folder: Path, *words: str | Path) -> tuple[int, Any]:
    """A command of an app that does not know `NEW_KIND`; its exit status and its answer."""
    surroundings = {**os.environ, "FIELDAPP_UNKNOWN": NEW_KIND, "FIELDAPP_PASSPHRASE": OPENS_WITH}
    command = [sys.executable, "-m", "tests.transfer.older", "--workspace", folder, "--json", *words]
    done = subprocess.run(command, env=surroundings, capture_output=True, text=True, timeout=60, check=False)
    assert not done.stderr, done.stderr
    return done.returncode, json.loads(done.stdout)


def of_the_future(world: World, record: str) -> tuple[bytes, ...]:
    """Changes as the next version but one might write them: a schema, a key, a kind and a field that nobody knows."""
    oumar = world["oumar"]
    parts = forging.sets({"title": "Mini-réseau", "solar_kw": {"peak": 12}, "$zone": "mopti"})
    told = json.loads(forging.body(oumar, record, "project", parts, schema=2))
    told["mood"] = ["new", {"key": 1}]
    changed = json.dumps(told, sort_keys=True, separators=(",", ":"), ensure_ascii=False).encode()
    well = forging.sets({"project": record, "depth_m": 61, "$zone": "mopti"})
    return changed, forging.body(oumar, "well-1", "well_log", well, schema=2)


def test_an_unknown_schema_kind_and_field_are_kept_shown_raw_and_handed_on(world: World) -> None:
    made = of_the_future(world, "p-future")
    run = forging.run(world["oumar"], made)
    stick = forging.forge(world, world["oumar"], [forging.epoch_paper(world["oumar"]), forging.as_item(run)])
    told = world.take("bureau", stick)
    world.hand("bureau", "binta")
    view = records.load(world["binta"], "p-future")

    assert (told.exit_status, told.bundles[0].applied) == (0, 2)
    assert (view.values["title"], view.raw) == ("Mini-réseau", {"solar_kw": {"peak": 12}})
    assert set(bodies(world["binta"], "p-future")) == set(made)
    assert records.load(world["binta"], "well-1").raw == {"project": "p-future", "depth_m": 61}


def test_an_edit_by_the_older_app_leaves_the_unknown_field_alone(world: World) -> None:
    run = forging.run(world["oumar"], of_the_future(world, "p-future"))
    stick = forging.forge(world, world["oumar"], [forging.epoch_paper(world["oumar"]), forging.as_item(run)])
    world.take("bureau", stick)
    records.set_values(world.office, "p-future", {"title": "Réseau de Soye"})

    assert records.load(world.office, "p-future").raw == {"solar_kw": {"peak": 12}}


def test_an_older_office_relays_what_it_does_not_know_and_applies_it_after_the_update(world: World) -> None:
    """A real process without one kind of record stands between a laptop of today and another one."""
    project = a_project(world["oumar"])
    made = records.add(world["oumar"], NEW_KIND, {"project": project, "wording": "Panneau"}).record
    sent, back = world.export("oumar").paths, world.stick()
    folder, binta = world.folder / "bureau", world["binta"].me.device
    world.forget("bureau")
    status, told = older(folder, "sync", "import", *sent)
    assert (status, told["bundles"][0]["outcome"]) == (0, "APPLIED")
    _, shown = older(folder, "record", "show", made)
    assert "wording" not in shown
    assert shown["about"]["not_understood"]["wording"] == "Panneau"
    older(folder, "sync", "export", "--to", back, "--for", binta)
    world.take("binta", *volumes(back))

    assert records.load(world["binta"], made).values["wording"] == "Panneau"
    assert bodies(world["binta"], made) == bodies(world["oumar"], made)
    # The office is updated: it opens with an app that knows the kind.
    assert records.load(world.office, made).values["wording"] == "Panneau"


def test_a_run_of_a_newer_format_is_handed_on_to_whom_it_may_concern(world: World) -> None:
    oumar = world["oumar"]
    note = {**forging.run(oumar, [b"{}"]).note, "first": 7, "last": 7}
    data = b'{"format":2}\n{}\n'
    world.take("bureau", forging.forge(world, oumar, [PlainItem(Kind.SEGMENT, data, note)]))
    told = {name: world.hand("bureau", name) for name in ("binta", "seydou")}

    assert [held.reason for held in quarantine.listed(world["binta"])] == ["TOO_NEW"]
    assert (told["binta"].exit_status, told["seydou"].exit_status) == (3, 0)
    assert not quarantine.listed(world["seydou"])


def test_what_waited_for_an_update_is_applied_when_the_updated_app_opens(world: World) -> None:
    """Kept as an older app would have kept it: unread, with its kind and its note."""
    oumar, project = world["oumar"], "p-late"
    run = forging.run(oumar, [forging.body(oumar, project, "project", forging.sets({"title": "x", "$zone": "mopti"}))])
    world.take("bureau", forging.forge(world, oumar, [forging.epoch_paper(oumar)]))
    keep_unread(world.office, forging.as_item(run))
    assert project not in projects(world.office)
    done = quarantine.after_update(world.office)

    assert done is not None
    assert (done.applied, project in projects(world.office), quarantine.listed(world.office)) == (1, True, [])
    assert quarantine.after_update(world.office) is None


def keep_unread(ws: Workspace, item: PlainItem) -> None:
    """Put a sound run where one of a newer format is put, and forget that this version looked at it."""
    with ws.store.write() as tx:
        facts = {"object": "o", "kind": "segment", "note": json.dumps(dict(item.note))}
        stored.put(
            tx, item.data, reason=stored.Reason.TOO_NEW, device="d", bundle="b", at="2026-01-01T12:00:00Z", facts=facts
        )
        meta.put(tx, Name.LOOKED_AGAIN, "0.0.1")
