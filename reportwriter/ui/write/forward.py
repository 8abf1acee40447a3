"""Begins a report with what an earlier one said: which there are, and what comes and what stays."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.errors import SignedReportError
from reportwriter.wording.dates import local_day, short_date

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.records.report_row import ReportRow
    from reportwriter.services.bringing_forward import Brought
    from reportwriter.services.writing import OpenReport
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.write.presenter import WritePresenter

NO_EARLIER = "No earlier report on these children is on this computer."
NOTHING_COMES = "Nothing of it comes that is not here already."
ON_THIS_COMPUTER = "An earlier report on these children is on this computer."
LABEL = "bringing an earlier report forward"
EACH_ASKS = "Each statement comes with the question whether it is still true."


@dataclass(frozen=True, slots=True, kw_only=True)
class Earlier:
    """An earlier report in one line."""

    id: ReportId
    words: str


class ForwardView(Protocol):
    def show_earlier(self, sentence: str) -> None:
        """Offer to begin with an earlier report; offer nothing with no sentence."""

    def ask_earlier(self, choices: Sequence[Earlier]) -> ReportId | None: ...
    def show_brought(self, sentence: str, more: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...
    def tell(self, words: str) -> None: ...


@dataclass(frozen=True, kw_only=True)
class ForwardTools:
    """`rows` and `open` ask the vault; `bring` works out the step from the one into the other."""

    rows: Callable[[], tuple[ReportRow, ...]]
    open: Callable[[ReportId], OpenReport]
    bring: Callable[[OpenReport, OpenReport], Brought]
    vault: Runner
    pool: Runner


class Forward:
    def __init__(self, view: ForwardView, writing: WritePresenter, tools: ForwardTools) -> None:
        self._view = view
        self._writing = writing
        self._tools = tools

    def offer(self) -> None:
        """Offer an earlier report where the open one says nothing yet."""
        self._view.show_earlier("")
        report = self._writing.report
        if report is None or report.statements or report.signed_at is not None:
            return
        self._tools.vault.run(
            lambda: self._earlier(report),
            done=lambda rows: self._view.show_earlier(ON_THIS_COMPUTER if rows else ""),
            failed=self._view.show_trouble,
        )

    def ask(self) -> None:
        """Ask which earlier report is brought forward, and bring it."""
        report = self._writing.report
        if report is None:
            return
        if report.signed_at is not None:
            self._view.show_trouble(SignedReportError())
            return
        self._tools.vault.run(
            lambda: self._earlier(report),
            done=self._on_found,
            failed=self._view.show_trouble,
        )

    def _earlier(self, report: Report) -> tuple[ReportRow, ...]:
        # Loaded with the first report that says nothing yet.
        from reportwriter.services.earlier_reports import earlier_reports  # noqa: PLC0415

        return earlier_reports(report, self._tools.rows())

    def _on_found(self, rows: Sequence[ReportRow]) -> None:
        if not rows:
            self._view.tell(NO_EARLIER)
            return
        offered = tuple(Earlier(id=row.id, words=_words(row)) for row in rows)
        chosen = self._view.ask_earlier(offered)
        report, open_report = self._writing.report, self._tools.open
        if chosen is None or report is None:
            return
        self._tools.vault.run(
            lambda: (open_report(chosen), open_report(report.id)),
            done=lambda both: self._bring(*both),
            failed=self._view.show_trouble,
        )

    def _bring(self, old: OpenReport, opened: OpenReport) -> None:
        report = self._writing.report
        if report is None or report.id != opened.report.id:
            return
        # What was typed last may not be saved yet.
        into = replace(opened, report=report)
        self._tools.pool.run(
            lambda: self._tools.bring(old, into),
            done=lambda brought: self._on_brought(brought, old, into),
            failed=self._view.show_trouble,
        )

    def _on_brought(self, brought: Brought, old: OpenReport, into: OpenReport) -> None:
        if self._writing.report is not into.report:
            # Something was written meanwhile, and the step would not fit any more.
            self._bring(old, into)
        elif not brought.count:
            self._view.tell(f"{NOTHING_COMES} {_stayed(brought)}".strip())
        else:
            self._writing.edits.take(LABEL, brought.change)
            self._view.show_brought(_came(brought.count), _stayed(brought))


def _words(row: ReportRow) -> str:
    """Return `Conference FIC-0001, Wed 6 January 2027: 42 statements, signed 4 Jan 2027`."""
    held = f" on {short_date(local_day(row.starts_at))}" if row.starts_at else ""
    signed = f"signed {short_date(local_day(row.signed_at))}" if row.signed_at else "not signed"
    count = f"{row.statements} statement{'' if row.statements == 1 else 's'}"
    return f"Conference {row.conference}{held}: {count}, {signed}"


def _came(count: int) -> str:
    if count == 1:
        return "1 statement came, and asks whether it is still true."
    return f"{count} statements came, and each asks whether it is still true."


def _stayed(brought: Brought) -> str:
    parts = (
        (brought.kept_back, "for what the family list here does not keep from somebody yet"),
        (brought.without_place, "for want of a place in this report"),
    )
    said = [f"{count} stayed behind {why}" for count, why in parts if count]
    return f"{', '.join(said)}." if said else ""
