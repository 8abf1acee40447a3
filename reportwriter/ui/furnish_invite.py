"""Adds the screen on which the chair invites agencies."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.ui.rail_row import RailRow
from reportwriter.ui.rooms import PlacePage

if TYPE_CHECKING:
    from reportwriter.services.convening import Convening
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.invite.presenter import InvitePresenter
    from reportwriter.ui.invite.presenter import News as Invited
    from reportwriter.ui.rooms import Rooms

INVITE = "invite"
_ROW = RailRow(key=INVITE, icon="envelope", title="Invite agencies")


class InviteRoom:
    """`news` hears of a conference that was made or changed."""

    def __init__(self, desktop: Desktop, vault: OpenVault, rooms: Rooms, news: Invited) -> None:
        self._desktop = desktop
        self._vault = vault
        self._rooms = rooms
        self._news = news
        rooms.later(INVITE, lambda: self.presenter)
        rooms.home_frame.add_row(_ROW)

    @cached_property
    def presenter(self) -> InvitePresenter:
        return self._add()

    def _add(self) -> InvitePresenter:
        from reportwriter.services.whole_files import read_whole
        from reportwriter.ui.gate import Gate
        from reportwriter.ui.invite.presenter import InvitePresenter, InviteTools
        from reportwriter.ui.invite.view import InviteView, connect

        background, vault = self._desktop.background, self._vault
        view = InviteView(self._desktop.look)
        tools = InviteTools(
            inviting=vault.inviting,
            known=vault.trust.contacts.all,
            certificates=vault.certificate_files,
            trust=vault.trust,
            library=vault.writing.library,
            rules=convening_of(vault).told,
            read=read_whole,
            vault=background.vault,
            pool=background.pool,
            folder=Path.home(),
            now=lambda: datetime.now(UTC),
        )
        presenter = InvitePresenter(view, tools, self._news)
        connect(view, presenter)
        view.back_requested.connect(self._rooms.show_home)
        gate = Gate(self._desktop, vault, view)
        self._rooms.add_place(
            PlacePage(row=_ROW, page=gate.page, show=lambda: gate.pass_through(presenter.open))
        )
        return presenter


def convening_of(vault: OpenVault) -> Convening:
    """Return what tells a chair how a conference stands to the rules of its area."""
    from reportwriter.services.convening import Convening

    return Convening(
        deadlines=lambda: vault.deadlines,
        library=vault.writing.library,
        now=lambda: datetime.now(UTC),
    )
