"""Joins the list of copies made to its presenter."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportwriter.ui.copies_made.presenter import CopiesMadePresenter, CopiesMadeTools
from reportwriter.ui.copies_made.view import CopiesMadeScreen
from reportwriter.ui.events import Tool
from reportwriter.ui.sharing.presenter import Given
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.records.kept import CopyMade
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms

COPIES_MADE = "copies made"


def given(made: CopyMade) -> Given:
    """Return what is recorded of sharing where this copy was given on the day it was made."""
    if made.person is None:
        raise ValueError("a copy for an agency is no sharing with the family")
    return Given(
        person=made.person,
        supporter=made.standing.supporter if made.standing else "",
        on=local_day(made.at),
        version=made.version,
    )


class CopiesMadeRoom:
    """Reached from sharing with the family; the way back leads there."""

    def __init__(
        self, desktop: Desktop, vault: OpenVault, rooms: Rooms, given: Callable[[CopyMade], None]
    ) -> None:
        self._rooms = rooms
        self._given = given
        screen = self.screen = CopiesMadeScreen(desktop.look)
        tools = CopiesMadeTools(
            register=vault.copy_register,
            vault=desktop.background.vault,
            given=self._write_down,
            back=self._back,
        )
        presenter = self.presenter = CopiesMadePresenter(screen, tools)
        screen.chosen.connect(presenter.choose)
        screen.write_down_requested.connect(presenter.write_down)
        screen.second_person_changed.connect(presenter.want_second_person)
        screen.back_requested.connect(presenter.go_back)
        rooms.home_frame.add_hidden(COPIES_MADE, screen)

    def show(self) -> None:
        """Show the copies of the open report."""
        report = self._rooms.writing.presenter.report_id
        if report is not None:
            self._rooms.show_hidden(COPIES_MADE, "Copies made")
            self.presenter.open(report)

    def _write_down(self, made: CopyMade) -> None:
        self._given(made)
        self._back()

    def _back(self) -> None:
        self._rooms.return_to(Tool.SHARING)
