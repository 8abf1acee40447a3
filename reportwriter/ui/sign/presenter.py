"""Decides what the signing screen shows, and takes its author from signing to handing over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.changes import SetSigningReasons
from reportwriter.ui.sign.state import (
    Signed,
    Signer,
    ToSign,
    due_words,
    handed_over_words,
    made_files,
    moment_words,
    open_words,
    to_be_made,
)
from reportwriter.ui.when_text import exact_day, read_when

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from reportwriter.domain.changes import Change
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.services.completeness import Problem
    from reportwriter.services.writing import OpenReport
    from reportwriter.ui.runner import LongRunner, Progress, Runner

NO_PASSPHRASE = "Enter your passphrase: it opens your signing key for this one signature."  # noqa: S105  # A sentence for people.
BLOCKED = "This cannot be signed yet. Open Check your report; it takes you to each problem."
WHY_INCOMPLETE = "Say why it is signed although something is still open."
WHY_LATE = "Say why the report comes late."
NO_DAY = "Type the day on which you handed them over, as 4 jan."


class HandedOver(Protocol):
    """What `HandingOver.sign_and_seal` returns."""

    @property
    def report_path(self) -> Path: ...
    @property
    def sealed_page_path(self) -> Path: ...
    @property
    def email_text(self) -> str: ...
    @property
    def signed_at(self) -> datetime: ...
    @property
    def version(self) -> int: ...


class Recorded(Protocol):
    """That the author has handed the files over: how, and on which day."""

    @property
    def how(self) -> str: ...
    @property
    def on(self) -> date: ...


class Readiness(Protocol):
    """What `HandingOver.ready` returns.

    `recipients` are the names of those who can open the sealed page, without the author; empty
    where there is no invitation. `made` and `recorded` are None until it has come to that.
    """

    @property
    def problems(self) -> Sequence[Problem]: ...
    @property
    def recipients(self) -> Sequence[str]: ...
    @property
    def made(self) -> HandedOver | None: ...
    @property
    def recorded(self) -> Recorded | None: ...


class Handing(Protocol):
    """What this screen needs of `services.handing_over.HandingOver`."""

    def ready(self, report_id: ReportId) -> Readiness: ...
    def sign_and_seal(
        self, report_id: ReportId, passphrase: str, folder: Path, progress: Progress
    ) -> HandedOver: ...
    def record_handed_over(self, report_id: ReportId, how: str, on: date) -> None: ...


class Words(Protocol):
    """What this screen needs of `services.trust.Trust`."""

    def own_words(self) -> tuple[str, ...]: ...


class Reports(Protocol):
    """What this screen needs of `services.writing.Writing`."""

    def open(self, report_id: ReportId) -> OpenReport: ...
    def apply(self, report_id: ReportId, change: Change) -> Report: ...


class News(Protocol):
    """What the rest of the window hears from this screen."""

    def report_saved(self, report_id: ReportId) -> None: ...


class SignView(Protocol):
    def show_to_sign(self, state: ToSign) -> None: ...
    def show_signed(self, state: Signed) -> None: ...
    def show_progress(self, done: int, of: int) -> None: ...
    def show_request(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class SignTools:
    """`folder` is where the two files go unless the author chooses another."""

    handing: Handing
    words: Words
    reports: Reports
    vault: Runner
    pool: LongRunner
    folder: Path
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    opened: OpenReport
    readiness: Readiness
    words: tuple[str, ...]
    sizes: tuple[int, int]


class SignPresenter:
    def __init__(self, view: SignView, tools: SignTools, news: News) -> None:
        self._view = view
        self._tools = tools
        self._news = news
        self._folder = tools.folder
        self._report: ReportId | None = None
        self._found: _Found | None = None
        self._busy = False

    def open(self, report_id: ReportId) -> None:
        """Show how far a report is from leaving."""
        self._report = report_id
        self._tools.vault.run(
            lambda: self._look_up(report_id),
            done=lambda found: self._on_found(report_id, found),
            failed=self._view.show_trouble,
        )

    def close(self) -> None:
        """Forget the report, as when the vault is locked."""
        self._report = None
        self._found = None

    def choose_folder(self, folder: Path) -> None:
        self._folder = folder
        if self._found is not None:
            self._show(self._found)

    def give_reasons(self, incomplete_because: str, late_reason: str) -> None:
        """Keep why the report is signed incomplete or late."""
        change = _reasons(incomplete_because, late_reason)
        if (report_id := self._report) is not None and self._differs(change):
            self._tools.vault.run(
                lambda: self._tools.reports.apply(report_id, change),
                done=lambda _report: self.open(report_id),
                failed=self._view.show_trouble,
            )

    def sign(self, passphrase: str, incomplete_because: str = "", late_reason: str = "") -> None:
        """Keep the reasons given, then sign and make both files, or say what is still wanted."""
        change = _reasons(incomplete_because, late_reason)
        if (report_id := self._report) is None or not self._differs(change):
            self._sign(passphrase)
            return
        self._tools.vault.run(
            lambda: self._tools.reports.apply(report_id, change),
            done=lambda report: self._on_reasons_kept(report, passphrase),
            failed=self._view.show_trouble,
        )

    def _on_reasons_kept(self, report: Report, passphrase: str) -> None:
        if self._found is not None and report.id == self._report:
            opened = replace(self._found.opened, report=report)
            self._found = replace(self._found, opened=opened)
            self._sign(passphrase)

    def _differs(self, change: SetSigningReasons) -> bool:
        found = self._found
        return found is not None and change != change.inverse(found.opened.report)

    def _sign(self, passphrase: str) -> None:
        report_id, found = self._report, self._found
        if report_id is None or found is None or self._busy:
            return
        if request := self._still_wanted(found, passphrase):
            self._view.show_request(request)
            return
        self._busy = True
        self._view.show_progress(0, 1)
        folder = self._folder
        self._tools.pool.run_long(
            lambda progress, _cancelled: self._tools.handing.sign_and_seal(
                report_id, passphrase, folder, progress
            ),
            done=lambda _made: self._on_signed(report_id),
            failed=self._on_not_signed,
            progress=self._view.show_progress,
        )

    def hand_over(self, how: str, on: str) -> None:
        """Record that the files were handed over: the only way out of NOT SENT."""
        if (report_id := self._report) is None:
            return
        day = exact_day(read_when(on, self._tools.now().date()))
        if day is None:
            self._view.show_request(NO_DAY)
            return
        self._tools.vault.run(
            lambda: self._tools.handing.record_handed_over(report_id, how, day),
            done=lambda _none: self._on_changed(report_id),
            failed=self._view.show_trouble,
        )

    def _still_wanted(self, found: _Found, passphrase: str) -> str:
        state = self._to_sign(found)
        report = found.opened.report
        wanted = (
            (state.blocked, BLOCKED),
            (state.asks_incomplete and not report.incomplete_because, WHY_INCOMPLETE),
            (state.asks_late and not report.late_reason, WHY_LATE),
            (not passphrase, NO_PASSPHRASE),
        )
        return next((sentence for missing, sentence in wanted if missing), "")

    def _on_signed(self, report_id: ReportId) -> None:
        self._busy = False
        self._on_changed(report_id)

    def _on_not_signed(self, error: ReportWriterError) -> None:
        self._busy = False
        if self._found is not None:
            self._show(self._found)
        self._view.show_trouble(error)

    def _on_changed(self, report_id: ReportId) -> None:
        self._news.report_saved(report_id)
        if report_id == self._report:
            self.open(report_id)

    def _look_up(self, report_id: ReportId) -> _Found:
        readiness = self._tools.handing.ready(report_id)
        made = readiness.made
        return _Found(
            opened=self._tools.reports.open(report_id),
            readiness=readiness,
            words=self._tools.words.own_words() if made else (),
            sizes=(_size(made.report_path), _size(made.sealed_page_path)) if made else (0, 0),
        )

    def _on_found(self, report_id: ReportId, found: _Found) -> None:
        if report_id == self._report:
            self._found = found
            self._show(found)

    def _show(self, found: _Found) -> None:
        made = found.readiness.made
        if made is None:
            self._view.show_to_sign(self._to_sign(found))
        else:
            self._view.show_signed(self._signed(found, made))

    def _to_sign(self, found: _Found) -> ToSign:
        report, readiness = found.opened.report, found.readiness
        problems, blocked, asks_incomplete = open_words(readiness.problems)
        due = report.conference.reports_due
        return ToSign(
            due=due_words(report.conference),
            signer=_signer(report, readiness),
            leaving=to_be_made(readiness.recipients),
            folder=str(self._folder),
            problems=problems,
            blocked=blocked,
            asks_incomplete=asks_incomplete,
            incomplete_because=report.incomplete_because,
            asks_late=due is not None and self._tools.now() > due,
            late_reason=report.late_reason,
            without_invitation=not readiness.recipients,
        )

    def _signed(self, found: _Found, made: HandedOver) -> Signed:
        report, readiness = found.opened.report, found.readiness
        recorded = readiness.recorded
        return Signed(
            due=due_words(report.conference),
            signer=_signer(report, readiness),
            signed_at=moment_words(made.signed_at),
            words=found.words,
            leaving=made_files(
                made.report_path, made.sealed_page_path, found.sizes, readiness.recipients
            ),
            folder=str(made.report_path.parent),
            email_text=made.email_text,
            handed_over=handed_over_words(recorded.how, recorded.on) if recorded else "",
            without_invitation=not readiness.recipients,
        )


def _reasons(incomplete_because: str, late_reason: str) -> SetSigningReasons:
    return SetSigningReasons(
        incomplete_because=incomplete_because.strip(), late_reason=late_reason.strip()
    )


def _signer(report: Report, readiness: Readiness) -> Signer:
    author = report.author
    invited = f"Invited for conference {report.conference.reference}"
    return Signer(
        name=author.name,
        role=", ".join(part for part in (author.designation, author.agency) if part),
        invited=invited if readiness.recipients else "Written without an invitation",
    )


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        # The author may have moved it; that it was made still counts.
        return 0
