"""Decides what is shown of an old report, and takes in, as one step, what was given a place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.errors import SignedReportError
from reportwriter.services.bringing_in import Chosen
from reportwriter.ui.bring_in import rows

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from pathlib import Path

    from reportwriter.domain.errors import ReportWriterError
    from reportwriter.domain.ids import ReportId
    from reportwriter.domain.report import Report
    from reportwriter.exchange.brought_in import Proposal
    from reportwriter.forms.outline import Leaf
    from reportwriter.services.bringing_in import BroughtIn
    from reportwriter.ui.runner import Runner
    from reportwriter.ui.table_rows import Line
    from reportwriter.ui.write.edits import Edits

LABEL = "Bring in an old report"
NOTHING_CHOSEN = "Nothing has a place yet. Choose a piece, and say where in your report it goes."


@dataclass(frozen=True, slots=True, kw_only=True)
class PiecePane:
    """One piece whole. `whole_part` says what else can be given the same place; empty: nothing."""

    text: str
    why: str
    place: str
    places: tuple[tuple[str, str], ...]
    whole_part: str


class BringInView(Protocol):
    def show_nothing(self) -> None: ...
    def show_found(self, summary: str, around: str, take: str) -> None: ...
    def show_pieces(self, lines: Sequence[Line], current: str) -> None: ...
    def show_piece(self, pane: PiecePane) -> None: ...
    def show_busy(self, *, busy: bool) -> None: ...
    def show_request(self, sentence: str) -> None: ...
    def show_trouble(self, error: ReportWriterError) -> None: ...
    def show_no_trouble(self) -> None: ...


class Bringing(Protocol):
    """What this screen needs of `services.bringing_in.BringingIn`."""

    def read(self, report: Report, path: Path) -> Proposal: ...
    def places(self, report: Report) -> tuple[Leaf, ...]: ...
    def step(self, report: Report, chosen: Sequence[Chosen]) -> BroughtIn: ...


@dataclass(frozen=True, kw_only=True)
class BringInTools:
    """`edits` are those of the report that is open; `taken` goes to the first that was taken in."""

    bringing: Bringing
    edits: Callable[[], Edits]
    pool: Runner
    taken: Callable[[BroughtIn, str], None]


class BringInPresenter:
    """Nothing of an old report is kept but here, until it is taken in or another is opened."""

    def __init__(self, view: BringInView, tools: BringInTools) -> None:
        self._view = view
        self._tools = tools
        self._report: ReportId | None = None
        self._proposal: Proposal | None = None
        self._leaves: tuple[Leaf, ...] = ()
        self._chosen: list[str] = []
        self._current = 0

    def show(self, report: Report) -> None:
        """Show what was found for this report; nothing of what was found for another."""
        if self._proposal is None or report.id != self._report:
            self.close()
            self._report = report.id
            return
        self._learn_places(report)
        self._show_all()

    def read(self, path: Path) -> None:
        report = self._tools.edits().desk.report
        if report.signed_at is not None:
            self._view.show_trouble(SignedReportError())
            return
        self._view.show_no_trouble()
        self._view.show_busy(busy=True)
        self._tools.pool.run(
            lambda: self._tools.bringing.read(report, path),
            done=lambda proposal: self._on_read(report, proposal),
            failed=self._on_failed,
        )

    def select(self, key: str) -> None:
        self._current = int(key)
        self._show_piece()

    def choose(self, place: str) -> None:
        """Give the piece that is shown a place; empty leaves it out."""
        self._chosen[self._current] = place
        self._show_all()

    def choose_part(self) -> None:
        """Give all that stood under the same heading the place of the piece that is shown."""
        for number in self._part():
            self._chosen[number] = self._chosen[self._current]
        self._show_all()

    def take_in(self) -> None:
        """Take in what has a place, as one step that can be taken back."""
        if self._proposal is None:
            return
        chosen = tuple(
            Chosen(text=piece.text, place=self._leaves[int(place)].place)
            for piece, place in zip(self._proposal.pieces, self._chosen, strict=True)
            if place
        )
        if not chosen:
            self._view.show_request(NOTHING_CHOSEN)
            return
        edits = self._tools.edits()
        brought = self._tools.bringing.step(edits.desk.report, chosen)
        self.close()
        edits.take(LABEL, brought.change)
        told = rows.taken_words(brought.statements, brought.without_kind, brought.answers)
        self._tools.taken(brought, told)

    def close(self) -> None:
        """Forget what was found, as when it is taken in or the vault is locked."""
        self._proposal, self._chosen, self._current = None, [], 0
        self._view.show_no_trouble()
        self._view.show_nothing()

    def _on_read(self, report: Report, proposal: Proposal) -> None:
        self._view.show_busy(busy=False)
        if self._tools.edits().desk.report.id != report.id:
            return
        self._report, self._proposal, self._current = report.id, proposal, 0
        self._leaves = self._tools.bringing.places(report)
        numbers = {leaf.place: str(number) for number, leaf in enumerate(self._leaves)}
        self._chosen = [
            numbers.get(piece.place, "") if piece.place else "" for piece in proposal.pieces
        ]
        self._show_all()

    def _on_failed(self, error: ReportWriterError) -> None:
        self._view.show_busy(busy=False)
        self._view.show_trouble(error)

    def _learn_places(self, report: Report) -> None:
        """Keep what was chosen where the places of the report have changed meanwhile."""
        before, self._leaves = self._leaves, self._tools.bringing.places(report)
        numbers = {leaf.place: str(number) for number, leaf in enumerate(self._leaves)}
        self._chosen = [
            numbers.get(before[int(place)].place, "") if place else "" for place in self._chosen
        ]

    def _show_all(self) -> None:
        proposal = self._proposal
        if proposal is None:
            return
        placed = sum(map(bool, self._chosen))
        self._view.show_no_trouble()
        self._view.show_found(
            rows.summary(len(self._chosen), placed),
            rows.around(proposal),
            rows.take_words(placed),
        )
        names = dict(rows.places(self._leaves))
        lines = [
            rows.line(str(number), piece, names[place] if place else "")
            for number, (piece, place) in enumerate(zip(proposal.pieces, self._chosen, strict=True))
        ]
        self._view.show_pieces(lines, str(self._current))
        self._show_piece()

    def _show_piece(self) -> None:
        proposal = self._proposal
        if proposal is None:
            return
        piece, part = proposal.pieces[self._current], len(self._part())
        self._view.show_piece(
            PiecePane(
                text=piece.text,
                why=rows.why(piece),
                place=self._chosen[self._current],
                places=rows.places(self._leaves),
                whole_part=f"The same for all {part} under this heading" if part > 1 else "",
            )
        )

    def _part(self) -> tuple[int, ...]:
        """Return the numbers of all pieces that stood under the heading of the one shown."""
        if self._proposal is None:
            return ()
        pieces = self._proposal.pieces
        here = pieces[self._current]
        return tuple(
            number
            for number, piece in enumerate(pieces)
            if (piece.part, piece.under) == (here.part, here.under)
        )
