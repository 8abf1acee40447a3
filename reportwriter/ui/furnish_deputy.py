"""Adds the screen of a conference whose deputy somebody is."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reportwriter.domain.ids import ConferenceReference
from reportwriter.ui.hidden_room import HiddenRoom, Made
from reportwriter.wording.deputising import DEPUTISED

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.furnish_words import WordsRoom
    from reportwriter.ui.letter.presenter import Wanted
    from reportwriter.ui.rooms import Rooms


class DeputyRoom(HiddenRoom[ConferenceReference]):
    """Files that are a deputy's come here, whether a conference is shown or not.

    What came is read where a chair reads it: `read` and the two beside it lead there, and are
    given the way back.
    """

    KEY = "deputy"

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms, words: WordsRoom) -> None:
        super().__init__(desktop, vault, rooms)
        self._words = words
        self._drop: Callable[[tuple[Path, ...]], None] = lambda _paths: None
        self._forget: Callable[[], None] = lambda: None
        self._refresh: Callable[[], None] = lambda: None
        self.read: Callable[[str], None] = lambda _submission: None
        self.read_pages: Callable[[Wanted], None] = lambda _wanted: None
        self.read_message: Callable[[str], None] = lambda _submission: None
        desktop.events.deputised_opened.connect(self.go)

    def go(self, reference: ConferenceReference) -> None:
        """Show what a deputy may do, and what has reached them."""
        self._show(f"Conference {reference}, deputy", reference)

    def take_files(self, paths: tuple[Path, ...], meant: tuple[ConferenceReference, ...]) -> None:
        """Take in files that were dropped on Today; `meant` are the conferences they may be of."""
        if len(meant) == 1:
            self.go(meant[0])
        else:
            self._rooms.show_hidden(self.KEY, DEPUTISED)
            self._made.take_focus()
            self._forget()
        self._drop(paths)

    def back(self) -> None:
        """Come back from what was read, or from the check words."""
        self._rooms.show_hidden(self.KEY, "Conference, deputy")
        self._refresh()
        self._made.take_focus()

    def go_to_reading(self, submission: str) -> None:
        self.read(submission)

    def go_to_letter(self, wanted: Wanted) -> None:
        self.read_pages(wanted)

    def go_to_message(self, submission: str) -> None:
        self.read_message(submission)

    def go_to_words(self, invitation: InvitationFile, known: Callable[[], None]) -> None:
        self._words.show(invitation, self.back, lambda _invitation: known())

    def take_invitations(self, paths: tuple[Path, ...]) -> None:
        self._rooms.take_invitations(paths)

    def stepped_in(self, reference: ConferenceReference) -> None:
        self._rooms.home.refresh()
        self._desktop.events.conference_opened.emit(reference)

    def deputised_changed(self) -> None:
        self._rooms.home.refresh()

    def _make(self) -> Made[ConferenceReference]:
        from reportwriter.ui.deputy.presenter import DeputyPresenter, DeputyTools
        from reportwriter.ui.deputy.view import DeputyScreen, connect

        vault, background = self._vault, self._desktop.background
        view = DeputyScreen(self._desktop.look)
        tools = DeputyTools(
            deputising=vault.deputy.deputising,
            boards=vault.deputy.boards,
            intake=vault.intake,
            trust=vault.trust,
            invitations=vault.invitations,
            vault=background.vault,
            pool=background.pool,
            now=lambda: datetime.now(UTC),
        )
        presenter = DeputyPresenter(view, tools, self)
        connect(view, presenter)
        self._drop, self._refresh = presenter.batch.drop, presenter.refresh
        self._forget = presenter.close
        view.back_requested.connect(self._rooms.show_home)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
