"""What an account of an event says: plain values, already in the words of the language it is printed in."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class Money:
    """An amount in whole minor units (francs for XOF, cents for EUR) of an ISO 4217 currency."""

    minor: int
    currency: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where it was; the code is printed with its scheme and edition, because codes change meaning."""

    village: str
    commune: str = ""
    cercle: str = ""
    scheme: str = ""
    edition: str = ""
    code: str = ""


@dataclass(frozen=True, slots=True)
class Attendance:
    """People who came. None: not counted, which is not zero."""

    women: int | None = None
    men: int | None = None
    girls: int | None = None
    boys: int | None = None
    with_disability: int | None = None


@dataclass(frozen=True, slots=True)
class WaterPoint:
    """The facts of the Water Point Data Exchange under its names; empty or None: not recorded.

    Args:
        status_id: whether water flows: yes, no, unknown.
        status: how well it works.
        tariff: what users pay, when it is an amount; `pay` says how.
        users: people it serves.
    """

    status_id: str = ""
    status: str = ""
    water_source: str = ""
    water_tech: str = ""
    install_year: int | None = None
    installer: str = ""
    management: str = ""
    pay: str = ""
    tariff: Money | None = None
    users: int | None = None
    subjective_quality: str = ""


@dataclass(frozen=True, slots=True)
class Handover:
    """Whether the work was handed over, to whom, and the day of the minutes if there are any."""

    handed_over: bool | None = None
    to: str = ""
    minutes_on: date | None = None


@dataclass(frozen=True, slots=True)
class ContributionLine:
    """What one side gives. No amount: it was not valued."""

    giver: str
    what: str
    amount: Money | None = None
    state: str = ""
    on: date | None = None


@dataclass(frozen=True, slots=True)
class PrincipleLine:
    """What one principle says.

    Args:
        verdict: PASS, ATTENTION, INCOMPLETE, REFER, FAIL, NA or NOT_ASSESSED: chooses mark and colour.
        word: the verdict as it is said.
        open_items: what is still wrong or missing, worst first, one sentence each.
    """

    name: str
    verdict: str
    word: str
    open_items: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Photo:
    """A photo, JPEG or PNG of any size, with the words under it."""

    data: bytes
    caption: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """One event, told on one page.

    Args:
        reference: of the event, as people speak it.
        heading: empty for « Compte rendu d'inauguration ».
        organisation: who prints it.
        partner: names, joined for reading.
        officer: who recorded it.
        device: which device prints it.
        printed_on: local day of printing; also the file's date, so that the same account is the same file.
        checked_on: the day the principles were checked for; None if they were not.
        signatories: who signs, at most four; empty for the usual ones.
    """

    reference: str
    project_reference: str
    project_title: str
    held_on: date | None
    place: Place
    printed_on: date
    partner: str = ""
    organisation: str = ""
    heading: str = ""
    officer: str = ""
    device: str = ""
    attendance: Attendance = Attendance()
    speakers: str = ""
    water: WaterPoint | None = None
    handover: Handover = Handover()
    decisions: str = ""
    promises: str = ""
    contributions: tuple[ContributionLine, ...] = ()
    principles: tuple[PrincipleLine, ...] = ()
    checked_on: date | None = None
    photos: tuple[Photo, ...] = ()
    signatories: tuple[str, ...] = ()
