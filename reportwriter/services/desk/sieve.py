"""Which statements are shown while the chair reads: by person, kind, time, source and reader."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from reportwriter.domain.statement import SourceKind

if TYPE_CHECKING:
    from datetime import date

    from reportwriter.domain.statement import Kind, Statement
    from reportwriter.domain.when import When
    from reportwriter.services.desk.headings import HeardReport
    from reportwriter.services.desk.people import DeskPerson


class Hand(StrEnum):
    """How near the source was to what it tells."""

    FIRST = "first"
    """Seen, recorded or told by who was there."""
    SECOND = "second"


class Readers(StrEnum):
    OPEN = "open"
    KEPT_BACK = "kept_back"
    """From one of the family at least."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Sieve:
    """None or an empty group lets everything through; what is set must all hold.

    `since` and `until` compare with the day or the period a statement gives; one without a date
    is not let through by them.
    """

    about: DeskPerson | None = None
    kinds: frozenset[Kind] = frozenset()
    since: date | None = None
    until: date | None = None
    hand: Hand | None = None
    readers: Readers | None = None

    @property
    def lets_all_through(self) -> bool:
        return self == Sieve()

    @property
    def is_for_statements(self) -> bool:
        """Whether it chooses by what a statement alone has: its kind, its source or its readers."""
        return bool(self.kinds or self.hand or self.readers)

    def lets_through(self, report: HeardReport, number: int, statement: Statement) -> bool:
        """Say whether a statement is shown; `number` is its report's place on the desk."""
        return self.fits(report, number, statement) and self.is_in_time(statement.when)

    def fits(self, report: HeardReport, number: int, statement: Statement) -> bool:
        """Say whether a statement holds to all that is set but the time."""
        return (
            self._is_about(number, statement)
            and (not self.kinds or statement.kind in self.kinds)
            and (self.hand is None or self.hand is hand_of(report, statement))
            and (self.readers is None or self.readers is _readers(report, statement))
        )

    def _is_about(self, number: int, statement: Statement) -> bool:
        """One about nobody by name is about the whole family; one on a sheet about its person."""
        if self.about is None:
            return True
        named = (*statement.about, *filter(None, (statement.place.person,)))
        return not named or self.about.is_in(number, named)

    def is_in_time(self, when: When | None) -> bool:
        if self.since is None and self.until is None:
            return True
        return when is not None and self.meets(*when.span)

    def meets(self, first: date, last: date) -> bool:
        """Say whether some of these days are within the time."""
        return (self.until is None or first <= self.until) and (
            self.since is None or last >= self.since
        )


def hand_of(report: HeardReport, statement: Statement) -> Hand | None:
    """Return how near the source was; None in a letter, of whose writer nobody has said it."""
    if report.is_transcribed:
        return None
    return Hand.SECOND if statement.source.kind is SourceKind.SECOND_HAND else Hand.FIRST


def _readers(report: HeardReport, statement: Statement) -> Readers:
    is_open = report.reaches[statement.id].disclosure.is_open
    return Readers.OPEN if is_open else Readers.KEPT_BACK
