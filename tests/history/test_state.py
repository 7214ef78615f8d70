"""What the words of the format mean, one by one."""

from __future__ import annotations

from collections.abc import Mapping

from fieldapp.history.change import DELETED, SetField
from fieldapp.history.state import RecordState


def state_after(*changes: tuple[str, Mapping[str, SetField]]) -> RecordState:
    """A record to which these changes came in this order."""
    state, known = RecordState(), set[str]()
    for name, sets in changes:
        state.apply(name, sets, known.__contains__)
        known.add(name)
    return state


def edit(value: object, *over: str) -> dict[str, SetField]:
    return {"title": SetField(value, over)}


def delete(*over: str) -> dict[str, SetField]:
    return {DELETED: SetField(value=True, over=over)}


def test_a_later_edit_replaces_what_it_saw() -> None:
    state = state_after(("a", edit("puits")), ("b", edit("forage", "a")))

    assert state.current("title") == "forage"
    assert state.conflicts() == set()


def test_two_edits_of_one_value_are_a_conflict_and_the_smallest_hash_is_shown() -> None:
    state = state_after(("a", edit("puits")), ("c", edit("forage", "a")), ("b", edit("pompe", "a")))

    assert state.conflicts() == {"title"}
    assert state.current("title") == "pompe"


def test_equal_values_are_no_conflict_and_the_next_edit_replaces_both() -> None:
    state = state_after(("a", edit("puits")), ("b", edit("forage", "a")), ("c", edit("forage", "a")))

    assert state.conflicts() == set()
    assert state.over("title") == ("b", "c")


def test_one_and_true_are_different_values() -> None:
    assert state_after(("a", edit(1)), ("b", edit(value=True))).conflicts() == {"title"}


def test_an_edit_beside_a_delete_is_a_conflict_and_the_record_is_shown() -> None:
    state = state_after(("a", edit("puits")), ("b", delete("a")), ("c", edit("forage", "a")))

    assert state.conflicts() == {DELETED}
    assert not state.is_deleted()


def test_a_delete_that_saw_everything_deletes() -> None:
    state = state_after(("a", edit("puits")), ("b", edit("forage", "a")), ("c", delete("b")))

    assert state.is_deleted()


def test_two_deletes_are_one_that_saw_what_either_saw() -> None:
    edited = [("a", edit("puits")), ("b", edit("forage", "a"))]
    state = state_after(*edited, ("c", delete("a")), ("d", delete("b")))

    assert state.is_deleted()


def test_deleting_again_decides_an_edit_beside_a_delete() -> None:
    state = state_after(("a", edit("puits")), ("b", delete("a")), ("c", edit("forage", "a")))
    state.apply("d", delete(*state.delete_over()), lambda _: True)

    assert state.is_deleted()


def test_a_delete_beside_an_undelete_is_a_conflict() -> None:
    back = {DELETED: SetField(value=False, over=("b",))}
    state = state_after(("a", edit("puits")), ("b", delete("a")), ("c", back), ("d", delete("a", "b")))

    assert state.conflicts() == {DELETED}


def test_an_edit_of_its_own_does_not_stand_against_a_delete() -> None:
    state = state_after(("a", edit("puits")), ("b", {**edit("x", "a"), **delete("a")}))

    assert state.is_deleted()


def test_a_missing_parent_holds_nothing_back() -> None:
    state = state_after(("b", edit("forage", "a")))

    assert state.current("title") == "forage"


def test_a_parent_that_comes_late_does_not_come_back_to_life() -> None:
    state = state_after(("b", edit("forage", "a")), ("a", edit("puits")))

    assert state.heads == {"title": {"b": "forage"}}
    assert state.waiting == {}


def test_two_different_elements_of_a_set_are_no_conflict() -> None:
    sets = [{"covers/CASH": SetField(value=True)}, {"covers/SUPPLY": SetField(value=True)}]
    state = state_after(("a", sets[0]), ("b", sets[1]))

    assert state.conflicts() == set()
