"""Makes the rooms of an open vault, and adds every screen besides writing and Today.

A screen is imported where it is made, as most are not, most of the time.
"""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from reportwriter.ui.events import Tool
from reportwriter.ui.furnish_administer import AdministerRoom
from reportwriter.ui.furnish_agency import AgencyRooms
from reportwriter.ui.furnish_bundle import BundleRoom
from reportwriter.ui.furnish_certificates import CertificatesRoom
from reportwriter.ui.furnish_chair import ChairRooms
from reportwriter.ui.furnish_deputy import DeputyRoom
from reportwriter.ui.furnish_jump import JumpLater
from reportwriter.ui.furnish_message import MessageRooms
from reportwriter.ui.furnish_minute import MinuteRoom
from reportwriter.ui.furnish_paper import PaperRoom
from reportwriter.ui.furnish_receipt import ReceiptDrop
from reportwriter.ui.furnish_report import (
    add_bring_in,
    add_chronology,
    add_details,
    add_family,
    add_forward,
    add_pictures,
)
from reportwriter.ui.furnish_sign import News, add_sign
from reportwriter.ui.furnish_texts import FindLater, SpellingLater
from reportwriter.ui.furnish_words import WordsRoom
from reportwriter.ui.rooms import Rooms, ToolPage
from reportwriter.ui.versions.wiring import VersionsRoom

if TYPE_CHECKING:
    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.report import Report
    from reportwriter.domain.statement import Place
    from reportwriter.services.completeness import Where
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop


class Way:
    """The way from a problem to where it can be put right."""

    def __init__(self, rooms: Rooms) -> None:
        self._rooms = rooms

    def go_to_statement(self, statement: StatementId) -> None:
        self._rooms.writing.presenter.go_to_statement(statement)

    def go_to_place(self, place: Place) -> None:
        self._rooms.writing.presenter.go_to_place(place)

    def go_to_part(self, where: Where) -> None:
        self._rooms.show_tool(Tool(where))


def furnish(desktop: Desktop, vault: OpenVault) -> Rooms:
    """Return the rooms with every screen; a joined signal keeps no presenter, the rooms do."""
    rooms = Rooms(desktop, vault)
    words = WordsRoom(desktop, vault, rooms)
    rooms.later(Tool.SIGN, partial(add_sign, words, desktop, vault, rooms))
    for tool, add in _TOOLS.items():
        rooms.later(tool, partial(add, desktop, vault, rooms))
    add_forward(desktop, vault, rooms)
    administer = AdministerRoom(desktop, vault, rooms, words)
    deputy = DeputyRoom(desktop, vault, rooms, words)
    rooms.keep(ChairRooms(desktop, vault, rooms, administer, deputy))
    rooms.keep(AgencyRooms(desktop, vault, rooms))
    rooms.keep(ReceiptDrop(desktop, vault, rooms))
    rooms.keep(MinuteRoom(desktop, vault, rooms))
    rooms.keep(BundleRoom(desktop, vault, rooms))
    rooms.keep(PaperRoom(desktop, vault, rooms))
    rooms.keep(CertificatesRoom(desktop, vault, rooms))
    rooms.keep(MessageRooms(desktop, vault, rooms, words))
    rooms.keep(VersionsRoom(desktop, vault, rooms, _now))
    rooms.keep(SpellingLater(desktop, vault, rooms))
    rooms.keep(FindLater(desktop, rooms))
    rooms.keep(JumpLater(desktop, vault, rooms))
    return rooms


def _add_check(desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
    from reportwriter.ui.check.presenter import CheckPresenter, CheckTools
    from reportwriter.ui.check.reader import ReaderSide, ReaderTools
    from reportwriter.ui.check.view import CheckView
    from reportwriter.ui.check.view import connect as connect_check
    from reportwriter.ui.sign.state import handed_over_words

    view = CheckView(desktop.look)
    background = desktop.background
    reader = ReaderSide(
        view,
        ReaderTools(
            laying=vault.report_preview,
            copies=vault.family_copies,
            vault=background.vault,
            pool=background.pool,
        ),
    )
    presenter = CheckPresenter(
        view,
        reader,
        CheckTools(
            checking=vault.report_check,
            writing=vault.writing,
            runner=background.vault,
            pool=background.pool,
            going=Way(rooms),
        ),
    )
    connect_check(view, presenter, reader)
    view.sign_requested.connect(partial(rooms.show_tool, Tool.SIGN))
    view.pictures_requested.connect(partial(rooms.show_tool, Tool.PICTURES))
    desktop.events.vault_locked.connect(presenter.close)

    def show(report: Report) -> None:
        presenter.open(report.id)
        view.take_focus()
        desktop.background.vault.run(
            lambda: vault.hand_overs.recorded(report.id),
            done=lambda recorded: view.say_sent(
                handed_over_words(recorded.how, recorded.on) if recorded else ""
            ),
            failed=view.show_trouble,
        )

    def walk(by: int) -> None:
        if (report := rooms.writing.presenter.report) is not None:
            presenter.stand_at(report.id)
            step = presenter.go_to_next if by > 0 else presenter.go_to_previous
            step()

    rooms.walk = walk
    rooms.add_tool(ToolPage(tool=Tool.CHECK, page=view, show=show))


def _add_sharing(desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
    from reportwriter.ui.copies.wiring import CopyRoom
    from reportwriter.ui.copies_made.wiring import CopiesMadeRoom, given
    from reportwriter.ui.sharing.presenter import SharingTools
    from reportwriter.ui.sharing.supplement import SupplementTools
    from reportwriter.ui.sharing.wiring import make_sharing

    tools = SharingTools(
        edits=lambda: rooms.writing.presenter.edits,
        area=vault.writing.library.area,
        now=_now,
        older=vault.writing.older_words,
        signed=vault.supplements.signed_files,
        dates=vault.deadlines.of_conference,
        vault=desktop.background.vault,
        pool=desktop.background.pool,
    )
    supplements = SupplementTools(supplements=vault.supplements, pool=desktop.background.pool)
    sharing = make_sharing(desktop.look, tools, supplements)
    rooms.follow_changes(sharing.screen, sharing.show)
    copies = CopyRoom(desktop, vault, rooms, sharing.write_down)
    made = CopiesMadeRoom(desktop, vault, rooms, lambda copy: sharing.write_down(given(copy)))
    sharing.screen.copies_made_requested.connect(made.show)
    sharing.screen.copy_requested.connect(copies.show)
    sharing.screen.agency_copy_requested.connect(copies.show_agency)
    rooms.keep((sharing, copies, made))

    def show(report: Report) -> None:
        sharing.show(report)
        sharing.screen.take_focus()

    rooms.add_tool(ToolPage(tool=Tool.SHARING, page=sharing.screen, show=show))


def _add_protected(desktop: Desktop, _vault: OpenVault, rooms: Rooms) -> None:
    from reportwriter.ui.protected.presenter import ProtectedPresenter
    from reportwriter.ui.protected.view import ProtectedScreen

    view = ProtectedScreen(desktop.look)
    presenter = ProtectedPresenter(view, lambda: rooms.writing.presenter.edits)
    view.entry_chosen.connect(presenter.select)
    view.answered.connect(presenter.answer)
    view.add_requested.connect(presenter.add)
    view.remove_requested.connect(presenter.remove)
    view.family_requested.connect(partial(rooms.show_tool, Tool.FAMILY))
    rooms.follow_changes(view, presenter.show)
    rooms.keep(presenter)

    def show(report: Report) -> None:
        presenter.show(report)
        view.take_focus()

    rooms.add_tool(ToolPage(tool=Tool.PROTECTED, page=view, show=show))


def _add_attached(desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
    from reportwriter.ui.attached.presenter import AttachedTools
    from reportwriter.ui.attached.wiring import AttachedRoom

    tools = AttachedTools(
        documents=vault.attaching,
        edits=lambda: rooms.writing.presenter.edits,
        pool=desktop.background.pool,
    )
    room = AttachedRoom(desktop, tools)
    rooms.follow_changes(room.screen, room.presenter.show)
    rooms.keep(room)

    def show(report: Report) -> None:
        room.presenter.show(report)
        room.screen.take_focus()

    rooms.add_tool(ToolPage(tool=Tool.ATTACHED, page=room.screen, show=show))


def _add_dates(desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
    from reportwriter.ui.deadlines.presenter import DatesPresenter, DatesTools
    from reportwriter.ui.deadlines.view import DatesScreen, connect

    view = DatesScreen(desktop.look)
    tools = DatesTools(
        deadlines=vault.deadlines,
        area=vault.writing.library.area,
        pool=desktop.background.pool,
        now=_now,
    )
    presenter = DatesPresenter(view, tools)
    connect(view, presenter)
    rooms.follow_changes(view, presenter.show)
    rooms.keep(presenter)

    def show(report: Report) -> None:
        presenter.show(report)
        view.take_focus()

    rooms.add_tool(ToolPage(tool=Tool.DATES, page=view, show=show))


def _add_confidential(desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
    import uuid

    from reportwriter.ui.confidential.moving import ConfidentialTools
    from reportwriter.ui.confidential.presenter import ConfidentialPresenter
    from reportwriter.ui.confidential.view import ConfidentialView
    from reportwriter.ui.confidential.view import connect as connect_confidential
    from reportwriter.ui.gate import Gate
    from reportwriter.ui.printing import ask_paper

    background = desktop.background
    view = ConfidentialView(desktop.look)
    tools = ConfidentialTools(
        items=vault.confidential,
        vault=background.vault,
        pool=background.pool,
        new_id=lambda: uuid.uuid4().hex,
        choose=secrets.choice,
        ask_chair_first=partial(_ask_chair_first, rooms),
        printing=vault.confidential_printing,
        ask_paper=lambda: ask_paper(desktop.window),
        now=_now,
    )
    presenter = ConfidentialPresenter(view, tools, News(desktop))
    connect_confidential(view, presenter)
    view.left.connect(partial(rooms.show_tool, Tool.SIGN))
    view.message_requested.connect(partial(rooms.show_tool, Tool.MESSAGE))
    desktop.events.vault_locked.connect(presenter.close)
    gate = Gate(desktop, vault, view)

    def show(report: Report) -> None:
        presenter.open_report(report)
        gate.pass_through(view.take_focus, report.author)

    rooms.move_to_confidential = presenter.move_statement
    rooms.keep(gate)
    rooms.add_tool(ToolPage(tool=Tool.CONFIDENTIAL, page=gate.page, show=show))


def _add_access(desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
    from reportwriter.ui.access.presenter import AccessPresenter, AccessTools
    from reportwriter.ui.access.view import AccessScreen, connect
    from reportwriter.ui.gate import Gate

    background = desktop.background
    screen = AccessScreen(desktop.look)
    tools = AccessTools(
        requests=vault.access_requests,
        vault=background.vault,
        pool=background.pool,
        ask_folder=partial(_ask_folder, desktop),
        now=_now,
    )
    presenter = AccessPresenter(screen, tools)
    connect(screen, presenter)
    desktop.events.vault_locked.connect(presenter.close)
    gate = Gate(desktop, vault, screen)

    def show(report: Report) -> None:
        presenter.open(report)
        gate.pass_through(screen.take_focus, report.author)

    rooms.keep((gate, presenter))
    rooms.add_tool(ToolPage(tool=Tool.ACCESS, page=gate.page, show=show))


def _ask_folder(desktop: Desktop, what_for: str) -> Path | None:
    folder = QFileDialog.getExistingDirectory(desktop.window, what_for, str(Path.home()))
    return Path(folder) if folder else None


def _ask_chair_first(rooms: Rooms) -> bool:
    """Say that the chair advises first; False where it is said, or where nothing can be changed."""
    report = rooms.writing.presenter.report
    if report is None or report.ask_chair_first or report.signed_at is not None:
        return False
    rooms.writing.presenter.edits.set_ask_chair_first(asks=True)
    return True


_TOOLS = {
    Tool.FAMILY: add_family,
    Tool.CHRONOLOGY: add_chronology,
    Tool.PICTURES: add_pictures,
    Tool.DETAILS: add_details,
    Tool.SHARING: _add_sharing,
    Tool.PROTECTED: _add_protected,
    Tool.ATTACHED: _add_attached,
    Tool.BRING_IN: add_bring_in,
    Tool.DATES: _add_dates,
    Tool.CHECK: _add_check,
    Tool.CONFIDENTIAL: _add_confidential,
    Tool.ACCESS: _add_access,
}
"""Each is made when it is first turned to."""


def _now() -> datetime:
    return datetime.now(UTC)
