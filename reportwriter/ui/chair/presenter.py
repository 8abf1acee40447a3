"""Decides what the chair's list shows: what arrived, what the checks say, and what is next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.conference import Contact
from reportwriter.domain.file_check import Integrity, Signer, Why
from reportwriter.services.file_check_words import Mark, card_of, mark_of
from reportwriter.ui.chair.rows import board_head, board_row, row_key

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.records.travelling import Certificates
    from reportwriter.services.file_check_words import FileCheckCard
    from reportwriter.ui.chair.rows import Board, BoardHead, BoardRow, Received
    from reportwriter.ui.runner import Job, LongRunner, Progress, Runner

WORDS_DIFFER = (
    "These are not the words of the key that signed this report. Compare what you typed with what "
    "was read out. If it still differs, do not rely on the report."
)
ALL_WORDS = "Enter all eight words in the order in which they are read out."
SEALED_PAGE = "sealed_page"
"""By `services.intake.Arrival.what`."""
NO_PASSPHRASE = "Enter your passphrase, or choose to open the sealed pages later."  # noqa: S105  # A sentence for people.
ASK_AGAIN = """\
Subject: Your report for conference {reference}

The file that reached me for conference {reference} is not as it left your program.
Please send both files again as they are: the signed report and its sealed page.
"""
REMIND = """\
Subject: Your report for conference {reference}

Your report for conference {reference} has not reached me yet.
Please send both files: the signed report and its sealed page.
"""


class Arrival(Protocol):
    """One file that `services.intake.Intake.take_in` took in.

    `conference` is None where it names none, as a sealed page does not.
    """

    @property
    def what(self) -> str: ...
    @property
    def conference(self) -> ConferenceReference | None: ...


class Intaking(Protocol):
    """What this screen needs of `services.intake.Intake`.

    Without a passphrase, sealed pages are taken in and stay closed. What was taken in before
    `is_cancelled` turned true stays.
    """

    def take_in(
        self,
        paths: Sequence[Path],
        passphrase: str | None,
        progress: Progress,
        is_cancelled: Callable[[], bool],
    ) -> Sequence[Arrival]: ...
    def board(self, reference: ConferenceReference) -> Board: ...
    def open_pages(self, passphrase: str) -> object: ...


class Trusting(Protocol):
    """What this screen needs of `services.trust.Trust`."""

    def own_words(self) -> tuple[str, ...]: ...
    def enter_words(
        self, author: Contact, certificates: Certificates, words: Sequence[str]
    ) -> bool: ...


class Going(Protocol):
    """Where this screen leads; the main window knows the way."""

    def go_to_reading(self, submission: str) -> None: ...
    def go_to_letter(self, submission: str, title: str) -> None: ...


class News(Protocol):
    def received_changed(self, reference: ConferenceReference) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """The file check of the row that is selected; `card` is None for a report not arrived."""

    title: str
    author: str
    card: FileCheckCard | None
    may_read: bool
    is_letter: bool
    may_enter_words: bool
    request: str


class ChairView(Protocol):
    def show_head(self, head: BoardHead) -> None: ...
    def show_rows(self, rows: Sequence[BoardRow]) -> None: ...
    def show_current(self, key: str) -> None: ...
    def show_detail(self, detail: Detail | None) -> None: ...
    def show_passphrase_asked(self, sentence: str, *, may_wait: bool) -> None: ...
    def show_progress(self, done: int, of: int) -> None: ...
    def show_quiet(self) -> None: ...
    def show_done(self, sentence: str) -> None: ...
    def show_own_words(self, words: Sequence[str]) -> None: ...
    def show_words_asked(self, author: str) -> None: ...
    def show_words_refused(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class ChairTools:
    intake: Intaking
    trust: Trusting
    vault: Runner
    pool: LongRunner


class ChairPresenter:
    def __init__(self, view: ChairView, tools: ChairTools, going: Going, news: News) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self._news = news
        self._reference: ConferenceReference | None = None
        self._board: Board | None = None
        self._current = ""
        self._waiting: tuple[Path, ...] = ()
        self._job: Job | None = None

    def open(self, reference: ConferenceReference) -> None:
        """Show what arrived for a conference."""
        if reference != self._reference:
            self._current = ""
            self._view.show_quiet()
        self._reference = reference
        self._refresh()

    def close(self) -> None:
        """Forget the conference, as when the vault is locked."""
        self.cancel()
        self._reference = None
        self._board = None
        self._waiting = ()
        self._view.show_rows(())
        self._view.show_detail(None)
        self._view.show_quiet()

    def select(self, key: str) -> None:
        self._current = key
        self._view.show_detail(self._detail())

    def drop(self, paths: Sequence[Path]) -> None:
        """Ask once for the whole batch whether its sealed pages are to be opened now."""
        if not paths:
            return
        self._waiting = (*self._waiting, *paths)
        self._view.show_passphrase_asked(_files_words(len(self._waiting)), may_wait=True)

    def ask_to_open_pages(self) -> None:
        """Ask for the passphrase that opens the sealed pages taken in before."""
        if self._board is not None and self._board.unopened:
            head = board_head(self._board)
            self._view.show_passphrase_asked(f"{head.unopened}.", may_wait=False)

    def take_in(self, passphrase: str) -> None:
        """Check the files that wait and open their pages, or open the pages held already."""
        if not passphrase:
            self._view.show_passphrase_asked(NO_PASSPHRASE, may_wait=bool(self._waiting))
        elif self._waiting:
            self._take_in(passphrase)
        else:
            self._open_pages(passphrase)

    def take_in_later(self) -> None:
        """Check the files that wait; their sealed pages stay closed."""
        if self._waiting:
            self._take_in(None)

    def cancel(self) -> None:
        """Let go of files that wait, or stop after the file that is being checked."""
        if self._job is not None:
            self._job.cancel()
            return
        self._waiting = ()
        self._view.show_quiet()

    def read(self, key: str = "") -> None:
        """Go to the report of a row, or of the current one."""
        row = self._row(key or self._current)
        if row is None or row.submission is None:
            return
        if _may_read(row):
            self._going.go_to_reading(row.submission)
        elif is_letter(row):
            self._going.go_to_letter(row.submission, row.agency or row.author)

    def show_own_words(self) -> None:
        """Show the chair's own words, to be read out on the telephone."""
        self._tools.vault.run(
            self._tools.trust.own_words,
            done=self._view.show_own_words,
            failed=self._view.show_trouble,
        )

    def ask_for_words(self) -> None:
        row = self._row(self._current)
        if row is not None and _may_compare(row):
            self._view.show_words_asked(row.author)

    def enter_words(self, words: Sequence[str]) -> None:
        """Compare the eight words that the author read out."""
        row = self._row(self._current)
        if row is None or (certificates := row.certificates) is None:
            return
        typed = tuple(word.strip().lower() for word in words)
        if not all(typed):
            self._view.show_words_refused(ALL_WORDS)
            return
        author = Contact(name=row.author, agency=row.agency)
        self._tools.vault.run(
            lambda: self._tools.trust.enter_words(author, certificates, typed),
            done=self._on_words_compared,
            failed=self._view.show_trouble,
        )

    def _on_words_compared(self, same: bool) -> None:
        if not same:
            self._view.show_words_refused(WORDS_DIFFER)
            return
        self._view.show_done("The words are theirs. You will know this signer from now on.")
        self._tell_changed()

    def _take_in(self, passphrase: str | None) -> None:
        paths = self._waiting
        self._waiting = ()
        self._view.show_progress(0, len(paths))
        self._job = self._tools.pool.run_long(
            lambda progress, cancelled: self._tools.intake.take_in(
                paths, passphrase, progress, cancelled
            ),
            done=self._on_taken_in,
            failed=lambda error: self._on_not_taken_in(paths, error),
            progress=self._view.show_progress,
        )

    def _open_pages(self, passphrase: str) -> None:
        self._tools.pool.run(
            lambda: self._tools.intake.open_pages(passphrase),
            done=lambda _opened: self._on_pages_opened(),
            failed=self._view.show_trouble,
        )

    def _on_taken_in(self, arrivals: Sequence[Arrival]) -> None:
        self._job = None
        first = next((arrival.conference for arrival in arrivals if arrival.conference), None)
        if self._reference is None and first is not None:
            self.open(first)
        self._view.show_done(taken_in_words(arrivals, self._reference))
        self._tell_changed()

    def _on_not_taken_in(self, paths: tuple[Path, ...], error: ReportWriterError) -> None:
        self._job = None
        self._waiting = paths
        self._view.show_passphrase_asked(_files_words(len(paths)), may_wait=True)
        self._view.show_trouble(error)
        self._refresh()

    def _on_pages_opened(self) -> None:
        self._view.show_quiet()
        self._tell_changed()

    def _tell_changed(self) -> None:
        if self._reference is not None:
            self._news.received_changed(self._reference)
        self._refresh()

    def _refresh(self) -> None:
        if (reference := self._reference) is None:
            return
        self._tools.vault.run(
            lambda: self._tools.intake.board(reference),
            done=lambda board: self._on_board(reference, board),
            failed=self._view.show_trouble,
        )

    def _on_board(self, reference: ConferenceReference, board: Board) -> None:
        if reference != self._reference:
            return
        self._board = board
        keys = [row_key(row) for row in board.rows]
        if self._current not in keys:
            self._current = keys[0] if keys else ""
        due = board.conference.reports_due
        self._view.show_head(board_head(board))
        self._view.show_rows(tuple(board_row(row, due) for row in board.rows))
        self._view.show_current(self._current)
        self._view.show_detail(self._detail())

    def _row(self, key: str) -> Received | None:
        rows = self._board.rows if self._board else ()
        return next((row for row in rows if row_key(row) == key), None)

    def _detail(self) -> Detail | None:
        row = self._row(self._current)
        if row is None or self._reference is None:
            return None
        mark = mark_of(row.check)
        request = {Mark.MISSING: REMIND, Mark.CHANGED: ASK_AGAIN, Mark.ADDED_TO: ASK_AGAIN}
        return Detail(
            title=row.agency,
            author=row.author,
            card=card_of(row.check) if row.check else None,
            may_read=_may_read(row) or is_letter(row),
            is_letter=is_letter(row),
            may_enter_words=_may_compare(row),
            request=request.get(mark, "").format(reference=self._reference),
        )


def taken_in_words(arrivals: Sequence[Arrival], reference: ConferenceReference | None) -> str:
    """Return how many files were taken in, and how many went to other conferences or to none."""
    pages = sum(arrival.what == SEALED_PAGE for arrival in arrivals)
    named = [arrival.conference for arrival in arrivals if arrival.what != SEALED_PAGE]
    here, nowhere = named.count(reference), named.count(None)
    elsewhere = len(named) - here - nowhere
    said = [f"{_counted(here)} taken in for this conference."]
    if pages:
        said.append("1 sealed page." if pages == 1 else f"{pages} sealed pages.")
    if elsewhere:
        said.append(f"{_counted(elsewhere)} for other conferences.")
    if nowhere:
        said.append(f"{_counted(nowhere)} of no conference that you chair.")
    return " ".join(said)


def _counted(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"


def _files_words(count: int) -> str:
    what = "1 file is to be checked." if count == 1 else f"{count} files are to be checked."
    return f"{what} Open the sealed pages at the same time?"


def _may_read(row: Received) -> bool:
    """Nothing is shown from a file that was changed or could not be checked."""
    return row.submission is not None and row.check is not None and row.check.answers is not None


def is_letter(row: Received) -> bool:
    """Tell whether it is a PDF that was not made with this program, and has nothing to hide."""
    return row.check is not None and row.check.why in (Why.NO_SIGNATURE, Why.NO_DATA)


def _may_compare(row: Received) -> bool:
    """Only of an unchanged file is it known whose key signed it."""
    check, answers = row.check, row.check.answers if row.check else None
    return (
        check is not None
        and check.integrity is Integrity.UNCHANGED
        and answers is not None
        and answers.signer is Signer.NOT_YET_KNOWN
        and row.certificates is not None
    )
