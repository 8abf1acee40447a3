"""Adds the screen on which a report is signed, and its page sealed for a chair who came later."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from reportwriter.ui.events import Tool
from reportwriter.ui.rooms import ToolPage

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.services.open_vault import OpenVault
    from reportwriter.ui.desktop import Desktop
    from reportwriter.ui.furnish_words import WordsRoom
    from reportwriter.ui.rooms import Rooms
    from reportwriter.ui.sign.anew import AnewPresenter
    from reportwriter.ui.sign.anew_card import AnewCard


class News:
    """What a screen of one report tells the others."""

    def __init__(self, desktop: Desktop) -> None:
        self._events = desktop.events

    def report_saved(self, report_id: ReportId) -> None:
        self._events.report_saved.emit(report_id)


def add_sign(words: WordsRoom, desktop: Desktop, vault: OpenVault, rooms: Rooms) -> None:
    """Add it behind the gate for authors; `words` is where the chair's check words are compared."""
    from reportwriter.ui.gate import Gate
    from reportwriter.ui.sign.needs import SignTools
    from reportwriter.ui.sign.presenter import SignPresenter
    from reportwriter.ui.sign.view import SignView
    from reportwriter.ui.sign.view import connect as connect_sign
    from reportwriter.ui.sign.word_copy import WordCopyPresenter

    background = desktop.background
    view = SignView(desktop.look)
    tools = SignTools(
        handing=vault.handing_over,
        words=vault.trust,
        reports=vault.writing,
        receipts=vault.receipts_received,
        vault=background.vault,
        pool=background.pool,
        folder=Path.home(),
        now=_now,
    )
    presenter = SignPresenter(view, tools, News(desktop))
    connect_sign(view, presenter)
    view.check_requested.connect(partial(rooms.show_tool, Tool.CHECK))

    def compare() -> None:
        if (report := rooms.writing.presenter.report) is not None:
            words.show_for_report(report.id, partial(rooms.return_to, Tool.SIGN))

    view.words_requested.connect(compare)
    desktop.events.vault_locked.connect(presenter.close)
    copying = WordCopyPresenter(
        view=view.word_copy,
        copies=vault.word_copies,
        pool=background.pool,
        report=lambda: rooms.writing.presenter.report,
    )
    view.word_copy.copy_requested.connect(copying.make)
    rooms.keep(copying)
    anew = _add_anew(view.anew, desktop, vault, compare)
    gate = Gate(desktop, vault, view)

    def enter(report: Report) -> None:
        presenter.open(report.id)
        anew.open(report.id, report.conference.reference)

    def show(report: Report) -> None:
        gate.pass_as_author(rooms.writing.presenter, lambda: enter(report))

    rooms.keep(gate)
    rooms.add_tool(ToolPage(tool=Tool.SIGN, page=gate.page, show=show))


def _add_anew(
    card: AnewCard, desktop: Desktop, vault: OpenVault, compare: Callable[[], None]
) -> AnewPresenter:
    """Return what serves the card; `compare` leads to the chair's check words."""
    from reportwriter.ui.sign.anew import AnewPresenter, AnewTools

    background = desktop.background
    presenter = AnewPresenter(
        card,
        AnewTools(
            sealing=vault.sealing_anew,
            vault=background.vault,
            pool=background.pool,
            folder=Path.home(),
            now=_now,
        ),
    )
    card.seal_requested.connect(presenter.seal)
    card.sent_requested.connect(presenter.record_sent)
    card.words_requested.connect(compare)
    desktop.events.vault_locked.connect(presenter.close)
    return presenter


def _now() -> datetime:
    return datetime.now(UTC)
