"""How high each row of a list is, of which only those that were laid out are known."""

from bisect import bisect_right
from collections.abc import Iterator
from itertools import accumulate

_USUAL = 100


class RowHeights:
    """The others count as high as the first that were known are on the average.

    A change costs no more than adding all heights up, which the interpreter does by itself.
    """

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._known = bytearray()
        self._tops: list[int] | None = [0]
        self._is_guessed = False

    def __len__(self) -> int:
        return len(self._heights)

    @property
    def total(self) -> int:
        return self._added_up()[-1]

    def top(self, row: int) -> int:
        """Return where a row begins; the row after the last begins where that ends."""
        return self._added_up()[row]

    def height(self, row: int) -> int:
        return self._heights[row]

    def at(self, y: int) -> int:
        """Return the row at a height, the nearest one for what is above or below all."""
        return max(min(bisect_right(self._added_up(), y), len(self._heights)) - 1, 0)

    def is_known(self, row: int) -> bool:
        return bool(self._known[row])

    def next_unknown(self, row: int) -> int | None:
        """Return the first unknown row from a row on, else the first of all; None for none."""
        found = self._known.find(0, row)
        found = self._known.find(0) if found < 0 else found
        return None if found < 0 else found

    def start_anew(self, rows: int) -> None:
        self._heights = [_USUAL] * rows
        self._is_guessed = False
        self._known = bytearray(rows)
        self._tops = None

    def insert(self, row: int, count: int) -> None:
        self._heights[row:row] = [_USUAL] * count
        self._known[row:row] = bytes(count)
        self._tops = None

    def remove(self, row: int, count: int) -> None:
        del self._heights[row : row + count]
        del self._known[row : row + count]
        self._tops = None

    def doubt(self, first: int = 0, last: int | None = None) -> None:
        """Let rows be no longer known; until they are, they stay as high as they were."""
        end = len(self._known) if last is None else last + 1
        self._known[first:end] = bytes(end - first)

    def learn(self, row: int, height: int) -> bool:
        """Take what a row really is; return whether that is something else."""
        self._known[row] = 1
        is_other = self._heights[row] != height
        if is_other:
            self._heights[row] = height
            self._tops = None
        return is_other

    def guess(self) -> None:
        """Let the others be as high as those known, on the average, once the first are known."""
        if self._is_guessed or 1 not in self._known:
            return
        known = [high for high, is_known in self._each() if is_known]
        self._is_guessed = True
        usual = sum(known) // len(known)
        self._heights = [high if is_known else usual for high, is_known in self._each()]
        self._tops = None

    def _each(self) -> Iterator[tuple[int, int]]:
        return zip(self._heights, self._known, strict=True)

    def _added_up(self) -> list[int]:
        if self._tops is None:
            self._tops = list(accumulate(self._heights, initial=0))
        return self._tops
