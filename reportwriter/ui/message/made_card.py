"""A message that was sealed: whether it was sent, and how; its file, and its words once more."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.message.state import MadeRow
from reportwriter.ui.sign.state import HOW
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import Choice, Field, line_edit
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.marks import SentMark
from reportwriter.ui.widgets.text import label


class MadeCard(Card):
    read_requested = Signal(str)
    again_requested = Signal(str)
    sent_requested = Signal(str, str, str)
    """Which message, how and on which day."""

    def __init__(self, look: Look, row: MadeRow) -> None:
        super().__init__(padding=16, spacing=12)
        mark = SentMark(look)
        mark.say(row.sent)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(look, row.title, Type.LABEL), 1)
        head.addWidget(mark)
        buttons = QHBoxLayout()
        buttons.setSpacing(16)
        for words, signal in (
            ("Read it", self.read_requested),
            ("Write the file again", self.again_requested),
        ):
            made = button(look, words, partial(signal.emit, row.key), role="link")
            made.setAccessibleName(f"{words}: {row.title}")
            buttons.addWidget(made)
        buttons.addStretch(1)
        self.rows.addLayout(head)
        if not row.sent:
            self.rows.addWidget(self._record(look, row))
        self.rows.addLayout(buttons)

    def _record(self, look: Look, row: MadeRow) -> QWidget:
        how = Choice(look)
        for one in HOW:
            how.addItem(one)
        day = line_edit(look, "4 jan")
        day.setText("today")
        held = QWidget()
        fields = QHBoxLayout(held)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setSpacing(12)
        fields.addWidget(Field(look, "How you sent it", how), 3)
        fields.addWidget(Field(look, "On which day", day), 2)
        told = button(
            look,
            "I have sent it",
            lambda: self.sent_requested.emit(row.key, how.currentText(), day.text()),
        )
        told.setAccessibleName(f"I have sent it: {row.title}")
        fields.addWidget(told, 0, Qt.AlignmentFlag.AlignBottom)
        return held
