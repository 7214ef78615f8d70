"""Where a security risk is always thought of: by the codes of places, never by their names."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from fieldapp.reference.insecure_areas import InsecureArea
from fieldapp.reference.packs import load_builtin
from fieldapp.words import Text

DAY = date(2025, 5, 10)


def an_area(**values: Any) -> InsecureArea:
    given: dict[str, Any] = {
        "scheme": "COD-AB",
        "code": "ML05",
        "name": Text("Mopti", "Mopti"),
        "valid_from": date(2025, 5, 9),
        "valid_to": date(2025, 5, 11),
        "source": "test",
        "confidence": "P",
    }
    return InsecureArea(**(given | values))


@pytest.mark.parametrize(
    ("scheme", "code", "is_insecure"),
    [
        ("COD-AB", "ML05", True),
        ("COD-AB", "ML0506", True),
        ("COD-AB", "ML050101001", True),
        ("COD-AB", "ML06", False),
        ("GEONAMES", "ML05", False),
        ("COD-AB", "", False),
    ],
)
def test_the_old_region_of_mopti_is_listed(scheme: str, code: str, is_insecure: bool) -> None:
    assert load_builtin().country_rules.is_insecure(scheme, code, DAY) is is_insecure


@pytest.mark.parametrize(
    ("day", "holds"),
    [
        (date(2025, 5, 8), False),
        (date(2025, 5, 9), True),
        (date(2025, 5, 11), True),
        (date(2025, 5, 12), False),
    ],
)
def test_an_area_is_listed_for_its_days(day: date, *, holds: bool) -> None:
    assert an_area().holds("COD-AB", "ML05", day) is holds


def test_an_area_without_code_is_refused() -> None:
    with pytest.raises(ValueError, match="every place"):
        an_area(code="")
