"""Has a Word copy of the signed report made where its author wants it; plain Python, no Qt."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.ui.runner import Runner


class WordCopyView(Protocol):
    def show_busy(self, *, busy: bool) -> None: ...
    def show_made(self, name: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class Copies(Protocol):
    """What is needed of `services.word_copies.WordCopies`."""

    def make(self, report_id: ReportId, path: Path) -> None: ...


@dataclass(frozen=True, kw_only=True)
class WordCopyPresenter:
    """`report` is the one that is shown; the copy is of its version that was signed."""

    view: WordCopyView
    copies: Copies
    pool: Runner
    report: Callable[[], Report | None]

    def make(self, path: Path) -> None:
        if (report := self.report()) is None:
            return
        self.view.show_busy(busy=True)
        self.pool.run(
            lambda: self.copies.make(report.id, path),
            done=lambda _none: self.view.show_made(path.name),
            failed=self.view.show_trouble,
        )
