"""Where a row of a list of files leads: to the report, to its pages, or to the message."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.chair.assigning import is_letter
from reportwriter.ui.chair.rows import is_message
from reportwriter.ui.letter.presenter import Wanted
from reportwriter.wording.letter import CHANGE_WHOSE, SAY_WHOSE

if TYPE_CHECKING:
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.ui.chair.rows import Received


class LeadsOn(Protocol):
    """The ways to what came; the main window knows them."""

    def go_to_reading(self, submission: str) -> None: ...
    def go_to_letter(self, wanted: Wanted) -> None: ...
    def go_to_message(self, submission: str) -> None: ...


def lead_to(going: LeadsOn, row: Received, conference: ConferenceReference | None) -> None:
    """Go to what a row is of; without a conference nothing can be remarked on pages."""
    if row.submission is None:
        return
    if is_message(row):
        going.go_to_message(row.submission)
    elif _is_report(row):
        going.go_to_reading(row.submission)
    elif _is_read_by_page(row):
        going.go_to_letter(
            Wanted(
                submission=row.submission,
                title=row.agency or row.author,
                conference=conference,
                is_proven=_is_supplement(row),
            )
        )


def can_be_read(row: Received) -> bool:
    return _is_report(row) or _is_read_by_page(row) or is_message(row)


def read_words(row: Received) -> str:
    if is_message(row):
        return "Read the message"
    return "Read its pages" if is_letter(row) else "Read the report"


def assign_words(row: Received) -> str:
    if row.check is None or not is_letter(row):
        return ""
    return CHANGE_WHOSE if row.check.is_assigned else SAY_WHOSE


def _is_report(row: Received) -> bool:
    """Nothing is shown from a file that was changed or could not be checked."""
    return row.submission is not None and row.check is not None and row.check.answers is not None


def _is_read_by_page(row: Received) -> bool:
    return row.letter is not None or _is_supplement(row)


def _is_supplement(row: Received) -> bool:
    """Tell whether it adds to a report; it is read page by page, and with the report itself."""
    return row.check is not None and row.check.supplement is not None
