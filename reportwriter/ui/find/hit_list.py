"""The hits of the find bar, three in sight at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from reportwriter.ui.fonts import Type

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.ui.look import Look
    from reportwriter.ui.passages.rows import HitRow

_IN_SIGHT = 3
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class HitList(QListWidget):
    """Arrows look through it and lead nobody away; Enter or a click goes there."""

    chosen = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._has_room = True
        self.setAccessibleName("Where it was found")
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.itemClicked.connect(lambda _item: self.chosen.emit(self.currentRow()))
        look.changed.connect(self._fit)

    def show_hits(self, rows: Sequence[HitRow]) -> None:
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.spoken)
            item.setToolTip(row.spoken)
            self.addItem(item)
        self._fit()

    def make_room(self, *, has_room: bool) -> None:
        """Be shown only where there is room beside what is written."""
        self._has_room = has_room
        self._fit()

    def show_current(self, index: int) -> None:
        self.setCurrentRow(index if index < self.count() else -1)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _RETURNS:
            self.chosen.emit(self.currentRow())
        else:
            super().keyPressEvent(event)

    def _fit(self) -> None:
        height = self._look.px(28)
        self.setFont(self._look.font(Type.BODY))
        for number in range(self.count()):
            self.item(number).setSizeHint(QSize(0, height))
        self.setVisible(self._has_room and self.count() > 0)
        self.setFixedHeight(min(self.count(), _IN_SIGHT) * height)
