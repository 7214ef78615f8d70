"""A sanctions list as a pack: its day and its entries, each with the names it goes by. Reads no file of others.

Only what screening needs is kept: of a listed person the names and the years of birth, not passports or addresses.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from functools import cached_property
from typing import Final

import msgspec

from fieldapp.reference.name_index import NameIndex
from fieldapp.reference.name_matching import Likeness
from fieldapp.reference.reading import FORMAT, Header, parse_document, unique
from fieldapp.words import Text

PACK: Final = "sanctions-un"
LIST_NAME: Final = "ONU · Conseil de sécurité / UN Security Council"
_TITLE: Final = Text("Liste récapitulative du Conseil de sécurité", "Security Council consolidated list")
_SOURCE: Final = "Conseil de sécurité des Nations Unies / United Nations Security Council"


class ListedKind(StrEnum):
    """What an entry is about."""

    PERSON = "PERSON"
    ENTITY = "ENTITY"


class AliasQuality(StrEnum):
    """How sure the list is of a name."""

    MAIN = "MAIN"
    GOOD = "GOOD"
    LOW = "LOW"
    ORIGINAL = "ORIGINAL"  # in its own script
    FORMER = "FORMER"
    UNSAID = "UNSAID"


class ListedName(msgspec.Struct, frozen=True, forbid_unknown_fields=True, array_like=True):
    """A name that an entry goes by."""

    text: str
    quality: AliasQuality


class Listed(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One entry.

    Attributes:
        reference: as the list has it, such as QDi.901; where it has none, a number made of the row.
        names: the main one first.
        listed_on: ISO day, or empty.
        born: years, ascending; a range is its first and last year.
    """

    reference: str
    kind: ListedKind
    names: tuple[ListedName, ...]
    programme: str = ""
    listed_on: str = ""
    born: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if not self.names or not all(name.text.strip() for name in self.names):
            raise ValueError("an entry without a name")

    @property
    def main_name(self) -> str:
        """What people call it first."""
        return self.names[0].text

    @property
    def hash(self) -> str:
        """Changes with the names, the kind and the years of birth: with all that a decision about it rests on."""
        basis = [self.reference, self.kind, sorted((name.text, name.quality) for name in self.names), self.born]
        return hashlib.sha256(msgspec.json.encode(basis)).hexdigest()


class SanctionsPack(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The list as it is kept and travels.

    Attributes:
        dated_on: the day of the list itself, not of its loading.
    """

    pack: Header
    dated_on: date
    entries: tuple[Listed, ...]

    def __post_init__(self) -> None:
        unique(entry.reference for entry in self.entries)


class ListMatch(msgspec.Struct, frozen=True):
    """A name of ours beside the name of the list that it looks most like in one entry."""

    name: str
    listed: ListedName
    entry: Listed
    likeness: Likeness


class SanctionsList:
    """A list to look names up in; immutable. Its index is built on first use (some 100 ms for 1,000 entries)."""

    def __init__(self, pack: SanctionsPack) -> None:
        self._pack = pack
        self._names = [(entry, name) for entry in pack.entries for name in entry.names]

    @property
    def dated_on(self) -> date:
        """The day of the list itself."""
        return self._pack.dated_on

    @property
    def version(self) -> str:
        """Of the pack."""
        return self._pack.pack.version

    @property
    def entries(self) -> Sequence[Listed]:
        """All of them, as the list has them."""
        return self._pack.entries

    def find(self, reference: str) -> Listed | None:
        """An entry by its reference."""
        return self._by_reference.get(reference)

    @cached_property
    def _by_reference(self) -> Mapping[str, Listed]:
        return {entry.reference: entry for entry in self.entries}

    @cached_property
    def _index(self) -> NameIndex:
        return NameIndex(name.text for _entry, name in self._names)

    def matches(self, names: Iterable[str]) -> list[ListMatch]:
        """What looks alike: for each of our names and each entry one match, the likest; the likest of all first."""
        found: dict[tuple[str, str], ListMatch] = {}
        for name in names:
            for hit in self._index.find(name):
                entry, listed = self._names[hit.place]
                found.setdefault((name, entry.reference), ListMatch(name, listed, entry, hit.likeness))
        return sorted(found.values(), key=lambda each: (-each.likeness.score, each.entry.reference, each.name))


def pack_of(entries: Iterable[Listed], *, dated_on: date, version: str) -> SanctionsPack:
    """A list ready to be kept.

    Raises:
        ValueError: a reference stands twice.
    """
    header = Header(
        format=FORMAT,
        id=PACK,
        version=version,
        title=_TITLE,
        source=(_SOURCE,),
        licence="facts",
        valid_from=dated_on,
        valid_to=None,
    )
    return SanctionsPack(pack=header, dated_on=dated_on, entries=tuple(entries))


def version_of(dated_on: date) -> str:
    """The version of a list of this day: 2026.11.20, so that the later list is the later version."""
    return f"{dated_on.year}.{dated_on.month}.{dated_on.day}"


def digest_of(entries: Iterable[Listed]) -> str:
    """What tells two lists of one day apart."""
    return hashlib.sha256(msgspec.json.encode(tuple(entries))).hexdigest()


def encode(pack: SanctionsPack) -> bytes:
    """The document that is signed and kept."""
    return msgspec.json.encode(pack)


def decode(document: bytes, *, version: str) -> SanctionsList:
    """Read a document back.

    Raises:
        PackDamaged, PackTooNew: nothing of it may be used.
    """
    return SanctionsList(parse_document(document, SanctionsPack, pack_id=PACK, version=version))
