"""Joins the walk through all misspelt words to the report that is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from reportwriter.ui.passages.going import go_to
from reportwriter.ui.passages.way_back import WayBack
from reportwriter.ui.spelling.course import first_here
from reportwriter.ui.spelling.walk import WalkPresenter, WalkTools
from reportwriter.ui.spelling.walk_bar import WalkBar

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.report import Report
    from reportwriter.services.report_texts import TextAt
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms
    from reportwriter.ui.spelling.checker import Checker, Judged
    from reportwriter.ui.write.desk import Desk

AFTER_MS = 400
"""As long as nobody types. While keys come, nothing is judged anew."""


class WalkRoom:
    def __init__(self, desktop: Desktop, rooms: Rooms, checker: Checker) -> None:
        self._rooms = rooms
        self.bar = WalkBar(desktop.look)
        self._way_back = WayBack(rooms, self.bar)
        tools = WalkTools(
            checker=checker,
            desk=self._desk,
            edits=lambda: rooms.writing.presenter.edits,
            here=self._here,
            go=self._go,
        )
        self.presenter = WalkPresenter(self.bar, tools)
        self._pause = QTimer(self.bar)
        self._pause.setSingleShot(True)
        self._pause.setInterval(AFTER_MS)
        self._pause.timeout.connect(self.renew)
        self._join(desktop)
        rooms.report_frame.add_bar(self.bar)

    def step(self, by: int) -> None:
        """Begin the walk, or go on (1) or back (-1) in it."""
        if self.bar.isHidden():
            self._way_back.remember()
            self._rooms.report_frame.show_bar(self.bar)
            self.presenter.start()
        elif by > 0:
            self.presenter.leave()
        else:
            self.presenter.back()

    def renew(self) -> None:
        """Judge the report anew, as other words are right, or it has changed."""
        if not self.bar.isHidden():
            self.presenter.renew()

    def fail(self, error: ReportWriterError) -> None:
        """Say what cannot be done, to who waits for it."""
        self.bar.show_trouble(error)

    def close(self) -> None:
        self._pause.stop()
        self.presenter.close()
        self._way_back.forget()
        self.bar.hide()

    def _join(self, desktop: Desktop) -> None:
        bar, presenter, events = self.bar, self.presenter, desktop.events
        bar.word_chosen.connect(presenter.change)
        bar.left.connect(presenter.leave)
        bar.ignored.connect(presenter.ignore)
        bar.added.connect(presenter.add)
        bar.closed.connect(self._on_closed)
        bar.addActions(self._rooms.writing.commands.undoing)
        events.report_changed.connect(self._on_changed)
        events.report_saved.connect(lambda _report: self._on_changed())
        events.report_opened.connect(lambda _report: self.close())

    def _desk(self) -> Desk | None:
        presenter = self._rooms.writing.presenter
        return None if presenter.report is None else presenter.stage.desk

    def _here(self, judged: Sequence[Judged]) -> int:
        stage = self._rooms.writing.presenter.stage
        places = {leaf.place for leaf in stage.desk.sheet.leaves}
        return first_here(judged, stage.statement, places)

    def _go(self, at: TextAt, start: int, end: int) -> None:
        self._way_back.lead_to(go_to(self._rooms, self.bar, at, start, end))

    def _on_changed(self, _report: Report | None = None) -> None:
        if not self.bar.isHidden():
            self.presenter.outdate()
            self._pause.start()

    def _on_closed(self) -> None:
        self.presenter.close()
        self._way_back.go()
