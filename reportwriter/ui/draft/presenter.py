"""Decides what a colleague sees of the drafts that came to be checked, and what is answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.ids import DraftId
from reportwriter.ui.cards.report_rows import card_key
from reportwriter.ui.draft.remark_keeper import RemarkKeeper, Says
from reportwriter.ui.draft.state import (
    answer_page,
    draft_page,
    remark_pane,
    to_check_row,
    with_remark,
)
from reportwriter.ui.runner import WhileWanted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import StatementId
    from reportwriter.records.drafts import KeptDraft
    from reportwriter.services.draft_checking import AnswerMade, DraftRead, DraftRow
    from reportwriter.ui.cards.rows import ReadingRow
    from reportwriter.ui.draft.state import AnswerPage, DraftPage, RemarkPane, ToCheckRow
    from reportwriter.ui.runner import Runner

OPEN_DRAFT = "Enter your passphrase to open the draft."
OPEN_ANSWER = "Enter your passphrase to open the answer to your draft."
NO_PASSPHRASE = "Enter your passphrase. It signs the answer, so that the author knows it is yours."  # noqa: S105  # A sentence for people.
MADE = "The answer is sealed. It is not sent: this program cannot send it."
LIES = "Send {file}. It lies in {folder}."
CHOOSE = "Say first whether you agree."
ANSWER = "answer"
"""By `exchange.examined.What`; any other file is opened as a draft, and says if it is none."""


class Drafts(Says, Protocol):
    """What this screen needs of `services.draft_checking.DraftChecking`."""

    def rows(self) -> tuple[DraftRow, ...]: ...
    def open(self, pdf: bytes, passphrase: str) -> DraftId: ...
    def read(self, draft: DraftId) -> DraftRead: ...
    def answer(
        self, draft: DraftId, passphrase: str, folder: Path, *, agrees: bool
    ) -> AnswerMade: ...
    def remove(self, draft: DraftId) -> None: ...


class TakesAnswers(Protocol):
    """What this screen needs of `services.agency_check.AgencyChecks`."""

    def take_in(self, pdf: bytes, passphrase: str) -> KeptDraft: ...


class Going(Protocol):
    """Where this screen leads; the main window knows the way."""

    def answer_taken_in(self, draft: KeptDraft) -> None: ...


class DraftView(Protocol):
    def show_list(self, rows: Sequence[ToCheckRow]) -> None: ...
    def show_passphrase_asked(self, sentence: str) -> None: ...
    def show_draft(self, page: DraftPage) -> None: ...
    def show_rows(self, rows: Sequence[ReadingRow]) -> None: ...
    def show_remark(self, pane: RemarkPane) -> None: ...
    def show_whole(self, text: str) -> None: ...
    def show_answer(self, page: AnswerPage) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_made(self, sentence: str, more: str, email: str) -> None: ...
    def show_request(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class DraftTools:
    drafts: Drafts
    answers: TakesAnswers
    going: Going
    read_file: Callable[[Path], bytes]
    folder: Path
    vault: Runner
    pool: Runner


class DraftPresenter:
    def __init__(self, view: DraftView, tools: DraftTools) -> None:
        self._view = view
        self._tools = tools
        self._opening = WhileWanted(tools.pool)
        self._reading = WhileWanted(tools.vault)
        self._read: DraftRead | None = None
        self._said: dict[StatementId | None, str] = {}
        self._rows: tuple[ReadingRow, ...] = ()
        self._statements: Mapping[str, StatementId] = {}
        self._waiting: tuple[Path, str] | None = None
        self._folder = tools.folder
        self._keeper = RemarkKeeper(tools.drafts, tools.vault, failed=view.show_trouble)

    def open(self) -> None:
        """Show the drafts that came to be checked."""
        self._leave()
        self._read = None
        self._keeper.when_settled(self._show_list)

    def close(self) -> None:
        """Forget what is shown, as when the vault is locked."""
        self._leave()
        self._read, self._waiting = None, None
        self._said, self._rows, self._statements = {}, (), {}
        self._view.show_list(())

    def take_file(self, path: Path, what: str = "") -> None:
        """Ask for the passphrase that opens a draft, or an answer to one."""
        self._leave()
        self._waiting = (path, what)
        self._view.show_passphrase_asked(OPEN_ANSWER if what == ANSWER else OPEN_DRAFT)

    def unlock(self, passphrase: str) -> None:
        """Open the file that waits."""
        if self._waiting is None:
            return
        path, what = self._waiting
        tools = self._tools
        if what == ANSWER:
            tools.pool.run(
                lambda: tools.answers.take_in(tools.read_file(path), passphrase),
                done=self._on_taken_in,
                failed=self._view.show_trouble,
            )
            return
        self._opening.run(
            lambda: tools.drafts.read(tools.drafts.open(tools.read_file(path), passphrase)),
            done=self._on_read,
            failed=self._view.show_trouble,
        )

    def read(self, key: str) -> None:
        """Show a draft that was opened before."""
        self._leave()
        self._reading.run(
            lambda: self._tools.drafts.read(DraftId(key)),
            done=self._on_read,
            failed=self._view.show_trouble,
        )

    def remove(self, key: str) -> None:
        """Take a draft off this computer."""
        self._tools.vault.run(
            lambda: self._tools.drafts.remove(DraftId(key)),
            done=lambda _none: self._show_list(),
            failed=self._view.show_trouble,
        )

    def select(self, key: str) -> None:
        """Show what is said to the statement the reader is at; other rows keep what is shown."""
        statement = self._statements.get(key)
        row = next((row for row in self._rows if row.key == key), None)
        if statement is not None and row is not None:
            self._view.show_remark(remark_pane(row, statement, self._said.get(statement, "")))

    def say(self, statement: StatementId | None, text: str) -> None:
        """Keep what is typed, and show it on the card."""
        if self._read is None or self._said.get(statement, "") == text:
            return
        self._said[statement] = text
        self._keeper.put(self._id(self._read), statement, text)
        if statement is not None:
            self._rows = with_remark(self._rows, statement, text)
            self._view.show_rows(self._rows)

    def want_to_answer(self) -> None:
        """Show what the answer would say, once all that was typed is kept."""
        if (read := self._read) is not None:
            folder = str(self._folder)
            self._keeper.when_settled(
                lambda: self._view.show_answer(answer_page(read, self._said, folder))
            )

    def back_to_draft(self) -> None:
        """Go on reading."""
        if (read := self._read) is not None:
            self._keeper.when_settled(lambda: self.read(read.row.draft.file.id))

    def choose_folder(self, folder: Path) -> None:
        """Let the answer go to another folder."""
        self._folder = folder
        self.want_to_answer()

    def answer(self, agrees: bool | None, passphrase: str) -> None:
        """Sign and seal the answer, or say what is still wanted; None: nothing was chosen."""
        if (read := self._read) is None:
            return
        if agrees is None or not passphrase:
            self._view.show_request(CHOOSE if agrees is None else NO_PASSPHRASE)
            return
        folder = self._folder
        self._view.show_busy(busy=True)
        self._tools.pool.run(
            lambda: self._tools.drafts.answer(self._id(read), passphrase, folder, agrees=agrees),
            done=self._on_answered,
            failed=self._on_not_answered,
        )

    def _leave(self) -> None:
        """Let go of a draft that is still being opened: another is wanted, or none."""
        self._opening.leave()
        self._reading.leave()

    def _show_list(self) -> None:
        self._tools.vault.run(
            self._tools.drafts.rows,
            done=lambda rows: self._view.show_list([to_check_row(one) for one in rows]),
            failed=self._view.show_trouble,
        )

    def _on_read(self, read: DraftRead) -> None:
        self._waiting = None
        self._read, self._said = read, dict(read.said)
        self._statements = {card_key(one.id): one.id for one in read.opened.report.statements}
        page = draft_page(read)
        self._rows = page.rows
        self._view.show_draft(page)
        self._view.show_whole(self._said.get(None, ""))

    def _on_taken_in(self, draft: KeptDraft) -> None:
        self._waiting = None
        self._tools.going.answer_taken_in(draft)

    def _on_answered(self, made: AnswerMade) -> None:
        self._view.show_busy(busy=False)
        self._read = None
        place = LIES.format(file=made.path.name, folder=made.path.parent)
        self._tools.vault.run(
            self._tools.drafts.rows,
            done=lambda rows: self._on_listed(rows, place, made.email_text),
            failed=self._view.show_trouble,
        )

    def _on_listed(self, rows: Sequence[DraftRow], place: str, email: str) -> None:
        self._view.show_list([to_check_row(one) for one in rows])
        self._view.show_made(MADE, place, email)

    def _on_not_answered(self, error: ReportWriterError) -> None:
        self._view.show_busy(busy=False)
        self._view.show_trouble(error)

    def _id(self, read: DraftRead) -> DraftId:
        return read.row.draft.file.id
