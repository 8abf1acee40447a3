"""The bar that F7 opens: a misspelt word, what might be meant, and what to do about it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.spelling.marked_word import MarkedWord
from reportwriter.ui.widgets.buttons import Button, button, icon_button
from reportwriter.ui.widgets.chips import FlowLayout
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

if TYPE_CHECKING:
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.ui.look import Look
    from reportwriter.ui.spelling.walk import WordCard

_MOST = 0.36
"""Of the height of the window."""
EXACT = "These are somebody's exact words."
EXACT_MORE = "Change them only where they were written down wrongly."
NOTHING_LIKE_IT = "No word is like it. Press Esc to write it anew."
MY_WORDS = "My words\N{HORIZONTAL ELLIPSIS}"
NEVER = "The confidential page is no part of this. Its words are checked on the page itself."


class WalkBar(QFrame):
    word_chosen = Signal(str)
    left = Signal()
    back_requested = Signal()
    ignored = Signal()
    added = Signal()
    words_requested = Signal()
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("surface", "strip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._where = label(look, "", Type.SMALL, tone="second")
        self._to_come = label(look, "", Type.SMALL, tone="second", wrap=False)
        self._word = MarkedWord(look)
        self._nothing = label(look, NOTHING_LIKE_IT, tone="second")
        self._exact = Notice(look, EXACT, EXACT_MORE, tone="warning")
        self._end = Notice(look, "", tone="success")
        self._trouble = Notice(look, "", tone="error")
        self._offered: list[Button] = []
        self._offers = QWidget()
        self._flow = FlowLayout(self._offers, gap=8)
        self._page = Page("panel", padding=0, spacing=8)
        self._close = icon_button(look, "Close (Esc)", "cross", self.close_bar)
        self._leave = button(look, "Leave it", self.left.emit, key="F7")
        self._rest = self._others()
        self._arrange()
        if (body := self._page.widget()) is not None:
            body.installEventFilter(self)

    def show_card(self, card: WordCard) -> None:
        self._show_parts(is_card=True)
        self._where.setText(card.row.where)
        self._to_come.setText(_to_come(card.to_come))
        self._word.show_row(card.row)
        self._offer(card.suggested)
        self._nothing.setVisible(not card.suggested)
        self._exact.setVisible(card.is_exact)
        first = self._offered[0] if self._offered else self._leave
        first.setFocus()
        QTimer.singleShot(0, self, self._keep_in_sight)
        self._announce(f"{card.row.hit}. {card.row.spoken} {EXACT * card.is_exact}")

    def show_end(self, sentence: str, more: str) -> None:
        self._show_parts(is_card=False)
        self._where.setText("")
        self._to_come.setText("")
        self._end.say(sentence, " ".join(filter(None, (more, NEVER))))
        self._close.setFocus()
        self._announce(sentence)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def close_bar(self) -> None:
        self.hide()
        self.closed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
        QTimer.singleShot(0, self, self._keep_in_sight)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        number = event.key() - Qt.Key.Key_1
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.modifiers() == Qt.KeyboardModifier.NoModifier and 0 <= number < len(
            self._offered
        ):
            self._offered[number].click()
        else:
            super().keyPressEvent(event)

    def _offer(self, words: tuple[str, ...]) -> None:
        clear(self._flow)
        self._offered = [
            button(self._look, word, partial(self.word_chosen.emit, word), key=str(number))
            for number, word in enumerate(words, start=1)
        ]
        self._offers.setVisible(bool(words))
        for made in self._offered:
            self._flow.addWidget(made)
            # Qt would show it later, and the focus would meanwhile go elsewhere.
            made.show()

    def _show_parts(self, *, is_card: bool) -> None:
        self._trouble.hide()
        for part in (self._word, self._offers, self._nothing, self._rest, self._exact):
            part.setVisible(is_card)
        self._end.setVisible(not is_card)
        self.show()

    def _announce(self, words: str) -> None:
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._close, words.strip()))

    def _others(self) -> QWidget:
        look = self._look
        row = QWidget()
        flow = FlowLayout(row, gap=8)
        for made in (
            self._leave,
            button(look, "Ignore in this report", self.ignored.emit),
            button(look, "Add to my words", self.added.emit),
            button(
                look, "My words\N{HORIZONTAL ELLIPSIS}", self.words_requested.emit, role="quiet"
            ),
        ):
            flow.addWidget(made)
        return row

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(12)
        top.addWidget(label(self._look, "Spelling", Type.LABEL, wrap=False))
        top.addWidget(self._where, 1)
        top.addWidget(self._to_come)
        top.addWidget(self._close)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(20, 8, 16, 8)
        rows.setSpacing(4)
        rows.addLayout(top)
        rows.addWidget(self._page)
        # Room for the ring of the focus.
        self._page.rows.setContentsMargins(4, 4, 4, 4)
        top.setContentsMargins(4, 0, 0, 0)
        parts = (self._word, self._offers, self._nothing, self._rest)
        for widget in (*parts, self._exact, self._end, self._trouble):
            self._page.rows.addWidget(widget)
            widget.hide()

    def _keep_in_sight(self) -> None:
        for made in (*self._offered, self._leave):
            if made.hasFocus():
                self._page.ensureWidgetVisible(made)

    def _fit(self) -> None:
        """Be as high as it takes, and scroll where that is a good part of the window."""
        width, rows = self._page.width(), self._page.rows
        wanted = max(rows.totalHeightForWidth(width), rows.totalMinimumSize().height())
        self._page.setFixedHeight(min(wanted, round(self.window().height() * _MOST)))


def _to_come(count: int) -> str:
    return "The last one" if count == 1 else f"{count:,} to go"
