"""The find bar: what is looked for, the hits, and what is put in their place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from reportwriter.services.finding import Query
from reportwriter.ui.find.hit_list import HitList
from reportwriter.ui.find.words_line import WordsLine
from reportwriter.ui.fonts import Type
from reportwriter.ui.widgets.buttons import button, icon_button
from reportwriter.ui.widgets.fields import TickBox, name_input
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.text import label
from reportwriter.ui.worded import say_error

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.ui.look import Look
    from reportwriter.ui.passages.rows import HitRow

AFTER_MS = 150
_WIDE_FROM, _LIST_FROM = 960, 460
_NARROWEST, _WIDEST, _BESIDE = 110, 320, 270
"""All in pixels at 100 %: of the bar and the window, then of a field and what stands beside it."""
NEVER = "The confidential page is never searched."
_RETURNS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class FindBar(QFrame):
    asked = Signal(object)
    """Query."""
    step_requested = Signal(int)
    chosen = Signal(int)
    replace_requested = Signal(str)
    replace_all_requested = Signal(str)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("surface", "strip")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._words = WordsLine()
        self._by = WordsLine()
        for field in (self._words, self._by):
            look.dress(field, Type.BODY)
        self._whole = TickBox(look, "Whole words")
        self._case = TickBox(look, "Match capitals")
        self._count = label(look, "", Type.SMALL, tone="second", wrap=False)
        self._notice = Notice(look, "", tone="warning")
        self._trouble = Notice(look, "", tone="error")
        self._hits = HitList(look)
        self._never = label(look, NEVER, Type.SMALL, tone="second")
        self._titled: list[tuple[QLabel, QLineEdit]] = []
        self._first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(AFTER_MS)
        self._pause.timeout.connect(self._ask)
        self._replacing = self._replace_row()
        self._replacing.hide()
        self._arrange()
        self._join()
        look.changed.connect(self._fit)
        self._fit()

    @property
    def is_replacing(self) -> bool:
        return not self._replacing.isHidden()

    def open(self, words: str, *, replacing: bool) -> None:
        """Show the bar, and put the caret where words are typed, with those that were selected."""
        self._replacing.setVisible(replacing)
        self.show()
        if words:
            self._words.setText(words)
            self._ask()
        self._words.setFocus()
        self._words.selectAll()

    def show_hits(self, rows: Sequence[HitRow]) -> None:
        self._trouble.hide()
        self._hits.show_hits(rows)

    def show_current(self, index: int, count: str) -> None:
        self._hits.show_current(index)
        self._count.setText(count)

    def show_notice(self, sentence: str, more: str) -> None:
        """Say what concerns replacing, to who replaces."""
        self._notice.say(sentence, more)
        self._notice.setVisible(bool(sentence) and self.is_replacing)

    def show_trouble(self, error: ReportWriterError) -> None:
        say_error(self._trouble, error)

    def announce(self, words: str) -> None:
        focused = self.focusWidget() or self._words
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(focused, words))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in _RETURNS and self._by.hasFocus():
            self.replace_requested.emit(self._by.text())
        elif event.key() in _RETURNS and self._words.hasFocus():
            back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.find_next(-1 if back else 1)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def find_next(self, by: int) -> None:
        """Go on from hit to hit; what was typed last is looked for first."""
        if self._pause.isActive():
            self._ask()
        self.step_requested.emit(by)

    def close_bar(self) -> None:
        self.hide()
        self.closed.emit()

    def clear(self) -> None:
        """Forget what was looked for, and ask for nothing any more."""
        self._pause.stop()
        for field in (self._words, self._by):
            field.clear()
        self.show_hits(())
        self.show_current(-1, "")
        self.show_notice("", "")

    def _ask(self) -> None:
        self._pause.stop()
        self.asked.emit(
            Query(
                words=self._words.text(),
                whole_words=self._whole.isChecked(),
                match_case=self._case.isChecked(),
            )
        )

    def _join(self) -> None:
        self._words.textEdited.connect(lambda _text: self._pause.start())
        for tick in (self._whole, self._case):
            tick.clicked.connect(lambda _on: self._ask())
        self._hits.chosen.connect(self.chosen)

    def _find_row(self) -> QWidget:
        look = self._look
        back = icon_button(look, "Previous (Shift+F3)", "chevron-up", lambda: self.find_next(-1))
        on = icon_button(look, "Next (F3)", "chevron-down", lambda: self.find_next(1))
        return self._row("Find in this report", self._words, (back, on, self._count))

    def _replace_row(self) -> QWidget:
        look, by = self._look, self._by
        one = button(look, "Replace", lambda: self.replace_requested.emit(by.text()))
        every = button(look, "Replace all", lambda: self.replace_all_requested.emit(by.text()))
        return self._row("Replace with", by, (one, every))

    def _row(self, name: str, field: QLineEdit, rest: Sequence[QWidget]) -> QWidget:
        title = label(self._look, name, Type.LABEL, wrap=False)
        title.setBuddy(field)
        name_input(field, name)
        self._titled.append((title, field))
        row, across = _across()
        for widget in (title, field, *rest):
            across.addWidget(widget)
        return row

    def _arrange(self) -> None:
        look = self._look
        ticks, side = _across()
        for one in (self._whole, self._case):
            side.addWidget(one)
        side.addStretch(1)
        self._first.setSpacing(8)
        self._first.addWidget(self._find_row())
        self._first.addWidget(ticks)
        replacing, second = _across()
        second.addWidget(self._replacing)
        second.addStretch(1)
        fields = QVBoxLayout()
        fields.setSpacing(6)
        fields.addLayout(self._first)
        fields.addWidget(replacing)
        top = QHBoxLayout()
        top.addLayout(fields, 1)
        close = icon_button(look, "Close (Esc)", "cross", self.close_bar)
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
        """Say what the fields are for inside them, and show no list, where there is no room."""
        look = self._look
        is_wide = self.width() >= look.px(_WIDE_FROM)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._first.setDirection(across if is_wide else down)
        widest = max(title.sizeHint().width() for title, _ in self._titled)
        room = self.width() - look.px(_BESIDE)
        for title, field in self._titled:
            title.setFixedWidth(widest)
            title.setVisible(is_wide)
            field.setPlaceholderText("" if is_wide else title.text())
            field.setFixedWidth(max(look.px(_NARROWEST), min(look.px(_WIDEST), room)))
        self._count.setMinimumWidth(look.px(72))
        has_room = self.window().height() >= look.px(_LIST_FROM)
        self._never.setVisible(has_room)
        self._hits.make_room(has_room=has_room)


def _across() -> tuple[QWidget, QHBoxLayout]:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(8)
    return row, across
