"""Adds what goes through all texts of a report: spelling, finding and replacing."""

from __future__ import annotations

from functools import cached_property, partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from reportwriter.ui.menus.command import Command, keep_to
from reportwriter.ui.menus.titles import Menu

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.find.room import FindRoom
    from reportwriter.ui.own_words.room import OwnWordsRoom
    from reportwriter.ui.rooms import Rooms
    from reportwriter.ui.spelling.room import SpellingRoom

_DOTS = "\N{HORIZONTAL ELLIPSIS}"


class SpellingLater(QObject):
    """Makes the room of spelling when somebody first comes to a field to write in.

    A child of the window: the application tells of the focus for longer than there is one.
    """

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
        super().__init__(desktop.window)
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        self._room: SpellingRoom | None = None
        self._is_closed = False
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus_changed)
        desktop.events.vault_locked.connect(self.close)
        desktop.window.closed.connect(self.close)
        self._offer()

    @property
    def room(self) -> SpellingRoom:
        if self._room is None:
            from reportwriter.ui.spelling.room import SpellingRoom

            self._room = SpellingRoom(self._desktop, self._vault, self._rooms)
            self._room.walk.bar.words_requested.connect(self._show_words)
        return self._room

    @cached_property
    def _words(self) -> OwnWordsRoom:
        from reportwriter.ui.own_words.room import OwnWordsRoom

        changed = self.room.checker.take_own
        return OwnWordsRoom(self._desktop, self._vault, self._rooms, changed)

    def close(self) -> None:
        """Follow no field any more, as when the vault is locked, and hold nothing of a report."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._room is not None:
            self._room.close()
        self.deleteLater()

    def _offer(self) -> None:
        frame, menus = self._rooms.report_frame, self._desktop.window.menus
        walks = [
            Command(frame, f"&Spelling{_DOTS}", partial(self._walk, 1), key="F7"),
            Command(frame, "Misspelt word &before", partial(self._walk, -1), key="Shift+F7"),
        ]
        keep_to(frame, walks)
        menus.offer(frame, {Menu.EDIT: [*walks, self._leading_to_words(frame)]})
        home = self._rooms.home_frame
        menus.offer(home, {Menu.EDIT: [self._leading_to_words(home)]})

    def _leading_to_words(self, frame: QWidget) -> Command:
        return Command(frame, f"My &words{_DOTS}", self._show_words)

    def _show_words(self) -> None:
        self._words.show()

    def _walk(self, by: int) -> None:
        self.room.walk.step(by)

    def _on_focus_changed(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self._is_closed or not isinstance(now, QPlainTextEdit):
            return
        if self._desktop.window.isAncestorOf(now):
            self.room.live.follow(now)


class FindLater:
    """The keys of finding and replacing; the bar is made when one is first pressed."""

    def __init__(self, desktop: Desktop, rooms: Rooms) -> None:
        self._desktop = desktop
        self._rooms = rooms
        pages = rooms.report_frame.pages
        commands = [
            Command(pages, f"&Find{_DOTS}", partial(self._open, replacing=False), key="Ctrl+F"),
            Command(pages, f"&Replace{_DOTS}", partial(self._open, replacing=True), key="Ctrl+H"),
            Command(pages, "Find &next", partial(self._step, 1), key="F3"),
            Command(pages, "Find pre&vious", partial(self._step, -1), key="Shift+F3"),
        ]
        keep_to(rooms.report_frame, commands)
        desktop.window.menus.offer(pages, {Menu.EDIT: commands})

    @cached_property
    def room(self) -> FindRoom:
        from reportwriter.ui.find.room import FindRoom

        return FindRoom(self._desktop, self._rooms)

    def _open(self, *, replacing: bool) -> None:
        self.room.open(replacing=replacing)

    def _step(self, by: int) -> None:
        self.room.step(by)
