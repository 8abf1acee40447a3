"""Keeps the current line of a list in sight, where the list is as high as it has lines."""

from collections.abc import Iterator

from PySide6.QtCore import QEvent, QObject, QRect, QTimer
from PySide6.QtWidgets import QApplication, QListView, QScrollArea, QWidget
from shiboken6 import isValid

_AFTER = (QEvent.Type.Resize, QEvent.Type.Show)


class KeptInSight(QObject):
    """Scrolls the page that a list stands in: such a list has nothing of its own to scroll.

    `always`, or only while the list has the focus. Where something else on the same page has it,
    as a picture below the list, the page stays where it is.
    """

    def __init__(self, view: QListView, *, always: bool) -> None:
        super().__init__(view)
        self._view = view
        self.always = always
        self._is_due = False
        self._watched: list[QWidget] = []
        view.installEventFilter(self)
        view.selectionModel().currentChanged.connect(self.scroll_soon)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _AFTER and isValid(self._view):
            if event.type() is QEvent.Type.Show:
                self._watch_pages()
            self.scroll_soon()
        return super().eventFilter(watched, event)

    def scroll_soon(self) -> None:
        """Scroll once all that changes now has come to rest: heights follow from widths."""
        if not self._is_due:
            self._is_due = True
            QTimer.singleShot(0, self, self._scroll)

    def _scroll(self) -> None:
        self._is_due = False
        index, port = self._view.currentIndex(), self._view.viewport()
        if not index.isValid() or not self._view.isVisible():
            return
        line = self._view.visualRect(index)
        for area, body in self._pages():
            if not self._may_scroll(body):
                return
            _show(area, QRect(port.mapTo(body, line.topLeft()), line.size()))

    def _may_scroll(self, body: QWidget) -> bool:
        focus = QApplication.focusWidget()
        if focus is self._view:
            return True
        return self.always and not (focus is not None and body.isAncestorOf(focus))

    def _pages(self) -> Iterator[tuple[QScrollArea, QWidget]]:
        """Give what scrolls around the list and what it scrolls, from the inside out."""
        above = self._view.parentWidget()
        while above is not None:
            if isinstance(above, QScrollArea) and (body := above.widget()) is not None:
                yield above, body
            above = above.parentWidget()

    def _watch_pages(self) -> None:
        """Learn when there is less room, as when a pane comes to stand below the list.

        And when what stands above it is laid out anew: then the page has other heights.
        """
        for area, body in self._pages():
            for one in (area.viewport(), body):
                if one not in self._watched:
                    self._watched.append(one)
                    one.installEventFilter(self)


def _show(area: QScrollArea, line: QRect) -> None:
    """Scroll as little as it takes; of a line that is higher than its room, show the beginning."""
    room = (area.viewport().height() - line.height()) // 2
    margin = max(min(line.height() // 4, 12, room), 0)
    for y in (line.bottom(), line.top()):
        area.ensureVisible(line.left(), y, 0, margin)
