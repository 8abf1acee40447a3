"""What came back and what was sent: a card for each comment, and one for each draft."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from reportwriter.ui.agency.state import RemarkRow, SentRow
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import TickBox
from reportwriter.ui.widgets.frames import Card
from reportwriter.ui.widgets.marks import SentMark
from reportwriter.ui.widgets.sent_fields import SentFields
from reportwriter.ui.widgets.text import label

HOW = ("By secure e-mail", "By hand", "Another way")


class RemarkCard(Card):
    """A comment under the statement it is on. Its words cannot be changed, only ticked off."""

    ticked = Signal(str, int, bool)
    statement_requested = Signal(object)

    def __init__(self, look: Look, row: RemarkRow) -> None:
        super().__init__(padding=16, spacing=8)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(look, row.about, Type.LABEL), 1)
        if row.statement is not None:
            go = button(
                look,
                "Go to it",
                partial(self.statement_requested.emit, row.statement),
                role="link",
            )
            go.setAccessibleName(f"Go to it: {row.about}")
            head.addWidget(go)
        self.rows.addLayout(head)
        if row.text_of_statement:
            self.rows.addWidget(label(look, row.text_of_statement, Type.STATEMENT, tone="second"))
        said = label(look, row.text, Type.STATEMENT)
        said.setAccessibleName(f"{row.who} says: {row.text}")
        self.rows.addWidget(label(look, row.who, Type.SMALL, tone="second"))
        self.rows.addWidget(said)
        tick = TickBox(look, "Dealt with")
        tick.setChecked(row.is_done)
        tick.setAccessibleName(f"Dealt with: {row.text}")
        tick.toggled.connect(partial(self.ticked.emit, row.draft, row.number))
        self.rows.addWidget(tick)
        self.tick = tick


class SentCard(Card):
    again_requested = Signal(str)
    sent_requested = Signal(str, str, str)
    """Which draft, how and on which day."""

    def __init__(self, look: Look, row: SentRow) -> None:
        super().__init__(padding=16, spacing=12)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(label(look, row.title, Type.LABEL), 1)
        # An answer shows that it was sent, whether or not anybody has said so.
        if row.answer:
            head.addWidget(label(look, row.answer, tone="second", wrap=False))
        else:
            mark = SentMark(look)
            mark.say(row.sent)
            head.addWidget(mark)
        self.rows.addLayout(head)
        if not (row.sent or row.answer):
            fields = SentFields(look, row.title, HOW)
            fields.said.connect(partial(self.sent_requested.emit, row.key))
            self.rows.addWidget(fields)
        again = button(
            look, "Write the file again", partial(self.again_requested.emit, row.key), role="link"
        )
        again.setAccessibleName(f"Write the file again: {row.title}")
        self.rows.addWidget(again, 0, Qt.AlignmentFlag.AlignLeft)
