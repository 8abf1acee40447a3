"""Decides what the list of places to go shows, and leads to the one that is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.jump.ranking import ranked, ranked_nearly, words_in
from reportwriter.ui.jump.spots import (
    administered_of,
    conferences_of,
    places_of,
    reports_of,
    screens_of,
    sheets_of,
    statements_of,
)
from reportwriter.ui.rail_row import RailRow

if TYPE_CHECKING:
    from collections.abc import Callable, Collection, Mapping, Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.ui.jump.spots import Going, Listed, Spot
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.write.desk import Desk

MOST_ROWS = 30
_WIDEST_NUMBER = 2
"""Digits for which the list has a column; a number of more stands before what it numbers."""
NONE_FOUND = "Nothing here has these words. Try fewer of them, or a number."


class JumpView(Protocol):
    def show_spots(self, rows: Sequence[RailRow], count: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class JumpTools:
    """`desk` and `screens` are of the report that is shown, None and empty where there is none.

    `places` are the screens beside Today. `listed` is called on the vault's thread; `near`, which
    returns the words that one may have been meant for, only once that has answered.
    """

    desk: Callable[[], Desk | None]
    screens: Callable[[], Sequence[RailRow]]
    places: Callable[[], Sequence[RailRow]]
    listed: Callable[[], Listed]
    near: Callable[[str, Collection[str]], Mapping[str, int]]
    vault: Runner
    going: Going


class JumpPresenter:
    """Holds what is found only while the list is open."""

    def __init__(self, view: JumpView, tools: JumpTools) -> None:
        self._view = view
        self._tools = tools
        self._typed = ""
        self._is_open = False
        self._has_listed = False
        self._named: list[Spot] = []
        self._statements: list[Spot] = []
        self._listed: list[Spot] = []
        self._found: list[Spot] = []
        self._known: Collection[str] | None = None
        """The words in all there is, gathered once somebody mistypes one."""

    def open(self) -> None:
        """Show where one can go: at once what is at hand, then what the vault lists."""
        tools, going = self._tools, self._tools.going
        self.close()
        self._is_open = True
        desk = tools.desk()
        if desk is not None:
            self._named += [*sheets_of(desk, going), *screens_of(tools.screens(), going)]
            self._statements += statements_of(desk, going)
        self._named += places_of(tools.places(), going)
        self._show()
        tools.vault.run(
            tools.listed,
            done=self._on_listed,
            failed=self._view.show_trouble,
        )

    def look_for(self, typed: str) -> None:
        """Narrow the list to what holds the words that are typed by now."""
        if self._is_open:
            self._typed = typed
            self._show()

    def go(self, index: int) -> None:
        """Go to a row of the list."""
        if 0 <= index < len(self._found):
            spot = self._found[index]
            self.close()
            spot.go()

    def close(self) -> None:
        """Forget what could be gone to, and what was typed."""
        self._is_open = self._has_listed = False
        self._typed = ""
        for spots in (self._named, self._statements, self._listed, self._found):
            spots.clear()
        self._known = None

    def _on_listed(self, listed: Listed) -> None:
        # Who was quick has gone before the vault answered.
        if self._is_open:
            going = self._tools.going
            self._has_listed, self._known = True, None
            self._listed = [
                *reports_of(listed.reports, going),
                *conferences_of(listed.chaired, going),
                *administered_of(listed.administered, going),
            ]
            self._show()

    def _show(self) -> None:
        spots = [*self._named, *self._listed]
        if self._typed.strip():
            # All that is written would say nothing before somebody looks for a part of it.
            spots += self._statements
        self._found = ranked(spots, self._typed)
        is_near = self._has_listed and not self._found
        if is_near:
            if self._known is None:
                self._known = words_in(spots)
            self._found = ranked_nearly(spots, self._typed, self._tools.near, self._known)
        rows = [_row(number, spot) for number, spot in enumerate(self._found[:MOST_ROWS])]
        self._view.show_spots(rows, count_words(len(self._found), nearly=is_near))


def count_words(count: int, *, nearly: bool = False) -> str:
    """Return `3 found`, of how many the list shows the first, and whether the words are others."""
    if not count:
        return NONE_FOUND
    words = f"The first {MOST_ROWS} of {count:,} found" if count > MOST_ROWS else f"{count} found"
    return f"{words} with nearly these words" if nearly else words


def _row(index: int, spot: Spot) -> RailRow:
    title = " ".join(spot.title.split())
    if len(spot.number) <= _WIDEST_NUMBER:
        return RailRow(key=str(index), number=spot.number, title=title, aside=spot.where)
    return RailRow(key=str(index), title=f"{spot.number}  {title}", aside=spot.where)
