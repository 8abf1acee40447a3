"""Decides what the desk shows: a page of its own, one heading of all reports, or what was found."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Protocol

from reportwriter.domain.statement import Kind
from reportwriter.services.desk.sieve import Hand, Readers, Sieve
from reportwriter.ui.desk.agreement import AGREEMENT_KEY, AgreementPresenter
from reportwriter.ui.desk.chronology import CHRONOLOGY_KEY, ChronologyPresenter
from reportwriter.ui.desk.family import FAMILY_KEY, FamilyPresenter
from reportwriter.ui.desk.joining import Matching
from reportwriter.ui.desk.matched_once import MatchedOnce
from reportwriter.ui.desk.overview import OVERVIEW_KEY, OverviewPresenter
from reportwriter.ui.desk.own_page import PageTools, contents, heading_key
from reportwriter.ui.desk.read_beside import beside_of
from reportwriter.ui.desk.remark_list import RemarkList
from reportwriter.ui.desk.remarker import Remarker, RemarkerView, Remarking
from reportwriter.ui.desk.rows import Columns, DeskHead, found_head, head, letter_columns, place_of
from reportwriter.ui.desk.ways import Ways
from reportwriter.ui.page_beside.presenter import BesidePresenter
from reportwriter.ui.runner import WhileWanted

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence
    from datetime import date

    from reportwriter.domain.ids import ConferenceReference
    from reportwriter.domain.remarks import Remark
    from reportwriter.services.desk.desk import OpenDesk
    from reportwriter.services.desk.headings import Heading
    from reportwriter.services.desk.searching import DeskFound
    from reportwriter.ui.desk.agreement import AgreementView, Deciding
    from reportwriter.ui.desk.chronology import ChronologyView
    from reportwriter.ui.desk.family import FamilyView
    from reportwriter.ui.desk.overview import OverviewView
    from reportwriter.ui.desk.own_page import OwnPage
    from reportwriter.ui.desk.remark_list import RemarkListTools, RemarkListView
    from reportwriter.ui.desk.rows import DeskColumn
    from reportwriter.ui.desk.ways import Going
    from reportwriter.ui.page_beside.presenter import BesideView, SignedPages
    from reportwriter.ui.rail_row import RailRow
    from reportwriter.ui.runner import Runner


class Desks(Protocol):
    """What this screen needs of `services.desk.desk.Desk`."""

    def open(self, conference: ConferenceReference) -> OpenDesk: ...
    def find(self, desk: OpenDesk, words: str) -> DeskFound: ...


class DeskView(RemarkerView, Protocol):
    @property
    def beside(self) -> BesideView: ...
    @property
    def overview_page(self) -> OverviewView: ...
    @property
    def agreement_page(self) -> AgreementView: ...
    @property
    def chronology_page(self) -> ChronologyView: ...
    @property
    def family_page(self) -> FamilyView: ...
    @property
    def remarks_page(self) -> RemarkListView: ...
    def show_contents(self, rows: Sequence[RailRow]) -> None: ...
    def show_heading(self, key: str) -> None: ...
    def show_searching(self) -> None: ...
    def show_people(self, names: Sequence[str]) -> None: ...
    def show_head(self, head: DeskHead) -> None: ...
    def show_counts(self, sentence: str) -> None: ...
    def show_page(self, key: str) -> None: ...
    def show_column(self, submission: str) -> None: ...
    def show_statement(self, submission: str, key: str) -> None: ...
    def show_columns(self, columns: Sequence[DeskColumn]) -> None: ...


@dataclass(frozen=True, kw_only=True)
class DeskTools:
    """`after_paint` runs in the pool what adds to a page, once the page is painted."""

    desks: Desks
    remarks: Remarking
    listed: RemarkListTools
    agreements: Deciding
    pages: SignedPages
    vault: Runner
    pool: Runner
    after_paint: Runner
    today: Callable[[], date]


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
    """`pages` are the desk's own, in the order in which they stand in the rail."""

    def __init__(self, view: DeskView, tools: DeskTools, going: Going) -> None:
        self._view = view
        self._tools = tools
        self._opening = WhileWanted(tools.vault)
        self._searching = WhileWanted(tools.vault)
        self._desk: OpenDesk | None = None
        self._at = OVERVIEW_KEY
        self._searched: _Searched | None = None
        self._sieve = Sieve()
        self.ways = Ways(going, current=lambda: self._desk)
        self.beside = BesidePresenter(view.beside, tools.pages, tools.pool)
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
        self._once = MatchedOnce()
        self.chronology = ChronologyPresenter(
            view.chronology_page,
            self._page_tools(CHRONOLOGY_KEY),
            Matching(
                once=self._once,
                agreements=tools.agreements,
                vault=tools.vault,
                pool=tools.after_paint,
            ),
            tools.today,
        )
        self.agreement = AgreementPresenter(
            view.agreement_page,
            self._page_tools(AGREEMENT_KEY),
            tools.agreements,
            tools.vault,
            self._once,
            self.remarker.begin_on,
        )
        self.family = FamilyPresenter(view.family_page, self._page_tools(FAMILY_KEY))
        self.pages: tuple[OwnPage, ...] = (
            OverviewPresenter(view.overview_page),
            self.chronology,
            self.agreement,
            self.family,
            self.remark_list,
        )

    def open(self, conference: ConferenceReference) -> None:
        """Show the desk of a conference: who has written what."""
        self._clear()
        self._once.serve(conference)
        self._opening.run(
            lambda: self._tools.desks.open(conference),
            done=self._on_opened,
            failed=self._view.show_trouble,
        )

    def close(self) -> None:
        """Forget all that is on the desk, as when the vault is locked."""
        self._clear()
        self._once.serve(None)

    def leave_for(self, conference: ConferenceReference) -> None:
        """Forget the desk of any other conference than the one that is gone to."""
        if self._desk is not None and self._desk.board.conference.reference != conference:
            self.close()

    def _clear(self) -> None:
        self._opening.leave()
        self._searching.leave()
        self._desk, self._at, self._searched, self._sieve = None, OVERVIEW_KEY, None, Sieve()
        self.remarker.forget()
        self.beside.close()
        for page in self.pages:
            page.forget()
        self._view.show_columns(())
        self._view.show_contents(())

    def go_to(self, key: str) -> None:
        """Show the page or the heading with this key of the contents."""
        if key in self._order:
            self._at, self._searched = key, None
            self._show()

    def toggle_page(self, submission: str, key: str) -> None:
        """Show the signed page that a row stands on beside it, or put the page away."""
        self.beside.toggle(beside_of(self._desk, submission, key))

    def follow(self, submission: str, key: str) -> None:
        self.beside.follow(beside_of(self._desk, submission, key))

    def show_pages_alone(self) -> None:
        """Show the page that stands beside, and the others of its file, to be remarked on."""
        submission, page = self.beside.shown
        self.ways.show_pages(submission, page)

    def open_cell(self, submission: str, number: int) -> None:
        """Show a heading, counted from 0, at the column of a report; -1 opens the report itself."""
        if number >= 0:
            self.go_to(heading_key(number))
            self._view.show_column(submission)
        else:
            self.ways.read(submission)

    def go_to_statement(self, submission: str, key: str, heading: int) -> None:
        """Show a statement by the key of its card, among all others under its heading."""
        if (desk := self._desk) is not None:
            self._choose_all(desk)
            self.go_to(heading_key(heading))
            self._view.show_statement(submission, key)

    def step(self, by: int) -> None:
        """Go on by one heading, or back with -1.

        Past the last come the other pages of the desk, and then the overview again.
        """
        if order := self._order:
            self._at = order[(order.index(self._at) + by) % len(order)]
            self._searched = None
            self._show()

    def choose(self, chosen: Chosen) -> None:
        """Show only what the chair chose to see, under every heading and in every search."""
        if self._desk is None:
            return
        people = self._desk.told.people
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
        self._searching.leave()
        if not words.strip():
            self._searched = None
            self._show()
            return
        self._searching.run(
            lambda: self._tools.desks.find(desk, words),
            done=lambda found: self._on_found(words, found),
            failed=self._view.show_trouble,
        )

    def _page_tools(self, key: str) -> PageTools:
        def say(sentence: str) -> None:
            # A page is worked out beside the window; by then another may stand under its title.
            if self._at == key and self._searched is None:
                self._view.show_counts(sentence)

        return PageTools(
            pool=self._tools.pool, read=self.ways.read, say=say, failed=self._view.show_trouble
        )

    @property
    def _headings(self) -> dict[str, Heading]:
        """The headings by their keys, in their order."""
        headings = self._desk.told.headings if self._desk else ()
        return {heading_key(number): one for number, one in enumerate(headings)}

    @property
    def _order(self) -> list[str]:
        """The keys of all that can be gone to: the overview, the headings, the other pages."""
        headings = self._headings
        first, *others = (page.key for page in self.pages)
        return [first, *headings, *others] if headings else []

    def _on_opened(self, desk: OpenDesk) -> None:
        self._desk = desk
        self._choose_all(desk)
        self._view.show_contents(contents(self.pages, desk))
        self._show()

    def _choose_all(self, desk: OpenDesk) -> None:
        self._sieve = Sieve()
        self._view.show_people([one.known.name for one in desk.told.people])

    def _go_to_remark(self, remark: Remark) -> None:
        """Show a remark's statement among all others; what is off the desk is read by itself."""
        place = place_of(self._desk.told, remark) if self._desk else None
        if place is None:
            self.ways.go_to_page_of(remark)
        else:
            heading, key = place
            self.go_to_statement(remark.submission, key, heading)

    def _on_remarked(self) -> None:
        """Show the remarks as they are now, where the chair is."""
        if (desk := self._desk) is not None:
            self._opening.run(
                lambda: self._tools.remarks.of(desk.board.conference.reference),
                done=self._on_remarks,
                failed=self._view.show_trouble,
            )

    def _on_remarks(self, remarks: tuple[Remark, ...]) -> None:
        if self._desk is not None:
            self._desk = replace(self._desk, remarks=remarks)
            self._view.show_contents(contents(self.pages, self._desk))
            self._show()

    def _on_found(self, words: str, found: DeskFound) -> None:
        self._searched = _Searched(words=words, found=found)
        self._show()

    def _show(self) -> None:
        headings = self._headings
        if (desk := self._desk) is None or not headings:
            return
        page = next((one for one in self.pages if one.key == self._at), None)
        if self._searched is not None:
            self._show_found(desk, self._searched)
        elif page is not None:
            self._view.show_heading(page.key)
            self._view.show_head(page.head(desk, self._sieve))
            self._view.show_page(page.key)
            page.show(desk, self._sieve)
        else:
            self._show_heading(desk, headings[self._at])

    def _show_found(self, desk: OpenDesk, searched: _Searched) -> None:
        self._view.show_searching()
        self._view.show_head(found_head(searched.words, searched.found))
        found = Columns(desk.told, desk.remarks).found(searched.found.hits, self._sieve)
        # Nobody has said of a page of what kind it is, or about whom.
        pages = letter_columns(desk, searched.found) if self._sieve.lets_all_through else ()
        self._view.show_columns((*found, *pages))

    def _show_heading(self, desk: OpenDesk, heading: Heading) -> None:
        self._view.show_heading(self._at)
        self._view.show_head(head(desk.told, heading))
        self._view.show_columns(Columns(desk.told, desk.remarks).under(heading, self._sieve))
