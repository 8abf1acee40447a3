"""One chronology of all reports of a conference: what each dates, in order of time, told once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.accounts import in_time
from reportwriter.forms.chronology import all_dated
from reportwriter.services.desk.sieve import Hand, Sieve, hand_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.chronology import Event
    from reportwriter.services.desk.headings import HeardReport, SideBySide


@dataclass(frozen=True, slots=True, kw_only=True)
class MergedEvent:
    """A row of a report's chronology, or a dated statement that no row of it names.

    `report` is its report's place on the desk; `key` is like no other's. `hand` is how near the
    furthest source was; None where it rests on no statement, or nobody has said it.
    """

    report: int
    key: str
    event: Event
    hand: Hand | None


def merged(desk: SideBySide) -> tuple[MergedEvent, ...]:
    """Return what all reports tell in order of time; of one day, by their order on the desk."""
    found = [one for number, report in enumerate(desk.reports) for one in _events(number, report)]
    return tuple(sorted(found, key=lambda one: in_time(one.event.when)))


def lets_through(sieve: Sieve, desk: SideBySide, one: MergedEvent) -> bool:
    """Say whether a choice shows an event: by its own date, else by any statement it rests on.

    One that rests on no statement has no kind, no source and no reader to be chosen by.
    """
    if not sieve.is_in_time(one.event.when):
        return False
    if not one.event.cited:
        return not sieve.is_for_statements
    report = desk.reports[one.report]
    return any(sieve.fits(report, one.report, each) for each in one.event.cited)


def _events(number: int, report: HeardReport) -> Iterator[MergedEvent]:
    for event in all_dated(report.opened.form, report.opened.report):
        name = f"row {event.row}" if event.row is not None else event.cited[0].id
        yield MergedEvent(
            report=number, key=f"{number} {name}", event=event, hand=_furthest(report, event)
        )


def _furthest(report: HeardReport, event: Event) -> Hand | None:
    hands = {hand_of(report, statement) for statement in event.cited}
    return Hand.SECOND if Hand.SECOND in hands else next(iter(hands), None)
