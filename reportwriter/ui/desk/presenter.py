"""Decides what the desk shows: one heading of all reports, or what a search found in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.statement import Kind
from reportwriter.services.desk.sieve import Hand, Readers, Sieve
from reportwriter.ui.desk.remarker import Remarker, RemarkerView, Remarking
from reportwriter.ui.desk.rows import Columns, DeskHead, contents, found_head, head, heading_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.remarks import Remark
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.desk.headings import Heading, SideBySide
    from reportwriter.services.desk.searching import DeskFound
    from reportwriter.ui.desk.rows import DeskColumn
    from reportwriter.ui.rail_row import RailRow
    from reportwriter.ui.runner import Runner


class Desks(Protocol):
    """What this screen needs of `services.desk.desk.Desk`."""

    def open(self, conference: ConferenceReference) -> OpenDesk: ...
    def find(self, desk: SideBySide, words: str) -> DeskFound: ...


class Going(Protocol):
    """Where this screen leads; the main window knows the way."""

    def go_back(self) -> None: ...
    def go_to_reading(self, submission: str) -> None: ...
    def go_to_letter(self, submission: str, title: str) -> None: ...


class DeskView(RemarkerView, Protocol):
    def show_contents(self, rows: Sequence[RailRow]) -> None: ...
    def show_heading(self, key: str) -> None: ...
    def show_searching(self) -> None: ...
    def show_people(self, names: Sequence[str]) -> None: ...
    def show_head(self, head: DeskHead) -> None: ...
    def show_columns(self, columns: Sequence[DeskColumn]) -> None: ...


@dataclass(frozen=True, kw_only=True)
class DeskTools:
    desks: Desks
    remarks: Remarking
    vault: Runner


@dataclass(frozen=True, slots=True, kw_only=True)
class Chosen:
    """What the chair chose to see; `person` counts from 1 in the order of the desk, 0 is all."""

    person: int = 0
    kind: str = ""
    hand: str = ""
    readers: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Searched:
    words: str
    found: DeskFound


class DeskPresenter:
    def __init__(self, view: DeskView, tools: DeskTools, going: Going) -> None:
        self._view = view
        self._tools = tools
        self._going = going
        self._desk: OpenDesk | None = None
        self._at = 0
        self._searched: _Searched | None = None
        self._sieve = Sieve()
        self.remarker = Remarker(
            view,
            tools.remarks,
            tools.vault,
            current=lambda: self._desk,
            changed=self._on_remarked,
        )

    def open(self, conference: ConferenceReference) -> None:
        """Show the desk of a conference, at what it discusses first (R41)."""
        self.close()
        self._tools.vault.run(
            lambda: self._tools.desks.open(conference),
            done=self._on_opened,
            failed=self._view.show_trouble,
        )

    def close(self) -> None:
        """Forget all that is on the desk, as when the vault is locked."""
        self._desk, self._at, self._searched, self._sieve = None, 0, None, Sieve()
        self.remarker.forget()
        self._view.show_columns(())
        self._view.show_contents(())

    def go_back(self) -> None:
        self._going.go_back()

    def go_to(self, key: str) -> None:
        """Show the heading with this key of the contents."""
        keys = [heading_key(number) for number in range(len(self._headings))]
        if key in keys:
            self._at, self._searched = keys.index(key), None
            self._show()

    def step(self, by: int) -> None:
        """Go on by one heading, or back with -1; past the last comes the first."""
        if self._headings:
            self._at, self._searched = (self._at + by) % len(self._headings), None
            self._show()

    def choose(self, chosen: Chosen) -> None:
        """Show only what the chair chose to see, under every heading and in every search."""
        if self._desk is None:
            return
        people = self._desk.side_by_side.people
        self._sieve = replace(
            self._sieve,
            about=people[chosen.person - 1] if chosen.person else None,
            kinds=frozenset({Kind(chosen.kind)}) if chosen.kind else frozenset(),
            hand=Hand(chosen.hand) if chosen.hand else None,
            readers=Readers(chosen.readers) if chosen.readers else None,
        )
        self._show()

    def search(self, words: str) -> None:
        """Show what the words find in all reports; without words, the heading again."""
        if (desk := self._desk) is None:
            return
        if not words.strip():
            self._searched = None
            self._show()
            return
        self._tools.vault.run(
            lambda: self._tools.desks.find(desk.side_by_side, words),
            done=lambda found: self._on_found(words, found),
            failed=self._view.show_trouble,
        )

    def read(self, submission: str) -> None:
        self._going.go_to_reading(submission)

    def show_pages(self, submission: str) -> None:
        """Show the pages of the signed report, as they were signed."""
        reports = self._desk.side_by_side.reports if self._desk else ()
        for report in reports:
            if report.submission == submission:
                self._going.go_to_letter(submission, report.agency or report.author)

    @property
    def _headings(self) -> Sequence[Heading]:
        return self._desk.side_by_side.headings if self._desk else ()

    def _on_opened(self, desk: OpenDesk) -> None:
        self._desk = desk
        self._view.show_people([one.known.name for one in desk.side_by_side.people])
        self._view.show_contents(contents(desk.side_by_side))
        self._show()

    def _on_remarked(self) -> None:
        """Show the remarks as they are now, where the chair is."""
        if (desk := self._desk) is not None:
            self._tools.vault.run(
                lambda: self._tools.remarks.of(desk.board.conference.reference),
                done=self._on_remarks,
                failed=self._view.show_trouble,
            )

    def _on_remarks(self, remarks: tuple[Remark, ...]) -> None:
        if self._desk is not None:
            self._desk = replace(self._desk, remarks=remarks)
            self._show()

    def _on_found(self, words: str, found: DeskFound) -> None:
        self._searched = _Searched(words=words, found=found)
        self._show()

    def _show(self) -> None:
        if (desk := self._desk) is None or not desk.side_by_side.headings:
            return
        columns = Columns(desk.side_by_side, desk.remarks)
        if (searched := self._searched) is not None:
            self._view.show_searching()
            self._view.show_head(found_head(searched.words, searched.found))
            self._view.show_columns(columns.found(searched.found.hits, self._sieve))
            return
        heading = self._headings[self._at]
        self._view.show_heading(heading_key(self._at))
        self._view.show_head(head(desk.side_by_side, heading))
        self._view.show_columns(columns.under(heading, self._sieve))
