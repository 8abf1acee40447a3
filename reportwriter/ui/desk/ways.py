"""Where the desk leads: to a report, to its signed pages, to a letter, and back to the list."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.desk.rows import page_key, page_of, statement_of
from reportwriter.ui.letter.presenter import Wanted

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.remarks import Remark
    from reportwriter.services.desk.desk import OpenDesk


class Going(Protocol):
    """Where this screen leads; the main window knows the way."""

    def go_back(self) -> None: ...
    def go_to_reading(self, submission: str, key: str = "") -> None:
        """Show a report, at the row with a key where one is named."""
        ...

    def go_to_letter(self, wanted: Wanted) -> None: ...


class Ways:
    """`current` gives what stands on the desk."""

    def __init__(self, going: Going, current: Callable[[], OpenDesk | None]) -> None:
        self._going = going
        self._current = current

    def go_back(self) -> None:
        self._going.go_back()

    def read(self, submission: str, key: str = "") -> None:
        """Read what a column or a row is of, from the card or the page with this key on."""
        if (desk := self._current()) is None:
            return
        typed = next(
            (
                one
                for one in desk.told.reports
                if one.is_transcribed and one.submission == submission
            ),
            None,
        )
        if typed is not None and (statement := statement_of(typed, key)) is not None:
            key = page_key((typed.pages or {})[statement.id])
        if submission in [one.submission for one in desk.side_by_side.reports]:
            self._going.go_to_reading(submission, key)
            return
        for row in desk.letters:
            if row.submission == submission:
                self._go_to_pages(submission, row.agency or row.author, page=page_of(key))

    def show_pages(self, submission: str, page: int = 1) -> None:
        """Show the pages of a signed report, as they were signed, or of a letter."""
        desk = self._current()
        for report in desk.side_by_side.reports if desk else ():
            if report.submission == submission:
                title = report.agency or report.author
                self._go_to_pages(submission, title, page=page, is_proven=True)
        for row in desk.letters if desk else ():
            if row.submission == submission:
                self._go_to_pages(submission, row.agency or row.author, page=page)

    def go_to_page_of(self, remark: Remark) -> None:
        """Show what a remark is about that no column holds: a page, or a report off the desk."""
        desk = self._current()
        rows = desk.board.rows if desk else ()
        row = next((one for one in rows if one.submission == remark.submission), None)
        is_letter = row is not None and row.letter is not None
        if row is None or not (is_letter or remark.page):
            self._going.go_to_reading(remark.submission)
            return
        title, page = row.agency or row.author, remark.page or 1
        self._go_to_pages(remark.submission, title, page=page, is_proven=not is_letter)

    def _go_to_pages(
        self, submission: str, title: str, *, page: int = 1, is_proven: bool = False
    ) -> None:
        desk = self._current()
        self._going.go_to_letter(
            Wanted(
                submission=submission,
                title=title,
                conference=desk.board.conference.reference if desk else None,
                is_proven=is_proven,
                page=page,
            )
        )
