"""What a colleague said to the statement that is being written, under its text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from reportwriter.domain.ids import StatementId
    from reportwriter.ui.agency.state import RemarkRow


class BesideView(Protocol):
    def show_remarks(self, rows: Sequence[RemarkRow]) -> None: ...


class RemarksBeside:
    """`at` says at which statement the author is.

    What is ticked off while the author is there stays in sight; it is gone when they come back.
    """

    def __init__(self, view: BesideView, at: Callable[[], StatementId | None]) -> None:
        self._view = view
        self._at = at
        self._rows: tuple[RemarkRow, ...] = ()
        self._here: StatementId | None = None
        self._shown: tuple[RemarkRow, ...] = ()

    def take(self, rows: Sequence[RemarkRow]) -> None:
        """Take what came back to the report, as it is now."""
        stays = self._here is not None and self._here == self._at()
        held = {(one.draft, one.number) for one in self._shown} if stays else set()
        # In one order always: who ticks one off finds it where it was.
        self._rows = tuple(sorted(rows, key=lambda one: (one.draft, one.number)))
        self._show(held)

    def follow(self) -> None:
        """Show what was said to the statement the author came to."""
        if self._at() != self._here:
            self._show(set())

    def _show(self, held: set[tuple[str, int]]) -> None:
        self._here = self._at()
        self._shown = tuple(
            one
            for one in self._rows
            if one.statement is not None
            and one.statement == self._here
            and (not one.is_done or (one.draft, one.number) in held)
        )
        self._view.show_remarks(self._shown)
