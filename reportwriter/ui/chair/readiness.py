"""Whether a conference is ready to be held, and what its chair has to read before that (R63)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.forms.quorum import Outlook
from reportwriter.ui.chair.rows import received_all
from reportwriter.wording import attendance
from reportwriter.wording.dates import local_day
from reportwriter.wording.hearing import READY
from reportwriter.wording.quorum import AT_TABLE

if TYPE_CHECKING:
    from datetime import datetime

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.coming import ComingTo
    from reportwriter.ui.chair.rows import Board

_ENOUGH = (Outlook.QUORATE, Outlook.NO_RULE)


def outlook_words(coming: ComingTo) -> str:
    """Return how it stands with the quorum: as it is counted, else as it is foreseen."""
    if not coming.agencies:
        return ""
    if (counted := coming.counted) is not None:
        return AT_TABLE[counted.outlook]
    return attendance.SHORT[coming.forecast.outlook]


def ready_words(board: Board, coming: ComingTo, things_left: int, now: datetime) -> str:
    """Return that it is ready: all came and is read, and enough will be there; else nothing."""
    starts = board.conference.starts_at
    is_ready = (
        starts is not None
        and now < starts
        and coming.forecast.outlook in _ENOUGH
        and not is_unread(board, things_left)
        and received_all(board.rows)
    )
    return READY if is_ready else ""


def is_unread(board: Board, things_left: int) -> bool:
    """Tell whether something sealed is still to be opened, read or decided."""
    return bool(things_left or board.unopened or board.messages)


class ReadFirst:
    """Stops once before a conference is begun of which something is unread; later it is a task."""

    def __init__(self) -> None:
        self._is_unread = False
        self._said: set[ConferenceReference] = set()

    def look_at(self, board: Board, things_left: int, now: datetime) -> None:
        starts = board.conference.starts_at
        is_to_come = starts is None or local_day(now) <= local_day(starts)
        self._is_unread = is_to_come and is_unread(board, things_left)

    def stops(self, reference: ConferenceReference) -> bool:
        """Tell whether it is to be said now; who asks once more goes on."""
        if not self._is_unread or reference in self._said:
            return False
        self._said.add(reference)
        return True
