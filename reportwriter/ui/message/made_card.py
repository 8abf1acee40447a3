"""A message that was sealed: whether it was sent, and how; its file, and its words once more."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.message.state import MadeRow
from reportwriter.ui.sign.state import HOW
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.marks import SentMark
from reportwriter.ui.widgets.sent_fields import SentFields
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
            fields = SentFields(look, row.title, HOW)
            fields.said.connect(partial(self.sent_requested.emit, row.key))
            self.rows.addWidget(fields)
        self.rows.addLayout(buttons)
