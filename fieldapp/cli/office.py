"""`fieldapp office …`: who belongs to an organisation, and what an office decides about that."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from types import MappingProxyType
from typing import Annotated

import typer

from fieldapp.cli import passphrases
from fieldapp.cli.bundles import exit_status, imported_json, imported_lines
from fieldapp.cli.rendering import moment, table
from fieldapp.cli.session import session_of
from fieldapp.cli.watching import watched
from fieldapp.errors import ArgumentRefused, MissingArgument
from fieldapp.services import office, recovering, settling
from fieldapp.trust.certificate import Role
from fieldapp.trust.roster import Person
from fieldapp.words import command_results as words
from fieldapp.words.settling import settled_lines
from fieldapp.words.sync import role_name

Zones = Annotated[list[str], typer.Option("--zone", metavar="ZONE")]


def create(
    context: typer.Context,
    *,
    name: Annotated[str, typer.Option("--name", metavar="NAME")],
    zone: Zones,
    kit: Annotated[Path, typer.Option("--kit", metavar="FILE")],
    officer: Annotated[str, typer.Option("--officer", metavar="NAME")] = "",
) -> None:
    """Found an organisation; its kit's code is shown once and kept nowhere."""
    session = session_of(context)
    created = office.create(
        session.folder,
        name=name,
        officer=officer or name,
        zones=zone,
        passphrase=session.passphrase(is_new=True),
        kit=kit,
        clock=session.clock,
        params=session.params,
    )
    created.workspace.close()
    lines = (
        words.FOUNDED.say(session.lang, {"name": name, "folder": session.folder}),
        words.KIT.say(session.lang, {"file": created.kit}),
        words.KIT_CODE.say(session.lang, {"code": created.kit_code}),
        words.KEEP_KIT.say(session.lang),
    )
    told = {"workspace": str(session.folder), "kit": str(created.kit), "kit_code": created.kit_code, "zones": zone}
    session.answer({"name": name, **told}, lines)


def invite(
    context: typer.Context,
    *,
    name: Annotated[str, typer.Option("--name", metavar="WHO")],
    zone: Annotated[list[str] | None, typer.Option("--zone", metavar="ZONE")] = None,
    out: Annotated[Path, typer.Option("--out", metavar="FILE")],
    role: Annotated[str, typer.Option("--role", metavar="ROLE")] = Role.FIELD,
    with_data: Annotated[Path | None, typer.Option("--with-data", metavar="DIR")] = None,
) -> None:
    """Invite a machine."""
    session = session_of(context)
    if role not in set(Role):
        raise ArgumentRefused(argument="--role")
    if not zone and role == Role.FIELD:
        raise MissingArgument(argument="--zone")  # none means all of them, which is for offices
    if with_data is not None and with_data.resolve() != out.resolve().parent:
        # Who joins looks beside the invitation, and nowhere else.
        raise ArgumentRefused(argument="--with-data")
    with session.workspace() as ws, watched(session) as progress:
        invited = office.invite(
            ws,
            who=name,
            role=role,
            zones=zone or [],
            out=out,
            with_data=with_data is not None,
            progress=progress,
            params=session.params,
        )
    file, *data = map(str, invited.paths)
    lines = [
        words.INVITED.say(session.lang, {"name": name, "file": file}),
        words.INVITATION_CODE.say(session.lang, {"code": invited.code}),
    ]
    if data:
        lines.append(words.DATA_BESIDE.say(session.lang, {"files": ", ".join(data)}))
    session.answer({"device": invited.device, "file": file, "code": invited.code, "data": data}, lines)


def devices(context: typer.Context) -> None:
    """All machines, and invitations nobody has used."""
    session = session_of(context)
    with session.workspace() as ws:
        machines, heard = office.devices(ws), office.last_heard(ws)
    told = [
        {
            "device": each.device,
            "name": each.name,
            "short": each.short,
            "role": each.role,
            "zones": list(each.zones),
            "state": each.state,
            "last_heard": heard.get(each.device, ""),
        }
        for each in machines
    ]
    rows = [
        (
            each.short,
            each.name,
            role_name(each.role, session.lang),
            ", ".join(each.zones),
            words.DEVICE_STATES[each.state].say(session.lang),
            moment(heard[each.device], session.lang, session.local) if each.device in heard else "—",
        )
        for each in machines
    ]
    session.answer(told, table(rows))


def people(context: typer.Context) -> None:
    """All officers."""
    session = session_of(context)
    with session.workspace() as ws:
        persons = office.persons(ws)
    rows = [(each.name, words.PERSON_STATES[each.confirmed].say(session.lang), each.id) for each in persons]
    session.answer([_person_json(each) for each in persons], table(rows))


def confirm(
    context: typer.Context,
    person: Annotated[str, typer.Argument(metavar="PERSON")],
    same_as: Annotated[str, typer.Option("--same-as", metavar="OTHER")] = "",
) -> None:
    """Say that an officer is who the laptop says, or one who is known already."""
    session = session_of(context)
    with session.workspace() as ws:
        confirmed = office.confirm(ws, person, same_as=same_as)
    said_so = words.MERGED_PERSON if same_as else words.CONFIRMED_PERSON
    facts = {"name": confirmed.name, "other": same_as}
    session.answer(_person_json(confirmed), [said_so.say(session.lang, facts)])


def revoke(
    context: typer.Context,
    device: Annotated[str, typer.Argument(metavar="DEVICE")],
    reason: Annotated[str, typer.Option("--reason", metavar="TEXT")],
) -> None:
    """Trust a machine no longer."""
    session = session_of(context)
    with session.workspace() as ws:
        gone = office.revoke(ws, device, reason=reason)
    told = {"device": gone.device, "name": gone.name, "state": gone.state}
    session.answer(told, [words.REVOKED.say(session.lang, {"name": gone.name})])


def recover(
    context: typer.Context,
    *,
    kit: Annotated[Path, typer.Option("--kit", metavar="FILE")],
    code: Annotated[str, typer.Option("--code", metavar="CODE")] = "",
    officer: Annotated[str, typer.Option("--officer", metavar="NAME")],
    stick: Annotated[list[Path] | None, typer.Option("--stick", metavar="DIR")] = None,
    revoke: Annotated[str, typer.Option("--revoke", metavar="DEVICE")] = "",
) -> int:
    """Take the place of a lost office."""
    session = session_of(context)
    secret, passphrase = code or session.secret(words.ASK_KIT_CODE), session.passphrase(is_new=True)
    with watched(session) as progress:
        recovered = recovering.recover(
            session.folder,
            kit,
            code=secret,
            officer=officer,
            passphrase=passphrase,
            sticks=stick or [],
            revoke=revoke,
            clock=session.clock,
            progress=progress,
            params=session.params,
        )
    recovered.workspace.close()
    facts = {"organisation": recovered.organisation, "zones": ", ".join(recovered.zones)}
    lines = [words.RECOVERED.say(session.lang, {**facts, "machines": recovered.machines})]
    for each in recovered.imported:
        lines += imported_lines(each, session.lang)
    if recovered.revoked:
        lines.append(words.REVOKED.say(session.lang, {"name": recovered.revoked}))
    told = {
        "workspace": str(session.folder),
        "organisation": recovered.organisation,
        "zones": list(recovered.zones),
        "machines": recovered.machines,
        "imported": [imported_json(each) for each in recovered.imported],
        "revoked": recovered.revoked,
    }
    session.answer(told, [*lines, words.RECOVERED_NEXT.say(session.lang)])
    return exit_status(recovered.imported)


def settle(context: typer.Context, dry_run: Annotated[bool, typer.Option("--dry-run")] = False) -> None:
    """Join lists of machines that two offices wrote apart."""
    session = session_of(context)
    with session.workspace() as ws:
        settled = settling.waiting(ws) if dry_run else settling.settle(ws)
    session.answer(asdict(settled), settled_lines(settled, session.lang, is_done=not dry_run))


def _person_json(person: Person) -> dict[str, str | bool]:
    return {
        "id": person.id,
        "name": person.name,
        "device": person.device,
        "confirmed": person.confirmed,
        "same_as": person.same_as,
    }


COMMANDS: Mapping[str, Callable[..., int | None]] = MappingProxyType(
    {
        "create": create,
        "recover": recover,
        "invite": invite,
        "devices": devices,
        "people": people,
        "confirm": confirm,
        "revoke": revoke,
        "settle": settle,
        "unlock-help": passphrases.unlock_help,
    }
)
