"""When which agency saw each child, as the reports tell it, and for how long none tells of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.domain.statement import Kind, SourceKind
from reportwriter.domain.when import Sense
from reportwriter.forms.chronology import when_of
from reportwriter.forms.counted import contact_tables, visit_tables
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from reportwriter.domain.ids import PersonId
    from reportwriter.domain.statement import Statement
    from reportwriter.domain.when import When
    from reportwriter.services.desk.headings import HeardReport, SideBySide
    from reportwriter.services.desk.people import DeskPerson

LONG_UNSEEN = timedelta(weeks=4)
"""A gap is told from here on."""
_LOOKED_BACK = timedelta(days=365)
_NEAR = timedelta(days=31)
"""A date that may be any day of a longer time than this tells no day on which a child was seen."""


class KnownBy(StrEnum):
    """From what it is known that a child was seen, the surest first."""

    VISIT = "visit"
    LAST_SEEN = "last_seen"
    OBSERVED = "observed"
    """An observation of the author's own that is about the child."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """`report` is the place on the desk of whose agency saw the child; `alone` None: not said."""

    report: int
    when: When
    known_by: KnownBy
    alone: bool | None = None

    @property
    def covers(self) -> bool:
        """Say whether it tells near enough when it was, to say for how long there was none."""
        first, last = self.when.span
        return self.when.sense is Sense.PERIOD or last - first <= _NEAR


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenOnDesk:
    """`often` is how often the agency of a report says that it sees the child, in its words."""

    child: DeskPerson
    sightings: tuple[Sighting, ...]
    often: tuple[tuple[int, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Unseen:
    """The first and last day of a long time in which no report tells that a child was seen."""

    child: DeskPerson
    first: date
    last: date

    @property
    def weeks(self) -> int:
        return ((self.last - self.first).days + 1) // 7


def told_until(desk: SideBySide, conference: date | None) -> date | None:
    """Return the last day of which a report can tell: none tells of what came after it."""
    signed = [at for one in desk.reports if (at := one.opened.report.signed_at)]
    last = max(map(local_day, signed), default=None)
    return min((day for day in (last, conference) if day), default=None)


def seen_on(desk: SideBySide) -> tuple[SeenOnDesk, ...]:
    """Return each born child with when it was seen, in order of time."""
    children = [one for one in desk.people if one.known.is_child and not one.known.is_unborn]
    return tuple(_seen(desk, child) for child in children)


def unseen(seen: SeenOnDesk, until: date) -> Iterator[Unseen]:
    """Give the long gaps of the year before a day: between two sightings, and after the last.

    Nothing is said of the time before the first: no report may have been asked about it.
    """
    born = seen.child.known.born or date.min
    start = max(until - _LOOKED_BACK, born)
    reached: date | None = None
    spans = sorted(one.when.span for one in seen.sightings if one.covers)
    for first, last in (*spans, (until + timedelta(days=1), date.max)):
        if reached is not None:
            begins = max(reached + timedelta(days=1), start)
            ends = min(max(first, start) - timedelta(days=1), until)
            if ends - begins >= LONG_UNSEEN - timedelta(days=1):
                yield Unseen(child=seen.child, first=begins, last=ends)
        reached = min(max(reached or last, last), date.max - timedelta(days=1))


def _seen(desk: SideBySide, child: DeskPerson) -> SeenOnDesk:
    found: dict[tuple[int, str], Sighting] = {}
    often = []
    for number, report in enumerate(desk.reports):
        ids = frozenset(person for at, person in child.ids if at == number)
        if ids:
            # What is told twice is one sighting; the surest that tells it comes first.
            for one in _sightings(number, report, ids):
                found.setdefault((number, one.when.edtf), one)
            often += [(number, words) for words in _how_often(report, ids)]
    in_order = sorted(found.values(), key=lambda one: (*one.when.span, one.report))
    return SeenOnDesk(child=child, sightings=tuple(in_order), often=tuple(often))


def _sightings(number: int, report: HeardReport, child: frozenset[PersonId]) -> Iterator[Sighting]:
    form, told = report.opened.form, report.opened.report
    for table in visit_tables(form, told):
        for row in table.rows:
            when = when_of(row["date"])
            if row["child"] in child and when is not None:
                alone = {"yes": True, "no": False}.get(row["alone"])
                yield Sighting(report=number, when=when, known_by=KnownBy.VISIT, alone=alone)
    for row in _contacts(report, child):
        if (when := when_of(row["last_seen"])) is not None:
            yield Sighting(report=number, when=when, known_by=KnownBy.LAST_SEEN)
    for one in report.printed:
        if one.when is not None and _is_sighting(one, child):
            yield Sighting(report=number, when=one.when, known_by=KnownBy.OBSERVED)


def _contacts(report: HeardReport, child: frozenset[PersonId]) -> Iterator[dict[str, str]]:
    for table in contact_tables(report.opened.form, report.opened.report):
        for row in table.rows:
            if (row.get("child") or row.get("person")) in child:
                yield row


def _how_often(report: HeardReport, child: frozenset[PersonId]) -> Iterator[str]:
    rows: Iterable[dict[str, str]] = _contacts(report, child)
    yield from (words for row in rows if (words := row.get("how_often", "")))


def _is_sighting(statement: Statement, child: frozenset[PersonId]) -> bool:
    is_own = statement.source.kind is SourceKind.OWN
    is_of_child = not child.isdisjoint(statement.concerns)
    return statement.kind is Kind.OBSERVATION and is_own and is_of_child
