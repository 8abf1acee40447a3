"""A copy that was stopped says what it holds, where, and the ways out."""

from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reportwriter.domain.copy_order import CopyOrder, LetThrough
from reportwriter.domain.ids import StatementId
from reportwriter.domain.statement import Place
from reportwriter.services.copy_search import ProtectedFactError
from reportwriter.services.copy_words import Spot
from reportwriter.services.protected_facts import Fact, FactKind, FoundFact
from reportwriter.ui.copies.stopped import StoppedScreen
from reportwriter.ui.copies.stopping import (
    CHANGE,
    REASON_LACKING,
    SIGNED,
    StoppedCopy,
    StoppedPresenter,
    StopShown,
)
from reportwriter.ui.look import Look
from reportwriter.wording.protected import FOUND
from tests.builders import NOON, an_order
from tests.ui.copies.fakes_of_copies import (
    Asked,
    FakePaper,
    FakeReader,
    FakeView,
    a_presenter,
    a_screen,
)
from tests.ui.showing import show

THIRD = Spot(number=3, statement=StatementId("s3"))
FIFTH = Spot(number=5, statement=StatementId("s5"))
TABLE = Spot(place=Place(section="1", slot="dates"), label="Attendance")
STREET = Fact(kind=FactKind.ADDRESS, words="Marigold Rise")
WITHHELD = Fact(kind=FactKind.LEFT_OUT, words="She packed a bag.")
SECRET = Fact(kind=FactKind.CONFIDENTIAL, words="Her aunt hid it.")
REASON = "He heard it in court."


def _error(*found: FoundFact) -> ProtectedFactError:
    return ProtectedFactError(found or (FoundFact(fact=STREET, page=2, spots=(THIRD,)),))


@dataclass
class FakeStoppedView:
    shown: StopShown | None = None
    ways: list[str] = field(default_factory=list)
    lacking: str = ""

    def show_stop(self, shown: StopShown) -> None:
        self.shown = shown

    def show_way(self, words: str) -> None:
        self.ways.append(words)

    def show_reason_lacking(self, sentence: str) -> None:
        self.lacking = sentence


@dataclass
class Stop:
    """A stopped copy on its screen, where it leads to, and how it was made all the same."""

    view: FakeStoppedView = field(default_factory=FakeStoppedView)
    went: list[Spot] = field(default_factory=list)
    again: list[tuple[LetThrough, str]] = field(default_factory=list)

    def open(self, error: ProtectedFactError, *, is_signed: bool = False) -> StoppedPresenter:
        presenter = StoppedPresenter(self.view, self.went.append)
        presenter.open(_stopped(self, error, is_signed=is_signed))
        return presenter

    @property
    def shown(self) -> StopShown:
        assert self.view.shown is not None
        return self.view.shown


def _stopped(stop: Stop, error: ProtectedFactError, *, is_signed: bool = False) -> StoppedCopy:
    return StoppedCopy(
        name="Corin Thrumm",
        is_signed=is_signed,
        takes_passphrase=is_signed,
        error=error,
        again=lambda given, typed: stop.again.append((given, typed)),
    )


def test_every_fact_stands_once_for_each_place_with_all_its_pages() -> None:
    stop = Stop()

    stop.open(
        _error(
            FoundFact(fact=STREET, page=2, spots=(THIRD, TABLE)),
            FoundFact(fact=STREET, page=4, spots=(THIRD, TABLE)),
            FoundFact(fact=WITHHELD, page=0),
        )
    )

    assert [line.spoken for line in stop.shown.rows] == [
        "Address, Marigold Rise, Statement 3, pages 2 and 4",
        "Address, Marigold Rise, Attendance, pages 2 and 4",
        "Withheld words, She packed a bag., Beside the pages",
    ]


def test_the_way_leads_to_the_statement_or_the_table_that_holds_it() -> None:
    stop = Stop()
    presenter = stop.open(
        _error(FoundFact(fact=STREET, page=2, spots=(THIRD, TABLE)), FoundFact(fact=SECRET, page=0))
    )

    for key in ("1", "2", "lost"):
        presenter.choose(key)
    for key in ("0", "1", "2"):
        presenter.go(key)

    assert stop.view.ways == ["Go to statement 3", "Go to Attendance", "", ""]
    assert stop.went == [THIRD, TABLE]


def test_what_to_do_is_said_also_where_the_report_is_signed() -> None:
    stop, signed = Stop(), Stop()

    stop.open(_error())
    signed.open(_error(), is_signed=True)

    assert stop.shown.sentence == (
        "Stopped: the copy for Corin Thrumm holds what is kept from them. Nothing was saved."
    )
    assert CHANGE in stop.shown.what_to_do
    assert SIGNED in signed.shown.what_to_do
    assert signed.shown.takes_passphrase


def test_a_reason_makes_the_copy_for_just_what_was_found() -> None:
    stop, error = Stop(), _error()
    presenter = stop.open(error)

    presenter.let_through("  ", "")
    assert stop.view.lacking == REASON_LACKING
    presenter.let_through(f" {REASON} ", "words")

    assert stop.again == [(LetThrough(reason=REASON, hits=error.hits), "words")]


@pytest.mark.parametrize(
    ("fact", "what"),
    [
        (WITHHELD, "words of a statement that is withheld from them"),
        (SECRET, "words of the confidential page"),
    ],
)
def test_what_no_reason_lets_through_is_said(fact: Fact, what: str) -> None:
    stop = Stop()

    stop.open(_error(FoundFact(fact=STREET, page=2), FoundFact(fact=fact, page=2)))

    assert stop.shown.never == f"No reason lets this through: the copy would hold {what}."


def test_nothing_is_made_before_a_copy_was_stopped() -> None:
    stop = Stop()

    StoppedPresenter(stop.view, stop.went.append).let_through(REASON, "")

    assert stop.again == []


def test_everything_a_search_finds_has_a_word() -> None:
    assert set(FOUND) == set(FactKind)


def test_a_stopped_copy_is_made_again_as_it_was_ordered_with_the_reason() -> None:
    view, reader, asked = FakeView(), FakeReader(), Asked()
    presenter = a_presenter(view, reader, asked)
    reader.fails = _error()

    presenter.make(an_order("Corin Thrumm"))
    (stopped,) = asked.stopped
    reader.fails = None
    given = LetThrough(reason=REASON, hits=stopped.error.hits)
    stopped.again(given, "words")

    assert (stopped.name, stopped.takes_passphrase) == ("Corin Thrumm", False)
    assert [order for order, _ in reader.made] == [_let(an_order("Corin Thrumm"), given)]
    assert reader.passphrases == ["words"]
    assert view.trouble is None
    assert view.busy[-1] is False


def test_a_copy_that_was_stopped_on_its_way_to_paper_is_printed_again() -> None:
    view, reader, asked = FakeView(), FakeReader(), Asked(paper=FakePaper())
    presenter = a_presenter(view, reader, asked)
    reader.fails = _error()

    presenter.print_out(an_order("Corin Thrumm"))
    (stopped,) = asked.stopped
    reader.fails = None
    stopped.again(LetThrough(reason=REASON, hits=stopped.error.hits), "")

    assert len(reader.printed) == 1
    assert reader.printed[0].let_through is not None


def _let(order: CopyOrder, given: LetThrough) -> CopyOrder:
    return replace(order, let_through=given)


def test_where_the_confidential_page_is_compared_the_passphrase_is_asked(
    look: Look, qtbot: QtBot
) -> None:
    reader = FakeReader()
    assert not a_screen(qtbot, look, reader)._passphrase.isVisible()
    reader.compares = True

    assert a_screen(qtbot, look, reader)._passphrase.isVisible()
    reader.signed_at = NOON
    assert a_screen(qtbot, look, reader)._passphrase.isVisible()


def _a_screen(
    qtbot: QtBot, look: Look, stop: Stop, error: ProtectedFactError, *, is_signed: bool = False
) -> StoppedScreen:
    screen = StoppedScreen(look)
    qtbot.addWidget(screen)
    presenter = StoppedPresenter(screen, stop.went.append)
    screen.hit_chosen.connect(presenter.choose)
    screen.go_requested.connect(presenter.go)
    screen.let_through_requested.connect(presenter.let_through)
    screen.setProperty("held", presenter)
    show(qtbot, screen)
    presenter.open(_stopped(stop, error, is_signed=is_signed))
    return screen


def test_by_keyboard_one_goes_to_what_was_found(look: Look, qtbot: QtBot) -> None:
    stop = Stop()
    error = _error(FoundFact(fact=STREET, page=2, spots=(THIRD, FIFTH)))
    screen = _a_screen(qtbot, look, stop, error)

    QTest.keyClick(screen._found.view, Qt.Key.Key_Down)
    assert screen._go.text() == "Go to statement 5"
    QTest.keyClick(screen._found.view, Qt.Key.Key_Return)
    screen._go.click()

    assert stop.went == [FIFTH, FIFTH]


def test_by_keyboard_a_reason_is_typed_and_asked_for_where_it_lacks(
    look: Look, qtbot: QtBot
) -> None:
    stop = Stop()
    screen = _a_screen(qtbot, look, stop, _error(), is_signed=True)
    QTest.keyClicks(screen._passphrase._edit, "my words")

    QTest.keyClick(screen._reason, Qt.Key.Key_Return)
    assert stop.again == []
    assert screen._reason.hasFocus()
    QTest.keyClicks(screen._reason, REASON)
    QTest.keyClicks(screen._passphrase._edit, "my words")
    QTest.keyClick(screen._passphrase._edit, Qt.Key.Key_Return)

    assert [(given.reason, typed) for given, typed in stop.again] == [(REASON, "my words")]


def test_where_no_reason_helps_none_is_asked_for(look: Look, qtbot: QtBot) -> None:
    screen = _a_screen(qtbot, look, Stop(), _error(FoundFact(fact=WITHHELD, page=2)))

    assert screen._never.isVisible()
    assert not screen._reason.isVisible()
    assert not screen._go.isVisible()
