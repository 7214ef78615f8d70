"""The house keeps its directions: who may import whom."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


def test_the_import_contracts_are_kept() -> None:
    """A wrong import is cheapest on the day it is written. In a process of its own: it reconfigures logging."""
    lint = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as lint; lint()", "--no-logo"]

    checked = subprocess.run(lint, cwd=ROOT, capture_output=True, text=True, encoding="utf-8", check=False)

    assert checked.returncode == 0, checked.stdout + checked.stderr


def test_main_is_an_import_and_a_call() -> None:
    """main.py is outside the contracts' reach, so nothing may live there."""
    docstring, import_of_main, guard = ast.parse((ROOT / "main.py").read_text(encoding="utf-8")).body

    assert isinstance(docstring, ast.Expr)
    assert ast.unparse(import_of_main) == "from ui.entry import main"
    assert ast.unparse(guard) == "if __name__ == '__main__':\n    raise SystemExit(main())"
