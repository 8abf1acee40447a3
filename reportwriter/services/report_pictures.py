"""The pictures of one report for its author: what is due, how far it is, what it rests on.

Every number is counted from the report as it stands. They are for the author alone, who may read
all of it; none of them goes into a copy for one reader.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from reportwriter.domain.statement import Kind
from reportwriter.domain.when import When
from reportwriter.domain.when_words import when_in_words
from reportwriter.forms.counted import appointment_tables, attendance_tables, visit_tables
from reportwriter.forms.outline import printed_statements
from reportwriter.pictures.attendance import attendance
from reportwriter.pictures.balance import balance
from reportwriter.pictures.child_seen import child_seen
from reportwriter.pictures.deadline import DueMark, deadline_ring
from reportwriter.pictures.grounds import Ground, OpinionGrounds, opinion_grounds
from reportwriter.pictures.ladder import ladder
from reportwriter.pictures.readiness import SectionState, readiness
from reportwriter.services.completeness import Weighs
from reportwriter.services.completeness import readiness as readiness_of
from reportwriter.services.counted_tables import group_of, seen_children
from reportwriter.services.report_check import check
from reportwriter.services.rules.sharing import owed_by
from reportwriter.services.sharing_ladder import rungs_of
from reportwriter.services.writing import with_form
from reportwriter.wording.dates import local_day
from reportwriter.wording.relations import NO_NAME

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator
    from datetime import date, datetime

    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Statement
    from reportwriter.forms.library import Library
    from reportwriter.pictures.picture import LayOut
    from reportwriter.services.completeness import SectionReadiness
    from reportwriter.services.deadlines import Deadlines
    from reportwriter.services.sharing_ladder import Handed
    from reportwriter.services.writing import OpenReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Drawn:
    """A picture under its title. Parts of it are keyed by statement, or by `section/person`."""

    key: str
    title: str
    lay_out: LayOut


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is known of a report beside what stands in it.

    `share_by` is when the family should have it, where the area says so. `working_days` counts
    after the first day up to the last.
    """

    today: date
    working_days: Callable[[date, date], int]
    share_by: datetime | None = None
    handed: Handed | None = None


@dataclass(frozen=True, kw_only=True)
class ReportPictures:
    """Draws the reports of a library's forms, by the dates of their areas."""

    library: Library
    deadlines: Deadlines
    now: Callable[[], datetime]

    def of(self, report: Report, handed: Handed | None) -> tuple[Drawn, ...]:
        """Return the pictures of a report as it stands.

        Asks the vault for nothing, so that it may run beside it.
        """
        opened = with_form(self.library, report)
        area, meeting = opened.area, report.conference
        dates = self.deadlines.of_conference(area, meeting)
        owed = owed_by(opened, dates) if dates else None
        standing = Standing(
            today=local_day(self.now()),
            working_days=partial(self.deadlines.closed_days.working_days_between, area),
            share_by=owed[0] if owed else None,
            handed=handed,
        )
        return report_pictures(opened, standing)


DEADLINE, READINESS, BALANCE, GROUNDS = "deadline", "readiness", "balance", "grounds"
SEEN, ATTENDANCE, LADDER = "seen", "attendance", "ladder"


def report_pictures(opened: OpenReport, standing: Standing) -> tuple[Drawn, ...]:
    """Return the pictures; those of visits and attendance only where the form asks for them."""
    return tuple(_pictures(opened, standing))


def counts_of(statements: Iterable[Statement]) -> dict[str, int]:
    """Return how many statements there are by kind, `""` where none is chosen."""
    return dict(Counter(one.kind.value if one.kind else "" for one in statements))


def _pictures(opened: OpenReport, standing: Standing) -> Iterator[Drawn]:
    report, form = opened.report, opened.form
    marks = due_marks(report, standing)
    is_done = standing.handed is not None
    yield Drawn(
        key=DEADLINE,
        title="What is due",
        lay_out=lambda room: deadline_ring(marks, room, is_done=is_done),
    )
    sections, problems = readiness_of(report, form), problems_of(opened)
    states = [_state(opened, one) for one in sections]
    yield Drawn(
        key=READINESS,
        title="How far each section is",
        lay_out=lambda room: readiness(states, problems, room),
    )
    yield Drawn(
        key=BALANCE,
        title="Kinds of statement",
        lay_out=partial(balance, counts_of(report.statements)),
    )
    opinions = tuple(grounds_of(opened))
    yield Drawn(
        key=GROUNDS, title="What each opinion rests on", lay_out=partial(opinion_grounds, opinions)
    )
    if tables := visit_tables(form, report):
        children = seen_children(report, tables)
        yield Drawn(
            key=SEEN,
            title="When each child was seen",
            lay_out=lambda room: child_seen(children, standing.today, room),
        )
    if attended := (*attendance_tables(form, report), *appointment_tables(form, report)):
        groups = tuple(filter(None, map(group_of, attended)))
        yield Drawn(
            key=ATTENDANCE, title="Attendance and appointments", lay_out=partial(attendance, groups)
        )
    rungs = rungs_of(report, sections, problems, standing.handed)
    yield Drawn(key=LADDER, title="From writing to handing over", lay_out=partial(ladder, rungs))


def problems_of(opened: OpenReport) -> int:
    """Count what must be put right before it is signed."""
    return sum(one.weighs is not Weighs.WORTH_A_LOOK for one in check(opened))


def _state(opened: OpenReport, one: SectionReadiness) -> SectionState:
    section = opened.form.section(one.section)
    person = opened.report.person(one.person) if one.person else None
    title = (section.short or section.title) if section else one.section
    return SectionState(
        key=f"{one.section}/{one.person or ''}",
        title=f"{title}: {person.known_as or NO_NAME}" if person else title,
        state=one.status.value,
    )


def due_marks(report: Report, standing: Standing) -> tuple[DueMark, ...]:
    """Return what is due, the first first: the family, the chair, the conference."""
    meeting = report.conference
    due = (
        ("Share it with the family", standing.share_by),
        ("Send it to the chair", meeting.reports_due),
        ("Conference", meeting.starts_at),
    )
    days = [(what, local_day(at)) for what, at in due if at is not None]
    return tuple(
        DueMark(what=what, day=_day(day), left=_left(day, standing))
        for what, day in sorted(days, key=lambda one: one[1])
    )


def _day(day: date) -> str:
    return when_in_words(When(edtf=day.isoformat()))


def _left(day: date, standing: Standing) -> int:
    if day >= standing.today:
        return standing.working_days(standing.today, day)
    return -max(standing.working_days(day, standing.today), 1)


def grounds_of(opened: OpenReport) -> Iterator[OpinionGrounds]:
    """Give each opinion with what it rests on, by the numbers in which the report is printed."""
    printed = printed_statements(opened.form, opened.report)
    numbers = {one.id: number for number, one in enumerate(printed, start=1)}
    kinds = {one.id: one.kind.value if one.kind else "" for one in printed}
    for statement in printed:
        if statement.kind is Kind.OPINION:
            yield OpinionGrounds(
                key=statement.id,
                number=numbers[statement.id],
                grounds=tuple(
                    Ground(kind=kinds[found], number=numbers[found])
                    for found in sorted(
                        (one for one in statement.rests_on if one in numbers),
                        key=numbers.__getitem__,
                    )
                ),
                besides=tuple(_besides(statement)),
            )


def _besides(statement: Statement) -> Iterator[str]:
    if others := len(statement.rests_on_others):
        yield (
            "a statement of another report"
            if others == 1
            else f"{others} statements of other reports"
        )
    evidence = statement.evidence
    if evidence.text.strip():
        yield "evidence of its own"
    elif evidence.none_because.strip():
        yield "no evidence, with a reason given"
