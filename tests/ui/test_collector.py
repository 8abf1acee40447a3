import gc
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QObject

from reportwriter.ui.collector import Collector, collect_due
from reportwriter.ui.window import set_aside

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
