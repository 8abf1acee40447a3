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
    from reportwriter.services.intake import Board, Intake, Received
    from reportwriter.services.reading import Reading
    from reportwriter.storage.search import SearchStore


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDesk:
    """What stands on the desk: the board, the reports that can be read, and the remarks.

    `letters` are what was not made with this program and can be shown, as rows of the board.
    """

    board: Board
    side_by_side: SideBySide
    letters: tuple[Received, ...] = ()
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
            letters=tuple(row for row in board.rows if row.letter),
            remarks=self.remarks.of(conference),
        )

    def find(self, desk: OpenDesk, words: str) -> DeskFound:
        """Return where the words stand: in statements, and on pages of letters."""
        letters = [row.submission for row in desk.letters if row.submission]
        return searching.find(desk.side_by_side, self.index, words, letters)

    def _heard(self, board: Board) -> Iterator[HeardReport]:
        """Give what is proven and of this conference, each report in its newest version."""
        for row in board.rows:
            answers = row.check.answers if row.check else None
            if row.submission is None or row.check is None or answers is None:
                continue
            if answers.version in REPLACED or answers.asked is WasAsked.ANOTHER_CONFERENCE:
                continue
            yield HeardReport(row.submission, self.reading.report(row.submission), row.check)
