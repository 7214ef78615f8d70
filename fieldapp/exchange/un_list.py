"""A sanctions list out of a file: the Security Council's XML, or rows and columns with a name in each row.

What sort of file it is, its bytes say and not its name. What is done with a list is decided elsewhere.
"""

from __future__ import annotations

from pathlib import Path
from typing import Final

from fieldapp.errors import FileEmpty, FileUnreadable, SanctionsListTooLarge
from fieldapp.exchange.un_list_parts import MOST_BYTES, ReadList
from fieldapp.exchange.un_list_table import read_table
from fieldapp.exchange.un_list_xml import read_xml

__all__ = ["MOST_BYTES", "ReadList", "read"]

_LOOKED_AT: Final = 256
_BEGIN_XML: Final = (b"<", b"\xef\xbb\xbf<", b"\xff\xfe<", b"\xfe\xff\x00<")
_MEGA: Final = 1024 * 1024


def read(path: Path) -> ReadList:
    """Read a list.

    Raises:
        FileUnreadable: it is not there, or the system does not let it be read.
        FileEmpty: there is not a single byte.
        NotASanctionsList, SanctionsListDamaged, SanctionsListRefused, SanctionsListTooLarge, SanctionsListEmpty.
        NotASheet, SheetFormatUnsupported, SheetDamaged, SheetTooLarge, NoHeadings: a table that cannot be read.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as stream:
            begin = stream.read(_LOOKED_AT)
    except OSError as error:
        raise FileUnreadable(name=path.name) from error
    if not begin:
        raise FileEmpty(name=path.name)
    if size > MOST_BYTES:
        raise SanctionsListTooLarge(name=path.name, rule="megabytes", most=MOST_BYTES // _MEGA)
    return read_xml(path) if begin.lstrip().startswith(_BEGIN_XML) else read_table(path)
