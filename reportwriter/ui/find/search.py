"""Finds words in the open report away from the window's thread, and knows whether it still holds.

What is done to hits is done to those of the report as it is: what is asked for while they are
looked for anew waits for them.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.services.finding import Query, find
from reportwriter.services.report_texts import texts_of

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.services.finding import Hit
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.write.desk import Desk

NOTHING = Query(words="")


class Search:
    """`desk` is of the open report. `failed` says what cannot be done, and why."""

    def __init__(
        self,
        desk: Callable[[], Desk | None],
        pool: Runner,
        failed: Callable[[ReportWriterError], None],
    ) -> None:
        self._desk = desk
        self._pool = pool
        self._failed = failed
        self.query = NOTHING
        self.hits: tuple[Hit, ...] = ()
        self.at = -1
        """Which of them is gone to; -1: none yet."""
        self._asked = 0
        self._is_current = True
        self._is_finding = False
        self._waiting: Callable[[], None] | None = None

    @property
    def is_current(self) -> bool:
        return self._is_current

    def outdate(self) -> None:
        """Trust the hits no longer, as the report has changed."""
        self._is_current = False

    def when_current(self, act: Callable[[], None], then: Callable[[], None]) -> None:
        """Do something with hits that hold; they are found anew first, and shown by `then`."""
        if self._is_current and not self._is_finding:
            act()
            return
        self._waiting = act
        if not self._is_finding:
            self.find(then)

    def find(self, then: Callable[[], None]) -> None:
        """Find the words in the report as it is now."""
        desk, query = self._desk(), self.query
        if desk is None:
            return
        form, report = desk.form, desk.report
        self._asked += 1
        asked = self._asked
        self._is_current, self._is_finding = True, True

        def found(hits: tuple[Hit, ...]) -> None:
            if asked == self._asked:
                self.hits, self._is_finding = hits, False
                self.at = min(self.at, len(hits) - 1)
                then()
                self._do_waiting()

        def failed(error: ReportWriterError) -> None:
            if asked == self._asked:
                self.forget()
                self._failed(error)

        self._pool.run(lambda: find(texts_of(form, report), query), done=found, failed=failed)

    def forget(self) -> None:
        """Hold no words and no hits."""
        self._asked += 1
        self.query, self.hits, self.at = NOTHING, (), -1
        self._is_current, self._is_finding, self._waiting = True, False, None

    def _do_waiting(self) -> None:
        act, self._waiting = self._waiting, None
        if act is not None:
            self.when_current(act, lambda: None)
