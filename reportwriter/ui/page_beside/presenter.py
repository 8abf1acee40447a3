"""Decides which page of a file stands beside the statement that is read; drawn in quarantine."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.attached.pages import PageShown
from reportwriter.wording import letter
from reportwriter.wording import page_beside as words

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.services.letters import LetterPage
    from reportwriter.services.signed_places import Place
    from reportwriter.ui.runner import Outcome, Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """What is read: a statement by its reference and printed number, or a page of a file.

    `page` is 0 where it has to be looked for in the file. Without a reference it is no statement.
    """

    submission: str
    reference: str = ""
    number: int = 0
    page: int = 0


class SignedPages(Protocol):
    """What this needs of `services.letters.Letters`. Pages count from 1."""

    def places(self, submission: str) -> Mapping[str, int]: ...
    def page(self, submission: str, number: int) -> LetterPage: ...
    def page_of(self, submission: str, number: int, statement: tuple[int, str]) -> LetterPage: ...
    def place(self, submission: str, number: int, statement: tuple[int, str]) -> Place | None: ...


class BesideView(Protocol):
    def show_drawing(self) -> None: ...
    def show_page(self, page: PageShown, said: str) -> None: ...
    def show_said(self, said: str, mark: Place | None) -> None:
        """Outline and say something else of the page that stands there already."""
        ...

    def show_nothing(self) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class BesidePresenter:
    def __init__(self, view: BesideView, pages: SignedPages, pool: Runner) -> None:
        self._view = view
        self._pages = pages
        self._pool = pool
        self._read: Beside | None = None
        self._places: dict[str, Mapping[str, int]] = {}
        self._shown: tuple[str, LetterPage] | None = None
        self._is_busy = False

    @property
    def shown(self) -> tuple[str, int]:
        """The file and the page that stand there; empty and the first where none does."""
        return (self._shown[0], self._shown[1].number) if self._shown else ("", 1)

    def toggle(self, read: Beside | None) -> None:
        """Show the page of what is read, or put away the one that stands there."""
        if self._read is not None:
            self.close()
        elif read is not None:
            self._view.show_drawing()
            self._show(read)

    def follow(self, read: Beside | None) -> None:
        """Where a page stands, show that of what is read now."""
        if self._read is not None and read is not None and read != self._read:
            self._show(read)

    def turn(self, by: int) -> None:
        if self._read is None or self._shown is None:
            return
        submission, page = self._shown
        if 1 <= page.number + by <= page.pages:
            self._show(Beside(submission=submission, page=page.number + by))

    def close(self) -> None:
        """Put the page away and forget it, as when the vault is locked."""
        self._read = self._shown = None
        self._places.clear()
        self._view.show_nothing()

    def _show(self, read: Beside) -> None:
        self._read = read
        # Whoever goes quickly from row to row waits for the last page alone, not for each.
        if not self._is_busy:
            self._begin(read)

    def _begin(self, read: Beside) -> None:
        places = self._places.get(read.submission)
        if places is None and not read.page:
            self._run(
                read,
                lambda: self._pages.places(read.submission),
                lambda found: self._on_places(read, found),
            )
            return
        page, said = _place(read, places or {})
        is_there = self.shown == (read.submission, page)
        if not read.number or said != words.begins(read.number):
            self._show_unmarked(read, page, said, is_there=is_there)
            return
        statement = (read.number, read.reference)
        if is_there:
            self._run(
                read,
                lambda: self._pages.place(read.submission, page, statement),
                lambda place: self._on_placed(read, place),
            )
            return
        self._run(
            read,
            lambda: self._pages.page_of(read.submission, page, statement),
            lambda drawn: self._on_drawn(read, drawn, _said(read, drawn.place)),
        )

    def _show_unmarked(self, read: Beside, page: int, said: str, *, is_there: bool) -> None:
        if is_there:
            self._view.show_said(said, None)
            return
        self._run(
            read,
            lambda: self._pages.page(read.submission, page),
            lambda drawn: self._on_drawn(read, drawn, said),
        )

    def _run(
        self, read: Beside, work: Callable[[], Outcome], done: Callable[[Outcome], None]
    ) -> None:
        self._is_busy = True

        def on_done(outcome: Outcome) -> None:
            self._is_busy = False
            done(outcome)

        def on_failed(error: ReportWriterError) -> None:
            self._is_busy = False
            self._on_failed(read, error)

        self._pool.run(work, done=on_done, failed=on_failed)

    def _on_places(self, read: Beside, found: Mapping[str, int]) -> None:
        if self._read is not None:
            self._places[read.submission] = found
            self._begin(self._read)

    def _on_placed(self, read: Beside, place: Place | None) -> None:
        if self._read is None:
            return
        if read != self._read:
            self._begin(self._read)
            return
        self._view.show_said(_said(read, place), place)

    def _on_drawn(self, read: Beside, drawn: LetterPage, said: str) -> None:
        if self._read is None:
            return
        if read != self._read:
            self._begin(self._read)
            return
        self._shown = (read.submission, drawn)
        self._view.show_page(
            PageShown(
                named=words.named(drawn.number),
                place=letter.page_of(drawn.number, drawn.pages),
                image=drawn.image,
                text=drawn.text,
                confirm="",
                is_first=drawn.number == 1,
                is_last=drawn.number == drawn.pages,
                mark=drawn.place,
            ),
            said,
        )

    def _on_failed(self, read: Beside, error: ReportWriterError) -> None:
        if self._read is None:
            return
        if read != self._read:
            self._begin(self._read)
            return
        # Who asks again may be luckier.
        self.close()
        self._view.show_trouble(error)


def _said(read: Beside, place: Place | None) -> str:
    if place is None:
        return words.begins(read.number)
    return words.outlined(read.number, place.top, goes_on=place.goes_on)


def _place(read: Beside, places: Mapping[str, int]) -> tuple[int, str]:
    """Return the page to show, and what is said of it."""
    if read.page:
        return read.page, ""
    if not read.reference:
        return 1, words.NO_STATEMENT
    page = places.get(read.reference)
    return (1, words.NOT_FOUND) if page is None else (page, words.begins(read.number))
