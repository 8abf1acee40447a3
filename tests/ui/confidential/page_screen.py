"""A confidential page with a view that remembers what it was shown."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.cards.rows import CardRow
from reportwriter.ui.confidential.moving import ConfidentialTools
from reportwriter.ui.confidential.presenter import (
    ConfidentialPresenter,
    ItemPane,
    OpenPage,
)
from reportwriter.ui.confidential.telling import TellingPane
from reportwriter.ui.runner import ImmediateRunner
from tests.builders import NOON
from tests.ui.fakes import FakeItems, FakeNews, FakePrinting, first
from tests.ui.sample_report import school_report


@dataclass
class FakeView:
    stored: str = ""
    open: OpenPage | None = None
    title: str = ""
    rows: Sequence[CardRow] = ()
    pane: ItemPane | None = None
    when: str = ""
    sealed: datetime | None = None
    removed: int = 0
    trouble: ReportWriterError | None = None
    openings: int = 0
    moved: tuple[str, bool] = ("", False)
    failed: bool = False
    telling: TellingPane | None = None
    day: str = ""
    lacks: str = ""
    pages: Sequence[bytes] = ()
    told: tuple[str, bool] = ("", False)

    def show_telling(self, pane: TellingPane) -> None:
        self.telling = pane

    def show_day(self, understood: str) -> None:
        self.day = understood

    def show_moved(self, sentence: str, *, older: bool, failed: bool) -> None:
        self.moved, self.failed = (sentence, older), failed

    def show_closed(self, stored: str) -> None:
        self.stored, self.open, self.rows, self.pane = stored, None, (), None

    def show_opening(self) -> None:
        self.openings += 1

    def show_open(self, page: OpenPage) -> None:
        self.open = page

    def show_title(self, title: str) -> None:
        self.title = title

    def show_items(self, rows: Sequence[CardRow]) -> None:
        self.rows = rows

    def show_item(self, pane: ItemPane | None) -> None:
        self.pane = pane

    def show_when(self, understood: str) -> None:
        self.when = understood

    def show_lacks(self, lacks: str) -> None:
        self.lacks = lacks

    def show_pages(self, pages: Sequence[bytes]) -> None:
        self.pages = pages

    def show_news(self, sentence: str, *, warns: bool) -> None:
        self.told = (sentence, warns)

    def show_sealed(self, at: datetime) -> None:
        self.sealed = at

    def show_removed(self, number: int) -> None:
        self.removed = number

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class Screen:
    view: FakeView
    items: FakeItems
    news: FakeNews
    presenter: ConfidentialPresenter
    asked: list[str] = field(default_factory=list)


def a_screen(
    items: FakeItems,
    vault: Any = None,
    printing: FakePrinting | None = None,
    pool: Any = None,
) -> Screen:
    view, news = FakeView(), FakeNews()
    asked: list[str] = []
    printing = printing or FakePrinting()

    def ask_chair_first() -> bool:
        asked.append("asked")
        return len(asked) == 1

    ids = iter(f"new-{number}" for number in range(9))
    tools = ConfidentialTools(
        items=items,
        vault=vault or ImmediateRunner(),
        pool=pool or ImmediateRunner(),
        new_id=lambda: next(ids),
        choose=first,
        ask_chair_first=ask_chair_first,
        printing=printing,
        ask_paper=printing.ask_paper,
        now=lambda: NOON,
    )
    presenter = ConfidentialPresenter(view, tools, news)
    presenter.open_report(school_report())
    return Screen(view, items, news, presenter, asked)
