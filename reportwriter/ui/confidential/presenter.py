"""Decides what the confidential page shows: little while it is closed, and all while it is open.

Items are held in memory only between opening and locking. Writing needs no passphrase: what is
typed is sealed as it is saved. Reading does.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.confidential import Reason, is_exceptional_for
from reportwriter.domain.ids import ItemId
from reportwriter.ui.cards.item_rows import item_card
from reportwriter.ui.confidential.item_asks import ItemAsk, answer, answered
from reportwriter.ui.confidential.moving import MovedView, Moving
from reportwriter.ui.confidential.new_items import empty_item
from reportwriter.ui.confidential.page_items import PageItems
from reportwriter.ui.confidential.printing import PagePrinting
from reportwriter.ui.confidential.sealing_queue import SealingQueue
from reportwriter.ui.confidential.telling import Telling, TellingView
from reportwriter.ui.runner import WhileWanted
from reportwriter.ui.when_text import echo
from reportwriter.wording.confidential import LACKS, places_told
from reportwriter.wording.dates import local_day
from reportwriter.wording.kinds import named

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import datetime

    from reportwriter.domain.confidential import ConfidentialItem, ConfidentialPage
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId, StatementId
    from reportwriter.domain.people import Person
    from reportwriter.domain.report import Report
    from reportwriter.ui.cards.rows import CardRow
    from reportwriter.ui.confidential.item_asks import Answer
    from reportwriter.ui.confidential.moving import ConfidentialTools
    from reportwriter.ui.confidential.sealing_queue import ToldOpenly

ONLY_FOR = (
    "Only for what would put someone at risk if the family read it. "
    "You will be asked why, and who agreed."
)

EXCEPTIONAL = (
    "For anyone but the police a confidential page is rare. Keep back as little as you can, and "
    "say in your own words why: the chair explains it to the parents."
)
ASKED_FIRST = (
    "With this reason nothing is shared with the family until the chair has advised. The tick "
    "under Sharing with the family is set."
)
TOLD_OPENLY = (
    "What stands here is also told in {places}. Whoever reads the report would read it. Take it "
    "out there, or move it here; until then the report cannot be signed."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPane:
    """One item as the editor shows it; `when` is what was understood of the date.

    `lacks` says what the chair still needs to know of it; empty when nothing.
    """

    key: str
    title: str
    when: str
    lacks: str
    answers: Mapping[ItemAsk, Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPage:
    """`whole` is False where only what is being written is shown, and the rest stays closed.

    `advice` is for an author by whom a confidential page is rarely written. `on_paper`: it is to
    be printed and handed over in person.
    """

    whole: bool
    on_paper: bool
    advice: str
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Opened:
    page: ConfidentialPage
    on_paper: bool


class ConfidentialView(MovedView, TellingView, Protocol):
    def show_closed(self, stored: str) -> None: ...
    def show_open(self, page: OpenPage) -> None: ...
    def show_title(self, title: str) -> None: ...
    def show_items(self, rows: Sequence[CardRow]) -> None: ...
    def show_item(self, pane: ItemPane | None) -> None: ...
    def show_when(self, understood: str) -> None: ...
    def show_lacks(self, lacks: str) -> None: ...
    def show_pages(self, pages: Sequence[bytes]) -> None: ...
    def show_news(self, sentence: str, *, warns: bool) -> None: ...
    def show_sealed(self, at: datetime) -> None: ...
    def show_removed(self, number: int) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...
    def show_opening(self) -> None: ...


class News(Protocol):
    """What the rest of the window hears from this screen."""

    def report_saved(self, report_id: ReportId) -> None: ...


class ConfidentialPresenter:
    def __init__(self, view: ConfidentialView, tools: ConfidentialTools, news: News) -> None:
        self._view = view
        self._tools = tools
        self._news = news
        self._report: Report | None = None
        self._items = PageItems(tools.now)
        self._current: ItemId | None = None
        self._is_open = False
        self._queue: SealingQueue | None = None
        self._opening = WhileWanted(tools.pool)
        self._counting = WhileWanted(tools.vault)
        self.moving = Moving(view, tools, self.on_moved)
        self._printing = PagePrinting(
            view, tools.printing, tools.ask_paper, tools.vault, tools.pool
        )
        self.telling = Telling(
            view,
            tools.items,
            tools.vault,
            today=lambda: local_day(tools.now()),
            sealed=self._on_sealed,
            failed=view.show_trouble,
        )

    def open_report(self, report: Report) -> None:
        """Stand before the closed page of a report."""
        if self._report is not None and report.id == self._report.id and self._is_open:
            self._report = report
            return
        self._report = report
        self._queue = SealingQueue(
            items=self._tools.items,
            vault=self._tools.vault,
            report_id=report.id,
            sealed=self._on_sealed,
            failed=self._view.show_trouble,
        )
        self.lock()

    def close(self) -> None:
        """Lock and forget the report, as when the vault is locked."""
        self._report = None
        self.lock()

    def unlock(self, passphrase: str) -> None:
        """Open the page with the passphrase, entered again for this."""
        report = self._report
        if report is None or self._is_open:
            return
        self._view.show_opening()
        self._opening.run(
            lambda: self._opened(report, passphrase),
            done=lambda opened: self._on_opened(report, opened),
            failed=self._view.show_trouble,
        )

    def lock(self) -> None:
        """Drop every word from memory and screen; what is not yet sealed is sealed first."""
        # What is still being opened is shown to nobody.
        self._opening.leave()
        self._counting.leave()
        self._items.forget()
        self.telling.forget()
        self._current = None
        self._is_open = False
        report = self._report
        if report is None:
            self._view.show_closed("")
            return
        self._view.show_closed("")
        self._counting.run(
            lambda: self._tools.items.count(report.id),
            done=self._on_counted,
            failed=self._view.show_trouble,
        )

    def write_new(self) -> None:
        """Begin an item: on the open page, or alone while the others stay closed."""
        report, queue = self._report, self._queue
        if report is None or queue is None:
            return
        if not self._is_open:
            self._is_open = True
            self._items.begin((), queue, whole=False)
            self._view.show_open(open_page(report, whole=False))
        taken = {*report.references, *(item.reference for item in self._items.all)}
        item = empty_item(ItemId(self._tools.new_id()), taken, self._tools.choose)
        self._items.begin_item(item)
        self._show_all(item.id)

    def select(self, key: str) -> None:
        self._current = ItemId(key)
        self._view.show_item(self._pane())

    def answer(self, ask: ItemAsk, given: Answer) -> None:
        """Put an answer into the current item and seal it."""
        index = self._items.index(self._current)
        if index is None:
            return
        before = self._items.all[index]
        item = answered(before, ask, given, self._tools.now().date())
        if item == before:
            return
        self._items.put(item, ask)
        self._view.show_items(self._rows())
        self._view.show_lacks(self._lacks(item))
        if ask is ItemAsk.MUST_BE_TOLD:
            self._view.show_item(self._pane())
        elif ask is ItemAsk.WHEN:
            self._view.show_when(echo(item.when))
        elif ask is ItemAsk.REASON and item.reason is Reason.FABRICATED_OR_INDUCED_ILLNESS:
            self._ask_chair_first()

    def remove(self) -> None:
        """Take the current item off the page; it can be brought back until the page locks."""
        index = self._items.index(self._current)
        if index is None:
            return
        self._items.remove(self._items.all[index].id)
        rest = self._items.all
        self._show_all(rest[min(index, len(rest) - 1)].id if rest else None)
        self._view.show_removed(index + 1)

    def move(self, by: int) -> None:
        """Move the current item up (-1) or down (1) on the open page."""
        if self._current is not None and self._items.is_whole:
            self._items.move(self._current, by)
            self._show_all(self._current)

    def undo(self) -> None:
        """Take back the last change since the page was opened."""
        self._show_step(self._items.undo())

    def redo(self) -> None:
        self._show_step(self._items.redo())

    def preview(self) -> None:
        """Show the page as the chair will read it, as it is now."""
        if (page := self._page()) is not None:
            self._opening.run(
                lambda: self._tools.items.pages(page),
                done=self._on_pages,
                failed=self._view.show_trouble,
            )

    def print_out(self) -> None:
        """Print the page, to be handed over in person."""
        if (page := self._page()) is not None:
            self._printing.print_out(page)

    def move_statement(self, statement_id: StatementId) -> None:
        """Move a statement of the report to the page."""
        if self._report is not None:
            self.moving.move(self._report, statement_id)

    def on_moved(self, report: Report, item: ConfidentialItem) -> None:
        """Show what a statement of the report has become."""
        self._news.report_saved(report.id)
        if self._is_open and self._items.is_whole:
            self._items.show(item)
            self._show_all(item.id)
        else:
            self.lock()

    def _page(self) -> ConfidentialPage | None:
        """Return the whole open page as it is now."""
        page = self.telling.page
        if page is None or not self._items.is_whole:
            return None
        return replace(page, items=self._items.all)

    def _ask_chair_first(self) -> None:
        if self._tools.ask_chair_first():
            self._view.show_news(ASKED_FIRST, warns=False)

    def _on_counted(self, count: int) -> None:
        if not self._is_open:
            self._view.show_closed(stored_words(count))

    def _on_sealed(self) -> None:
        self._view.show_sealed(self._tools.now())

    def _on_pages(self, pages: Sequence[bytes]) -> None:
        # What comes back after the page was locked is shown to nobody.
        if self._is_open and self._items.is_whole:
            self._view.show_pages(pages)

    def _opened(self, report: Report, passphrase: str) -> _Opened:
        return _Opened(
            page=self._tools.items.open_page(report.id, passphrase),
            on_paper=self._tools.printing.is_for(report.id),
        )

    def _on_opened(self, report: Report, opened: _Opened) -> None:
        page = opened.page
        queue = self._queue
        if self._report is None or report.id != self._report.id or queue is None:
            return
        self._is_open = True
        queue.know(item.id for item in page.items)
        self._items.begin(page.items, queue, whole=True)
        self._view.show_open(open_page(self._report, whole=True, on_paper=opened.on_paper))
        self.telling.show(page, self._report.author)
        self._show_all(page.items[0].id if page.items else None)
        self._opening.run(
            lambda: self._tools.items.told_openly(report.id, page.items),
            done=self._on_compared,
            failed=self._view.show_trouble,
        )

    def _on_compared(self, told: ToldOpenly) -> None:
        places = places_told(told.numbers, told.slots, told.parts)
        if places and self._is_open:
            self._view.show_news(TOLD_OPENLY.format(places=places), warns=True)

    def _show_step(self, stepped: bool) -> None:  # The answer of undo and redo.
        if stepped:
            items = self._items.all
            gone = self._items.index(self._current) is None
            self._show_all((items[-1].id if items else None) if gone else self._current)

    def _show_all(self, current: ItemId | None) -> None:
        self._current = current
        self._view.show_title(title_words(len(self._items.all), whole=self._items.is_whole))
        self._view.show_items(self._rows())
        self._view.show_item(self._pane())

    def _rows(self) -> tuple[CardRow, ...]:
        return tuple(item_card(item, number) for number, item in enumerate(self._items.all, 1))

    def _pane(self) -> ItemPane | None:
        items = self._items.all
        index = self._items.index(self._current)
        if index is None:
            return None
        item = items[index]
        of = f" of {len(items)}" if self._items.is_whole else ""
        return ItemPane(
            key=item.id,
            title=f"Item {index + 1}{of}",
            when=echo(item.when),
            lacks=self._lacks(item),
            answers={ask: answer(item, ask) for ask in ItemAsk},
        )

    def _lacks(self, item: ConfidentialItem) -> str:
        profession = self._report.profession if self._report else None
        lacks = item.lacks(is_exceptional=is_exceptional_for(profession))
        return f"Still to say: {named([LACKS[lack] for lack in lacks])}." if lacks else ""


def open_page(report: Report, *, whole: bool, on_paper: bool = False) -> OpenPage:
    advice = EXCEPTIONAL if is_exceptional_for(report.profession) else ""
    return OpenPage(whole=whole, on_paper=on_paper, advice=advice, people=report.people)


def stored_words(count: int) -> str:
    """Return what is said while the page is closed; nothing where nothing is stored."""
    if count == 0:
        return ""
    if count == 1:
        return "1 confidential item is stored safely. Enter your passphrase to read it."
    return f"{count} confidential items are stored safely. Enter your passphrase to read them."


def title_words(count: int, *, whole: bool) -> str:
    if not whole:
        return "A new item for the chair"
    return "1 item for the chair" if count == 1 else f"{count} items for the chair"
