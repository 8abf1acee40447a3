"""What came after the report was signed: how much of it waits, and its signing as a supplement."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.wording.sharing import supplement_waits

if TYPE_CHECKING:
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.domain.supplement import Since
    from reportwriter.services.supplements import Supplemented
    from reportwriter.ui.runner import Runner

MADE = "Supplement {number} is signed. It is not sent."
LIES = "Send {file} to the chair. It lies in {folder}."


class Supplementing(Protocol):
    """What this screen needs of `services.supplements.Supplements`."""

    def since(self, report_id: ReportId) -> Since: ...
    def sign(self, report_id: ReportId, passphrase: str, folder: Path) -> Supplemented: ...


class SupplementView(Protocol):
    def show_waiting(self, waits: str | None, *, may_sign: bool) -> None: ...
    def show_made(self, sentence: str, more: str, email: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...


@dataclass(frozen=True, kw_only=True)
class SupplementTools:
    """`pool` reads what was signed and signs, which takes longer than a call of the vault may."""

    supplements: Supplementing
    pool: Runner


class SupplementPresenter:
    def __init__(self, view: SupplementView, tools: SupplementTools) -> None:
        self._view = view
        self._tools = tools
        self._report: ReportId | None = None
        self._seen: tuple[object, ...] = ()

    def show(self, report: Report) -> None:
        """Show what waits to be signed; a report that is not signed itself has no supplement."""
        if report.signed_at is None:
            self._report, self._seen = None, ()
            self._view.show_waiting(None, may_sign=False)
            return
        seen = (report.id, report.version, report.comments, report.sharing)
        if seen != self._seen:
            self._report, self._seen = report.id, seen
            self._count(report.id)

    def sign(self, passphrase: str, folder: Path) -> None:
        """Sign what waits, and put the file into a folder."""
        if (report_id := self._report) is None:
            return
        self._view.show_busy(busy=True)
        self._tools.pool.run(
            lambda: self._tools.supplements.sign(report_id, passphrase, folder),
            done=lambda made: self._on_made(report_id, made),
            failed=self._on_failed,
        )

    def _count(self, report_id: ReportId) -> None:
        self._tools.pool.run(
            lambda: self._tools.supplements.since(report_id),
            done=lambda came: self._on_counted(report_id, came),
            failed=self._view.show_trouble,
        )

    def _on_counted(self, report_id: ReportId, came: Since) -> None:
        if report_id == self._report:
            waits = supplement_waits(len(came.said), len(came.shared))
            self._view.show_waiting(waits, may_sign=not came.is_nothing)

    def _on_made(self, report_id: ReportId, made: Supplemented) -> None:
        self._view.show_busy(busy=False)
        self._view.show_made(
            MADE.format(number=made.number),
            LIES.format(file=made.path.name, folder=made.path.parent),
            made.email_text,
        )
        self._count(report_id)

    def _on_failed(self, error: ReportWriterError) -> None:
        self._view.show_busy(busy=False)
        self._view.show_trouble(error)
