"""Decides what the chair's list shows: what arrived, what the checks say, and what is next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from reportwriter.exchange.file_names import bundle_name
from reportwriter.services.accounts_received import Told
from reportwriter.services.file_check_words import card_of
from reportwriter.services.taking_in import INVITED
from reportwriter.ui.chair.assigning import Assigning, AssignView
from reportwriter.ui.chair.batch import Batch, BatchView, taken_in_words
from reportwriter.ui.chair.bundles import Bundles, BundlesView
from reportwriter.ui.chair.leading_on import (
    LeadsOn,
    assign_words,
    can_be_read,
    lead_to,
    read_words,
)
from reportwriter.ui.chair.readiness import ReadFirst, outlook_words, ready_words
from reportwriter.ui.chair.receipting import ReceiptMaker, ReceiptsView
from reportwriter.ui.chair.requests import Requests, request_text
from reportwriter.ui.chair.rows import (
    Chase,
    board_head,
    board_row,
    row_at,
    still_current,
    with_step_in,
)
from reportwriter.ui.chair.signers import Signers, SignersView, may_compare
from reportwriter.ui.chair.told import (
    not_here_words,
    proposed,
    reminders,
    waiting_words,
    with_proposal,
)
from reportwriter.ui.runner import WhileWanted
from reportwriter.wording import attendance
from reportwriter.wording.receipt import made as receipt_made
from reportwriter.wording.updates import NO_LONGER_ASKED, NO_LONGER_MORE, no_longer_asked

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from datetime import datetime
    from pathlib import Path

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.services.coming import ComingTo
    from reportwriter.services.file_check_words import FileCheckCard
    from reportwriter.services.gone_over import GoneOver
    from reportwriter.ui.chair.assigning import Assigns
    from reportwriter.ui.chair.batch import Arrival, Intaking
    from reportwriter.ui.chair.bundles import Making
    from reportwriter.ui.chair.receipting import Receipting
    from reportwriter.ui.chair.requests import Chasing
    from reportwriter.ui.chair.rows import Board, BoardHead, BoardRow, Received
    from reportwriter.ui.chair.signers import Trusting
    from reportwriter.ui.runner import LongRunner, Runner

NOT_ARRIVED = "Nothing from this agency has arrived yet."


class Going(LeadsOn, Protocol):
    """Where this screen leads; the main window knows the way."""

    def go_to_desk(self, reference: ConferenceReference) -> None: ...
    def go_to_who_comes(self, reference: ConferenceReference) -> None: ...
    def go_to_hearing(self, reference: ConferenceReference) -> None: ...
    def go_to_at_conference(self, reference: ConferenceReference) -> None: ...
    def go_to_circulation(self, reference: ConferenceReference) -> None: ...
    def go_to_archive(self, reference: ConferenceReference) -> None: ...
    def go_to_update(self, reference: ConferenceReference) -> None: ...


class Telling(Protocol):
    """`services.accounts_received.AccountsReceived`."""

    def of(self, reference: ConferenceReference) -> Told: ...


class Attending(Protocol):
    """`services.who_comes.WhoComes`, of a board."""

    def of(self, board: Any) -> ComingTo: ...


class Hearings(Protocol):
    """`services.hearing.Hearing`."""

    def things_left(self, board: Any) -> int: ...


class Updates(Protocol):
    """`services.updating.Updating`."""

    def gone_over(self, reference: ConferenceReference) -> GoneOver | None: ...
    def stepping_in_for(self, reference: ConferenceReference) -> str: ...


class News(Protocol):
    def received_changed(self, reference: ConferenceReference) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Detail:
    """The file check of the row that is selected; `card` is None for a report not arrived.

    `waiting` then says when it was due and what to do, and `nothing` that nothing came. `receipt`
    says when one was made for it.
    `assign_words` offer to say whose it is,
    empty where that is proven.
    """

    title: str
    author: str
    card: FileCheckCard | None
    may_read: bool
    read_words: str
    may_enter_words: bool
    request: str
    assign_words: str = ""
    receipt: str = ""
    waiting: tuple[str, ...] = ()
    nothing: str = NOT_ARRIVED


class ChairView(BatchView, SignersView, BundlesView, AssignView, ReceiptsView, Protocol):
    def show_head(self, head: BoardHead) -> None: ...
    def show_bundle_name(self, name: str) -> None: ...
    def show_read_first(self) -> None: ...
    def show_rows(self, rows: Sequence[BoardRow]) -> None: ...
    def show_current(self, key: str) -> None: ...
    def show_detail(self, detail: Detail | None) -> None: ...


@dataclass(frozen=True, kw_only=True)
class ChairTools:
    intake: Intaking
    trust: Trusting
    bundling: Making
    chasing: Chasing
    accounts: Telling
    letters: Assigns
    who_comes: Attending
    receipts: Receipting
    hearing: Hearings
    updating: Updates
    vault: Runner
    pool: LongRunner
    now: Callable[[], datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Found:
    """All that the list shows of a conference, looked up together."""

    board: Board
    told: Told
    reminded: Mapping[str, datetime]
    receipted: Mapping[str, datetime]
    coming: ComingTo
    things_left: int
    gone_over: GoneOver | None
    stepping_in_for: str


class ChairPresenter:
    def __init__(self, view: ChairView, tools: ChairTools, going: Going, news: News) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self._news = news
        self._looking = WhileWanted(tools.vault)
        self._reference: ConferenceReference | None = None
        self._board: Board | None = None
        self._chase: Chase | None = None
        self._receipted: Mapping[str, datetime] = {}
        self._read_first = ReadFirst()
        self._gone_over: GoneOver | None = None
        self._told = Told()
        self._current = ""
        self.batch = Batch(
            view, tools.intake, tools.pool, taken=self._on_taken, changed=self._tell_changed
        )
        self.bundles = Bundles(view, tools.bundling, tools.pool)
        self.signers = Signers(
            view,
            tools.trust,
            tools.vault,
            current=lambda: self._row(self._current),
            changed=self._tell_changed,
        )
        self.receipts = ReceiptMaker(
            view,
            tools.receipts,
            tools.pool,
            conference=lambda: self._reference,
            changed=self._tell_changed,
        )
        self.requests = Requests(
            view,
            tools,
            conference=lambda: self._reference,
            current=lambda: self._row(self._current),
            changed=self.refresh,
        )
        self.assigning = Assigning(
            view,
            tools,
            board=lambda: self._board,
            current=lambda: self._row(self._current),
            changed=self._tell_changed,
            proposed=lambda submission: proposed(self._told, submission),
        )

    def open(self, reference: ConferenceReference) -> None:
        """Show what arrived for a conference."""
        if reference != self._reference:
            self._looking.leave()
            self._current = ""
            self._view.show_quiet()
        self._reference = reference
        self.refresh()

    def close(self) -> None:
        """Forget the conference, as when the vault is locked."""
        self.batch.forget()
        self.bundles.forget()
        self._looking.leave()
        self._reference = None
        self._board = None
        self._view.show_rows(())
        self._view.show_detail(None)
        self._view.show_quiet()

    def select(self, key: str) -> None:
        self._current = key
        self._view.show_detail(self._detail())

    def read(self, key: str = "") -> None:
        """Go to the report of a row, or of the current one."""
        row = self._row(key or self._current)
        if row is not None:
            lead_to(self._going, row, self._reference)

    def read_side_by_side(self) -> None:
        if self._reference is not None:
            self._going.go_to_desk(self._reference)

    def show_who_comes(self) -> None:
        if self._reference is not None:
            self._going.go_to_who_comes(self._reference)

    def hold_conference(self) -> None:
        """Go to what is recorded while it is held; what is unread is said first, and once."""
        if (reference := self._reference) is None:
            return
        if self._read_first.stops(reference):
            self._view.show_read_first()
        else:
            self._going.go_to_at_conference(reference)

    def circulate(self) -> None:
        """Go to who gets which papers."""
        if self._reference is not None:
            self._going.go_to_circulation(self._reference)

    def change(self) -> None:
        """Go to what is changed or handed over of it, while one chairs it or may step in."""
        gone = self._gone_over
        if self._reference is not None and (gone is None or gone.is_deputy):
            self._going.go_to_update(self._reference)

    def archive(self) -> None:
        """Go to where the records are archived, kept or destroyed."""
        if self._reference is not None:
            self._going.go_to_archive(self._reference)

    def read_confidential_items(self) -> None:
        if self._reference is not None:
            self._going.go_to_hearing(self._reference)

    def make_bundle(self, path: Path) -> None:
        """Write all reports of this conference into one file."""
        if self._reference is not None:
            self.bundles.make(self._reference, path)

    def ask_to_open_pages(self) -> None:
        """Ask for the passphrase that opens the sealed pages taken in before."""
        if self._board is not None:
            self.batch.ask_to_open_pages(board_head(self._board).unopened)

    def _on_taken(self, arrivals: Sequence[Arrival]) -> str:
        """Go to the conference of what arrived, where none is open yet."""
        called = (one.conference for one in arrivals if one.what != INVITED)
        first = next((one for one in called if one), None)
        if self._reference is None and first is not None:
            self.open(first)
        self._tell_changed()
        return taken_in_words(arrivals, self._reference)

    def _tell_changed(self) -> None:
        if self._reference is not None:
            self._news.received_changed(self._reference)
        self.refresh()

    def refresh(self) -> None:
        """Show the list again as it is now."""
        if (reference := self._reference) is None:
            return
        self._looking.run(
            lambda: self._found(reference),
            done=lambda found: self._on_board(reference, found),
            failed=self._view.show_trouble,
        )

    def _found(self, reference: ConferenceReference) -> _Found:
        """Return all that the list shows; called away from the window."""
        board = self._tools.intake.board(reference)
        return _Found(
            board=board,
            told=self._tools.accounts.of(reference),
            reminded=self._tools.chasing.reminded(reference),
            receipted=self._tools.receipts.made_at(),
            coming=self._tools.who_comes.of(board),
            things_left=self._tools.hearing.things_left(board),
            gone_over=self._tools.updating.gone_over(reference),
            stepping_in_for=self._tools.updating.stepping_in_for(reference),
        )

    def _on_board(self, reference: ConferenceReference, found: _Found) -> None:
        if reference != self._reference:
            return
        board, coming = found.board, found.coming
        self._board, self._receipted, self._gone_over = board, found.receipted, found.gone_over
        told = self._told = found.told
        self._current = still_current(board.rows, self._current)
        chase = self._chase = Chase(
            due=board.conference.reports_due,
            now=self._tools.now(),
            reminded=found.reminded,
            told=reminders(told),
        )
        who = {
            one.agency: attendance.coming(one.attendance.comes, one.attendance.who)
            for one in coming.agencies
        }
        now, left = self._tools.now(), found.things_left
        self._read_first.look_at(board, left, now)
        ready = ready_words(board, coming, left, now)
        head = board_head(
            board, outlook_words(coming), left, found.gone_over, ready, not_here_words(told)
        )
        self._view.show_head(with_step_in(head, found.stepping_in_for))
        self._view.show_bundle_name(bundle_name(reference))
        self._view.show_rows(
            tuple(
                with_proposal(board_row(row, chase, who.get(row.agency, "")), row, told)
                for row in board.rows
            )
        )
        self._view.show_current(self._current)
        self._view.show_detail(self._detail())

    def _row(self, key: str) -> Received | None:
        rows = self._board.rows if self._board else ()
        return row_at(rows, key)

    def _detail(self) -> Detail | None:
        row = self._row(self._current)
        if row is None or self._board is None or self._chase is None:
            return None
        return Detail(
            title=row.agency,
            author=row.author,
            card=card_of(row.check) if row.check else None,
            may_read=can_be_read(row),
            read_words=read_words(row),
            may_enter_words=may_compare(row),
            request=request_text(row, self._chase, self._board.conference),
            assign_words=assign_words(row),
            receipt=receipt_made(self._receipted.get(row.submission or "")),
            waiting=_waiting(row, self._chase, self._told),
            nothing=NO_LONGER_ASKED if row.is_out else NOT_ARRIVED,
        )


def _waiting(row: Received, chase: Chase, told: Told) -> tuple[str, ...]:
    """Return what is said of what has not come, and what to do; nothing where it has."""
    if row.withdrawn and row.is_out:
        return (no_longer_asked(row.withdrawn), NO_LONGER_MORE)
    return () if row.check else (*waiting_words(told, row.agency), *chase.words(row.agency))
