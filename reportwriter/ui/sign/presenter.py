"""Decides what the signing screen shows, and takes its author from signing to handing over."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.changes import SetSigningReasons
from reportwriter.ui.sign.found import Found, look_up, signed, still_wanted, to_sign
from reportwriter.ui.when_text import day_of

if TYPE_CHECKING:
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.ui.sign.needs import SignTools
    from reportwriter.ui.sign.state import Signed, ToSign

NO_DAY = "Type the day on which you handed them over, as 4 jan."


class News(Protocol):
    """What the rest of the window hears from this screen."""

    def report_saved(self, report_id: ReportId) -> None: ...


class SignView(Protocol):
    def show_to_sign(self, state: ToSign) -> None: ...
    def show_signed(self, state: Signed) -> None: ...
    def show_progress(self, done: int, of: int) -> None: ...
    def show_request(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class SignPresenter:
    def __init__(self, view: SignView, tools: SignTools, news: News) -> None:
        self._view = view
        self._tools = tools
        self._news = news
        self._folder = tools.folder
        self._report: ReportId | None = None
        self._found: Found | None = None
        self._busy = False

    def open(self, report_id: ReportId) -> None:
        """Show how far a report is from leaving."""
        self._report = report_id
        self._tools.vault.run(
            lambda: look_up(self._tools, report_id),
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
        if request := still_wanted(found, self._to_sign(found), passphrase):
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
        day = day_of(on, self._tools.now().date())
        if day is None:
            self._view.show_request(NO_DAY)
            return
        self._tools.vault.run(
            lambda: self._tools.handing.record_handed_over(report_id, how, day),
            done=lambda _none: self._on_changed(report_id),
            failed=self._view.show_trouble,
        )

    def write_again(self, folder: Path) -> None:
        """Put the files that were signed, byte for byte, into another folder."""
        if (report_id := self._report) is not None:
            self._folder = folder
            self._tools.pool.run(
                lambda: self._tools.handing.write_again(report_id, folder),
                done=lambda _made: self._on_changed(report_id),
                failed=self._view.show_trouble,
            )

    def begin_next_version(self) -> None:
        """Open the report for writing again; what was signed stays as it is."""
        if (report_id := self._report) is not None:
            self._tools.vault.run(
                lambda: self._tools.handing.begin_next_version(report_id),
                done=lambda _report: self._on_changed(report_id),
                failed=self._view.show_trouble,
            )

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

    def _on_found(self, report_id: ReportId, found: Found) -> None:
        if report_id == self._report:
            self._found = found
            self._show(found)

    def _show(self, found: Found) -> None:
        made = found.readiness.made
        if made is None:
            self._view.show_to_sign(self._to_sign(found))
        else:
            self._view.show_signed(signed(found, made))

    def _to_sign(self, found: Found) -> ToSign:
        return to_sign(found, self._folder, self._tools.now())


def _reasons(incomplete_because: str, late_reason: str) -> SetSigningReasons:
    return SetSigningReasons(
        incomplete_because=incomplete_because.strip(), late_reason=late_reason.strip()
    )
