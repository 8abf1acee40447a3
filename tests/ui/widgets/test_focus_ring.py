"""The ring goes around what has the focus, and leaves its words free."""

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.cards.card_painter import CardPainter
from reportwriter.ui.cards.rows import HeadingRow, LineRow, ReadingRow
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.fields import TickBox
from reportwriter.ui.widgets.focus_ring import FocusRing
from tests.ui.showing import show


@pytest.mark.parametrize("kind", ["link", "tick"])
def test_words_without_an_edge_are_ringed_as_far_as_they_go(
    kind: str, look: Look, qtbot: QtBot
) -> None:
    window = QWidget()
    rows = QVBoxLayout(window)
    made = (
        button(look, "Compare the words", role="link")
        if kind == "link"
        else TickBox(look, "Dealt with")
    )
    rows.addWidget(made)
    ring = FocusRing(window, look)
    window.resize(600, 100)
    show(qtbot, window)

    made.setFocus()

    assert made.width() > 500
    assert ring.isVisible()
    assert ring.width() == made.sizeHint().width() + 16
    assert ring.x() == made.x() - 8


@pytest.mark.parametrize(
    "row",
    [HeadingRow(key="a", title="Xenia", level=1), LineRow(key="a", text="Xenia")],
    ids=["heading", "line"],
)
def test_the_ring_of_plain_words_touches_none_of_them(row: ReadingRow, look: Look) -> None:
    painter_of = CardPainter(look)
    box = QRect(0, 0, 400, painter_of.height(row, 400))
    plain, ringed = (_painted(painter_of, row, box, focused=focused) for focused in (False, True))
    inked = {
        (x, y)
        for x in range(box.width())
        for y in range(box.height())
        if plain.pixelColor(x, y) != look.theme.page
    }

    assert len(inked) > 50
    assert all(ringed.pixel(x, y) == plain.pixel(x, y) for x, y in inked)
    assert ringed != plain


def _painted(painter_of: CardPainter, row: ReadingRow, box: QRect, *, focused: bool) -> QImage:
    image = QImage(box.size(), QImage.Format.Format_RGB32)
    image.fill(painter_of._look.theme.page)
    painter = QPainter(image)
    painter_of.paint(painter, box, row, current=True, focused=focused)
    painter.end()
    return image
