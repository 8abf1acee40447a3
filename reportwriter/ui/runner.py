"""How presenters have work done elsewhere and hear of the outcome; plain Python, no Qt."""

from collections.abc import Callable
from typing import Protocol, TypeVar

from reportwriter.domain.errors import ReportWriterError

Outcome = TypeVar("Outcome")
Progress = Callable[[int, int], None]
"""Called by long work with what is done and what there is to do."""


class Runner(Protocol):
    """Runs work and later calls `done` or `failed` on the GUI thread, in the order of the work.

    `failed` gets the expected errors only; any other travels to the excepthook.
    """

    def run(
        self,
        work: Callable[[], Outcome],
        *,
        done: Callable[[Outcome], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None: ...


class UntilClosed:
    """Runs work; once it is closed, outcomes go nowhere, for the screens they were for are gone."""

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._is_closed = False

    def run(
        self,
        work: Callable[[], Outcome],
        *,
        done: Callable[[Outcome], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        def on_done(outcome: Outcome) -> None:
            if not self._is_closed:
                done(outcome)

        def on_failed(error: ReportWriterError) -> None:
            if not self._is_closed:
                failed(error)

        self._runner.run(work, done=on_done, failed=on_failed)

    def close(self) -> None:
        self._is_closed = True


class WhileWanted:
    """Runs work about what is on the screen; what was asked before `leave` comes back to nobody.

    Neither outcome nor error: another file or person is shown by then, or the page is locked.
    """

    def __init__(self, runner: Runner) -> None:
        self._runner = runner
        self._turn = 0

    def run(
        self,
        work: Callable[[], Outcome],
        *,
        done: Callable[[Outcome], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        turn = self._turn

        def on_done(outcome: Outcome) -> None:
            if turn == self._turn:
                done(outcome)

        def on_failed(error: ReportWriterError) -> None:
            if turn == self._turn:
                failed(error)

        self._runner.run(work, done=on_done, failed=on_failed)

    def leave(self) -> None:
        """Let go of what is under way."""
        self._turn += 1


class Job(Protocol):
    def cancel(self) -> None: ...


class LongRunner(Runner, Protocol):
    """Also runs work that reports its progress and looks whether it is still wanted."""

    def run_long(
        self,
        work: Callable[[Progress, Callable[[], bool]], Outcome],
        *,
        done: Callable[[Outcome], None],
        failed: Callable[[ReportWriterError], None],
        progress: Progress,
    ) -> Job: ...


class ImmediateRunner:
    """Does the work at once, where it stands."""

    def run(
        self,
        work: Callable[[], Outcome],
        *,
        done: Callable[[Outcome], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        try:
            outcome = work()
        except ReportWriterError as error:
            failed(error)
        else:
            done(outcome)

    def run_long(
        self,
        work: Callable[[Progress, Callable[[], bool]], Outcome],
        *,
        done: Callable[[Outcome], None],
        failed: Callable[[ReportWriterError], None],
        progress: Progress,
    ) -> Job:
        self.run(lambda: work(progress, lambda: False), done=done, failed=failed)
        return _Finished()


class _Finished:
    def cancel(self) -> None:
        """Nothing is under way any more."""
