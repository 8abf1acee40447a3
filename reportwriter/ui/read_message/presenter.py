"""Opens a message to the chair with the passphrase, entered for this, and locks it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.services.file_check_words import card_of
from reportwriter.ui.message.state import read_message

if TYPE_CHECKING:
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.file_check import FileCheck
    from reportwriter.domain.message import ChairMessage
    from reportwriter.services.file_check_words import FileCheckCard
    from reportwriter.ui.message.state import ReadMessage
    from reportwriter.ui.runner import Runner


class ReadsMessages(Protocol):
    """What this screen needs of `services.reading.Reading`."""

    def message(self, submission: str, passphrase: str) -> ChairMessage: ...


class Checks(Protocol):
    """What this screen needs of `services.intake.Intake`."""

    def file_check(self, submission: str) -> FileCheck: ...
    def open_pages(self, passphrase: str) -> int: ...


class Going(Protocol):
    """Where this screen leads; the main window knows the way."""

    def go_back(self) -> None: ...
    def message_opened(self) -> None: ...


class ReadMessageView(Protocol):
    def show_check(self, card: FileCheckCard) -> None: ...
    def show_message(self, message: ReadMessage) -> None: ...
    def show_locked(self) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class ReadMessageTools:
    reading: ReadsMessages
    checks: Checks
    vault: Runner
    pool: Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    message: ChairMessage
    check: FileCheck


class ReadMessagePresenter:
    def __init__(self, view: ReadMessageView, tools: ReadMessageTools, going: Going) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self._submission = ""
        self._turn = 0

    def open(self, submission: str) -> None:
        """Stand before a message; it stays closed until the passphrase is entered."""
        self._submission = submission
        self.lock()
        self._tools.vault.run(
            lambda: self._tools.checks.file_check(submission),
            done=lambda check: self._on_checked(submission, check),
            failed=lambda error: self._on_not_checked(submission, error),
        )

    def close(self) -> None:
        """Forget the message, as when the vault is locked."""
        self._submission = ""
        self.lock()

    def go_back(self) -> None:
        self.close()
        self._going.go_back()

    def unlock(self, passphrase: str) -> None:
        """Open the message, and with it learn whose it is, as the board will show."""
        submission = self._submission
        if not submission:
            return
        self._turn += 1
        turn = self._turn
        self._tools.pool.run(
            lambda: self._opened(submission, passphrase),
            done=lambda opened: self._on_opened(turn, submission, opened),
            failed=lambda error: self._on_not_opened(turn, error),
        )

    def lock(self) -> None:
        """Take every word of the message off the screen; none is kept here."""
        # What is still being opened is shown to nobody.
        self._turn += 1
        self._view.show_locked()

    def _opened(self, submission: str, passphrase: str) -> _Opened:
        self._tools.checks.open_pages(passphrase)
        return _Opened(
            message=self._tools.reading.message(submission, passphrase),
            check=self._tools.checks.file_check(submission),
        )

    def _on_checked(self, submission: str, check: FileCheck) -> None:
        if submission == self._submission:
            self._view.show_check(card_of(check))

    def _on_not_checked(self, submission: str, error: ReportWriterError) -> None:
        if submission == self._submission:
            self._view.show_trouble(error)

    def _on_not_opened(self, turn: int, error: ReportWriterError) -> None:
        if turn == self._turn:
            self._view.show_trouble(error)

    def _on_opened(self, turn: int, submission: str, opened: _Opened) -> None:
        self._going.message_opened()
        self._on_checked(submission, opened.check)
        if turn == self._turn:
            self._view.show_message(read_message(opened.message))
