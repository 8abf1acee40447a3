"""The merged chronology with each event told once: what several reports tell of it is one row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.accounts import Decided, in_time
from reportwriter.domain.chronology import Event
from reportwriter.services.desk.chronology import MergedEvent
from reportwriter.services.desk.sieve import hand_of

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping, Sequence

    from reportwriter.domain.accounts import Account, ToldEvent
    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.when import When
    from reportwriter.services.desk.headings import SideBySide

_Key = tuple[int, "StatementId | str"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldOnce:
    """What happened, as all reports tell it: `parts` are each one's own row, in order of time.

    `event` is what their accounts come to; None where a row rests on accounts of several events,
    or on none that can be matched. `apart` are the accounts from which the chair kept it apart.
    """

    parts: tuple[MergedEvent, ...]
    event: ToldEvent | None = None
    apart: tuple[Account, ...] = ()

    @property
    def when(self) -> When | None:
        if len(self.parts) == 1 or self.event is None:
            return self.parts[0].event.when
        return self.event.when


def told_once(
    desk: SideBySide, rows: Sequence[MergedEvent], events: Sequence[ToldEvent]
) -> tuple[ToldOnce, ...]:
    """Return the rows, those of one event together, in order of time.

    An account without a date stands in the row of its event, and nowhere where that has none.
    """
    number_of = {
        (one.place, one.statement.id): number
        for number, event in enumerate(events)
        for one in event.accounts
    }
    apart = _apart(events)
    told = {key for row in rows for key in _keys(row)}
    groups: dict[object, list[MergedEvent]] = {}
    for row in rows:
        numbers = {number_of[key] for key in _keys(row) if key in number_of}
        # A row that rests on several events tells all of them, so it stands by itself.
        is_of_one = len(numbers) == 1
        groups.setdefault(numbers.pop() if is_of_one else row.key, []).append(row)
    found = []
    for key, parts in groups.items():
        event = events[key] if isinstance(key, int) else None
        undated = _undated(desk, event, told) if event else ()
        kept = apart.get(key, ()) if isinstance(key, int) else ()
        found.append(ToldOnce(parts=(*parts, *undated), event=event, apart=tuple(kept)))
    return tuple(sorted(found, key=lambda one: in_time(one.when)))


def _keys(row: MergedEvent) -> Iterator[_Key]:
    """Give what the accounts of a row are known by; one that rests on no statement is its own."""
    if not row.event.cited:
        yield row.report, f"row {row.event.row}"
    for one in row.event.cited:
        yield row.report, one.id


def _undated(desk: SideBySide, event: ToldEvent, told: Collection[_Key]) -> Iterator[MergedEvent]:
    for one in event.accounts:
        if (one.place, one.statement.id) not in told and not one.is_row:
            said = one.statement
            yield MergedEvent(
                report=one.place,
                key=f"{one.place} {said.id}",
                event=Event(row=None, when=said.when, what=said.text, cited=(said,)),
                hand=hand_of(desk.reports[one.place], said),
            )


def _apart(events: Sequence[ToldEvent]) -> Mapping[object, Sequence[Account]]:
    """Return for each event, by its number, the accounts that the chair split from its own."""
    at = {one.key: (number, one) for number, event in enumerate(events) for one in event.accounts}
    found: dict[object, list[Account]] = {}
    for number, event in enumerate(events):
        for decision in event.decisions:
            if decision.decided is not Decided.SPLIT:
                continue
            first, *rest = (at.get(one.key) for one in decision.accounts)
            for other in rest:
                if first is not None and other is not None and other[0] != number:
                    found.setdefault(number, []).append(other[1])
                    found.setdefault(other[0], []).append(first[1])
    return {number: tuple(dict.fromkeys(kept)) for number, kept in found.items()}
