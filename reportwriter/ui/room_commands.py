"""The commands in the menus of Today and of an open report."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.events import Tool
from reportwriter.ui.menus.command import Command, keep_to
from reportwriter.ui.menus.titles import Menu
from reportwriter.ui.write.report_rail import TOOLS

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.home.rail import HomeFrame
    from reportwriter.ui.write.frame import ReportFrame
    from reportwriter.ui.write.presenter import WritePresenter
    from reportwriter.ui.write.view import WriteScreen
    from reportwriter.ui.write.wiring import Writing

NO_CHECK = "This form wants no check"


class Rooms(Protocol):
    """What is needed here of `ui.rooms.Rooms`."""

    home_frame: HomeFrame
    report_frame: ReportFrame
    write_screen: WriteScreen
    writing: Writing

    def show_tool(self, tool: Tool) -> None: ...
    def walk_on(self, by: int) -> None: ...


def offer_commands(desktop: Desktop, rooms: Rooms) -> None:
    """Offer what leads on from Today, and from the report that is open."""
    menus, home, report = desktop.window.menus, rooms.home_frame, rooms.report_frame
    message = Command(
        home,
        "&Message to a chair\N{HORIZONTAL ELLIPSIS}",
        desktop.events.message_requested.emit,
    )
    menus.offer(home, {Menu.FILE: [message, _certificates(desktop, home)]})
    for frame in (home, report):
        menus.follow(frame.pages)
    menus.offer(rooms.write_screen, rooms.writing.commands.offers)
    bring_in = Command(
        report,
        "Bring in an old &report\N{HORIZONTAL ELLIPSIS}",
        partial(rooms.show_tool, Tool.BRING_IN),
    )
    forward = Command(
        report,
        "Bring an earlier report &forward\N{HORIZONTAL ELLIPSIS}",
        rooms.write_screen.forward_requested.emit,
    )
    files = [forward, bring_in, _certificates(desktop, report)]
    menus.offer(report, {Menu.FILE: files, Menu.REPORT: _of_report(rooms)})


def _certificates(desktop: Desktop, frame: QWidget) -> Command:
    return Command(
        frame,
        "Save my &certificates\N{HORIZONTAL ELLIPSIS}",
        desktop.events.certificates_requested.emit,
    )


def _of_report(rooms: Rooms) -> list[Command]:
    """Return what leads to the screens of a report; F8 walks its problems from any of them."""
    frame = rooms.report_frame
    screens = _screens_of_report(frame, rooms.show_tool, rooms.writing.presenter)
    walks = [
        Command(frame, "Next &problem", partial(rooms.walk_on, 1), key="F8"),
        Command(frame, "Pre&vious problem", partial(rooms.walk_on, -1), key="Shift+F8"),
    ]
    keep_to(frame, (*screens, *walks))
    return [*screens, *walks]


def _screens_of_report(
    frame: QWidget, show: Callable[[Tool], None], presenter: WritePresenter
) -> list[Command]:
    """Return one for each screen; one that the form does not have says so."""

    def why_no_check() -> str:
        offers = presenter.report is not None and presenter.stage.desk.offers_check
        return "" if offers else NO_CHECK

    screens = []
    for row in TOOLS:
        go = partial(show, Tool(row.key))
        if row.key == Tool.AGENCY_CHECK:
            screens.append(Command(frame, row.title, go, why_not=why_no_check))
        else:
            screens.append(Command(frame, row.title, go, key=row.aside))
    screens.append(Command(frame, "The report &in pictures", partial(show, Tool.PICTURES)))
    screens.append(Command(frame, "&Message to the chair", partial(show, Tool.MESSAGE)))
    return screens
