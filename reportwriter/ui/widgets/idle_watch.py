"""Ends what must not stand open: after two idle minutes, or when the window is left."""

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication, QWidget

IDLE_SECONDS = 120
_ACTIVITY = (
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.InputMethod,
)


class IdleWatch(QObject):
    """`ticked` carries the seconds left; `ended` comes once, and the watch stops by itself."""

    ticked = Signal(int)
    ended = Signal()

    def __init__(self, watched: QWidget, seconds: int = IDLE_SECONDS) -> None:
        super().__init__(watched)
        self._watched = watched
        self._seconds = seconds
        self._left = seconds
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.pass_second)

    @property
    def is_running(self) -> bool:
        return self._timer.isActive()

    def start(self) -> None:
        self._left = self._seconds
        self.ticked.emit(self._left)
        self._timer.start()
        application = QApplication.instance()
        if application is not None:
            application.installEventFilter(self)

    def stop(self) -> None:
        self._timer.stop()
        application = QApplication.instance()
        if application is not None:
            application.removeEventFilter(self)

    def pass_second(self) -> None:
        self._left -= 1
        self.ticked.emit(self._left)
        if self._left <= 0:
            self._end()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _ACTIVITY:
            self._left = self._seconds
        elif event.type() == QEvent.Type.WindowDeactivate and self._was_left(watched):
            self._end()
        return False

    def _was_left(self, watched: QObject) -> bool:
        # A list that drops down from our own field takes the activation on some systems.
        return watched is self._watched.window() and QApplication.activePopupWidget() is None

    def _end(self) -> None:
        if self.is_running:
            self.stop()
            self.ended.emit()


def left_words(seconds: int) -> str:
    """Return how long the page stays open, in minutes until the last one."""
    if seconds > 60:
        return f"Locks by itself in {-(-seconds // 60)} minutes"
    if seconds > 30:
        return "Locks by itself in 1 minute"
    return f"Locks by itself in {seconds} seconds"
