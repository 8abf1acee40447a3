"""The rows of an administrator's list, which say of each file whether it was passed on."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportwriter.services.administrator_words import administrator_headline
from reportwriter.services.taking_in import INVITED, LEFT_IN_MAIL, NOT_KEPT
from reportwriter.ui.chair.rows import board_head, board_row, is_late
from reportwriter.wording import administering as words
from reportwriter.wording.dates import NBSP, local_day, short_date

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.administering import Administered
    from reportwriter.services.board import Board, Received
    from reportwriter.services.passing_on import Standing
    from reportwriter.services.taking_in import Arrival
    from reportwriter.ui.chair.rows import BoardHead, BoardRow, Chase

_SEALED = ("sealed_page", "message", "handed_on")


@dataclass(frozen=True, slots=True, kw_only=True)
class Warned:
    """What stands above the list while something is not as it should be.

    `compares`: comparing check words is the way out of it.
    """

    sentence: str
    more: str
    compares: bool


def row_of(row: Received, chase: Chase, standing: Standing) -> BoardRow:
    """Return a row of the list: without counts, and with whether it was passed on."""
    made = board_row(row, chase)
    if row.check is None:
        return made
    return replace(
        made,
        headline=administrator_headline(row.check),
        came=", ".join(part for part in (made.came, _went(row, standing)) if part),
        kinds=(),
    )


def _went(row: Received, standing: Standing) -> str:
    submission = row.submission or ""
    if submission not in standing.rows:
        return words.OF_NOBODY.lower()
    at = standing.rows[submission]
    return words.NOT_PASSED_ON.lower() if at is None else f"passed on {_day(at)}"


def _day(moment: datetime) -> str:
    return short_date(local_day(moment)).rpartition(NBSP)[0]


def head_of(board: Board, administered: Administered, standing: Standing) -> BoardHead:
    """Return what stands above the list; nothing of it counts what is sealed."""
    agencies = [row for row in board.agencies.values() if row.asked is not None]
    late = sum(is_late(row) for row in agencies)
    return replace(
        board_head(board),
        title=words.for_chair(administered.chair),
        received=words.received_words(
            sum(row.check is not None for row in agencies), len(agencies), late, standing.waiting
        ),
        unopened="",
    )


def warned(administered: Administered) -> Warned | None:
    """Return what is to be said before anything is done, the gravest alone."""
    chair = administered.chair
    if not administered.is_mine:
        return Warned(
            sentence=words.NOT_MINE.format(chair=chair), more=words.NOT_MINE_MORE, compares=False
        )
    if administered.doubtful is not None:
        name = administered.doubtful.signer.name
        return Warned(
            sentence=words.DOUBTFUL.format(name=name), more=words.DOUBTFUL_MORE, compares=True
        )
    if administered.is_certain:
        return None
    return Warned(
        sentence=words.NOT_CERTAIN.format(chair=chair),
        more=words.NOT_CERTAIN_MORE,
        compares=True,
    )


def taken_in_words(arrivals: Sequence[Arrival], reference: ConferenceReference | None) -> str:
    """Return what came of files that were dropped."""
    what = [one.what for one in arrivals]
    apart = (INVITED, LEFT_IN_MAIL, *_SEALED, *NOT_KEPT)
    named = [one.conference for one in arrivals if one.what not in apart]
    return words.taken_words(
        invitations=what.count(INVITED),
        here=named.count(reference) if reference else 0,
        sealed=sum(one in _SEALED for one in what),
        elsewhere=sum(one is not None and one != reference for one in named),
        nowhere=named.count(None),
        left=sum(one in (LEFT_IN_MAIL, *NOT_KEPT) for one in what),
    )
