"""Decides what the chronology of all reports shows, and of which agency and which time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.desk.chronology_tale import MOST_DRAWN, Tale, Untold
from reportwriter.ui.desk.joining import Joining
from reportwriter.ui.desk.rows import DeskHead
from reportwriter.ui.desk.worked_out import WorkedOut
from reportwriter.ui.when_text import read_when, why_unread
from reportwriter.wording import merged as words
from reportwriter.wording.accounts import SEARCHING
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from reportwriter.pictures.picture import LayOut
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.desk.sieve import Sieve
    from reportwriter.ui.desk.chronology_rows import ChronologyRow
    from reportwriter.ui.desk.chronology_tale import Shown
    from reportwriter.ui.desk.joining import Matching
    from reportwriter.ui.desk.own_page import PageTools

CHRONOLOGY_KEY = "chronology"
AT_ONCE = 200
"""Accounts up to which they are shown once they are compared, and not before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Narrowed:
    """Of which agency and which time alone; the dates as they are typed."""

    agency: str = ""
    since: str = ""
    until: str = ""


class ChronologyView(Protocol):
    def show_agencies(self, agencies: Sequence[str]) -> None: ...
    def show_events(self, rows: Sequence[ChronologyRow], empty: tuple[str, str] | None) -> None: ...
    def show_timeline(self, lay_out: LayOut | None, instead: str) -> None: ...
    def show_strip(self, lay_out: LayOut | None) -> None: ...
    def show_problem(self, sentence: str) -> None: ...


class ChronologyPresenter:
    """`today` reads dates without a year."""

    key, title = CHRONOLOGY_KEY, words.CHRONOLOGY

    def __init__(
        self,
        view: ChronologyView,
        tools: PageTools,
        matching: Matching,
        today: Callable[[], date],
    ) -> None:
        self._view = view
        self._tools = tools
        self._today = today
        self._desk: OpenDesk | None = None
        self._sieve: Sieve | None = None
        self._apart = WorkedOut[Tale](tools, self._on_apart)
        self._joining = Joining(tools, matching, self._show)
        self._narrowed = Narrowed()

    def aside(self, desk: OpenDesk) -> str:
        return ""

    def head(self, desk: OpenDesk, sieve: Sieve) -> DeskHead:
        return DeskHead(title=words.CHRONOLOGY, counts=SEARCHING)

    def show(self, desk: OpenDesk, sieve: Sieve) -> None:
        """Show what was chosen: each account by itself, until they are compared."""
        self._desk, self._sieve = desk, sieve
        if (apart := self._apart.of(desk.told)) is not None:
            self._joining.join(desk, apart.untold)
            self._show()
            return
        starts = desk.board.conference.starts_at
        conference = local_day(starts) if starts else None
        self._apart.make(desk.told, lambda: Tale(Untold(desk.told, conference)))

    def forget(self) -> None:
        self._desk, self._sieve, self._narrowed = None, None, Narrowed()
        self._apart.forget()
        self._joining.forget()
        self._view.show_agencies(())
        self._view.show_problem("")
        self._view.show_events((), None)
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

    def _on_apart(self, apart: Tale) -> None:
        agencies = dict.fromkeys(one.agency for one in apart.desk.reports)
        self._view.show_agencies(tuple(agencies))
        if self._desk is not None:
            self._joining.join(self._desk, apart.untold)
        self._show()

    @property
    def _tale(self) -> Tale | None:
        """Return what is told once; meanwhile each account by itself, where there are many.

        Few are compared before anybody could read them.
        """
        joined, apart = self._joining.tale, self._apart.made
        if joined is not None or apart is None:
            return joined
        return apart if len(apart.events) > AT_ONCE or self._joining.has_failed else None

    def _show(self) -> None:
        desk, tale, sieve = self._desk, self._tale, self._in_time()
        if desk is None or tale is None or sieve is None:
            return
        shown, gaps = tale.shown(sieve, self._narrowed.agency), tale.gaps(sieve)
        self._tools.say(self._counted(tale, len(shown), len(gaps)))
        empty = words.NO_SUCH_EVENT if tale.events else words.NO_EVENT
        self._view.show_events(tale.rows(shown, gaps, desk.remarks), empty)
        self._show_timeline(tale, shown)
        self._view.show_strip(tale.strip(sieve))

    def _show_timeline(self, tale: Tale, shown: Shown) -> None:
        if tale.is_joined:
            timeline = tale.timeline(shown)
            instead = "" if timeline else words.too_many(len(shown), MOST_DRAWN)
        else:
            # What is drawn by numbers waits until they are known.
            has_failed = self._joining.has_failed
            timeline, instead = None, words.NO_TIMELINE if has_failed else words.NO_TIMELINE_YET
        self._view.show_timeline(timeline, instead)

    def _counted(self, tale: Tale, shown: int, gaps: int) -> str:
        held = len(tale.events)
        reports = len({part.report for one in tale.events for part in one.parts})
        if tale.is_joined:
            return words.events_counted(shown, held, reports, gaps)
        could_compare = not self._joining.has_failed
        return words.accounts_counted(shown, held, reports, could_compare=could_compare)

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
