"""Keeps versions: when a report is opened, each hour, before what changes much, and when asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.records.versions import WhyKept
from reportwriter.wording.dates import clock

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId
    from reportwriter.ui.runner import Runner


class Saves(Protocol):
    """What this needs of the presenter of writing."""

    report_id: ReportId | None

    def save_now(self) -> None: ...
    def when_settled(self, then: Callable[[], None]) -> None: ...


@dataclass(frozen=True, kw_only=True)
class KeepingTools:
    """`keep` is that of the vault's versions; `say` and `fail` show what came of it."""

    keep: Callable[[ReportId, WhyKept], bool]
    vault: Runner
    saves: Saves
    now: Callable[[], datetime]
    say: Callable[[str], None]
    fail: Callable[[ReportWriterError], None]


class Keeping:
    def __init__(self, tools: KeepingTools) -> None:
        self._tools = tools

    def keep(self, why: WhyKept) -> None:
        """Keep the open report as it stands, once what was typed is saved."""
        self._keep(why, lambda _kept: None)

    def save_now(self) -> None:
        """Answer Ctrl+S: all is saved already, and is kept as a version that stays."""
        if self._tools.saves.report_id is not None:
            self._tools.saves.save_now()
            self._keep(WhyKept.ASKED_FOR, self._on_asked)

    def opened(self, report_id: ReportId) -> None:
        """Keep a report as it is found, before anything is changed in it."""
        self._run(report_id, WhyKept.OPENED, lambda _kept: None)

    def _keep(self, why: WhyKept, done: Callable[[bool], None]) -> None:
        report_id = self._tools.saves.report_id
        if report_id is not None:
            self._tools.saves.when_settled(lambda: self._run(report_id, why, done))

    def _run(self, report_id: ReportId, why: WhyKept, done: Callable[[bool], None]) -> None:
        tools = self._tools
        tools.vault.run(lambda: tools.keep(report_id, why), done=done, failed=tools.fail)

    def _on_asked(self, kept: bool) -> None:  # The outcome of the work.
        more = ", kept as a version" if kept else ""
        self._tools.say(f"Already saved {clock(self._tools.now())}{more}")
