import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import partial

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.exceptions import capture_exceptions
from pytestqt.qtbot import QtBot

from reportwriter.domain.errors import ReportWriterError, VaultError
from reportwriter.ui.background import AfterPaint, Background, Lane
from reportwriter.ui.runner import ImmediateRunner, Progress


@dataclass
class Heard:
    outcomes: list[object] = field(default_factory=list)
    errors: list[ReportWriterError] = field(default_factory=list)
    threads: list[int] = field(default_factory=list)
    progress: list[tuple[int, int]] = field(default_factory=list)

    def done(self, outcome: object) -> None:
        self.outcomes.append(outcome)
        self.threads.append(threading.get_ident())

    def failed(self, error: ReportWriterError) -> None:
        self.errors.append(error)

    def on(self, finished: int, of: int) -> None:
        self.progress.append((finished, of))


@pytest.fixture
def background(qapp: QApplication) -> Iterator[Background]:
    assert qapp is QApplication.instance()
    before = sys.getswitchinterval()
    made = Background()
    yield made
    made.close()
    sys.setswitchinterval(before)


def test_work_is_done_elsewhere_and_its_outcome_comes_back_here(
    qtbot: QtBot, background: Background
) -> None:
    heard = Heard()

    background.pool.run(threading.get_ident, done=heard.done, failed=heard.failed)
    qtbot.waitUntil(lambda: bool(heard.outcomes))

    assert heard.threads == [threading.get_ident()]
    assert heard.outcomes != heard.threads


def test_busy_work_lets_the_window_have_its_turn_often(background: Background) -> None:
    background.give_way()

    # Python's own 5 ms make one painting, with its dozens of turns, as long as a second.
    assert sys.getswitchinterval() <= 0.0005


def test_the_vault_does_one_thing_after_another(qtbot: QtBot, background: Background) -> None:
    heard = Heard()
    order: list[int] = []

    def note(number: int) -> int:
        order.append(number)
        return threading.get_ident()

    for number in range(20):
        background.vault.run(partial(note, number), done=heard.done, failed=heard.failed)
    qtbot.waitUntil(lambda: len(heard.outcomes) == 20)

    assert order == list(range(20))
    assert len(set(heard.outcomes)) == 1


def fail_with(error: Exception) -> Callable[[], None]:
    def work() -> None:
        raise error

    return work


class Painted(QWidget):
    def __init__(self) -> None:
        super().__init__()
        self.times = 0

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802  # Qt's name.
        super().paintEvent(event)
        self.times += 1


def test_what_only_adds_to_a_screen_begins_once_it_is_painted(
    qtbot: QtBot, background: Background
) -> None:
    heard, window = Heard(), Painted()
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(lambda: window.times > 0)
    before = window.times

    window.update()
    AfterPaint(background.pool).run(lambda: window.times, done=heard.done, failed=heard.failed)
    qtbot.waitUntil(lambda: bool(heard.outcomes))

    assert heard.outcomes == [before + 1]


def test_nothing_begins_after_a_painting_in_a_lane_that_is_closed(
    qtbot: QtBot, background: Background
) -> None:
    heard, begun = Heard(), list[str]()

    AfterPaint(background.pool).run(
        lambda: begun.append("begun"), done=heard.done, failed=heard.failed
    )
    background.pool.close()
    # Qt's timers are over in their order.
    QTimer.singleShot(100, lambda: heard.done("later"))
    qtbot.waitUntil(lambda: heard.outcomes == ["later"])

    assert not begun


def test_an_expected_error_is_told(qtbot: QtBot, background: Background) -> None:
    heard, error = Heard(), VaultError("full")

    background.vault.run(fail_with(error), done=heard.done, failed=heard.failed)
    qtbot.waitUntil(lambda: bool(heard.errors))

    assert heard.errors == [error]
    assert heard.outcomes == []


def test_any_other_error_is_a_bug_and_reaches_the_excepthook(
    qtbot: QtBot, background: Background
) -> None:
    heard = Heard()

    with capture_exceptions() as caught:
        background.pool.run(fail_with(ValueError("a bug")), done=heard.done, failed=heard.failed)
        qtbot.waitUntil(lambda: bool(caught))

    assert caught[0][0] is ValueError
    assert heard.errors == []


def test_long_work_tells_how_far_it_is_and_ends_with_the_last_step(
    qtbot: QtBot, background: Background
) -> None:
    heard = Heard()

    def work(progress: Progress, _is_cancelled: Callable[[], bool]) -> str:
        for step in range(1, 101):
            progress(step, 100)
        return "made"

    background.pool.run_long(work, done=heard.done, failed=heard.failed, progress=heard.on)
    qtbot.waitUntil(lambda: heard.outcomes == ["made"])

    assert heard.progress[-1] == (100, 100)
    assert len(heard.progress) < 100


def test_long_work_learns_that_it_is_no_longer_wanted(qtbot: QtBot, background: Background) -> None:
    heard, begun = Heard(), threading.Event()

    def work(_progress: Progress, is_cancelled: Callable[[], bool]) -> str:
        begun.set()
        while not is_cancelled():
            pass
        return "stopped"

    job = background.pool.run_long(work, done=heard.done, failed=heard.failed, progress=heard.on)
    begun.wait(5)
    job.cancel()
    qtbot.waitUntil(lambda: heard.outcomes == ["stopped"])


def test_closing_saves_what_waits_for_the_vault() -> None:
    background, saved, heard = Background(), list[int](), Heard()
    for number in range(50):
        background.vault.run(partial(saved.append, number), done=heard.done, failed=heard.failed)

    background.close()

    assert saved == list(range(50))


def test_a_closed_lane_tells_nothing_more() -> None:
    lane, heard = Lane("lane", 1), Heard()

    lane.run(lambda: 1, done=heard.done, failed=heard.failed)
    lane.close()
    lane.post(lambda: heard.done(2))
    QApplication.processEvents()

    assert 2 not in heard.outcomes


def test_the_immediate_runner_does_the_same_at_once() -> None:
    heard, error = Heard(), VaultError("full")
    runner = ImmediateRunner()

    runner.run(lambda: 1, done=heard.done, failed=heard.failed)
    runner.run(fail_with(error), done=heard.done, failed=heard.failed)

    def work(progress: Progress, is_cancelled: Callable[[], bool]) -> bool:
        progress(1, 1)
        return is_cancelled()

    job = runner.run_long(
        work,
        done=heard.done,
        failed=heard.failed,
        progress=heard.on,
    )
    job.cancel()

    assert heard.outcomes == [1, False]
    assert heard.errors == [error]
    assert heard.progress == [(1, 1)]
