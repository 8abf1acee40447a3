"""Turns the pages of a letter, which are drawn in quarantine, one at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.ui.runner import Runner


class Pages(Protocol):
    """What this screen needs of `services.reading.Reading`. Pages count from 0."""

    def page_images(self, submission: str, first: int, last: int) -> Sequence[bytes]: ...


class Going(Protocol):
    """Where this screen leads; the main window knows the way."""

    def go_back(self) -> None: ...


class LetterView(Protocol):
    def show_who(self, title: str) -> None: ...
    def show_page(self, number: int, image: bytes) -> None: ...
    def show_end(self) -> None: ...
    def show_nothing(self) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


@dataclass(frozen=True, kw_only=True)
class LetterTools:
    reading: Pages
    pool: Runner


class LetterPresenter:
    def __init__(self, view: LetterView, tools: LetterTools, going: Going) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self._submission = ""
        self._number = 0

    def open(self, submission: str, title: str) -> None:
        """Show the first page of a letter."""
        self._submission = submission
        self._view.show_nothing()
        self._view.show_who(title)
        self._turn_to(0)

    def close(self) -> None:
        """Forget the letter, as when the vault is locked."""
        self._submission = ""
        self._view.show_nothing()

    def turn(self, by: int) -> None:
        if self._submission and self._number + by >= 0:
            self._turn_to(self._number + by)

    def go_back(self) -> None:
        self.close()
        self._going.go_back()

    def _turn_to(self, number: int) -> None:
        submission = self._submission
        self._tools.pool.run(
            lambda: self._tools.reading.page_images(submission, number, number),
            done=lambda images: self._on_drawn(submission, number, images),
            failed=self._view.show_trouble,
        )

    def _on_drawn(self, submission: str, number: int, images: Sequence[bytes]) -> None:
        if submission != self._submission:
            return
        if not images:
            self._view.show_end()
            return
        self._number = number
        self._view.show_page(number + 1, images[0])
