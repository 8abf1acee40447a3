"""A runner that keeps its work until it is told to do it, as a busy vault or pool does."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.runner import ImmediateRunner


@dataclass
class WaitingRunner:
    waiting: list[Callable[[], None]] = field(default_factory=list)

    def run(
        self,
        work: Callable[[], Any],
        *,
        done: Callable[[Any], None],
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        self.waiting.append(lambda: ImmediateRunner().run(work, done=done, failed=failed))

    def do_next(self) -> None:
        self.waiting.pop(0)()

    def do_all(self) -> None:
        while self.waiting:
            self.do_next()
