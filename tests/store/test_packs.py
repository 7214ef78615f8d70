"""Packs that an office made: every version kept, the highest in force, over the pack of the same id in the app."""

from __future__ import annotations

from datetime import date

import msgspec
import pytest

from fieldapp.errors import PackDamaged
from fieldapp.reference.thresholds import ThresholdName
from fieldapp.store import packs
from fieldapp.transfer.packs import keep_own
from fieldapp.trust import endorsement as endorsements
from fieldapp.workspace import Workspace

DAY = date(2026, 11, 20)


def kept(ws: Workspace, version: str, document: bytes, *, pack: str = "sanctions-un") -> None:
    with ws.store.write() as tx:
        keep_own(ws, tx, document, pack=pack, version=version)
    ws.refresh_packs()


def thresholds(ws: Workspace, version: str, **values: int) -> bytes:
    """The app’s thresholds under another version, with other values, without the last row."""
    document = msgspec.json.decode(ws.packs.builtin_document("thresholds"))
    document["pack"]["version"] = version
    rows = document["thresholds"]
    for row in rows:
        row["value"] = values.get(row["name"], row["value"])
    document["thresholds"] = rows[:-1]
    return msgspec.json.encode(document)


def test_a_pack_comes_back_as_it_was(ws: Workspace) -> None:
    kept(ws, "2026.11.20", b'{"names": ["Moussa"]}')

    with ws.store.read() as tx:
        stored = packs.newest(tx, "sanctions-un")

    assert stored is not None
    assert (stored.version, stored.data, stored.device) == ("2026.11.20", b'{"names": ["Moussa"]}', ws.me.device)


def test_the_highest_version_is_in_force_and_every_one_is_kept(ws: Workspace) -> None:
    for version in ("2026.11.1+2.aa", "2026.11.1+10.aa", "2026.9.1+99.aa"):
        kept(ws, version, version.encode())

    with ws.store.read() as tx:
        newest = packs.newest(tx, "sanctions-un")
        older = packs.find(tx, "sanctions-un", "2026.9.1+99.aa")
        names = [stored.version for stored in packs.history(tx, "sanctions-un")]

    assert newest is not None
    assert older is not None
    assert newest.version == "2026.11.1+10.aa"
    assert older.data == b"2026.9.1+99.aa"
    assert names == ["2026.11.1+10.aa", "2026.11.1+2.aa", "2026.9.1+99.aa"]


def test_of_one_version_with_two_contents_both_are_kept_and_one_is_in_force_on_every_machine(ws: Workspace) -> None:
    kept(ws, "2026.11.20", b"one")
    kept(ws, "2026.11.20", b"two")

    with ws.store.read() as tx:
        both = packs.history(tx, "sanctions-un")
        newest = packs.newest(tx, "sanctions-un")

    assert {stored.data for stored in both} == {b"one", b"two"}
    assert newest is not None
    assert newest.hash == max(stored.hash for stored in both)


def test_keeping_the_same_again_changes_nothing(ws: Workspace) -> None:
    kept(ws, "2026.11.20", b"one")
    kept(ws, "2026.11.20", b"one")

    with ws.store.read() as tx:
        assert len(packs.history(tx, "sanctions-un")) == 1


def test_a_pack_that_nobody_made_is_none(ws: Workspace) -> None:
    with ws.store.read() as tx:
        assert packs.newest(tx, "thresholds") is None
        assert packs.find(tx, "thresholds", "2026.11.2") is None


def test_a_large_pack_takes_little_room(ws: Workspace) -> None:
    document = msgspec.json.encode([{"name": f"Personne {number}"} for number in range(50_000)])
    kept(ws, "2026.11.20", document)

    with ws.store.read() as tx:
        stored = packs.newest(tx, "sanctions-un")

    assert stored is not None
    assert stored.data == document
    assert len(stored.squeezed) < len(document) / 5


def test_a_pack_beyond_the_limit_is_refused(ws: Workspace) -> None:
    with pytest.raises(PackDamaged):
        kept(ws, "2026.11.20", bytes(packs.MOST_BYTES + 1))


def test_a_document_that_was_not_signed_for_is_refused(ws: Workspace) -> None:
    kept(ws, "2026.11.20", b"one")
    with ws.store.read() as tx:
        stored = packs.newest(tx, "sanctions-un")
    assert stored is not None
    with ws.store.write() as tx, pytest.raises(PackDamaged):
        packs.put(tx, endorsements.parse(endorsements.spell(stored.endorsement)), b"two", at="2026-11-20T10:00:00Z")


def test_an_offices_number_takes_the_place_of_the_apps(ws: Workspace) -> None:
    before = ws.rules.number(ThresholdName.SUPPORT_COST_PERCENT, DAY)
    kept(ws, "2026.11.2+1.aa", thresholds(ws, "2026.11.2+1.aa", SUPPORT_COST_PERCENT=9), pack="thresholds")

    assert before == 7
    assert ws.rules.number(ThresholdName.SUPPORT_COST_PERCENT, DAY) == 9
    assert ws.packs.versions()["thresholds"] == "2026.11.2+1.aa"
    assert ws.packs.builtin_versions()["thresholds"] == "2026.11.2"


def test_a_number_that_the_offices_pack_lacks_comes_from_the_app(ws: Workspace) -> None:
    kept(ws, "2026.11.2+1.aa", thresholds(ws, "2026.11.2+1.aa"), pack="thresholds")

    assert ws.rules.number(ThresholdName.USERS_PER_WATER_POINT, DAY) == 400


def test_a_pack_that_only_others_read_stands_among_the_versions(ws: Workspace) -> None:
    kept(ws, "2026.11.20", b"{}")

    assert ws.packs.versions()["sanctions-un"] == "2026.11.20"


def test_places_that_were_read_stay_read(ws: Workspace) -> None:
    places = ws.packs.places
    kept(ws, "2026.11.20", b"{}")

    assert ws.packs.places is places
