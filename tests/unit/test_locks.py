"""What gets installed is pinned to its bytes, and tied to no place."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parents[2]
LOCKS = ("requirements-dev.lock", "requirements-tools.lock")
PINNED = re.compile(r"^([a-z0-9-]+)==\S+", re.MULTILINE)


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_host(name: str) -> None:
    """Whoever has a mirror, or a stick with wheels, must be able to use it."""
    text = (ROOT / name).read_text(encoding="utf-8")

    assert not re.findall(r"\w+://\S*|--(?:extra-)?index-url|--find-links", text)


@pytest.mark.parametrize("name", LOCKS)
def test_every_pin_has_its_hash(name: str) -> None:
    """A package without a hash could be exchanged on the way."""
    text = (ROOT / name).read_text(encoding="utf-8")
    blocks = re.split(r"\n(?=[a-z0-9-]+==)", text)

    assert [block for block in blocks if "--hash=sha256:" not in block] == []


def test_the_lock_holds_what_the_project_asks_for() -> None:
    """A dependency added without making the lock again would be missing on every other machine."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    groups = project["dependency-groups"]
    asked = [Requirement(text) for text in [*project["project"]["dependencies"], *groups["dev"], *groups["build"]]]
    locked = set(PINNED.findall((ROOT / "requirements-dev.lock").read_text(encoding="utf-8")))

    assert {canonicalize_name(requirement.name) for requirement in asked} - locked == set()
