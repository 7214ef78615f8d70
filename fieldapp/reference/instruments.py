"""Instruments of cooperation: what each may carry, to the partner and from the partner, alone or in two layers.

A table of facts. Whether a transfer was covered is decided in `fieldapp.principles`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

import msgspec

from fieldapp.errors import UnknownCode
from fieldapp.records.codes import ContributionKind, Cover, PartnerType
from fieldapp.records.codes import Instrument as Code
from fieldapp.reference.reading import Header, two_languages, unique
from fieldapp.reference.validity import Standing, in_order, standing
from fieldapp.words import Text


class Direction(StrEnum):
    """Which way a contribution goes, seen from the office."""

    TO_PARTNER = "TO_PARTNER"
    FROM_PARTNER = "FROM_PARTNER"


class Carriage(StrEnum):
    """What an instrument says about a contribution.

    RECORDS: the partner's own share is written down in it. ONE_VEHICLE: the vehicle it names and nothing else.
    NOT_A_PARTNERSHIP: it pays for a service, which is procurement. NOT_FORESEEN: it is silent about this.
    NOT_IN_USE: it could not be concluded on that day.
    """

    YES = "YES"
    RECORDS = "RECORDS"
    ONE_VEHICLE = "ONE_VEHICLE"
    NOT_A_PARTNERSHIP = "NOT_A_PARTNERSHIP"
    NOT_FORESEEN = "NOT_FORESEEN"
    NO = "NO"
    NOT_IN_USE = "NOT_IN_USE"


class Moves(StrEnum):
    """Whether a kind of contribution is a resource that needs a written, enforceable agreement."""

    YES = "YES"
    NO = "NO"
    UNKNOWN = "UNKNOWN"


class Lane(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One direction of an instrument.

    Attributes:
        kinds: the contributions that `answer` is about, any other is answered with NO; empty: it is about all.
    """

    answer: Carriage
    kinds: tuple[ContributionKind, ...] = ()


class Instrument(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One written form of cooperation.

    Attributes:
        needs_parent: one of these must stand above it for it to count.
        needs_child: one of these must stand below it before resources move.
        usual_partners: who concludes it as a rule; a hint for lists, not a rule.
        valid_from: first day on which it could be signed, None when not known.
        valid_to: last day on which it could be signed; what was signed by then stays good.
    """

    code: Code
    name: Text
    explanation: Text
    to_partner: Lane
    from_partner: Lane
    valid_from: date | None
    valid_to: date | None
    source: str
    confidence: str
    needs_parent: tuple[Code, ...] = ()
    needs_child: tuple[Code, ...] = ()
    usual_partners: tuple[PartnerType, ...] = ()

    def __post_init__(self) -> None:
        two_languages(self.name, self.explanation)
        in_order(self.valid_from, self.valid_to)

    def lane(self, direction: Direction) -> Lane:
        """What it says about one direction."""
        return self.to_partner if direction is Direction.TO_PARTNER else self.from_partner

    def standing_on(self, day: date) -> Standing:
        """Whether it could be signed on a day."""
        return standing(self.valid_from, self.valid_to, None, day)


class Resource(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A kind of contribution as the rule on written agreements sees it.

    Attributes:
        moves: whether it is "funds or other resources".
        covered_by: the covers of an agreement, any of which is enough.
    """

    kind: ContributionKind
    moves: Moves
    covered_by: tuple[Cover, ...]
    name: Text

    def __post_init__(self) -> None:
        two_languages(self.name)


class InstrumentPack(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The pack as it stands in its file."""

    pack: Header
    instruments: tuple[Instrument, ...]
    resources: tuple[Resource, ...]

    def __post_init__(self) -> None:
        unique(instrument.code for instrument in self.instruments)
        unique(resource.kind for resource in self.resources)
        if {instrument.code for instrument in self.instruments} != set(Code):
            raise ValueError("an instrument is missing")
        if {resource.kind for resource in self.resources} != set(ContributionKind):
            raise ValueError("a kind of contribution is missing")
        _two_sided(self.instruments)


@dataclass(frozen=True, slots=True)
class InstrumentOption:
    """An instrument as an editor offers it on a given day."""

    instrument: Instrument
    standing: Standing


class Instruments:
    """Answers about instruments; immutable."""

    def __init__(self, pack: InstrumentPack) -> None:
        self._instruments: dict[str, Instrument] = {found.code: found for found in pack.instruments}
        self._resources: dict[str, Resource] = {found.kind: found for found in pack.resources}

    def get(self, code: str) -> Instrument:
        """The instrument with this code.

        Raises:
            UnknownCode: there is none.
        """
        found = self._instruments.get(code)
        if found is None:
            raise UnknownCode(list="instruments", code=code)
        return found

    def resource(self, kind: str) -> Resource:
        """What the rule on written agreements says of a kind of contribution.

        Raises:
            UnknownCode: there is no such kind.
        """
        found = self._resources.get(kind)
        if found is None:
            raise UnknownCode(list="contributions", code=kind)
        return found

    def may_carry(self, code: str, direction: Direction, kind: str, *, signed_on: date | None = None) -> Carriage:
        """What an instrument says about one contribution; layers are asked for apart, with `get`.

        Args:
            code: of the instrument.
            direction: seen from the office.
            kind: of the contribution.
            signed_on: day of the last signature; None leaves the instrument's dates aside.

        Raises:
            UnknownCode: an instrument that does not exist.
        """
        instrument = self.get(code)
        if signed_on is not None and instrument.standing_on(signed_on) is not Standing.IN_FORCE:
            return Carriage.NOT_IN_USE
        lane = instrument.lane(direction)
        return lane.answer if kind in lane.kinds or not lane.kinds else Carriage.NO

    def able_to_carry(self, direction: Direction, kind: str, day: date) -> tuple[Instrument, ...]:
        """The instruments that could carry a contribution if signed on a day, to propose them."""
        able = {Carriage.YES, Carriage.RECORDS}
        found = self._instruments.values()
        return tuple(i for i in found if self.may_carry(i.code, direction, kind, signed_on=day) in able)

    def options(self, on_day: date, *, partner_type: str | None = None) -> tuple[InstrumentOption, ...]:
        """What an editor offers: those in use before the others, the usual ones for the partner first."""
        found = [InstrumentOption(i, i.standing_on(on_day)) for i in self._instruments.values()]
        return tuple(
            sorted(
                found,
                key=lambda option: (
                    option.standing is not Standing.IN_FORCE,
                    partner_type is not None and partner_type not in option.instrument.usual_partners,
                ),
            )
        )


def _two_sided(instruments: tuple[Instrument, ...]) -> None:
    by_code = {instrument.code: instrument for instrument in instruments}
    for instrument in instruments:
        for above in instrument.needs_parent:
            if instrument.code not in by_code[above].needs_child:
                raise ValueError(f"{instrument.code} stands under {above}, which does not say so")
