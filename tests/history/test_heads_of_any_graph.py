"""Whatever devices do and however changes arrive, the heads and conflicts are those that the format defines."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fieldapp.history.canonical import digest
from fieldapp.history.change import read_body, write_body
from fieldapp.history.state import RecordState, pack, unpack
from tests.history.graphs import Made, Replica, Step, conflicts_of, heads_of, play, steps

EXAMPLES = 500
CAMPAIGN = 10_000
SALT = st.integers(0, 2**16)


@settings(max_examples=EXAMPLES)
@given(work=steps(), salt=SALT)
def test_any_order_with_repeats_gives_the_heads_that_the_format_defines(work: Sequence[Step], salt: int) -> None:
    made = play(work)
    replica = arrived(made, salt)

    assert heads_in(replica.state) == heads_of(made)
    assert replica.state.conflicts() == conflicts_of(made)


@settings(max_examples=EXAMPLES)
@given(work=steps(), salt=SALT)
def test_the_stored_form_is_the_same_in_every_order(work: Sequence[Step], salt: int) -> None:
    made = play(work)

    assert pack(arrived(made, salt).state) == pack(arrived(made, salt + 1).state)


@settings(max_examples=EXAMPLES)
@given(work=steps(), salt=SALT)
def test_what_was_lost_and_arrives_later_changes_nothing_in_the_end(work: Sequence[Step], salt: int) -> None:
    made = play(work)
    late = [each for each in made if chosen(each, salt, one_in=3)]
    replica = arrived([each for each in made if each not in late], salt)

    assert heads_in(replica.state) == heads_of(replica.known.values())
    replica.take(late)
    assert heads_in(replica.state) == heads_of(made)
    assert replica.state.conflicts() == conflicts_of(made)


@settings(max_examples=EXAMPLES)
@given(work=steps(), salt=SALT)
def test_every_value_ever_set_is_a_head_or_was_named_as_replaced(work: Sequence[Step], salt: int) -> None:
    made = play(work)

    assert lost(made, arrived(made, salt).state) == []


@settings(max_examples=EXAMPLES)
@given(work=steps(), salt=SALT)
def test_clocks_that_are_ten_years_off_change_nothing(work: Sequence[Step], salt: int) -> None:
    wild, tame = play(work), play(work, clocks_count=False)
    twin = {one.hash: other.hash for one, other in zip(wild, tame, strict=True)}
    wild_heads = heads_in(arrived(wild, salt).state)
    tame_state = arrived(tame, salt).state

    renamed = {name: {twin[head]: value for head, value in heads.items()} for name, heads in wild_heads.items()}
    assert renamed == heads_in(tame_state)
    assert tame_state.conflicts() == conflicts_of(wild)


@settings(max_examples=EXAMPLES)
@given(work=steps(), salt=SALT)
def test_a_state_comes_back_from_its_stored_form_at_any_moment(work: Sequence[Step], salt: int) -> None:
    replica = Replica()
    for made in shuffled(play(work), salt):
        replica.take([made])
        replica.state = unpack(pack(replica.state))

    assert heads_in(replica.state) == heads_of(replica.known.values())
    assert replica.state.conflicts() == conflicts_of(replica.known.values())


@given(work=steps())
def test_a_body_reads_back_as_it_was_written(work: Sequence[Step]) -> None:
    for made in play(work):
        data = write_body(made.body)

        assert read_body(data) == made.body
        assert write_body(read_body(data)) == data


@pytest.mark.campaign
def test_ten_thousand_graphs_lose_nothing(tell: Callable[[str], None]) -> None:
    counts: Counter[str] = Counter()

    @settings(max_examples=CAMPAIGN)
    @given(work=steps(), salt=SALT)
    def one_graph(work: Sequence[Step], salt: int) -> None:
        made = play(work)
        one, other = arrived(made, salt), arrived(made, salt + 1)
        assert heads_in(one.state) == heads_of(made)
        assert one.state.conflicts() == conflicts_of(made)
        assert pack(one.state) == pack(other.state)
        assert lost(made, one.state) == []
        counts.update(graphs=1, changes=len(made), conflicts=len(one.state.conflicts()))
        counts.update(values=sum(len(each.sets) for each in made))

    one_graph()

    tell("history: " + ", ".join(f"{count} {name}" for name, count in sorted(counts.items())) + ", 0 lost")


def arrived(made: Sequence[Made], salt: int) -> Replica:
    """A device that received everything in some order, some of it twice."""
    replica = Replica()
    replica.take(shuffled([*made, *(each for each in made if chosen(each, salt, one_in=4))], salt))
    return replica


def shuffled(made: Sequence[Made], salt: int) -> list[Made]:
    """The same changes in another order; repeats stand in two places."""
    places = [(digest(f"{salt} {place} {each.hash}".encode()), each) for place, each in enumerate(made)]
    return [each for _, each in sorted(places, key=lambda pair: pair[0])]


def chosen(made: Made, salt: int, *, one_in: int) -> bool:
    """Whether this change is one of those that something happens to."""
    return int(digest(f"{salt}?{made.hash}".encode())[:8], 16) % one_in == 0


def heads_in(state: RecordState) -> dict[str, dict[str, object]]:
    """What a state holds, as the naive way says it."""
    return {name: dict(heads) for name, heads in state.heads.items()}


def lost(made: Sequence[Made], state: RecordState) -> list[tuple[str, str]]:
    """(change, field) of values that are neither a head nor named in `over` by a change of that field."""
    replaced = {(parent, name) for each in made for name, part in each.sets.items() for parent in part.over}
    return [
        (each.hash, name)
        for each in made
        for name in each.sets
        if each.hash not in state.heads.get(name, {}) and (each.hash, name) not in replaced
    ]
