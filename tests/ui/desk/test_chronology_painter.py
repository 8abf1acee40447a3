"""How a row of the merged chronology is laid out: in columns, or below each other where narrow."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter

from reportwriter.ui.desk.chronology_painter import _KEPT, ChronologyPainter
from reportwriter.ui.desk.chronology_rows import ChronologyRow, EventRow, GapRow
from reportwriter.ui.look import Look

WIDE, NARROW = 1000, 420
ROW = EventRow(
    key="0 s1",
    submission="school",
    card="statement s1",
    number=1,
    when="7 Dec 2026",
    agency="Hollybrook Primary School",
    kind="observation",
    kind_words="Observation",
    hand="First-hand",
    about="Otto",
    text="Otto ate two breakfasts and asked for a third. Settled after eating.",
    reference="ref. MLW",
)
GAP = GapRow(
    key="gap 0", text="No report tells that anybody saw Otto for 11 weeks.", often="School"
)


def _painted(
    painter: ChronologyPainter, row: ChronologyRow, width: int, *, current: bool
) -> QImage:
    image = QImage(width, painter.height(row, width), QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    on = QPainter(image)
    painter.paint(on, image.rect(), row, current=current, focused=current)
    on.end()
    return image


def _is_blank(image: QImage, box: QRect) -> bool:
    part = image.copy(box)
    colours = {part.pixel(x, y) for x in range(part.width()) for y in range(part.height())}
    return len(colours) == 1


def test_what_is_narrow_stands_below_each_other(look: Look) -> None:
    painter = ChronologyPainter(look)

    assert painter.height(ROW, NARROW) > painter.height(ROW, WIDE)


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_a_question_stands_below_the_text_and_makes_the_row_higher(look: Look, width: int) -> None:
    painter = ChronologyPainter(look)
    asked = replace(ROW, remarks=("Question: Who saw it?",))
    before, after = painter.height(ROW, width), painter.height(asked, width)

    image = _painted(painter, asked, width, current=False)

    assert after > before
    assert not _is_blank(image, QRect(0, after - 24, width, 20))


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("row", [ROW, GAP, replace(ROW, kind=None, kind_words="Fact and Opinion")])
def test_nothing_is_painted_over_the_edges(look: Look, row: ChronologyRow, width: int) -> None:
    image = _painted(ChronologyPainter(look), row, width, current=False)

    assert _is_blank(image, QRect(width - 4, 0, 4, image.height() - 1))
    assert _is_blank(image, QRect(0, image.height() - 5, width, 4))
    assert not _is_blank(image, QRect(0, 8, width, 24))


def test_the_current_row_is_told_from_others(look: Look) -> None:
    painter = ChronologyPainter(look)

    assert _painted(painter, ROW, WIDE, current=True) != _painted(painter, ROW, WIDE, current=False)


def test_of_many_rows_few_are_kept_laid_out(look: Look) -> None:
    painter = ChronologyPainter(look)
    for number in range(_KEPT + 20):
        _painted(painter, replace(ROW, key=f"0 s{number}", number=number), NARROW, current=False)

    assert len(painter._laid) == _KEPT
    assert len(painter._heights) == _KEPT + 20
    painter.forget()
    assert not painter._laid
    assert not painter._heights
