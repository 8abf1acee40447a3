"""Decides what the chronology of all reports shows, and of which agency and which time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.desk.chronology_tale import MOST_DRAWN, Tale, Untold
from reportwriter.ui.desk.rows import DeskHead
from reportwriter.ui.desk.worked_out import WorkedOut
from reportwriter.ui.runner import WhileWanted
from reportwriter.ui.when_text import read_when, why_unread
from reportwriter.wording import merged as words
from reportwriter.wording.accounts import SEARCHING
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.pictures.picture import LayOut
    from reportwriter.services.desk.agreeing import Decisions
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.desk.sieve import Sieve
    from reportwriter.ui.desk.chronology_rows import ChronologyRow
    from reportwriter.ui.desk.matched_once import MatchedOnce
    from reportwriter.ui.desk.own_page import PageTools
    from reportwriter.ui.runner import Runner

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


class DecidedMatches(Protocol):
    """What this page needs of `services.desk.agreeing.Agreements`."""

    def of(self, conference: ConferenceReference) -> Decisions: ...


@dataclass(frozen=True, kw_only=True)
class Matching:
    """What puts together what several reports tell of one event; `vault` asks what was decided."""

    once: MatchedOnce
    agreements: DecidedMatches
    vault: Runner


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
        self._matching = matching
        self._today = today
        self._desk: OpenDesk | None = None
        self._sieve: Sieve | None = None
        self._untold = WorkedOut[Untold](tools, self._on_merged)
        self._telling = WhileWanted(tools.pool)
        self._told_of: tuple[Untold, Decisions] | None = None
        """Of what there is a tale, or one is being worked out."""
        self._tale: Tale | None = None
        self._narrowed = Narrowed()

    def aside(self, desk: OpenDesk) -> str:
        return ""

    def head(self, desk: OpenDesk, sieve: Sieve) -> DeskHead:
        return DeskHead(title=words.CHRONOLOGY, counts=SEARCHING)

    def show(self, desk: OpenDesk, sieve: Sieve) -> None:
        """Show what was chosen; all reports are merged once, beside the window.

        What the chair decided of matches since is asked each time, as another page decides it.
        """
        self._desk, self._sieve = desk, sieve
        if (untold := self._untold.of(desk.told)) is not None:
            self._show()
            self._decide_anew(untold)
            return
        starts = desk.board.conference.starts_at
        conference = local_day(starts) if starts else None
        compare = self._matching.once.asked(desk.side_by_side)
        self._untold.make(desk.told, lambda: Untold(desk.told, conference, compare()))

    def forget(self) -> None:
        self._desk, self._sieve, self._narrowed = None, None, Narrowed()
        self._untold.forget()
        self._telling.leave()
        self._told_of, self._tale = None, None
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

    def _on_merged(self, untold: Untold) -> None:
        agencies = dict.fromkeys(one.agency for one in untold.desk.reports)
        self._view.show_agencies(tuple(agencies))
        self._decide_anew(untold)

    def _decide_anew(self, untold: Untold) -> None:
        """Put together what tells of one event as the chair has decided by now."""
        if (desk := self._desk) is not None:
            self._matching.vault.run(
                lambda: self._matching.agreements.of(desk.board.conference.reference),
                done=lambda decisions: self._on_decisions(untold, decisions),
                failed=self._tools.failed,
            )

    def _on_decisions(self, untold: Untold, decisions: Decisions) -> None:
        if self._untold.made is untold and self._told_of != (untold, decisions):
            self._told_of = untold, decisions
            # A tale of what was decided before could be done after it.
            self._telling.leave()
            self._telling.run(
                lambda: Tale(untold, decisions), done=self._on_told, failed=self._on_not_told
            )

    def _on_told(self, tale: Tale) -> None:
        self._tale = tale
        self._show()

    def _on_not_told(self, error: ReportWriterError) -> None:
        # Who asks again may be luckier.
        self._told_of = None
        self._tools.failed(error)

    def _show(self) -> None:
        desk, tale, sieve = self._desk, self._tale, self._in_time()
        if desk is None or tale is None or sieve is None or tale.untold is not self._untold.made:
            return
        shown, gaps = tale.shown(sieve, self._narrowed.agency), tale.gaps(sieve)
        reports = len({part.report for one in tale.events for part in one.parts})
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
