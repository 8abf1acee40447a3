"""Work away from the GUI thread: one vault thread, and a small pool for what takes longer.

Work gets values and returns values. Each outcome comes back over one private signal and is handled
on the GUI thread; a widget never touches a thread.
"""

import sys
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.runner import Job, Progress

Outcome = TypeVar("Outcome")
_PROGRESS_EVERY_S = 0.05
PAINTED_MS = 20
"""Qt has a window painted 5 ms after the first change to it: a longer time is over later, however
slow the computer."""
_SWITCH_S = 0.0002
"""Python lets a busy thread go on for 5 ms before another may; the GUI thread needs its turn many
times in one painting, and would stand still beside a long check. But while the program is loaded by
two threads, nobody uses the window yet, and each change of thread is lost time."""


class Lane(QObject):
    """A number of threads that take work in the order it is given."""

    _came_back = Signal(object)

    def __init__(self, name: str, threads: int) -> None:
        super().__init__()
        self._threads = ThreadPoolExecutor(max_workers=threads, thread_name_prefix=name)
        self._came_back.connect(self._on_came_back, Qt.ConnectionType.QueuedConnection)
        self._closed = False

    def run(
        self,
        work: Callable[[], Outcome],
        *,
        done: Callable[[Outcome], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        future = self._threads.submit(work)
        future.add_done_callback(lambda ended: self._report(ended, done, failed))

    def run_long(
        self,
        work: Callable[[Progress, Callable[[], bool]], Outcome],
        *,
        done: Callable[[Outcome], None],
        failed: Callable[[ReportWriterError], None],
        progress: Progress,
    ) -> Job:
        job = _LongJob(self, progress)
        self.run(lambda: work(job.report, job.is_cancelled), done=done, failed=failed)
        return job

    @property
    def is_closed(self) -> bool:
        return self._closed

    def close(self) -> None:
        """Wait for the work under way; what has not begun is dropped, no outcome is told."""
        self._closed = True
        self._threads.shutdown(cancel_futures=True)

    def finish(self) -> None:
        """Do all work that was given, then close."""
        self._threads.shutdown()
        self._closed = True

    def post(self, call: Callable[[], None]) -> None:
        """Have something called on the GUI thread."""
        if not self._closed:
            self._came_back.emit(call)

    def _on_came_back(self, call: Callable[[], None]) -> None:
        # What waited in Qt's queue while the lanes were closed would ask a closed lane for more.
        if not self._closed:
            call()

    def _report(
        self,
        ended: "Future[Outcome]",
        done: Callable[[Outcome], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        if not ended.cancelled():
            self.post(lambda: _hand_over(ended, done, failed))


class AfterPaint:
    """Runs work in a lane once what is to be shown now is painted: it adds to it, or marks it.

    Beside a painting it would take turns with it, and both be late. In a lane that is closed by
    then nothing is begun.
    """

    def __init__(self, lane: Lane) -> None:
        self._lane = lane

    def run(
        self,
        work: Callable[[], Outcome],
        *,
        done: Callable[[Outcome], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        def begin() -> None:
            if not self._lane.is_closed:
                self._lane.run(work, done=done, failed=failed)

        QTimer.singleShot(PAINTED_MS, begin)


class Background:
    """The two lanes of the program; `close` waits for both, the vault's work to its end."""

    def __init__(self) -> None:
        self.vault = Lane("vault", 1)
        self.pool = Lane("work", 2)

    def give_way(self) -> None:
        """From now on let the GUI thread have its turn often; called once screens are used."""
        sys.setswitchinterval(_SWITCH_S)

    def close(self) -> None:
        self.pool.close()
        self.vault.finish()


class _LongJob:
    def __init__(self, lane: Lane, progress: Progress) -> None:
        self._lane = lane
        self._progress = progress
        self._cancelled = threading.Event()
        self._told_at = 0.0

    def cancel(self) -> None:
        self._cancelled.set()

    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()

    def report(self, finished: int, of: int) -> None:
        now = time.monotonic()
        if finished < of and now - self._told_at < _PROGRESS_EVERY_S:
            return
        self._told_at = now
        self._lane.post(lambda: self._progress(finished, of))


def _hand_over(
    ended: "Future[Outcome]",
    done: Callable[[Outcome], None],
    failed: Callable[[ReportWriterError], None],
) -> None:
    try:
        outcome = ended.result()
    except ReportWriterError as error:
        failed(error)
    else:
        done(outcome)
