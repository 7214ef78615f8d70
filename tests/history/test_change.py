"""The body of a change: what is understood, and what is kept without being understood."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fieldapp.history.change import DEEPEST, ChangeNotUnderstood, read_body, write_body

GOOD: dict[str, Any] = {
    "record": "r",
    "kind": "project",
    "person": "p",
    "device": "d",
    "at": {"utc": "2026-01-01T12:00:00Z", "mono": 5, "offset": 0},
    "app": "0.1.0",
    "schema": 1,
    "set": {"title": {"v": "puits", "over": []}},
}


def body_with(**parts: object) -> bytes:
    return json.dumps({**GOOD, **parts}).encode()


def value_of(text: str) -> bytes:
    """A body whose one value is this JSON text."""
    return body_with(set={"title": {"v": "VALUE", "over": []}}).replace(b'"VALUE"', text.encode())


def test_a_key_that_a_newer_app_added_is_passed_over() -> None:
    assert read_body(body_with(mood="good")) == read_body(body_with())


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xff\xfe", id="not text"),
        pytest.param(b"[]", id="a list"),
        pytest.param(body_with(record=""), id="no record"),
        pytest.param(body_with(kind=7), id="kind is a number"),
        pytest.param(body_with(at={"utc": "x"}), id="no clock"),
        pytest.param(body_with(set=[]), id="sets are a list"),
        pytest.param(body_with(set={"title": {"v": 1}}), id="no parents"),
        pytest.param(body_with(set={"title": {"v": 1, "over": "a"}}), id="parents are a text"),
        pytest.param(body_with(set={"title": {"v": 1, "over": [5]}}), id="a parent is a number"),
        pytest.param(body_with(at={"utc": "x", "mono": 1e999, "offset": 0}), id="an endless clock"),
        pytest.param(value_of("NaN"), id="not a number"),
        pytest.param(value_of("1e999"), id="infinite"),
        pytest.param(value_of('"\\ud800"'), id="half a surrogate pair"),
        pytest.param(value_of('{"\\ud800": 1}'), id="half a surrogate pair in a key"),
        pytest.param(value_of("[" * (DEEPEST + 1) + "]" * (DEEPEST + 1)), id="deep"),
        pytest.param(value_of("[" * 100_000 + "]" * 100_000), id="deeper than Python goes"),
        pytest.param(value_of("9" * 5000), id="a number without end"),
    ],
)
def test_what_does_not_fit_the_format_is_not_understood(data: bytes) -> None:
    """It is kept and relayed, and nothing that reads the log may stumble over it."""
    with pytest.raises(ChangeNotUnderstood):
        read_body(data)


@given(st.binary(max_size=200))
def test_no_bytes_do_worse_than_not_being_understood(data: bytes) -> None:
    with pytest.raises(ChangeNotUnderstood):
        read_body(data)


@given(st.recursive(st.none() | st.booleans() | st.integers() | st.text(), lambda inner: st.lists(inner, max_size=3)))
def test_any_sound_value_comes_back(value: object) -> None:
    body = read_body(body_with(set={"title": {"v": value, "over": []}}))

    assert read_body(write_body(body)) == body
