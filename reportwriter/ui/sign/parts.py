"""Parts of the signing screen: step circles, the NOT SENT frame, check words, files."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.sign.state import Leaving
from reportwriter.ui.widgets.clearing import clear
from reportwriter.ui.widgets.frames import Card, hairline
from reportwriter.ui.widgets.marks import NOT_SENT
from reportwriter.ui.widgets.text import label


class StepCircle(QWidget):
    """The number of a step, or a tick once it is done."""

    def __init__(self, look: Look, number: int) -> None:
        super().__init__()
        self._look = look
        self._number = number
        self._done = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_done(self, done: bool) -> None:
        self._done = done
        self.setAccessibleName("Done" if done else f"Step {self._number}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(28), self._look.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._look.theme
        colour = theme.success if self._done else theme.text
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(colour, 1.5))
        painter.drawEllipse(QRectF(self.rect()).adjusted(1, 1, -1, -1))
        if self._done:
            size = self._look.px(16)
            at = (self.width() - size) // 2
            painter.drawPixmap(at, at, self._look.pixmap("tick", 16, colour))
            return
        painter.setFont(self._look.font(Type.LABEL))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, str(self._number))


class SentFrame(QWidget):
    """NOT SENT with what that means, or what was handed over; as wide as the screen."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._handed_over = ""
        self._icon = QLabel()
        self._mark = label(look, NOT_SENT, Type.LABEL, wrap=False)
        self._words = label(look, "")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._mark)
        row.addWidget(self._words, 1)

    def say(self, words: str, handed_over: str = "") -> None:
        """Say why nothing is sent or, with `handed_over`, that it is."""
        self._handed_over = handed_over
        self._mark.setText(handed_over or NOT_SENT)
        self._words.setText("" if handed_over else words)
        self._icon.setVisible(bool(handed_over))
        self._icon.setPixmap(self._look.pixmap("tick", 20, self._look.theme.success))
        self.setAccessibleName(handed_over or f"{NOT_SENT}. {words}")
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        theme = self._look.theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = 1 if self._handed_over else 2
        painter.setPen(QPen(theme.success if self._handed_over else theme.text, width))
        painter.setBrush(theme.success_tint if self._handed_over else theme.page)
        inset = width / 2
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), 6, 6)


class StepCard(Card):
    """A card with a step circle and a heading; put what it holds into `content`."""

    def __init__(self, look: Look, number: int, title: str) -> None:
        super().__init__(padding=20, spacing=12)
        self.circle = StepCircle(look, number)
        self._aside = label(look, "", tone="second", wrap=False)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.circle)
        head.addWidget(label(look, title, Type.HEADING), 1)
        head.addWidget(self._aside)
        self.content = QVBoxLayout()
        self.content.setSpacing(12)
        self.rows.addLayout(head)
        self.rows.addLayout(self.content)

    def say_aside(self, words: str) -> None:
        self._aside.setText(words)


class FilesTable(QWidget):
    """The two files: what each is, and who can open it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 3)
        self._grid.setColumnStretch(2, 2)

    def show_files(self, files: Sequence[Leaving]) -> None:
        clear(self._grid)
        for column, title in ((1, "File"), (2, "Who can open it"), (3, "Size")):
            self._grid.addWidget(label(self._look, title, Type.SMALL_STRONG), 0, column)
        for index, file in enumerate(files):
            self._add(file, 1 + 2 * index)

    def _add(self, file: Leaving, row: int) -> None:
        look = self._look
        icon = QLabel()
        icon.setPixmap(look.pixmap(file.icon, 20, look.theme.text))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(label(look, file.name, Type.LABEL))
        words.addWidget(label(look, file.what, Type.SMALL, tone="second"))
        held = QWidget()
        held.setLayout(words)
        words.setContentsMargins(0, 0, 0, 0)
        self._grid.addWidget(hairline(), row, 0, 1, 4)
        self._grid.addWidget(icon, row + 1, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(held, row + 1, 1)
        self._grid.addWidget(label(look, file.who), row + 1, 2)
        self._grid.addWidget(label(look, file.size, tone="second", wrap=False), row + 1, 3)
