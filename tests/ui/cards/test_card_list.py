from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.cards.rows import LineRow
from reportwriter.ui.look import Look
from tests.ui.showing import show


def colours(image: QImage) -> int:
    return len({image.pixel(x, y) for x in range(image.width()) for y in range(image.height())})


def test_a_long_list_is_there_at_once_wherever_it_is_gone_to(qtbot: QtBot, look: Look) -> None:
    listed = CardList(look, "The report")
    listed.resize(300, 120)
    show(qtbot, listed)
    listed.show_rows([LineRow(key=f"row {number}", text="Nothing held.") for number in range(400)])

    listed.scroll_to_top_of("row 350")

    assert listed.current_key() == "row 350"
    assert abs(listed.visualRect(listed.currentIndex()).top()) <= 1
    assert colours(listed.viewport().grab().toImage()) > 3
