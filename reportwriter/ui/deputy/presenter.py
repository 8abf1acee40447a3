"""Decides what a deputy sees of a conference: what they may do, and what has reached them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.services.file_check_words import card_of
from reportwriter.ui.chair.batch import Batch, BatchView, taken_in_words
from reportwriter.ui.chair.leading_on import LeadsOn, can_be_read, lead_to, read_words
from reportwriter.ui.chair.presenter import Detail
from reportwriter.ui.chair.rows import Chase, board_head, board_row, row_at, still_current
from reportwriter.ui.chair.signers import Signers, SignersView, may_compare
from reportwriter.ui.runner import WhileWanted
from reportwriter.wording import deputising as words

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.records.travelling import InvitationFile
    from reportwriter.services.board import Board, Received
    from reportwriter.services.deputising import Deputised
    from reportwriter.ui.chair.batch import Arrival, Intaking
    from reportwriter.ui.chair.rows import BoardHead, BoardRow
    from reportwriter.ui.chair.signers import Trusting
    from reportwriter.ui.runner import LongRunner, Runner


class Deputises(Protocol):
    """`services.deputising.Deputising`."""

    def of(self, reference: ConferenceReference) -> Deputised: ...


class Boards(Protocol):
    def board(self, reference: ConferenceReference) -> Board: ...


class StepsIn(Protocol):
    """`services.invitations.Invitations`."""

    def step_in(self, reference: ConferenceReference) -> Sequence[str]: ...


class Going(LeadsOn, Protocol):
    """Where this screen leads; `known` is told once the check words were compared."""

    def go_to_words(self, invitation: InvitationFile, known: Callable[[], None]) -> None: ...
    def take_invitations(self, paths: tuple[Path, ...]) -> None: ...
    def stepped_in(self, reference: ConferenceReference) -> None: ...
    def deputised_changed(self) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class May:
    """What a deputy may do, and why not: `compares` is the way out where that is check words."""

    sentence: str
    more: str
    steps_in: bool
    compares: bool = False


class DeputyView(BatchView, SignersView, Protocol):
    def show_head(self, head: BoardHead) -> None: ...
    def show_may(self, may: May) -> None: ...
    def show_nothing(self) -> None: ...
    def show_rows(self, rows: Sequence[BoardRow]) -> None: ...
    def show_current(self, key: str) -> None: ...
    def show_detail(self, detail: Detail | None) -> None: ...


@dataclass(frozen=True, kw_only=True)
class DeputyTools:
    deputising: Deputises
    boards: Boards
    intake: Intaking
    trust: Trusting
    invitations: StepsIn
    vault: Runner
    pool: LongRunner
    now: Callable[[], datetime]


class DeputyPresenter:
    def __init__(self, view: DeputyView, tools: DeputyTools, going: Going) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self._looking = WhileWanted(tools.vault)
        self._reference: ConferenceReference | None = None
        self._deputised: Deputised | None = None
        self._board: Board | None = None
        self._current = ""
        self.batch = Batch(
            view, tools.intake, tools.pool, taken=self._on_taken, changed=self._tell_changed
        )
        self.signers = Signers(
            view,
            tools.trust,
            tools.vault,
            current=lambda: self._row(self._current),
            changed=self._tell_changed,
        )

    def open(self, reference: ConferenceReference) -> None:
        """Show a conference whose deputy the owner is."""
        self._looking.leave()
        self._reference, self._deputised, self._board = reference, None, None
        self._current = ""
        self._view.show_quiet()
        self.refresh()

    def close(self) -> None:
        """Forget the conference, as when the vault is locked."""
        self.batch.forget()
        self._looking.leave()
        self._reference, self._deputised, self._board = None, None, None
        self._view.show_nothing()
        self._view.show_rows(())
        self._view.show_detail(None)
        self._view.show_quiet()

    def refresh(self) -> None:
        """Show everything as it is now."""
        if (reference := self._reference) is None:
            return
        tools = self._tools
        self._looking.run(
            lambda: (tools.deputising.of(reference), tools.boards.board(reference)),
            done=lambda found: self._on_found(*found),
            failed=self._view.show_trouble,
        )

    def select(self, key: str) -> None:
        self._current = key
        self._view.show_detail(self._detail())

    def read(self, key: str = "") -> None:
        """Go to what came, of a row or of the current one; a deputy remarks on nothing."""
        row = self._row(key or self._current)
        if row is not None:
            lead_to(self._going, row, None)

    def compare_words(self) -> None:
        """Lead to the check words of the chair, without which nobody steps in."""
        if self._deputised is not None:
            self._going.go_to_words(self._deputised.invitation, self._tell_changed)

    def take_invitations(self, paths: tuple[Path, ...]) -> None:
        """Take in what other agencies were sent, where it is told what came of it."""
        if paths:
            self._going.take_invitations(paths)

    def ask_to_open_pages(self) -> None:
        """Ask for the passphrase that opens the sealed pages taken in before."""
        if self._board is not None:
            self.batch.ask_to_open_pages(board_head(self._board).unopened)

    def step_in(self) -> None:
        """Chair the conference from now on; agencies know of it once an update is signed."""
        reference, found = self._reference, self._deputised
        if reference is None or found is None or not found.may_step_in:
            return
        self._tools.pool.run(
            lambda: self._tools.invitations.step_in(reference),
            done=lambda _asked: self._on_stepped_in(reference),
            failed=self._view.show_trouble,
        )

    def _on_stepped_in(self, reference: ConferenceReference) -> None:
        self.close()
        self._going.stepped_in(reference)

    def _on_taken(self, arrivals: Sequence[Arrival]) -> str:
        first = next((one.conference for one in arrivals if one.conference), None)
        if self._reference is None and first is not None:
            self.open(first)
        self._tell_changed()
        return taken_in_words(arrivals, self._reference)

    def _tell_changed(self) -> None:
        self._going.deputised_changed()
        self.refresh()

    def _on_found(self, deputised: Deputised, board: Board) -> None:
        self._deputised = deputised
        # What was not sent to a deputy is not missing: the agencies send to the chair.
        self._board = replace(board, rows=tuple(row for row in board.rows if row.check is not None))
        rows = self._board.rows
        self._current = still_current(rows, self._current)
        chase = Chase(due=None, now=self._tools.now(), reminded={})
        self._view.show_head(_head(self._board, deputised))
        self._view.show_may(_may(deputised))
        self._view.show_rows([board_row(row, chase) for row in rows])
        self._view.show_current(self._current)
        self._view.show_detail(self._detail())

    def _row(self, key: str) -> Received | None:
        rows = self._board.rows if self._board else ()
        return row_at(rows, key)

    def _detail(self) -> Detail | None:
        row = self._row(self._current)
        if row is None or row.check is None:
            return None
        return Detail(
            title=row.agency,
            author=row.author,
            card=card_of(row.check),
            may_read=can_be_read(row),
            read_words=read_words(row),
            may_enter_words=may_compare(row),
            request="",
        )


def _head(board: Board, deputised: Deputised) -> BoardHead:
    return replace(
        board_head(board),
        title=words.TITLE.format(chair=deputised.chair),
        received=words.received_words(len(board.rows)),
    )


def _may(deputised: Deputised) -> May:
    """Return what the deputy may do, or the gravest of what stands in the way."""
    chair = deputised.chair
    if deputised.writes:
        return May(sentence=words.WRITES, more=words.WRITES_MORE, steps_in=False)
    if not deputised.is_certain:
        said = words.NOT_CERTAIN.format(chair=chair)
        return May(sentence=said, more=words.NOT_CERTAIN_MORE, steps_in=False, compares=True)
    return May(
        sentence=words.MAY_STEP_IN.format(chair=chair),
        more=words.asked_words(deputised.asked),
        steps_in=True,
    )
