from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QPixmap
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.page_picture import PagePicture
from tests.ui.every_screen import at_rest

DRAWN, ROOM = 100, 150


def page(look: Look, qtbot: QtBot) -> PagePicture:
    made = PagePicture(look)
    qtbot.addWidget(made)
    drawn = QPixmap(DRAWN, 140)
    drawn.fill()
    held = QBuffer()
    held.open(QIODevice.OpenModeFlag.WriteOnly)
    drawn.save(held, "PNG")
    made.show_png(bytes(held.data().data()), "Page 1")
    return made


def width(picture: PagePicture, room: int) -> int:
    picture.fit(room)
    return picture.pixmap().width()


def test_a_page_is_as_wide_as_it_was_drawn_and_narrower_where_there_is_less_room(
    look: Look, qtbot: QtBot
) -> None:
    picture = page(look, qtbot)

    assert (width(picture, ROOM), width(picture, 60)) == (DRAWN, 60)


def test_a_page_grows_with_the_zoom_as_far_as_there_is_room(look: Look, qtbot: QtBot) -> None:
    picture = page(look, qtbot)

    look.set_zoom(2.0)
    try:
        found = width(picture, 3 * DRAWN), width(picture, ROOM)
    finally:
        at_rest(look)

    assert found == (2 * DRAWN, ROOM)
