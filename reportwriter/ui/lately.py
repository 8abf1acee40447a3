"""What was made lately and need not be made again: of more than so many, the oldest goes."""

from collections.abc import Callable
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Lately(Generic[K, V]):
    def __init__(self, most: int) -> None:
        self._most = most
        self._kept: dict[K, V] = {}

    def __len__(self) -> int:
        return len(self._kept)

    def get(self, key: K, make: Callable[[], V]) -> V:
        """Return what is kept under a key, which is made where it is not."""
        if key not in self._kept:
            if len(self._kept) >= self._most:
                # One at a time: to let go of all at once would be felt while one scrolls.
                del self._kept[next(iter(self._kept))]
            self._kept[key] = make()
        return self._kept[key]

    def clear(self) -> None:
        self._kept.clear()
