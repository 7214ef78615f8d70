"""Who stands for whom among joined partners: chains, circles, disputes, targets that are not here."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.history.change import SetField
from fieldapp.store import cutting, log, merged, projection, records
from fieldapp.store.merged import Merged, ends_of
from tests.workspaces import Device, a_device

A, B, C = (f"019b796e-0000-7000-8000-00000000000{letter}" for letter in "abc")
IDS = st.sampled_from([f"partner-{number}" for number in range(6)])


@given(st.dictionaries(IDS, IDS, max_size=6))
def test_everybody_ends_at_somebody_who_stands_for_themselves(links: Mapping[str, str]) -> None:
    """Whatever was joined on whatever machine: no endless way, and one answer."""
    links = {name: into for name, into in links.items() if name != into}
    joined = Merged(ends_of(links))

    assert all(joined.one(joined.one(name)) == joined.one(name) for name in links)
    assert all(joined.one(name) == joined.one(into) for name, into in links.items())


def test_a_circle_is_one_partner_the_oldest() -> None:
    """Two machines can join the same two partners in opposite directions."""
    assert ends_of({"a": "b", "b": "c", "c": "a", "d": "c"}) == {"b": "a", "c": "a", "d": "a"}


def test_a_list_shows_each_partner_once() -> None:
    assert Merged({"b": "a", "c": "a"}).shown(["c", "x", "b", "a"]) == ["a", "x"]


def test_values_that_name_no_joined_partner_are_left_as_they_are() -> None:
    values = {"partner": "x", "title": "b"}

    assert Merged({"b": "a"}).values("agreement", values) is values


def test_every_field_that_names_a_partner_is_read_but_the_join_itself() -> None:
    assert merged.FIELDS["contribution"] == ("giver_partner", "receiver_partner")
    assert merged.FIELDS["partner"] == ("parent",)
    assert "partner" in merged.FIELDS["registration"]


@pytest.fixture
def device(prepared_store: Path, tmp_path: Path) -> Device:
    return a_device(prepared_store, tmp_path, 1)


def put(device: Device, record: str, **values: object) -> None:
    """Cut a change of a partner over what is there."""
    with device.store.write() as tx:
        found = projection_heads(device, record)
        sets = {name: SetField(value, found.get(name, ())) for name, value in values.items()}
        cutting.cut(tx, device.clock, device.author, record=record, kind="partner", sets=sets)


def projection_heads(device: Device, record: str) -> dict[str, tuple[str, ...]]:
    with device.store.read() as tx:
        stored = records.find(tx, record)
        return {name: stored.state.over(name) for name in stored.state.heads} if stored else {}


def joined_in(device: Device) -> Mapping[str, str]:
    with device.store.read() as tx:
        return merged.read(tx).into


def test_a_join_counts_when_the_state_says_so(device: Device) -> None:
    put(device, B, legal_name="B")
    put(device, A, legal_name="A", merged_into=B)
    assert joined_in(device) == {}
    put(device, A, state="MERGED")

    assert joined_in(device) == {A: B}


def test_a_partner_that_has_not_arrived_stands_for_nobody(device: Device) -> None:
    """The reference must not lead into the void until the next stick brings the other record."""
    put(device, A, legal_name="A", state="MERGED", merged_into=B)
    assert joined_in(device) == {}
    put(device, B, legal_name="B")

    assert joined_in(device) == {A: B}


def test_a_deleted_partner_stands_for_nobody(device: Device) -> None:
    put(device, B, legal_name="B")
    put(device, A, state="MERGED", merged_into=B)
    with device.store.write() as tx:
        cutting.delete(tx, device.clock, device.author, record=B)

    assert joined_in(device) == {}


def test_a_disputed_join_waits_for_a_decision(prepared_store: Path, tmp_path: Path) -> None:
    """Two machines joined one partner to two others; until somebody decides, it is read as itself."""
    here, there = a_device(prepared_store, tmp_path, 1), a_device(prepared_store, tmp_path, 2)
    for name in (A, B, C):
        put(here, name, legal_name=name)
    _exchange(here, there)
    put(here, A, state="MERGED", merged_into=B)
    put(there, A, state="MERGED", merged_into=C)
    _exchange(here, there)
    _exchange(there, here)

    assert joined_in(here) == joined_in(there) == {}


def test_joins_in_opposite_directions_agree_once_both_have_arrived(prepared_store: Path, tmp_path: Path) -> None:
    here, there = a_device(prepared_store, tmp_path, 1), a_device(prepared_store, tmp_path, 2)
    for name in (A, B):
        put(here, name, legal_name=name)
    _exchange(here, there)
    put(here, A, state="MERGED", merged_into=B)
    put(there, B, state="MERGED", merged_into=A)
    _exchange(here, there)
    _exchange(there, here)

    assert joined_in(here) == joined_in(there) == {B: A}


def _exchange(giver: Device, taker: Device) -> None:
    with giver.store.read() as tx:
        made = list(log.everything(tx))
    with taker.store.write() as tx:
        projection.apply(tx, log.unknown(tx, made))
