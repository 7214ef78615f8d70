"""An office's list: looking writes nothing, entering is one step, again is nothing, and nothing is replaced unasked."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest
import xlsxwriter
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fieldapp.errors import Cancelled, KindNotListed, MappingUnreadable, RowsUnknown
from fieldapp.services import joining_partners, listing, office_lists, records
from fieldapp.services.office_lists import Decision, Entered, How, Look, Mark, apply, decide, look
from fieldapp.store import log
from fieldapp.words import Lang
from fieldapp.workspace import Workspace
from tests.fakes import CancelAfter

LISTS = Path(__file__).parents[1] / "data" / "lists"


def a_list(tmp_path: Path, *rows: str) -> Path:
    """A file with these lines; the cells stand between semicolons."""
    path = tmp_path / "liste.csv"
    path.write_text("\n".join(rows) + "\n", encoding="cp1252")
    return path


def marks(seen: Look) -> list[str]:
    return [str(row.mark) for row in seen.rows]


def enter(ws: Workspace, path: Path, kind: str = "partner", rows: Sequence[int] | None = None, **how: bool) -> Entered:
    """Look at a list and enter all rows that are sure, or these."""
    seen = look(ws, path, kind)
    return apply(ws, seen, decide(seen, rows=rows, **how))


def size(ws: Workspace) -> int:
    """How many changes the log holds."""
    with ws.store.read() as tx:
        return log.size(tx)


def values(ws: Workspace, record: str) -> Mapping[str, object]:
    found = records.load(ws, record).values
    return {name: value for name, value in found.items() if name != "reference"}


# looking


def test_a_real_list_is_understood_as_it_is(ws: Workspace) -> None:
    """Titles above, a running number, cp1252, a total below, a double in another spelling."""
    seen = look(ws, LISTS / "partenaires.csv", "partner")

    assert marks(seen) == ["NEW", "NEW", "NEW", "REPEATED", "REFUSED", "REFUSED"]
    assert seen.rows[0].values["home"]["code"] == "ML050115001"
    assert seen.rows[2].children["registration"] == {"number": "MA.Mopti.2021", "issued_on": "2021-02-01"}
    assert seen.rows[3].like_row == 5


def test_looking_writes_nothing(ws: Workspace) -> None:
    before = size(ws)
    look(ws, LISTS / "partenaires.csv", "partner")

    assert size(ws) == before
    assert listing.count(ws, "partner") == 0
    again = look(ws, LISTS / "partenaires.csv", "partner")
    assert {each.how for each in again.meanings if each.target} == {How.NAMED}


@pytest.mark.parametrize(
    ("written", "mark", "alike"),
    [
        ("Association des Jeunes de Soye", Mark.SAME, 100),
        ("ASSOCIATION DES JEUNES DE SOYÉ", Mark.SAME, 100),
        ("Soye: jeunes, association", Mark.SAME, 100),
        ("Assoc. jeunes Soye", Mark.ALIKE, 92),
        ("Association des Jeunes de Soyé Mali", Mark.ALIKE, 90),
        ("Association des Jeunes de Konna", Mark.NEW, 0),
    ],
)
def test_duplicates_are_told_across_accents_spelling_and_word_order(
    ws: Workspace, tmp_path: Path, written: str, mark: Mark, alike: int
) -> None:
    records.add(ws, "partner", {"legal_name": "Association des jeunes de Soye"})
    row = look(ws, a_list(tmp_path, "Nom;Sigle", f"{written};"), "partner").rows[0]

    assert row.mark is mark
    assert (row.match.alike if row.match else 0) >= alike


def test_an_acronym_hints_at_the_name_it_stands_for(ws: Workspace, tmp_path: Path) -> None:
    records.add(ws, "partner", {"legal_name": "Association des jeunes de Soye"})

    assert marks(look(ws, a_list(tmp_path, "Nom;Type", "AJS;"), "partner")) == ["ALIKE"]


def test_one_number_is_one_record_whatever_the_spelling_of_its_name(ws: Workspace, tmp_path: Path) -> None:
    known = records.add(ws, "partner", {"legal_name": "Radio Kaoural", "vendor_no": "2500-12"}).record
    row = look(ws, a_list(tmp_path, "Nom;N° fournisseur", "Radio Kaural FM;2500 12"), "partner").rows[0]

    assert row.match is not None
    assert (row.match.record, str(row.match.by), row.mark) == (known, "NUMBER", Mark.DIFFERS)


def test_one_number_with_another_name_altogether_is_for_a_person_to_judge(ws: Workspace, tmp_path: Path) -> None:
    records.add(ws, "partner", {"legal_name": "Radio Kaoural", "vendor_no": "250012"})

    assert marks(look(ws, a_list(tmp_path, "Nom;Vendor", "Save the Children;250012"), "partner")) == ["ALIKE"]


def test_one_name_with_two_numbers_is_for_a_person_to_judge(ws: Workspace, tmp_path: Path) -> None:
    records.add(ws, "partner", {"legal_name": "Comité de gestion", "vendor_no": "1"})

    assert marks(look(ws, a_list(tmp_path, "Nom;Vendor", "Comité de gestion;2"), "partner")) == ["ALIKE"]


def test_projects_of_one_name_at_two_places_are_two(ws: Workspace, tmp_path: Path) -> None:
    path = a_list(tmp_path, "Projet;Village", "Latrines scolaires;Dankoussa", "Latrines scolaires;Soye, Diankabou")
    enter(ws, path, "project")

    assert listing.count(ws, "project") == 2
    assert marks(look(ws, path, "project")) == ["SAME", "SAME"]


def test_agreements_are_told_apart_by_the_reference_on_the_paper(ws: Workspace, tmp_path: Path) -> None:
    path = a_list(tmp_path, "Titre;N° accord", "PCA annuel;PCA/2024/01", "PCA annuel;PCA/2025/01")
    enter(ws, path, "agreement")

    assert listing.count(ws, "agreement") == 2
    assert marks(look(ws, path, "agreement")) == ["SAME", "SAME"]


@pytest.mark.parametrize(
    ("heading", "cell", "rule"),
    [
        ("Type", "Bidule", "unknown_code"),
        ("Village", "Nema", "several_places"),
        ("Village", "Zzyzx", "unknown_place"),
        ("Village", "ML050115001", "bare_pcode"),
        ("Fait partie de", "Personne", "unknown_in_list"),
        ("Date du récépissé", "31/02/2024", "day_does_not_exist"),
        ("Référence", "XXX-0001", "unknown_record"),
        ("Statut", "MERGED", "read_only"),
    ],
)
def test_a_cell_that_cannot_be_read_is_named_and_its_row_waits(
    ws: Workspace, tmp_path: Path, heading: str, cell: str, rule: str
) -> None:
    seen = look(ws, a_list(tmp_path, f"Nom;{heading}", f"Radio;{cell}"), "partner")
    refused = seen.rows[0].refused[0]

    assert (refused.address, refused.rule) == ("B2", rule)
    assert decide(seen) == {}
    assert decide(seen, rows=[2]) == {2: Decision.ENTER}
    assert office_lists.cell_said(refused, Lang.FR) != office_lists.cell_said(refused, Lang.EN)


def test_what_may_be_meant_is_offered_beside_a_refusal(ws: Workspace, tmp_path: Path) -> None:
    records.add(ws, "partner", {"legal_name": "Radio Kaoural"})
    path = a_list(tmp_path, "Titre;Partenaire;Type", "Accord;Radio Kaural;PCAA")
    near = {cell.field: cell.near for cell in look(ws, path, "agreement").rows[0].refused}

    assert near["partner"].endswith("Radio Kaoural")


@pytest.mark.parametrize("named", ["Radio Kaoural", "kaoural RADIO", "RK", "2500 12"])
def test_a_partner_is_found_by_any_of_its_names(ws: Workspace, tmp_path: Path, named: str) -> None:
    partner = records.add(ws, "partner", {"legal_name": "Radio Kaoural", "acronym": "RK", "vendor_no": "250012"}).record
    row = look(ws, a_list(tmp_path, "Titre;Partenaire", f"Accord;{named}"), "agreement").rows[0]

    assert row.values["partner"] == partner


@pytest.mark.parametrize(
    ("heading", "cells", "amount"),
    [
        ("Montant", "2 400 000 F CFA", (2_400_000, "XOF")),
        ("Montant", "2,400,000", (2_400_000, "XOF")),
        ("Montant (USD)", "15 500,50", (1_550_050, "USD")),
        ("Montant;Devise", "15500.5;EUR", (1_550_050, "EUR")),
        ("Montant (USD)", "1 000 XOF", (1_000, "XOF")),
    ],
)
def test_amounts_are_read_in_both_forms_with_the_currency_wherever_it_stands(
    ws: Workspace, tmp_path: Path, heading: str, cells: str, amount: tuple[int, str]
) -> None:
    row = look(ws, a_list(tmp_path, f"Titre;{heading}", f"Accord;{cells}"), "agreement").rows[0]

    assert row.values["ceiling"] == {"minor": amount[0], "currency": amount[1]}


def test_amounts_in_thousands_are_not_taken_for_whole_ones(ws: Workspace, tmp_path: Path) -> None:
    row = look(ws, a_list(tmp_path, "Titre;Montant (milliers FCFA)", "Accord;2 400"), "agreement").rows[0]

    assert [cell.rule for cell in row.refused] == ["scaled_amount"]


def test_a_workbook_s_own_figures_are_never_taken_for_grouped_ones(ws: Workspace, tmp_path: Path) -> None:
    """Typed, 1.234 is a thousand and more; as a number of a spreadsheet it is not."""
    path = tmp_path / "liste.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, ["Titre", "Montant"])
        sheet.write_row(1, 0, ["Un", 1.234])
        sheet.write_row(2, 0, ["Deux", 2_400_000])
    first, second = look(ws, path, "agreement").rows

    assert [cell.rule for cell in first.refused] == ["too_many_decimals"]
    assert second.values["ceiling"] == {"minor": 2_400_000, "currency": "XOF"}


@pytest.mark.parametrize("nothing", ["-", "n/a", "Néant", "?", "…"])
def test_what_people_write_for_nothing_is_nothing(ws: Workspace, tmp_path: Path, nothing: str) -> None:
    path = tmp_path / "liste.csv"
    path.write_text(f"Nom;Type;Village\nRadio;{nothing};{nothing}\n", encoding="utf-8")
    row = look(ws, path, "partner").rows[0]

    assert (row.refused, dict(row.values)) == ((), {"legal_name": "Radio"})


def test_the_state_of_a_project_is_never_taken_from_a_list(ws: Workspace, tmp_path: Path) -> None:
    seen = look(ws, a_list(tmp_path, "Projet;État du projet", "Pompe;ACTIVE"), "project")

    assert [each.how for each in seen.meanings] == [How.NAMED, How.KEPT]


def test_other_kinds_have_no_lists(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(KindNotListed):
        look(ws, a_list(tmp_path, "Nom"), "event")


# columns


def test_a_choice_of_columns_is_laid_over_the_guess(ws: Workspace, tmp_path: Path) -> None:
    path = a_list(tmp_path, "Nom;Sigle;Divers", "Radio;R;x")
    seen = look(ws, path, "partner", choice={"Divers": "remarks", "B": ""})

    assert dict(seen.rows[0].values) == {"legal_name": "Radio", "remarks": "x"}


def test_a_field_that_is_given_to_another_column_leaves_the_first(ws: Workspace, tmp_path: Path) -> None:
    seen = look(ws, a_list(tmp_path, "Nom;Structure", "x;Radio"), "partner", choice={"Structure": "legal_name"})

    assert dict(seen.rows[0].values) == {"legal_name": "Radio"}


def test_all_columns_that_a_file_does_not_name_can_be_left_out(ws: Workspace, tmp_path: Path) -> None:
    mapping = tmp_path / "colonnes.json"
    mapping.write_text('{"columns": {"Nom": "legal_name", "*": null}}', encoding="utf-8")
    choice = office_lists.read_choice(mapping)
    seen = look(ws, a_list(tmp_path, "Nom;Sigle", "Radio;R"), "partner", choice=choice)

    assert dict(seen.rows[0].values) == {"legal_name": "Radio"}


@pytest.mark.parametrize(
    "choice", [{"Nom": "moon"}, {"Lune": "acronym"}, {"Nom": "acronym", "Sigle": "acronym"}, {"ZZ": "acronym"}]
)
def test_a_choice_that_names_nothing_is_refused(ws: Workspace, tmp_path: Path, choice: dict[str, str]) -> None:
    with pytest.raises(MappingUnreadable):
        look(ws, a_list(tmp_path, "Nom;Sigle", "Radio;R"), "partner", choice=choice)


@pytest.mark.parametrize("text", ["", "[]", '{"Nom": 3}', "{" * 3000])
def test_a_mapping_file_of_another_form_is_refused(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    with pytest.raises(MappingUnreadable):
        office_lists.read_choice(tmp_path / "x.json")


def test_the_columns_are_remembered_once_something_was_entered(ws: Workspace, tmp_path: Path) -> None:
    path = a_list(tmp_path, "Truc;Machin", "Radio;R")
    seen = look(ws, path, "partner", choice={"Truc": "legal_name", "Machin": "acronym"})
    apply(ws, seen, decide(seen))
    other = a_list(tmp_path, "MACHIN;truc", "K;Kaoural")

    assert dict(look(ws, other, "partner").rows[0].values) == {"legal_name": "Kaoural", "acronym": "K"}
    assert {each.how for each in look(ws, other, "partner").meanings} == {How.REMEMBERED}


def test_the_columns_written_to_a_file_read_back_the_same(ws: Workspace, tmp_path: Path) -> None:
    path = a_list(tmp_path, "Nom;Sigle;Divers", "Radio;R;x")
    seen = look(ws, path, "partner")
    kept = tmp_path / "colonnes.json"
    kept.write_text(json.dumps(office_lists.as_file(seen)), encoding="utf-8")
    again = look(ws, path, "partner", choice=office_lists.read_choice(kept))

    assert [each.target for each in again.meanings] == [each.target for each in seen.meanings]


# entering


def test_entering_twice_changes_nothing(ws: Workspace) -> None:
    path = LISTS / "partenaires.csv"
    entered = enter(ws, path)
    before = size(ws)
    again = enter(ws, path)

    assert sorted(entered.made) == [5, 6, 7]
    assert (dict(again.made), dict(again.changed), size(ws)) == ({}, {}, before)


def test_each_row_is_one_change_of_its_record(ws: Workspace, tmp_path: Path) -> None:
    before = size(ws)
    enter(ws, a_list(tmp_path, "Nom;Sigle;Type", "Radio;R;Média", "Kaoural;K;Média"))

    assert size(ws) == before + 2


def test_what_hangs_on_a_record_is_made_once(ws: Workspace, tmp_path: Path) -> None:
    path = a_list(tmp_path, "Nom;N° récépissé", "Radio;12/34")
    record = enter(ws, path).made[2]
    enter(ws, path)

    assert [each.values["number"] for each in records.children(ws, record, "registration")] == ["12/34"]


def test_a_project_gets_its_partner(ws: Workspace, tmp_path: Path) -> None:
    partner = records.add(ws, "partner", {"legal_name": "Radio Kaoural"}).record
    record = enter(ws, a_list(tmp_path, "Projet;Partenaire", "Pompe;Radio Kaoural"), "project").made[2]

    assert [each.values["partner"] for each in records.children(ws, record, "project_partner")] == [partner]


def test_what_a_record_lacks_is_filled_in_and_what_it_says_is_left(ws: Workspace, tmp_path: Path) -> None:
    known = records.add(ws, "partner", {"legal_name": "Radio Kaoural", "acronym": "RK"}).record
    path = a_list(tmp_path, "Nom;Sigle;Type", "Radio Kaoural;XX;Média")
    assert marks(look(ws, path, "partner")) == ["DIFFERS"]
    enter(ws, path)

    assert values(ws, known) == {"legal_name": "Radio Kaoural", "acronym": "RK", "partner_type": "MEDIA"}


def test_a_row_that_is_chosen_as_an_update_replaces(ws: Workspace, tmp_path: Path) -> None:
    known = records.add(ws, "partner", {"legal_name": "Radio Kaoural", "acronym": "RK"}).record
    done = enter(ws, a_list(tmp_path, "Nom;Sigle", "Radio Kaoural;XX"), rows=[2], update=True)

    assert dict(done.changed) == {2: known}
    assert values(ws, known)["acronym"] == "XX"


def test_a_list_adds_to_sets_and_takes_nothing_out(ws: Workspace, tmp_path: Path) -> None:
    known = records.add(ws, "partner", {"legal_name": "Radio", "aliases": ["Kaoural"]}).record
    enter(ws, a_list(tmp_path, "Nom;Autres noms", "Radio;Radio K"), rows=[2], update=True)

    assert values(ws, known)["aliases"] == ["Kaoural", "Radio K"]


def test_a_row_that_is_only_probably_known_waits_for_a_person(ws: Workspace, tmp_path: Path) -> None:
    records.add(ws, "partner", {"legal_name": "Radio Kaoural"})
    path = a_list(tmp_path, "Nom;Sigle", "Radio Kaural;RK")
    enter(ws, path)
    enter(ws, path, rows=[2])
    assert listing.count(ws, "partner") == 1
    enter(ws, path, rows=[2], as_new=True)

    assert listing.count(ws, "partner") == 2


def test_a_probable_record_is_updated_when_a_person_says_so(ws: Workspace, tmp_path: Path) -> None:
    known = records.add(ws, "partner", {"legal_name": "Radio Kaoural"}).record
    enter(ws, a_list(tmp_path, "Nom;Sigle", "Radio Kaural;RK"), rows=[2], update=True)

    assert values(ws, known)["acronym"] == "RK"


def test_a_row_is_never_made_twice_by_insisting(ws: Workspace, tmp_path: Path) -> None:
    path = a_list(tmp_path, "Nom;Sigle", "Radio;R")
    enter(ws, path)
    enter(ws, path, rows=[2], as_new=True)

    assert listing.count(ws, "partner") == 1


def test_only_the_chosen_rows_are_entered(ws: Workspace, tmp_path: Path) -> None:
    path = a_list(tmp_path, "Nom;Sigle", "Radio;R", "Mairie;M", "Lycée;L")
    done = enter(ws, path, rows=[3])

    assert sorted(done.made) == [3]
    assert listing.count(ws, "partner") == 1


def test_a_row_that_the_list_does_not_have_is_told(ws: Workspace, tmp_path: Path) -> None:
    with pytest.raises(RowsUnknown) as caught:
        enter(ws, a_list(tmp_path, "Nom;Sigle", "Radio;R"), rows=[2, 9])

    assert caught.value.facts["rows"] == "9"


def test_a_row_whose_record_changed_in_between_is_left(ws: Workspace, tmp_path: Path) -> None:
    """Somebody else, or a stick, entered it while the person was looking."""
    seen = look(ws, a_list(tmp_path, "Nom;Sigle", "Radio;R", "Mairie;M"), "partner")
    records.add(ws, "partner", {"legal_name": "Radio"})
    done = apply(ws, seen, decide(seen))

    assert (done.moved_on, sorted(done.made)) == ((2,), [3])


def test_a_field_in_conflict_is_left_for_a_decision(ws: Workspace, tmp_path: Path) -> None:
    known = records.add(ws, "partner", {"legal_name": "Radio", "acronym": "A"}).record
    for acronym in ("B", "C"):
        records.set_values(ws, known, {"acronym": acronym}, seen={})
    row = look(ws, a_list(tmp_path, "Nom;Sigle", "Radio;Z"), "partner").rows[0]
    enter(ws, a_list(tmp_path, "Nom;Sigle", "Radio;Z"), rows=[2], update=True)

    assert row.argued == ("acronym",)
    assert records.load(ws, known).conflicts == {"acronym"}


@pytest.mark.parametrize("steps", range(1, 12))
def test_stopping_enters_nothing(ws: Workspace, tmp_path: Path, steps: int) -> None:
    seen = look(ws, a_list(tmp_path, "Nom;Sigle", *(f"Radio {number};R{number}" for number in range(60))), "partner")
    before = size(ws)
    try:
        apply(ws, seen, decide(seen), progress=CancelAfter(steps))
    except Cancelled:
        assert size(ws) == before
    else:
        assert size(ws) > before


def test_a_joined_partner_answers_as_the_one_that_stands_for_it(ws: Workspace, tmp_path: Path) -> None:
    stays = records.add(ws, "partner", {"legal_name": "Radio Kaoural"}).record
    double = records.add(ws, "partner", {"legal_name": "RTK Mopti"}).record
    joining_partners.join(ws, double, stays)
    row = look(ws, a_list(tmp_path, "Titre;Partenaire", "Accord;RTK Mopti"), "agreement").rows[0]

    assert row.values["partner"] == stays


@pytest.mark.parametrize(("text", "rows"), [("2", [2]), ("2,5-7", [2, 5, 6, 7]), (" 3 - 4 ", [3, 4])])
def test_rows_are_named_as_printers_name_pages(text: str, rows: list[int]) -> None:
    assert office_lists.rows_in(text) == rows


@pytest.mark.parametrize("text", ["", "a", "2-", "-3", "1-99999999999", "2;3", "٣"])
def test_what_names_no_rows_is_refused(text: str) -> None:
    with pytest.raises(RowsUnknown):
        office_lists.rows_in(text)


CELLS = st.text(max_size=12) | st.sampled_from(
    ["Radio", "RADIO", "12/03/2025", "ML0501", "-", "#N/A", "2,5", "Soye, Diankabou", "COD-AB:2015:X", "o", "PCA"]
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None, max_examples=40)
@given(st.sampled_from(office_lists.KINDS), st.lists(st.lists(CELLS, min_size=6, max_size=6), max_size=5))
def test_no_cells_make_a_look_stumble_and_what_is_sure_can_be_entered(
    ws: Workspace, tmp_path: Path, kind: str, rows: list[list[str]]
) -> None:
    """Every field of the kind in turn; whatever was entered is then known."""
    path = tmp_path / "any.xlsx"
    targets = [name for name in office_lists.targets_of(kind) if name != "reference"]
    with xlsxwriter.Workbook(str(path)) as book:
        sheet = book.add_worksheet()
        for column, name in enumerate([targets[0], *targets[len(rows) :: 5][:5]]):
            sheet.write_string(0, column, name)
            for at, row in enumerate(rows, start=1):
                sheet.write_string(at, column, row[column])
    seen = look(ws, path, kind)
    apply(ws, seen, decide(seen))
    again = look(ws, path, kind)

    assert decide(again) == {}


def test_lists_of_an_office_are_taken_in_one_after_the_other(ws: Workspace) -> None:
    """Partners first, then agreements in English and projects in French that name them."""
    for kind, file, made in (("partner", "partenaires.csv", 3), ("agreement", "accords.csv", 2)):
        assert len(enter(ws, LISTS / file, kind).made) == made
    seen = look(ws, LISTS / "projets.tsv", "project")
    refused = [(cell.address, cell.rule) for row in seen.rows for cell in row.refused]
    agreements = [records.load(ws, record).values for record in listing.ids(ws, "agreement", order="title")]

    assert refused[-1] == ("A4", "total_row")
    assert seen.rows[0].values["budget"] == {"minor": 2_400_000, "currency": "XOF"}
    assert seen.rows[1].values["budget"] == {"minor": 1_550_050, "currency": "USD"}
    assert [each["ceiling"]["minor"] for each in agreements] == [15_000_000, 3_250_000]
    assert [each["instrument"] for each in agreements] == ["PCA", "SSFA"]
