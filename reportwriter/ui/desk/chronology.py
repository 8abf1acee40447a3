"""Decides what the chronology of all reports shows, and of which agency and which time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.desk.chronology_tale import MOST_DRAWN, Tale
from reportwriter.ui.desk.rows import DeskHead
from reportwriter.ui.desk.worked_out import WorkedOut
from reportwriter.ui.when_text import read_when, why_unread
from reportwriter.wording import merged as words
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from reportwriter.pictures.picture import LayOut
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.desk.sieve import Sieve
    from reportwriter.ui.desk.chronology_rows import ChronologyRow
    from reportwriter.ui.desk.own_page import PageTools

CHRONOLOGY_KEY = "chronology"


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """Of which agency and which time alone; the dates as they are typed."""

    agency: str = ""
    since: str = ""
    until: str = ""


class ChronologyView(Protocol):
    def show_agencies(self, agencies: Sequence[str]) -> None: ...
    def show_events(self, rows: Sequence[ChronologyRow]) -> None: ...
    def show_timeline(self, lay_out: LayOut | None, instead: str) -> None: ...
    def show_strip(self, lay_out: LayOut | None) -> None: ...
    def show_problem(self, sentence: str) -> None: ...


class ChronologyPresenter:
    """`today` reads dates without a year."""

    key, title = CHRONOLOGY_KEY, words.CHRONOLOGY

    def __init__(self, view: ChronologyView, tools: PageTools, today: Callable[[], date]) -> None:
        self._view = view
        self._tools = tools
        self._today = today
        self._desk: OpenDesk | None = None
        self._sieve: Sieve | None = None
        self._tale = WorkedOut[Tale](tools, self._on_told)
        self._narrowed = Narrowed()

    def aside(self, desk: OpenDesk) -> str:
        return ""

    def head(self, desk: OpenDesk, sieve: Sieve) -> DeskHead:
        return DeskHead(title=words.CHRONOLOGY, counts=words.WHAT_IT_IS)

    def show(self, desk: OpenDesk, sieve: Sieve) -> None:
        """Show what was chosen; all reports are merged once, beside the window."""
        self._desk, self._sieve = desk, sieve
        if self._tale.of(desk.told) is not None:
            self._show()
            return
        starts = desk.board.conference.starts_at
        conference = local_day(starts) if starts else None
        self._tale.make(desk.told, lambda: Tale(desk.told, conference))

    def forget(self) -> None:
        self._desk, self._sieve, self._narrowed = None, None, Narrowed()
        self._tale.forget()
        self._view.show_agencies(())
        self._view.show_problem("")
        self._view.show_events(())
        self._view.show_timeline(None, "")
        self._view.show_strip(None)

    def narrow(self, narrowed: Narrowed) -> None:
        """Show only what one agency tells, or only what lies between two dates."""
        problem = next(filter(None, map(self._problem, (narrowed.since, narrowed.until))), "")
        self._view.show_problem(problem)
        if not problem:
            self._narrowed = narrowed
            self._show()

    def open(self, submission: str, card: str) -> None:
        self._tools.read(submission, card)

    def _on_told(self, tale: Tale) -> None:
        agencies = dict.fromkeys(one.agency for one in tale.desk.reports)
        self._view.show_agencies(tuple(agencies))
        self._show()

    def _show(self) -> None:
        desk, tale, sieve = self._desk, self._tale.made, self._in_time()
        if desk is None or tale is None or sieve is None:
            return
        shown, gaps = tale.shown(sieve, self._narrowed.agency), tale.gaps(sieve)
        reports = len({one.report for one in tale.events})
        counts = words.events_counted(len(shown), len(tale.events), reports, len(gaps))
        self._tools.say(counts)
        self._view.show_events(tale.rows(shown, gaps, desk.remarks))
        timeline = tale.timeline(shown)
        self._view.show_timeline(
            timeline, "" if timeline else words.too_many(len(shown), MOST_DRAWN)
        )
        self._view.show_strip(tale.strip(sieve))

    def _in_time(self) -> Sieve | None:
        since = read_when(self._narrowed.since, self._today())
        until = read_when(self._narrowed.until, self._today())
        return self._sieve and replace(
            self._sieve,
            since=since.span[0] if since else None,
            until=until.span[1] if until else None,
        )

    def _problem(self, typed: str) -> str:
        return why_unread(typed, self._today())
