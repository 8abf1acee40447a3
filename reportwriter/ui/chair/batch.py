"""Takes files in, a batch at a time: the passphrase is asked for once, or left for later."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.exchange.errors import MailNotReadError
from reportwriter.services.taking_in import (
    ACCOUNT,
    ASIDE,
    INVITED,
    LEFT_IN_MAIL,
    NO_ACCOUNT,
    NOT_KEPT,
    NOT_TOLD,
    TOLD,
)
from reportwriter.wording import account

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.ui.chair.rows import Board
    from reportwriter.ui.runner import Job, LongRunner, Progress

SEALED_PAGE, HANDED_ON, PAPER = "sealed_page", "handed_on", "paper"
"""By `services.taking_in.Arrival.what`."""
ONE_DRAFT = "1 is a draft, an answer, a receipt or a minute, and no report: drop it by itself."
MANY_DRAFTS = (
    "{count} are drafts, answers, receipts or minutes, and no reports: drop them one by one."
)
ONE_PAPER = (
    "1 is minutes or a decision letter, and no report: drop it by itself on Today to read it."
)
MANY_PAPERS = (
    "{count} are minutes or decision letters, and no reports: drop them one by one on Today to "
    "read them."
)
ONE_LEFT = "1 attachment is of another kind and stayed in its mail: ask for it as a PDF."
MANY_LEFT = "{count} attachments are of other kinds and stayed in their mails: ask for PDFs."
ONE_INVITED = "1 invitation names you as administrator: that conference is on Today."
MANY_INVITED = "{count} invitations name you as administrator: their conferences are on Today."
ONE_TOLD = "1 update of an invitation was taken in: what it changes holds here now."
MANY_TOLD = "{count} updates of invitations were taken in: what they change holds here now."
ONE_NOT_TOLD = (
    "1 invitation changed nothing, as what you hold is newer or it is not by the chair you know: "
    "drop it by itself on Today to read why."
)
MANY_NOT_TOLD = (
    "{count} invitations changed nothing, as what you hold is newer or they are not by the chair "
    "you know: drop them one by one on Today to read why."
)
_OF_NONE = "of no conference that you chair."
NO_PASSPHRASE = "Enter your passphrase, or choose to open the sealed pages later."  # noqa: S105  # A sentence for people.


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


class BatchView(Protocol):
    def show_passphrase_asked(self, sentence: str, *, may_wait: bool) -> None: ...
    def show_progress(self, done: int, of: int) -> None: ...
    def show_quiet(self) -> None: ...
    def show_done(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class Batch:
    """Files that wait to be checked. `taken` is told what came of them, `changed` of opened pages.

    `taken` returns the sentence that is shown when all is done.
    """

    def __init__(
        self,
        view: BatchView,
        intake: Intaking,
        pool: LongRunner,
        *,
        taken: Callable[[Sequence[Arrival]], str],
        changed: Callable[[], None],
    ) -> None:
        self._view = view
        self._intake = intake
        self._pool = pool
        self._taken = taken
        self._changed = changed
        self._waiting: tuple[Path, ...] = ()
        self._job: Job | None = None

    def forget(self) -> None:
        """Stop what is under way and let go of what waits."""
        self.cancel()
        self._waiting = ()

    def drop(self, paths: Sequence[Path]) -> None:
        """Ask once for the whole batch whether its sealed pages are to be opened now."""
        if not paths:
            return
        self._waiting = (*self._waiting, *paths)
        self._view.show_passphrase_asked(_files_words(len(self._waiting)), may_wait=True)

    def ask_to_open_pages(self, unopened: str) -> None:
        """Ask for the passphrase that opens sealed pages taken in before."""
        if unopened:
            self._view.show_passphrase_asked(f"{unopened}.", may_wait=False)

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

    def _take_in(self, passphrase: str | None) -> None:
        paths = self._waiting
        self._waiting = ()
        self._view.show_progress(0, len(paths))
        self._job = self._pool.run_long(
            lambda progress, cancelled: self._intake.take_in(
                paths, passphrase, progress, cancelled
            ),
            done=self._on_taken_in,
            failed=lambda error: self._on_not_taken_in(paths, error),
            progress=self._view.show_progress,
        )

    def _open_pages(self, passphrase: str) -> None:
        self._pool.run(
            lambda: self._intake.open_pages(passphrase),
            done=lambda _opened: self._on_pages_opened(),
            failed=self._view.show_trouble,
        )

    def _on_taken_in(self, arrivals: Sequence[Arrival]) -> None:
        self._job = None
        sentence = self._taken(arrivals)
        self._view.show_done(sentence)

    def _on_not_taken_in(self, paths: tuple[Path, ...], error: ReportWriterError) -> None:
        self._job = None
        if isinstance(error, MailNotReadError):
            # It would be refused again, with all that is dropped after it.
            self._view.show_quiet()
            self._view.show_trouble(error)
            return
        self._waiting = paths
        self._view.show_passphrase_asked(_files_words(len(paths)), may_wait=True)
        self._view.show_trouble(error)

    def _on_pages_opened(self) -> None:
        self._view.show_quiet()
        self._changed()


def taken_in_words(arrivals: Sequence[Arrival], reference: ConferenceReference | None) -> str:
    """Return how many files were taken in, and how many went to other conferences or to none."""
    apart = (SEALED_PAGE, HANDED_ON, LEFT_IN_MAIL, *ASIDE, *NOT_KEPT)
    named = [arrival.conference for arrival in arrivals if arrival.what not in apart]
    here, nowhere = named.count(reference) if reference else 0, named.count(None)
    elsewhere = len(named) - here - nowhere
    what = [arrival.what for arrival in arrivals]
    papers = what.count(PAPER)
    others = (
        (what.count(SEALED_PAGE), "1 sealed page.", "{count} sealed pages."),
        (what.count(HANDED_ON), "1 handed-on page.", "{count} handed-on pages."),
        (elsewhere, "1 file for other conferences.", "{count} files for other conferences."),
        (nowhere, f"1 file {_OF_NONE}", f"{{count}} files {_OF_NONE}"),
        (sum(one in NOT_KEPT for one in what) - papers, ONE_DRAFT, MANY_DRAFTS),
        (papers, ONE_PAPER, MANY_PAPERS),
        (what.count(LEFT_IN_MAIL), ONE_LEFT, MANY_LEFT),
        (what.count(INVITED), ONE_INVITED, MANY_INVITED),
        (what.count(TOLD), ONE_TOLD, MANY_TOLD),
        (what.count(NOT_TOLD), ONE_NOT_TOLD, MANY_NOT_TOLD),
        (what.count(ACCOUNT), account.TAKEN_ONE, account.TAKEN_MANY),
        (what.count(NO_ACCOUNT), account.REFUSED_ONE, account.REFUSED_MANY),
    )
    said = [one if count == 1 else many.format(count=count) for count, one, many in others if count]
    if here or not said:
        said.insert(0, f"{_counted(here)} taken in for this conference.")
    return " ".join(said)


def _counted(count: int) -> str:
    return "1 file" if count == 1 else f"{count} files"


def _files_words(count: int) -> str:
    what = "1 file is to be checked." if count == 1 else f"{count} files are to be checked."
    return f"{what} Open the sealed pages at the same time?"
