"""Open all that was received for one conference, to be read side by side and searched."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.desk import searching
from reportwriter.services.desk.headings import HeardReport, SideBySide
from reportwriter.services.desk.transcripts import transcripts

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.remarks import Remark
    from reportwriter.services.board import Board, Received
    from reportwriter.services.desk.remarks import Remarks
    from reportwriter.services.desk.searching import DeskFound
    from reportwriter.services.intake import Intake
    from reportwriter.services.reading import Reading
    from reportwriter.storage.search import SearchStore
    from reportwriter.storage.transcribed import TranscribedStore


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenDesk:
    """What stands on the desk: the board, the reports that can be read, and the remarks.

    `letters` are what was not made with this program and can be shown, as rows of the board.
    """

    board: Board
    side_by_side: SideBySide
    letters: tuple[Received, ...] = ()
    remarks: tuple[Remark, ...]
    with_letters: SideBySide | None = None

    @property
    def told(self) -> SideBySide:
        """The reports, and after them what the chair typed from letters: to be read, not proven."""
        return self.with_letters or self.side_by_side


@dataclass(frozen=True, kw_only=True)
class Desk:
    intake: Intake
    reading: Reading
    remarks: Remarks
    index: SearchStore
    transcribed: TranscribedStore

    def open(self, conference: ConferenceReference) -> OpenDesk:
        """Return the desk of a conference, in the order of its board. Raises NotInVaultError."""
        board = self.intake.board(conference)
        heard = SideBySide(tuple(self._heard(board)))
        letters = tuple(row for row in board.rows if row.letter)
        typed = tuple(self._typed(board, letters))
        return OpenDesk(
            board=board,
            side_by_side=heard,
            letters=letters,
            remarks=self.remarks.of(conference),
            with_letters=SideBySide((*heard.reports, *typed)) if typed else None,
        )

    def find(self, desk: OpenDesk, words: str) -> DeskFound:
        """Return where the words stand: in statements, and on pages of letters."""
        letters = [row.submission for row in desk.letters if row.submission]
        return searching.find(desk.told, self.index, words, letters)

    def _typed(self, board: Board, letters: Sequence[Received]) -> Iterator[HeardReport]:
        typed = self.transcribed.of([row.submission for row in letters if row.submission])
        if typed:
            conference = board.conference
            area = self.reading.library.area(conference.area)
            yield from transcripts(letters, typed, conference, area)

    def _heard(self, board: Board) -> Iterator[HeardReport]:
        """Give what is proven and of this conference, each report in its newest version."""
        for row in board.rows:
            answers = row.check.answers if row.check else None
            if row.submission is None or row.check is None or answers is None:
                continue
            if answers.is_heard:
                yield HeardReport(row.submission, self.reading.report(row.submission), row.check)
