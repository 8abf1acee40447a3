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
