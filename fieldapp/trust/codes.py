"""Codes that people read aloud, copy from paper and mistype: Crockford letters with a check character.

The last character makes a weighted sum over the field of 32 elements vanish, with another weight for every place. So
one wrong character is always caught, and so is any swap of two; other slips are caught 31 times in 32.
"""

from __future__ import annotations

import secrets
import unicodedata

from fieldapp.errors import WrongCode

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # no I, L, O, U
INVITATION_LENGTH = 12  # 11 free characters: 55 bits
RECOVERY_LENGTH = 24  # 23 free characters: 115 bits
GROUP = 4

_MOST_TYPED = 200
_READ_AS = str.maketrans({"O": "0", "I": "1", "L": "1"})
_NOT_PART = {"Zs", "Zl", "Zp", "Cc", "Cf", "Pd", "Pc"}  # spaces, line ends, joiners, dashes, underscores
_OVERFLOW = 0b100000
_POLYNOMIAL = 0b100101  # x⁵ + x² + 1, primitive: the weights of up to 31 places all differ


def new_code(length: int) -> str:
    """A fresh code without hyphens; from the operating system's randomness."""
    free = "".join(secrets.choice(ALPHABET) for _ in range(length - 1))
    return free + check_character(free)


def check_character(free: str) -> str:
    """The character that completes a code of at most 30 free characters."""
    return ALPHABET[_times_x(_sum(free))]


def grouped(code: str) -> str:
    """The code as it is shown: groups of four, joined by hyphens."""
    return "-".join(code[start : start + GROUP] for start in range(0, len(code), GROUP))


def parse(typed: str, length: int) -> str:
    """The code that a person typed, in its one spelling.

    Lower case, spaces, hyphens, O for 0, I or L for 1 are all understood.

    Raises:
        WrongCode: rule "check"; nothing slow was done yet.
    """
    if len(typed) > _MOST_TYPED:
        raise WrongCode(rule="check")
    letters = unicodedata.normalize("NFKC", typed).upper().translate(_READ_AS)
    code = "".join(letter for letter in letters if unicodedata.category(letter) not in _NOT_PART)
    if len(code) != length or not set(code) <= set(ALPHABET) or _sum(code):
        raise WrongCode(rule="check")
    return code


def _sum(characters: str) -> int:
    total = 0
    for character in characters:
        total = _times_x(total) ^ ALPHABET.index(character)
    return total


def _times_x(element: int) -> int:
    doubled = element << 1
    return doubled ^ _POLYNOMIAL if doubled & _OVERFLOW else doubled
