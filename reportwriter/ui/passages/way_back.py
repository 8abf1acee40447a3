"""Where the writer was when a bar was opened, and where Esc leads back to."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reportwriter.ui.rooms import Rooms


class WayBack:
    def __init__(self, rooms: Rooms, bar: QWidget) -> None:
        self._rooms = rooms
        self._bar = bar
        self.field: QWidget | None = None

    def remember(self) -> None:
        """Remember what has the focus, unless it is the bar itself."""
        focused = QApplication.focusWidget()
        if focused is not None and not self._bar.isAncestorOf(focused):
            self.field = focused

    def lead_to(self, field: QWidget | None) -> None:
        """Lead to where the bar has led meanwhile."""
        self.field = field or self.field

    def forget(self) -> None:
        self.field = None

    def go(self) -> None:
        """Go on where the writer was, or at the beginning of the screen if that is gone."""
        field, writing = self.field, self._rooms.writing
        if field is not None and isValid(field) and field.isVisible():
            field.setFocus()
        elif (page := self._rooms.report_frame.pages.currentWidget()) is writing.screen:
            writing.screen.back_to_list()
        elif page is not None:
            page.setFocus()
