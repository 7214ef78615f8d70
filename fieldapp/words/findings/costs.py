"""What principle 6 says: what is so, and what the officer can do."""

from __future__ import annotations

from fieldapp.words.codes.naming import named

REASONS = named()
REMEDIES = named()
