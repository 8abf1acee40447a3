"""Adds the screen of a conference that somebody administers for its chair."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from reportwriter.domain.ids import ConferenceReference
from reportwriter.ui.furnish_hand_round import HandRoundRoom
from reportwriter.ui.furnish_keeping import KeepingRoom
from reportwriter.ui.furnish_send_out import SendOutRoom
from reportwriter.ui.hidden_room import HiddenRoom, Made

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportwriter.records.account import AccountFile
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.furnish_words import WordsRoom
    from reportwriter.ui.rooms import Rooms


class AdministerRoom(HiddenRoom[ConferenceReference]):
    """Files that are an administrator's come here, whether a conference is shown or not."""

    KEY = "administer"

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms, words: WordsRoom) -> None:
        super().__init__(desktop, vault, rooms)
        self._words = words
        self._drop: Callable[[tuple[Path, ...]], None] = lambda _paths: None
        self._refresh: Callable[[], None] = lambda: None
        self._send_out = SendOutRoom(desktop, vault, rooms, back=self._back)
        self._hand_round = HandRoundRoom(desktop, vault, rooms, back=self._back)
        self._keeping = KeepingRoom(desktop, vault, rooms, back=self._back, forget=self._forget)
        desktop.events.administered_opened.connect(self.go)

    def go(self, reference: ConferenceReference) -> None:
        """Show what came for a conference."""
        self._show(f"Conference {reference}, administered", reference)

    def take_files(self, paths: tuple[Path, ...]) -> None:
        """Take in files that were dropped on Today."""
        self._rooms.show_hidden(self.KEY, "Files I take in")
        self._made.take_focus()
        self._drop(paths)

    def go_to_words(self, invitation: InvitationFile, known: Callable[[], None]) -> None:
        self._words.show(invitation, self._back, lambda _invitation: known())

    def go_to_invitations(self, reference: ConferenceReference) -> None:
        self._send_out.go(reference)

    def go_to_papers(self, reference: ConferenceReference) -> None:
        self._hand_round.go(reference)

    def go_to_keeping(self, reference: ConferenceReference) -> None:
        self._keeping.go(reference)

    def administered_changed(self) -> None:
        self._rooms.home.refresh()

    def _back(self) -> None:
        self._rooms.show_hidden(self.KEY, "Conference, administered")
        self._refresh()
        self._made.take_focus()

    def _sign(self, account: AccountFile, folder: Path, passphrase: str) -> Path:
        return self._vault.account_signing.write(account, folder, passphrase)

    def _forget(self) -> None:
        """Let every screen of an administrator forget a conference that is destroyed."""
        for room in (self, self._send_out, self._hand_round):
            room.close()
        self._rooms.home.refresh()

    def _make(self) -> Made[ConferenceReference]:
        from reportwriter.ui.administer.presenter import AdministerPresenter, AdministerTools
        from reportwriter.ui.administer.view import AdministerScreen, connect

        own, background = self._vault.administrator, self._desktop.background
        view = AdministerScreen(self._desktop.look)
        tools = AdministerTools(
            administering=own.administering,
            boards=own.boards,
            intake=own.intake,
            passing_on=own.passing_on,
            sending=own.sending,
            chasing=own.chasing,
            letters=own.letters,
            accounts=own.accounts,
            sign=self._sign,
            vault=background.vault,
            pool=background.pool,
            now=lambda: datetime.now(UTC),
        )
        presenter = AdministerPresenter(view, tools, self)
        connect(view, presenter)
        self._drop, self._refresh = presenter.drop_anywhere, presenter.refresh
        view.back_requested.connect(self._rooms.show_home)
        return Made(page=view, take_focus=view.take_focus, presenter=presenter)
