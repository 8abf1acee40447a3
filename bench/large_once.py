"""A report of N statements: how fast it is worked on, how long its check holds up, its size.

`python -m bench.as_program bench.large_once N`, on a screen: prints JSON of `scroll`, `page`,
`page_floor`, `add`, `undo`, `idle`, `made` and `still` in milliseconds, and `mb`.
"""

import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import psutil
from PySide6.QtCore import QElapsedTimer, QObject, QTimer
from PySide6.QtWidgets import QApplication

from bench.acting import acts_p99, page_floor
from bench.desk import rooms_of
from bench.keystrokes_once import window_with
from bench.scrolling import scroll_p99
from bench.timing import pause
from reportwriter.ui.desktop import Desktop
from reportwriter.ui.events import Tool
from reportwriter.ui.widgets.page_picture import PagePicture

IDLE = 2.0  # seconds
DRAWING = 300.0  # seconds at most, to lay out some hundred pages in the background
PAGE_DRAWN = "Picture of page 1 "


class Heart(QObject):
    """Beats each millisecond; a beat that comes late is how long the window stood still."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_ms = 0.0
        self._since = QElapsedTimer()
        self._timer = QTimer(self, interval=1)
        self._timer.timeout.connect(self._beat)
        self._since.start()
        self._timer.start()

    def start_anew(self) -> None:
        self.longest_ms = 0.0
        self._since.restart()

    def _beat(self) -> None:
        self.longest_ms = max(self.longest_ms, self._since.nsecsElapsed() / 1e6)
        self._since.restart()


def main(statements: str) -> None:
    application = QApplication(sys.argv[:1])
    with TemporaryDirectory() as folder:
        desktop = window_with(application, int(statements), Path(folder))
        shown = rooms_of(desktop).write_screen.list
        taken = {"scroll": scroll_p99(application, shown), **acts_p99(application, desktop)}
        longest = _check(application, desktop)
        size = psutil.Process().memory_info().rss / 1e6
        taken["page_floor"] = page_floor(application, shown)
        print(json.dumps({"mb": size, **taken, **longest}))
        desktop.background.vault.finish()


def _check(application: QApplication, desktop: Desktop) -> dict[str, float]:
    """Return the longest standstills: at rest, making the screen once, checking and drawing all."""
    heart, rooms = Heart(), rooms_of(desktop)
    _rest(application)
    longest = {"idle": heart.longest_ms}
    heart.start_anew()
    rooms.made(Tool.CHECK)
    _rest(application)
    longest["made"] = heart.longest_ms
    heart.start_anew()
    rooms.show_tool(Tool.CHECK)
    _rest(application, DRAWING, lambda: _is_drawn(desktop))
    longest["still"] = heart.longest_ms
    return longest


def _is_drawn(desktop: Desktop) -> bool:
    pictures = desktop.window.findChildren(PagePicture)
    return any(picture.accessibleName().startswith(PAGE_DRAWN) for picture in pictures)


def _rest(
    application: QApplication, most: float = IDLE, ends: Callable[[], bool] = lambda: False
) -> None:
    """Let the program go on as its own loop does, which sleeps while nothing is to be done."""
    end = time.perf_counter() + most
    while time.perf_counter() < end and not ends():
        application.processEvents()
        pause(0.0005)
