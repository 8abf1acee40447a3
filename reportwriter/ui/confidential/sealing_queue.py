"""Every change of an item is sealed and kept at once; while one is under way, typing waits."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from datetime import datetime

    from reportwriter.domain.confidential import ConfidentialItem, ConfidentialPage
    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ItemId, ReportId, StatementId
    from reportwriter.ui.runner import Runner


class OlderBackup(Protocol):
    @property
    def made_at(self) -> datetime: ...


class Moved(Protocol):
    """What `move` returns: where the text still stands, and why no backup was made, if so."""

    @property
    def older_backups(self) -> Sequence[OlderBackup]: ...
    @property
    def signed_versions(self) -> Sequence[int]: ...
    @property
    def sent_to(self) -> Sequence[str]: ...
    @property
    def failure(self) -> ReportWriterError | None: ...


class ToldOpenly(Protocol):
    """Where the open report tells what items say: statements by number, slots, other parts."""

    @property
    def numbers(self) -> Sequence[int]: ...
    @property
    def slots(self) -> Sequence[str]: ...
    @property
    def parts(self) -> Sequence[str]: ...


class ConfidentialItems(Protocol):
    """What this screen needs of `services.confidential_writing.ConfidentialWriting`."""

    def count(self, report_id: ReportId) -> int: ...
    def add(self, report_id: ReportId, item: ConfidentialItem) -> None: ...
    def move(
        self, report_id: ReportId, statement_id: StatementId, item: ConfidentialItem
    ) -> Moved: ...
    def remove_backup(self, backup: Any) -> None: ...
    def open_page(self, report_id: ReportId, passphrase: str) -> ConfidentialPage: ...
    def save_frame(self, page: ConfidentialPage) -> None: ...
    def save(self, report_id: ReportId, item: ConfidentialItem) -> None: ...
    def remove(self, report_id: ReportId, item_id: ItemId) -> None: ...
    def reorder(self, report_id: ReportId, order: Sequence[ItemId]) -> None: ...
    def told_openly(self, report_id: ReportId, items: Sequence[ConfidentialItem]) -> ToldOpenly: ...
    def pages(self, page: ConfidentialPage) -> Sequence[bytes]: ...


@dataclass(kw_only=True)
class SealingQueue:
    """Keeps the newest state of each item until it is sealed; None stands for its removal.

    The order of the items is kept last, when all of them are.
    """

    items: ConfidentialItems
    vault: Runner
    report_id: ReportId
    sealed: Callable[[], None]
    failed: Callable[[ReportWriterError], None]
    _waiting: dict[ItemId, ConfidentialItem | None] = field(default_factory=dict, init=False)
    _kept: set[ItemId] = field(default_factory=set, init=False)
    _order: tuple[ItemId, ...] | None = field(default=None, init=False)
    _under_way: bool = field(default=False, init=False)

    @property
    def is_empty(self) -> bool:
        return not self._waiting and not self._under_way and self._order is None

    def know(self, stored: Iterable[ItemId]) -> None:
        """Learn which items are stored already."""
        self._kept.update(stored)

    def put(self, item: ConfidentialItem) -> None:
        self._waiting[item.id] = item
        self.flush()

    def remove(self, item_id: ItemId) -> None:
        self._waiting.pop(item_id, None)
        if item_id in self._kept or self._under_way:
            self._waiting[item_id] = None
            self.flush()

    def reorder(self, order: Sequence[ItemId]) -> None:
        """Keep the items in this order."""
        self._order = tuple(order)
        self.flush()

    def flush(self) -> None:
        """Seal the next item, or keep their order, unless one is under way."""
        if self._under_way:
            return
        if not self._waiting:
            self._flush_order()
            return
        item_id, item = next(iter(self._waiting.items()))
        del self._waiting[item_id]
        self._under_way = True
        self.vault.run(
            self._work(item_id, item),
            done=lambda _none: self._on_sealed(item_id, item),
            failed=lambda error: self._on_failed(item_id, item, error),
        )

    def _work(self, item_id: ItemId, item: ConfidentialItem | None) -> Callable[[], None]:
        if item is None:
            return lambda: self.items.remove(self.report_id, item_id)
        if item_id in self._kept:
            return lambda: self.items.save(self.report_id, item)
        return lambda: self.items.add(self.report_id, item)

    def _on_sealed(self, item_id: ItemId, item: ConfidentialItem | None) -> None:
        self._under_way = False
        if item is None:
            self._kept.discard(item_id)
        else:
            self._kept.add(item_id)
        self._go_on()

    def _go_on(self) -> None:
        self.flush()
        if self.is_empty:
            self.sealed()

    def _flush_order(self) -> None:
        order, self._order = self._order, None
        if order is None:
            return
        self._under_way = True
        self.vault.run(
            lambda: self.items.reorder(self.report_id, order),
            done=lambda _none: self._on_ordered(),
            failed=lambda error: self._on_not_ordered(order, error),
        )

    def _on_ordered(self) -> None:
        self._under_way = False
        self._go_on()

    def _on_not_ordered(self, order: tuple[ItemId, ...], error: ReportWriterError) -> None:
        self._under_way = False
        self._order = self._order or order
        self.failed(error)

    def _on_failed(
        self, item_id: ItemId, item: ConfidentialItem | None, error: ReportWriterError
    ) -> None:
        self._under_way = False
        # What was typed since is newer than what failed.
        self._waiting.setdefault(item_id, item)
        self.failed(error)
