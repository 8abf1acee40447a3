"""The file check of one report as a card: the mark, all answers in order, and what to do next."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reportwriter.services.file_check_words import FileCheckCard, Mark
from reportwriter.ui.chair.presenter import Detail
from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.check_mark import CheckMark, mark_colour
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.frames import Card, Page, hairline
from reportwriter.ui.widgets.text import label, set_tone

_WIDE, _LOW = (16, 16, 20, 12), (24, 8, 12, 8)
"""Free beside the card, above and inside it, and between what it holds; below a list, its edges
stand under those of the list, and there is little room."""


class DetailPane(Page):
    """Shows one file check; says what its reader wants to do next."""

    read_requested = Signal()
    words_requested = Signal()
    request_copied = Signal()
    assign_requested = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(surface="panel", spacing=12)
        self.setProperty("surface", "panel")
        self._look = look
        self._request = ""
        self._card = Card()
        self._bar = _TopBar(look)
        self._mark = CheckMark(look)
        self._headline = label(look, "", Type.HEADING)
        self._who = label(look, "", Type.SMALL, tone="second")
        self._answers = QWidget()
        self._grid = QGridLayout(self._answers)
        self._steps = label(look, "", Type.STATEMENT)
        self._lay_out()
        self.rows.addWidget(self._card)
        self.rows.addStretch(1)
        self.set_low(low=False)

    def set_low(self, *, low: bool) -> None:
        """Leave less room free where it stands below the list."""
        beside, above, inside, between = _LOW if low else _WIDE
        self.rows.setContentsMargins(beside, above, beside, above)
        self._card.rows.setContentsMargins(inside, inside, inside, inside)
        self._card.rows.setSpacing(between)

    def show_detail(self, detail: Detail) -> None:
        card = detail.card
        mark = card.mark if card else Mark.MISSING
        self._bar.show_mark(mark)
        self._mark.show_mark(mark)
        self._headline.setText(card.headline if card else detail.nothing)
        self._who.setText(", ".join(part for part in (detail.title, detail.author) if part))
        self._show_answers(card)
        steps = card.next_steps if card else detail.waiting
        self._steps.setText("\n".join(steps))
        self._receipt.setText(detail.receipt)
        self._receipt.setVisible(bool(detail.receipt))
        if detail.request != self._request:
            self._copied.hide()
        self._request = detail.request
        self._words.setVisible(detail.may_enter_words)
        self._copy.setVisible(bool(detail.request))
        self._copy.set_words("Copy a request" if card else "Copy a reminder")
        self._read.setVisible(detail.may_read)
        self._assign.setVisible(bool(detail.assign_words))
        self._assign.set_words(detail.assign_words or "Say whose it is")
        self._read.set_words(detail.read_words)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._headline)
        words.addWidget(self._who)
        head.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setVerticalSpacing(8)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(0, 2)
        self._grid.setColumnStretch(1, 3)
        for part in (self._bar, head, self._answers, hairline()):
            if isinstance(part, QHBoxLayout):
                self._card.rows.addLayout(part)
            else:
                self._card.rows.addWidget(part)
        look = self._look
        self._card.rows.addWidget(label(look, "What to do next", Type.SMALL_STRONG, tone="second"))
        self._card.rows.addWidget(self._steps)
        self._receipt = label(look, "", Type.SMALL, tone="second")
        self._card.rows.addWidget(self._receipt)
        self._card.rows.addLayout(self._buttons())

    def _buttons(self) -> QVBoxLayout:
        look = self._look
        self._words = button(
            look, "Enter their eight words", self.words_requested.emit, icon="telephone"
        )
        self._copy = button(look, "Copy a request", self._on_copy, icon="copy")
        self._assign = button(look, "Say whose it is", self.assign_requested.emit, icon="pencil")
        self._read = button(look, "Read the report", self.read_requested.emit, key="Enter")
        self._copied = label(look, "Copied. Paste it into an e-mail.", Type.SMALL, tone="second")
        self._copied.hide()
        column = QVBoxLayout()
        column.setSpacing(8)
        for made in (self._words, self._assign, self._copy, self._read):
            column.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._copied)
        return column

    def _show_answers(self, card: FileCheckCard | None) -> None:
        clear(self._grid)
        top = Qt.AlignmentFlag.AlignTop
        for number, row in enumerate(card.rows if card else ()):
            question = label(self._look, row.question, tone="second")
            answer = label(self._look, row.answer, Type.LABEL if row.is_said else Type.BODY)
            if not row.is_said:
                set_tone(answer, "second")
            self._grid.addWidget(question, number, 0, top)
            self._grid.addWidget(_named(answer, row.question), number, 1, top)
        self._answers.setVisible(card is not None)

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self._request)
        self._copied.show()
        self.request_copied.emit()


def _named(answer: QLabel, question: str) -> QLabel:
    answer.setAccessibleName(f"{question} {answer.text()}")
    return answer


class _TopBar(QWidget):
    """A bar in the colour of the mark, broken where nothing could be checked."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._mark = Mark.MISSING
        self.setFixedHeight(6)

    def show_mark(self, mark: Mark) -> None:
        self._mark = mark
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = mark_colour(self._look, self._mark)
        if self._mark not in (Mark.NOT_CHECKED, Mark.MISSING):
            painter.fillRect(self.rect(), colour)
            return
        pen = QPen(colour, 6)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        pen.setDashPattern([1.2, 0.8])
        painter.setPen(pen)
        painter.drawLine(0, 3, self.width(), 3)
