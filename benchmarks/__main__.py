"""Runs the benchmarks, says what they measured, keeps it in docs/benchmarks.md; status 1 when a bar was missed."""

from __future__ import annotations

import argparse
import importlib
import os
import platform
import re
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.bars import Bar
from benchmarks.samples import SEED

ROOT = Path(__file__).resolve().parent.parent
REPORT = ROOT / "docs" / "benchmarks.md"
NAMES = ("saving", "listing", "criteria", "screening", "starting")
INTRODUCTION = """# Benchmarks

Written by `python dev.py bench [NAME]`; one part a benchmark, the newest run of each. Figures are medians of five or
more runs, 95th percentiles where said. A ratio is against a peer measured in the same run, in turns with it. Both sides
wait for the disk (full sync). Data are made from a seed. Bars are what the design asks for; one that is missed is
marked, and stays here until it is met.
"""


def main(words: Sequence[str] | None = None) -> int:
    """Run some or all; the answer is the exit status."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("names", nargs="*", choices=[*NAMES, []], metavar="NAME", help=", ".join(NAMES))
    names = parser.parse_args(words).names or NAMES
    missed = 0
    for name in names:
        bars: list[Bar] = importlib.import_module(f"benchmarks.{name}").run()
        sys.stdout.write(f"\n{name}\n" + "".join(f"  {_line(bar)}\n" for bar in bars))
        keep(name, part(name, bars))
        missed += sum(not bar.is_met for bar in bars)
    sys.stdout.write(f"\n{missed} bars missed\n" if missed else "\nall bars met\n")
    return 1 if missed else 0


def keep(name: str, fresh: str) -> None:
    """Put a new part in place of the old one of the same name."""
    old = REPORT.read_text(encoding="utf-8") if REPORT.exists() else ""
    parts = dict(re.findall(r"^## (\w+)\n(.*?)(?=^## |\Z)", old, re.MULTILINE | re.DOTALL)) | {name: fresh}
    ordered = [f"## {each}\n\n{parts[each].strip()}\n" for each in NAMES if each in parts]
    REPORT.write_text("\n".join([INTRODUCTION, *ordered]), encoding="utf-8")


def part(name: str, bars: Sequence[Bar]) -> str:
    """One benchmark's part of the report."""
    doc = str(importlib.import_module(f"benchmarks.{name}").__doc__).strip()
    rows = [f"| {bar.what} | {_number(bar.figure)} {bar.unit} | {_limit(bar)} | {_verdict(bar)} |" for bar in bars]
    told = [f"- {bar.what}: {bar.peer}" for bar in bars if bar.peer]
    table = ["| what | measured | bar | |", "|---|---|---|---|", *rows]
    return "\n".join([doc, "", *table, "", *told, *([""] if told else []), f"*{_circumstances()}*"])


def _circumstances() -> str:
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    machine = f"{platform.system()} {platform.machine()}, {os.cpu_count()} cores, Python {platform.python_version()}"
    busy = f", load {load:.1f}: other work ran beside it" if load > (os.cpu_count() or 1) else f", load {load:.1f}"
    return f"{datetime.now(UTC):%Y-%m-%d}, commit {_commit()}, seed {SEED}, {machine}{busy}"


def _commit() -> str:
    command = ["git", "rev-parse", "--short", "HEAD"]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 - fixed words
    return done.stdout.strip() or "unknown"


def _line(bar: Bar) -> str:
    beside = f"  ({bar.peer})" if bar.peer else ""
    return f"{bar.what:<75} {_number(bar.figure):>9} {bar.unit:<11} {_limit(bar):<10} {_verdict(bar)}{beside}"


def _limit(bar: Bar) -> str:
    return "" if bar.limit is None else f"{'≥' if bar.more_is_better else '≤'} {_number(bar.limit)}"


def _verdict(bar: Bar) -> str:
    if bar.limit is None:
        return ""
    return "met" if bar.is_met else "**missed**"


def _number(figure: float) -> str:
    least_whole = 100
    return f"{figure:,.0f}".replace(",", " ") if figure >= least_whole or figure == int(figure) else f"{figure:.2f}"


if __name__ == "__main__":
    sys.exit(main())
