"""All accounts of events on a desk, each with what it is compared by."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from reportwriter.domain.accounts import Account, AccountKey, is_told
from reportwriter.domain.retelling import plain_words
from reportwriter.domain.statement import Kind
from reportwriter.forms.chronology import chronology
from reportwriter.services.desk.named_people import NamedPeople
from reportwriter.services.desk.telling_words import words_of
from reportwriter.services.desk.told_dates import days_of, told_when

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from reportwriter.domain.ids import Reference
    from reportwriter.domain.report import Report
    from reportwriter.domain.when import When
    from reportwriter.services.desk.headings import HeardReport, SideBySide
    from reportwriter.services.desk.telling_words import Words
    from reportwriter.services.desk.told_dates import Days


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    account: Account
    people: frozenset[str]
    words: Words
    days: Days | None

    @property
    def plain(self) -> frozenset[str]:
        """All words as they stand in the text, small."""
        return frozenset(plain_words(self.account.statement.text))


def accounts_of(desk: SideBySide) -> tuple[Account, ...]:
    """Return what every statement on the desk tells or judges, report by report."""
    return tuple(
        one for place, report in enumerate(desk.reports) for one in _accounts(place, report)
    )


def tellings(accounts: tuple[Account, ...], people: NamedPeople) -> tuple[Telling, ...]:
    """Return the accounts that tell of something that happened; opinions judge it."""
    return tuple(
        Telling(
            account=one,
            people=people.of(one.place, one.statement),
            words=words_of(one.statement.text, people.names),
            days=days_of(one.when) if one.when else None,
        )
        for one in accounts
        if is_told(one.statement)
    )


def _accounts(place: int, report: HeardReport) -> Iterator[Account]:
    opened = report.opened.report
    last = _last_day(opened)
    dates = _dates_of_rows(report)
    for statement in report.printed:
        dated = statement.when or dates.get(statement.reference)
        is_judged = statement.kind is Kind.OPINION
        yield Account(
            key=AccountKey(report=opened.id, reference=statement.reference),
            place=place,
            submission=report.submission,
            agency=report.agency,
            statement=statement,
            when=dated if is_judged else told_when(dated, statement.text, last),
        )


def _dates_of_rows(report: HeardReport) -> Mapping[Reference, When]:
    """Return by each statement the date of the chronology's row that names it."""
    held = chronology(report.opened.form, report.opened.report)
    if held is None:
        return {}
    return {
        statement.reference: event.when
        for event in held.events(report.opened.report)
        for statement in event.cited
        if event.when is not None
    }


def _last_day(report: Report) -> date:
    """Return the last day of which a report can tell; what is not signed is of today at most."""
    last = report.signed_at or report.conference.starts_at
    return last.date() if last else date.max
