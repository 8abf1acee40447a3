"""Adds the screen on which a conference is archived, and its records kept or destroyed."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.archive.presenter import ArchivePresenter
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms

ARCHIVE = "archive"


class ArchiveRoom:
    """`back` leads to the list of the conference, anew; `forget` has all screens forget it."""

    def __init__(
        self,
        desktop: Desktop,
        vault: OpenVault,
        rooms: Rooms,
        *,
        back: Callable[[], None],
        forget: Callable[[], None],
    ) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        self.go_back = back
        self.forget_conference = forget
        self.go_home = rooms.show_home
        rooms.later(ARCHIVE, lambda: self.presenter)
        desktop.events.vault_locked.connect(self.close)

    @cached_property
    def presenter(self) -> ArchivePresenter:
        return self._add()

    def go(self, reference: ConferenceReference) -> None:
        """Show how it stands with the records of a conference."""
        self._rooms.show_hidden(ARCHIVE, f"Archive, conference {reference}")
        self.presenter.open(reference)
        self._view.take_focus()

    def close(self) -> None:
        """Forget what is shown; what was never made stays unmade."""
        if "presenter" in vars(self):
            self.presenter.close()

    def _add(self) -> ArchivePresenter:
        from reportwriter.ui.archive.presenter import ArchivePresenter, ArchiveTools
        from reportwriter.ui.archive.view import ArchiveScreen, connect
        from reportwriter.wording.dates import local_day

        view = self._view = ArchiveScreen(self._desktop.look)
        tools = ArchiveTools(
            archiving=self._vault.archiving,
            retention=self._vault.retention,
            vault=self._desktop.background.vault,
            pool=self._desktop.background.pool,
            today=lambda: local_day(datetime.now(UTC)),
        )
        presenter = ArchivePresenter(view, tools, self)
        connect(view, presenter)
        self._rooms.home_frame.add_hidden(ARCHIVE, view)
        return presenter
