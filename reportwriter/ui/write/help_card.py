"""The card that F1 opens above the list: it stays beside what is typed, and goes by Esc."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import icon_button
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.frames import Card, Page
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.question_help import EXAMPLE, QuestionHelp

_TALLEST = 260
_TWO_COLUMNS_FROM = 560


class HelpCard(Card):
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(padding=0, spacing=0)
        self._look = look
        self._shown: QuestionHelp | None = None
        self._columns = 0
        self._question = label(look, "", Type.HEADING)
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 8, 0)
        head.addWidget(self._question, 1)
        head.addWidget(icon_button(look, "Close help", "cross", self.closed.emit))
        self._page = Page("", padding=16, spacing=12)
        for ground in (self._page.viewport(), self._page.widget()):
            if ground is not None:  # The card shows through.
                ground.setAutoFillBackground(False)
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(12)
        self._page.rows.setContentsMargins(16, 4, 16, 12)
        self._page.rows.addLayout(self._grid)
        self._page.rows.addStretch(1)
        self.rows.addLayout(head)
        self.rows.addWidget(self._page)
        look.changed.connect(self._fit)
        self.hide()

    def show_help(self, shown: QuestionHelp) -> None:
        if shown != self._shown:
            self._shown = shown
            self._fill()
        self.show()
        self._fit()

    def fit_to(self, width: int) -> None:
        """Stand in two columns where there is room for them."""
        columns = 2 if width / self._look.zoom >= _TWO_COLUMNS_FROM else 1
        if columns != self._columns:
            self._columns = columns
            self._fill()
        self._fit()

    def _fill(self) -> None:
        shown = self._shown
        if shown is None or not self._columns:
            return
        while (block := self._grid.takeAt(0)) is not None:
            if (column := block.layout()) is not None:
                clear(column)
                column.deleteLater()
        self._question.setText(shown.question)
        self.setAccessibleName(shown.spoken)
        blocks = [*shown.parts, *([(EXAMPLE, shown.example)] if shown.example else [])]
        for number, (title, words) in enumerate(blocks):
            row, column_number = divmod(number, self._columns)
            self._grid.addLayout(self._block(title, words), row, column_number)
        for column_number in range(2):
            self._grid.setColumnStretch(column_number, int(column_number < self._columns))

    def _block(self, title: str, words: str) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(2)
        # An example is words of a report, and is read in the face of reports.
        kind = Type.STATEMENT if title == EXAMPLE else Type.BODY
        lines: list[QLabel] = [label(self._look, title, Type.LABEL)]
        lines.append(label(self._look, words, kind, tone="" if title == EXAMPLE else "second"))
        for line in lines:
            column.addWidget(line)
        column.addStretch(1)
        return column

    def _fit(self) -> None:
        body = self._page.widget()
        wanted = body.heightForWidth(self._page.width()) if body else 0
        wanted = wanted if wanted > 0 else self._page.rows.totalSizeHint().height()
        self._page.setFixedHeight(min(wanted, self._look.px(_TALLEST)))
