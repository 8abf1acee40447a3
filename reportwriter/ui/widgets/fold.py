"""A part of a form that is folded away under one line that says what is in it."""

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QVBoxLayout,
    QWidget,
)

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.text import label


class Fold(QWidget):
    """`rows` takes what is folded away; `summary` stands in its place, and goes on standing."""

    turned = Signal(bool)
    """Whether it is open now."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._title = title
        self._head = _Head(look)
        self._head.clicked.connect(self._on_clicked)
        name = label(look, title, Type.LABEL)
        name.setBuddy(self._head)
        self._body = QWidget()
        self.rows = QVBoxLayout(self._body)
        self.rows.setContentsMargins(0, 8, 0, 0)
        self.rows.setSpacing(12)
        outside = QVBoxLayout(self)
        outside.setContentsMargins(0, 0, 0, 0)
        outside.setSpacing(4)
        for widget in (name, self._head, self._body):
            outside.addWidget(widget)
        self.turn(is_open=False)

    @property
    def is_open(self) -> bool:
        return self._head.isChecked()

    def say(self, summary: str) -> None:
        if summary != self._head.text():
            self._head.setText(summary)
            self._name()

    def turn(self, *, is_open: bool) -> None:
        self._head.setChecked(is_open)
        self._body.setVisible(is_open)
        self._name()

    def _name(self) -> None:
        state = "unfolded" if self.is_open else "folded"
        self._head.setAccessibleName(f"{self._title} {self._head.text()}. {state}")

    def _on_clicked(self, is_open: bool) -> None:
        self.turn(is_open=is_open)
        self.turned.emit(is_open)


class _Head(QPushButton):
    """Looks like a closed list to choose from, which is what it stands in for."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setCheckable(True)
        self.setAutoDefault(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        look.dress(self, Type.BODY)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), super().sizeHint().height())

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QStylePainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""  # The box alone; the words follow.
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        look = self._look
        size, gap = look.px(16), look.px(10)
        room = self.width() - size - 3 * gap
        words = QFontMetrics(self.font()).elidedText(
            self.text(), Qt.TextElideMode.ElideRight, max(room, 0)
        )
        painter.setFont(self.font())
        painter.setPen(look.theme.text)
        middle = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(QRect(gap, 0, room, self.height()), middle, words)
        icon = "chevron-up" if self.isChecked() else "chevron-down"
        box = QRect(self.width() - size - gap, (self.height() - size) // 2, size, size)
        painter.drawPixmap(box, look.pixmap(icon, 16, look.theme.text))
