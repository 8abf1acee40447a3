"""Has the papers of a conference made: signed for a reader, or for Word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.ui.at_conference.rows import order_key, orders
from reportwriter.wording import paper as words

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.services.conference_papers import Order
    from reportwriter.services.deciding import AtConference
    from reportwriter.ui.runner import Runner


class MakesPapers(Protocol):
    """What this screen needs of `services.conference_papers.ConferencePapers`."""

    def write(self, meeting: AtConference, order: Order, path: Path, passphrase: str) -> None: ...
    def write_for_word(self, meeting: AtConference, order: Order, path: Path) -> None: ...


class PapersView(Protocol):
    def show_news(self, sentence: str, more: str, *, tone: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class PaperMaking:
    def __init__(self, view: PapersView, papers: MakesPapers, pool: Runner) -> None:
        self._view = view
        self._papers = papers
        self._pool = pool

    def sign(self, meeting: AtConference, key: str, path: Path, passphrase: str) -> None:
        """Sign the paper of a row and write it."""
        self._make(
            meeting, key, path, lambda order: self._papers.write(meeting, order, path, passphrase)
        )

    def for_word(self, meeting: AtConference, key: str, path: Path) -> None:
        self._make(
            meeting, key, path, lambda order: self._papers.write_for_word(meeting, order, path)
        )

    def _make(
        self, meeting: AtConference, key: str, path: Path, make: Callable[[Order], None]
    ) -> None:
        order = next((one for one in orders(meeting) if order_key(one) == key), None)
        if order is None:
            return
        self._view.show_news(words.MAKING, "", tone="accent")
        self._pool.run(
            lambda: make(order),
            done=lambda _none: self._view.show_news(
                words.SAVED.format(name=path.name), "", tone="success"
            ),
            failed=self._view.show_trouble,
        )
