"""The reading ruler: a line under what is read, for whoever loses the place where they are."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QAbstractScrollArea,
    QApplication,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from reportwriter.ui.look import Look

_THICK = 3
_BELOW = 12
"""Below the pointer, at 100 %: the line that it points at stands above the ruler."""


class ReadingRuler(QWidget):
    """Lies over a window, under the line at the pointer, at the text cursor or chosen in a list.

    It is made once, after the window has its content, and asks for nothing while it is switched
    off. Whatever is pressed where it lies is pressed as if it were not there.
    """

    def __init__(self, window: QWidget, look: Look) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.hide()
        look.changed.connect(self._on_look_changed)

    def watch_input(self) -> None:
        """Follow pointer and keys while it is wanted; call once the window has a handle."""
        if (handle := self._window.windowHandle()) is not None:
            follow = handle.installEventFilter if self._look.ruler else handle.removeEventFilter
            follow(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        if kind == QEvent.Type.MouseMove and isinstance(event, QMouseEvent):
            self._follow_pointer(event.position().toPoint())
        elif kind == QEvent.Type.KeyPress:
            # Only once the key has done its work is it known where the reader is.
            QTimer.singleShot(0, self, self._follow_focus)
        elif kind in (QEvent.Type.Leave, QEvent.Type.Resize):
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect(), self._look.theme.accent)

    def _on_look_changed(self) -> None:
        self.watch_input()
        if not self._look.ruler:
            self.hide()
        self.update()

    def _follow_pointer(self, at: QPoint) -> None:
        part = self._window.childAt(at)
        while part is not None and not _is_read_in(part):
            part = part.parentWidget()
        if part is None:
            # There is nothing to read there, but buttons.
            self.hide()
        else:
            self._lie(part, part.mapFrom(self._window, at).y() + self._look.px(_BELOW))

    def _follow_focus(self) -> None:
        focus = QApplication.focusWidget()
        if not self._look.ruler or focus is None or not self._window.isAncestorOf(focus):
            return
        if isinstance(focus, QAbstractItemView) and focus.currentIndex().isValid():
            line = focus.visualRect(focus.currentIndex())
            self._lie(focus.viewport(), line.bottom() - _THICK)
        elif isinstance(focus, QPlainTextEdit | QTextEdit):
            self._lie(focus.viewport(), focus.cursorRect().bottom() + 1)
        else:
            self.hide()

    def _lie(self, part: QWidget, y: int) -> None:
        """Lie across a part that scrolls, at a height in it, as far as the window shows it."""
        high = max(self._look.px(_THICK), 1)
        across = QRect(part.mapTo(self._window, QPoint(0, y)), part.size())
        across.setHeight(high)
        seen = part.visibleRegion().boundingRect()
        self.setGeometry(across)
        self.setVisible(seen.top() <= y <= seen.bottom())
        self.raise_()


def _is_read_in(part: QWidget) -> bool:
    area = part.parentWidget()
    return isinstance(area, QAbstractScrollArea) and area.viewport() is part
