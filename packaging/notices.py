"""Keeps the table in THIRD-PARTY-NOTICES.md true to what is installed.

`python packaging/notices.py` rewrites the table, `--check` only tells whether it is right, `--texts FOLDER` gathers
the licence texts that a frozen app must carry. Needs the packages of .venv.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import Distribution, PackageNotFoundError, distribution
from pathlib import Path
from typing import NamedTuple

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

HERE = Path(__file__).resolve().parent
NOTICES = HERE.parent / "THIRD-PARTY-NOTICES.md"
LICENCE_TEXTS = HERE / "licences"  # those that PySide6's own packages leave out
BEGIN = "<!-- made by packaging/notices.py: begin -->"
END = "<!-- made by packaging/notices.py: end -->"
SYSTEMS = ("linux", "win32")


class Notice(NamedTuple):
    """One line of the table."""

    name: str
    licence: str
    home: str


# What the packages' own metadata leaves out, read from their licence files; and what only Windows installs.
LICENCES = {
    "defusedxml": "PSF-2.0",
    "anyascii": "ISC",
    "jellyfish": "MIT",
    "pyrage": "MIT",
    "sqlcipher3": "Zlib",
    "tzdata": "Apache-2.0",
    "shellingham": "ISC",
    "markdown-it-py": "MIT",
    "mdurl": "MIT",
}
HOMES = {"tzdata": "https://github.com/python/tzdata"}
HOME_LABELS = ("homepage", "home", "repository", "source", "source code", "documentation")


def needed(name: str) -> dict[str, Distribution | None]:
    """Every package that a package needs to run, on any system; None for one that is not installed here."""
    found: dict[str, Distribution | None] = {}
    waiting: list[str] = [canonicalize_name(name)]
    while waiting:
        package = waiting.pop()
        found[package] = installed(package)
        waiting += [other for other in direct_needs(found[package]) if other not in found]
    return found


def installed(name: str) -> Distribution | None:
    """What is known of a package here, or None."""
    try:
        return distribution(name)
    except PackageNotFoundError:
        return None


def direct_needs(package: Distribution | None) -> Iterator[str]:
    """The names a package asks for on one of our systems, extras left out."""
    for text in (package.requires if package else None) or ():
        asked = Requirement(text)
        places = ({"sys_platform": system, "extra": ""} for system in SYSTEMS)
        if asked.marker is None or any(asked.marker.evaluate(dict(place)) for place in places):
            yield canonicalize_name(asked.name)


def notice(name: str, package: Distribution | None) -> Notice:
    """The line for one package.

    Raises:
        SystemExit: its metadata names no licence and neither does this file.
    """
    if package is None:
        return Notice(name, LICENCES[name], HOMES[name])
    metadata = package.metadata.json
    licence = LICENCES.get(name) or metadata.get("license_expression") or metadata.get("license")
    if not licence:
        sys.exit(f"{name} names no licence: read its licence file and add it to LICENCES in {__file__}")
    return Notice(str(metadata["name"]), " ".join(str(licence).split()), home(package))


def home(package: Distribution) -> str:
    """Where a package's project lives, by the best of the addresses it gives."""
    pairs = (line.partition(", ") for line in package.metadata.get_all("Project-URL") or ())
    addresses = {label.lower(): address for label, _comma, address in pairs}
    known = (addresses[label] for label in HOME_LABELS if label in addresses)
    return next(known, str(package.metadata.json.get("home_page")))


def table(packages: dict[str, Distribution | None]) -> str:
    """The packages in alphabetical order, as Markdown."""
    notices = sorted((notice(name, package) for name, package in packages.items()), key=lambda one: one.name.lower())
    rows = [f"| [{one.name}]({one.home}) | {one.licence} |" for one in notices]
    return "\n".join(("| package | licence |", "| --- | --- |", *rows))


def with_table(text: str, made: str) -> str:
    """The notices with everything between the two marks replaced."""
    head, _begin, rest = text.partition(BEGIN)
    _old, _end, tail = rest.partition(END)
    return f"{head}{BEGIN}\n{made}\n{END}{tail}"


def gather_texts(packages: dict[str, Distribution | None], folder: Path) -> None:
    """Copy every licence text that the packages bring, one folder each, and those they only point to."""
    shutil.copytree(LICENCE_TEXTS, folder, dirs_exist_ok=True)
    for name, package in packages.items():
        for file in (package.files if package else None) or ():
            if "licenses" in file.parts or file.name.upper().startswith(("LICENSE", "LICENCE", "COPYING")):
                target = folder / name / file.name
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(str(file.locate()), target)


def main() -> None:
    """Rewrite, check or gather, as asked."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--check", action="store_true", help="change nothing; exit 1 when the table is out of date")
    parser.add_argument("--texts", type=Path, metavar="FOLDER", help="copy the licence texts there")
    asked = parser.parse_args()
    packages = needed("fieldapp")
    del packages["fieldapp"]
    if asked.texts:
        gather_texts(packages, asked.texts)
        return
    old = NOTICES.read_text(encoding="utf-8")
    new = with_table(old, table(packages))
    if asked.check and new != old:
        sys.exit("THIRD-PARTY-NOTICES.md is out of date: run `python packaging/notices.py`")
    NOTICES.write_text(new, encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
