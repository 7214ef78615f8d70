"""Small facts of this workspace by name, and signed papers as they came."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

from sqlalchemy import delete, select
from sqlalchemy.dialects.sqlite import insert as upsert

from fieldapp.store.engine import Tx
from fieldapp.store.tables import document, meta


class Name(StrEnum):
    """The facts there are."""

    EPOCH = "epoch"
    DEVICE = "device"
    PERSON = "person"
    OFFICER = "officer"
    SHORT = "short"
    NEXT_REFERENCE = "next_reference"
    PROJECTION = "projection"
    LAST_BACKUP = "last_backup"
    BACKUP_MARK = "backup_mark"
    COPY_TOKEN = "copy_token"  # noqa: S105 - a name, not a secret
    ROOT = "root"
    LOOKED_AGAIN = "looked_again"


class Paper(StrEnum):
    """Kinds of signed paper."""

    ROSTER = "roster"
    EPOCH = "epoch"
    ENROLMENT = "enrolment"
    RECEIPT = "receipt"
    INVITATION = "invitation"
    EARLIER = "earlier"  # what a device did before it joined, by device
    ALONE = "alone"  # the roster of whoever started alone, once they have joined
    RECOVERED = "recovered"  # rosters that the root itself signed to replace a lost office
    PARTED = "parted"  # rosters that such a one took the place of, and that say more
    ACCEPTANCE = "acceptance"  # an office's word for a run that was set aside, by the hash of the run
    FORK_SIDE = "fork_side"  # which changes a run holds where two of one number are known, by the hash of the run
    ARRIVALS = "arrivals"  # bundles that a device said have arrived, by device
    RELAYED = "relayed"  # a bundle for others that is carried for them, by its id
    FREED = "freed"  # a sealed file that was given up here to make room, by its hash
    COLUMNS = "columns"  # what a person said the columns of an office's list are


def find(tx: Tx, name: Name) -> str | None:
    """A fact, or None when it was never set."""
    return tx.execute(select(meta.c.value).where(meta.c.name == name)).scalar()


def get(tx: Tx, name: Name) -> str:
    """A fact that every workspace has."""
    return str(tx.execute(select(meta.c.value).where(meta.c.name == name)).scalar_one())


def facts(tx: Tx) -> dict[str, str]:
    """All facts by name."""
    return {row.name: row.value for row in tx.execute(select(meta.c.name, meta.c.value))}


def put(tx: Tx, name: Name, value: str) -> None:
    """Set a fact."""
    statement = upsert(meta).values(name=name, value=value)
    tx.execute(statement.on_conflict_do_update(index_elements=["name"], set_={"value": value}))


def next_reference(tx: Tx) -> str:
    """The next reference that people can speak: the device's short code and a counter."""
    number = int(find(tx, Name.NEXT_REFERENCE) or "1")
    put(tx, Name.NEXT_REFERENCE, str(number + 1))
    return f"{get(tx, Name.SHORT)}-{number:04d}"


def keep_paper(tx: Tx, kind: Paper, name: str, data: bytes, *, at: str) -> None:
    """Keep a signed paper; one that is there already is left as it is."""
    statement = upsert(document).values(kind=kind, name=name, at=at, data=data)
    tx.execute(statement.on_conflict_do_nothing(index_elements=["kind", "name"]))


def replace_paper(tx: Tx, kind: Paper, name: str, data: bytes, *, at: str) -> None:
    """Keep a paper in place of an older one of the same name."""
    drop_paper(tx, kind, name)
    keep_paper(tx, kind, name, data, at=at)


def drop_paper(tx: Tx, kind: Paper, name: str) -> None:
    """Let a paper go, if it is there."""
    tx.execute(delete(document).where(document.c.kind == kind, document.c.name == name))


def find_paper(tx: Tx, kind: Paper, name: str) -> bytes | None:
    """A paper by name."""
    return tx.execute(select(document.c.data).where(document.c.kind == kind, document.c.name == name)).scalar()


def papers(tx: Tx, kind: Paper) -> Iterator[tuple[str, bytes]]:
    """All papers of a kind as (name, data), in order of name."""
    query = select(document.c.name, document.c.data).where(document.c.kind == kind).order_by(document.c.name)
    for name, data in tx.execute(query):
        yield str(name), bytes(data)


def newest_paper(tx: Tx, kind: Paper) -> bytes:
    """The paper of a kind whose name comes last; there is one in every workspace."""
    query = select(document.c.data).where(document.c.kind == kind).order_by(document.c.name.desc()).limit(1)
    return bytes(tx.execute(query).scalar_one())
