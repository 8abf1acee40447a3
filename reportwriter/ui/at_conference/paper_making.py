"""Has the papers of a conference made: signed for a reader, or for Word."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.ids import PersonId
from reportwriter.ui.at_conference.keys import Key
from reportwriter.ui.at_conference.questions import Form
from reportwriter.ui.at_conference.rows import order_of
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


class MakesPacks(Protocol):
    """What this screen needs of `services.family_packs.FamilyPacks`."""

    def write(
        self, meeting: AtConference, reader: PersonId, path: Path, passphrase: str
    ) -> None: ...


class PapersView(Protocol):
    def show_news(self, sentence: str, more: str, *, tone: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...


class PaperMaking:
    def __init__(
        self, view: PapersView, papers: MakesPapers, packs: MakesPacks, pool: Runner
    ) -> None:
        self._view = view
        self._papers = papers
        self._packs = packs
        self._pool = pool

    def sign(self, meeting: AtConference, key: str, path: Path, passphrase: str) -> None:
        """Sign the paper of a row and write it."""
        found = Key.read(key)
        if found is not None and found.form is Form.PACK:
            reader = PersonId(found.of)
            self._run(path, lambda: self._packs.write(meeting, reader, path, passphrase))
        elif (order := order_of(meeting, key)) is not None:
            self._run(path, lambda: self._papers.write(meeting, order, path, passphrase))

    def for_word(self, meeting: AtConference, key: str, path: Path) -> None:
        if (order := order_of(meeting, key)) is not None:
            self._run(path, lambda: self._papers.write_for_word(meeting, order, path))

    def _run(self, path: Path, make: Callable[[], None]) -> None:
        self._view.show_news(words.MAKING, "", tone="accent")
        self._pool.run(
            make,
            done=lambda _none: self._view.show_news(
                words.SAVED.format(name=path.name), "", tone="success"
            ),
            failed=self._view.show_trouble,
        )
