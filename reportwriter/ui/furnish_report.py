"""Adds the screens that say whom and what a report is about."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFileDialog

from reportwriter.ui.events import Tool
from reportwriter.ui.menus.command import Command, keep_to
from reportwriter.ui.menus.titles import Menu
from reportwriter.ui.rooms import ToolPage
from reportwriter.ui.write.forward import Forward, ForwardTools
from reportwriter.wording.dates import local_day

if TYPE_CHECKING:
    from reportwriter.domain.report import Report
    from reportwriter.services.bringing_forward import Brought
    from reportwriter.services.bringing_in import BroughtIn
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.services.writing import OpenReport
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.rooms import Rooms


def add_family(desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
    from reportwriter.ui.family.presenter import FamilyPresenter
    from reportwriter.ui.family.view import FamilyScreen, connect_relations

    screen = FamilyScreen(desktop.look)
    family = FamilyPresenter(
        screen,
        lambda: rooms.writing.presenter.edits,
        vault.writing.library.area,
        lambda: local_day(_now()),
    )
    screen.person_chosen.connect(family.select)
    screen.answered.connect(family.answer)
    screen.add_requested.connect(family.add)
    screen.remove_requested.connect(family.remove)
    connect_relations(screen, family.kin)
    rooms.follow_changes(screen, family.show)
    rooms.keep(family)
    rooms.add_tool(ToolPage(tool=Tool.FAMILY, page=screen, show=family.show))


def add_chronology(desktop: Desktop, _vault: OpenVault, rooms: Rooms) -> None:
    from reportwriter.ui.chronology.presenter import ChronologyPresenter
    from reportwriter.ui.chronology.view import ChronologyScreen, connect

    screen = ChronologyScreen(desktop.look)
    chronology = ChronologyPresenter(
        screen, lambda: rooms.writing.presenter.edits, lambda: local_day(_now())
    )
    connect(screen, chronology)
    screen.statement_requested.connect(desktop.events.statement_requested)
    screen.check_requested.connect(partial(rooms.show_tool, Tool.CHECK))
    screen.position_changed.connect(desktop.window.status.say_where)
    add = Command(screen, "Add an e&vent", chronology.add, key="Ctrl+Return")
    keep_to(screen, [add])
    desktop.window.menus.offer(screen, {Menu.REPORT: [add]})
    rooms.follow_changes(screen, chronology.show)
    rooms.shows_place = lambda place: screen.isVisible() and place == chronology.place
    rooms.keep(chronology)

    def show(report: Report) -> None:
        chronology.show(report)
        screen.take_focus()

    rooms.add_tool(ToolPage(tool=Tool.CHRONOLOGY, page=screen, show=show))


def add_pictures(desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
    from reportwriter.services.sharing_ladder import Handed
    from reportwriter.ui.in_pictures.presenter import PicturesPresenter, PicturesTools
    from reportwriter.ui.in_pictures.view import PicturesScreen

    def handed(report: Report) -> Handed | None:
        recorded = vault.hand_overs.recorded(report.id)
        return Handed(how=recorded.how, on=recorded.on) if recorded else None

    def go_to_sheet(key: str) -> None:
        rooms.report_frame.show_sheet(key)
        rooms.writing.presenter.stage.turn_to(key)

    screen = PicturesScreen(desktop.look)
    presenter = PicturesPresenter(
        screen,
        PicturesTools(
            pictures=lambda: vault.report_pictures,
            handed=handed,
            vault=desktop.background.vault,
            pool=desktop.background.pool,
            go_to_statement=rooms.writing.presenter.go_to_statement,
            go_to_sheet=go_to_sheet,
        ),
    )
    screen.part_opened.connect(presenter.open_part)
    rooms.follow_changes(screen, presenter.show)
    rooms.keep(presenter)

    def show(report: Report) -> None:
        presenter.show(report)
        screen.take_focus()

    rooms.add_tool(ToolPage(tool=Tool.PICTURES, page=screen, show=show))


def add_details(desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
    from reportwriter.ui.details.presenter import DetailsPresenter, DetailsTools
    from reportwriter.ui.details.view import DetailsScreen

    screen, writing = DetailsScreen(desktop.look), vault.writing
    tools = DetailsTools(
        edits=lambda: rooms.writing.presenter.edits,
        is_invited=lambda report: writing.reports.invitation(report) is not None,
        reports_due=vault.reports_due,
        newer_form=writing.newer_form,
        vault=desktop.background.vault,
        now=_now,
    )
    details = DetailsPresenter(screen, tools)
    screen.answered.connect(details.answer)
    screen.newer_requested.connect(details.use_newer)
    rooms.follow_changes(screen, details.show)
    rooms.keep(details)
    rooms.add_tool(ToolPage(tool=Tool.DETAILS, page=screen, show=details.open))


def add_bring_in(desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
    from reportwriter.ui.bring_in.presenter import BringInPresenter, BringInTools
    from reportwriter.ui.bring_in.view import BringInScreen, connect

    screen, writing = BringInScreen(desktop.look), rooms.writing.presenter

    def taken(brought: BroughtIn, told: str) -> None:
        writing.go_to_place(brought.place, brought.first)
        rooms.write_screen.announce(told)

    tools = BringInTools(
        bringing=vault.bringing_in,
        edits=lambda: writing.edits,
        pool=desktop.background.pool,
        taken=taken,
    )
    presenter = BringInPresenter(screen, tools)
    connect(screen, presenter)

    def choose() -> None:
        name, _ = QFileDialog.getOpenFileName(
            desktop.window, "The old report", str(Path.home()), "Word documents (*.docx);;All (*)"
        )
        if name:
            presenter.read(Path(name))

    def show(report: Report) -> None:
        presenter.show(report)
        screen.take_focus()

    screen.choose_requested.connect(choose)
    desktop.events.vault_locked.connect(presenter.close)
    rooms.follow_changes(screen, presenter.show)
    rooms.keep((presenter, choose))
    rooms.add_tool(ToolPage(tool=Tool.BRING_IN, page=screen, show=show))


def add_forward(desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
    """Let an open report begin with what an earlier one on the same children says."""

    def bring(old: OpenReport, into: OpenReport) -> Brought:
        # Asked for when it is used: it comes with all that no start waits for.
        return vault.bringing_forward.bring(old, into)

    tools = ForwardTools(
        rows=vault.writing.rows,
        open=vault.writing.open,
        bring=bring,
        vault=desktop.background.vault,
        pool=desktop.background.pool,
    )
    forward = Forward(rooms.write_screen, rooms.writing.presenter, tools)
    rooms.write_screen.forward_requested.connect(forward.ask)
    rooms.write_screen.titled.connect(lambda _title: forward.offer())
    rooms.keep(forward)


def _now() -> datetime:
    return datetime.now(UTC)
