import gc
import subprocess
import sys
import weakref
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportwriter.app import vault_access
from reportwriter.ui import collector
from reportwriter.ui.collector import (
    Collector,
    collect_all,
    collect_due,
    collect_until_gone,
    lay_aside,
)
from reportwriter.ui.start.presenter import Wish
from reportwriter.ui.window import make_desktop, set_aside
from tests.ui.behind import behind

A_THREAD_WORKS = """
import gc, threading
from PySide6.QtCore import QStringListModel, QTimer
from PySide6.QtWidgets import QApplication, QListView
from reportwriter.ui.collector import Collector

application = QApplication([])
Collector(application).start()

class Circle:
    def __init__(self):
        self.me = self
        self.view, self.model, self.timer = QListView(), QStringListModel(["a"]), QTimer()
        self.view.setModel(self.model)
        self.view.show()
        self.timer.start(1)

for _ in range(20):
    Circle()

def work():
    for _ in range(200):
        kept = [{"a": [number]} for number in range(500)]

thread = threading.Thread(target=work)
thread.start()
thread.join()
QTimer.singleShot(1_500, application.quit)
application.exec()
print("still here", gc.isenabled())
"""


@pytest.fixture(autouse=True)
def collecting() -> Iterator[None]:
    was = gc.isenabled()
    yield
    gc.unfreeze()
    if was:
        gc.enable()


def test_a_thread_that_works_hard_ends_nothing_of_qt() -> None:
    done = subprocess.run(
        [sys.executable, "-c", A_THREAD_WORKS],
        capture_output=True,
        check=False,
        text=True,
        timeout=60,
    )

    assert done.stdout == "still here False\n", done.stderr
    assert "another thread" not in done.stderr


def test_python_collects_nothing_by_itself_and_what_is_due_is_collected() -> None:
    Collector(QObject())
    assert not gc.isenabled()
    gc.collect()
    for _ in range(2_000):
        circle: list[object] = []
        circle.append(circle)

    collect_due()

    assert gc.get_count()[0] < gc.get_threshold()[0]


def test_nothing_is_collected_before_it_is_due(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gc, "get_count", lambda: (1, 1, 1))
    monkeypatch.setattr(gc, "collect", lambda _generation: pytest.fail("too early"))

    collect_due()


class Circle:
    def __init__(self) -> None:
        self.me = self


def test_what_is_set_aside_is_not_looked_through_until_all_is_collected() -> None:
    circle = Circle()
    gone = weakref.ref(circle)
    lay_aside()
    del circle

    gc.collect()
    assert gone() is not None

    collect_all()
    assert gone() is None


def test_what_work_still_holds_goes_once_it_is_done(
    qapp: QApplication, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(collector, "EVERY_MS", 10)
    circle = Circle()
    gone = weakref.ref(circle)
    under_way = [circle]
    del circle

    collect_until_gone(qapp, gone)
    assert gone() is not None

    under_way.clear()
    qtbot.waitUntil(lambda: gone() is None)


class Screens:
    """Those over an open vault, none of which is looked at here."""

    is_saved = True

    def enter(self, _wish: Wish) -> None:
        """Show nothing."""

    def load_rest(self) -> None:
        """Load nothing."""

    def leave(self) -> None:
        """Take nothing away."""


def test_what_stands_over_an_open_vault_is_looked_through_once_it_is_locked(
    qapp: QApplication, qtbot: QtBot, tmp_path: Path
) -> None:
    desktop = make_desktop(qapp, behind(vault_access(tmp_path)), tmp_path / "window.json")
    qtbot.addWidget(desktop.window)
    desktop._rooms = Screens()
    circle = Circle()
    gone = weakref.ref(circle)
    desktop._on_services_loaded()
    del circle
    gc.collect()
    assert gone() is not None

    desktop.lock()

    qtbot.waitUntil(lambda: gone() is None)
    desktop.window.close()


def _succeed() -> None:
    """Load nothing."""


def _fail() -> None:
    raise RuntimeError


@pytest.mark.parametrize(("prepare", "fails"), [(_succeed, False), (_fail, True)])
def test_what_is_loaded_at_the_start_is_set_aside_for_good(
    prepare: Callable[[], None], fails: bool
) -> None:
    if fails:
        with pytest.raises(RuntimeError):
            set_aside(prepare)()
    else:
        set_aside(prepare)()

    assert gc.get_freeze_count() > 0
