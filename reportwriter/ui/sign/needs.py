"""What the signing screen needs of the services, as it sees them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date, datetime
    from pathlib import Path

    from reportwriter.domain.changes import Change
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.completeness import Problem
    from reportwriter.services.receipts_received import KeptReceipt
    from reportwriter.services.writing import OpenReport
    from reportwriter.ui.runner import LongRunner, Progress, Runner


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
    `withdrawn` says that the report is no longer asked for.
    """

    @property
    def problems(self) -> Sequence[Problem]: ...
    @property
    def recipients(self) -> Sequence[str]: ...
    @property
    def made(self) -> HandedOver | None: ...
    @property
    def recorded(self) -> Recorded | None: ...
    @property
    def withdrawn(self) -> InvitationFile | None: ...


class Handing(Protocol):
    """What this screen needs of `services.handing_over.HandingOver`."""

    def ready(self, report_id: ReportId) -> Readiness: ...
    def sign_and_seal(
        self, report_id: ReportId, passphrase: str, folder: Path, progress: Progress
    ) -> HandedOver: ...
    def write_again(self, report_id: ReportId, folder: Path) -> HandedOver: ...
    def record_handed_over(self, report_id: ReportId, how: str, on: date) -> None: ...
    def begin_next_version(self, report_id: ReportId) -> Report: ...


class Words(Protocol):
    """What this screen needs of `services.trust.Trust`."""

    def own_words(self) -> tuple[str, ...]: ...


class Reports(Protocol):
    """What this screen needs of `services.writing.Writing`."""

    def open(self, report_id: ReportId) -> OpenReport: ...
    def apply(self, report_id: ReportId, change: Change) -> Report: ...


class Receipts(Protocol):
    """What this screen needs of `services.receipts_received.ReceivedReceipts`."""

    def of(self, report: ReportId, version: int) -> KeptReceipt | None: ...


@dataclass(frozen=True, kw_only=True)
class SignTools:
    """`folder` is where the two files go unless the author chooses another."""

    handing: Handing
    words: Words
    reports: Reports
    receipts: Receipts
    vault: Runner
    pool: LongRunner
    folder: Path
    now: Callable[[], datetime]
