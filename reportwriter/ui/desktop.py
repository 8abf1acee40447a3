"""The window and the way into it; what stands behind comes when a vault is open.

This module is loaded before the first paint, so it knows none of the other screens.
"""

from __future__ import annotations

import weakref
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QTimer

from reportwriter.ui.background import Background
from reportwriter.ui.collector import collect_until_gone, lay_aside
from reportwriter.ui.events import Events
from reportwriter.ui.main_window import MainWindow
from reportwriter.ui.start.presenter import StartPresenter, StartTools, Wish
from reportwriter.ui.start.view import StartScreen

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.services.example import Example
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
    def load_rest(self) -> None: ...
    def leave(self) -> None: ...


@dataclass(frozen=True, kw_only=True)
class Behind:
    """What stands behind the window, each loaded when it is called.

    `furnish` is called once a vault is open, and gives the screens that work with it. `prepare`
    loads their modules, while the vault is being opened. `example` makes a conference to look
    round in.
    """

    access: VaultAccess
    furnish: Callable[[Desktop, OpenVault], Rooms]
    example: Callable[[], Example]
    prepare: Callable[[], None] = lambda: None


class Desktop:
    """The window and what stands in it; holds every presenter, which no view does."""

    def __init__(self, appearance: Appearance, behind: Behind) -> None:
        self.look = appearance.look
        self.events = Events()
        self.background = Background()
        self.window = MainWindow(appearance)
        self._access = behind.access
        self._furnish = behind.furnish
        self._prepare = behind.prepare
        self._make_example = behind.example
        self._example: Example | None = None
        self._banner: QWidget | None = None
        self._rooms: Rooms | None = None
        self._start_screen = StartScreen(self.look)
        self.start = StartPresenter(
            self._start_screen,
            StartTools(
                access=behind.access,
                vault=self.background.vault,
                opened=self._on_opened,
                show_example=self.show_example,
            ),
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
        self.events.example_requested.connect(self.show_example)
        self.start.greet()

    @property
    def rooms(self) -> Rooms | None:
        """The screens of the open vault; None while it is locked."""
        return self._rooms

    @property
    def shows_example(self) -> bool:
        return self._example is not None

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
        example, had_own = self._example, self._access.vault is not None
        self._leave_rooms()

        def close() -> None:
            if example is not None:
                example.close()
            self._access.close()

        self.background.vault.run(
            close,
            done=lambda _closed: (
                self._start_screen.show_unlock() if had_own else self.start.greet()
            ),
            failed=self._start_screen.show_trouble,
        )

    def show_example(self) -> None:
        """Show the example in place of what is open, which stays as it is."""
        if self._example is not None or not self._may_close():
            return
        self._leave_rooms()
        self._start_screen.show_busy("Making the example")
        self._example = example = self._make_example()
        self.background.vault.run(
            example.open, done=self._on_example, failed=self._on_example_failed
        )

    def leave_example(self) -> None:
        """Throw the example away, and go back to where it was asked for."""
        example = self._example
        if example is None or not self._may_close():
            return
        self._leave_rooms()
        self.background.vault.run(
            example.close,
            done=lambda _closed: self._return(),
            failed=self._on_example_failed,
        )

    def _on_example(self, vault: OpenVault) -> None:
        # Loaded with the first example, which at most starts is never.
        from reportwriter.ui.example_banner import ExampleBanner  # noqa: PLC0415
        from reportwriter.wording.example import TITLE  # noqa: PLC0415

        banner = ExampleBanner(self.look)
        banner.leave_requested.connect(self.leave_example)
        self._banner = banner
        self.window.show_banner(banner, TITLE)
        self._rooms = self._furnished(vault)
        self._rooms.enter(Wish.NOTHING)

    def _on_example_failed(self, error: ReportWriterError) -> None:
        self._example = None
        self._return()
        self._start_screen.show_trouble(error)

    def _return(self) -> None:
        """Go back from the example: to what is open, or to the first screen."""
        if (vault := self._access.vault) is not None:
            self._rooms = self._furnished(vault)
            self._rooms.enter(Wish.NOTHING)
        else:
            self.start.greet()

    def _leave_rooms(self) -> None:
        self._services_due.stop()
        if self._banner is not None:
            self.window.remove_banner(self._banner)
            self._banner = None
        self.window.show_page(self._start_screen, "")
        if self._rooms is not None:
            self.events.vault_locked.emit()
            self._rooms.leave()
            left = weakref.ref(self._rooms)
            self._rooms = None
            self.events.forget_listeners()
            self.events.example_requested.connect(self.show_example)
            # Once what was to be deleted later is: nothing that was read stays in memory.
            QTimer.singleShot(0, self.window, partial(collect_until_gone, self.window, left))
        self._example = None

    def _join_start(self) -> None:
        screen, start = self._start_screen, self.start
        screen.wish_chosen.connect(lambda wish: start.choose(wish, shared=screen.is_shared))
        screen.passphrase_given.connect(lambda: start.create(*screen.take_passphrases()))
        screen.unlock_requested.connect(lambda: start.unlock(screen.take_passphrases()[0]))
        screen.code_given.connect(start.unlock_with_code)

    def _on_opened(self, vault: OpenVault, wish: Wish) -> None:
        self._rooms = self._furnished(vault)
        self.events.vault_opened.emit()
        self._rooms.enter(wish)
        self._services_due.start()

    def _furnished(self, vault: OpenVault) -> Rooms:
        rooms = self._furnish(self, vault)
        self.background.give_way()
        return rooms

    def _load_services(self) -> None:
        """Load what most of the next steps need, before one is taken."""
        vault, rooms = self._access.vault, self._rooms
        if vault is not None and rooms is not None:
            self.background.pool.run(
                partial(_loaded, rooms, vault),
                done=lambda _made: self._on_services_loaded(),
                failed=self._start_screen.show_trouble,
            )

    def _on_services_loaded(self) -> None:
        if self._rooms is not None:
            # Set aside after a lock, what stood on the vault would never go.
            lay_aside()
        self.events.services_loaded.emit()

    def _may_close(self) -> bool:
        return self._rooms is None or self._rooms.is_saved

    def _on_closed(self) -> None:
        self._services_due.stop()
        self.background.close()
        if self._example is not None:
            self._example.close()
        self._access.close()


def _loaded(rooms: Rooms, vault: OpenVault) -> None:
    rooms.load_rest()
    vault.services()
