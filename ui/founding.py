"""Making a workspace from the first-run page: on the worker, and loading the services only when they are called."""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fieldapp.clock import Clock
from ui.jobs import JobProgress


@dataclass(frozen=True, slots=True)
class NewWorkspace:
    """A workspace that was just made, open, and who works in it."""

    workspace: Any
    me: Any


@dataclass(frozen=True, slots=True)
class Office:
    """What a new office needs."""

    folder: Path
    name: str
    officer: str
    zone: str
    passphrase: str
    kit: Path


@dataclass(frozen=True, slots=True)
class Join:
    """What a laptop needs to join."""

    folder: Path
    invitation: Path
    code: str
    officer: str
    passphrase: str


@dataclass(frozen=True, slots=True)
class Recover:
    """What bringing back a lost office needs."""

    folder: Path
    kit: Path
    code: str
    stick: Path
    officer: str
    passphrase: str


def create_office(wanted: Office, clock: Clock, params: Any) -> tuple[NewWorkspace, str]:
    """Found the office; on the worker. Also the code of its kit."""
    service = importlib.import_module("fieldapp.services.office")
    fold = importlib.import_module("fieldapp.records.fold").fold
    zone = fold(wanted.zone).replace(" ", "-") or "zone"
    created = service.create(
        wanted.folder,
        name=wanted.name,
        officer=wanted.officer,
        zones=[zone],
        passphrase=wanted.passphrase,
        kit=wanted.kit,
        clock=clock,
        **_with(params),
    )
    return NewWorkspace(created.workspace, created.workspace.me), str(created.kit_code)


def join_office(wanted: Join, clock: Clock, params: Any, progress: JobProgress) -> NewWorkspace:
    """Join, with what lies beside the invitation; on the worker."""
    service = importlib.import_module("fieldapp.services.joining")
    joined = service.join(
        wanted.folder,
        wanted.invitation,
        code=wanted.code,
        officer=wanted.officer,
        passphrase=wanted.passphrase,
        clock=clock,
        progress=progress,
        **_with(params),
    )
    return NewWorkspace(joined.workspace, joined.workspace.me)


def recover_office(wanted: Recover, clock: Clock, params: Any, progress: JobProgress) -> NewWorkspace:
    """Take the place of a lost office, with what the stick brings; on the worker."""
    service = importlib.import_module("fieldapp.services.recovering")
    recovered = service.recover(
        wanted.folder,
        wanted.kit,
        code=wanted.code,
        officer=wanted.officer,
        passphrase=wanted.passphrase,
        sticks=[wanted.stick],
        clock=clock,
        progress=progress,
        **_with(params),
    )
    return NewWorkspace(recovered.workspace, recovered.workspace.me)


def begin_alone(folder: Path, officer: str, passphrase: str, *, clock: Clock, params: Any) -> NewWorkspace:
    """A workspace without an office; on the worker."""
    service = importlib.import_module("fieldapp.services.alone")
    workspace = service.begin(folder, officer=officer, passphrase=passphrase, clock=clock, **_with(params))
    return NewWorkspace(workspace, workspace.me)


def read_kit(kit: Path, code: str) -> None:
    """Open the kit once, to be sure that it opens; on the worker.

    Raises:
        WrongCode, DamagedKit: it does not.
    """
    importlib.import_module("fieldapp.services.office").check_kit(kit, code)


def _with(params: Any) -> dict[str, Any]:
    return {} if params is None else {"params": params}
