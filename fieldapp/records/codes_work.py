"""The code lists of how a project is done and followed up. Names are in `fieldapp.words.codes`."""

from __future__ import annotations

from enum import StrEnum


class ExclusionRisk(StrEnum):
    """Whether somebody is shut out of what a project gives."""

    NONE = "NONE"
    POSSIBLE = "POSSIBLE"
    CLEAR = "CLEAR"


class ResultLevel(StrEnum):
    """How far along the chain a result stands."""

    OUTCOME = "OUTCOME"
    OUTPUT = "OUTPUT"
    ACTIVITY = "ACTIVITY"


class IndicatorUnit(StrEnum):
    """What an indicator counts in."""

    NUMBER = "NUMBER"
    PERCENTAGE = "PERCENTAGE"


class IndicatorCalculation(StrEnum):
    """How the values of several places make one."""

    SUM = "SUM"
    MAX = "MAX"
    AVERAGE = "AVG"
    RATIO = "RATIO"


class RiskType(StrEnum):
    """What kind of risk it is."""

    SOCIAL_ENVIRONMENTAL = "SOCIAL_ENVIRONMENTAL"
    FINANCIAL = "FINANCIAL"
    OPERATIONAL = "OPERATIONAL"
    ORGANISATIONAL = "ORGANISATIONAL"
    POLITICAL = "POLITICAL"
    STRATEGIC = "STRATEGIC"
    SECURITY = "SECURITY"


class InformedBy(StrEnum):
    """How people heard of a project."""

    ASSEMBLY = "ASSEMBLY"
    NOTICE = "NOTICE"
    RADIO = "RADIO"
    OTHER = "OTHER"


class SecurityLevel(StrEnum):
    """How dangerous a place is, as the security officer has it."""

    MINIMAL = "MINIMAL"
    LOW = "LOW"
    MODERATE = "MODERATE"
    SUBSTANTIAL = "SUBSTANTIAL"
    HIGH = "HIGH"


class VisibilityChoice(StrEnum):
    """What is shown on site."""

    LOGO = "LOGO"
    NEUTRAL_PLAQUE = "NEUTRAL_PLAQUE"
    NOTHING = "NOTHING"


class ArmedActors(StrEnum):
    """Whether people with weapons have a part in it."""

    NONE = "NONE"
    ESCORT = "ESCORT"
    CONTROL = "CONTROL"


class ReportKind(StrEnum):
    """What a partner reports."""

    FACE = "FACE"
    PROGRESS = "PROGRESS"
    FINAL = "FINAL"
    AD_HOC = "AD_HOC"


class HiddenCost(StrEnum):
    """A cost that a partner bears without anybody saying so."""

    NONE = "NONE"
    TRAVEL = "TRAVEL"
    BANK_FEES = "BANK_FEES"
    PREFINANCING = "PREFINANCING"
    OTHER = "OTHER"


class Opinion(StrEnum):
    """How a partner finds the cooperation as a whole."""

    GOOD = "GOOD"
    FAIR = "FAIR"
    POOR = "POOR"


class Progress(StrEnum):
    """How a visit found the work going."""

    ON_TRACK = "ON_TRACK"
    OFF_TRACK = "OFF_TRACK"


class ReviewOutcome(StrEnum):
    """What a reviewer says of the version looked at."""

    AGREED = "AGREED"
    SENT_BACK = "SENT_BACK"


class ReferralOutcome(StrEnum):
    """What was decided about a matter that had to be referred."""

    ACCEPTED = "ACCEPTED"
    REFUSED = "REFUSED"


class ActionState(StrEnum):
    """Whether an action point is done."""

    OPEN = "OPEN"
    COMPLETED = "COMPLETED"


class Priority(StrEnum):
    """How urgent an action point is."""

    NORMAL = "NORMAL"
    HIGH = "HIGH"


class Verification(StrEnum):
    """What an independent person says of what was done."""

    ADEQUATE = "ADEQUATE"
    INADEQUATE = "INADEQUATE"


class ConcernState(StrEnum):
    """What became of a concern."""

    OPEN = "OPEN"
    CONVERTED = "CONVERTED"
    CLOSED = "CLOSED"
