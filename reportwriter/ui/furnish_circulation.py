"""Adds the screen of who gets which papers of a conference."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.circulation.presenter import CirculationPresenter
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms

CIRCULATION = "circulation"


class CirculationRoom:
    """`back` leads to the list of the conference, anew."""

    def __init__(
        self, desktop: Desktop, vault: OpenVault, rooms: Rooms, back: Callable[[], None]
    ) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        self.go_back = back
        rooms.later(CIRCULATION, lambda: self.presenter)
        desktop.events.vault_locked.connect(self.close)

    @cached_property
    def presenter(self) -> CirculationPresenter:
        return self._add()

    def go(self, reference: ConferenceReference) -> None:
        """Show who gets what, with what came since."""
        self._rooms.show_hidden(CIRCULATION, f"Who gets what, conference {reference}")
        self.presenter.open(reference)
        self._view.take_focus()

    def close(self) -> None:
        """Forget what is shown; what was never made stays unmade."""
        if "presenter" in vars(self):
            self.presenter.close()

    def _add(self) -> CirculationPresenter:
        from reportwriter.ui.circulation.presenter import CirculationPresenter, CirculationTools
        from reportwriter.ui.circulation.view import CirculationScreen, connect

        view = self._view = CirculationScreen(self._desktop.look)
        tools = CirculationTools(
            circulating=self._vault.circulating,
            vault=self._desktop.background.vault,
            pool=self._desktop.background.pool,
            now=lambda: datetime.now(UTC),
        )
        presenter = CirculationPresenter(view, tools, self)
        connect(view, presenter)
        self._rooms.home_frame.add_hidden(CIRCULATION, view)
        return presenter
