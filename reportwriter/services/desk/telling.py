"""All accounts of events on a desk, each with what it is compared by."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING

from reportwriter.domain.accounts import Account, AccountKey, is_told
from reportwriter.domain.ids import Reference, StatementId
from reportwriter.domain.seen import digest_of
from reportwriter.domain.statement import Kind, Statement
from reportwriter.forms.chronology import chronology
from reportwriter.services.desk.named_people import NamedPeople
from reportwriter.services.desk.telling_words import words_of
from reportwriter.services.desk.told_dates import days_of, told_when

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from reportwriter.domain.chronology import Event
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Place
    from reportwriter.services.desk.headings import HeardReport, SideBySide
    from reportwriter.services.desk.telling_words import Words
    from reportwriter.services.desk.told_dates import Days


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    account: Account
    people: frozenset[str]
    words: Words
    days: Days | None
    told_by: str
    """The agency on the desk that told it; empty for none."""


def accounts_of(desk: SideBySide) -> tuple[Account, ...]:
    """Return what every statement on the desk tells or judges, report by report."""
    return tuple(
        one for place, report in enumerate(desk.reports) for one in _accounts(place, report)
    )


def tellings(
    accounts: tuple[Account, ...], people: NamedPeople, teller_of: Callable[[Account], str]
) -> tuple[Telling, ...]:
    """Return the accounts that tell of something that happened; opinions judge it."""
    return tuple(
        Telling(
            account=one,
            people=people.of(one.place, one.statement),
            words=words_of(one.statement.text, people.names),
            days=days_of(one.when) if one.when else None,
            told_by=teller_of(one),
        )
        for one in accounts
        if is_told(one.statement)
    )


def _accounts(place: int, report: HeardReport) -> Iterator[Account]:
    opened = report.opened.report
    last = _last_day(opened)
    held = chronology(report.opened.form, opened)
    rows = held.events(opened) if held else []
    dates = {cited.reference: row.when for row in rows for cited in row.cited if row.when}
    own = [
        _as_statement(row, held.place)
        for row in rows
        if held and row.what.strip() and not row.cited
    ]
    for statement in (*report.printed, *own):
        dated = statement.when or dates.get(statement.reference)
        is_judged = statement.kind is Kind.OPINION
        yield Account(
            key=AccountKey(report=opened.id, reference=statement.reference),
            place=place,
            submission=report.submission,
            agency=report.agency,
            statement=statement,
            when=dated if is_judged else told_when(dated, statement.text, last),
            is_row=statement.id not in report.numbers,
        )


def _as_statement(row: Event, place: Place) -> Statement:
    """Return a row as a statement without a kind, named by its words: rows change their numbers."""
    told = Statement(
        id=StatementId(f"row {row.row}"),
        reference=Reference(""),
        place=place,
        text=row.what,
        when=row.when,
    )
    return replace(told, reference=Reference(f"row {digest_of(told)}"))


def _last_day(report: Report) -> date:
    """Return the last day of which a report can tell; what is not signed is of today at most."""
    last = report.signed_at or report.conference.starts_at
    return last.date() if last else date.max
