"""The course of a walk through the misspelt words of a report: from here to the end, then round."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from reportwriter.services.report_texts import InStatement

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from reportwriter.domain.ids import StatementId
    from reportwriter.domain.statement import Place
    from reportwriter.services.report_texts import TextAt
    from reportwriter.services.spelling.words import Word
    from reportwriter.ui.spelling.checker import Judged

    Stand = tuple[int, int]
    """The number of a text in printed order, and a place in it."""


@dataclass(frozen=True, slots=True)
class Misspelt:
    """A misspelt word of the report, and the text it stands in."""

    at: TextAt
    word: Word
    number: int
    """Of the text, in printed order."""

    @property
    def stand(self) -> Stand:
        return self.number, self.word.start

    @property
    def behind(self) -> Stand:
        return self.number, self.word.end


class Course:
    """Each word is come to once, however the report changes under the walk."""

    def __init__(self, judged: Sequence[Judged], first: int) -> None:
        """Begin at a text, as its number in printed order."""
        self._words: tuple[Misspelt, ...] = ()
        self._origin: Stand = (first, 0)
        self._next = self._origin
        self._is_round = False
        self.renew(judged)

    @property
    def current(self) -> Misspelt | None:
        """The word that the walk has come to; None behind the last."""
        return next(self._ahead(), None)

    @property
    def to_come(self) -> int:
        """How many words are left, with the current one."""
        return sum(1 for _ in self._ahead())

    def renew(self, judged: Sequence[Judged]) -> None:
        """Go on in the report as it is now."""
        self._words = tuple(
            Misspelt(one.at, word, number)
            for number, one in enumerate(judged)
            for word in one.words
        )

    def leave(self) -> None:
        """Go behind the current word."""
        if (current := self.current) is not None:
            self._go_behind(current, current.behind)

    def changed(self, by: str) -> None:
        """Go behind what stands now in the place of the current word."""
        if (current := self.current) is not None:
            self._go_behind(current, (current.number, current.word.start + len(by)))

    def back(self) -> bool:
        """Go to the word before the current one; return False where the walk has come to none."""
        gone = [word for word in self._words if self._is_gone_by(word)]
        if not gone:
            return False
        last = max(gone, key=lambda word: (word.stand < self._origin, word.stand))
        self._is_round = last.stand < self._origin
        self._next = last.stand
        return True

    def _go_behind(self, current: Misspelt, stand: Stand) -> None:
        self._is_round = self._is_round or current.stand < self._next
        self._next = stand

    def _ahead(self) -> Iterator[Misspelt]:
        for word in self._words:
            if word.stand >= self._next and (not self._is_round or word.stand < self._origin):
                yield word
        if not self._is_round:
            yield from (word for word in self._words if word.stand < self._origin)

    def _is_gone_by(self, word: Misspelt) -> bool:
        if self._is_round:
            return word.stand >= self._origin or word.stand < self._next
        return self._origin <= word.stand < self._next


def first_here(judged: Sequence[Judged], statement: StatementId | None, places: set[Place]) -> int:
    """Return the number of the first text of a statement, else of a sheet, else of all."""
    of_statement = (
        number
        for number, one in enumerate(judged)
        if isinstance(one.at.spot, InStatement) and one.at.spot.statement == statement
    )
    of_sheet = (number for number, one in enumerate(judged) if one.at.place in places)
    return next(of_statement, next(of_sheet, 0))
