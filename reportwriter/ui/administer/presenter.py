"""Decides what an administrator sees of a conference: what came, what is missing, what goes on."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from reportwriter.exchange.errors import MailNotReadError
from reportwriter.services.administrator_words import administrator_card
from reportwriter.ui.administer.rows import (
    Warned,
    head_of,
    row_of,
    taken_in_words,
    warned,
)
from reportwriter.ui.chair.assigning import Assigning, AssignView
from reportwriter.ui.chair.leading_on import assign_words
from reportwriter.ui.chair.presenter import NOT_ARRIVED, Detail
from reportwriter.ui.chair.requests import Requests, request_text
from reportwriter.ui.chair.rows import Chase, row_at, still_current
from reportwriter.ui.runner import WhileWanted
from reportwriter.wording import account, sending_out
from reportwriter.wording import administering as words
from reportwriter.wording.updates import NO_LONGER_ASKED, no_longer_asked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.records.account import AccountFile
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.administering import Administered
    from reportwriter.services.board import Board, Received
    from reportwriter.services.passing_on import Standing, Written
    from reportwriter.services.sending_invitations import Outgoing
    from reportwriter.services.taking_in import Arrival
    from reportwriter.ui.chair.assigning import Assigns
    from reportwriter.ui.chair.requests import Chasing
    from reportwriter.ui.chair.rows import BoardHead, BoardRow
    from reportwriter.ui.runner import Job, LongRunner, Progress, Runner


class Intaking(Protocol):
    """`services.administrator_intake.AdministratorIntake`."""

    def take_in(
        self, paths: Sequence[Path], progress: Progress, is_cancelled: Callable[[], bool]
    ) -> Sequence[Arrival]: ...


class Boards(Protocol):
    def board(self, reference: ConferenceReference) -> Board: ...


class Administers(Protocol):
    def of(self, reference: ConferenceReference) -> Administered: ...
    def compared(self, record: InvitationFile) -> None: ...


class Passing(Protocol):
    """`services.passing_on.PassingOn`."""

    def standing(self, reference: ConferenceReference) -> Standing: ...
    def write(
        self, reference: ConferenceReference, folder: Path, *, again: bool = False
    ) -> Written: ...


class Sends(Protocol):
    """`services.sending_invitations.SendingInvitations`."""

    def all(self, reference: ConferenceReference) -> Sequence[Outgoing]: ...


class Accounting(Protocol):
    """`services.accounts.Accounts`."""

    def of(self, reference: ConferenceReference) -> AccountFile: ...


class Going(Protocol):
    """Where this screen leads; `known` is told once the check words were compared."""

    def go_to_invitations(self, reference: ConferenceReference) -> None: ...
    def go_to_papers(self, reference: ConferenceReference) -> None: ...
    def go_to_keeping(self, reference: ConferenceReference) -> None: ...
    def go_to_words(self, invitation: InvitationFile, known: Callable[[], None]) -> None: ...
    def administered_changed(self) -> None: ...


class AdministerView(AssignView, Protocol):
    def show_head(self, head: BoardHead) -> None: ...
    def show_warned(self, warned: Warned | None) -> None: ...
    def show_sending(self, *, is_offered: bool) -> None: ...
    def show_rows(self, rows: Sequence[BoardRow]) -> None: ...
    def show_current(self, key: str) -> None: ...
    def show_detail(self, detail: Detail | None) -> None: ...
    def show_pass_on(self, words: str, *, is_offered: bool) -> None: ...
    def show_progress(self, done: int, of: int) -> None: ...
    def show_quiet(self) -> None: ...
    def show_account_asked(self) -> None: ...
    def show_written(self, sentence: str, text: str) -> None: ...
    def show_done(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class AdministerTools:
    """`sign` writes a signed account into a folder, for the passphrase that is typed for it."""

    administering: Administers
    boards: Boards
    intake: Intaking
    passing_on: Passing
    sending: Sends
    chasing: Chasing
    letters: Assigns
    accounts: Accounting
    sign: Callable[[AccountFile, Path, str], Path]
    vault: Runner
    pool: LongRunner
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shown:
    """All that the screen shows of a conference.

    `unsent` are the agencies to which no invitation was sent.
    """

    administered: Administered
    board: Board
    standing: Standing
    chase: Chase
    unsent: frozenset[str]


class AdministerPresenter:
    def __init__(self, view: AdministerView, tools: AdministerTools, going: Going) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self._looking = WhileWanted(tools.vault)
        self._reference: ConferenceReference | None = None
        self._shown: _Shown | None = None
        self._current = ""
        self._job: Job | None = None
        self._dropped: tuple[Path, ...] = ()
        self.requests = Requests(
            view,
            tools,
            conference=lambda: self._reference,
            current=lambda: self._row(self._current),
            changed=self.refresh,
        )
        self.assigning = Assigning(
            view,
            tools,
            board=lambda: self._shown.board if self._shown else None,
            current=lambda: self._row(self._current),
            changed=self._tell_changed,
        )
        self._folder: Path | None = None

    def open(self, reference: ConferenceReference) -> None:
        """Show what arrived for a conference."""
        if reference != self._reference:
            self._looking.leave()
            self._current, self._folder = "", None
            self._view.show_quiet()
        self._reference = reference
        self.refresh()

    def close(self) -> None:
        """Forget the conference, as when the vault is locked."""
        self.cancel()
        self._looking.leave()
        self._reference, self._shown, self._folder = None, None, None
        self._view.show_rows(())
        self._view.show_detail(None)
        self._view.show_warned(None)
        self._view.show_quiet()

    def select(self, key: str) -> None:
        self._current = key
        self._view.show_detail(self._detail())

    def drop(self, paths: Sequence[Path]) -> None:
        """Take files in at once: nothing is opened, so that nothing is asked."""
        self._dropped = (*self._dropped, *paths)
        if self._dropped and self._job is None:
            self._take_in()

    def drop_anywhere(self, paths: Sequence[Path]) -> None:
        """Take files in whose conference is still to be seen, and show it then."""
        if self._job is None:
            self.close()
        self.drop(paths)

    def _take_in(self) -> None:
        paths, self._dropped = self._dropped, ()
        self._view.show_progress(0, len(paths))
        self._job = self._tools.pool.run_long(
            lambda progress, cancelled: self._tools.intake.take_in(paths, progress, cancelled),
            done=self._on_taken_in,
            failed=self._on_not_taken_in,
            progress=self._view.show_progress,
        )

    def cancel(self) -> None:
        """Stop after the file that is being checked, and let go of what waits."""
        self._dropped = ()
        if self._job is not None:
            self._job.cancel()

    def compare_words(self) -> None:
        """Go to the check words of whoever has to be certain, and let the invitation hold then."""
        if self._shown is None:
            return
        administered = self._shown.administered
        invitation = administered.doubtful or administered.invitation
        self._going.go_to_words(invitation, partial(self._on_compared, invitation))

    def send_invitations(self) -> None:
        """Go to the invitations, which the chair signed and the administrator sends."""
        if self._reference is not None:
            self._going.go_to_invitations(self._reference)

    def send_papers(self) -> None:
        """Go to the papers that the chair has handed over to be sent round."""
        if self._reference is not None:
            self._going.go_to_papers(self._reference)

    def keep_or_destroy(self) -> None:
        """Go to how long all this is kept here."""
        if self._reference is not None:
            self._going.go_to_keeping(self._reference)

    def pass_on(self, folder: Path) -> None:
        """Write what was not passed on into a folder; all of it where nothing waits."""
        reference, shown = self._reference, self._shown
        if reference is None or shown is None:
            return
        again = not shown.standing.waiting
        self._tools.pool.run(
            lambda: self._tools.passing_on.write(reference, folder, again=again),
            done=lambda written: self._on_written(reference, written),
            failed=self._view.show_trouble,
        )

    def tell_chair(self, folder: Path) -> None:
        """Ask for the passphrase that signs the account which is to go into a folder."""
        if self._reference is not None:
            self._folder = folder
            self._view.show_account_asked()

    def sign_account(self, passphrase: str) -> None:
        """Sign and write the account; without a passphrase it is asked for again."""
        reference, folder, tools = self._reference, self._folder, self._tools
        if reference is None or folder is None:
            return
        if not passphrase:
            self._view.show_account_asked()
            return
        tools.pool.run(
            lambda: tools.sign(tools.accounts.of(reference), folder, passphrase),
            done=lambda path: self._on_signed(reference, path),
            failed=self._view.show_trouble,
        )

    def refresh(self) -> None:
        """Show the list again as it is now."""
        if (reference := self._reference) is None:
            return
        self._looking.run(
            lambda: self._found(reference),
            done=self._on_found,
            failed=self._view.show_trouble,
        )

    def _found(self, reference: ConferenceReference) -> _Shown:
        """Return all that is shown; called away from the window."""
        tools = self._tools
        board = tools.boards.board(reference)
        reminded = tools.chasing.reminded(reference)
        due = board.conference.reports_due
        return _Shown(
            administered=tools.administering.of(reference),
            board=board,
            standing=tools.passing_on.standing(reference),
            chase=Chase(due=due, now=tools.now(), reminded=reminded),
            unsent=frozenset(
                one.record.asked.agency for one in tools.sending.all(reference) if one.sent is None
            ),
        )

    def _on_found(self, shown: _Shown) -> None:
        self._shown = shown
        self._current = still_current(shown.board.rows, self._current)
        view, standing = self._view, shown.standing
        view.show_head(head_of(shown.board, shown.administered, standing))
        view.show_sending(is_offered=shown.administered.is_certain)
        view.show_warned(warned(shown.administered))
        view.show_rows(tuple(row_of(row, shown.chase, standing) for row in shown.board.rows))
        view.show_current(self._current)
        view.show_detail(self._detail())
        view.show_pass_on(
            words.ON_TO_CHAIR if standing.waiting or not standing.of_all else words.ALL_AGAIN,
            is_offered=bool(standing.of_all) and shown.administered.is_certain,
        )

    def _on_taken_in(self, arrivals: Sequence[Arrival]) -> None:
        self._job = None
        first = next((one.conference for one in arrivals if one.conference), None)
        if self._reference is None and first is not None:
            self.open(first)
        self._view.show_done(taken_in_words(arrivals, self._reference))
        self._tell_changed()
        self.drop(())

    def _on_not_taken_in(self, error: ReportWriterError) -> None:
        self._job = None
        self._dropped = ()
        self._view.show_quiet()
        self._view.show_trouble(error)
        if not isinstance(error, MailNotReadError):
            # What was taken in before the one that failed stays.
            self._tell_changed()

    def _on_signed(self, reference: ConferenceReference, path: Path) -> None:
        if reference == self._reference:
            self._view.show_done(account.WRITTEN.format(name=path.name))

    def _on_compared(self, invitation: InvitationFile) -> None:
        self._tools.vault.run(
            lambda: self._tools.administering.compared(invitation),
            done=lambda _none: self._tell_changed(),
            failed=self._view.show_trouble,
        )

    def _on_written(self, reference: ConferenceReference, written: Written) -> None:
        if reference != self._reference or self._shown is None:
            return
        sentence = words.PASSED.format(
            count=words.files_words(written.files), folder=written.folder.name
        )
        self._view.show_written(sentence, written.text)
        self._tell_changed()

    def _tell_changed(self) -> None:
        self._going.administered_changed()
        self.refresh()

    def _row(self, key: str) -> Received | None:
        return row_at(self._shown.board.rows, key) if self._shown else None

    def _detail(self) -> Detail | None:
        row, shown = self._row(self._current), self._shown
        if row is None or shown is None:
            return None
        check = row.check
        return Detail(
            title=row.agency,
            author=row.author,
            card=administrator_card(
                check,
                shown.administered.chair,
                _standing_words(row, shown.administered.chair, shown.standing.rows),
            )
            if check
            else None,
            may_read=False,
            read_words="",
            may_enter_words=False,
            request=request_text(row, shown.chase, shown.board.conference),
            assign_words=assign_words(row),
            waiting=() if check else _waiting_words(shown, row),
            nothing=NO_LONGER_ASKED if row.is_out else NOT_ARRIVED,
        )


def _waiting_words(shown: _Shown, row: Received) -> tuple[str, ...]:
    is_unsent = row.agency in shown.unsent
    if row.withdrawn:
        step = sending_out.TELL_THEM if is_unsent else sending_out.NOBODY_WAITS
        return (no_longer_asked(row.withdrawn), step)
    unsent = (sending_out.NOT_SENT_YET,) if is_unsent else ()
    return (*unsent, *shown.chase.words(row.agency))


def _standing_words(row: Received, chair: str, rows: Mapping[str, datetime | None]) -> str:
    submission = row.submission or ""
    return words.standing_words(chair, rows[submission]) if submission in rows else ""
