"""Fields beside each other, all of one width."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget


def fields_side_by_side(*fields: QWidget) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(16)
    for column, field in enumerate(fields):
        grid.addWidget(field, 0, column, Qt.AlignmentFlag.AlignTop)
        grid.setColumnStretch(column, 1)
    return grid
