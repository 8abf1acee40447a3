"""Joins spelling to the report that is open: the fields, the count in the status line, the walk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from reportwriter.ui.spelling.checker import Checker, CheckerTools
from reportwriter.ui.spelling.count import spelling_words
from reportwriter.ui.spelling.live import LiveSpelling
from reportwriter.ui.spelling.walk_room import WalkRoom

if TYPE_CHECKING:
    from reportwriter.domain.changes import Change
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.report import Report
    from reportwriter.forms.form import Form
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms
    from reportwriter.ui.spelling.checker import Judged

COUNT_AFTER_MS = 800
UNAVAILABLE = "Spelling is not checked"


class SpellingRoom:
    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        self._rooms = rooms
        self._status = desktop.window.status
        self.checker = Checker(
            CheckerTools(
                spelling=lambda: vault.spelling,
                written=self._written,
                take=self._take,
                pool=desktop.background.pool,
                vault=desktop.background.vault,
                changed=self._on_changed,
                failed=self._on_failed,
            )
        )
        self.live = LiveSpelling(desktop.look, self.checker, rooms.writing.history.part)
        self.walk = WalkRoom(desktop, rooms, self.checker)
        self._is_counting = False
        self._count_due = QTimer()
        self._count_due.setSingleShot(True)
        self._count_due.setInterval(COUNT_AFTER_MS)
        self._count_due.timeout.connect(self._count)
        desktop.events.report_changed.connect(self._on_report)
        self._count_due.start()

    def close(self) -> None:
        self._count_due.stop()
        self.checker.close()
        self.live.close()
        self.walk.close()
        self._status.say_spelling("")

    def _written(self) -> tuple[Form, Report] | None:
        presenter = self._rooms.writing.presenter
        report = presenter.report
        return None if report is None else (presenter.stage.desk.form, report)

    def _take(self, label: str, change: Change) -> None:
        self._rooms.writing.presenter.edits.take(label, change)

    def _on_report(self, _report: Report) -> None:
        self._count_due.start()

    def _on_changed(self) -> None:
        self.live.check_again()
        self.walk.renew()
        self._count_due.start()

    def _count(self) -> None:
        if self._is_counting:
            self._count_due.start()
            return
        self._is_counting = True
        # A name may have come or gone, and what was ignored may be undone.
        self.live.check_again()
        self.checker.check_report(self._on_counted)

    def _on_counted(self, judged: tuple[Judged, ...]) -> None:
        self._is_counting = False
        if self._rooms.report_frame.isVisible():
            self._status.say_spelling(spelling_words(sum(len(one.words) for one in judged)))

    def _on_failed(self, error: ReportWriterError) -> None:
        """Say so where the count stands: only who walks has to do anything about it now."""
        self._is_counting = False
        self.walk.fail(error)
        self._status.say_spelling(UNAVAILABLE)
