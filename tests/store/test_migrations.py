"""Steps from one schema to the next: whole or not at all, never backwards."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import inspect, text

from fieldapp.errors import WorkspaceTooNew
from fieldapp.store import migrations
from fieldapp.store.engine import Store, open_store
from fieldapp.store.tables import KEPT
from tests.store.failing_step import StepWentWrong
from tests.workspaces import KEY

WITH_A_FAILING_STEP = (*migrations.STEPS, "tests.store.failing_step")


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    opened = open_store(tmp_path / "workspace.db", KEY)
    yield opened
    opened.close()


def test_a_new_file_gets_the_tables_that_the_app_expects(store: Store) -> None:
    """The steps and the tables are written down twice; here they are held together."""
    migrations.upgrade(store)

    with store.read() as tx:
        found = inspect(tx)
        for table in KEPT.tables.values():
            assert [column["name"] for column in found.get_columns(table.name)] == [column.name for column in table.c]
            keys = found.get_pk_constraint(table.name)["constrained_columns"]
            assert keys == [column.name for column in table.primary_key]
            assert {index.name for index in table.indexes} == {index["name"] for index in found.get_indexes(table.name)}
        assert set(found.get_table_names()) == {*KEPT.tables, "schema_step"}


def test_a_database_of_the_first_release_keeps_what_it_has(store: Store) -> None:
    migrations.upgrade(store, steps=migrations.STEPS[:1])
    with store.write() as tx:
        tx.execute(text("INSERT INTO meta (name, value) VALUES ('device', 'd1')"))
    migrations.upgrade(store)

    with store.read() as tx:
        assert tx.execute(text("SELECT value FROM meta WHERE name = 'device'")).scalar_one() == "d1"
        assert tx.execute(text("SELECT count(*) FROM pack")).scalar_one() == 0


def test_a_step_that_fails_leaves_neither_table_nor_mark(store: Store) -> None:
    migrations.upgrade(store)
    with pytest.raises(StepWentWrong):
        migrations.upgrade(store, steps=WITH_A_FAILING_STEP)

    assert migrations.schema_number(store) == len(migrations.STEPS)
    with store.read() as tx:
        assert "half_done" not in inspect(tx).get_table_names()


def test_a_failing_step_takes_back_nothing_before_it(store: Store) -> None:
    with pytest.raises(StepWentWrong):
        migrations.upgrade(store, steps=WITH_A_FAILING_STEP)

    assert migrations.schema_number(store) == len(migrations.STEPS)


def test_upgrading_again_does_nothing(store: Store) -> None:
    migrations.upgrade(store)

    assert not migrations.is_due(store)
    migrations.upgrade(store)


def test_a_newer_schema_is_refused_and_left_alone(store: Store) -> None:
    migrations.upgrade(store)
    with store.write() as tx:
        tx.execute(text("INSERT INTO schema_step (number) VALUES (99)"))
    with pytest.raises(WorkspaceTooNew) as caught:
        migrations.upgrade(store)

    assert caught.value.facts == {"found": 99, "known": len(migrations.STEPS)}
    assert migrations.schema_number(store) == 99
