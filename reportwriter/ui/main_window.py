"""The main window: arranges pages, their menus and the status bar, and does nothing else."""

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from reportwriter.ui.appearance import Appearance
from reportwriter.ui.menus.titles import OF_SOME_SCREENS, Menu
from reportwriter.ui.panes import enter
from reportwriter.ui.widgets.bars import StatusBar
from reportwriter.ui.widgets.focus_ring import FocusRing

if TYPE_CHECKING:
    from reportwriter.ui.menus.bar import Menus

SMALLEST = QSize(720, 560)


class MainWindow(QMainWindow):
    """`may_close` is asked before the window goes; it may show why not."""

    write_requested = Signal()
    lock_requested = Signal()
    closed = Signal()
    painted = Signal()
    """The first time that all of it is on the screen."""

    def __init__(self, appearance: Appearance) -> None:
        super().__init__()
        self._appearance = appearance
        self._is_painted = False
        self._titled = "{title}"
        self.may_close: Callable[[], bool] = lambda: True
        self.pages = QStackedWidget()
        self.status = StatusBar(appearance.look)
        body = QWidget()
        rows = self._rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.pages, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(body)
        self.setMinimumSize(SMALLEST)
        self.resize(1440, 900)
        self.titles = {name: self.menuBar().addMenu(name) for name in Menu}
        for name in OF_SOME_SCREENS:
            self.titles[name].menuAction().setVisible(False)
        # After what opens the vault, which is what everybody waits for.
        self.painted.connect(lambda: QTimer.singleShot(0, self, lambda: self.menus))
        self.painted.connect(lambda: QTimer.singleShot(0, self, lambda: self.ruler))
        self._ring = FocusRing(self, appearance.look)

    @cached_property
    def menus(self) -> "Menus":
        """What stands in the menus: made once there is something to look at."""
        from reportwriter.ui.own_commands import Bare, OwnCommands  # noqa: PLC0415

        bare = Bare(
            window=self,
            pages=self.pages,
            titles=self.titles,
            write=self.write_requested.emit,
            lock=self.lock_requested.emit,
        )
        return OwnCommands(bare, self._appearance).menus

    @cached_property
    def ruler(self) -> QWidget:
        """What lies under what is read, for whoever wants it: made with the window at rest."""
        from reportwriter.ui.widgets.reading_ruler import ReadingRuler  # noqa: PLC0415

        made = ReadingRuler(self, self._appearance.look)
        made.watch_input()
        return made

    def add_page(self, page: QWidget) -> None:
        self.pages.addWidget(page)

    def remove_page(self, page: QWidget) -> None:
        self.pages.removeWidget(page)

    def show_page(self, page: QWidget, title: str) -> None:
        """Show a page under a title, which names no child."""
        if self.pages.currentWidget() is not page:
            self.pages.setCurrentWidget(page)
            enter(page, Qt.FocusReason.OtherFocusReason)
            self.status.clear()
        name = f"{title} \N{EN DASH} Report Writer" if title else "Report Writer"
        self.setWindowTitle(self._titled.format(title=name))

    def show_banner(self, banner: QWidget, titled: str) -> None:
        """Keep a banner above every page; `titled` is put round every title, as `{title}`."""
        self._titled = titled
        self._rows.insertWidget(0, banner)

    def remove_banner(self, banner: QWidget) -> None:
        self._titled = "{title}"
        self._rows.removeWidget(banner)
        banner.deleteLater()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._ring.watch_input()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self._is_painted:
            self._is_painted = True
            # What stands in the window is painted after it, before the next event.
            QTimer.singleShot(0, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:
        if not self.may_close():
            event.ignore()
            return
        self.closed.emit()
        event.accept()
