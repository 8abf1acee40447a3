"""A notice: a bar at the left, an icon, one bold sentence and one plain one."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.text import label

_ICONS = {"accent": "info", "warning": "warning", "error": "warning", "success": "tick"}


class Notice(QWidget):
    """`tone` is accent, warning, error or success. `row` takes a button at the right."""

    def __init__(
        self, look: Look, sentence: str, more: str = "", *, tone: str = "accent", icon: str = ""
    ) -> None:
        super().__init__()
        self._look = look
        self._tone = tone
        self._icon = QLabel()
        self._sentence = label(look, sentence, Type.LABEL)
        self._more = label(look, more, Type.BODY, tone="second")
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._sentence)
        words.addWidget(self._more)
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(20, 10, 16, 10)
        self.row.setSpacing(12)
        self.row.addLayout(_in_middle(self._beside_icon(words)), 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self._icon_name = icon
        self.say(sentence, more, tone=tone)
        look.changed.connect(self._show_icon)

    def say(self, sentence: str, more: str = "", *, tone: str = "") -> None:
        """Change what the notice says."""
        self._tone = tone or self._tone
        self._sentence.setText(sentence)
        self._more.setText(more)
        self._more.setVisible(bool(more))
        self.setAccessibleName(" ".join(filter(None, (sentence, more))))
        self._show_icon()
        self.update()

    def let_shrink(self) -> None:
        """Let what stands around it be lower than its words are in one narrow line.

        A head as high as that would scroll where there is room.
        """
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)

    def _beside_icon(self, words: QVBoxLayout) -> QHBoxLayout:
        told = QHBoxLayout()
        told.setSpacing(12)
        told.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        told.addLayout(words, 1)
        return told

    def _show_icon(self) -> None:
        name = self._icon_name or _ICONS[self._tone]
        self._icon.setPixmap(self._look.pixmap(name, 20, self._colour()))

    def _colour(self) -> QColor:
        colour = getattr(self._look.theme, self._tone)
        return colour if isinstance(colour, QColor) else self._look.theme.accent

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.card)
        painter.setPen(QPen(self._look.theme.hairline, 1))
        painter.drawRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.fillRect(QRect(0, 0, 4, self.height()), self._colour())


def _in_middle(told: QHBoxLayout) -> QVBoxLayout:
    """Keep the icon at the first line of the words, also where a button beside them is higher."""
    middle = QVBoxLayout()
    middle.setSpacing(0)
    middle.addStretch(1)
    middle.addLayout(told)
    middle.addStretch(1)
    return middle
