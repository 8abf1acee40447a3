"""Joins the list of places to go to the window, and knows the way to each of them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication
from shiboken6 import isValid

from reportwriter.ui.events import Tool
from reportwriter.ui.home.own_reports import OwnReports
from reportwriter.ui.jump.presenter import JumpPresenter, JumpTools
from reportwriter.ui.jump.spots import Listed
from reportwriter.ui.jump.view import JumpDialog
from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.rooms import BEGIN
from reportwriter.ui.runner import UntilClosed
from reportwriter.ui.write.report_rail import TOOLS

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence

    from PySide6.QtWidgets import QWidget

    from reportwriter.domain.ids import ConferenceReference, ReportId, StatementId
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms
    from reportwriter.ui.write.desk import Desk

_IN_NO_RAIL = (
    RailRow(key=Tool.PICTURES, title="The report in pictures"),
    RailRow(key=Tool.MESSAGE, title="Message to the chair"),
    RailRow(key=Tool.VERSIONS, title="Versions"),
    RailRow(key=Tool.BRING_IN, title="Bring in an old report"),
)


class Ways:
    """The way to each place, as its own row or button leads there."""

    def __init__(self, desktop: Desktop, rooms: Rooms) -> None:
        self._events = desktop.events
        self._rooms = rooms

    def to_sheet(self, key: str) -> None:
        self._rooms.report_frame.show_sheet(key)
        self._rooms.writing.presenter.stage.turn_to(key)
        self._rooms.write_screen.back_to_list()

    def to_tool(self, tool: Tool) -> None:
        self._rooms.show_tool(tool)

    def to_statement(self, statement: StatementId) -> None:
        self._events.statement_requested.emit(statement)
        self._rooms.write_screen.back_to_list()

    def to_place(self, key: str) -> None:
        if key == BEGIN:
            self._rooms.show_begin()
        else:
            self._rooms.show_place(key)

    def to_report(self, report: ReportId) -> None:
        opened = self._events.report_opened
        self._rooms.writing.presenter.when_settled(lambda: opened.emit(report))

    def to_conference(self, conference: ConferenceReference) -> None:
        self._events.conference_opened.emit(conference)

    def to_administered(self, conference: ConferenceReference) -> None:
        self._events.administered_opened.emit(conference)


class JumpRoom:
    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        self._window = desktop.window
        self._rooms = rooms
        self._vault = vault
        self._came_from: QWidget | None = None
        self._runner = UntilClosed(desktop.background.vault)
        self.dialog = JumpDialog(desktop.look, desktop.window)
        self.presenter = JumpPresenter(
            self.dialog,
            JumpTools(
                desk=self._desk,
                screens=self._screens,
                places=self._places,
                listed=self._listed,
                near=self._near,
                vault=self._runner,
                going=Ways(desktop, rooms),
            ),
        )
        self.dialog.typed.connect(self.presenter.look_for)
        self.dialog.chosen.connect(self._on_chosen)
        self.dialog.rejected.connect(self._on_left)
        desktop.events.vault_locked.connect(self.close)

    def open(self) -> None:
        self._came_from = QApplication.focusWidget()
        self.dialog.begin()
        self.presenter.open()

    def close(self) -> None:
        """Take the list away for good, as when the vault is locked."""
        self._runner.close()
        self._came_from = None
        self.dialog.reject()
        self.dialog.deleteLater()

    def _on_chosen(self, index: int) -> None:
        # First closed, so that the place that is gone to can take the focus.
        self._came_from = None
        self.dialog.accept()
        self._window.activateWindow()
        self.presenter.go(index)

    def _on_left(self) -> None:
        came_from, self._came_from = self._came_from, None
        self.presenter.close()
        self._window.activateWindow()
        if came_from is not None and isValid(came_from) and came_from.isVisible():
            came_from.setFocus()

    def _near(self, word: str, known: Collection[str]) -> Mapping[str, int]:
        return self._vault.near_words.of(word, known)

    def _desk(self) -> Desk | None:
        writing = self._rooms.writing.presenter
        is_shown = self._rooms.report_frame.isVisible() and writing.report is not None
        return writing.stage.desk if is_shown else None

    def _screens(self) -> Sequence[RailRow]:
        desk = self._desk()
        if desk is None:
            return ()
        offered = (row for row in TOOLS if desk.offers_check or row.key != Tool.AGENCY_CHECK)
        return (*offered, *_IN_NO_RAIL)

    def _places(self) -> Sequence[RailRow]:
        return (*self._rooms.home_frame.rows, RailRow(key=BEGIN, title="Write a report"))

    def _listed(self) -> Listed:
        vault = self._vault
        # What compares words is loaded here, so that no key waits for it.
        vault.near_words.of("report", ("report",))
        reports = OwnReports(
            writing=vault.writing, hand_overs=vault.hand_overs, anew=lambda: vault.sealing_anew
        )
        return Listed(
            reports=reports.rows(),
            chaired=vault.conferences_chaired.all(),
            administered=vault.conferences_administered.all(),
        )
