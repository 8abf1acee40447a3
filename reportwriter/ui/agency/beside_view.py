"""The comments under the text of a statement: small, each to be ticked off where it is."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from reportwriter.ui.agency.state import RemarkRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.fields import TickBox
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.text import label


class RemarkSide(QWidget):
    ticked = Signal(str, int, bool)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[RemarkRow, ...] = ()
        self._ticks: list[TickBox] = []
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self.hide()

    def show_remarks(self, rows: Sequence[RemarkRow]) -> None:
        """Show comments; those that are shown already stay as they are, and so does the focus."""
        if tuple(rows) == self._shown:
            return
        keys = [(one.draft, one.number) for one in rows]
        same = keys == [(one.draft, one.number) for one in self._shown]
        self._shown = tuple(rows)
        if not same:
            clear(self._rows)
            self._ticks = [self._add_card(row) for row in rows]
        for tick, row in zip(self._ticks, rows, strict=True):
            tick.blockSignals(True)  # noqa: FBT003  # Qt's own signature.
            tick.setChecked(row.is_done)
            tick.blockSignals(False)  # noqa: FBT003  # Qt's own signature.
        self.setVisible(bool(rows))

    def _add_card(self, row: RemarkRow) -> TickBox:
        card = Card(padding=12, spacing=4)
        card.rows.addWidget(label(self._look, f"{row.who} says", Type.SMALL, tone="second"))
        said = label(self._look, row.text, Type.STATEMENT)
        said.setAccessibleName(f"{row.who} says: {row.text}")
        card.rows.addWidget(said)
        tick = TickBox(self._look, "Dealt with")
        tick.setAccessibleName(f"Dealt with: {row.text}")
        tick.toggled.connect(partial(self.ticked.emit, row.draft, row.number))
        card.rows.addWidget(tick)
        self._rows.addWidget(card)
        return tick
