"""The rooms behind the first screen: Today, the beginning of a report, and the report itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from reportwriter.ui.background import AfterPaint
from reportwriter.ui.events import Tool
from reportwriter.ui.home.own_reports import OwnReports
from reportwriter.ui.home.presenter import HomePresenter, HomeTools
from reportwriter.ui.home.rail import HomeFrame
from reportwriter.ui.home.view import HomeScreen
from reportwriter.ui.menus.titles import Menu
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.room_commands import offer_commands
from reportwriter.ui.runner import UntilClosed
from reportwriter.ui.start.presenter import Wish
from reportwriter.ui.when_text import load_reading
from reportwriter.ui.working_days import WorkingDays
from reportwriter.ui.write.frame import ReportFrame
from reportwriter.ui.write.presenter import WriteTools
from reportwriter.ui.write.view import WriteScreen
from reportwriter.ui.write.wiring import Writing

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from PySide6.QtWidgets import QWidget

    from reportwriter.domain.ids import ReportId, StatementId
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Place
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.services.suggestions.suggestion import Suggestion
    from reportwriter.ui.begin.wiring import Beginning
    from reportwriter.ui.desktop import Desktop

TODAY, BEGIN = "today", "begin"


@dataclass(frozen=True, kw_only=True)
class ToolPage:
    """A screen of one report. `show` is called each time it is turned to, with the report."""

    tool: Tool
    page: QWidget
    show: Callable[[Report], None]


@dataclass(frozen=True, kw_only=True)
class PlacePage:
    """A screen that belongs to no single report; it stands in the rail beside Today."""

    row: RailRow
    page: QWidget
    show: Callable[[], None]


class Rooms:
    """Today, the beginning of a report, and the report that is open, over one open vault."""

    def __init__(self, desktop: Desktop, vault: OpenVault) -> None:
        self._desktop = desktop
        self._vault = vault
        self._vault_runner = UntilClosed(desktop.background.vault)
        self._pool = UntilClosed(AfterPaint(desktop.background.pool))
        look, events, window = desktop.look, desktop.events, desktop.window
        self.home_frame = HomeFrame(look)
        self.home_screen = HomeScreen(look)
        self.home_frame.add_page(RailRow(key=TODAY, icon="home", title="Today"), self.home_screen)
        self.report_frame = ReportFrame(look)
        self.write_screen = WriteScreen(look, self.report_frame)
        self._working_days = WorkingDays(
            lambda: vault.deadlines.closed_days,
            vault.writing.library,
            self._pool,
            loaded=self._on_days_loaded,
            failed=self.home_screen.show_trouble,
        )
        self.writing = Writing(self.report_frame, self.write_screen, self._write_tools())
        self.home = HomePresenter(self.home_screen, self._home_tools())
        self._beginning: Beginning | None = None
        self._places: dict[str, PlacePage] = {}
        self._tools: dict[Tool, ToolPage] = {}
        self._later: dict[str, Callable[[], object]] = {}
        self._kept: list[object] = []
        self.walk: Callable[[int], None] = lambda _by: None
        self.shows_place: Callable[[Place], bool] = lambda _place: False
        self.move_to_confidential: Callable[[StatementId], None] = lambda _statement: None
        window.add_page(self.home_frame)
        window.add_page(self.report_frame)
        offer_commands(desktop, self)
        self._join_home()
        self._join_report()
        events.report_opened.connect(self.show_report)
        events.report_saved.connect(self._on_report_saved)
        events.home_requested.connect(self.show_home)

    @property
    def is_saved(self) -> bool:
        return self.writing.presenter.is_saved

    @property
    def beginning(self) -> Beginning:
        """The beginning of a report, made when it is first turned to."""
        if self._beginning is None:
            # Loaded as late as it is made, which at most starts is never.
            from reportwriter.ui.begin.wiring import make_beginning  # noqa: PLC0415

            self._beginning = make_beginning(self._desktop, self._vault, back=self.show_home)
            self.home_frame.add_hidden(BEGIN, self._beginning.screen)
        return self._beginning

    def enter(self, wish: Wish) -> None:
        """Show what the user wished for on the first screen."""
        if wish is Wish.WRITE:
            self.show_begin()
        else:
            self.show_home()

    def keep(self, owner: object) -> None:
        """Hold what joined signals alone would not keep, for as long as the vault is open."""
        self._kept.append(owner)

    def show_hidden(self, key: str, title: str) -> None:
        """Show a page that the rail does not name."""
        self.made(key)
        self._desktop.window.show_page(self.home_frame, title)
        self.home_frame.show_page(key)

    def later(self, key: str, make: Callable[[], object]) -> None:
        """Have a screen made when it is first turned to; most are not, most of the time.

        `key` is a Tool, or the key of a page beside Today; `make` adds the screen under it.
        """
        self._later[key] = make

    def made(self, key: str) -> None:
        """Make a screen now that waits for its first use."""
        if (make := self._later.pop(key, None)) is not None:
            make()

    def add_tool(self, page: ToolPage) -> None:
        """Add a screen of the open report."""
        self._tools[page.tool] = page
        self.report_frame.add_tool(page.tool, page.page)

    def add_place(self, page: PlacePage) -> None:
        """Add a screen beside Today."""
        self._places[page.row.key] = page
        self.home_frame.add_page(page.row, page.page)

    def load_rest(self) -> None:
        """Load what no first screen shows and a first key would wait for; called in the pool."""
        load_reading()

    def show_home(self) -> None:
        self._desktop.window.show_page(self.home_frame, "Today")
        self.home_frame.show_page(TODAY)
        self.home.refresh()
        self.home_screen.take_focus()

    def show_begin(self) -> None:
        self._desktop.window.show_page(self.home_frame, "Write a report")
        beginning = self.beginning
        self.home_frame.show_page(BEGIN)
        beginning.show()

    def take_invitations(self, paths: tuple[Path, ...]) -> None:
        """Take invitations in, where a report for them is begun."""
        self.show_begin()
        self.beginning.presenter.take_in(*paths)

    def show_report(self, report_id: ReportId) -> None:
        """Turn to a report once it is read: a key pressed before would have nothing to go to."""
        self.home.leave()
        self.writing.presenter.open(report_id)
        # The vault's work comes back in order: this follows the reading, or its failure.
        self._vault_runner.run(
            lambda: None,
            done=lambda _none: self._turn_to_report(),
            failed=self.home_screen.show_trouble,
        )

    def show_report_at(self, report_id: ReportId, tool: Tool) -> None:
        """Turn to a screen of a report that is not open yet."""
        self.show_report(report_id)
        # The vault's work comes back in order: this follows the reading of the report.
        self._vault_runner.run(
            lambda: None,
            done=lambda _none: self.show_tool(tool),
            failed=self.home_screen.show_trouble,
        )

    def _turn_to_report(self) -> None:
        if not self.report_frame.isVisible():
            # It could not be read: the screen says so.
            self._desktop.window.show_page(self.report_frame, "Report")
        self.write_screen.list.setFocus()

    def show_tool(self, tool: Tool) -> None:
        """Turn to a screen of the open report, once what was typed is saved."""
        self.made(tool)
        self.writing.presenter.when_settled(lambda: self._show_tool(tool))

    def _show_tool(self, tool: Tool) -> None:
        report = self.writing.presenter.report
        if report is not None and tool in self._tools:
            self.report_frame.show_tool(tool)
            # Where the author was in the text says nothing here.
            self._desktop.window.status.say_where("")
            self._tools[tool].show(report)

    def return_to(self, tool: Tool) -> None:
        """Come back to a screen of the report that is open, from a page outside it."""
        self._desktop.window.show_page(self.report_frame, "Report")
        self.show_tool(tool)

    def show_place(self, key: str) -> None:
        self.made(key)
        self._desktop.window.show_page(self.home_frame, "")
        self.home_frame.show_page(key)
        if key == TODAY:
            self.home.refresh()
        elif key in self._places:
            self._places[key].show()

    def leave(self) -> None:
        """Take the screens out of the window, as when the vault is locked."""
        self._working_days.close()
        self.writing.suggesting.close()
        self._vault_runner.close()
        self._pool.close()
        for page in (self.home_frame, self.report_frame):
            self._desktop.window.remove_page(page)
            page.deleteLater()

    def _join_home(self) -> None:
        events, home = self._desktop.events, self.home_screen
        home.report_opened.connect(self.home.open_report)
        home.seal_requested.connect(partial(self.show_report_at, tool=Tool.SIGN))
        home.conference_opened.connect(self.home.open_conference)
        home.administered_opened.connect(self.home.open_administered)
        home.deputised_opened.connect(self.home.open_deputised)
        home.write_requested.connect(self.show_begin)
        home.example_requested.connect(events.example_requested)
        if self._desktop.shows_example:
            home.hide_example()
        home.files_requested.connect(self._choose_reports)
        home.files_dropped.connect(events.files_dropped)
        self.home_frame.page_requested.connect(self.show_place)
        self._desktop.window.write_requested.connect(self.show_begin)

    def _join_report(self) -> None:
        events, status = self._desktop.events, self._desktop.window.status
        self.report_frame.home_requested.connect(self.show_home)
        self.report_frame.tool_requested.connect(self.show_tool)
        self.write_screen.position_changed.connect(status.say_where)
        self.write_screen.saved.connect(status.say_saved)
        self.write_screen.next_requested.connect(self._on_next)
        self.write_screen.titled.connect(self._on_titled)
        self._desktop.window.closed.connect(self.writing.pause.stop)
        self.write_screen.statement_editor.confidential_requested.connect(self._on_confidential)
        events.statement_requested.connect(self.writing.presenter.go_to_statement)
        events.place_requested.connect(self.writing.presenter.go_to_place)
        events.tool_requested.connect(self.show_tool)

    def follow_changes(self, screen: QWidget, show: Callable[[Report], None]) -> None:
        """Show each change on a screen, undone ones too: undo is one for the whole report."""
        undoing = self.writing.commands.undoing
        screen.addActions(undoing)
        self._desktop.window.menus.offer(screen, {Menu.EDIT: undoing})

        def follow(report: Report) -> None:
            if screen.isVisible():
                show(report)

        self._desktop.events.report_changed.connect(follow)

    def _on_confidential(self) -> None:
        """Turn to the confidential page with the statement the author is at, and move it there."""
        statement = self.writing.presenter.stage.statement
        self.show_tool(Tool.CONFIDENTIAL)
        if statement is not None:
            self.move_to_confidential(statement)

    def _on_next(self) -> None:
        if not self.writing.presenter.next_sheet():
            self.show_tool(Tool.CHECK)

    def _on_days_loaded(self) -> None:
        """Count again what was counted in weekdays before holidays were known."""
        self.home.show_reports()
        if self.writing.presenter.report is not None:
            self.writing.presenter.show_head()

    def _on_titled(self, title: str) -> None:
        self._desktop.window.show_page(self.report_frame, title)

    def _on_report_saved(self, report_id: ReportId) -> None:
        """Read a report again that changed elsewhere; what could be undone is gone."""
        presenter, frame = self.writing.presenter, self.report_frame
        if presenter.report is None or presenter.report.id != report_id:
            return
        frame.stay(stays=True)
        presenter.reload()
        # The vault's work comes back in order: this follows the reading.
        self._vault_runner.run(
            lambda: None,
            done=lambda _none: frame.stay(stays=False),
            failed=lambda _error: frame.stay(stays=False),
        )

    def _choose_reports(self) -> None:
        paths, _ = QFileDialog.getOpenFileNames(
            self._desktop.window,
            "Reports that were sent to you",
            "",
            "PDF or mail (*.pdf *.eml *.msg)",
        )
        if paths:
            self._desktop.events.files_dropped.emit(tuple(Path(path) for path in paths))

    def walk_on(self, by: int) -> None:
        """Walk among statements without a kind, then from problem to problem.

        Also where the check was not opened yet.
        """
        if self.writing.walk_untold(by):
            return
        self.made(Tool.CHECK)
        self.walk(by)

    def _write_tools(self) -> WriteTools:
        vault = self._vault
        return WriteTools(
            writing=vault.writing,
            vault=self._vault_runner,
            pool=self._pool,
            now=_now,
            working_days=self._working_days.count,
            handed_over=self._handed_over,
            changed=self._desktop.events.report_changed.emit,
            suggested=self._suggested,
            withdrawn=lambda report: vault.no_longer_asked(report.id),
            is_shown=self._is_shown,
        )

    def _suggested(self, report: Report, at: StatementId) -> tuple[Suggestion, ...]:
        # Named here and not before: services come after the first screens.
        return self._vault.report_check.of_statement(report, at)

    def _home_tools(self) -> HomeTools:
        vault, events = self._vault, self._desktop.events
        return HomeTools(
            reports=OwnReports(
                writing=vault.writing,
                hand_overs=vault.hand_overs,
                anew=lambda: vault.sealing_anew,
                no_longer_asked=vault.no_longer_asked,
            ),
            conferences=vault.conferences_chaired,
            administered=vault.conferences_administered,
            deputised=vault.conferences_deputised,
            vault=self._vault_runner,
            now=_now,
            working_days=self._working_days.count,
            opened=events.report_opened.emit,
            conference_opened=events.conference_opened.emit,
            administered_opened=events.administered_opened.emit,
            deputised_opened=events.deputised_opened.emit,
        )

    def _is_shown(self, place: Place) -> bool:
        return self.shows_place(place)

    def _handed_over(self, report: Report) -> date | None:
        recorded = self._vault.hand_overs.recorded(report.id)
        return recorded.on if recorded else None


def _now() -> datetime:
    return datetime.now(UTC)
