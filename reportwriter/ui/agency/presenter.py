"""Decides what the screen of the agency check shows, and what its author does with it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.ids import DraftId
from reportwriter.ui.agency.state import (
    NEEDS,
    AgencyPage,
    colleagues,
    holds_lines,
    remark_rows,
    sent_rows,
    stands,
    why_not,
)
from reportwriter.ui.invite.deputies import Deputies, DeputiesView
from reportwriter.ui.runner import WhileWanted
from reportwriter.ui.when_text import day_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date, datetime
    from pathlib import Path

    from reportwriter.domain.conference import Contact
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId, StatementId
    from reportwriter.records.drafts import KeptDraft
    from reportwriter.records.kept import KnownContact
    from reportwriter.records.travelling import Certificates
    from reportwriter.services.agency_check import DraftHolds, DraftMade
    from reportwriter.services.agency_standing import CheckStanding
    from reportwriter.services.writing import OpenReport
    from reportwriter.ui.invite.deputies import EntersWords, ReadsCertificates
    from reportwriter.ui.runner import Runner

NO_DAY = "Type the day on which you sent it, as 4 jan."
NOBODY_CHOSEN = "Choose who is to check the draft, or add them first."
NO_PASSPHRASE = "Enter your passphrase. It signs the draft, so that its reader knows it is yours."  # noqa: S105  # A sentence for people.
MADE = "The draft is sealed. It is not sent: this program cannot send it."
LIES = "Send {file}. It lies in {folder}."
TAKEN_IN = "The answer is in. What was said stands below, beside the statements."
KNOWN = "{name} is known from now on, and can be asked."


class Checks(Protocol):
    """What this screen needs of `services.agency_check.AgencyChecks`."""

    def state(self, report_id: ReportId) -> CheckStanding: ...
    def holds(self, report_id: ReportId) -> DraftHolds: ...
    def colleagues(self, report_id: ReportId) -> tuple[KnownContact, ...]: ...
    def send(
        self, report_id: ReportId, colleague: str, passphrase: str, folder: Path
    ) -> DraftMade: ...
    def write_again(self, draft: DraftId, folder: Path) -> DraftMade: ...
    def record_sent(self, draft: DraftId, how: str, on: date) -> None: ...
    def tick(self, draft: DraftId, number: int, *, done: bool) -> None: ...
    def take_in(self, pdf: bytes, passphrase: str) -> KeptDraft: ...


class Opens(Protocol):
    """What this screen needs of `services.writing.Writing`."""

    def open(self, report_id: ReportId) -> OpenReport: ...


class AgencyView(DeputiesView, Protocol):
    def show_page(self, page: AgencyPage) -> None: ...
    def show_known(self, sentence: str) -> None: ...
    def show_passphrase_asked(self) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_made(self, sentence: str, more: str, email: str) -> None: ...
    def show_done(self, sentence: str) -> None: ...
    def show_send_lacks(self, sentence: str) -> None: ...
    def show_request(self, sentence: str) -> None: ...


@dataclass(frozen=True, kw_only=True)
class AgencyTools:
    """`go_to_statement` leads to it in the text; `read_file` reads a file whole.

    `changed` is told that what came back is other than it was.
    """

    checks: Checks
    writing: Opens
    certificates: ReadsCertificates
    trust: EntersWords
    read_file: Callable[[Path], bytes]
    go_to_statement: Callable[[StatementId], None]
    changed: Callable[[], None]
    folder: Path
    vault: Runner
    pool: Runner
    now: Callable[[], datetime]


class AgencyPresenter:
    def __init__(self, view: AgencyView, tools: AgencyTools) -> None:
        self._view = view
        self._tools = tools
        self._looking = WhileWanted(tools.pool)
        self._report: ReportId | None = None
        self._page: AgencyPage | None = None
        self._folder = tools.folder
        self._waiting: Path | None = None
        self.colleagues = Deputies(
            view,
            tools.certificates,
            tools.trust,
            tools.vault,
            read_file=tools.read_file,
            known=self._on_known,
        )

    def open(self, report_id: ReportId) -> None:
        """Show where the check of a report stands."""
        self._report, self._waiting = report_id, None
        self.refresh()

    def close(self) -> None:
        """Forget the report, as when the vault is locked."""
        self._looking.leave()
        self._report, self._page, self._waiting = None, None, None

    def refresh(self) -> None:
        # Not on the vault's own line: the digests of a long report take a while.
        self._looking.leave()
        if (report := self._report) is not None:
            self._looking.run(
                lambda: self._look(report), done=self._on_found, failed=self._view.show_trouble
            )

    def choose_folder(self, folder: Path) -> None:
        """Let the file go to another folder."""
        self._folder = folder
        self.refresh()

    def send(self, colleague: str, passphrase: str) -> None:
        """Sign and seal a draft, or say what is still wanted."""
        report, folder = self._report, self._folder
        if report is None:
            return
        if not (colleague and passphrase):
            self._view.show_send_lacks(NO_PASSPHRASE if colleague else NOBODY_CHOSEN)
            return
        self._view.show_busy(busy=True)
        self._tools.pool.run(
            lambda: self._tools.checks.send(report, colleague, passphrase, folder),
            done=self._on_sent,
            failed=self._on_not_sent,
        )

    def take_answer(self, path: Path) -> None:
        """Ask for the passphrase that opens an answer."""
        self._waiting = path
        self._view.show_passphrase_asked()

    def take_in(self, passphrase: str) -> None:
        """Open the answer that waits, and keep it."""
        if (path := self._waiting) is not None:
            self._tools.pool.run(
                lambda: self._tools.checks.take_in(self._tools.read_file(path), passphrase),
                done=lambda _draft: self._on_taken_in(),
                failed=self._view.show_trouble,
            )

    def write_again(self, key: str) -> None:
        """Put the file of a draft into the folder once more."""
        folder = self._folder
        self._tools.pool.run(
            lambda: self._tools.checks.write_again(DraftId(key), folder),
            done=self._on_made,
            failed=self._view.show_trouble,
        )

    def record_sent(self, key: str, how: str, on: str) -> None:
        """Record that a draft was sent."""
        day = day_of(on, self._tools.now().date())
        if day is None:
            self._view.show_request(NO_DAY)
            return
        self._tools.vault.run(
            lambda: self._tools.checks.record_sent(DraftId(key), how, day),
            done=lambda _none: self.refresh(),
            failed=self._view.show_trouble,
        )

    def tick(self, draft: str, number: int, done: bool) -> None:
        """Tick a comment off, or take the tick away; what it says stays as it is."""
        self._tools.vault.run(
            lambda: self._tools.checks.tick(DraftId(draft), number, done=done),
            done=lambda _none: self._on_changed(),
            failed=self._view.show_trouble,
        )

    def go_to_statement(self, statement: StatementId) -> None:
        self._tools.go_to_statement(statement)

    def _look(self, report: ReportId) -> AgencyPage:
        checks = self._tools.checks
        opened = self._tools.writing.open(report)
        standing = checks.state(report)
        last = standing.drafts[-1].draft.certificates if standing.drafts else None
        known = checks.colleagues(report)
        return AgencyPage(
            needs=NEEDS[opened.form.agency_check],
            stands=stands(standing),
            colleagues=colleagues(known),
            asked_last=next((one.id for one in known if one.certificates == last), ""),
            holds=holds_lines(checks.holds(report)),
            why_not=why_not(opened),
            remarks=remark_rows(standing, opened),
            sent=sent_rows(standing),
            folder=str(self._folder),
        )

    def _on_found(self, page: AgencyPage) -> None:
        self._page = page
        self._view.show_page(page)

    def _on_sent(self, made: DraftMade) -> None:
        self._view.show_busy(busy=False)
        self.refresh()
        self._on_made(made)

    def _on_not_sent(self, error: ReportWriterError) -> None:
        self._view.show_busy(busy=False)
        self._view.show_trouble(error)

    def _on_made(self, made: DraftMade) -> None:
        place = LIES.format(file=made.path.name, folder=made.path.parent)
        self._view.show_made(MADE, place, made.email_text)

    def _on_taken_in(self) -> None:
        self._waiting = None
        self._on_changed()
        self._view.show_done(TAKEN_IN)

    def _on_changed(self) -> None:
        self.refresh()
        self._tools.changed()

    def _on_known(self, contact: Contact, _certificates: Certificates) -> None:
        self.refresh()
        self._view.show_known(KNOWN.format(name=contact.name))
