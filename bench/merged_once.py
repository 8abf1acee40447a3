"""The merged chronology of eight reports with so many dated statements together, in a window.

`python -m bench.as_program bench.merged_once ROWS`, on a screen: prints JSON of `shown` (from going
to the page to its first painting, each account by itself), `joined` (until each event is painted
once), `still` (the longest that the window stood still until all was laid out), `scroll` (99th
percentile) and `floor`, in milliseconds.
"""

import json
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QApplication

from bench.desk import PaintWatch
from bench.floors.bare_list import bare_list
from bench.keystrokes_once import until
from bench.large_once import Heart
from bench.samples import a_report
from bench.scrolling import scroll_p99
from bench.timing import pause
from reportwriter.domain.file_check import FileCheck
from reportwriter.domain.ids import ConferenceReference, ReportId
from reportwriter.domain.integrity import Why
from reportwriter.domain.report import Report
from reportwriter.domain.when import When
from reportwriter.forms.library import Library
from reportwriter.services.board import Board
from reportwriter.services.desk.agreeing import Decisions
from reportwriter.services.desk.desk import OpenDesk
from reportwriter.services.desk.headings import HeardReport, SideBySide
from reportwriter.services.desk.sieve import Sieve
from reportwriter.services.writing import with_form
from reportwriter.ui.background import AfterPaint, Background
from reportwriter.ui.desk.chronology import ChronologyPresenter
from reportwriter.ui.desk.chronology_page import ChronologyPage, connect
from reportwriter.ui.desk.chronology_rows import EventRow
from reportwriter.ui.desk.joining import Matching
from reportwriter.ui.desk.matched_once import MatchedOnce
from reportwriter.ui.desk.own_page import PageTools
from reportwriter.ui.look import Look

REPORTS = 8
LAST_DAY = date(2026, 12, 31)
DAYS = 3 * 365
SIZE = (1180, 800)
LAYING_OUT = 60.0
"""Seconds at most until the last row has its place."""


class _Undecided:
    """A chair who decided nothing of matches."""

    def of(self, conference: ConferenceReference) -> Decisions:
        return ()


def main(rows: str) -> None:
    application = QApplication(sys.argv[:1])
    desk = _desk(int(rows) // REPORTS)
    page = ChronologyPage(Look(application))
    page.resize(*SIZE)
    page.show()
    until(application, page.isVisible)
    times = _show(application, page, desk)
    texts = [row.spoken for row in page.list.rows]
    scroll = scroll_p99(application, page.list)
    page.hide()
    floor = bare_list(texts)
    floor.resize(*SIZE)
    floor.show()
    until(application, floor.isVisible)
    least = scroll_p99(application, floor)
    print(json.dumps({**times, "scroll": scroll, "floor": least}))


def _show(application: QApplication, page: ChronologyPage, desk: OpenDesk) -> dict[str, float]:
    """Return how long both paintings took, and the longest standstill, all in ms."""
    background = Background()
    tools = PageTools(
        pool=background.pool,
        read=lambda _report, _card: None,
        say=lambda _sentence: None,
        failed=_fail,
    )
    matching = Matching(
        once=MatchedOnce(),
        agreements=_Undecided(),
        vault=background.vault,
        pool=AfterPaint(background.pool),
    )
    presenter = ChronologyPresenter(page, tools, matching, lambda: LAST_DAY)
    connect(page, presenter)
    painted: list[float] = []
    PaintWatch(page.list.viewport(), lambda: painted.append(time.perf_counter()))
    heart = Heart()
    began = time.perf_counter()
    presenter.show(desk, Sieve())
    shown, joined = (
        _painted(application, painted, when) - began
        for when in (lambda: bool(page.list.rows), lambda: _is_joined(page))
    )
    _until_laid_out(application, page)
    return {"shown": shown * 1000, "joined": joined * 1000, "still": heart.longest_ms}


def _painted(application: QApplication, painted: list[float], when: Callable[[], bool]) -> float:
    """Return when it was first painted after something came true."""
    until(application, when)
    painted.clear()
    until(application, lambda: bool(painted))
    return painted[0]


def _is_joined(page: ChronologyPage) -> bool:
    return any(isinstance(row, EventRow) and row.number for row in page.list.rows[:REPORTS])


def _until_laid_out(application: QApplication, page: ChronologyPage) -> None:
    """Wait until the scroll bar has grown no more for a while."""
    bar, highest, since = page.list.verticalScrollBar(), 0, time.perf_counter()
    end = since + LAYING_OUT
    while time.perf_counter() - since < 1.0 and time.perf_counter() < end:
        application.processEvents()
        if bar.maximum() != highest:
            highest, since = bar.maximum(), time.perf_counter()
        pause(0.0005)


def _desk(statements: int) -> OpenDesk:
    reports = [_report(number, statements) for number in range(REPORTS)]
    library, holds = Library(), FileCheck(why=Why.HOLDS)
    heard = tuple(HeardReport(one.id, with_form(library, one), holds) for one in reports)
    board = Board(conference=reports[0].conference, rows=(), unopened=0)
    return OpenDesk(board=board, side_by_side=SideBySide(heard), remarks=())


def _report(number: int, statements: int) -> Report:
    report = a_report(statements, f"bench-{number}")
    author = replace(report.author, agency=f"Agency {number + 1}")
    dated = (
        replace(one, when=When(_day(at * REPORTS + number)))
        for at, one in enumerate(report.statements)
    )
    return replace(report, id=ReportId(f"bench-{number}"), author=author, statements=tuple(dated))


def _day(number: int) -> str:
    return (LAST_DAY - timedelta(days=number % DAYS)).isoformat()


def _fail(error: Exception) -> None:
    raise error
