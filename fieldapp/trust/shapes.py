"""How signed statements look on the outside, and how they are read: strictly, or not at all.

A statement is a frozen dataclass whose fields carry their limits. What is read must spell out to the very bytes that
came in, so that unknown fields, repeated keys, other spacing or other spellings of one number are all refused.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, TypeVar

import msgspec
from msgspec import Meta

from fieldapp.errors import FieldRefused, StatementDamaged, StatementTooNew
from fieldapp.history import canonical

FORMAT = 1
MOST_NAME = 200

_NAME = r"^(?=[\s\S]*\S)[^\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+\Z"

Format = Annotated[int, Meta(ge=FORMAT, le=FORMAT)]
Id = Annotated[str, Meta(pattern=r"^[0-9A-Za-z][0-9A-Za-z_-]*\Z", max_length=64)]
Name = Annotated[str, Meta(pattern=_NAME, max_length=MOST_NAME)]
Short = Annotated[str, Meta(pattern=r"^[0-9A-HJKMNP-TV-Z]{3,5}\Z")]
Zone = Annotated[str, Meta(pattern=r"^([a-z][a-z0-9-]*|\*)\Z", max_length=32)]
ZoneName = Annotated[str, Meta(pattern=r"^[a-z][a-z0-9-]*\Z", max_length=32)]
Hash = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
PublicKey = Annotated[str, Meta(pattern=r"^[0-9a-f]{64}\Z")]
Signature = Annotated[str, Meta(pattern=r"^([0-9a-f]{128})?\Z")]
Recipient = Annotated[str, Meta(pattern=r"^age1[02-9ac-hj-np-z]{58}\Z")]
Moment = Annotated[str, Meta(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}Z\Z")]

Shape = TypeVar("Shape")


@dataclass(frozen=True, slots=True)
class _AnyFormat:
    """The one field that every format has."""

    format: int


def encode(statement: object) -> bytes:
    """The canonical bytes of a statement, signatures included."""
    return canonical.encode(msgspec.to_builtins(statement))


def unsigned(statement: object, *, without: Collection[str] = ("signature",)) -> bytes:
    """What a signature speaks for: the statement without its signatures."""
    fields: dict[str, Any] = msgspec.to_builtins(statement)
    return canonical.encode({name: value for name, value in fields.items() if name not in without})


def decode(data: bytes, shape: type[Shape], *, what: str, most_bytes: int) -> Shape:
    """Read a statement from outside.

    Args:
        data: not trusted.
        shape: the dataclass it must be.
        what: the word for it in an error.
        most_bytes: longer is refused unread.

    Raises:
        StatementTooNew: a newer app wrote it.
        StatementDamaged: anything else that is not exactly such a statement.
    """
    if len(data) > most_bytes:
        raise StatementDamaged(what=what)
    try:
        found = msgspec.json.decode(data, type=_AnyFormat).format
        if found > FORMAT:
            raise StatementTooNew(what=what, found=found, known=FORMAT)
        statement = msgspec.json.decode(data, type=shape)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        raise StatementDamaged(what=what) from error
    if encode(statement) != data:
        raise StatementDamaged(what=what)
    return statement


def moment(at: datetime) -> str:
    """A moment as statements spell it: UTC, whole seconds."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def checked_name(text: str, *, field: str) -> str:
    """A name as statements may carry it.

    Raises:
        FieldRefused: empty, too long, or with characters that do not show.
    """
    name = text.strip()
    if len(name) > MOST_NAME:
        raise FieldRefused(kind="roster", field=field, rule="too_long", value=_shown(name))
    _checked(name, Name, field)
    return name


def checked_zone(text: str) -> str:
    """A zone's id as an organisation may give it.

    Raises:
        FieldRefused: not lower-case letters, digits and hyphens, or a word that has a meaning of its own.
    """
    if text in {"shared", "office", "local"}:
        raise FieldRefused(kind="roster", field="zone", rule="unparsable", value=text)
    _checked(text, ZoneName, "zone")
    return text


def _checked(text: str, shape: object, field: str) -> None:
    try:
        msgspec.convert(text, shape)
    except msgspec.ValidationError as error:
        raise FieldRefused(kind="roster", field=field, rule="unparsable", value=_shown(text)) from error


def _shown(text: str) -> str:
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in text[:40])
