"""The sample data of the app: a pump where all is well, and cash without a signature."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from fieldapp import paths
from fieldapp.services import loading
from fieldapp.workspace import Workspace

SAMPLE = paths.resources() / "sample"
PUMP_DAY = date(2025, 5, 10)
CASH_DAY = date(2025, 3, 2)


def load_pump(ws: Workspace) -> dict[str, str]:
    """Scenario S1: "@name" to id."""
    return dict(loading.load(ws, SAMPLE / "pump.jsonl").names)


def load_cash(ws: Workspace) -> dict[str, str]:
    """Scenario S3: "@name" to id."""
    return dict(loading.load(ws, SAMPLE / "cash.jsonl").names)


def lines_in(folder: Path, *objects: Any, name: str = "data.jsonl") -> Path:
    """A file to load, one object a line."""
    path = folder / name
    path.write_text("\n".join(json.dumps(each, ensure_ascii=False) for each in objects), encoding="utf-8")
    return path


def pump_with(folder: Path, change: Callable[[list[dict[str, Any]]], None]) -> Path:
    """The pump with something else about it, beside copies of its files."""
    objects = [json.loads(line) for line in (SAMPLE / "pump.jsonl").read_text(encoding="utf-8").splitlines()]
    change(objects)
    for picture in SAMPLE.glob("*.jpg"):
        (folder / picture.name).write_bytes(picture.read_bytes())
    return lines_in(folder, *objects)
