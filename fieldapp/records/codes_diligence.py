"""The code lists of what is looked into before working with a partner. Names are in `fieldapp.words.codes`."""

from __future__ import annotations

from enum import StrEnum


class ValuesOutcome(StrEnum):
    """What an assessment of core values found."""

    POSITIVE = "POSITIVE"
    NEGATIVE = "NEGATIVE"
    PENDING = "PENDING"


class RatingKind(StrEnum):
    """What a rating is about."""

    FIN = "FIN"
    PSEA = "PSEA"


class FinancialRating(StrEnum):
    """How risky it is to hand money to a partner."""

    HIGH = "HIGH"
    SIGNIFICANT = "SIGNIFICANT"
    MEDIUM = "MEDIUM"
    LOW = "LOW"
    NOT_REQUIRED = "NOT_REQUIRED"


class PseaRating(StrEnum):
    """How well a partner can prevent sexual exploitation and abuse; a low capacity is a high risk."""

    LOWCAP_HIGH = "LOWCAP_HIGH"
    MEDCAP_MOD = "MEDCAP_MOD"
    FULLCAP_LOW = "FULLCAP_LOW"
    ASSUMED_LOWCAP_EMERG = "ASSUMED_LOWCAP_EMERG"
    NO_CONTACT = "NO_CONTACT"
    NOT_ASSESSED = "NOT_ASSESSED"


class RatingBasis(StrEnum):
    """What a rating rests on."""

    MICRO = "MICRO"
    SIMPLIFIED = "SIMPLIFIED"
    HIGH_ASSUMED = "HIGH_ASSUMED"
    LOW_ASSUMED = "LOW_ASSUMED"
    NEG_AUDIT = "NEG_AUDIT"
    OTHER = "OTHER"


class Points(StrEnum):
    """How far a standard is met, in points of the PSEA assessment."""

    ONE = "1"
    TWO = "2"
    THREE = "3"


class ScreeningResult(StrEnum):
    """What comparing a partner with a sanctions list came to."""

    CLEAR = "CLEAR"
    POSSIBLE = "POSSIBLE"
    CONFIRMED = "CONFIRMED"
    FALSE_POSITIVE = "FALSE_POSITIVE"
    NOT_DONE = "NOT_DONE"


class FlagLevel(StrEnum):
    """How serious a worry about a partner is, the lightest first."""

    OBS = "OBS"
    RISK = "RISK"
    ESCALATED = "ESCALATED"
    RED = "RED"


class FlagCategory(StrEnum):
    """What a worry about a partner is about."""

    REPUTATION = "C01"
    FINANCE = "C02"
    OPERATIONS = "C03"
    COMPLIANCE = "C04"
    SEA = "C05"
    SAFEGUARDING = "C06"
    SANCTIONS = "C90"
    OTHER = "C99"


class FlagState(StrEnum):
    """Whether somebody has looked into a worry."""

    OPEN = "OPEN"
    VALID = "VALID"
    INVALID = "INVALID"


class ExclusionSector(StrEnum):
    """A line of business that keeps a company from giving."""

    ARMS = "ARMS"
    REPLICA_WEAPONS = "REPLICA_WEAPONS"
    TOBACCO = "TOBACCO"
    ALCOHOL = "ALCOHOL"
    GAMBLING = "GAMBLING"
    PORNOGRAPHY = "PORNOGRAPHY"
    BMS = "BMS"
    CHILD_LABOUR = "CHILD_LABOUR"
    UN_SANCTIONS = "UN_SANCTIONS"
    ENVIRONMENT = "ENVIRONMENT"


class ScreenScope(StrEnum):
    """How much of a group of companies was looked into."""

    COMPANY = "COMPANY"
    GROUP = "GROUP"


class SelectionModality(StrEnum):
    """How a partner was chosen."""

    OPEN = "OPEN"
    DIRECT = "DIRECT"


class DirectReason(StrEnum):
    """Why a partner was chosen without a call."""

    KNOWN_EXPERTISE = "KNOWN_EXPERTISE"
    LOCAL_PRESENCE = "LOCAL_PRESENCE"
    INNOVATION = "INNOVATION"
    TIME_CRITICAL = "TIME_CRITICAL"
    STRENGTHENING = "STRENGTHENING"
    RETENTION = "RETENTION"
    OTHER = "OTHER"


class InterestAnswer(StrEnum):
    """What somebody says, or is known to have kept silent, about a conflict of interest."""

    NONE = "NONE"
    DECLARED = "DECLARED"
    KNOWN_UNDECLARED = "KNOWN_UNDECLARED"
