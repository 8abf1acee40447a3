"""The genogram beside the table of people; it follows what is typed once the typing rests."""

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QShowEvent

from reportwriter.pictures.genogram.facts import Family
from reportwriter.pictures.genogram.layout import lay_out
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.picture_pane import PicturePane

REST_MS = 150
"""A picture that moves under every key pressed would draw the eye away from the words."""


class GenogramPane(PicturePane):
    def __init__(self, look: Look) -> None:
        super().__init__(look, "Genogram")
        self._family: Family | None = None
        self._drawn: Family | None = None
        self._chosen = ""
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(REST_MS)
        self._rest.timeout.connect(self.draw)

    def show_family(self, family: Family) -> None:
        """Draw a family: the first at once, later ones when nothing has changed for a moment."""
        if family == self._family:
            return
        self._family = family
        if self._drawn is None:
            self.draw()
        elif self.isVisible():
            self._rest.start()

    def draw(self) -> None:
        if self._family is not None and self._family != self._drawn:
            self._rest.stop()
            self._drawn = self._family
            self.show_picture(partial(lay_out, self._family))
            super().select(self._chosen)

    def select(self, key: str) -> None:
        self._chosen = key
        super().select(key)

    def take_focus(self) -> None:
        (self.table if self.shows_table else self.canvas).setFocus(Qt.FocusReason.OtherFocusReason)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.draw()
