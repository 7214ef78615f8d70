"""The places of the window, in the order of the navigation; a page is loaded when it is first asked for.

A page is a class named `ThePage` in a module of `ui.pages`. A place whose module is not part of this build is left out.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication

from ui.desk import Desk
from ui.page import Page

OFFICES = frozenset({"office", "hub"})


@dataclass(frozen=True, slots=True)
class Place:
    """One entry of the navigation.

    Attributes:
        module: in `ui.pages`; it holds `ThePage(desk)`.
        kinds: kinds of record that open here.
        roles: device roles that see it; empty means all.
    """

    code: str
    icon: str
    module: str
    kinds: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()


ALL = (
    Place("home", "home", "home"),
    Place("projects", "folder", "projects", ("project",)),
    Place("partners", "users", "partners", ("partner",)),
    Place("agreements", "file-signature", "agreements", ("agreement",)),
    Place("events", "map-pin", "events", ("event",)),
    Place("checks", "list-checks", "checks"),
    Place("handover", "send", "handover"),
    Place("conflicts", "conflict", "conflicts"),
    Place("packs", "settings", "packs"),
    Place("office", "building", "office", roles=OFFICES),
)
PARENTS: Mapping[str, str] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                "registration",
                "declaration",
                "values_assessment",
                "risk_rating",
                "screening",
                "exclusion_check",
                "flag",
                "contact",
            ),
            "partner",
        ),
        "signature": "agreement",
        "annex": "agreement",
        "amendment": "agreement",
        "project_partner": "project",
        "target_group": "project",
        "alignment": "project",
        "contribution": "project",
        **dict.fromkeys(("result", "risk", "visibility", "report_due", "cash_request", "partner_view"), "project"),
        **dict.fromkeys(("action_point", "waiver", "referral", "review"), "project"),
        "breach": "project",
        "check_run": "project",
    }
)


def places_for(role: str) -> tuple[Place, ...]:
    """What a device of this role sees."""
    return tuple(place for place in ALL if (not place.roles or role in place.roles) and _exists(place))


def place_of_kind(kind: str) -> str:
    """The code of the place where records of a kind are opened; empty when there is none."""
    owner = PARENTS.get(kind, kind)
    return next((place.code for place in ALL if owner in place.kinds), "")


def make_page(place: Place, desk: Desk) -> Page:
    """The page itself."""
    page: Page = importlib.import_module(f"ui.pages.{place.module}").ThePage(desk)
    return page


def name_of(code: str) -> str:
    """What the navigation says."""
    names = {
        "home": QCoreApplication.translate("Places", "Home"),
        "projects": QCoreApplication.translate("Places", "Projects"),
        "partners": QCoreApplication.translate("Places", "Partners"),
        "agreements": QCoreApplication.translate("Places", "Agreements"),
        "events": QCoreApplication.translate("Places", "Visits"),
        "checks": QCoreApplication.translate("Places", "Checks"),
        "handover": QCoreApplication.translate("Places", "Hand over"),
        "conflicts": QCoreApplication.translate("Places", "Conflicts"),
        "packs": QCoreApplication.translate("Places", "Rules"),
        "office": QCoreApplication.translate("Places", "Office"),
    }
    return names[code]


def _exists(place: Place) -> bool:
    return importlib.util.find_spec(f"ui.pages.{place.module}") is not None
