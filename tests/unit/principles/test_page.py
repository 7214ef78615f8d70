"""The page on the principles says what the code says."""

from __future__ import annotations

from pathlib import Path

from fieldapp.principles.page import principles_page

PAGE = Path(__file__).parents[3] / "docs" / "principles.md"
AGAIN = """python -c "from pathlib import Path; from fieldapp.principles.page import principles_page as page;
Path('docs/principles.md').write_text(page(), encoding='utf-8')" """


def test_the_page_has_not_drifted() -> None:
    assert PAGE.read_text(encoding="utf-8") == principles_page(), f"make it again: {AGAIN}"
