"""The guards around every test do guard."""

from __future__ import annotations

import pytest

pytest_plugins = ["pytester"]

SETTINGS = """
[pytest]
addopts = -p no:randomly -p no:cacheprovider
filterwarnings = error
qt_api = pyside6
qt_log_level_fail = WARNING
"""
NAUGHTY = """
import logging, threading, warnings
from PySide6.QtCore import qWarning

def test_leaves_a_thread():
    threading.Thread(target=threading.Event().wait, args=(1.5,), name="the-straggler").start()

def test_logs_a_warning():
    logging.getLogger("fieldapp.store").warning("odd.thing")

def test_warns():
    warnings.warn("old ways", stacklevel=1)

def test_upsets_qt():
    qWarning("a widget is unhappy")
"""
COMPLAINTS = [
    "*the-straggler, started at *test_naughty.py:*",
    "*unexpected in the log: fieldapp.store: odd.thing*",
    "*UserWarning: old ways*",
    "*a widget is unhappy*",
]


def test_the_guards_fail_what_they_should(pytester: pytest.Pytester) -> None:
    """A guard that never bites is worse than none; teardown guards show as errors, the others as failures."""
    pytester.makeini(SETTINGS)
    pytester.makeconftest("from tests.conftest import *")
    pytester.makepyfile(test_naughty=NAUGHTY)

    result = pytester.runpytest_subprocess()

    result.assert_outcomes(passed=2, failed=2, errors=2)
    for complaint in COMPLAINTS:
        result.stdout.fnmatch_lines(complaint)
