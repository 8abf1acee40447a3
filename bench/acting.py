"""How long what an author does to a long report takes to be painted, each act by its key."""

import statistics
import time
from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QApplication

from bench.desk import PaintWatch, rooms_of
from bench.floors.bare_list import bare_list
from bench.keystrokes_once import until
from bench.timing import pause
from reportwriter.ui.desktop import Desktop

TIMES = 120
WARM_UP = 10
BETWEEN = 0.15  # seconds: what follows an act, as saving it, is done by then
TURNS_AFTER = 20  # pages down, before as many up
Act = Callable[[], object]


def acts_p99(application: QApplication, desktop: Desktop) -> dict[str, float]:
    """Return the 99th percentile of each act in the writing screen, in milliseconds.

    `page` goes a page down or up, `add` begins the next statement by Enter, `undo` takes that back.
    """
    rooms = rooms_of(desktop)
    screen, stack = rooms.write_screen, rooms.writing.history.stack
    until(application, lambda: screen.list.is_laid_out)
    screen.list.setFocus()
    page = _p99(application, screen.list, _paging(screen.list))
    field = screen.statement_editor.text_field
    field.setFocus()
    began = partial(QTest.keyClick, field, Qt.Key.Key_Return)
    return {
        "page": page,
        "add": _p99(application, screen.list, began, and_then=stack.undo),
        "undo": _p99(application, screen.list, stack.undo, first=began),
    }


def page_floor(application: QApplication, like: QAbstractItemView) -> float:
    """Return the same for a page in Qt's own list of the same texts, all of them laid out."""
    model = like.model()
    rows = range(model.rowCount())
    floor = bare_list([str(model.index(row, 0).data()) for row in rows])
    floor.resize(like.size())
    floor.show()
    until(application, floor.isVisible)
    floor.setCurrentIndex(floor.model().index(len(rows) // 2, 0))
    taken = _p99(application, floor, _paging(floor))
    floor.close()
    return taken


def _paging(shown: QAbstractItemView) -> Act:
    turns = iter(range(10 * TIMES))

    def turn() -> None:
        is_down = next(turns) % (2 * TURNS_AFTER) < TURNS_AFTER
        QTest.keyClick(shown, Qt.Key.Key_PageDown if is_down else Qt.Key.Key_PageUp)

    return turn


def _p99(
    application: QApplication,
    shown: QAbstractItemView,
    act: Act,
    *,
    first: Act | None = None,
    and_then: Act | None = None,
) -> float:
    painted: list[float] = []
    watch = PaintWatch(shown.viewport(), lambda: painted.append(time.perf_counter()))
    taken = []
    for _number in range(WARM_UP + TIMES):
        if first is not None:
            first()
            _rest(application)
        painted.clear()
        began = time.perf_counter()
        act()
        until(application, lambda: bool(painted))
        taken.append(painted[0] - began)
        _rest(application)
        if and_then is not None:
            and_then()
            _rest(application)
    shown.viewport().removeEventFilter(watch)
    return statistics.quantiles(taken[WARM_UP:], n=100)[-1] * 1000


def _rest(application: QApplication) -> None:
    end = time.perf_counter() + BETWEEN
    while time.perf_counter() < end:
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        pause(0.001)
