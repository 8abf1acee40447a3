"""The boards of what the owner of a vault chairs, or is a deputy of."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reportwriter.domain.file_check import FileCheck
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.board import Board, Boards
    from reportwriter.storage.conferences import ConferenceStore
    from reportwriter.storage.received import ReceivedStore


@dataclass(frozen=True, kw_only=True)
class OwnBoards:
    """A file is judged by the invitations that were sent, or by those that a deputy has."""

    received: ReceivedStore
    deputised: ConferenceStore
    of_chair: Boards
    of_deputy: Boards

    def board(self, reference: ConferenceReference) -> Board:
        """Raise NotInVaultError where the owner is neither."""
        return self._of(reference).board(reference)

    def file_check(self, submission: str) -> FileCheck:
        """Return the file check of one received file. Raises NotInVaultError."""
        return self._of(self.received.get(submission).conference).file_check(submission)

    def _of(self, reference: ConferenceReference | None) -> Boards:
        is_deputy = reference is not None and self.deputised.find(reference) is not None
        return self.of_deputy if is_deputy else self.of_chair
