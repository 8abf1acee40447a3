"""The rows of a sheet as one value, of which a change touches no more than what differs."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, overload

from reportwriter.ui.write.cards import StatementRow

if TYPE_CHECKING:
    from reportwriter.domain.ids import StatementId
    from reportwriter.ui.write.cards import ListRow


class SheetRows(Sequence["ListRow"]):
    """Immutable. A card gets its number where it is looked at.

    One statement more changes the numbers of all that follow, and few of thousands are in sight.
    """

    __slots__ = ("_index", "keys", "made", "numbers")

    def __init__(
        self,
        made: Iterable[ListRow],
        numbers: Mapping[StatementId, int],
        keys: tuple[str, ...] | None = None,
    ) -> None:
        self.made = tuple(made)
        """The rows, cards without a number."""
        self.numbers = numbers
        self.keys = tuple(row.key for row in self.made) if keys is None else keys
        self._index: dict[str, int] | None = None

    def __len__(self) -> int:
        return len(self.made)

    @overload
    def __getitem__(self, index: int) -> ListRow: ...

    @overload
    def __getitem__(self, index: slice) -> tuple[ListRow, ...]: ...

    def __getitem__(self, index: int | slice) -> ListRow | tuple[ListRow, ...]:
        if isinstance(index, slice):
            return tuple(map(self._numbered, self.made[index]))
        return self._numbered(self.made[index])

    def row_of(self, key: str) -> int | None:
        if self._index is None:
            self._index = dict(zip(self.keys, range(len(self.keys)), strict=True))
        return self._index.get(key)

    def with_numbers(self, numbers: Mapping[StatementId, int]) -> SheetRows:
        return self._like(self.made, numbers)

    def with_others(self, rows: Iterable[ListRow]) -> SheetRows:
        """Return these rows with some that say something else now; those of other sheets go by."""
        made = list(self.made)
        for row in rows:
            index = self.row_of(row.key)
            if index is not None:
                made[index] = replace(row, number=0) if isinstance(row, StatementRow) else row
        return self._like(made, self.numbers)

    def with_more(self, index: int, row: ListRow) -> SheetRows:
        made, keys = self.made, self.keys
        return SheetRows(
            (*made[:index], row, *made[index:]),
            self.numbers,
            (*keys[:index], row.key, *keys[index:]),
        )

    def without(self, first: int, end: int) -> SheetRows:
        made, keys = self.made, self.keys
        return SheetRows((*made[:first], *made[end:]), self.numbers, (*keys[:first], *keys[end:]))

    def _like(self, made: Iterable[ListRow], numbers: Mapping[StatementId, int]) -> SheetRows:
        rows = SheetRows(made, numbers, self.keys)
        rows._index = self._index  # Of the same class, and with the same keys.
        return rows

    def _numbered(self, row: ListRow) -> ListRow:
        if isinstance(row, StatementRow):
            return replace(row, number=self.numbers.get(row.id, 0))
        return row
