"""The chronology stands at once, each account by itself, and tells each event once it can."""

from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportwriter.domain.accounts import MatchDecision
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import ConferenceReference
from reportwriter.services.desk.headings import SideBySide
from reportwriter.ui.desk.chronology import AT_ONCE, Narrowed
from reportwriter.ui.desk.chronology_page import ChronologyPage
from reportwriter.ui.desk.chronology_rows import EventRow
from reportwriter.ui.desk.presenter import Chosen, DeskPresenter
from reportwriter.ui.desk.view import DeskView, connect
from reportwriter.ui.look import Look
from reportwriter.wording import merged as words
from reportwriter.wording.accounts import SEARCHING
from tests.ui.desk.chronology_page import FakeChronologyPage, drawn
from tests.ui.desk.test_desk import FakeView
from tests.ui.sample_agreement import told_by_several
from tests.ui.sample_desk import FIC, FakeDesks, tools_of, with_many
from tests.ui.samples_c import FakeGoing
from tests.ui.showing import focused_in, show
from tests.ui.waiting import WaitingRunner


def of_many() -> SideBySide:
    return with_many(told_by_several(), AT_ONCE)


@dataclass
class _Rig:
    """A desk where accounts are compared when they are told to be."""

    desk: SideBySide = field(default_factory=of_many)
    view: FakeView = field(default_factory=FakeView)
    comparing: WaitingRunner = field(default_factory=WaitingRunner)

    def __post_init__(self) -> None:
        self.desks = FakeDesks(desk=self.desk)
        tools = replace(tools_of(self.desks), after_paint=self.comparing)
        self.presenter = DeskPresenter(self.view, tools, FakeGoing())
        self.presenter.open(FIC)
        self.presenter.go_to("chronology")

    @property
    def page(self) -> FakeChronologyPage:
        return self.view.chronology_page

    def rows_of(self, reference: str) -> int:
        return sum(reference in row.spoken for row in self.page.events)


@pytest.fixture
def rig() -> _Rig:
    return _Rig()


def test_each_account_stands_by_itself_at_once_and_it_is_said_why(rig: _Rig) -> None:
    shown = rig.page.events

    assert len(shown) > AT_ONCE
    assert all(row.number is None and not row.also for row in shown)
    assert shown[0].spoken.startswith("2019. Police")
    assert rig.view.counts == (
        f"{len(shown)} accounts from 4 reports, each by itself while they are still being compared."
    )
    assert (rig.page.timeline, rig.page.instead) == (None, words.NO_TIMELINE_YET)
    assert "Otto" in drawn(rig.page.strip).sentence


def test_they_are_joined_once_they_are_compared(rig: _Rig) -> None:
    apart = len(rig.page.events)
    alone = rig.page.event("QBB")
    rig.comparing.do_all()

    joined = rig.page.event("QBB")
    assert not alone.told
    assert len(joined.told) > 1
    assert len(rig.page.events) < apart
    assert [row.number for row in rig.page.events] == list(range(1, len(rig.page.events) + 1))
    assert rig.view.counts.startswith(f"{len(rig.page.events)} events from 4 reports")


def test_what_is_chosen_meanwhile_holds_before_and_after(rig: _Rig) -> None:
    rig.presenter.chronology.narrow(Narrowed(agency="Hollybrook Primary School"))
    rig.presenter.choose(Chosen(kind="observation"))
    before = {(row.agency, row.kind) for row in rig.page.events}
    rig.comparing.do_all()

    after = {(row.agency, row.kind) for row in rig.page.events}

    assert before == after == {("Hollybrook Primary School", "observation")}


def test_they_are_compared_once_however_often_something_is_chosen_meanwhile(rig: _Rig) -> None:
    rig.presenter.choose(Chosen(kind="observation"))
    rig.presenter.go_to("overview")
    rig.presenter.go_to("chronology")

    assert len(rig.comparing.waiting) == 1


def test_few_accounts_are_shown_once_they_are_compared() -> None:
    rig = _Rig(desk=told_by_several())
    before, said = rig.page.rows, rig.view.head
    rig.comparing.do_all()

    assert before == ()
    assert said is not None
    assert said.counts == SEARCHING
    assert rig.page.event("QBB").also


def test_where_another_page_is_shown_by_then_its_words_stay(rig: _Rig) -> None:
    rig.presenter.go_to("overview")
    rig.view.counts = "Four of five have arrived."
    rig.comparing.do_all()
    said = rig.view.counts
    rig.presenter.go_to("chronology")

    assert said == "Four of five have arrived."
    assert rig.page.event("QBB").also


def test_what_is_compared_after_the_desk_was_closed_is_shown_to_nobody(rig: _Rig) -> None:
    rig.presenter.close()

    rig.comparing.do_all()

    assert rig.page.rows == ()
    assert (rig.page.timeline, rig.page.strip, rig.page.empty) == (None, None, None)


def test_nobody_says_that_there_is_no_date_while_none_is_known_or_none_chosen(rig: _Rig) -> None:
    waiting = _Rig(desk=told_by_several())
    rig.presenter.chronology.narrow(Narrowed(until="1950"))

    assert waiting.page.empty is None
    assert (rig.page.rows, rig.page.empty) == ((), words.NO_SUCH_EVENT)


def test_where_they_cannot_be_compared_each_goes_on_standing_by_itself_until_asked_again(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    rig = _Rig(desk=told_by_several())

    def fail(_conference: ConferenceReference) -> tuple[MatchDecision, ...]:
        raise ReportWriterError

    with monkeypatch.context() as broken:
        broken.setattr(rig.desks.decisions, "of", fail)
        rig.comparing.do_all()
    apart, said, instead = rig.page.event("QBB"), rig.view.counts, rig.page.instead
    rig.presenter.go_to("chronology")

    assert len(rig.view.troubles) == 1
    assert not apart.also
    assert "each by itself: they could not be compared" in said
    assert instead == words.NO_TIMELINE
    assert rig.page.event("QBB").also


@dataclass
class _Shown:
    view: DeskView
    presenter: DeskPresenter
    pool: WaitingRunner
    comparing: WaitingRunner

    @property
    def page(self) -> ChronologyPage:
        return self.view.chronology_page

    def top_of(self, key: str) -> int:
        rows = [row.key for row in self.page.list.rows]
        return self.page.list.visualRect(self.page.list.model().index(rows.index(key), 0)).top()


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> _Shown:
    view, pool, comparing = DeskView(look), WaitingRunner(), WaitingRunner()
    tools = replace(tools_of(FakeDesks(desk=of_many())), pool=pool, after_paint=comparing)
    presenter = DeskPresenter(view, tools, FakeGoing())
    connect(view, presenter)
    view.resize(1440, 900)
    show(qtbot, view)
    presenter.open(FIC)
    view.take_focus()
    presenter.go_to("chronology")
    view.take_focus()
    return _Shown(view, presenter, pool, comparing)


def _join(shown: _Shown) -> None:
    shown.comparing.do_all()
    shown.pool.do_all()


def test_the_current_row_stays_current_and_where_it_was(shown: _Shown, qtbot: QtBot) -> None:
    shown.pool.do_all()
    qtbot.waitUntil(lambda: shown.page.list.is_laid_out)
    other = next(row for row in shown.page.list.rows if "NJJ" in row.spoken)
    shown.page.list.scroll_to_top_of(other.key)
    shown.page.list.verticalScrollBar().setValue(shown.page.list.verticalScrollBar().value() - 90)
    qtbot.keyClick(shown.page.list, Qt.Key.Key_Up)
    qtbot.keyClick(shown.page.list, Qt.Key.Key_Down)
    before, at = shown.page.current, shown.top_of(other.key)
    _join(shown)

    row = shown.page.list.current_key()
    joined = next(one for one in shown.page.list.rows if one.key == row)
    assert isinstance(joined, EventRow)
    assert other.key in [one.key for one in joined.also]
    assert shown.top_of(row) == at
    assert shown.page.current == before
    assert focused_in(shown.view) is shown.page.list


def test_what_is_in_sight_stays_where_the_current_row_is_out_of_sight(shown: _Shown) -> None:
    shown.pool.do_all()
    first = shown.page.list.current_key()
    bar = shown.page.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    row, at = shown.page.list.rows_in_sight()[0]
    key = shown.page.list.rows[row].key
    _join(shown)

    assert shown.page.list.current_key() == first
    assert shown.top_of(key) == at


def test_the_list_has_the_focus_as_soon_as_it_has_rows(shown: _Shown) -> None:
    before = QApplication.focusWidget()
    shown.pool.do_all()

    assert before is not shown.page.list
    assert QApplication.focusWidget() is shown.page.list


def test_v_leads_past_the_timeline_while_it_is_not_drawn(shown: _Shown, qtbot: QtBot) -> None:
    shown.pool.do_all()
    qtbot.keyClick(focused_in(shown.view), Qt.Key.Key_V)
    on_timeline, said = focused_in(shown.view), shown.page._instead.text()
    qtbot.keyClick(on_timeline, Qt.Key.Key_V)

    assert on_timeline is shown.page.choices.next
    assert said == words.NO_TIMELINE_YET
    assert focused_in(shown.view) is shown.page.strip.canvas
