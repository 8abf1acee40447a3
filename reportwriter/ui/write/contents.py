"""The head and the contents beside the work: whose report, what is due, how far each sheet."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import partial

from reportwriter.domain.conference import Conference
from reportwriter.domain.ids import AreaId
from reportwriter.domain.people import Role
from reportwriter.domain.report import Report
from reportwriter.services.completeness import SectionReadiness
from reportwriter.ui.due import Due
from reportwriter.ui.rail_row import NOT_STARTED, RailRow
from reportwriter.ui.write.desk import Desk
from reportwriter.ui.write.sheets import sheet_key
from reportwriter.wording.conference import CONFERENCE_TYPES
from reportwriter.wording.dates import local_day, long_date, short_date, weekday_date
from reportwriter.wording.kinds import KINDS, named


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """`handed_over` is empty while the report is not sent.

    `offers_check`: its form has a colleague check it before it is signed.
    """

    initials: str
    conference: str
    day: str
    due: Due
    handed_over: str
    offers_check: bool = True

    @property
    def window_title(self) -> str:
        state = self.handed_over or "NOT SENT"
        return f"{self.initials} \N{EN DASH} {state}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """`counts` by kind, "" for not chosen; `limit` is the advice for the section, if any."""

    counts: Mapping[str, int]
    words: int
    limit: int | None

    @property
    def in_words(self) -> str:
        parts = [
            f"{self.counts[kind]} {words.plural if self.counts[kind] != 1 else words.word.lower()}"
            for kind, words in KINDS.items()
            if self.counts.get(kind)
        ]
        if untold := self.counts.get("", 0):
            parts.append(f"{untold} need{'s' if untold == 1 else ''} a kind")
        return ", ".join(parts)

    @property
    def words_of(self) -> str:
        if self.limit is not None:
            return f"{self.words} of about {self.limit} words"
        return f"{self.words} word{'' if self.words == 1 else 's'}"


def initials_of(people_or_conference: Report | Conference) -> str:
    """Return the children by their initials: `J.P. and O.P.`."""
    people = people_or_conference.people
    return named([person.initials for person in people if person.role is Role.SUBJECT_CHILD])


def head_of(
    report: Report,
    handed_over: date | None,
    now: datetime,
    working_days: Callable[[AreaId | None, date, date], int],
    *,
    withdrawn: bool = False,
) -> Head:
    conference = report.conference
    starts = conference.starts_at
    head = Head(
        initials=initials_of(report) or conference.reference,
        conference=CONFERENCE_TYPES[conference.type],
        day=_day(local_day(starts)) if starts else "No date yet",
        due=due_of(
            conference.reports_due, handed_over, now, partial(working_days, conference.area)
        ),
        handed_over=handed_over_words(handed_over),
    )
    if not withdrawn:
        return head
    due = Due(None, withdrawn=True)
    return replace(head, day=due.words, due=due)


def _day(day: date) -> str:
    """Return `Wed 6 January 2027`."""
    return f"{weekday_date(day)[:3]} {long_date(day)}"


def due_of(
    due: datetime | None,
    handed_over: date | None,
    now: datetime,
    working_days: Callable[[date, date], int],
) -> Due:
    """Return the working days left; a day that is past counts less."""
    if handed_over is not None:
        return Due(0, done=True)
    if due is None:
        return Due(None)
    today, last = local_day(now), local_day(due)
    if last >= today:
        return Due(working_days(today, last))
    return Due(-max(working_days(last, today), 1))


def handed_over_words(on: date | None) -> str:
    return f"Handed over {short_date(on)}" if on else ""


def contents_rows(desk: Desk, readiness: Sequence[SectionReadiness]) -> tuple[RailRow, ...]:
    states = {sheet_key(one.section, one.person): one.status.value for one in readiness}
    return tuple(
        RailRow(
            key=sheet.key,
            number=sheet.section.number,
            title=sheet.short,
            status=states.get(sheet.key, NOT_STARTED),
        )
        for sheet in desk.sheets
    )


def totals_of(desk: Desk) -> Totals:
    """Return the statements of the sheet that lies on top by kind, and their words."""
    return Totals(counts=desk.counts, words=desk.words, limit=desk.sheet.section.word_limit)
