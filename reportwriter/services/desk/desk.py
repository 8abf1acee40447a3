"""Open all that was received for one conference, to be read side by side and searched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.domain.file_check import REPLACED, WasAsked
from reportwriter.services.desk import searching
from reportwriter.services.desk.headings import HeardReport, SideBySide

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.remarks import Remark
    from reportwriter.services.desk.remarks import Remarks
    from reportwriter.services.desk.searching import DeskFound
    from reportwriter.services.intake import Board, Intake
    from reportwriter.services.reading import Reading
    from reportwriter.storage.search import SearchStore


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDesk:
    """What stands on the desk: the board, the reports that can be read, and the remarks."""

    board: Board
    side_by_side: SideBySide
    remarks: tuple[Remark, ...]


@dataclass(frozen=True, kw_only=True)
class Desk:
    intake: Intake
    reading: Reading
    remarks: Remarks
    index: SearchStore

    def open(self, conference: ConferenceReference) -> OpenDesk:
        """Return the desk of a conference, in the order of its board. Raises NotInVaultError."""
        board = self.intake.board(conference)
        return OpenDesk(
            board=board,
            side_by_side=SideBySide(tuple(self._heard(board))),
            remarks=self.remarks.of(conference),
        )

    def find(self, desk: SideBySide, words: str) -> DeskFound:
        return searching.find(desk, self.index, words)

    def _heard(self, board: Board) -> Iterator[HeardReport]:
        """Give what is proven and of this conference, each report in its newest version."""
        for row in board.rows:
            answers = row.check.answers if row.check else None
            if row.submission is None or row.check is None or answers is None:
                continue
            if answers.version in REPLACED or answers.asked is WasAsked.ANOTHER_CONFERENCE:
                continue
            yield HeardReport(row.submission, self.reading.report(row.submission), row.check)
