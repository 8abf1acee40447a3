"""The card of one suggestion: what is asked, why, and two answers."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.text import label
from reportwriter.ui.write.suggest.keys import ACCEPT_KEY, LEAVE_KEY
from reportwriter.ui.write.suggest.shown import ShownSuggestion
from reportwriter.wording.suggestions import LEAVE, NOTHING_MORE

_RADIUS, _PADDING, _GAP = 8, 12, 12


class SuggestionCard(QWidget):
    accepted = Signal()
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._kind = ""
        self._asks = label(look, "", Type.LABEL)
        self._count = label(look, "", Type.SMALL, tone="second", wrap=False)
        self._why = label(look, "", Type.BODY, tone="second")
        self._do = label(look, "", Type.BODY)
        self._accept = button(look, "", self.accepted.emit, key=ACCEPT_KEY)
        self._leave = button(look, LEAVE, self.left.emit, role="link", key=LEAVE_KEY)
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self._asks, 1)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignTop)
        self._answers = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._answers.setSpacing(_GAP)
        self._answers.addWidget(self._accept)
        self._answers.addWidget(self._leave)
        self._answers.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_PADDING, _PADDING, _PADDING, _PADDING)
        rows.setSpacing(4)
        rows.addLayout(head)
        rows.addWidget(self._why)
        rows.addWidget(self._do)
        rows.addSpacing(4)
        rows.addLayout(self._answers)
        rows.addStretch(1)
        look.changed.connect(self._arrange)

    def show_suggestion(self, shown: ShownSuggestion) -> None:
        self._kind = shown.kind
        self._asks.setText(shown.asks)
        self._count.setText(shown.count)
        self._why.setText(shown.why)
        self._do.setText(shown.do)
        self._do.setVisible(bool(shown.do))
        self._accept.set_words(shown.accept)
        # Not every screen reader speaks a description, and without the question this says nothing.
        self._accept.setAccessibleName(f"{shown.asks} {shown.accept}")
        self._accept.setAccessibleDescription(shown.spoken)
        self.setAccessibleName(shown.spoken)
        self._offer(offers=True)
        self._arrange()
        self.update()

    def say_nothing_more(self) -> None:
        """Say in the same place that all is answered."""
        self._kind = ""
        self._asks.setText(NOTHING_MORE)
        for line in (self._count, self._why, self._do):
            line.setText("")
        self.setAccessibleName(NOTHING_MORE)
        self._offer(offers=False)
        self.update()

    def _offer(self, *, offers: bool) -> None:
        self._accept.setVisible(offers)
        self._leave.setVisible(offers)

    def event(self, event: QEvent) -> bool:
        """Keep Esc from what it does elsewhere on the screen."""
        is_override = event.type() == QEvent.Type.ShortcutOverride
        if is_override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @property
    def answers(self) -> tuple[QWidget, QWidget]:
        """The two buttons, in the order of the tab key."""
        return self._accept, self._leave

    def minimumSizeHint(self) -> QSize:
        """Ask for the width of the wider answer: where both do not fit, they stand in two rows."""
        widest = max(one.sizeHint().width() for one in self.answers)
        return QSize(widest + 2 * _PADDING, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(self._look.theme.card)
        painter.setPen(QPen(self._edge(), 1))
        painter.drawRoundedRect(
            QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS
        )

    def _edge(self) -> QColor:
        theme = self._look.theme
        return theme.kind(self._kind).strong if self._kind else theme.border

    def _arrange(self) -> None:
        """Put the answers below one another where they do not fit beside each other."""
        wanted = sum(one.sizeHint().width() for one in self.answers) + _GAP + 2 * _PADDING
        beside = wanted <= self.width()
        directions = QBoxLayout.Direction
        self._answers.setDirection(directions.LeftToRight if beside else directions.TopToBottom)
