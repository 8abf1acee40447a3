"""Decides what the overview shows: who has written what, and who let each child speak."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.chair.rows import received_words
from reportwriter.ui.desk.overview_rows import Overview, overview
from reportwriter.ui.desk.rows import DeskHead
from reportwriter.wording.desk import OVERVIEW

if TYPE_CHECKING:
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.desk.sieve import Sieve

OVERVIEW_KEY = "overview"


class OverviewView(Protocol):
    def show_overview(self, overview: Overview) -> None: ...


class OverviewPresenter:
    key, title = OVERVIEW_KEY, OVERVIEW

    def __init__(self, view: OverviewView) -> None:
        self._view = view

    def aside(self, desk: OpenDesk) -> str:
        return ""

    def head(self, desk: OpenDesk, sieve: Sieve) -> DeskHead:
        return DeskHead(title=OVERVIEW, counts=received_words(desk.board.rows))

    def show(self, desk: OpenDesk, sieve: Sieve) -> None:
        self._view.show_overview(overview(desk))

    def forget(self) -> None:
        self._view.show_overview(Overview(headings=(), rows=(), voices=()))
