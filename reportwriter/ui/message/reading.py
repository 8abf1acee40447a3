"""A message to the chair while it can be read: made when it opens, destroyed when it locks."""

from PySide6.QtWidgets import QLabel

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.message.state import ReadMessage
from reportwriter.ui.widgets.bars import ActionBar
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.frames import Card, Page, page_frame
from reportwriter.ui.widgets.open_frame import OpenFrame
from reportwriter.ui.widgets.text import label


class ReadingPage(OpenFrame):
    def __init__(
        self,
        look: Look,
        message: ReadMessage,
        advice: str = "",
        words: str = "Message to the chair, open.",
    ) -> None:
        super().__init__(look, words)
        page = Page(padding=24, spacing=16)
        page.rows.addWidget(label(look, message.title, Type.TITLE))
        page.rows.addWidget(label(look, message.sender, tone="second"))
        self._texts: list[QLabel] = []
        for title, text in message.points:
            card = Card(spacing=8)
            card.rows.addWidget(label(look, title, Type.HEADING))
            said = label(look, text, Type.STATEMENT)
            said.setAccessibleName(f"{title}: {text}")
            card.rows.addWidget(said)
            self._texts.append(said)
            page.rows.addWidget(card)
        page.rows.addStretch(1)
        bar = ActionBar(look)
        if advice:
            bar.add_words(label(look, advice, tone="second"))
        self._lock = button(
            look, "Lock and go back", self.lock_requested.emit, role="main", icon="lock"
        )
        bar.add_button(self._lock)
        self.body.addWidget(page_frame(page), 1)
        self.body.addWidget(bar)

    def take_focus(self) -> None:
        self._lock.setFocus()

    def forget(self) -> None:
        """Stop watching, and let go of every word before the widgets are destroyed."""
        self.stop_watching()
        for text in self._texts:
            text.clear()
            text.setAccessibleName("")
