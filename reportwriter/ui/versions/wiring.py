"""Joins versions to the window: the screen, the key that saves, and what is kept by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

from reportwriter.records.versions import WhyKept
from reportwriter.ui.events import Tool
from reportwriter.ui.menus.command import Command, keep_to
from reportwriter.ui.menus.titles import Menu
from reportwriter.ui.versions.keeping import Keeping, KeepingTools

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import datetime

    from reportwriter.domain.report import Report
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms

_HOUR_MS = 3_600_000


class VersionsRoom:
    """Its screen is made when it is first turned to; keeping begins at once."""

    def __init__(
        self, desktop: Desktop, vault: OpenVault, rooms: Rooms, now: Callable[[], datetime]
    ) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        self.keeping = Keeping(
            KeepingTools(
                keep=vault.versions.keep,
                vault=desktop.background.vault,
                saves=rooms.writing.presenter,
                now=now,
                say=desktop.window.status.say_saved,
                fail=rooms.write_screen.show_trouble,
            )
        )
        rooms.later(Tool.VERSIONS, self._make)
        desktop.events.report_opened.connect(self.keeping.opened)
        desktop.events.version_wanted.connect(self.keeping.keep)
        hourly = QTimer(rooms.report_frame)
        hourly.setInterval(_HOUR_MS)
        hourly.timeout.connect(lambda: self.keeping.keep(WhyKept.EVERY_HOUR))
        hourly.start()
        self._offer()

    def _offer(self) -> None:
        frame = self._rooms.report_frame
        commands = [
            Command(frame, "&Save now", self.keeping.save_now, key="Ctrl+S"),
            Command(
                frame,
                "&Versions\N{HORIZONTAL ELLIPSIS}",
                lambda: self._rooms.show_tool(Tool.VERSIONS),
            ),
        ]
        keep_to(frame, commands)
        self._desktop.window.menus.offer(frame, {Menu.FILE: commands})

    def _back(self) -> None:
        self._rooms.writing.presenter.stage.show_all()
        self._rooms.write_screen.list.setFocus()

    def _show_restored(self, sentence: str, more: str) -> None:
        self._back()
        self._rooms.write_screen.foot.show_done(sentence, more)

    def _make(self) -> None:
        # Loaded as late as it is made, which on most days is never.
        from reportwriter.ui.rooms import ToolPage  # noqa: PLC0415
        from reportwriter.ui.versions.presenter import (  # noqa: PLC0415
            VersionsPresenter,
            VersionsTools,
        )
        from reportwriter.ui.versions.view import VersionsScreen  # noqa: PLC0415

        rooms, background = self._rooms, self._desktop.background
        screen = VersionsScreen(self._desktop.look)
        presenter = VersionsPresenter(
            screen,
            VersionsTools(
                kept=self._vault.versions,
                going=self._vault.going_back,
                edits=lambda: rooms.writing.presenter.edits,
                vault=background.vault,
                pool=background.pool,
                restored=self._show_restored,
            ),
        )
        screen.chosen.connect(presenter.choose)
        screen.keep_requested.connect(presenter.keep)
        screen.restore_requested.connect(presenter.restore)
        screen.back_requested.connect(self._back)
        rooms.follow_changes(screen, presenter.show)
        rooms.keep(presenter)

        def show(report: Report) -> None:
            presenter.open(report)
            screen.take_focus()

        rooms.add_tool(ToolPage(tool=Tool.VERSIONS, page=screen, show=show))
