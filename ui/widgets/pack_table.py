"""The rows of one pack of rules, in the columns that matter; Enter on a row asks to change it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHeaderView, QWidget

from fieldapp.services.packs import Cells
from fieldapp.words.pack_fields import column_label
from fieldapp.words.packs import pack_title
from ui import parts
from ui.i18n import Words, lang
from ui.widgets.plain_table import PlainTable

FACES: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "thresholds": ("meaning.*", "value", "unit", "valid_from", "valid_to"),
        "office-limits": ("meaning.*", "value", "unit", "valid_from", "valid_to"),
        "exclusion-sectors": ("name.*", "direct", "group", "tolerated_percent", "valid_from", "valid_to"),
        "cost-ranges": ("project_kind", "unit.*", "low_minor", "high_minor", "valid_from", "valid_to", "is_verified"),
        "country-rules-ml": ("title.*", "topic", "origins", "valid_from", "valid_to"),
        "plans-ml": ("short", "framework", "valid_from", "valid_to", "adopted_on"),
    }
)
"""The columns of each pack that a list shows; the star stands for the language of the window."""
HEADINGS: Mapping[str, str] = MappingProxyType(
    {"meaning.*": "name", "title.*": "name", "name.*": "sector", "unit.*": "unit"}
)
"""What stands above a column that has a star, by the column that is called so."""


class PackTable(QWidget):
    """Holds the table of the pack that is looked at; the rows below it are made anew for each.

    Signals:
        wanted: the name of a row that a person wants to change.
    """

    wanted = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = Words(self)
        self._column = parts.column(self)
        self._table: PlainTable | None = None
        self._cells: Cells | None = None

    @property
    def row(self) -> str:
        """The name of the row that the cursor is on; empty where there is none."""
        at = self._table.currentRow() if self._table is not None else -1
        return self._cells.rows[at][0] if self._cells is not None and 0 <= at < len(self._cells.rows) else ""

    @property
    def title(self) -> str:
        """What the row that the cursor is on is about, in words."""
        item = self._table.item(self._table.currentRow(), 0) if self._table is not None else None
        return "" if item is None else item.text()

    def show_cells(self, cells: Cells) -> None:
        """Show a pack; the row that the cursor was on keeps it while the pack is the same."""
        table = self._table
        if table is None or self._cells is None or self._cells.pack != cells.pack:
            table = self._fresh(cells.pack)
        self._cells = cells
        shown = [self._place_of(cells, name) for name in FACES[cells.pack]]
        table.show_rows([[texts[at] for at in shown] for _, texts in cells.rows])

    def focus(self) -> None:
        """Put the cursor on the rows."""
        if self._table is not None:
            self._table.setFocus()

    def _fresh(self, pack: str) -> PlainTable:
        parts.emptied(self._column)
        table = PlainTable(
            "table_pack_rows",
            lambda: pack_title(pack, lang()),
            lambda: [column_label(HEADINGS.get(name, name), lang()) for name in FACES[pack]],
        )
        table.itemActivated.connect(self._on_activated)
        for number in range(1, len(FACES[pack])):
            table.horizontalHeader().setSectionResizeMode(number, QHeaderView.ResizeMode.ResizeToContents)
        self._column.addWidget(table)
        self._table = table
        return table

    def _place_of(self, cells: Cells, name: str) -> int:
        wanted = self._named(name)
        return next(at for at, column in enumerate(cells.columns) if column.name == wanted)

    def _named(self, name: str) -> str:
        return name.replace("*", str(lang()))

    @Slot()
    def _on_activated(self) -> None:
        if self.row:
            self.wanted.emit(self.row)
