#!/usr/bin/env python3
"""Every developer's command: makes .venv with the locked, hash-checked packages, then does the job.

Needs only a Python 3.11 with pip, on Debian or Windows (`py dev.py test`). Standard library only: it runs before
anything is installed.
"""

from __future__ import annotations

import argparse
import hashlib
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parent
ON_WINDOWS = os.name == "nt"
VENV = ROOT / ".venv"
BIN = VENV / ("Scripts" if ON_WINDOWS else "bin")
PYTHON = BIN / ("python.exe" if ON_WINDOWS else "python")
TOOLS = ROOT / ".tools"
UV = TOOLS / "bin" / ("uv.exe" if ON_WINDOWS else "uv")
STAMP = VENV / ".stamp"
LOCK = ROOT / "requirements-dev.lock"
TOOLS_LOCK = ROOT / "requirements-tools.lock"
OLDEST_PYTHON = (3, 11)

# Shared libraries that Qt loads and a server-like Debian lacks; desktops lack at most some of the last eight.
QT_PACKAGES = (
    "libgl1",
    "libegl1",
    "libglib2.0-0",
    "libdbus-1-3",
    "libfontconfig1",
    "libxkbcommon0",
    "libbrotli1",
    "fonts-dejavu-core",
    "libxcb-cursor0",
    "libxcb-icccm4",
    "libxcb-image0",
    "libxcb-keysyms1",
    "libxcb-render-util0",
    "libxcb-shape0",
    "libxcb-xkb1",
    "libxkbcommon-x11-0",
)
QT_PROBE = """
import os, sys, ctypes
import PySide6.QtWidgets, PySide6.QtSvg, PySide6.QtTest
if sys.platform == "linux" and "DISPLAY" in os.environ:
    ctypes.CDLL("libxcb-cursor.so.0")
"""


class StepFailed(Exception):
    """A program that a job needs ended with a status other than 0, kept in `status`."""

    def __init__(self, status: int) -> None:
        self.status = status
        super().__init__(f"exit status {status}")


def say(line: str) -> None:
    """Write one line for the person at the terminal, before the output of any program started next."""
    print(line, flush=True)


def environment(**extra: str) -> dict[str, str]:
    """The variables every started program gets: this .venv, no interpreter downloads, UTF-8."""
    ours = {
        "VIRTUAL_ENV": str(VENV),
        "UV_PYTHON_DOWNLOADS": "never",
        "PYTHONUTF8": "1",
        "PIP_ROOT_USER_ACTION": "ignore",
    }
    return {**os.environ, **ours, **extra}


def call(
    *command: str | Path, cwd: Path = ROOT, env: Mapping[str, str] | None = None, output: int | None = None
) -> None:
    """Run a program to its end; `output` is where its words go, None for the terminal.

    Raises:
        StepFailed: its status was not 0.
    """
    status = subprocess.call([str(part) for part in command], cwd=cwd, env=env or environment(), stdout=output)
    if status:
        raise StepFailed(status)


def python(*arguments: str | Path, cwd: Path = ROOT, **extra: str) -> None:
    """Run the Python of .venv; `extra` are further environment variables."""
    call(PYTHON, *arguments, cwd=cwd, env=environment(**extra))


# --- making .venv ----------------------------------------------------------------------------------------------------


def wanted_stamp() -> str:
    """What .venv depends on: the lock and the part of pyproject.toml that comes before the tools' settings."""
    project = (ROOT / "pyproject.toml").read_bytes().partition(b"\n[tool.")[0]
    return hashlib.sha256(LOCK.read_bytes() + project).hexdigest()


def set_up() -> None:
    """Make .venv what the lock says, unless it already is; repeating it does no harm and needs no network."""
    if sys.version_info < OLDEST_PYTHON:
        sys.exit("Python {}.{} or newer is needed.".format(*OLDEST_PYTHON))
    wanted = wanted_stamp()
    if STAMP.exists() and STAMP.read_text(encoding="utf-8") == wanted:
        return
    say("Setting up .venv from requirements-dev.lock …")
    fetch_uv()
    if not PYTHON.exists():
        call(UV, "venv", "--quiet", "--python", sys.executable, VENV)
    call(UV, "pip", "sync", "--quiet", "--require-hashes", LOCK)
    call(UV, "pip", "install", "--quiet", "--no-deps", "--no-build-isolation", "--editable", ROOT)
    ensure_qt_libraries()
    STAMP.write_text(wanted, encoding="utf-8")


def fetch_uv() -> None:
    """Put uv into .tools: pip's --target works where the system forbids installs and has no venv module."""
    if UV.exists():
        return
    pip = (
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-warn-script-location",
    )
    call(*pip, "--upgrade", "--require-hashes", "--target", TOOLS, "--requirement", TOOLS_LOCK)


def ensure_qt_libraries() -> None:
    """Install the system libraries Qt loads where apt is at hand and we are root, else name what is missing."""
    reason = why_qt_fails()
    if not reason:
        return
    command = ("apt-get", "install", "--yes", "--no-install-recommends", *QT_PACKAGES)
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        sys.exit(f"{reason}\nInstall Qt's system libraries first, on Debian with:\n  sudo {' '.join(command)}")
    say(f"Qt needs system libraries ({reason}); installing them …")
    quiet = environment(DEBIAN_FRONTEND="noninteractive")
    call("apt-get", "update", "-qq", env=quiet)
    call(*command, env=quiet, output=subprocess.DEVNULL)
    if still := why_qt_fails():
        sys.exit(f"Qt still cannot be loaded: {still}")


def why_qt_fails() -> str:
    """The loader's last words when Qt cannot be imported, else nothing."""
    probe = [str(PYTHON), "-c", QT_PROBE]
    tried = subprocess.run(probe, capture_output=True, text=True, check=False, env=environment())
    return tried.stderr.strip().splitlines()[-1] if tried.returncode else ""


# --- jobs ------------------------------------------------------------------------------------------------------------


def run(arguments: Sequence[str]) -> None:
    """Start fieldapp with the given arguments; none opens the window."""
    python(ROOT / "main.py", *arguments)


def demo(arguments: Sequence[str]) -> None:
    """Walk the main job on sample data in a fresh folder, then open the window where there is a screen."""
    python(ROOT / "main.py", "demo", *arguments)


def test(arguments: Sequence[str]) -> None:
    """Run the tests offscreen: all of them on every core, or what the arguments name for pytest."""
    python("-m", "pytest", *(arguments or ("--numprocesses=auto",)), QT_QPA_PLATFORM="offscreen")


def check(arguments: Sequence[str]) -> None:
    """Run every quality gate, or those named: format, lint, types, contracts, tests."""
    gates: dict[str, Callable[[], None]] = {
        "format": lambda: python("-m", "ruff", "format", "--check", "--quiet", "."),
        "lint": lambda: python("-m", "ruff", "check", "--quiet", "."),
        "types": check_types,
        "contracts": lambda: call(BIN / "lint-imports", "--no-logo"),
        "tests": lambda: test([]),
    }
    if unknown := set(arguments) - set(gates):
        sys.exit(f"No such gate: {', '.join(sorted(unknown))}. There are: {', '.join(gates)}.")
    if failed := [gate for gate in arguments or gates if not passes(gate, gates[gate])]:
        sys.exit(f"Failed: {', '.join(failed)}")


def check_types() -> None:
    """Check the app and its tests, then the packaging scripts, whose folder bears the name of a library they use."""
    python("-m", "mypy")
    folder = ROOT / "packaging"
    scripts = sorted(path.name for path in folder.glob("*.py"))
    python("-m", "mypy", "--config-file", ROOT / "pyproject.toml", *scripts, cwd=folder)


def passes(gate: str, run_gate: Callable[[], None]) -> bool:
    """Whether a gate lets the tree through; its own output says why not."""
    say(f"== {gate}")
    try:
        run_gate()
    except StepFailed:
        return False
    return True


def shots(arguments: Sequence[str]) -> None:
    """Render every page and dialog to PNG files in the given folder; fails on clipped or overlapping text."""
    python("-m", "tests.shots", *arguments, QT_QPA_PLATFORM="offscreen")


def bench(arguments: Sequence[str]) -> None:
    """Measure against peers and floors; fails on a missed bar."""
    python("-m", "benchmarks", *arguments, QT_QPA_PLATFORM="offscreen")


def build(_arguments: Sequence[str]) -> None:
    """Say when the frozen app comes."""
    sys.exit(
        "The frozen app and its build.spec come with the installers, in a later release. `dev.py run` opens the app."
    )


def installers(_arguments: Sequence[str]) -> None:
    """Not there yet: installers come with a later release."""
    sys.exit("Installers come with a later release. `dev.py run` opens the app.")


def messages(_arguments: Sequence[str]) -> None:
    """Bring the French translation files up to date with the texts in ui/."""
    texts = ROOT / "resources" / "i18n" / "fieldapp_fr.ts"
    texts.parent.mkdir(parents=True, exist_ok=True)
    sources = sorted((ROOT / "ui").rglob("*.py"))
    no_noise = ("-silent", "-no-obsolete", "-locations", "none", "-source-language", "en", "-target-language", "fr")
    call(BIN / "pyside6-lupdate", *no_noise, *sources, "-ts", texts)
    call(BIN / "pyside6-lrelease", "-silent", texts, "-qm", texts.with_suffix(".qm"))


JOBS: tuple[Callable[[Sequence[str]], None], ...] = (
    demo,
    test,
    check,
    run,
    shots,
    bench,
    build,
    installers,
    messages,
)


def parse(words: Sequence[str]) -> tuple[Callable[[Sequence[str]], None], Sequence[str]]:
    """Take the job's name and leave everything behind it, options too, to the job."""
    jobs = {job.__name__: job for job in JOBS}
    lines = "\n".join(f"  {name:<11}{job.__doc__}" for name, job in jobs.items())
    parser = argparse.ArgumentParser(
        prog="dev.py",
        description=f"{(__doc__ or '').splitlines()[0]}\n\n{lines}",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("job", choices=jobs, metavar="JOB", help="one of the above")
    parser.add_argument("rest", nargs=argparse.REMAINDER, metavar="…", help="what the job takes")
    parsed = parser.parse_args(words or ["--help"])
    return jobs[parsed.job], parsed.rest


def main() -> None:
    """Set up, then do the job; the exit status is that of the program which failed."""
    job, arguments = parse(sys.argv[1:])
    try:
        set_up()
        job(arguments)
    except StepFailed as failed:
        sys.exit(failed.status)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    main()
