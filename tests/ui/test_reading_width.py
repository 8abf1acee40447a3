"""Whoever asks for short lines has them in tables and chronologies too, not in prose alone."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtWidgets import QListView

from reportwriter.ui.cards.card_painter import CardPainter
from reportwriter.ui.cards.rows import CardRow
from reportwriter.ui.check.problem_painter import ProblemPainter
from reportwriter.ui.check.rows import ProblemRow
from reportwriter.ui.chronology import event_layout, rows
from reportwriter.ui.desk.agreement_painter import AgreementPainter
from reportwriter.ui.desk.agreement_rows import EventHead
from reportwriter.ui.desk.chronology_painter import ChronologyPainter
from reportwriter.ui.desk.chronology_rows import EventRow, GapRow
from reportwriter.ui.fonts import USUAL, Reading
from reportwriter.ui.look import Look
from reportwriter.ui.table_rows import Heading, Line, Words
from reportwriter.ui.widgets.table_painter import LinePainter
from reportwriter.ui.write.inputs import GrowingText
from tests.ui.every_screen import settle

WIDE = 1_400
LONG = "Each of these words is read by somebody who loses the line where it is long. " * 4
OF_DESK = EventRow(
    key="a",
    submission="a",
    card="a",
    number=1,
    when="4 Jan 2027",
    agency="Police",
    kind=None,
    kind_words="",
    hand="",
    about="",
    text=LONG,
    reference="ref. HKM",
)
OF_REPORT = rows.EventRow(
    key="a",
    number=1,
    when="4 Jan 2027",
    what=LONG,
    kind=None,
    kind_words="",
    about="",
    source="",
    statement="",
)
LINE = Line(key="a", spoken="a", cells=(Words(LONG),))
HEAD = EventHead(key="a", icon="", verdict="Agree", when="4 Jan 2027", lines=(LONG,))
PROBLEM = ProblemRow(key="a", number=1, title="Statement 4", sentence=LONG)
CARD = CardRow(key="a", number=1, kind="fact", text="Juniper came late.", facts=(("Why", LONG),))


@pytest.fixture
def changing(look: Look) -> Iterator[Look]:
    yield look
    look.set_reading(USUAL)


def _typed(look: Look) -> int:
    edit = GrowingText(look)
    edit.resize(WIDE, 400)
    edit.show()
    edit.setPlainText(LONG)
    settle()
    high = edit.height()
    edit.deleteLater()
    return high


def _line(look: Look) -> int:
    view = QListView()
    high = LinePainter(look, (Heading("What", 1),), view, marks_current=True).height(LINE, WIDE)
    view.deleteLater()
    return high


SHOWN: dict[str, Callable[[Look], int]] = {
    "table": _line,
    "chronology of all reports": lambda look: ChronologyPainter(look).height(OF_DESK, WIDE),
    "gap": lambda look: ChronologyPainter(look).height(GapRow(key="a", text=LONG), WIDE),
    "chronology": lambda look: event_layout.lay_out(look, OF_REPORT, WIDE).height,
    "what agrees": lambda look: AgreementPainter(look).height(HEAD, WIDE),
    "problem": lambda look: ProblemPainter(look).height(PROBLEM, WIDE),
    "what is typed": _typed,
    "facts of a card": lambda look: CardPainter(look).height(CARD, WIDE),
}


@pytest.mark.parametrize("shown", SHOWN)
def test_short_lines_hold_there_too(shown: str, changing: Look) -> None:
    usual = SHOWN[shown](changing)

    changing.set_reading(Reading(letters=60))

    assert SHOWN[shown](changing) > usual
