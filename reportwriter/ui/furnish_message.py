"""Adds the message to the chair: as a screen of a report, and beside Today where there is none."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.ui.events import Tool
from reportwriter.ui.rooms import ToolPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.conference import Conference, Contact
    from reportwriter.domain.report import Report
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.furnish_words import WordsRoom
    from reportwriter.ui.gate import Gate
    from reportwriter.ui.message.presenter import MessagePresenter
    from reportwriter.ui.message.view import MessageScreen
    from reportwriter.ui.rooms import Rooms

MESSAGE = "message to a chair"


class MessageRooms:
    """Two screens alike: which report is open says which conference the first is for."""

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms, words: WordsRoom) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        self._words = words
        rooms.later(Tool.MESSAGE, self._add_to_report)
        rooms.later(MESSAGE, self._add_beside_today)
        desktop.events.message_requested.connect(self.show)

    def show(self) -> None:
        """Show the messages to whoever has invited the owner of this vault."""
        self._rooms.show_hidden(MESSAGE, "Message to the chair")
        self._beside.show(None)

    def _add_to_report(self) -> None:
        back = partial(self._rooms.return_to, Tool.MESSAGE)
        room = self._of_report = _MessageRoom(
            self._desktop, self._vault, partial(self._words.show, back=back), self._author
        )

        def show(report: Report) -> None:
            room.show(report.conference, report.author)

        self._rooms.add_tool(ToolPage(tool=Tool.MESSAGE, page=room.gate.page, show=show))

    def _add_beside_today(self) -> None:
        self._beside = _MessageRoom(
            self._desktop, self._vault, partial(self._words.show, back=self.show), self._owner
        )
        self._rooms.home_frame.add_hidden(MESSAGE, self._beside.gate.page)

    def _author(self) -> Contact:
        report = self._rooms.writing.presenter.report
        return report.author if report is not None else self._owner()

    def _owner(self) -> Contact:
        return self._vault.identities.required().contact


class _MessageRoom:
    """`gate` stands before it: without a signature nobody could tell whose a message is."""

    def __init__(
        self,
        desktop: Desktop,
        vault: OpenVault,
        compare: Callable[[InvitationFile], None],
        sender: Callable[[], Contact],
    ) -> None:
        from reportwriter.ui.gate import Gate
        from reportwriter.ui.message.presenter import MessagePresenter, MessageTools
        from reportwriter.ui.message.view import MessageScreen, connect
        from reportwriter.ui.printing import ask_paper

        background = desktop.background
        self._screen: MessageScreen = MessageScreen(desktop.look)
        tools = MessageTools(
            messages=vault.chair_messages,
            is_known=vault.invitations.is_known,
            sender=sender,
            ask_paper=lambda: ask_paper(desktop.window),
            compare=compare,
            folder=Path.home(),
            vault=background.vault,
            pool=background.pool,
            now=lambda: datetime.now(UTC),
        )
        self._presenter: MessagePresenter = MessagePresenter(self._screen, tools)
        connect(self._screen, self._presenter)
        desktop.events.vault_locked.connect(self._presenter.close)
        self.gate: Gate = Gate(desktop, vault, self._screen)

    def show(self, conference: Conference | None, contact: Contact | None = None) -> None:
        self.gate.pass_through(lambda: self._on_through(conference), contact)

    def _on_through(self, conference: Conference | None) -> None:
        self._presenter.open(conference)
        self._screen.take_focus()
