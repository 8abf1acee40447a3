"""Decides what the find bar shows, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.find.counts import found_words
from reportwriter.ui.find.search import Search
from reportwriter.ui.passages.rows import hit_row
from reportwriter.ui.passages.where import where_words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.services.finding import Hit, Query
    from reportwriter.services.report_texts import TextAt
    from reportwriter.ui.passages.rows import HitRow
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.write.desk import Desk
    from reportwriter.ui.write.edits import Edits

EXACT = "These are somebody's exact words."
EXACT_MORE = "Change them only where they were written down wrongly. Nothing stops you."
MOST_ROWS = 200
"""More hits are counted and walked, and not listed."""


class FindView(Protocol):
    def show_hits(self, rows: Sequence[HitRow]) -> None: ...
    def show_current(self, index: int, count: str) -> None: ...
    def show_notice(self, sentence: str, more: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...
    def announce(self, words: str) -> None: ...


@dataclass(frozen=True, kw_only=True)
class FindTools:
    """`desk` and `edits` are of the open report. `go` shows a text, and selects a part of it."""

    desk: Callable[[], Desk | None]
    edits: Callable[[], Edits]
    pool: Runner
    go: Callable[[TextAt, int, int], None]


class FindPresenter:
    def __init__(self, view: FindView, tools: FindTools) -> None:
        self._view = view
        self._tools = tools
        self.search = Search(tools.desk, tools.pool, view.show_trouble)
        self._told = ""

    def look_for(self, query: Query) -> None:
        """Find other words; nobody is led anywhere before they ask for it."""
        search = self.search
        if query != search.query:
            search.query, search.at = query, -1
            self._told = ""
            search.find(self.show_found)

    def outdate(self) -> None:
        """Trust the hits no longer, as the report has changed."""
        self.search.outdate()

    def refresh(self) -> None:
        """Find the same words again, unless nothing has changed since."""
        if not self.search.is_current:
            self.search.find(self.show_found)

    def close(self) -> None:
        """Forget what was looked for."""
        self.search.forget()
        self._told = ""

    def step(self, by: int) -> None:
        """Go to the next hit (1) or the one before (-1), round the end."""
        self.search.when_current(lambda: self._step(by), self.show_found)

    def choose(self, index: int) -> None:
        """Go to a hit, as its number in the list."""
        self.search.when_current(lambda: self._choose(index), self.show_found)

    def tell(self, words: str) -> None:
        """Say what was done, until somebody goes on."""
        self._told = words
        self._view.announce(words)

    def show_found(self) -> None:
        """Show the hits that were found."""
        if (desk := self._tools.desk()) is None:
            return
        self._view.show_hits(
            [
                hit_row(where_words(desk, hit.at), hit.at.text, hit.start, hit.end)
                for hit in self.search.hits[:MOST_ROWS]
            ]
        )
        self._show_place()

    def _step(self, by: int) -> None:
        at, hits = self.search.at, self.search.hits
        if hits:
            at = at + by if at >= 0 else _first_at(self._tools.desk(), hits) - (by < 0)
            self._choose(at % len(hits))

    def _choose(self, index: int) -> None:
        if 0 <= index < len(self.search.hits):
            self.search.at = index
            hit = self.search.hits[index]
            self._tools.go(hit.at, hit.start, hit.end)
            self._told = ""
            self._show_place()

    def _show_place(self) -> None:
        search, at = self.search, self.search.at
        self._view.show_current(at, found_words(search))
        is_exact = at >= 0 and search.hits[at].is_exact_words
        if is_exact:
            self._view.show_notice(EXACT, EXACT_MORE)
        else:
            self._view.show_notice(self._told, "")
        if at >= 0 and (desk := self._tools.desk()) is not None:
            where = f"{found_words(search)}. {where_words(desk, search.hits[at].at)}."
            self._view.announce(f"{where} {EXACT}" if is_exact else where)


def _first_at(desk: Desk | None, hits: Sequence[Hit]) -> int:
    """Return the first hit at the sheet that is shown, else the first of all."""
    places = {leaf.place for leaf in desk.sheet.leaves} if desk is not None else set()
    return next((number for number, hit in enumerate(hits) if hit.at.place in places), 0)
