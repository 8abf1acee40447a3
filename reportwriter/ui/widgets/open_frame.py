"""What surrounds confidential words while they can be seen: the red frame, the band, Lock now."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from reportwriter.ui.fonts import Type
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.idle_watch import IdleWatch, left_words
from reportwriter.ui.widgets.text import label

NOT_TO_BE_COPIED = "For the chair only. Not for family members. Not to be copied."
_FRAME = 4
_BAND = 56
_WIDE, _TERSE = 860, 780


class OpenFrame(QFrame):
    """Put the work into `body`. `lock_requested`: by hand, by time or because the window was left.

    Made anew each time the page opens and destroyed when it locks, with every text in it.
    """

    lock_requested = Signal()

    def __init__(self, look: Look, words: str) -> None:
        super().__init__()
        self._look = look
        self.setAccessibleName(f"{words} {NOT_TO_BE_COPIED}")
        self.body = QVBoxLayout()
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(_FRAME, _FRAME, _FRAME, _FRAME)
        rows.setSpacing(0)
        self._band = _Band(look, words, self)
        # Shown once there is the room: shown before, it would make its window wider for good.
        self._band.advice.hide()
        rows.addWidget(self._band)
        rows.addLayout(self.body, 1)
        self._keys: dict[str, Callable[[], object]] = {}
        self.claim("Ctrl+L", self.lock_requested.emit)
        self._watch = IdleWatch(self)
        self._watch.ended.connect(self.lock_requested)
        self._watch.ticked.connect(self._on_ticked)
        self._watch.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # What the band says in full is also the name of the frame.
        width, breadth = event.size().width(), self._look.breadth
        self._band.fit(wide=width >= _WIDE * breadth, terse=width < _TERSE * breadth)

    def claim(self, keys: str, on_pressed: Callable[[], object]) -> None:
        """Take keys for this page, also those that mean something else to the window."""
        self._keys[QKeySequence(keys).toString()] = on_pressed

    def claim_from(self, widget: QWidget) -> None:
        """Take the claimed keys from a widget too that would scroll by them."""
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if claimed := self._claimed(event):
            claimed()
            return True
        return False

    def event(self, event: QEvent) -> bool:
        overrides = event.type() == QEvent.Type.ShortcutOverride
        if overrides and isinstance(event, QKeyEvent) and self._claimed(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if claimed := self._claimed(event):
            claimed()
        else:
            super().keyPressEvent(event)

    def _claimed(self, event: QKeyEvent) -> Callable[[], object] | None:
        return self._keys.get(QKeySequence(event.keyCombination()).toString())

    def forget(self) -> None:
        """Stop watching; whoever holds words lets go of them here, before they are destroyed."""
        self.stop_watching()

    def stop_watching(self) -> None:
        self._watch.stop()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.error)

    def _on_ticked(self, seconds: int) -> None:
        self._band.left.setText(left_words(seconds))


class _Band(QWidget):
    def __init__(self, look: Look, words: str, frame: OpenFrame) -> None:
        super().__init__()
        self._look = look
        self._icon = QLabel()
        self._icon.setPixmap(look.pixmap("unlock", 24, look.theme.error))
        self._strong = label(look, words, Type.LABEL)
        self.advice = label(look, NOT_TO_BE_COPIED)
        self.left = label(look, "", tone="second", wrap=False)
        lock = self._lock = button(
            look, "Lock now", frame.lock_requested.emit, icon="lock", key="Ctrl+L"
        )
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(20, 0, 20, 0)
        row.setSpacing(12)
        row.addWidget(self._icon)
        row.addWidget(self._strong)
        row.addWidget(self.advice, 1)
        row.addWidget(self.left)
        row.addWidget(lock)
        self.setMinimumHeight(look.px(_BAND))

    def fit(self, *, wide: bool, terse: bool) -> None:
        """Say all in one line where there is room, or only what it is, in as many as it takes."""
        self.advice.setVisible(wide)
        self._strong.setWordWrap(not wide)
        self._row.setStretchFactor(self._strong, 0 if wide else 1)
        self._lock.set_terse(terse=terse)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.theme.error_tint)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.theme.error)
