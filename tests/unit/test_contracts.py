"""The house keeps its directions: who may import whom."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest
from importlinter.cli import lint_imports

ROOT = Path(__file__).resolve().parents[2]


def test_the_import_contracts_are_kept(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    """A wrong import is cheapest on the day it is written."""
    monkeypatch.syspath_prepend(str(ROOT))

    status = lint_imports(str(ROOT / "pyproject.toml"), no_cache=True, no_logo=True)

    assert status == 0, capsys.readouterr().out


def test_main_is_an_import_and_a_call() -> None:
    """main.py is outside the contracts' reach, so nothing may live there."""
    docstring, import_of_main, guard = ast.parse((ROOT / "main.py").read_text(encoding="utf-8")).body

    assert isinstance(docstring, ast.Expr)
    assert ast.unparse(import_of_main) == "from ui.entry import main"
    assert ast.unparse(guard) == "if __name__ == '__main__':\n    raise SystemExit(main())"
