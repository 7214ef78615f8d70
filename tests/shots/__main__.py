"""Paints every page and dialog to PNG files, French and English, three sizes, light, and some in dark.

`dev.py shots DIR` runs this. It fails when a text is cut, things cover each other, a page is wider than the window, or
a text is too faint to read.
"""

from __future__ import annotations

import os
import sys
import tempfile
from pathlib import Path

from tests.shots.painting import paint

HOMES = ("HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "APPDATA", "LOCALAPPDATA")


def main() -> int:
    """Paint everything; the answer is the exit status."""
    target = Path(sys.argv[1] if len(sys.argv) > 1 else "shots")
    target.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="fieldapp-shots-", ignore_cleanup_errors=True) as home:
        os.environ.update(dict.fromkeys(HOMES, home))
        os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
        return paint(target, Path(home), only="".join(sys.argv[2:]))


if __name__ == "__main__":
    raise SystemExit(main())
