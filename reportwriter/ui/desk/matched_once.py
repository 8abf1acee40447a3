"""Compares the reports of a desk once for all of its pages, whichever asks first."""

from __future__ import annotations

from threading import Lock
from typing import TYPE_CHECKING
from weakref import ref

from reportwriter.services.desk.agreeing import Matched

if TYPE_CHECKING:
    from collections.abc import Callable

    from reportwriter.services.desk.headings import SideBySide


class MatchedOnce:
    """Two pages may ask at once, each on a thread of the pool; the second waits for the first.

    What was found is held by the pages alone, so that nothing of it stays once they forget it.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._made: Callable[[], Matched | None] = lambda: None

    def of(self, desk: SideBySide) -> Matched:
        with self._lock:
            made = self._made()
            if made is None or made.desk is not desk:
                made = Matched(desk)
                self._made = ref(made)
            return made
