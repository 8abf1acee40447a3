"""Fields two beside each other where there is room, below each other where there is not."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from reportwriter.ui.look import Look

_TWO_FROM = 480


class FieldGrid(QWidget):
    """Shows those fields that `show_fields` names, in that order; a wide one has a row alone."""

    def __init__(self, look: Look, two_from: int = _TWO_FROM) -> None:
        """Fields stand two by two from a width of `two_from` on."""
        super().__init__()
        self._look = look
        self._two_from = two_from
        self._shown: tuple[tuple[QWidget, bool], ...] = ()
        self._columns = 2
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setVerticalSpacing(12)
        for column in range(2):
            self._grid.setColumnStretch(column, 1)

    def hold(self, field: QWidget) -> None:
        """Take a field in, hidden until it is shown; tab goes through fields as they came."""
        self._grid.addWidget(field, self._grid.rowCount(), 0)
        field.hide()

    def show_fields(self, shown: Sequence[tuple[QWidget, bool]]) -> None:
        """Show these fields alone; of each is said whether it is wide."""
        if tuple(shown) == self._shown:
            return
        gone = {field for field, _ in self._shown} - {field for field, _ in shown}
        self._shown = tuple(shown)
        for field in gone:
            field.hide()
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        columns = 2 if self.width() >= self._look.px(self._two_from) else 1
        if columns != self._columns:
            self._columns = columns
            self._arrange()

    def _arrange(self) -> None:
        for field, _ in self._shown:
            self._grid.removeWidget(field)
        row = column = 0
        for field, is_wide in self._shown:
            span = self._columns if is_wide else 1
            if column + span > self._columns:
                row, column = row + 1, 0
            self._grid.addWidget(field, row, column, 1, span, Qt.AlignmentFlag.AlignTop)
            field.show()
            column += span
        self._grid.setColumnStretch(1, 1 if self._columns == 2 else 0)
