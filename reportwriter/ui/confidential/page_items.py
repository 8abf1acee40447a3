"""The items of an open page: in memory only, sealed with each change, and with undo of their own.

Undo starts empty and goes with the page when it locks.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from datetime import datetime

    from reportwriter.domain.confidential import ConfidentialItem
    from reportwriter.domain.ids import ItemId
    from reportwriter.ui.confidential.sealing_queue import SealingQueue

    Items = tuple[ConfidentialItem, ...]

MERGE_WITHIN_S = 2.0
"""What is typed at one answer without a pause is one step."""


class PageItems:
    """`is_whole` is False where one new item is written while the others stay closed."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self._queue: SealingQueue | None = None
        self._items: Items = ()
        self._undo: list[Items] = []
        self._redo: list[Items] = []
        self._last: tuple[str, datetime] | None = None
        self.is_whole = False

    @property
    def all(self) -> Items:
        return self._items

    def index(self, item_id: ItemId | None) -> int | None:
        found = (at for at, item in enumerate(self._items) if item.id == item_id)
        return next(found, None)

    def begin(self, items: Iterable[ConfidentialItem], queue: SealingQueue, *, whole: bool) -> None:
        """Hold the items of a page that was opened, or none."""
        self.forget()
        self._queue, self.is_whole, self._items = queue, whole, tuple(items)

    def forget(self) -> None:
        """Drop every item, and what could be taken back."""
        self._items = ()
        self._undo.clear()
        self._redo.clear()
        self._last = None
        self.is_whole = False

    def show(self, item: ConfidentialItem) -> None:
        """Hold an item that is sealed already, as the last.

        What stood before it cannot be had back: it would be without the item.
        """
        self._items = (*self._items, item)
        if self._queue is not None:
            self._queue.know([item.id])
        self._undo.clear()
        self._redo.clear()

    def begin_item(self, item: ConfidentialItem) -> None:
        """Hold a new item as the last; it is sealed with its first answer."""
        self._remember("")
        self._items = (*self._items, item)

    def put(self, item: ConfidentialItem, merges: str) -> None:
        """Put an item in the place of its earlier state; `merges` names the answer typed at."""
        self._change(
            tuple(item if one.id == item.id else one for one in self._items), f"{item.id} {merges}"
        )

    def remove(self, item_id: ItemId) -> None:
        self._change(tuple(one for one in self._items if one.id != item_id))

    def move(self, item_id: ItemId, by: int) -> None:
        """Move an item up (-1) or down (1); the first stays first, the last stays last."""
        index = self.index(item_id)
        if index is None or not 0 <= index + by < len(self._items):
            return
        items = list(self._items)
        items.insert(index + by, items.pop(index))
        self._change(tuple(items))

    def undo(self) -> bool:
        """Take the last step back; say whether there was one."""
        return self._step(self._undo, self._redo)

    def redo(self) -> bool:
        """Do again what was taken back last; say whether there was anything."""
        return self._step(self._redo, self._undo)

    def _step(self, back: list[Items], forth: list[Items]) -> bool:
        if not back:
            return False
        forth.append(self._items)
        self._last = None
        self._become(back.pop())
        return True

    def _change(self, items: Items, merges: str = "") -> None:
        if items != self._items:
            self._remember(merges)
            self._become(items)

    def _remember(self, merges: str) -> None:
        now, last = self._now(), self._last
        self._last = (merges, now) if merges else None
        self._redo.clear()
        goes_on = last is not None and last[0] == merges
        if not (last and goes_on and (now - last[1]).total_seconds() <= MERGE_WITHIN_S):
            self._undo.append(self._items)

    def _become(self, items: Items) -> None:
        before, self._items = self._items, items
        if self._queue is None:
            return
        earlier = {one.id: one for one in before}
        for item in items:
            if earlier.get(item.id) != item:
                self._queue.put(item)
        order = [one.id for one in items]
        for gone in earlier.keys() - set(order):
            self._queue.remove(gone)
        # What comes back is stored as the last, wherever it stood.
        stored = [one for one in earlier if one in order] + [
            one for one in order if one not in earlier
        ]
        if self.is_whole and stored != order:
            self._queue.reorder(order)
