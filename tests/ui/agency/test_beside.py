"""What a colleague said stands under the text of the statement it was said to."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import StatementId
from reportwriter.ui.agency.beside import RemarksBeside
from reportwriter.ui.agency.beside_view import RemarkSide
from reportwriter.ui.agency.state import RemarkRow
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.fields import TickBox

S1, S2 = StatementId("s1"), StatementId("s2")
ROW = RemarkRow(
    draft="d1",
    number=1,
    about="Statement 1",
    text_of_statement="Attended 62 of 80 sessions.",
    statement=S1,
    text="Which days?",
    who="Una Fennimore, 5 Jan 2027",
    is_done=False,
)
SECOND = replace(ROW, number=2, text="Who wrote it down?")
ON_ALL = replace(ROW, number=3, statement=None, text="Short and clear.")


@dataclass
class FakeSide:
    rows: Sequence[RemarkRow] = ()
    times: int = 0

    def show_remarks(self, rows: Sequence[RemarkRow]) -> None:
        self.rows = rows
        self.times += 1


@dataclass
class At:
    statement: StatementId | None = S1
    side: FakeSide = field(default_factory=FakeSide)

    @property
    def beside(self) -> RemarksBeside:
        return RemarksBeside(self.side, lambda: self.statement)


def test_only_what_was_said_to_the_statement_at_hand_is_shown() -> None:
    at = At()
    beside = at.beside

    beside.take((ROW, SECOND, ON_ALL))
    at_first = at.side.rows
    at.statement = S2
    beside.follow()

    assert at_first == (ROW, SECOND)
    assert at.side.rows == ()


def test_a_key_press_at_the_same_statement_shows_nothing_anew() -> None:
    at = At()
    beside = at.beside
    beside.take((ROW,))

    beside.follow()

    assert at.side.times == 1


def test_what_is_ticked_off_stays_in_sight_until_the_author_goes_on() -> None:
    at = At()
    beside = at.beside
    done = replace(ROW, is_done=True)
    beside.take((ROW, SECOND))

    beside.take((SECOND, done))
    while_there = at.side.rows
    at.statement = S2
    beside.follow()
    at.statement = S1
    beside.follow()

    assert while_there == (done, SECOND)
    assert at.side.rows == (SECOND,)


def test_where_no_statement_is_at_hand_nothing_is_shown() -> None:
    at = At(statement=None)

    at.beside.take((ROW, ON_ALL))

    assert at.side.rows == ()


def test_a_comment_is_ticked_off_where_it_stands(qtbot: QtBot, look: Look) -> None:
    side = RemarkSide(look)
    qtbot.addWidget(side)
    side.show_remarks((ROW, SECOND))
    (first, _second) = side.findChildren(TickBox)

    with qtbot.waitSignal(side.ticked) as told:
        first.click()

    assert told.args == ["d1", 1, True]
    assert first.accessibleName() == "Dealt with: Which days?"
    side.show_remarks(())
    assert side.isHidden()


def test_a_comment_that_is_ticked_off_elsewhere_is_ticked_here_without_a_new_card(
    qtbot: QtBot, look: Look
) -> None:
    side = RemarkSide(look)
    qtbot.addWidget(side)
    side.show_remarks((ROW,))
    (tick,) = side.findChildren(TickBox)

    with qtbot.assertNotEmitted(side.ticked):
        side.show_remarks((replace(ROW, is_done=True),))

    assert tick.isChecked()
    assert side.findChildren(TickBox) == [tick]
