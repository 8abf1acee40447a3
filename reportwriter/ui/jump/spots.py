"""Where one can go: sections, statements and screens of a report, reports, and screens of Today."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.statement import Kind
from reportwriter.ui.events import Tool
from reportwriter.wording.administering import for_chair
from reportwriter.wording.dates import local_day, short_date
from reportwriter.wording.kinds import KINDS, NO_KIND

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from datetime import datetime

    from reportwriter.domain.ids import ConferenceReference, ReportId, StatementId
    from reportwriter.services.administrator_rows import AdministeredRow
    from reportwriter.services.conference_rows import ConferenceRow
    from reportwriter.ui.home.own_reports import OwnReport
    from reportwriter.ui.rail_row import RailRow
    from reportwriter.ui.write.desk import Desk

NOTHING_WRITTEN = "Nothing written yet"


class Going(Protocol):
    """Leads to each kind of spot."""

    def to_sheet(self, key: str) -> None: ...
    def to_tool(self, tool: Tool) -> None: ...
    def to_statement(self, statement: StatementId) -> None: ...
    def to_place(self, key: str) -> None: ...
    def to_report(self, report: ReportId) -> None: ...
    def to_conference(self, conference: ConferenceReference) -> None: ...
    def to_administered(self, conference: ConferenceReference) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """What Today lists: one's own reports, the conferences chaired and those administered."""

    reports: Sequence[OwnReport]
    chaired: Sequence[ConferenceRow]
    administered: Sequence[AdministeredRow] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """`found_by` is searched, and `exactly` finds it before all others; neither has capitals."""

    number: str
    title: str
    where: str
    go: Callable[[], object]
    found_by: str
    exactly: tuple[str, ...] = ()


def sheets_of(desk: Desk, going: Going) -> Iterator[Spot]:
    """Give the sections of a report and its people's sheets, found by their number too."""
    for sheet in desk.sheets:
        number = sheet.section.number
        yield _spot(
            sheet.title,
            "Section",
            partial(going.to_sheet, sheet.key),
            (number,) if number else (),
        )


def screens_of(rows: Sequence[RailRow], going: Going) -> Iterator[Spot]:
    for row in rows:
        yield _spot(row.title, "Screen of this report", partial(going.to_tool, Tool(row.key)))


def statements_of(desk: Desk, going: Going) -> Iterator[Spot]:
    """Give what is written in printed order, found by its number and its reference too."""
    for sheet in desk.sheets:
        beside = {kind: f"{_kind_word(kind)}, {sheet.short}" for kind in (None, *Kind)}
        for leaf in sheet.leaves:
            for statement in desk.known.at.get(leaf.place, ()):
                number = str(desk.known.numbers[statement.id])
                yield _spot(
                    statement.text or NOTHING_WRITTEN,
                    beside[statement.kind],
                    partial(going.to_statement, statement.id),
                    (number, statement.reference.casefold()),
                )


def places_of(rows: Sequence[RailRow], going: Going) -> Iterator[Spot]:
    for row in rows:
        yield _spot(row.title, "Screen", partial(going.to_place, row.key))


def reports_of(rows: Sequence[OwnReport], going: Going) -> Iterator[Spot]:
    for row in rows:
        title = f"Report for {row.children}"
        where = f"Conference {row.conference}{_on(row.starts_at)}"
        yield _spot(title, where, partial(going.to_report, row.id))


def conferences_of(rows: Sequence[ConferenceRow], going: Going) -> Iterator[Spot]:
    for row in rows:
        title = f"Conference {row.reference}"
        where = f"You chair it{_on(row.starts_at)}"
        yield _spot(title, where, partial(going.to_conference, row.reference))


def administered_of(rows: Sequence[AdministeredRow], going: Going) -> Iterator[Spot]:
    for row in rows:
        title = f"Conference {row.reference}"
        where = f"{for_chair(row.chair)}{_on(row.starts_at)}"
        yield _spot(title, where, partial(going.to_administered, row.reference))


def _kind_word(kind: Kind | None) -> str:
    return KINDS[kind].word if kind else NO_KIND


def _spot(words: str, where: str, go: Callable[[], object], exactly: tuple[str, ...] = ()) -> Spot:
    """Return a spot under its number, which is the first of what finds it exactly."""
    number = exactly[0] if exactly else ""
    return Spot(
        number=number,
        title=words,
        where=where,
        go=go,
        found_by=f"{words} {where} {number}".casefold(),
        exactly=exactly,
    )


def _on(at: datetime | None) -> str:
    return f", {short_date(local_day(at))}" if at is not None else ""
