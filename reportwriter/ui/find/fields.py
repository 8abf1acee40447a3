"""The fields of the find bar: what is looked for and how, and what is put in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from reportwriter.services.finding import Query
from reportwriter.ui.find.words_line import WordsLine
from reportwriter.ui.fonts import Type
from reportwriter.ui.widgets.buttons import button, icon_button
from reportwriter.ui.widgets.fields import TickBox, name_input
from reportwriter.ui.widgets.text import label

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.ui.look import Look

AFTER_MS = 150
_WIDE_FROM = 900
_NARROWEST, _WIDEST, _BESIDE = 110, 320, 230
"""In pixels at 100 %: of a field, and what stands beside it."""


class FindFields(QWidget):
    asked = Signal(object)
    """Query."""
    step_requested = Signal(int)
    replace_requested = Signal(str)
    replace_all_requested = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.words, self.by = WordsLine(look), WordsLine(look)
        self._whole = TickBox(look, "Whole words")
        self._case = TickBox(look, "Match capitals")
        self.count = label(look, "", Type.SMALL, tone="second", wrap=False)
        self._titled: list[tuple[QLabel, QLineEdit]] = []
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(AFTER_MS)
        self._pause.timeout.connect(self.ask)
        self._first = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._arrange()
        self.words.textEdited.connect(lambda _text: self._pause.start())
        for tick in (self._whole, self._case):
            tick.clicked.connect(lambda _on: self.ask())

    @property
    def is_replacing(self) -> bool:
        return not self._replacing.isHidden()

    def show_replacing(self, *, on: bool) -> None:
        self._replacing.setVisible(on)

    def ask(self) -> None:
        """Ask for what is typed now."""
        self._pause.stop()
        self.asked.emit(
            Query(
                words=self.words.text(),
                whole_words=self._whole.isChecked(),
                match_case=self._case.isChecked(),
            )
        )

    def find_next(self, by: int) -> None:
        """Go on from hit to hit; what was typed last is looked for first."""
        if self._pause.isActive():
            self.ask()
        self.step_requested.emit(by)

    def replace(self) -> None:
        self.replace_requested.emit(self.by.text())

    def clear(self) -> None:
        """Forget what was typed, and ask for nothing any more."""
        self._pause.stop()
        for field in (self.words, self.by):
            field.clear()

    def fit_to(self, width: int) -> None:
        """Say what the fields are for inside them, and go below each other, where it is narrow."""
        look = self._look
        is_wide = width >= look.px(_WIDE_FROM)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._first.setDirection(across if is_wide else down)
        widest = max(title.sizeHint().width() for title, _ in self._titled)
        room = width - look.px(_BESIDE)
        for title, field in self._titled:
            title.setFixedWidth(widest)
            title.setVisible(is_wide)
            field.setPlaceholderText("" if is_wide else title.text())
            field.setFixedWidth(max(look.px(_NARROWEST), min(look.px(_WIDEST), room)))
        self.count.setMinimumWidth(look.px(72))

    def _arrange(self) -> None:
        look = self._look
        back = icon_button(look, "Previous (Shift+F3)", "chevron-up", lambda: self.find_next(-1))
        on = icon_button(look, "Next (F3)", "chevron-down", lambda: self.find_next(1))
        one = button(look, "Replace", self.replace)
        every = button(look, "Replace all", lambda: self.replace_all_requested.emit(self.by.text()))
        find = self._row("Find in this report", self.words, (back, on, self.count))
        self._replacing = self._row("Replace with", self.by, (one, every))
        ticks, side = _across()
        for tick in (self._whole, self._case):
            side.addWidget(tick)
        side.addStretch(1)
        self._first.setSpacing(8)
        self._first.addWidget(find)
        self._first.addWidget(ticks)
        second, beside = _across()
        beside.addWidget(self._replacing)
        beside.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(6)
        rows.addLayout(self._first)
        rows.addWidget(second)
        self._replacing.hide()

    def _row(self, name: str, field: QLineEdit, rest: Sequence[QWidget]) -> QWidget:
        title = label(self._look, name, Type.LABEL, wrap=False)
        title.setBuddy(field)
        name_input(field, name)
        self._titled.append((title, field))
        row, across = _across()
        for widget in (title, field, *rest):
            across.addWidget(widget)
        return row


def _across() -> tuple[QWidget, QHBoxLayout]:
    row = QWidget()
    across = QHBoxLayout(row)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(8)
    return row, across
