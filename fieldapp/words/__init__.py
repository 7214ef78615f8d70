"""Every sentence that window, command line and PDF share, French and English side by side. No Qt, no I/O.

Here: what a pair of sentences is. Each subject has a file of its own: errors, codes, fields, criteria and so on.
"""

from __future__ import annotations

from fieldapp.words.text import Lang, Text

__all__ = ["Lang", "Text"]
