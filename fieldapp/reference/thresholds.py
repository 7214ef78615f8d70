"""Numbers that rules use, by name and day: amounts, percentages, delays, and the table of programme visits.

What is done with a number is decided in `fieldapp.principles`. Money is in minor units: 100,000 USD = 10,000,000.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from fieldapp.errors import UnknownCode
from fieldapp.records.codes import PartnerType
from fieldapp.reference.reading import Header, two_languages, unique
from fieldapp.reference.validity import apart, covers, in_force, in_order
from fieldapp.words import Text


class ThresholdName(StrEnum):
    """The numbers by name; what each means stands in the pack."""

    SPOT_CHECK_ABOVE = "SPOT_CHECK_ABOVE"
    ASSESSMENT_NEEDED_ABOVE = "ASSESSMENT_NEEDED_ABOVE"
    ASSESSMENT_WARN_YEARS = "ASSESSMENT_WARN_YEARS"
    ASSESSMENT_VALID_YEARS = "ASSESSMENT_VALID_YEARS"
    PD_FROM = "PD_FROM"
    SSFA_CEILING = "SSFA_CEILING"
    SSFA_WINDOW_MONTHS = "SSFA_WINDOW_MONTHS"
    SPLITTING_WINDOW_MONTHS = "SPLITTING_WINDOW_MONTHS"
    SUPPORT_COST_PERCENT = "SUPPORT_COST_PERCENT"
    EQUIPMENT_FROM = "EQUIPMENT_FROM"
    EQUIPMENT_LIFE_YEARS = "EQUIPMENT_LIFE_YEARS"
    FACE_EVERY_MONTHS = "FACE_EVERY_MONTHS"
    FACE_SUSPEND_MONTHS = "FACE_SUSPEND_MONTHS"
    FACE_FINAL_DAYS = "FACE_FINAL_DAYS"
    REFUND_DAYS = "REFUND_DAYS"
    RECORDS_KEPT_YEARS = "RECORDS_KEPT_YEARS"
    INSTALMENTS_UNREPORTED = "INSTALMENTS_UNREPORTED"
    OUTSTANDING_OLD_MONTHS = "OUTSTANDING_OLD_MONTHS"
    OUTSTANDING_TOO_OLD_MONTHS = "OUTSTANDING_TOO_OLD_MONTHS"
    PCA_RULES_SINCE = "PCA_RULES_SINCE"
    AMENDMENT_BUDGET_PERCENT = "AMENDMENT_BUDGET_PERCENT"
    DUPLICATE_METRES = "DUPLICATE_METRES"
    DUPLICATE_YEARS = "DUPLICATE_YEARS"
    RISKS_MAJOR_FROM = "RISKS_MAJOR_FROM"
    GOVERNANCE_MAJOR_FROM = "GOVERNANCE_MAJOR_FROM"
    GOVERNANCE_MINUTES_MONTHS = "GOVERNANCE_MINUTES_MONTHS"
    SCREENING_VALID_DAYS = "SCREENING_VALID_DAYS"
    NEED_SOURCE_YEARS = "NEED_SOURCE_YEARS"
    REPORT_OVERDUE_DAYS = "REPORT_OVERDUE_DAYS"
    BUDGET_TOLERANCE_PERCENT = "BUDGET_TOLERANCE_PERCENT"
    USERS_PER_WATER_POINT = "USERS_PER_WATER_POINT"


class Unit(StrEnum):
    """What a number counts."""

    USD_MINOR = "USD_MINOR"
    PERCENT = "PERCENT"
    DAYS = "DAYS"
    MONTHS = "MONTHS"
    YEARS = "YEARS"
    METRES = "METRES"
    COUNT = "COUNT"
    ISO_DAY = "ISO_DAY"


class Threshold(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One number, as it holds between two days.

    Attributes:
        value: in `unit`; whole. An ISO_DAY is written as a number, 20150701.
        valid_from: None when nobody knows since when.
        confidence: C read in code, W read on a public page, G general knowledge, P our proposal: an office may
            replace the last two by its own pack.
    """

    name: ThresholdName
    value: int
    unit: Unit
    meaning: Text
    valid_from: date | None
    valid_to: date | None
    source: str
    confidence: str

    def __post_init__(self) -> None:
        two_languages(self.meaning)
        in_order(self.valid_from, self.valid_to)
        if self.value < 0:
            raise ValueError("a threshold below zero")
        if self.unit is Unit.ISO_DAY:
            date.fromisoformat(str(self.value))

    @property
    def day(self) -> date:
        """The value of a threshold that is a calendar day."""
        return date.fromisoformat(str(self.value))


class VisitBand(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Programme visits a year for partners between two amounts of net cash.

    Attributes:
        above_minor: US cents; the band begins just above.
        up_to_minor: US cents, included; None for the last band.
        visits: by rating; a rating that is missing has no answer.
    """

    above_minor: int
    up_to_minor: int | None
    visits: dict[str, int]


class VisitTable(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How many programme visits a partner needs in a year.

    Attributes:
        ratings: every rating that means the same as one of the bands' columns.
        exempt: partner types that need no visit, spot check or audit.
    """

    bands: tuple[VisitBand, ...]
    ratings: dict[str, str]
    exempt: tuple[PartnerType, ...]
    valid_from: date | None
    valid_to: date | None
    source: str
    confidence: str

    def __post_init__(self) -> None:
        in_order(self.valid_from, self.valid_to)
        ends = [band.up_to_minor for band in self.bands]
        starts: list[int | None] = [band.above_minor for band in self.bands]
        if not self.bands or starts[1:] != ends[:-1] or ends[-1] is not None:
            raise ValueError("the bands of visits leave a hole or overlap")
        if not {column for band in self.bands for column in band.visits} >= set(self.ratings.values()):
            raise ValueError("a rating that no band answers")


class ThresholdPack(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The pack as it stands in its file."""

    pack: Header
    thresholds: tuple[Threshold, ...]
    visits: tuple[VisitTable, ...]

    def __post_init__(self) -> None:
        if {threshold.name for threshold in self.thresholds} != set(ThresholdName):
            raise ValueError("a threshold is missing")
        unique(f"{threshold.name} {threshold.valid_from}" for threshold in self.thresholds)
        for name in ThresholdName:
            apart([threshold for threshold in self.thresholds if threshold.name is name], name)


class Thresholds:
    """Answers about numbers; immutable."""

    def __init__(self, pack: ThresholdPack) -> None:
        self._thresholds = pack.thresholds
        self._tables = pack.visits

    def get(self, name: ThresholdName, day: date) -> Threshold:
        """The number in force on a day.

        Raises:
            UnknownCode: the rule did not exist on that day, or no longer.
        """
        found = self.find(name, day)
        if found is None:
            raise UnknownCode(list="thresholds", code=f"{name} {day.isoformat()}")
        return found

    def find(self, name: ThresholdName, day: date) -> Threshold | None:
        """The number in force on a day, None where the rule did not exist on that day or no longer."""
        return in_force(self.list_all(name), day)

    def list_all(self, name: ThresholdName) -> tuple[Threshold, ...]:
        """Every value a number ever had, oldest first."""
        return tuple(threshold for threshold in self._thresholds if threshold.name == name)

    def visits_required(
        self, net_cash_minor: int, rating: str | None, day: date, *, partner_type: str | None = None
    ) -> int | None:
        """Programme visits that a partner needs in the year of a day.

        Args:
            net_cash_minor: net cash of the year, in US cents.
            rating: financial or PSEA rating, the worse of the two; None when not assessed.
            day: dates the table.
            partner_type: donors and agencies of the United Nations need none.

        Returns:
            None where the answer depends on a rating that is not known, or no table is in force.
        """
        table = in_force(self._tables, day)
        if table is None:
            return None
        if partner_type in table.exempt:
            return 0
        band = _band(table, net_cash_minor)
        answers = set(band.visits.values())
        if len(answers) == 1:
            return answers.pop()
        return band.visits.get(table.ratings.get(rating or "", ""))

    def visit_band(self, net_cash_minor: int, day: date) -> VisitBand | None:
        """The band that an amount of net cash falls into, for showing how a number came about; None without a table."""
        table = in_force(self._tables, day)
        return None if table is None else _band(table, net_cash_minor)

    def spot_checks_required(
        self, reported_minor: int, day: date, *, partner_type: str | None = None, is_excused: bool = False
    ) -> int:
        """Spot checks that a partner needs in a year.

        Args:
            reported_minor: cash reported (liquidated) from October to September, in US cents.
            day: dates the rule.
            partner_type: as in `visits_required`.
            is_excused: the low risk was assumed, or an audit is scheduled.
        """
        tables = (table for table in self._tables if covers(table.valid_from, table.valid_to, day))
        if is_excused or any(partner_type in table.exempt for table in tables):
            return 0
        return int(reported_minor > self.get(ThresholdName.SPOT_CHECK_ABOVE, day).value)


def _band(table: VisitTable, net_cash_minor: int) -> VisitBand:
    return next(band for band in table.bands if band.up_to_minor is None or net_cash_minor <= band.up_to_minor)
