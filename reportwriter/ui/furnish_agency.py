"""Adds the agency check: at the author of a report, and at the colleague who reads the draft."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.domain.ids import DraftId
from reportwriter.ui.events import Tool
from reportwriter.ui.menus.command import Command
from reportwriter.ui.menus.titles import Menu
from reportwriter.ui.rooms import ToolPage

if TYPE_CHECKING:
    from reportwriter.domain.ids import ReportId, StatementId
    from reportwriter.domain.report import Report
    from reportwriter.records.drafts import KeptDraft
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.agency.beside import RemarksBeside
    from reportwriter.ui.agency.presenter import AgencyPresenter
    from reportwriter.ui.agency.state import RemarkRow
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.draft.presenter import DraftPresenter
    from reportwriter.ui.gate import Gate
    from reportwriter.ui.rooms import Rooms

DRAFTS = "drafts to check"


class AgencyRooms:
    """Two screens, each made when it is first turned to, and the way from one to the other."""

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        rooms.later(Tool.AGENCY_CHECK, self._add_to_report)
        rooms.later(DRAFTS, lambda: self._drafts)
        self._beside: RemarksBeside | None = None
        self._looked_at: ReportId | None = None
        desktop.events.draft_dropped.connect(self.take_file)
        desktop.events.vault_locked.connect(self._forget)
        desktop.events.services_loaded.connect(self._look_again)
        rooms.write_screen.turned.connect(self._on_turned)
        drafts = Command(
            rooms.home_frame, "Drafts to chec&k\N{HORIZONTAL ELLIPSIS}", self.show_drafts
        )
        desktop.window.menus.offer(rooms.home_frame, {Menu.FILE: [drafts]})

    def show_drafts(self) -> None:
        """Show the drafts that came to be checked."""
        self._rooms.show_hidden(DRAFTS, "Drafts to check")
        drafts = self._drafts
        self._gate.pass_through(drafts.open)

    def take_file(self, path: Path, what: str) -> None:
        """Open a sealed draft, or an answer to one, that was dropped on the window."""
        self._rooms.show_hidden(DRAFTS, "Drafts to check")
        drafts = self._drafts
        self._gate.pass_through(lambda: drafts.take_file(path, what))

    def answer_taken_in(self, draft: KeptDraft) -> None:
        """Show the report that an answer is to, with what was said."""
        self._rooms.show_report_at(draft.report, Tool.AGENCY_CHECK)

    @cached_property
    def _drafts(self) -> DraftPresenter:
        from reportwriter.services.whole_files import read_whole
        from reportwriter.ui.draft.presenter import DraftPresenter, DraftTools
        from reportwriter.ui.draft.view import DraftScreen, connect
        from reportwriter.ui.gate import Gate

        background = self._desktop.background
        screen = DraftScreen(self._desktop.look)
        presenter = DraftPresenter(
            screen,
            DraftTools(
                drafts=self._vault.draft_checking,
                answers=self._vault.agency_checks,
                going=self,
                read_file=read_whole,
                folder=Path.home(),
                vault=background.vault,
                pool=background.pool,
            ),
        )
        connect(screen, presenter)
        self._desktop.events.vault_locked.connect(presenter.close)
        self._gate: Gate = Gate(self._desktop, self._vault, screen)
        self._rooms.home_frame.add_hidden(DRAFTS, self._gate.page)
        return presenter

    def _add_to_report(self) -> None:
        from reportwriter.services.whole_files import read_whole
        from reportwriter.ui.agency.presenter import AgencyPresenter, AgencyTools
        from reportwriter.ui.agency.view import AgencyScreen, connect
        from reportwriter.ui.gate import Gate

        background, vault = self._desktop.background, self._vault
        screen = AgencyScreen(self._desktop.look)
        presenter: AgencyPresenter = AgencyPresenter(
            screen,
            AgencyTools(
                checks=vault.agency_checks,
                writing=vault.writing,
                certificates=vault.certificate_files,
                trust=vault.trust,
                read_file=read_whole,
                go_to_statement=self._go_to_statement,
                changed=self._look_again,
                folder=Path.home(),
                vault=background.vault,
                pool=background.pool,
                now=lambda: datetime.now(UTC),
            ),
        )
        connect(screen, presenter)
        self._desktop.events.vault_locked.connect(presenter.close)
        gate = Gate(self._desktop, vault, screen)
        self._rooms.keep((presenter, gate))

        def show(report: Report) -> None:
            def then() -> None:
                presenter.open(report.id)
                screen.take_focus()

            gate.pass_as_author(self._rooms.writing.presenter, then)

        self._rooms.add_tool(ToolPage(tool=Tool.AGENCY_CHECK, page=gate.page, show=show))

    def _on_turned(self) -> None:
        """Show what was said to the statement at hand; asked at each key press, so it is quick."""
        report = self._rooms.writing.presenter.report_id
        if report != self._looked_at:
            self._look_again()
        elif self._beside is not None:
            self._beside.follow()

    def _look_again(self) -> None:
        """Ask what came back to the report that is open, beside whatever else is going on.

        The first report of a start is on the screen before the services are: it is asked of then.
        """
        report = self._looked_at = self._rooms.writing.presenter.report_id
        if report is not None and self._vault.is_whole:
            self._desktop.background.pool.run(
                lambda: self._came_back(report),
                done=lambda rows: self._on_came_back(report, rows),
                failed=self._rooms.home_screen.show_trouble,
            )

    def _came_back(self, report: ReportId) -> tuple[RemarkRow, ...]:
        from reportwriter.ui.agency.state import remark_rows

        standing = self._vault.agency_checks.state(report)
        if not standing.remarks:
            return ()
        return remark_rows(standing, self._vault.writing.open(report))

    def _on_came_back(self, report: ReportId, rows: tuple[RemarkRow, ...]) -> None:
        if report != self._looked_at:
            return
        if self._beside is None and rows:
            self._beside = self._make_beside()
        if self._beside is not None:
            self._beside.take(rows)

    def _make_beside(self) -> RemarksBeside:
        from reportwriter.ui.agency.beside import RemarksBeside
        from reportwriter.ui.agency.beside_view import RemarkSide

        side = RemarkSide(self._desktop.look)
        self._rooms.write_screen.statement_editor.under_text.addWidget(side)
        side.ticked.connect(self._tick)
        return RemarksBeside(side, lambda: self._rooms.writing.presenter.stage.statement)

    def _tick(self, draft: str, number: int, done: bool) -> None:
        self._desktop.background.vault.run(
            lambda: self._vault.agency_checks.tick(DraftId(draft), number, done=done),
            done=lambda _none: self._look_again(),
            failed=self._rooms.home_screen.show_trouble,
        )

    def _forget(self) -> None:
        self._looked_at = None
        if self._beside is not None:
            self._beside.take(())

    def _go_to_statement(self, statement: StatementId) -> None:
        self._desktop.events.statement_requested.emit(statement)
