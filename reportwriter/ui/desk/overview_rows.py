"""The overview as plain values: for each agency what it has under each heading."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.desk.headings import cell, voices
from reportwriter.services.file_check_words import Mark, headline_of, mark_of
from reportwriter.ui.desk.rows import words_of
from reportwriter.wording import desk as words
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.services.board import Received
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.desk.headings import Cell, SideBySide


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewCell:
    """`share` is how much is written beside the agency that wrote most, from 0 to 1.

    `holds_nothing` and `is_open` tell nothing held from nothing written; neither, with no
    statements and no share, stands where the form has no such heading.
    """

    statements: int = 0
    share: float = 0.0
    holds_nothing: bool = False
    is_open: bool = False
    spoken: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OverviewRow:
    """`cells` are empty where nothing of a report is shown; `instead` then says why."""

    key: str
    agency: str
    author: str
    mark: Mark
    cells: tuple[OverviewCell, ...] = ()
    instead: str = ""

    @property
    def spoken(self) -> str:
        parts = (self.agency, self.author, self.instead)
        return ". ".join(part for part in parts if part)


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """`headings` are the columns; `voices` says of each child who let it speak."""

    headings: tuple[str, ...]
    rows: tuple[OverviewRow, ...]
    voices: tuple[str, ...]


def overview(desk: OpenDesk) -> Overview:
    side_by_side = desk.side_by_side
    headings = tuple(words_of(heading).short for heading in side_by_side.headings)
    return Overview(
        headings=headings,
        rows=tuple(_row(row, side_by_side) for row in desk.board.rows),
        voices=tuple(_voices(side_by_side)),
    )


def _row(row: Received, desk: SideBySide) -> OverviewRow:
    numbers = [
        number for number, one in enumerate(desk.reports) if one.submission == row.submission
    ]
    return OverviewRow(
        key=row.submission or "",
        agency=row.agency,
        author=row.author,
        mark=mark_of(row.check),
        cells=tuple(_cells(desk, numbers[0])) if numbers else (),
        instead="" if numbers else _instead(row),
    )


def _instead(row: Received) -> str:
    said = f"{headline_of(row.check)}."
    return f"{said} {words.pages_counted(row.pages)}" if row.letter else said


def _cells(desk: SideBySide, number: int) -> Iterator[OverviewCell]:
    for heading in desk.headings:
        all_ = [cell(desk, other, heading) for other in range(len(desk.reports))]
        most = max(one.words for one in all_) or 1
        own, title = all_[number], words_of(heading).short
        yield OverviewCell(
            statements=own.statements,
            share=own.words / most,
            holds_nothing=own.holds_nothing,
            is_open=own.is_asked and not own.is_written and not own.holds_nothing,
            spoken=f"{title}: {_said(own)}",
        )


def _said(own: Cell) -> str:
    if own.statements:
        return words.statements_counted(own.statements)
    if own.is_written:
        return words.WRITTEN
    if own.holds_nothing:
        return words.HELD_NOTHING
    return words.LEFT_OPEN if own.is_asked else words.NO_SUCH_HEADING


def _voices(desk: SideBySide) -> Iterator[str]:
    for child, heard in voices(desk):
        yield words.voice_heard(child.known.known_as, named([one.agency for one in heard]))
