"""The acceptance scenarios as files that an officer could load, and the day on which each is checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from types import MappingProxyType

from fieldapp import paths

FOLDER = Path(__file__).parent / "data" / "scenarios"


@dataclass(frozen=True, slots=True)
class Scenario:
    """One story.

    Attributes:
        day: that it is checked on.
        project: what its file calls the project.
    """

    file: Path
    day: date
    project: str = "@projet"


def _told(name: str, day: str, project: str = "@projet") -> Scenario:
    return Scenario(FOLDER / f"{name}.jsonl", date.fromisoformat(day), project)


SCENARIOS: Mapping[str, Scenario] = MappingProxyType(
    {
        "s1": Scenario(paths.resources() / "sample" / "pump.jsonl", date(2025, 5, 10), "@pompe"),
        "s2": _told("s2", "2025-06-01"),
        "s2b": _told("s2b", "2025-06-01"),
        "s2c": _told("s2c", "2025-06-01"),
        "s3": _told("s3", "2025-03-02"),
        "s4": _told("s4", "2025-04-12"),
        "s4-transport": _told("s4-transport", "2025-04-12"),
        "s5": _told("s5", "2025-05-01"),
        "s5-service": _told("s5-service", "2025-05-01"),
        "s6": _told("s6", "2025-05-10"),
        "s7": _told("s7", "2025-06-15", "@projet1"),
        "s7-2": _told("s7", "2025-06-15", "@projet2"),
        "s7-3": _told("s7", "2025-06-15", "@projet3"),
        "s10": _told("s10", "2025-04-01"),
        "s10b": _told("s10b", "2024-04-01"),
        "s11": _told("s11", "2025-05-10"),
        "s12": _told("s12", "2026-01-01"),
    }
)

VERDICTS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "s1": dict.fromkeys(("P1", "P2", "P3", "P4", "P5", "P6", "P7"), "PASS"),
        "s2": {"P2": "INCOMPLETE", "P4": "ATTENTION", "P5": "FAIL", "P7": "FAIL"},
        "s2b": {"P5": "REFER", "P7": "PASS"},
        "s2c": {"P5": "PASS", "P7": "PASS"},
        "s3": {"P2": "FAIL", "P6": "INCOMPLETE", "P7": "FAIL"},
        "s4": {"P2": "ATTENTION", "P5": "ATTENTION", "P7": "PASS"},
        "s4-transport": {"P7": "FAIL"},
        "s5": {"P7": "FAIL"},
        "s5-service": {"P7": "FAIL"},
        "s6": {"P1": "INCOMPLETE", "P5": "ATTENTION", "P7": "FAIL"},
        "s7": {"P7": "ATTENTION"},
        "s7-2": {"P2": "ATTENTION", "P7": "ATTENTION"},
        "s7-3": {"P7": "ATTENTION"},
        "s10": {"P3": "ATTENTION", "P7": "PASS"},
        "s10b": {"P3": "ATTENTION", "P7": "PASS"},
        "s11": {"P1": "FAIL", "P7": "PASS"},
        "s12": {"P2": "INCOMPLETE"},
    }
)
"""The verdicts that each scenario states."""

FINDINGS = (
    ("s2", "5.1", "REFER", "BLOCKER"),
    ("s2", "5.3", "NOT_MET", "BLOCKER"),
    ("s2", "5.4", "NOT_MET", "MAJOR"),
    ("s2", "5.8", "REFER", "MAJOR"),
    ("s2", "7.2", "NOT_MET", "BLOCKER"),
    ("s2", "4.4", "NOT_MET", "MAJOR"),
    ("s2b", "5.8", "REFER", "MAJOR"),
    ("s2b", "7.2", "MET", "BLOCKER"),
    ("s3", "7.2", "NOT_MET", "BLOCKER"),
    ("s3", "7.3", "NOT_MET", "BLOCKER"),
    ("s3", "2.1", "NOT_MET", "BLOCKER"),
    ("s3", "2.3", "UNKNOWN", "BLOCKER"),
    ("s4", "7.2", "NA", "BLOCKER"),
    ("s4", "7.8", "UNKNOWN", "ADVICE"),
    ("s4", "4.2", "MET", "MAJOR"),
    ("s4", "5.4", "UNKNOWN", "MAJOR"),
    ("s4", "5.6", "UNKNOWN", "MAJOR"),
    ("s4", "2.2", "UNKNOWN", "MAJOR"),
    ("s4", "2.4", "MET", "BLOCKER"),
    ("s4-transport", "7.2", "NOT_MET", "BLOCKER"),
    ("s5", "7.2", "NOT_MET", "BLOCKER"),
    ("s5", "7.5", "NOT_MET", "MAJOR"),
    ("s5-service", "7.2", "NOT_MET", "BLOCKER"),
    ("s6", "7.5", "NOT_MET", "BLOCKER"),
    ("s6", "5.6", "UNKNOWN", "MAJOR"),
    ("s6", "1.7", "UNKNOWN", "BLOCKER"),
    ("s6", "1.1", "MET", "MAJOR"),
    ("s7", "7.4", "NOT_MET", "MAJOR"),
    ("s7", "7.7", "NOT_MET", "MAJOR"),
    ("s7-2", "2.8", "UNKNOWN", "MAJOR"),
    ("s7", "6.6", "MET", "MINOR"),
    ("s10", "3.1", "NOT_MET", "MAJOR"),
    ("s10", "3.6", "UNKNOWN", "MAJOR"),
    ("s10", "2.3", "NA", "BLOCKER"),
    ("s10", "7.2", "MET", "BLOCKER"),
    ("s10b", "3.1", "UNKNOWN", "MAJOR"),
    ("s11", "5.5", "MET", "MAJOR"),
    ("s11", "3.3", "NA", "MAJOR"),
    ("s11", "2.3", "MET", "BLOCKER"),
    ("s11", "1.7", "NOT_MET", "BLOCKER"),
)
"""The criteria that each scenario names: status and severity."""
