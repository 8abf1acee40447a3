"""Joins the find bar to the report that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from shiboken6 import isValid

from reportwriter.ui.find.presenter import FindPresenter, FindTools
from reportwriter.ui.find.replacing import Replacing
from reportwriter.ui.find.view import FindBar
from reportwriter.ui.passages.going import go_to
from reportwriter.ui.passages.showing import selected_in
from reportwriter.ui.passages.way_back import WayBack

if TYPE_CHECKING:
    from reportwriter.domain.report import Report
    from reportwriter.services.report_texts import TextAt
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms
    from reportwriter.ui.write.desk import Desk

AFTER_MS = 400
"""As long as nobody types. While keys come, nothing is looked for anew."""


class FindRoom:
    def __init__(self, desktop: Desktop, rooms: Rooms) -> None:
        self._rooms = rooms
        self.bar = FindBar(desktop.look)
        self._way_back = WayBack(rooms, self.bar)
        self.bar.hide()
        tools = FindTools(
            desk=self._desk,
            edits=lambda: rooms.writing.presenter.edits,
            pool=desktop.background.pool,
            go=self._go,
        )
        self.presenter = FindPresenter(self.bar, tools)
        self.replacing = Replacing(self.bar, tools, self.presenter)
        self._pause = QTimer(self.bar)
        self._pause.setSingleShot(True)
        self._pause.setInterval(AFTER_MS)
        self._pause.timeout.connect(self._refresh)
        self._join(desktop)
        rooms.report_frame.add_bar(self.bar)

    def open(self, *, replacing: bool) -> None:
        """Show the bar; Esc leads back to where the writer was."""
        self._way_back.remember()
        self._rooms.report_frame.show_bar(self.bar)
        self.bar.open(selected_in(self._way_back.field), replacing=replacing)
        self._refresh()

    def close(self) -> None:
        """Forget what was looked for, and look for nothing any more."""
        if not isValid(self.bar):
            # The window is closed, and was locked before.
            return
        self._pause.stop()
        self._way_back.forget()
        self.bar.hide()
        self.bar.clear()
        self.presenter.close()

    def step(self, by: int) -> None:
        """Go on from hit to hit, also while the bar is closed."""
        if self.bar.isHidden():
            self.open(replacing=False)
        self.bar.fields.find_next(by)

    def _join(self, desktop: Desktop) -> None:
        bar, fields, events = self.bar, self.bar.fields, desktop.events
        fields.asked.connect(self.presenter.look_for)
        fields.step_requested.connect(self.presenter.step)
        bar.chosen.connect(self.presenter.choose)
        fields.replace_requested.connect(self.replacing.replace)
        fields.replace_all_requested.connect(self.replacing.replace_all)
        bar.closed.connect(self._way_back.go)
        bar.addActions(self._rooms.writing.commands.undoing)
        events.report_changed.connect(self._on_changed)
        events.report_saved.connect(lambda _report: self._on_changed())
        events.report_opened.connect(lambda _report: self.close())
        events.vault_locked.connect(self.close)
        desktop.window.closed.connect(self.close)

    def _desk(self) -> Desk | None:
        presenter = self._rooms.writing.presenter
        return None if presenter.report is None else presenter.stage.desk

    def _go(self, at: TextAt, start: int, end: int) -> None:
        self._way_back.lead_to(go_to(self._rooms, self.bar, at, start, end))

    def _on_changed(self, _report: Report | None = None) -> None:
        self.presenter.outdate()
        if self.bar.isVisible():
            self._pause.start()

    def _refresh(self) -> None:
        self.presenter.refresh()
