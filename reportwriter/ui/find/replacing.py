"""Puts other words in the place of hits: each time one step, which undo names."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.domain.errors import SignedReportError
from reportwriter.services.finding import replaced
from reportwriter.ui.find.counts import replaced_words, step_words

if TYPE_CHECKING:
    from reportwriter.services.finding import Hit
    from reportwriter.ui.find.presenter import FindPresenter, FindTools, FindView


class Replacing:
    def __init__(self, view: FindView, tools: FindTools, finding: FindPresenter) -> None:
        self._view = view
        self._tools = tools
        self._finding = finding
        self._search = finding.search

    def replace(self, by: str) -> None:
        """Put other words in the place of the hit, and go to the next; first go to one."""
        self._search.when_current(lambda: self._replace(by), self._finding.show_found)

    def replace_all(self, by: str) -> None:
        """Put other words in the place of every hit, as one step."""
        self._search.when_current(lambda: self._replace_all(by), self._finding.show_found)

    def _replace(self, by: str) -> None:
        search = self._search
        if search.at < 0 or not (hit := search.hits[search.at]).at.may_change:
            self._finding.step(1)
        elif self._may_change():
            at = search.at
            self._take((hit,), by)
            search.find(lambda: self._go_on(hit, at, len(by)))

    def _replace_all(self, by: str) -> None:
        found = self._search.hits
        hits = tuple(hit for hit in found if hit.at.may_change)
        if hits and self._may_change():
            self._search.at = -1
            self._take(hits, by)
            self._finding.tell(replaced_words(hits, len(found) - len(hits)))
            self._search.find(self._finding.show_found)

    def _go_on(self, hit: Hit, at: int, length: int) -> None:
        """Go to the first hit behind what was just put in, so that it is not found in that."""
        hits, behind = self._search.hits, hit.start + length
        while at < len(hits) and hits[at].at.spot == hit.at.spot and hits[at].start < behind:
            at += 1
        self._search.at = at % len(hits) if hits else -1
        self._finding.show_found()
        if hits:
            self._finding.choose(self._search.at)

    def _take(self, hits: tuple[Hit, ...], by: str) -> None:
        edits, words = self._tools.edits(), self._search.query.words
        edits.take(step_words(words, len(hits)), replaced(edits.desk.report, hits, by))

    def _may_change(self) -> bool:
        desk = self._tools.desk()
        if desk is not None and desk.report.signed_at is not None:
            self._view.show_trouble(SignedReportError())
            return False
        return desk is not None
