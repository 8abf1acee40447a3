"""A runner that keeps its work until it is told to do it, as a busy vault or pool does."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.runner import ImmediateRunner, Progress


@dataclass
class WaitingJob:
    cancelled: bool = False

    def cancel(self) -> None:
        self.cancelled = True


@dataclass
class WaitingRunner:
    waiting: list[Callable[[], None]] = field(default_factory=list)
    jobs: list[WaitingJob] = field(default_factory=list)

    def run(
        self,
        work: Callable[[], Any],
        *,
        done: Callable[[Any], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        self.waiting.append(lambda: ImmediateRunner().run(work, done=done, failed=failed))

    def run_long(
        self,
        work: Callable[[Progress, Callable[[], bool]], Any],
        *,
        done: Callable[[Any], None],
        failed: Callable[[ReportWriterError], None],
        progress: Progress,
    ) -> WaitingJob:
        job = WaitingJob()
        self.jobs.append(job)
        self.run(lambda: work(progress, lambda: job.cancelled), done=done, failed=failed)
        return job

    def do_next(self) -> None:
        self.waiting.pop(0)()

    def do_all(self) -> None:
        while self.waiting:
            self.do_next()
