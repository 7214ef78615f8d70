"""Loading a file of records: any order, names of its own, all or nothing, and errors that name line and field."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.errors import (
    Cancelled,
    FileUnreadable,
    LineRefused,
    LoadTooLarge,
    PhotoDamaged,
    PhotoTruncated,
    UserError,
)
from fieldapp.services import evidence, listing, loading, records
from fieldapp.words import Lang
from fieldapp.words.saying import said
from fieldapp.workspace import Workspace
from tests.fakes import CancelAfter
from tests.services.samples import SAMPLE, lines_in
from tests.unit.exchange.pictures import a_photo

PARTNER = {"kind": "partner", "id": "@p", "legal_name": "Radio Delta"}
KINDS = ("partner", "project", "agreement", "event", "evidence")


def counts(ws: Workspace) -> dict[str, int]:
    return {kind: listing.count(ws, kind) for kind in KINDS}


def test_lines_may_stand_in_any_order(ws: Workspace, tmp_path: Path) -> None:
    path = lines_in(tmp_path, {"kind": "event", "project": "@x", "title": "Visite"}, {"kind": "project", "id": "@x"})
    loaded = loading.load(ws, path)

    assert [each.title for each in records.children(ws, loaded.names["@x"])] == ["Visite"]


def test_values_may_be_typed_as_a_person_types_them(ws: Workspace, tmp_path: Path) -> None:
    path = lines_in(
        tmp_path,
        {"kind": "project", "id": "@x", "budget": "2 400 000 XOF", "start_on": "10/02/2025", "sectors": "WASH, EDU"},
    )
    values = records.load(ws, loading.load(ws, path).names["@x"]).values

    assert values["budget"] == {"minor": 2_400_000, "currency": "XOF"}
    assert (values["start_on"], values["sectors"]) == ("2025-02-10", ["EDU", "WASH"])


def test_an_array_is_a_file_too(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "data.json"
    path.write_text('[{"kind": "partner", "legal_name": "A"},\n {"kind": "partner", "legal_name": "B"}]')

    assert loading.load(ws, path).records == 2


def test_records_that_are_there_are_changed_not_doubled(ws: Workspace, tmp_path: Path) -> None:
    known = records.add(ws, "partner", {"legal_name": "Radio"}).record
    loading.load(ws, lines_in(tmp_path, {"kind": "partner", "id": known, "acronym": "RD"}))

    values = records.load(ws, known).values
    assert (values["legal_name"], values["acronym"], listing.count(ws, "partner")) == ("Radio", "RD", 1)


def test_other_records_may_be_named_by_their_reference(ws: Workspace, tmp_path: Path) -> None:
    partner = records.add(ws, "partner", {"legal_name": "Radio"}).record
    reference = records.load(ws, partner).reference
    loaded = loading.load(ws, lines_in(tmp_path, {"kind": "agreement", "id": "@a", "partner": reference}))

    assert records.load(ws, loaded.names["@a"]).values["partner"] == partner


def test_files_become_evidence(ws: Workspace, tmp_path: Path) -> None:
    (tmp_path / "pompe.jpg").write_bytes(a_photo())
    path = lines_in(
        tmp_path,
        {"kind": "evidence", "file": "pompe.jpg", "of": "@x", "evidence_type": "PHOTO", "label": "La pompe"},
        {"kind": "project", "id": "@x", "title": "Pompe"},
    )
    loaded = loading.load(ws, path)
    (shown,) = evidence.attached(ws, loaded.names["@x"])

    assert (shown.label, shown.is_here, loaded.evidence) == ("La pompe", True, 1)
    assert shown.values["position"] == {"lat": 14.375, "lon": -4.2}


def test_the_file_of_known_evidence_is_never_replaced(ws: Workspace, tmp_path: Path) -> None:
    (tmp_path / "pompe.jpg").write_bytes(a_photo())
    project = records.add(ws, "project", {"title": "Pompe"}).record
    known = records.add(ws, "evidence", {"of": project, "label": "Avant"}).record
    line = {"kind": "evidence", "id": known, "file": "pompe.jpg", "of": project, "evidence_type": "PHOTO"}
    with pytest.raises(LineRefused) as caught:
        loading.load(ws, lines_in(tmp_path, line))

    assert caught.value.facts["rule"] == "read_only"


BAD: dict[str, tuple[dict[str, Any], str, str]] = {
    "unknown kind": ({"kind": "partenaire"}, "unknown_kind", ""),
    "unknown field": ({"kind": "partner", "nom": "x"}, "unknown_field", "nom"),
    "bad day": ({"kind": "project", "start_on": "31/02/2025"}, "day_does_not_exist", "start_on"),
    "bad code": ({"kind": "project", "project_kind": "POMPE"}, "unknown_code", "project_kind"),
    "bare code of a place": ({"kind": "project", "site": "ML0504"}, "bare_pcode", "site"),
    "unknown name": ({"kind": "event", "project": "@nobody"}, "unknown_name", "project"),
    "wrong kind of record": ({"kind": "event", "project": "@p"}, "unknown_record", "project"),
    "state": ({"kind": "project", "state": "ACTIVE"}, "read_only", "state"),
    "written by the app": ({"kind": "breach", "criterion": "7.2"}, "read_only", "criterion"),
    "missing file": ({"kind": "evidence", "of": "@p", "file": "x.jpg"}, "file_missing", "file"),
    "file elsewhere": ({"kind": "evidence", "of": "@p", "file": "../../etc/passwd"}, "file_missing", "file"),
    "file of something else": ({"kind": "partner", "file": "x.jpg"}, "unknown_field", "file"),
    "name of another line": ({"kind": "partner", "id": "@p"}, "name_twice", ""),
    "id that is none": ({"kind": "partner", "id": 5}, "unknown_record", "id"),
    "number for a text": ({"kind": "partner", "legal_name": 5}, "unparsable", "legal_name"),
}


@pytest.mark.parametrize("case", BAD)
def test_a_bad_line_is_named_and_nothing_is_loaded(ws: Workspace, tmp_path: Path, case: str) -> None:
    line, rule, field = BAD[case]
    with pytest.raises(LineRefused) as caught:
        loading.load(ws, lines_in(tmp_path, PARTNER, line))

    facts = caught.value.facts
    assert (facts["line"], facts["rule"], facts["field"], facts["name"]) == (2, rule, field, "data.jsonl")
    assert counts(ws) == dict.fromkeys(KINDS, 0)


def test_a_bad_line_is_told_with_its_number(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(LineRefused) as caught:
        loading.load(ws, lines_in(tmp_path, PARTNER, {"kind": "project", "start_on": "bientôt"}))

    assert said(caught.value, Lang.FR).title.startswith("Ligne 2")


def test_a_line_that_is_no_json_is_named(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "data.jsonl"
    path.write_text('{"kind": "partner"}\n{"kind": "partner"\n')
    with pytest.raises(LineRefused) as caught:
        loading.load(ws, path)

    assert (caught.value.facts["line"], caught.value.facts["rule"]) == (2, "not_json")


def test_records_that_point_at_each_other_are_refused(ws: Workspace, tmp_path: Path) -> None:
    path = lines_in(
        tmp_path,
        {"kind": "agreement", "id": "@a", "framework_agreement": "@b"},
        {"kind": "agreement", "id": "@b", "framework_agreement": "@a"},
    )
    with pytest.raises(LineRefused):
        loading.load(ws, path)

    assert counts(ws)["agreement"] == 0


@pytest.mark.parametrize("data", [a_photo()[:500], b"\xff\xd8\xff" + b"\0" * 50], ids=["cut", "damaged"])
def test_a_damaged_photo_stops_the_whole_file(ws: Workspace, tmp_path: Path, data: bytes) -> None:
    (tmp_path / "pompe.jpg").write_bytes(data)
    line = {"kind": "evidence", "file": "pompe.jpg", "of": "@p", "evidence_type": "PHOTO"}
    with pytest.raises((PhotoTruncated, PhotoDamaged)):
        loading.load(ws, lines_in(tmp_path, PARTNER, line))

    assert counts(ws) == dict.fromkeys(KINDS, 0)


def test_a_late_refusal_takes_the_files_back(ws: Workspace, tmp_path: Path) -> None:
    (tmp_path / "pompe.jpg").write_bytes(a_photo())
    good = {"kind": "evidence", "file": "pompe.jpg", "of": "@p", "evidence_type": "PHOTO"}
    with pytest.raises(LineRefused):
        loading.load(ws, lines_in(tmp_path, PARTNER, good, {"kind": "project", "start_on": "x"}))

    assert [path for path in ws.evidence_folder.rglob("*") if path.is_file()] == []


def test_stopping_loads_nothing(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        loading.load(ws, lines_in(tmp_path, PARTNER, {"kind": "project"}), progress=CancelAfter(1))

    assert counts(ws)["partner"] == 0


def test_a_file_that_is_not_there_is_named(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        loading.load(ws, tmp_path / "none.jsonl")


def test_a_file_beyond_the_limit_is_not_read(ws: Workspace, tmp_path: Path) -> None:
    path = tmp_path / "data.jsonl"
    with path.open("wb") as stream:
        stream.truncate(loading.MOST_BYTES + 1)
    with pytest.raises(LoadTooLarge):
        loading.load(ws, path)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.one_of(
        st.binary(max_size=200),
        st.text(max_size=200).map(str.encode),
        st.recursive(
            st.none()
            | st.booleans()
            | st.integers()
            | st.text(max_size=20)
            | st.sampled_from(["partner", "evidence", "@x"]),
            lambda inner: (
                st.lists(inner, max_size=4)
                | st.dictionaries(
                    st.sampled_from(["kind", "id", "file", "of", "legal_name", "home"]), inner, max_size=4
                )
            ),
            max_leaves=12,
        ).map(lambda value: json.dumps(value).encode()),
    )
)
def test_whatever_a_file_holds_is_loaded_or_refused(ws: Workspace, tmp_path: Path, data: bytes) -> None:
    """Nothing in a file may be a crash."""
    path = tmp_path / "data.jsonl"
    path.write_bytes(data)
    with suppress(UserError):
        loading.load(ws, path)


def test_the_samples_load_whole(ws: Workspace) -> None:
    pump = loading.load(ws, SAMPLE / "pump.jsonl")
    cash = loading.load(ws, SAMPLE / "cash.jsonl")

    assert (pump.evidence, cash.evidence) == (3, 0)
    assert counts(ws) == {"partner": 3, "project": 2, "agreement": 3, "event": 1, "evidence": 3}
