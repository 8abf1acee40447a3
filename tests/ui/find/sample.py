"""The bars that go through all texts of a report, over the writing screen."""

from PySide6.QtWidgets import QLineEdit, QWidget

from reportwriter.ui.find.presenter import EXACT, EXACT_MORE
from reportwriter.ui.find.view import FindBar
from reportwriter.ui.look import Look
from reportwriter.ui.passages.rows import hit_row
from reportwriter.ui.spelling.walk import NONE_LEFT, WordCard
from reportwriter.ui.spelling.walk_bar import WalkBar
from reportwriter.ui.write.frame import ReportFrame
from tests.ui import samples_of_screens

_TEXT = 'Juniper told Mr Lund on 11 December: "Corin broke the kitchen door when mum said no."'
_ROWS = (
    hit_row("Juniper, statement 3, Allegation", _TEXT, _TEXT.index("mum"), _TEXT.index("mum") + 3),
    hit_row("Juniper, statement 4, Observation", "Mum came to the assembly.", 0, 3),
    hit_row("Parents and carers, statement 8, Fact", "A letter went to mum in May.", 17, 20),
)


def finding(look: Look) -> QWidget:
    bar = FindBar(look)
    screen = _over_writing(look, bar)
    _look_for_mum(bar, replacing=False)
    return screen


def replacing(look: Look) -> QWidget:
    bar = FindBar(look)
    screen = _over_writing(look, bar)
    _look_for_mum(bar, replacing=True)
    bar.show_notice(EXACT, EXACT_MORE)
    return screen


def spelling(look: Look) -> QWidget:
    bar = WalkBar(look)
    screen = _over_writing(look, bar)
    text = "Her attendence was 91.9% in the autumn term."
    row = hit_row("Juniper, statement 1, Fact", text, 4, 14)
    suggested = ("attendance", "attendee", "attendant", "attended")
    bar.show_card(WordCard(row=row, suggested=suggested, to_come=3, is_exact=False))
    return screen


def spelling_exact(look: Look) -> QWidget:
    bar = WalkBar(look)
    screen = _over_writing(look, bar)
    text = 'Kay said "he wuz out".'
    row = hit_row("Juniper, statement 3, Allegation", text, 13, 16)
    bar.show_card(WordCard(row=row, suggested=(), to_come=1, is_exact=True))
    return screen


def spelling_ended(look: Look) -> QWidget:
    bar = WalkBar(look)
    screen = _over_writing(look, bar)
    bar.show_end(NONE_LEFT, "2 changed. 1 left as it is.")
    return screen


def _look_for_mum(bar: FindBar, *, replacing: bool) -> None:
    bar.open("mum", replacing=replacing)
    by = next(one for one in bar.findChildren(QLineEdit) if one.accessibleName() == "Replace with")
    by.setText("mother" if replacing else "")
    bar.show_hits(_ROWS)
    bar.show_current(0, "1 of 3")


def _over_writing(look: Look, bar: QWidget) -> QWidget:
    """Return the screen with a bar in its place: before that nothing of it may be shown."""
    screen = samples_of_screens.write(look)
    frame = screen.findChild(ReportFrame)
    assert frame is not None
    frame.add_bar(bar)
    frame.show_bar(bar)
    return screen
