"""Makes the rooms of an open vault, and adds the screens of one report besides its writing."""

from __future__ import annotations

import secrets
import uuid
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.ui.check.presenter import CheckPresenter
from reportwriter.ui.check.view import CheckView
from reportwriter.ui.confidential.presenter import ConfidentialPresenter, ConfidentialTools
from reportwriter.ui.confidential.view import ConfidentialView
from reportwriter.ui.events import Tool
from reportwriter.ui.rooms import Rooms, ToolPage
from reportwriter.ui.sign.presenter import SignPresenter, SignTools
from reportwriter.ui.sign.view import SignView

if TYPE_CHECKING:
    from reportwriter.domain.ids import ReportId
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop


class News:
    """What a screen of one report tells the others."""

    def __init__(self, desktop: Desktop) -> None:
        self._events = desktop.events

    def report_saved(self, report_id: ReportId) -> None:
        self._events.report_saved.emit(report_id)


def furnish(desktop: Desktop, vault: OpenVault) -> Rooms:
    """Return the rooms with every screen; a joined signal keeps no presenter, the rooms do."""
    rooms = Rooms(desktop, vault)
    _add_check(desktop, vault, rooms)
    _add_confidential(desktop, vault, rooms)
    _add_sign(desktop, vault, rooms)
    return rooms


def _add_check(desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
    view = CheckView(desktop.look)
    presenter = CheckPresenter(
        view,
        vault.report_check,
        vault.writing,
        desktop.background.vault,
        rooms.writing.presenter,
    )
    view.problem_selected.connect(presenter.select)
    view.problem_opened.connect(presenter.open_problem)
    view.next_requested.connect(presenter.go_to_next)
    view.sign_requested.connect(lambda: rooms.show_tool(Tool.SIGN))
    desktop.events.vault_locked.connect(presenter.close)
    rooms.add_tool(
        ToolPage(tool=Tool.CHECK, page=view, show=lambda report: presenter.open(report.id))
    )


def _add_confidential(desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
    background = desktop.background
    view = ConfidentialView(desktop.look)
    tools = ConfidentialTools(
        items=vault.confidential,
        vault=background.vault,
        pool=background.pool,
        new_id=lambda: uuid.uuid4().hex,
        choose=secrets.choice,
        now=_now,
    )
    presenter = ConfidentialPresenter(view, tools, News(desktop))
    view.unlock_requested.connect(presenter.unlock)
    view.lock_requested.connect(presenter.lock)
    view.new_item_requested.connect(presenter.write_new)
    view.item_selected.connect(presenter.select)
    view.item_answered.connect(presenter.answer)
    view.remove_requested.connect(presenter.remove)
    view.undo_requested.connect(presenter.undo_remove)
    view.left.connect(lambda: rooms.show_tool(Tool.SIGN))
    desktop.events.vault_locked.connect(presenter.close)
    rooms.move_to_confidential = presenter.move_statement
    rooms.add_tool(ToolPage(tool=Tool.CONFIDENTIAL, page=view, show=presenter.open_report))


def _add_sign(desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
    background = desktop.background
    view = SignView(desktop.look)
    tools = SignTools(
        handing=vault.handing_over,
        words=vault.trust,
        reports=vault.writing,
        vault=background.vault,
        pool=background.pool,
        folder=Path.home(),
        now=_now,
    )
    presenter = SignPresenter(view, tools, News(desktop))
    view.sign_requested.connect(presenter.sign)
    view.hand_over_requested.connect(presenter.hand_over)
    view.reasons_given.connect(presenter.give_reasons)
    view.folder_chosen.connect(presenter.choose_folder)
    view.check_requested.connect(lambda: rooms.show_tool(Tool.CHECK))
    desktop.events.vault_locked.connect(presenter.close)
    rooms.add_tool(
        ToolPage(tool=Tool.SIGN, page=view, show=lambda report: presenter.open(report.id))
    )


def _now() -> datetime:
    return datetime.now(UTC)
