"""A dialogue: a window of its own, in which the keyboard's ring goes round as in the main one."""

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QDialog, QWidget

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.focus_ring import FocusRing


class Dialog(QDialog):
    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ring: FocusRing | None = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if self._ring is None:
            # Not before: it lies over all that stands here.
            self._ring = FocusRing(self, self._look)
            self._ring.watch_input()
