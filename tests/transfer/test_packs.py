"""Rules that an office changed, on their way: believed on an office’s signature alone, never lost, never silently."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
import zstandard

from fieldapp.bundle.items import PlainItem
from fieldapp.bundle.manifest import Kind
from fieldapp.reference.thresholds import ThresholdName
from fieldapp.services import checking, office
from fieldapp.services.importing import Outcome, TakenIn, Trouble
from fieldapp.store import packs
from fieldapp.transfer.outcome import PackNews
from fieldapp.trust import endorsement as endorsements
from fieldapp.trust import sealing
from fieldapp.trust.certificate import Signer
from fieldapp.workspace import Workspace
from tests import office_packs
from tests.services.samples import PUMP_DAY, load_pump
from tests.transfer import forging
from tests.transfer.test_outcomes import held, troubles
from tests.worlds import World, join

DAY = date(2026, 11, 20)
PD_FROM = ThresholdName.PD_FROM
USUAL = 10_000_000


def number(ws: Workspace) -> int | None:
    return ws.rules.number(PD_FROM, DAY)


def news(told: TakenIn) -> list[tuple[PackNews, str]]:
    return [(each.news, each.pack) for bundle in told.bundles for each in bundle.packs]


def an_item(
    ws: Workspace,
    *,
    version: str = "2026.11.2+1.aa",
    value: int = 1_000_000,
    signer: Signer | None = None,
    document: bytes | None = None,
    change: Callable[[endorsements.Endorsement], endorsements.Endorsement] = lambda signed: signed,
    sent: bytes | None = None,
) -> PlainItem:
    """A pack as it travels, made by hand."""
    content = document or office_packs.with_number(ws, PD_FROM, value, version=version)
    speaker = signer or Signer(ws.me.device, ws.keys.device_key)
    signed = endorsements.endorse(content, speaker, pack="thresholds", version=version, made_at="2026-11-20T10:00:00Z")
    frame = zstandard.ZstdCompressor().compress(content)
    return PlainItem(Kind.PACK, endorsements.spell(change(signed)) + b"\n" + (sent if sent is not None else frame))


def brought(world: World, *items: PlainItem, sender: str = "bureau", receiver: str = "oumar") -> TakenIn:
    """A bundle with packs, read by a laptop."""
    ws, to = world[sender], world[receiver]
    recipients = [sealing.recipient_of(to.keys.identity), *ws.roster.recipients_of_offices()]
    return world.take(receiver, forging.forge(world, ws, items, recipients=recipients))


def a_second_office(world: World) -> None:
    join(world, "segou-bureau", "", role="office")
    world.hand_to_office("segou-bureau")
    world.hand("bureau", "segou-bureau")


# the way out


def test_a_changed_number_reaches_the_laptops(world: World) -> None:
    office_packs.set_number(world.office, PD_FROM, 5_000_000)
    told = world.hand("bureau", "oumar")

    assert news(told) == [(PackNews.IN_FORCE, "thresholds")]
    assert (told.exit_status, told.bundles[0].outcome) == (0, Outcome.APPLIED)
    assert told.changes.rules
    assert number(world["oumar"]) == 5_000_000


def test_the_number_is_still_there_when_the_laptop_is_opened_again(world: World) -> None:
    office_packs.set_number(world.office, PD_FROM, 5_000_000)
    world.hand("bureau", "oumar")
    world.forget("oumar")

    assert number(world["oumar"]) == 5_000_000


def test_a_repeat_brings_nothing_new(world: World) -> None:
    office_packs.set_number(world.office, PD_FROM, 5_000_000)
    paths = world.export("bureau", to=world["oumar"].me.device).paths
    world.take("oumar", *paths)
    again = world.take("oumar", *paths)

    assert news(again) == []
    assert again.bundles[0].is_repeat
    assert again.exit_status == 0


def test_a_laptop_hands_no_packs_on(world: World) -> None:
    office_packs.set_number(world.office, PD_FROM, 5_000_000)
    world.hand("bureau", "oumar")
    items = forging.unpacked(world.export("oumar").paths, world.office, world.stick())

    assert Kind.PACK not in {item.kind for item in items}


def test_a_laptop_that_missed_two_versions_gets_the_newest(world: World) -> None:
    for value in (5_000_000, 6_000_000, 7_000_000):
        office_packs.set_number(world.office, PD_FROM, value)
    told = world.hand("bureau", "oumar")

    assert news(told) == [(PackNews.IN_FORCE, "thresholds")]
    assert number(world["oumar"]) == 7_000_000


def test_a_version_that_comes_late_is_kept_and_not_in_force(world: World) -> None:
    office_packs.set_number(world.office, PD_FROM, 5_000_000)
    early = world.export("bureau", to=world["oumar"].me.device).paths
    office_packs.set_number(world.office, PD_FROM, 6_000_000)
    world.hand("bureau", "oumar")
    told = world.take("oumar", *early)

    assert news(told) == [(PackNews.OLDER, "thresholds")]
    assert told.exit_status == 0
    assert number(world["oumar"]) == 6_000_000


def test_a_pack_that_only_others_read_travels_too(world: World) -> None:
    office_packs.keep(world.office, b'{"names": []}', version="2026.11.20", pack="sanctions-un")
    told = world.hand("bureau", "oumar")
    with world["oumar"].store.read() as tx:
        stored = packs.newest(tx, "sanctions-un")

    assert news(told) == [(PackNews.IN_FORCE, "sanctions-un")]
    assert stored is not None
    assert stored.data == b'{"names": []}'


def test_a_laptop_that_joins_with_data_starts_with_the_offices_number(world: World) -> None:
    office_packs.set_number(world.office, PD_FROM, 5_000_000)
    join(world, "fanta", "mopti", with_data=True)

    assert number(world["fanta"]) == 5_000_000


def test_a_pack_of_an_office_is_believed_whoever_brings_it(world: World) -> None:
    """The bundle's sender is nobody; the office's signature is on the pack itself."""
    office_packs.set_number(world.office, PD_FROM, 5_000_000)
    paths = world.export("bureau", to=world["oumar"].me.device).paths
    [item] = [item for item in forging.unpacked(paths, world["oumar"], world.stick()) if item.kind == Kind.PACK]
    oumar = world["oumar"]
    recipients = [sealing.recipient_of(oumar.keys.identity)]
    stick = forging.forge(world, world.office, [item], key=bytes(32), device="nobody", recipients=recipients)
    told = world.take("oumar", stick)

    assert troubles(told) == {Trouble.UNKNOWN_SIGNER}
    assert number(oumar) == 5_000_000


# two offices


def test_two_offices_that_changed_one_pack_lose_nothing_and_are_told(world: World) -> None:
    a_second_office(world)
    office_packs.set_number(world.office, PD_FROM, 5_000_000)
    office_packs.set_number(world["segou-bureau"], PD_FROM, 6_000_000)
    told = world.hand("segou-bureau", "bureau")
    back = world.hand("bureau", "segou-bureau")
    with world.office.store.read() as tx:
        kept = packs.history(tx, "thresholds")

    assert news(told) == news(back) == [(PackNews.RIVAL, "thresholds")]
    assert (told.exit_status, back.exit_status) == (1, 1)
    assert len(kept) == 2
    assert number(world.office) == number(world["segou-bureau"])


def test_a_laptop_of_two_offices_follows_the_same_pack_in_any_order(world: World) -> None:
    a_second_office(world)
    office_packs.set_number(world.office, PD_FROM, 5_000_000)
    office_packs.set_number(world["segou-bureau"], PD_FROM, 6_000_000)
    world.hand("bureau", "oumar")
    told = world.hand("segou-bureau", "oumar")
    world.hand("segou-bureau", "binta")
    world.hand("bureau", "binta")

    assert told.exit_status == 0
    assert number(world["oumar"]) == number(world["binta"])


def test_the_next_change_settles_it(world: World) -> None:
    a_second_office(world)
    office_packs.set_number(world.office, PD_FROM, 5_000_000)
    office_packs.set_number(world["segou-bureau"], PD_FROM, 6_000_000)
    world.hand("segou-bureau", "bureau")
    office_packs.set_number(world.office, PD_FROM, 8_000_000)
    told = world.hand("bureau", "segou-bureau")
    with world["segou-bureau"].store.read() as tx:
        rivals = packs.rivals(tx, "thresholds")

    assert news(told) == [(PackNews.IN_FORCE, "thresholds")]
    assert rivals == []
    assert number(world["segou-bureau"]) == 8_000_000


def test_a_change_by_one_office_after_the_others_is_no_rival(world: World) -> None:
    a_second_office(world)
    office_packs.set_number(world.office, PD_FROM, 5_000_000)
    world.hand("bureau", "segou-bureau")
    office_packs.set_number(world["segou-bureau"], PD_FROM, 6_000_000)
    told = world.hand("segou-bureau", "bureau")

    assert news(told) == [(PackNews.IN_FORCE, "thresholds")]
    assert told.exit_status == 0


# refusals; the rest goes on


def test_a_pack_of_a_laptop_is_set_aside(world: World) -> None:
    told = world.take("bureau", forging.forge(world, world["oumar"], [an_item(world["oumar"])]))

    assert (told.exit_status, troubles(told)) == (3, {Trouble.NOT_OFFICE})
    assert held(world) == {"NOT_OFFICE"}
    assert number(world.office) == USUAL


def test_a_pack_that_a_laptop_signs_in_the_offices_name_is_set_aside(world: World) -> None:
    oumar = world["oumar"]
    forged = an_item(oumar, signer=Signer(world.office.me.device, oumar.keys.device_key))
    told = brought(world, forged, receiver="binta")

    assert (told.exit_status, troubles(told)) == (3, {Trouble.UNKNOWN_SIGNER})
    assert number(world["binta"]) == USUAL


def test_a_pack_of_nobody_is_set_aside(world: World) -> None:
    told = brought(world, an_item(world.office, signer=Signer("nobody", bytes(32))))

    assert (told.exit_status, troubles(told)) == (3, {Trouble.UNKNOWN_SIGNER})


def test_a_pack_of_a_revoked_office_is_set_aside(world: World) -> None:
    a_second_office(world)
    office_packs.set_number(world["segou-bureau"], PD_FROM, 6_000_000)
    office.revoke(world.office, "segou-bureau", reason="volé")
    world.hand("bureau", "oumar")
    told = world.hand("segou-bureau", "oumar")

    assert Trouble.REVOKED in troubles(told)
    assert number(world["oumar"]) == USUAL


def test_an_office_does_not_hand_on_the_pack_of_a_revoked_one(world: World) -> None:
    a_second_office(world)
    office_packs.set_number(world["segou-bureau"], PD_FROM, 6_000_000)
    world.hand("segou-bureau", "bureau")
    office.revoke(world.office, "segou-bureau", reason="volé")
    told = world.hand("bureau", "oumar")

    assert (news(told), told.exit_status) == ([], 0)


@pytest.mark.parametrize(
    "sent",
    [b"", b"no zstd", zstandard.ZstdCompressor().compress(b"another document")],
    ids=["nothing", "no zstd", "another document"],
)
def test_a_damaged_pack_is_named_and_the_rest_goes_on(world: World, sent: bytes) -> None:
    told = brought(world, an_item(world.office, sent=sent), an_item(world.office, version="2026.11.2+2.bb"))

    assert (told.exit_status, troubles(told)) == (4, {Trouble.OBJECT_DAMAGED})
    assert news(told) == [(PackNews.IN_FORCE, "thresholds")]


def test_a_pack_that_grows_beyond_the_limit_is_not_expanded(world: World) -> None:
    bomb = zstandard.ZstdCompressor().compress(bytes(packs.MOST_BYTES + 1))
    told = brought(world, an_item(world.office, sent=bomb))

    assert troubles(told) == {Trouble.OBJECT_DAMAGED}


def test_a_flipped_bit_in_the_signed_words_is_noticed(world: World) -> None:
    item = an_item(world.office, change=lambda signed: replace(signed, version="2026.11.2+9.aa"))
    told = brought(world, item)

    assert troubles(told) == {Trouble.UNKNOWN_SIGNER}


def test_words_that_are_no_endorsement_are_damage(world: World) -> None:
    told = brought(world, PlainItem(Kind.PACK, b"{}\n"))

    assert troubles(told) == {Trouble.OBJECT_DAMAGED}


def test_a_pack_of_a_newer_format_waits_for_an_update(world: World) -> None:
    document = office_packs.with_number(world.office, PD_FROM, 5_000_000, version="2026.11.2+1.aa")
    newer = document.replace(b'"format": 1', b'"format": 2', 1)
    told = brought(world, an_item(world.office, document=newer))

    assert (told.exit_status, troubles(told)) == (3, {Trouble.TOO_NEW})
    assert number(world["oumar"]) == USUAL


def test_a_pack_whose_rows_this_app_does_not_know_waits_for_an_update(world: World) -> None:
    document = office_packs.with_number(world.office, PD_FROM, 5_000_000, version="2026.11.2+1.aa")
    newer = document.replace(b'"unit": "COUNT"', b'"unit": "CAMELS"', 1)
    told = brought(world, an_item(world.office, document=newer))

    assert troubles(told) == {Trouble.TOO_NEW}


def test_places_cannot_be_replaced_by_a_pack(world: World) -> None:
    item = an_item(world.office)
    document = b"anything"
    signer = Signer(world.office.me.device, world.office.keys.device_key)
    signed = endorsements.endorse(
        document, signer, pack="places-ml-mopti", version="2027.1.1", made_at="2026-11-20T10:00:00Z"
    )
    frame = zstandard.ZstdCompressor().compress(document)
    told = brought(world, replace(item, data=endorsements.spell(signed) + b"\n" + frame))

    assert troubles(told) == {Trouble.TOO_NEW}


# runs that were kept before


def test_a_kept_run_repeats_under_its_own_number_here_and_on_another_machine(world: World) -> None:
    oumar = world["oumar"]
    pump = load_pump(oumar)["@pompe"]
    before = checking.keep(oumar, pump, as_of=PUMP_DAY)
    office_packs.set_number(world.office, PD_FROM, 1_000_000)
    world.round("oumar", "binta")
    again = checking.repeat(oumar, before.run)
    elsewhere = [checking.repeat(ws, before.run) for ws in (world.office, world["binta"])]
    fresh = checking.keep(oumar, pump, as_of=PUMP_DAY)

    assert (again.is_stored, again.is_same) == (False, True)
    assert all(each == again for each in elsewhere)
    assert again.checked.outcome == before.checked.outcome
    assert _status(fresh) == "NOT_MET"
    assert _status(before) == "MET"


def test_a_run_made_under_an_offices_number_repeats_after_the_next(world: World) -> None:
    oumar = world["oumar"]
    pump = load_pump(oumar)["@pompe"]
    office_packs.set_number(world.office, PD_FROM, 1_000_000)
    world.hand("bureau", "oumar")
    kept = checking.keep(oumar, pump, as_of=PUMP_DAY)
    office_packs.set_number(world.office, PD_FROM, USUAL)
    world.hand("bureau", "oumar")
    again = checking.repeat(oumar, kept.run)

    assert (again.is_stored, again.is_same, _status(kept)) == (False, True, "NOT_MET")


def test_a_run_whose_pack_never_came_here_is_told_as_it_was_kept(world: World) -> None:
    pump = load_pump(world.office)["@pompe"]
    office_packs.set_number(world.office, PD_FROM, 1_000_000)
    kept = checking.keep(world.office, pump, as_of=PUMP_DAY)
    office_packs.set_number(world.office, PD_FROM, USUAL)
    world.hand("bureau", "oumar")
    again = checking.repeat(world["oumar"], kept.run)

    assert (again.is_stored, again.checked.outcome == kept.checked.outcome) == (True, True)


def _status(kept: checking.Kept) -> str:
    found = kept.checked.outcome.find("7.4")
    return "" if found is None else found.status
