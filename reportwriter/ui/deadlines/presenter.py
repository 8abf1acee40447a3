"""Shows every date of the conference a report is written for, and has them saved for a calendar."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.services.calendar_file import calendar_file
from reportwriter.services.whole_files import write_whole
from reportwriter.ui.table_rows import Line, Words
from reportwriter.wording.areas import banner, rests_on
from reportwriter.wording.dates import clock, short_date, weekday_date
from reportwriter.wording.deadlines import (
    NO_DATE_YET,
    NO_TIMES,
    explained,
    moment_words,
    not_given,
    ready_words,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.clocks.counting import Counted
    from reportwriter.domain.conference import Conference
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import AreaId
    from reportwriter.domain.report import Report
    from reportwriter.forms.area import Area
    from reportwriter.services.deadlines import Dates, Deadline, Deadlines
    from reportwriter.ui.runner import Runner

END_OF_DAY = "23:59"


@dataclass(frozen=True, slots=True, kw_only=True)
class Explained:
    """One date: what it is, its facts, and the sentences that say how it was worked out."""

    what: str
    facts: tuple[str, ...]
    how: tuple[str, ...]


class DatesView(Protocol):
    def show_ready(self, words: str) -> None: ...
    def show_dates(self, lines: Sequence[Line]) -> None: ...
    def show_explained(self, found: Explained | None) -> None: ...
    def show_notes(self, words: str) -> None: ...
    def show_saved(self, path: Path) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class DatesTools:
    """`pool` works dates out: the first one loads the library of public holidays."""

    deadlines: Deadlines
    area: Callable[[AreaId], Area]
    pool: Runner
    now: Callable[[], datetime]


class DatesPresenter:
    def __init__(self, view: DatesView, tools: DatesTools) -> None:
        self._view = view
        self._tools = tools
        self._conference: Conference | None = None
        self._dates: Dates | None = None
        self._chosen = ""

    def show(self, report: Report) -> None:
        """Show the dates of a report's conference, once they are worked out."""
        conference = self._conference = report.conference

        def work() -> Dates | None:
            area = self._tools.area(conference.area)
            return self._tools.deadlines.of_conference(area, conference)

        def done(dates: Dates | None) -> None:
            # Meanwhile the author may have turned to another report.
            if self._conference is conference:
                self._on_dates(dates)

        self._tools.pool.run(work, done=done, failed=self._view.show_trouble)

    def choose(self, timescale: str) -> None:
        """Say how the date of a line was worked out."""
        self._chosen = timescale
        found = next((one for one in self._deadlines if one.timescale.id == timescale), None)
        self._view.show_explained(_explained(found) if found else None)

    def save(self, path: Path) -> None:
        """Write the dates as a calendar file."""
        dates, conference = self._dates, self._conference
        if dates is None or conference is None:
            return
        tools = self._tools

        def work() -> None:
            file = calendar_file(tools.deadlines, dates, tools.now(), conference.reference)
            write_whole({path: file})

        tools.pool.run(
            work,
            done=lambda _none: self._view.show_saved(path),
            failed=self._view.show_trouble,
        )

    @property
    def _deadlines(self) -> tuple[Deadline, ...]:
        return self._dates.deadlines if self._dates else ()

    def _on_dates(self, dates: Dates | None) -> None:
        self._dates = dates
        self._view.show_ready(_ready(dates))
        self._view.show_dates([_line(one) for one in self._deadlines])
        self._view.show_notes(_notes(dates) if dates else "")
        known = [one.timescale.id for one in self._deadlines]
        self.choose(self._chosen if self._chosen in known else next(iter(known), ""))


def _ready(dates: Dates | None) -> str:
    if dates is None:
        return NO_DATE_YET
    if not dates.deadlines:
        return NO_TIMES
    return ready_words(dates.ready_at) if dates.ready_at else ""


def _line(deadline: Deadline) -> Line:
    counted, timescale = deadline.governing, deadline.timescale
    when = _short(counted) if counted else "Not known yet"
    return Line(
        key=timescale.id,
        cells=(
            Words(when, strong=counted is not None, tone="" if counted else "second"),
            Words(timescale.what),
            Words(timescale.responsible, tone="second"),
        ),
        spoken=f"{when}, {timescale.what}, responsible: {timescale.responsible}",
    )


def _short(counted: Counted) -> str:
    """Return the practical moment as `Mon 4 Jan 2027, 10:00`; its day where the day ends it."""
    at = counted.practical
    day = f"{weekday_date(at.date())[:3]} {short_date(at.date())}"
    ends_with_day = clock(counted.moment) == END_OF_DAY
    return day if ends_with_day else f"{day}, {at:%H:%M}"


def _explained(deadline: Deadline) -> Explained:
    counted = deadline.governing
    how = explained(counted.steps) if counted else (not_given(deadline.missing[0]),)
    for other in deadline.others:
        how += ("Counted in another way it comes later:", *explained(other.steps))
    return Explained(what=deadline.timescale.what, facts=_facts(deadline), how=how)


def _facts(deadline: Deadline) -> tuple[str, ...]:
    counted, rule = deadline.governing, deadline.rule
    facts = []
    if counted is not None:
        facts.append(f"By {moment_words(counted.moment)}")
        if counted.practical != counted.moment:
            facts.append(f"In practice by {moment_words(counted.practical)}")
    facts.append(f"Responsible: {deadline.timescale.responsible}")
    if rule is not None:
        facts.append(f"{rule.text} {rests_on(rule.source, rule.status)}")
        facts += [rule.note] if rule.note else []
        facts.append(f"{deadline.timescale.id}, by rule {rule.id}")
    return tuple(facts)


def _notes(dates: Dates) -> str:
    area = dates.area
    said = (
        f"Closed days: {dates.calendar.told_by}.",
        area.working_days.note,
        banner(*area.based_on, area.local_note),
    )
    return " ".join(note for note in said if note)
