"""How and when something sealed was sent, which only its sender can say."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Choice, Field, line_edit


class SentFields(QWidget):
    """`title` names what was sent, for who hears the button and does not see what it stands by."""

    said = Signal(str, str)
    """How, and on which day as it was typed."""

    def __init__(self, look: Look, title: str, ways: Sequence[str]) -> None:
        super().__init__()
        self._how = Choice(look)
        self._how.addItems(list(ways))
        self._day = line_edit(look, "As 4 jan")
        self._day.setText("today")
        fields = QHBoxLayout(self)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(12)
        fields.addWidget(Field(look, "How you sent it", self._how), 3)
        fields.addWidget(Field(look, "On which day", self._day), 2)
        told = button(look, "I have sent it", self._on_told)
        told.setAccessibleName(f"I have sent it: {title}")
        fields.addWidget(told, 0, Qt.AlignmentFlag.AlignBottom)

    def _on_told(self) -> None:
        self.said.emit(self._how.currentText(), self._day.text())
