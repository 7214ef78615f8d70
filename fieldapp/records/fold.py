"""One way to compare text for search: without case, accents, ligatures or apostrophes.

Search text and query both pass through here, because the database's own folding misses Sœur, Fulɓe and N'Gouma.
"""

from __future__ import annotations

import re
import unicodedata

_LETTERS = str.maketrans(
    {
        "œ": "oe", "æ": "ae", "ɛ": "e", "ɔ": "o", "ŋ": "n", "ɲ": "n", "ɓ": "b", "ɗ": "d", "ƴ": "y",
        "ø": "o", "ł": "l", "ß": "ss", "đ": "d", "ı": "i",
    }
)  # fmt: skip # a letter beside its plain form reads best in rows
_APOSTROPHES = re.compile("['’‘ʼ`´ʹ]")
_OTHER = re.compile(r"[^\w]+|_+")


def fold(text: str) -> str:
    """The words of a text, lower case, plain letters, single spaces; apostrophes joined (n'gouma → ngouma)."""
    return _plain(_APOSTROPHES.sub("", text))


def fold_variants(text: str) -> str:
    """What to index: the folded words, and for words with an apostrophe both the joined and the split form."""
    joined = fold(text)
    split = _plain(_APOSTROPHES.sub(" ", text))
    return joined if split == joined else f"{joined} {split}"


def _plain(text: str) -> str:
    if text.isascii():  # most words are, and this is what filling the search index spends its time on
        return _OTHER.sub(" ", text.lower()).strip()
    # Decompose, drop the accents, and only then replace letters: ɔ́ carries an accent of its own.
    letters = unicodedata.normalize("NFKD", text.casefold())
    bare = "".join(letter for letter in letters if not unicodedata.combining(letter))
    return _OTHER.sub(" ", bare.translate(_LETTERS)).strip()
