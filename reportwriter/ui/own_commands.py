"""What the window itself puts into menus: on every screen, before and after what that offers."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction

from reportwriter.ui.keys.dialog import TITLE, KeysDialog
from reportwriter.ui.menus.bar import Menus
from reportwriter.ui.menus.command import Choice, Choices, Command
from reportwriter.ui.menus.editing import Editing
from reportwriter.ui.menus.titles import Menu
from reportwriter.ui.panes import next_pane
from reportwriter.ui.settings import THEMES

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from PySide6.QtWidgets import QMainWindow, QMenu, QStackedWidget

    from reportwriter.ui.appearance import Appearance
    from reportwriter.ui.menus.command import Entry, Keys, Offers


@dataclass(frozen=True, slots=True, kw_only=True)
class Bare:
    """The window as it is before its menus: `titles` are empty, `write` and `lock` are wishes."""

    window: QMainWindow
    pages: QStackedWidget
    titles: Mapping[Menu, QMenu]
    write: Callable[[], object]
    lock: Callable[[], object]


class OwnCommands:
    """The commands of the window; `menus` is its menu bar, filled with them and what comes."""

    def __init__(self, bare: Bare, appearance: Appearance) -> None:
        self._bare = bare
        self._window = bare.window
        self._appearance = appearance
        self._editing = Editing(bare.window)
        self.menus = Menus(bare.window, bare.titles, self._first(), self._last())
        self.menus.follow(bare.pages)

    def _first(self) -> Offers:
        return {Menu.FILE: [self._make("&Write a report", "Ctrl+N", self._bare.write)]}

    def _last(self) -> Offers:
        make = self._make
        leave = make("&Quit", "Ctrl+Q", self._window.close)
        leave.setMenuRole(QAction.MenuRole.QuitRole)
        return {
            Menu.FILE: [make("&Lock now", "Ctrl+L", self._bare.lock), leave],
            Menu.EDIT: self._editing.commands,
            Menu.VIEW: self._view(),
            Menu.HELP: [make("&Keys", "Ctrl+/", self._show_keys)],
        }

    def _view(self) -> list[Entry]:
        make, zoom, pages = self._make, self._appearance.zoom_by, self._bare.pages
        return [
            make("Zoom &in", "Ctrl+=", partial(zoom, 1)),
            make("Zoom &out", "Ctrl+-", partial(zoom, -1)),
            make("&Actual size", "Ctrl+Shift+0", partial(zoom, 0)),
            None,
            Choices(words="&Theme", of=self._themes),
            make("&Full screen", "F11", self._turn_full_screen),
            make("&Settings\N{HORIZONTAL ELLIPSIS}", "F12", self._show_settings),
            None,
            make("Next &pane", "F6", partial(next_pane, pages, 1)),
            make("P&revious pane", "Shift+F6", partial(next_pane, pages, -1)),
        ]

    def _make(self, words: str, key: str, run: Callable[[], object]) -> Command:
        command = Command(self._window, words, run, key=key)
        self._window.addAction(command)
        return command

    def _themes(self) -> list[Choice]:
        now, choose = self._appearance.settings.theme, self._appearance.set_theme
        return [
            Choice(words=words, run=partial(choose, name), holds=name == now)
            for name, words in THEMES.items()
        ]

    def _show_keys(self) -> None:
        dialog = KeysDialog(self._appearance.look, self.menus.keys_now(), self._window)
        dialog.print_requested.connect(partial(self._print_keys, dialog))
        dialog.exec()
        dialog.deleteLater()

    def _print_keys(self, dialog: KeysDialog, keys: Sequence[Keys]) -> None:
        from reportwriter.ui.keys.paper import print_keys  # noqa: PLC0415

        print_keys(dialog, TITLE, keys)

    def _show_settings(self) -> None:
        # Loaded with the first wish for it, which in most weeks nobody has.
        from reportwriter.ui.preferences.dialog import SettingsDialog  # noqa: PLC0415

        dialog = SettingsDialog(self._appearance, self._window)
        dialog.exec()
        # It follows the look for as long as it is there.
        dialog.deleteLater()

    def _turn_full_screen(self) -> None:
        self._window.setWindowState(self._window.windowState() ^ Qt.WindowState.WindowFullScreen)
