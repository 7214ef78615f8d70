"""An office looks at its rules and changes them: nothing half, nothing silently, every refusal names its row."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from fieldapp.errors import FileUnreadable, NotAnOffice, PackRefused, PackUnknown
from fieldapp.records.codes import ProjectKind
from fieldapp.reference.country_rules import Topic
from fieldapp.reference.limits import LimitName
from fieldapp.reference.tables import TABLES
from fieldapp.reference.thresholds import ThresholdName
from fieldapp.services import office, pack_changes, packs
from fieldapp.services.pack_changes import Edit
from fieldapp.services.packs import Origin
from fieldapp.words import Lang
from fieldapp.words.saying import said
from fieldapp.workspace import Workspace
from tests import office_packs
from tests.worlds import World, join

FR, EN = Lang.FR, Lang.EN
DAY = date(2026, 11, 20)
SUPPORT = "SUPPORT_COST_PERCENT"


def change(ws: Workspace, pack: str, *edits: Edit, lang: Lang = FR) -> str:
    """Adopt edits; the new version."""
    return pack_changes.adopt(ws, pack_changes.edited(ws, pack, edits, lang=lang)).version


def info(ws: Workspace, pack: str) -> packs.PackInfo:
    return next(each for each in packs.listed(ws) if each.id == pack)


def refused(error: PackRefused) -> tuple[Any, ...]:
    """Row, field and rule; the words for it are whole sentences in both languages."""
    for lang in Lang:
        told = said(error, lang)
        assert told.title
        assert "{" not in told.what + told.fix
        assert told.fix.endswith((".", "?"))
    return tuple(error.facts[name] for name in ("row", "field", "rule"))


def document(ws: Workspace, pack: str = "thresholds") -> dict[str, Any]:
    return packs.show(ws, pack)


# looking


def test_every_pack_is_listed_with_its_origin(ws: Workspace) -> None:
    listed = packs.listed(ws)

    assert {each.id for each in listed} == set(ws.packs.builtin_versions())
    assert {each.origin for each in listed} == {Origin.BUILT_IN}
    assert all(each.version for each in listed)


def test_a_changed_pack_says_who_changed_it(ws: Workspace) -> None:
    version = change(ws, "thresholds", Edit(SUPPORT, {"value": "8"}))
    found = info(ws, "thresholds")

    assert (found.version, found.origin, found.signer) == (version, Origin.HERE, ws.roster.devices[0].name)
    assert (found.builtin, found.is_behind, found.rivals) == ("2026.11.2", False, ())


@pytest.mark.parametrize("pack", TABLES)
@pytest.mark.parametrize("lang", Lang)
def test_a_table_typed_back_as_it_stands_changes_nothing(ws: Workspace, pack: str, lang: Lang) -> None:
    cells = packs.table(ws, pack, lang)
    names = [column.name for column in cells.columns]
    edits = [Edit(row, dict(zip(names, texts, strict=True))) for row, texts in cells.rows]

    assert pack_changes.edited(ws, pack, edits, lang=lang) == document(ws, pack)


@pytest.mark.parametrize("pack", TABLES)
@pytest.mark.parametrize("lang", Lang)
def test_every_cell_that_is_shown_can_be_read(ws: Workspace, pack: str, lang: Lang) -> None:
    """Each cell typed into a fresh row gives the row as it was."""
    cells, shape = packs.table(ws, pack, lang), TABLES[pack]
    names = [column.name for column in cells.columns]
    rows = document(ws, pack)[shape.rows]
    for (name, texts), row in zip(cells.rows, rows, strict=True):
        # Units and currencies first, because amounts and days are read by them.
        order = sorted(zip(names, texts, strict=True), key=lambda pair: pair[0] not in {"unit", "currency"})
        given = {column: text for column, text in order if text}
        [*_, made] = pack_changes.edited(ws, pack, [Edit(name, given, is_new=True)], lang=lang)[shape.rows]
        assert {key: value for key, value in made.items() if value not in ([], None)} == {
            key: sorted(value) if key == "aliases" else value
            for key, value in row.items()
            if value not in ([], None) and key not in {"axes", "note"}
        } | ({"unit": row["unit"]} if isinstance(row.get("unit"), dict) else {})


def test_places_are_not_shown_as_a_document(ws: Workspace) -> None:
    with pytest.raises(PackUnknown):
        packs.show(ws, "places-ml-mopti")


@pytest.mark.parametrize("pack", ["goals", "instruments", "nothing"])
def test_what_is_no_table_is_not_edited_as_one(ws: Workspace, pack: str) -> None:
    with pytest.raises(PackUnknown):
        packs.table(ws, pack, FR)


# changing


def test_a_number_is_changed_in_place(ws: Workspace) -> None:
    change(ws, "thresholds", Edit(SUPPORT, {"value": "8 %"}))

    assert ws.rules.number(ThresholdName.SUPPORT_COST_PERCENT, DAY) == 8


@pytest.mark.parametrize(
    ("day", "expected"), [(date(2026, 12, 31), 20), (date(2027, 1, 1), 15), (date(2027, 1, 2), 15)]
)
def test_a_number_from_a_day_on_leaves_the_time_before_as_it_was(ws: Workspace, day: date, expected: int) -> None:
    change(ws, "office-limits", Edit("MANAGEMENT_COST_PERCENT", {"value": "15"}, since="1/1/2027"))

    assert ws.rules.office_limit(LimitName.MANAGEMENT_COST_PERCENT, day) == expected


def test_money_is_typed_in_dollars(ws: Workspace) -> None:
    change(ws, "thresholds", Edit("PD_FROM", {"value": "150 000"}))

    assert ws.rules.number(ThresholdName.PD_FROM, DAY) == 15_000_000


def test_a_second_change_begins_where_the_first_ended(ws: Workspace) -> None:
    change(ws, "thresholds", Edit(SUPPORT, {"value": "8"}, since="2027-01-01"))
    change(ws, "thresholds", Edit(SUPPORT, {"value": "9"}, since="2028-01-01"))
    numbers = [ws.rules.number(ThresholdName.SUPPORT_COST_PERCENT, date(year, 6, 1)) for year in (2026, 2027, 2028)]

    assert numbers == [7, 8, 9]
    assert [row for row, _ in packs.table(ws, "thresholds", FR).rows if row.startswith(SUPPORT)] == [
        f"{SUPPORT}@",
        f"{SUPPORT}@2027-01-01",
        f"{SUPPORT}@2028-01-01",
    ]


def test_a_country_rule_is_added(ws: Workspace) -> None:
    values = {
        "id": "ML-2027-X",
        "topic": "Origine des fonds",
        "valid_from": "01/03/2027",
        "title.fr": "Fonds de Sicile",
        "title.en": "Money from Sicily",
        "ask.fr": "Demandez au bureau.",
        "ask.en": "Ask the office.",
        "origins": "IT",
        "kinds": "CASH",
        "source": "Journal officiel",
        "confidence": "W",
    }
    change(ws, "country-rules-ml", Edit("ML-2027-X", values, is_new=True))
    found = ws.packs.country_rules.find("ML-2027-X")

    assert found is not None
    assert (found.topic, found.origins, found.valid_from) == (Topic.FUNDING, ("IT",), date(2027, 3, 1))


def test_a_country_rule_is_ended(ws: Workspace) -> None:
    change(ws, "country-rules-ml", Edit("ML-2025-LEVY", {"valid_to": "31/12/2026"}))

    assert "ML-2025-LEVY" not in {rule.id for rule in ws.rules.country_rules(date(2027, 1, 1))}


def test_a_country_rule_is_taken_out(ws: Workspace) -> None:
    change(ws, "country-rules-ml", Edit("ML-2025-LEVY", is_gone=True))

    assert ws.packs.country_rules.find("ML-2025-LEVY") is None


def test_a_plan_keeps_its_axes_when_a_date_changes(ws: Workspace) -> None:
    change(ws, "plans-ml", Edit("SNEDD-2024", {"valid_to": "2034-12-31"}))
    plan = ws.packs.plans.get("SNEDD-2024")

    assert plan.valid_to == date(2034, 12, 31)
    assert plan.axes


def test_a_verified_range_of_costs_says_so(ws: Workspace) -> None:
    change(ws, "cost-ranges", Edit("INFRA_WATER/UNIT", {"low_minor": "7 500", "is_verified": "oui"}))
    found = next(each for each in ws.packs.costs.valid_on(ProjectKind.INFRA_WATER, DAY) if each.per == "UNIT")

    assert (found.low_minor, found.is_verified) == (750_000, True)


# a preview


def test_a_preview_tells_what_would_change_and_changes_nothing(ws: Workspace) -> None:
    wanted = pack_changes.edited(ws, "thresholds", [Edit(SUPPORT, {"value": "8"}, since="2027-01-01")], lang=FR)
    told = pack_changes.preview(ws, wanted)

    assert [(each.kind, each.row, each.fields) for each in told.changes] == [
        ("CHANGED", f"{SUPPORT}@", ("valid_to",)),
        ("ADDED", f"{SUPPORT}@2027-01-01", ()),
    ]
    assert told.before == "2026.11.2"
    assert told.version.startswith("2026.11.2+1.")
    assert packs.history(ws, "thresholds") == []


def test_a_row_taken_out_and_a_cell_are_told(ws: Workspace) -> None:
    edits = [Edit("ML-2025-LEVY", is_gone=True), Edit("ML-2022-FR", {"source": "Journal officiel"})]
    told = pack_changes.preview(ws, pack_changes.edited(ws, "country-rules-ml", edits, lang=FR))

    assert [(each.kind, each.row, each.fields) for each in told.changes] == [
        ("CHANGED", "ML-2022-FR", ("source",)),
        ("REMOVED", "ML-2025-LEVY", ()),
    ]


# as a file


def test_an_exported_pack_comes_back_changed(ws: Workspace, tmp_path: Path) -> None:
    file = packs.export_file(ws, "thresholds", tmp_path / "seuils.json")
    text = file.read_text(encoding="utf-8")
    found = json.loads(text)
    next(row for row in found["thresholds"] if row["name"] == SUPPORT)["value"] = 9
    file.write_text(json.dumps(found), encoding="utf-8")
    pack_changes.adopt(ws, pack_changes.read_file(file))

    assert "é" in text
    assert ws.rules.number(ThresholdName.SUPPORT_COST_PERCENT, DAY) == 9


def test_goals_are_changed_as_a_file(ws: Workspace) -> None:
    found = document(ws, "goals")
    found["sets"][0]["goals"][0]["name"]["en"] = "Less hunger"
    told = pack_changes.adopt(ws, found)

    assert [each.row for each in told.differences] == ["sets"]
    assert info(ws, "goals").origin is Origin.HERE


def test_an_older_version_is_exported_as_it_was(ws: Workspace, tmp_path: Path) -> None:
    first = change(ws, "thresholds", Edit(SUPPORT, {"value": "8"}))
    change(ws, "thresholds", Edit(SUPPORT, {"value": "9"}))
    file = packs.export_file(ws, "thresholds", tmp_path / "x.json", version=first)
    values = {row["name"]: row["value"] for row in json.loads(file.read_text(encoding="utf-8"))["thresholds"]}

    assert values[SUPPORT] == 8


def test_a_file_of_a_version_that_is_no_longer_in_force_is_refused(ws: Workspace) -> None:
    """Or it would take back what was changed meanwhile, and nobody would see it."""
    old = document(ws)
    change(ws, "thresholds", Edit(SUPPORT, {"value": "8"}))
    with pytest.raises(PackRefused) as caught:
        pack_changes.adopt(ws, old)

    assert refused(caught.value) == ("", "", "stale")


def test_the_same_once_more_is_refused(ws: Workspace) -> None:
    with pytest.raises(PackRefused) as caught:
        pack_changes.adopt(ws, document(ws))

    assert refused(caught.value) == ("", "", "same")


@pytest.mark.parametrize("text", ["", "[1]", "{", "\udcff", "[" * 3000])
def test_a_file_that_is_no_pack_is_refused(tmp_path: Path, text: str) -> None:
    file = tmp_path / "x.json"
    file.write_bytes(text.encode("utf-8", "surrogateescape"))
    with pytest.raises(PackRefused) as caught:
        pack_changes.read_file(file)

    assert refused(caught.value) == ("", "", "json")


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(FileUnreadable):
        pack_changes.read_file(tmp_path / "x.json")


@pytest.mark.parametrize("found", [{}, {"pack": 5}, {"pack": {"id": "thresholds"}}])
def test_a_document_without_a_header_is_refused(ws: Workspace, found: dict[str, Any]) -> None:
    with pytest.raises(PackRefused) as caught:
        pack_changes.preview(ws, found)

    assert refused(caught.value) == ("", "", "header")


@pytest.mark.parametrize("pack", ["places-ml-mopti", "sanctions-un", "nothing"])
def test_a_pack_that_is_not_for_editing_is_refused(ws: Workspace, pack: str) -> None:
    with pytest.raises(PackUnknown):
        pack_changes.preview(ws, {"pack": {"id": pack, "version": "2026.11.1"}})


# refusals that name row, field and rule


@pytest.mark.parametrize(
    ("pack", "edit", "expected"),
    [
        ("thresholds", Edit(SUPPORT, {"value": "-1"}), (SUPPORT, "value", "negative")),
        ("thresholds", Edit(SUPPORT, {"value": "beaucoup"}), (SUPPORT, "value", "not_a_number")),
        ("thresholds", Edit(SUPPORT, {"value": ""}), (SUPPORT, "value", "empty")),
        ("thresholds", Edit(SUPPORT, {"valid_from": "31/2/2027"}), (SUPPORT, "valid_from", "day_does_not_exist")),
        ("thresholds", Edit("PD_FROM", {"value": "3 €"}), ("PD_FROM", "value", "unknown_currency")),
        ("thresholds", Edit(SUPPORT, {"name": "PD_FROM"}), (SUPPORT, "name", "key")),
        ("thresholds", Edit(SUPPORT, {"colour": "red"}), (SUPPORT, "colour", "column")),
        ("thresholds", Edit("MOON_PHASE", {"value": "1"}), ("MOON_PHASE", "", "row")),
        ("thresholds", Edit(SUPPORT, {}, since="hier ou demain"), (SUPPORT, "valid_from", "not_a_day")),
        ("exclusion-sectors", Edit("ARMS", {"direct": "ALLOW"}), ("ARMS", "direct", "unknown_code")),
        ("cost-ranges", Edit("INFRA_WATER/UNIT", {"is_verified": "peut-être"}), None),
    ],
)
def test_a_text_that_is_no_value_is_refused(
    ws: Workspace, pack: str, edit: Edit, expected: tuple[str, str, str] | None
) -> None:
    with pytest.raises(PackRefused) as caught:
        pack_changes.edited(ws, pack, [edit], lang=FR)

    assert refused(caught.value) == (expected or ("INFRA_WATER/UNIT", "is_verified", "unknown_code"))


@pytest.mark.parametrize(
    ("pack", "edit", "expected"),
    [
        (
            "thresholds",
            Edit(SUPPORT, {"valid_from": "2027-01-01", "valid_to": "2026-01-01"}),
            (SUPPORT, "", "period"),
        ),
        ("exclusion-sectors", Edit("ARMS", {"tolerated_percent": "100"}), ("ARMS", "", "share")),
        ("cost-ranges", Edit("INFRA_WATER/UNIT", {"low_minor": "30 000"}), ("INFRA_WATER/UNIT", "", "range")),
        ("country-rules-ml", Edit("ML-2022-FR", {"origins": ""}), ("ML-2022-FR", "", "everything")),
        ("country-rules-ml", Edit("ML-2022-FR", {"origins": "France"}), ("ML-2022-FR", "origins", "form")),
        ("thresholds", Edit(SUPPORT, is_gone=True), ("", "", "missing_row")),
        ("thresholds", Edit("SSFA_CEILING", {"valid_from": ""}, since="2010-01-01"), None),
    ],
)
def test_rows_that_cannot_be_are_refused(
    ws: Workspace, pack: str, edit: Edit, expected: tuple[str, str, str] | None
) -> None:
    wanted = pack_changes.edited(ws, pack, [edit], lang=FR)
    with pytest.raises(PackRefused) as caught:
        pack_changes.preview(ws, wanted)

    found = refused(caught.value)
    assert found == expected if expected else found[2] == "overlap"


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("value", "seven", ("value", "type")),
        ("unit", "CAMELS", ("unit", "unknown_code")),
        ("valid_from", "demain", ("valid_from", "type")),
        ("colour", "red", ("colour", "unknown_field")),
        ("meaning", {"fr": "", "en": "x"}, ("", "language")),
        ("value", -1, ("", "negative")),
    ],
)
def test_a_file_with_a_wrong_cell_names_it(ws: Workspace, field: str, value: object, expected: tuple[str, str]) -> None:
    found = document(ws)
    row = next(row for row in found["thresholds"] if row["name"] == SUPPORT)
    row[field] = value
    with pytest.raises(PackRefused) as caught:
        pack_changes.preview(ws, found)

    assert refused(caught.value) == (SUPPORT, *expected)


def test_a_file_with_a_cell_missing_names_it(ws: Workspace) -> None:
    found = document(ws)
    del found["thresholds"][0]["source"]
    with pytest.raises(PackRefused) as caught:
        pack_changes.preview(ws, found)

    assert refused(caught.value) == ("SPOT_CHECK_ABOVE", "source", "missing_field")


def test_all_faults_of_a_file_are_told_at_once(ws: Workspace) -> None:
    found = document(ws)
    for row in found["thresholds"][:3]:
        row["value"] = -1
    told = pack_changes.faults_in(found)

    assert [(each.row, each.rule) for each in told] == [
        (row["name"], "negative") for row in document(ws)["thresholds"][:3]
    ]


def test_a_refused_change_leaves_the_rules_alone(ws: Workspace) -> None:
    before = ws.packs.versions()
    wanted = pack_changes.edited(ws, "exclusion-sectors", [Edit("ARMS", {"tolerated_percent": "100"})], lang=FR)
    with pytest.raises(PackRefused):
        pack_changes.adopt(ws, wanted)

    assert ws.packs.versions() == before


# who may


def test_a_laptop_sees_the_rules_and_changes_none(world: World) -> None:
    oumar = world["oumar"]

    assert packs.table(oumar, "thresholds", FR).rows
    with pytest.raises(NotAnOffice):
        pack_changes.edited(oumar, "thresholds", [], lang=FR)
    with pytest.raises(NotAnOffice):
        pack_changes.adopt(oumar, document(oumar))


def test_a_laptop_sees_that_an_office_changed_them(world: World) -> None:
    version = change(world.office, "thresholds", Edit(SUPPORT, {"value": "8"}))
    world.hand("bureau", "oumar")
    found = info(world["oumar"], "thresholds")

    assert (found.version, found.origin, found.signer) == (version, Origin.RECEIVED, "Bureau de Mopti")


# with other offices


def test_rivals_are_listed_until_an_office_adopts_one(world: World) -> None:
    join(world, "segou-bureau", "", role="office")
    world.hand_to_office("segou-bureau")
    world.hand("bureau", "segou-bureau")
    office_packs.set_number(world.office, ThresholdName.PD_FROM, 5_000_000)
    office_packs.set_number(world["segou-bureau"], ThresholdName.PD_FROM, 6_000_000)
    world.hand("segou-bureau", "bureau")
    before = info(world.office, "thresholds")
    pack_changes.adopt(world.office, document(world.office))

    assert len(before.rivals) == 1
    assert info(world.office, "thresholds").rivals == ()


def test_a_pack_of_a_revoked_office_is_adopted_anew(world: World) -> None:
    join(world, "segou-bureau", "", role="office")
    world.hand_to_office("segou-bureau")
    world.hand("bureau", "segou-bureau")
    office_packs.set_number(world["segou-bureau"], ThresholdName.PD_FROM, 6_000_000)
    world.hand("segou-bureau", "bureau")
    office.revoke(world.office, "segou-bureau", reason="volé")
    before = info(world.office, "thresholds")
    pack_changes.adopt(world.office, document(world.office))
    world.hand("bureau", "oumar")

    assert (before.is_orphan, info(world.office, "thresholds").is_orphan) == (True, False)
    assert world["oumar"].rules.number(ThresholdName.PD_FROM, DAY) == 6_000_000


def test_a_pack_from_before_an_update_is_said_to_be_behind(ws: Workspace) -> None:
    found = office_packs.with_number(ws, ThresholdName.PD_FROM, 5_000_000, version="2020.1.1+1.aa")
    office_packs.keep(ws, found, version="2020.1.1+1.aa")
    before = info(ws, "thresholds")
    version = change(ws, "thresholds", Edit(SUPPORT, {"value": "8"}))

    assert before.is_behind
    assert version.startswith("2026.11.2+")
    assert not info(ws, "thresholds").is_behind
