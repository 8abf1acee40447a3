"""The main window: arranges pages, their menus and the status bar, and does nothing else."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QKeySequence, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget, QVBoxLayout, QWidget

from reportwriter.ui.appearance import Appearance
from reportwriter.ui.panes import next_pane
from reportwriter.ui.widgets.bars import StatusBar
from reportwriter.ui.widgets.focus_ring import FocusRing

MENUS = ("&File", "&Edit", "&Statement", "&Report", "&View", "&Help")
SMALLEST = QSize(720, 560)
Menus = Mapping[str, Sequence[QAction]]
_THEMES = (
    ("&Follow the system", "system"),
    ("&Light", "light"),
    ("&Dark", "dark"),
    ("&High contrast", "high contrast"),
)


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
        self._menus: dict[QWidget, Menus] = {}
        self._is_painted = False
        self.may_close: Callable[[], bool] = lambda: True
        self.pages = QStackedWidget()
        self.status = StatusBar(appearance.look)
        body = QWidget()
        rows = QVBoxLayout(body)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.pages, 1)
        rows.addWidget(self.status)
        self.setCentralWidget(body)
        self.setMinimumSize(SMALLEST)
        self.resize(1440, 900)
        self._own = self._own_menus()
        self._ring = FocusRing(self, appearance.look)

    def add_page(self, page: QWidget, menus: Menus | None = None) -> None:
        """Add a page, with the actions that it puts into menus while it is shown."""
        self._menus[page] = menus or {}
        self.pages.addWidget(page)

    def remove_page(self, page: QWidget) -> None:
        self._menus.pop(page, None)
        self.pages.removeWidget(page)

    def show_page(self, page: QWidget, title: str) -> None:
        """Show a page under a title, which names no child."""
        if self.pages.currentWidget() is not page or not self.menuBar().actions():
            self.pages.setCurrentWidget(page)
            self._fill_menus(self._menus[page])
            self.status.say_where("")
            self.status.say_saved("")
        self.setWindowTitle(f"{title} \N{EN DASH} Report Writer" if title else "Report Writer")

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

    def _fill_menus(self, menus: Menus) -> None:
        bar = self.menuBar()
        bar.clear()
        for title in MENUS:
            actions = [*menus.get(title, ()), *self._own.get(title, ())]
            if not actions:
                continue
            menu = bar.addMenu(title)
            menu.addActions(actions)
            if title == "&View":
                menu.addMenu(self._theme_menu(menu))

    def _own_menus(self) -> dict[str, list[QAction]]:
        zoom = self._appearance.zoom_by
        return {
            "&File": [
                self._action("&Write a report", "Ctrl+N", self.write_requested.emit),
                self._action("&Lock now", "Ctrl+L", self.lock_requested.emit),
                self._action("&Quit", "Ctrl+Q", self.close),
            ],
            "&View": [
                self._action("Zoom &in", "Ctrl+=", partial(zoom, 1)),
                self._action("Zoom &out", "Ctrl+-", partial(zoom, -1)),
                self._action("&Actual size", "Ctrl+Shift+0", partial(zoom, 0)),
                self._action("&Full screen", "F11", self._turn_full_screen),
                self._action("Next &pane", "F6", partial(next_pane, self.pages, 1)),
                self._action("P&revious pane", "Shift+F6", partial(next_pane, self.pages, -1)),
            ],
            "&Help": [self._action("&Keys", "Ctrl+/", self._show_keys)],
        }

    def _action(self, words: str, key: str, on_triggered: Callable[[], object]) -> QAction:
        action = QAction(words, self)
        action.setShortcut(QKeySequence(key))
        action.triggered.connect(lambda _checked=False: on_triggered())
        self.addAction(action)
        return action

    def _theme_menu(self, parent: QMenu) -> QMenu:
        menu = QMenu("&Theme", parent)
        group = QActionGroup(menu)
        for words, name in _THEMES:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(self._appearance.settings.theme == name)
            action.triggered.connect(partial(self._appearance.set_theme, name))
            group.addAction(action)
        return menu

    def _show_keys(self) -> None:
        # Loaded as late as it is wanted, for the window comes before all else.
        from reportwriter.ui.keys.dialog import KeysDialog, keys_of  # noqa: PLC0415

        KeysDialog(self._appearance.look, keys_of(self.menuBar()), self).exec()

    def _turn_full_screen(self) -> None:
        self.setWindowState(self.windowState() ^ Qt.WindowState.WindowFullScreen)
