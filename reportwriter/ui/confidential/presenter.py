"""Decides what the confidential page shows: little while it is closed, and all while it is open.

Items are held in memory only between opening and locking. Writing needs no passphrase: what is
typed is sealed as it is saved. Reading does.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.ids import ItemId
from reportwriter.ui.cards.item_rows import item_card
from reportwriter.ui.confidential.item_asks import ItemAsk, answer, answered
from reportwriter.ui.confidential.moving import MovedView, Moving
from reportwriter.ui.confidential.new_items import empty_item
from reportwriter.ui.confidential.sealing_queue import SealingQueue
from reportwriter.ui.confidential.telling import Telling, TellingView
from reportwriter.ui.when_text import echo
from reportwriter.wording.dates import local_day

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

ONLY_FOR = (
    "Only for what would put someone at risk if the family read it. "
    "You will be asked why, and who agreed."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemPane:
    """One item as the editor shows it; `when` is what was understood of the date."""

    key: str
    title: str
    when: str
    answers: Mapping[ItemAsk, Answer]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPage:
    """`whole` is False where only what is being written is shown, and the rest stays closed."""

    whole: bool
    people: tuple[Person, ...]


class ConfidentialView(MovedView, TellingView, Protocol):
    def show_closed(self, stored: str) -> None: ...
    def show_open(self, page: OpenPage) -> None: ...
    def show_title(self, title: str) -> None: ...
    def show_items(self, rows: Sequence[CardRow]) -> None: ...
    def show_item(self, pane: ItemPane | None) -> None: ...
    def show_when(self, understood: str) -> None: ...
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
        self._items: list[ConfidentialItem] = []
        self._removed: tuple[int, ConfidentialItem] | None = None
        self._current: ItemId | None = None
        self._is_open = False
        self._whole = False
        self._queue: SealingQueue | None = None
        self.moving = Moving(view, tools, self.on_moved)
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
        self._tools.pool.run(
            lambda: self._tools.items.open_page(report.id, passphrase),
            done=lambda page: self._on_opened(report, page),
            failed=self._view.show_trouble,
        )

    def lock(self) -> None:
        """Drop every word from memory and screen; what is not yet sealed is sealed first."""
        self._items.clear()
        self.telling.forget()
        self._removed = None
        self._current = None
        self._is_open = self._whole = False
        report = self._report
        if report is None:
            self._view.show_closed("")
            return
        self._view.show_closed("")
        self._tools.vault.run(
            lambda: self._tools.items.count(report.id),
            done=self._on_counted,
            failed=self._view.show_trouble,
        )

    def write_new(self) -> None:
        """Begin an item: on the open page, or alone while the others stay closed."""
        if self._report is None:
            return
        if not self._is_open:
            self._is_open = True
            self._view.show_open(OpenPage(whole=False, people=self._report.people))
        taken = {*self._report.references, *(item.reference for item in self._items)}
        item = empty_item(ItemId(self._tools.new_id()), taken, self._tools.choose)
        self._items.append(item)
        self._show_all(item.id)

    def select(self, key: str) -> None:
        self._current = ItemId(key)
        self._view.show_item(self._pane())

    def answer(self, ask: ItemAsk, given: Answer) -> None:
        """Put an answer into the current item and seal it."""
        index = self._index(self._current)
        if index is None:
            return
        item = answered(self._items[index], ask, given, self._tools.now().date())
        if item == self._items[index]:
            return
        self._items[index] = item
        self._view.show_items(self._rows())
        if ask is ItemAsk.MUST_BE_TOLD:
            self._view.show_item(self._pane())
        elif ask is ItemAsk.WHEN:
            self._view.show_when(echo(item.when))
        if self._queue is not None:
            self._queue.put(item)

    def remove(self) -> None:
        """Take the current item off the page; it can be brought back until the page locks."""
        index = self._index(self._current)
        if index is None or self._queue is None:
            return
        item = self._items.pop(index)
        self._removed = (index, item)
        self._queue.remove(item.id)
        following = self._items[min(index, len(self._items) - 1)].id if self._items else None
        self._show_all(following)
        self._view.show_removed(index + 1)

    def undo_remove(self) -> None:
        if self._removed is None or self._queue is None:
            return
        index, item = self._removed
        self._removed = None
        self._items.insert(index, item)
        self._queue.put(item)
        self._show_all(item.id)

    def move_statement(self, statement_id: StatementId) -> None:
        """Move a statement of the report to the page."""
        if self._report is not None:
            self.moving.move(self._report, statement_id)

    def on_moved(self, report: Report, item: ConfidentialItem) -> None:
        """Show what a statement of the report has become."""
        self._news.report_saved(report.id)
        if self._is_open and self._whole:
            self._items.append(item)
            self._show_all(item.id)
        else:
            self.lock()

    def _on_counted(self, count: int) -> None:
        if not self._is_open:
            self._view.show_closed(stored_words(count))

    def _on_sealed(self) -> None:
        self._view.show_sealed(self._tools.now())

    def _on_opened(self, report: Report, page: ConfidentialPage) -> None:
        if self._report is None or report.id != self._report.id:
            return
        self._is_open = self._whole = True
        self._items = list(page.items)
        if self._queue is not None:
            self._queue.know(item.id for item in page.items)
        self._view.show_open(OpenPage(whole=True, people=self._report.people))
        self.telling.show(page, self._report.author)
        self._show_all(self._items[0].id if self._items else None)

    def _show_all(self, current: ItemId | None) -> None:
        self._current = current
        self._view.show_title(title_words(len(self._items), whole=self._whole))
        self._view.show_items(self._rows())
        self._view.show_item(self._pane())

    def _rows(self) -> tuple[CardRow, ...]:
        return tuple(item_card(item, number) for number, item in enumerate(self._items, start=1))

    def _pane(self) -> ItemPane | None:
        index = self._index(self._current)
        if index is None:
            return None
        item = self._items[index]
        of = f" of {len(self._items)}" if self._whole else ""
        return ItemPane(
            key=item.id,
            title=f"Item {index + 1}{of}",
            when=echo(item.when),
            answers={ask: answer(item, ask) for ask in ItemAsk},
        )

    def _index(self, item_id: ItemId | None) -> int | None:
        for index, item in enumerate(self._items):
            if item.id == item_id:
                return index
        return None


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
