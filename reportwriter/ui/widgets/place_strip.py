"""A rail as one row, where the window is too narrow for it: one list of places to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from reportwriter.ui.look import Look
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.widgets.fields import Choice, name_input


class PlaceStrip(QFrame):
    """`row` has room for more at either side of the places; `chosen` carries a key."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setProperty("surface", "strip")
        self._keys: list[str] = []
        self._places = Choice(look)
        name_input(self._places, name)
        self._places.activated.connect(lambda index: self.chosen.emit(self._keys[index]))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(8, 8, 16, 8)
        self.row.setSpacing(12)
        self.row.addWidget(self._places, 1)

    def show_rows(self, rows: Sequence[RailRow]) -> None:
        current = self._places.currentIndex()
        self._keys = [row.key for row in rows]
        self._places.clear()
        self._places.addItems([row.spoken for row in rows])
        self._places.setCurrentIndex(current)

    def show_current(self, key: str) -> None:
        if key in self._keys:
            self._places.setCurrentIndex(self._keys.index(key))
