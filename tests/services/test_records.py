"""Adding, changing and deleting records: what is refused, what is not, and that a refusal writes nothing."""

from __future__ import annotations

import pytest

from fieldapp.errors import FieldRefused, RecordNotFound, UnknownKind
from fieldapp.history.change import Body, SetField, Stamp, placed, write_body
from fieldapp.services import records
from fieldapp.store import log, projection
from fieldapp.workspace import Workspace

SITE = {"scheme": "COD-AB", "edition": "2015", "code": "ML050115001", "name": "Dankoussa"}
STAMP = Stamp("2026-01-01T12:00:00Z", 1, 0)


def log_size(ws: Workspace) -> int:
    with ws.store.read() as tx:
        return log.size(tx)


def arrive(ws: Workspace, record: str, sets: dict[str, SetField], *, seq: int = 1, kind: str = "project") -> None:
    """A change that another device made comes in."""
    body = write_body(Body(record, kind, "somebody", "elsewhere", STAMP, "9.9", 1, sets))
    with ws.store.write() as tx:
        projection.apply(tx, [placed(body, epoch="other", zone="mopti", seq=seq)])


@pytest.mark.parametrize(
    ("kind", "values", "rule"),
    [
        pytest.param("project", {"budget": {"minor": -1, "currency": "XOF"}}, "negative", id="negative money"),
        pytest.param("event", {"women": -3}, "negative", id="negative count"),
        pytest.param("project", {"project_kind": "CASTLE"}, "unknown_code", id="unknown code"),
        pytest.param("project", {"sectors": ["WASH", "CASTLE"]}, "unknown_code", id="unknown code in a set"),
        pytest.param("project", {"budget": {"minor": 1, "currency": "ABC"}}, "unknown_code", id="unknown currency"),
        pytest.param("project", {"site": "ML050115001"}, "bare_pcode", id="bare P-code"),
        pytest.param("project", {"summary": "a" * 20_000_000}, "too_long", id="20 MB of text"),
        pytest.param("project", {"title": "a" * 201}, "too_long", id="a line of 201"),
        pytest.param("project", {"title": "deux\nlignes"}, "line_break", id="line break"),
        pytest.param("project", {"colour": "blue"}, "unknown_field", id="unknown field"),
        pytest.param("project", {"start_on": "31 mai"}, "unparsable", id="no day"),
        pytest.param("project", {"start_on": "0025-02-01"}, "year_out_of_range", id="year 25"),
        pytest.param("event", {"position": {"lat": 91, "lon": 0}}, "position_out_of_range", id="beyond the pole"),
        pytest.param("project", {"reference": "X-1"}, "read_only", id="the reference"),
        pytest.param("project", {"state": "APPROVED"}, "read_only", id="a state without its guards"),
        pytest.param("evidence", {"sha256": "0" * 64}, "read_only", id="a hash without its file"),
        pytest.param("check_run", {"purpose": "x"}, "read_only", id="what the app writes"),
        pytest.param(
            "contribution", {"project": "00000000-0000-7000-8000-000000000000"}, "unknown_record", id="no one"
        ),
    ],
)
def test_one_field_alone_is_refused_and_nothing_is_written(
    ws: Workspace, kind: str, values: dict[str, object], rule: str
) -> None:
    with pytest.raises(FieldRefused) as caught:
        records.add(ws, kind, {"title": "Puits", **values} if kind == "project" else values)

    assert caught.value.facts["rule"] == rule
    assert len(str(caught.value.facts["value"])) <= 60
    assert log_size(ws) == 0


def test_a_refused_field_keeps_the_good_ones_back_too(ws: Workspace) -> None:
    record = records.add(ws, "project", {"title": "Puits"}).record
    with pytest.raises(FieldRefused):
        records.set_values(ws, record, {"title": "Forage", "project_kind": "CASTLE"})

    assert records.load(ws, record).title == "Puits"
    assert log_size(ws) == 1


def test_a_refusal_uses_up_no_reference(ws: Workspace) -> None:
    with pytest.raises(FieldRefused):
        records.add(ws, "project", {"project_kind": "CASTLE"})
    view = records.load(ws, records.add(ws, "project", {"title": "Puits"}).record)

    assert view.reference == f"{ws.me.short}-0001"


def test_dates_out_of_order_are_saved(ws: Workspace) -> None:
    """Rules between fields are findings, never refusals."""
    record = records.add(ws, "project", {"start_on": "2026-05-01", "end_on": "2025-05-01"}).record

    assert records.load(ws, record).values["end_on"] == "2025-05-01"


def test_a_record_of_another_kind_is_no_partner(ws: Workspace) -> None:
    project = records.add(ws, "project", {"title": "Puits"}).record
    with pytest.raises(FieldRefused) as caught:
        records.add(ws, "project_partner", {"project": project, "partner": project})

    assert caught.value.facts["rule"] == "unknown_record"


def test_there_is_no_such_kind(ws: Workspace) -> None:
    with pytest.raises(UnknownKind):
        records.add(ws, "castle", {})


def test_saving_what_is_there_already_writes_nothing(ws: Workspace) -> None:
    values = {"title": "Puits", "sectors": ["WASH"], "site": SITE, "budget": {"minor": 5, "currency": "XOF"}}
    record = records.add(ws, "project", values).record
    saved = records.set_values(ws, record, values)

    assert not saved.changes
    assert log_size(ws) == 1


def test_a_set_changes_by_element(ws: Workspace) -> None:
    record = records.add(ws, "project", {"sectors": ["WASH", "EDU"]}).record
    records.set_values(ws, record, {"sectors": ["WASH", "NUTR"]})

    fields = {line.field: line.value for line in records.history(ws, record)[4:]}
    assert fields == {"sectors/EDU": False, "sectors/NUTR": True}
    assert records.load(ws, record).values["sectors"] == ["NUTR", "WASH"]


def test_a_child_is_found_by_what_people_call_its_parent(ws: Workspace) -> None:
    project = records.load(ws, records.add(ws, "project", {"title": "Puits"}).record)
    child = records.add(ws, "contribution", {"project": project.reference, "contribution_kind": "CASH"}).record

    assert records.load(ws, child).parent == project.id
    assert records.load(ws, child).zone == project.zone
    assert [each.id for each in records.children(ws, project.reference)] == [child]


def test_a_deleted_record_comes_back_as_it_was(ws: Workspace) -> None:
    record = records.add(ws, "project", {"title": "Puits"}).record
    records.delete(ws, record)
    assert records.load(ws, record).deleted
    records.restore(ws, record)

    assert not records.load(ws, record).deleted
    assert records.load(ws, record).values["title"] == "Puits"


def test_deleting_or_restoring_twice_writes_once(ws: Workspace) -> None:
    record = records.add(ws, "project", {"title": "Puits"}).record
    assert not records.restore(ws, record)
    records.delete(ws, record)
    assert not records.delete(ws, record)

    assert log_size(ws) == 2


def test_what_hangs_on_a_deleted_record_stays(ws: Workspace) -> None:
    project = records.add(ws, "project", {"title": "Puits"}).record
    child = records.add(ws, "contribution", {"project": project}).record
    records.delete(ws, project)

    assert not records.load(ws, child).deleted


def test_history_tells_every_value_ever_set(ws: Workspace) -> None:
    record = records.add(ws, "project", {"title": "Puits"}).record
    records.set_values(ws, record, {"title": "Forage"})

    titles = [(line.value, line.replaced) for line in records.history(ws, record) if line.field == "title"]
    assert titles == [("Puits", 0), ("Forage", 1)]


def test_an_unknown_record_is_told(ws: Workspace) -> None:
    with pytest.raises(RecordNotFound):
        records.load(ws, "X-0001")


def test_a_value_that_does_not_fit_is_kept_and_shown_raw(ws: Workspace) -> None:
    sets = {"title": SetField(7), "start_on": SetField("2025-02-01"), "from_a_newer_app": SetField("x")}
    arrive(ws, "elsewhere-1", sets)

    view = records.load(ws, "elsewhere-1")
    assert view.values == {"start_on": "2025-02-01"}
    assert view.raw == {"title": 7, "from_a_newer_app": "x"}


def test_an_unknown_kind_is_kept_and_shown_raw(ws: Workspace) -> None:
    arrive(ws, "elsewhere-1", {"title": SetField("Puits")}, kind="from_a_newer_app")

    assert records.load(ws, "elsewhere-1").raw == {"title": "Puits"}


def test_an_element_that_only_a_newer_app_knows_survives_an_edit_here(ws: Workspace) -> None:
    sets = {"sectors/WASH": SetField(value=True), "sectors/CLIMATE": SetField(value=True)}
    arrive(ws, "elsewhere-1", sets)
    records.set_values(ws, "elsewhere-1", {"sectors": ["EDU"]})

    view = records.load(ws, "elsewhere-1")
    assert view.values["sectors"] == ["EDU"]
    assert view.raw == {"sectors/CLIMATE": True}


@pytest.mark.parametrize("zone", [7, {"a": 1}, ["x"], None, True], ids=str)
def test_a_zone_that_is_none_stops_no_import(ws: Workspace, zone: object) -> None:
    arrive(ws, "elsewhere-1", {"$zone": SetField(zone), "reference": SetField(zone)})

    assert records.load(ws, "elsewhere-1").zone == ""


def test_machines_settle_on_one_kind_when_changes_disagree(ws: Workspace) -> None:
    for number, kind in enumerate(("project", "partner", "registration")):
        arrive(ws, "one-way", {"a": SetField(number)}, seq=number + 1, kind=kind)
    for number, kind in enumerate(("registration", "partner", "project")):
        arrive(ws, "another", {"a": SetField(number)}, seq=number + 4, kind=kind)

    assert records.load(ws, "one-way").kind == records.load(ws, "another").kind == "partner"
