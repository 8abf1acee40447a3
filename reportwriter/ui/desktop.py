"""The window and the way into it; what stands behind comes when a vault is open.

This module is loaded before the first paint, so it knows none of the other screens.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QTimer

from reportwriter.ui.background import Background
from reportwriter.ui.events import Events
from reportwriter.ui.main_window import MainWindow
from reportwriter.ui.start.presenter import StartPresenter, StartTools, Wish
from reportwriter.ui.start.view import StartScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.services.open_vault import OpenVault
    from reportwriter.services.vault_access import VaultAccess
    from reportwriter.ui.appearance import Appearance

SERVICES_AFTER_MS = 500
"""The first screen, or the report that was asked for, stands by then; no key was pressed yet."""


class Rooms(Protocol):
    """The screens over an open vault, as `rooms.Rooms`."""

    @property
    def is_saved(self) -> bool: ...
    def enter(self, wish: Wish) -> None: ...
    def leave(self) -> None: ...


class Desktop:
    """The window and what stands in it; holds every presenter, which no view does.

    `furnish` is called once a vault is open, and gives the screens that work with it. `prepare`
    loads their modules, while the vault is being opened.
    """

    def __init__(
        self,
        appearance: Appearance,
        access: VaultAccess,
        furnish: Callable[[Desktop, OpenVault], Rooms],
        prepare: Callable[[], None] = lambda: None,
    ) -> None:
        self.look = appearance.look
        self.events = Events()
        self.background = Background()
        self.window = MainWindow(appearance)
        self._access = access
        self._furnish = furnish
        self._prepare = prepare
        self._rooms: Rooms | None = None
        self._start_screen = StartScreen(self.look)
        self.start = StartPresenter(
            self._start_screen,
            StartTools(access=access, vault=self.background.vault, opened=self._on_opened),
        )
        self._services_due = QTimer(self.window)
        self._services_due.setSingleShot(True)
        self._services_due.setInterval(SERVICES_AFTER_MS)
        self._services_due.timeout.connect(self._load_services)
        self._join_start()
        self.window.add_page(self._start_screen)
        self.window.show_page(self._start_screen, "")
        self.window.may_close = self._may_close
        self.window.closed.connect(self._on_closed)
        self.window.lock_requested.connect(self.lock)
        self.start.greet()

    @property
    def rooms(self) -> Rooms | None:
        """The screens of the open vault; None while it is locked."""
        return self._rooms

    def begin(self) -> None:
        """Open the vault, and load what comes after; called once the window is painted."""
        self.start.begin()
        self.background.pool.run(
            self._prepare, done=lambda _none: None, failed=self._start_screen.show_trouble
        )

    def lock(self) -> None:
        """Close the vault and stand before it again."""
        if self._rooms is None or not self._may_close():
            return
        self._services_due.stop()
        self.window.show_page(self._start_screen, "")
        self.events.vault_locked.emit()
        self._rooms.leave()
        self._rooms = None
        self.background.vault.run(
            self._access.close,
            done=lambda _closed: self._start_screen.show_unlock(),
            failed=self._start_screen.show_trouble,
        )

    def _join_start(self) -> None:
        screen, start = self._start_screen, self.start
        screen.wish_chosen.connect(lambda wish: start.choose(wish, shared=screen.is_shared))
        screen.passphrase_given.connect(lambda: start.create(*screen.take_passphrases()))
        screen.unlock_requested.connect(lambda: start.unlock(screen.take_passphrases()[0]))
        screen.code_given.connect(start.unlock_with_code)

    def _on_opened(self, vault: OpenVault, wish: Wish) -> None:
        self._rooms = self._furnish(self, vault)
        self.events.vault_opened.emit()
        self._rooms.enter(wish)
        self._services_due.start()

    def _load_services(self) -> None:
        """Load what most of the next steps need, before one is taken."""
        if (vault := self._access.vault) is not None:
            self.background.pool.run(
                vault.services, done=lambda _made: None, failed=self._start_screen.show_trouble
            )

    def _may_close(self) -> bool:
        return self._rooms is None or self._rooms.is_saved

    def _on_closed(self) -> None:
        self._services_due.stop()
        self.background.close()
        self._access.close()
