"""What a page of the desk works out of all reports: beside the window, and once for each desk."""

from __future__ import annotations

from typing import TYPE_CHECKING, Generic, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.services.desk.headings import SideBySide
    from reportwriter.ui.desk.own_page import PageTools

_T = TypeVar("_T")


class WorkedOut(Generic[_T]):
    """Has something made of the reports on a desk; then `made` holds it, and `done` is told."""

    def __init__(self, tools: PageTools, done: Callable[[_T], None]) -> None:
        self.made: _T | None = None
        self._tools = tools
        self._done = done
        self._desk: SideBySide | None = None

    def of(self, desk: SideBySide) -> _T | None:
        """Return what was made of these reports; None until it is."""
        return self.made if self._desk is desk else None

    def make(self, desk: SideBySide, work: Callable[[], _T]) -> None:
        """Have it made of these reports, unless that is under way: asked twice it is made once."""
        if self._desk is desk:
            return
        self._desk, self.made = desk, None
        self._tools.pool.run(
            work,
            done=lambda made: self._on_made(desk, made),
            failed=lambda error: self._on_failed(desk, error),
        )

    def forget(self) -> None:
        self._desk, self.made = None, None

    def _on_made(self, desk: SideBySide, made: _T) -> None:
        # Meanwhile the desk may have been closed, or another one opened.
        if self._desk is desk:
            self.made = made
            self._done(made)

    def _on_failed(self, desk: SideBySide, error: ReportWriterError) -> None:
        if self._desk is desk:
            # Who asks again may be luckier.
            self.forget()
            self._tools.failed(error)
