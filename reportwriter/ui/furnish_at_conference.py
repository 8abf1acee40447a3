"""Adds the screen with which the chair holds a conference."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.at_conference.presenter import AtConferencePresenter
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms

AT_CONFERENCE = "at the conference"


class AtConferenceRoom:
    """`back` leads to the list of the conference, anew."""

    def __init__(
        self, desktop: Desktop, vault: OpenVault, rooms: Rooms, back: Callable[[], None]
    ) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        self.go_back = back
        rooms.later(AT_CONFERENCE, lambda: self.presenter)
        desktop.events.vault_locked.connect(self.close)

    @cached_property
    def presenter(self) -> AtConferencePresenter:
        return self._add()

    def go(self, reference: ConferenceReference) -> None:
        """Show a conference as it is held, and where its record stands."""
        self._rooms.show_hidden(AT_CONFERENCE, f"At the conference, {reference}")
        self.presenter.open(reference)
        self._view.take_focus()

    def close(self) -> None:
        """Forget what is shown; what was never made stays unmade."""
        if "presenter" in vars(self):
            self.presenter.close()

    def _add(self) -> AtConferencePresenter:
        from reportwriter.ui.at_conference.presenter import (
            AtConferencePresenter,
            AtConferenceTools,
        )
        from reportwriter.ui.at_conference.view import AtConferenceScreen, connect

        view = self._view = AtConferenceScreen(self._desktop.look)
        tools = AtConferenceTools(
            deciding=self._vault.deciding,
            papers=self._vault.papers,
            packs=self._vault.packs,
            vault=self._desktop.background.vault,
            pool=self._desktop.background.pool,
            now=lambda: datetime.now(UTC),
        )
        presenter = AtConferencePresenter(view, tools, self)
        connect(view, presenter)
        self._rooms.home_frame.add_hidden(AT_CONFERENCE, view)
        return presenter
