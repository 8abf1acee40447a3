"""Fields beside each other, all of one width, whose inputs stand at one height."""

from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from reportwriter.ui.widgets.fields import Field


class FieldRow(QGridLayout):
    """What is wrong in one stands above its input, and would push it below those beside it."""

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        fields = [field for field in self._fields() if not field.isHidden()]
        highest = max((field.head_height() for field in fields), default=0)
        for field in fields:
            field.level(highest)

    def _fields(self) -> list[Field]:
        items = (self.itemAt(number) for number in range(self.count()))
        return [made for item in items if item and isinstance(made := item.widget(), Field)]


def fields_side_by_side(*fields: QWidget) -> FieldRow:
    grid = FieldRow()
    grid.setHorizontalSpacing(16)
    for column, field in enumerate(fields):
        grid.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(column, 1)
    return grid
