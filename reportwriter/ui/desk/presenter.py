"""Decides what the desk shows: one heading of all reports, or what a search found in them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.statement import Kind
from reportwriter.services.desk.sieve import Hand, Readers, Sieve
from reportwriter.ui.desk.overview_rows import overview
from reportwriter.ui.desk.remark_list import RemarkList
from reportwriter.ui.desk.remarker import Remarker, RemarkerView, Remarking
from reportwriter.ui.desk.rows import (
    OVERVIEW_KEY,
    REMARKS_KEY,
    Columns,
    DeskHead,
    contents,
    found_head,
    head,
    heading_key,
    letter_columns,
    overview_head,
    page_of,
    place_of,
    remarks_head,
)
from reportwriter.ui.letter.presenter import Wanted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.remarks import Remark
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.desk.headings import Heading, HeardReport
    from reportwriter.services.desk.searching import DeskFound
    from reportwriter.ui.desk.overview_rows import Overview
    from reportwriter.ui.desk.remark_list import RemarkListTools, RemarkListView
    from reportwriter.ui.desk.rows import DeskColumn
    from reportwriter.ui.rail_row import RailRow
    from reportwriter.ui.runner import Runner


_OVERVIEW, _REMARKS = -1, -2
"""Beside the headings, which count from 0."""


class Desks(Protocol):
    """What this screen needs of `services.desk.desk.Desk`."""

    def open(self, conference: ConferenceReference) -> OpenDesk: ...
    def find(self, desk: OpenDesk, words: str) -> DeskFound: ...


class Going(Protocol):
    """Where this screen leads; the main window knows the way."""

    def go_back(self) -> None: ...
    def go_to_reading(self, submission: str) -> None: ...
    def go_to_letter(self, wanted: Wanted) -> None: ...


class DeskView(RemarkerView, Protocol):
    @property
    def remarks_page(self) -> RemarkListView: ...
    def show_contents(self, rows: Sequence[RailRow]) -> None: ...
    def show_heading(self, key: str) -> None: ...
    def show_searching(self) -> None: ...
    def show_people(self, names: Sequence[str]) -> None: ...
    def show_head(self, head: DeskHead) -> None: ...
    def show_overview(self, overview: Overview) -> None: ...
    def show_remarks(self) -> None: ...
    def show_column(self, submission: str) -> None: ...
    def show_statement(self, submission: str, key: str) -> None: ...
    def show_columns(self, columns: Sequence[DeskColumn]) -> None: ...


@dataclass(frozen=True, kw_only=True)
class DeskTools:
    desks: Desks
    remarks: Remarking
    listed: RemarkListTools
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
        self._at = _OVERVIEW
        self._searched: _Searched | None = None
        self._sieve = Sieve()
        self.remarker = Remarker(
            view,
            tools.remarks,
            tools.vault,
            current=lambda: self._desk,
            changed=self._on_remarked,
        )
        self.remark_list = RemarkList(
            view.remarks_page, tools.listed, changed=self._on_remarked, go_to=self._go_to_remark
        )

    def open(self, conference: ConferenceReference) -> None:
        """Show the desk of a conference: who has written what."""
        self.close()
        self._tools.vault.run(
            lambda: self._tools.desks.open(conference),
            done=self._on_opened,
            failed=self._view.show_trouble,
        )

    def close(self) -> None:
        """Forget all that is on the desk, as when the vault is locked."""
        self._desk, self._at, self._searched, self._sieve = None, _OVERVIEW, None, Sieve()
        self.remarker.forget()
        self.remark_list.forget()
        self._view.show_columns(())
        self._view.show_contents(())

    def go_back(self) -> None:
        self._going.go_back()

    def go_to(self, key: str) -> None:
        """Show the heading with this key of the contents."""
        places = {heading_key(number): number for number in range(len(self._headings))}
        places |= {OVERVIEW_KEY: _OVERVIEW, REMARKS_KEY: _REMARKS}
        if key in places:
            self._at, self._searched = places[key], None
            self._show()

    def open_cell(self, submission: str, number: int) -> None:
        """Show a heading, counted from 0, at the column of a report; -1 opens the report itself."""
        if number >= 0:
            self.go_to(heading_key(number))
            self._view.show_column(submission)
        else:
            self.read(submission)

    def step(self, by: int) -> None:
        """Go on by one heading, or back with -1.

        Past the last come the questions that were collected, and then the overview again.
        """
        if self._headings:
            order = [_OVERVIEW, *range(len(self._headings)), _REMARKS]
            self._at = order[(order.index(self._at) + by) % len(order)]
            self._searched = None
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
            lambda: self._tools.desks.find(desk, words),
            done=lambda found: self._on_found(words, found),
            failed=self._view.show_trouble,
        )

    def read(self, submission: str, key: str = "") -> None:
        """Read what a column or a row is of; a letter from the page of the card with this key."""
        if submission in [one.submission for one in self._reports]:
            self._going.go_to_reading(submission)
        elif (desk := self._desk) is not None:
            for row in desk.letters:
                if row.submission == submission:
                    self._go_to_pages(submission, row.agency or row.author, page=page_of(key))

    def show_pages(self, submission: str) -> None:
        """Show the pages of the signed report, as they were signed."""
        for report in self._reports:
            if report.submission == submission:
                self._go_to_pages(submission, report.agency or report.author, is_proven=True)

    def _go_to_pages(
        self, submission: str, title: str, *, page: int = 1, is_proven: bool = False
    ) -> None:
        self._going.go_to_letter(
            Wanted(
                submission=submission,
                title=title,
                conference=self._desk.board.conference.reference if self._desk else None,
                is_proven=is_proven,
                page=page,
            )
        )

    @property
    def _reports(self) -> Sequence[HeardReport]:
        return self._desk.side_by_side.reports if self._desk else ()

    @property
    def _headings(self) -> Sequence[Heading]:
        return self._desk.side_by_side.headings if self._desk else ()

    def _on_opened(self, desk: OpenDesk) -> None:
        self._desk = desk
        self._choose_all(desk)
        self._view.show_contents(contents(desk.side_by_side, desk.remarks))
        self._show()

    def _choose_all(self, desk: OpenDesk) -> None:
        self._sieve = Sieve()
        self._view.show_people([one.known.name for one in desk.side_by_side.people])

    def _go_to_remark(self, remark: Remark) -> None:
        """Show a remark's statement among all others; what is off the desk is read by itself."""
        desk = self._desk
        place = place_of(desk.side_by_side, remark) if desk else None
        if desk is None or place is None:
            self._go_to_page_of(remark)
            return
        heading, key = place
        self._choose_all(desk)
        self.go_to(heading_key(heading))
        self._view.show_statement(remark.submission, key)

    def _go_to_page_of(self, remark: Remark) -> None:
        """Show what a remark is about that no column holds: a page, or a report off the desk."""
        rows = self._desk.board.rows if self._desk else ()
        row = next((one for one in rows if one.submission == remark.submission), None)
        is_letter = row is not None and row.letter is not None
        if row is None or not (is_letter or remark.page):
            self._going.go_to_reading(remark.submission)
            return
        title, page = row.agency or row.author, remark.page or 1
        self._go_to_pages(remark.submission, title, page=page, is_proven=not is_letter)

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
            self._view.show_contents(contents(self._desk.side_by_side, remarks))
            self._show()

    def _on_found(self, words: str, found: DeskFound) -> None:
        self._searched = _Searched(words=words, found=found)
        self._show()

    def _show(self) -> None:
        if (desk := self._desk) is None or not desk.side_by_side.headings:
            return
        if self._at == _REMARKS and self._searched is None:
            self._view.show_heading(REMARKS_KEY)
            self._view.show_head(remarks_head(desk.remarks))
            self._view.show_remarks()
            self.remark_list.show(desk)
            return
        columns = Columns(desk.side_by_side, desk.remarks)
        if (searched := self._searched) is not None:
            self._view.show_searching()
            self._view.show_head(found_head(searched.words, searched.found))
            found = columns.found(searched.found.hits, self._sieve)
            # Nobody has said of a page of what kind it is, or about whom.
            pages = letter_columns(desk, searched.found) if self._sieve.lets_all_through else ()
            self._view.show_columns((*found, *pages))
            return
        if self._at == _OVERVIEW:
            self._view.show_heading(OVERVIEW_KEY)
            self._view.show_head(overview_head(desk))
            self._view.show_overview(overview(desk))
            return
        heading = self._headings[self._at]
        self._view.show_heading(heading_key(self._at))
        self._view.show_head(head(desk.side_by_side, heading))
        self._view.show_columns(columns.under(heading, self._sieve))
