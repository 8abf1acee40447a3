"""The find bar: its fields, the hits, and what is said of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout

from reportwriter.ui.find.fields import FindFields
from reportwriter.ui.find.hit_list import HitList
from reportwriter.ui.fonts import Type
from reportwriter.ui.widgets.buttons import icon_button
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.ui.look import Look
    from reportwriter.ui.passages.rows import HitRow

_LIST_FROM = 460
"""Pixels at 100 %: in a lower window no hits are listed, only counted and walked."""
_CLOSE = 56
"""What stands beside the fields."""
NEVER = "The confidential page is never searched."
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QFrame):
    chosen = Signal(int)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("surface", "strip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.fields = FindFields(look)
        self._notice = Notice(look, "", tone="warning")
        self._trouble = Notice(look, "", tone="error")
        self._hits = HitList(look)
        self._hits.chosen.connect(self.chosen)
        self._never = label(look, NEVER, Type.SMALL, tone="second")
        self._arrange()
        look.changed.connect(self._fit)
        self._fit()

    def open(self, words: str, *, replacing: bool) -> None:
        """Show the bar, and put the caret where words are typed, with those that were selected."""
        fields = self.fields
        fields.show_replacing(on=replacing)
        self.show()
        if words:
            fields.words.setText(words)
            fields.ask()
        fields.words.setFocus()
        fields.words.selectAll()

    def show_hits(self, rows: Sequence[HitRow]) -> None:
        self._trouble.hide()
        self._hits.show_hits(rows)

    def show_current(self, index: int, count: str) -> None:
        self._hits.show_current(index)
        self.fields.count.setText(count)

    def show_notice(self, sentence: str, more: str) -> None:
        """Say what concerns replacing, to who replaces."""
        self._notice.say(sentence, more)
        self._notice.setVisible(bool(sentence) and self.fields.is_replacing)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def announce(self, words: str) -> None:
        focused = self.focusWidget() or self.fields.words
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(focused, words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        fields = self.fields
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in _RETURNS and fields.by.hasFocus():
            fields.replace()
        elif event.key() in _RETURNS and fields.words.hasFocus():
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            fields.find_next(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def close_bar(self) -> None:
        self.hide()
        self.closed.emit()

    def clear(self) -> None:
        """Forget what was looked for, and ask for nothing any more."""
        self.fields.clear()
        self.show_hits(())
        self.show_current(-1, "")
        self.show_notice("", "")

    def _arrange(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self.fields, 1)
        close = icon_button(self._look, "Close (Esc)", "cross", self.close_bar)
        top.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(24, 8, 16, 8)
        rows.setSpacing(6)
        rows.addLayout(top)
        for widget in (self._never, self._notice, self._trouble, self._hits):
            rows.addWidget(widget)
        for hidden in (self._notice, self._trouble, self._hits):
            hidden.hide()

    def _fit(self) -> None:
        look = self._look
        self.fields.fit_to(self.width() - 40 - look.px(_CLOSE))
        has_room = self.window().height() >= look.px(_LIST_FROM)
        self._never.setVisible(has_room)
        self._hits.make_room(has_room=has_room)
