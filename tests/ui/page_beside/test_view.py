from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.desk.columns import ColumnView
from reportwriter.ui.desk.view import DeskView
from reportwriter.ui.look import Look
from reportwriter.ui.page_beside.view import PageBeside
from reportwriter.ui.read.view import ReadView
from reportwriter.ui.widgets.page_picture import PagePicture
from tests.ui import samples_b, samples_c

WIDE, NARROW = 1176, 720


def shown(made: QWidget, width: int, qtbot: QtBot) -> QWidget:
    qtbot.addWidget(made)
    made.resize(width, 700)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def reading(look: Look, width: int, qtbot: QtBot) -> ReadView:
    view = cast("ReadView", shown(samples_b.read(look), width, qtbot))
    view.take_focus()
    return view


def press(key: Qt.Key, qtbot: QtBot) -> None:
    qtbot.keyClick(QApplication.focusWidget(), key)
    QApplication.processEvents()


def picture(view: QWidget) -> PagePicture:
    beside = view.findChild(PageBeside)
    assert beside is not None
    found = beside.findChild(PagePicture)
    assert found is not None
    return found


def test_p_shows_the_page_beside_the_text_and_p_takes_it_away(look: Look, qtbot: QtBot) -> None:
    view = reading(look, WIDE, qtbot)
    text = QApplication.focusWidget()

    press(Qt.Key.Key_P, qtbot)

    assert picture(view).isVisible()
    assert QApplication.focusWidget() is text
    press(Qt.Key.Key_P, qtbot)
    assert not picture(view).isVisible()
    assert QApplication.focusWidget() is text


def test_the_statement_is_outlined_in_the_picture_brought_into_sight_and_said(
    look: Look, qtbot: QtBot
) -> None:
    view = shown(samples_b.read_beside(look), WIDE, qtbot)
    qtbot.waitUntil(lambda: picture(view).marked().isValid())
    QApplication.processEvents()

    page = picture(view)
    assert page.accessibleDescription().startswith("Statement 3 is outlined,")
    box, seen = page.marked(), page.visibleRegion().boundingRect()
    assert seen.contains(box)
    drawn = page.grab().toImage()
    edge = drawn.pixelColor(
        int(box.left() * drawn.devicePixelRatio()),
        int(box.center().y() * drawn.devicePixelRatio()),
    )
    assert edge.name().upper() == "#0B3D91"
    press(Qt.Key.Key_P, qtbot)
    assert not page.marked().isValid()


def test_where_both_have_no_room_the_page_takes_the_place_of_the_text(
    look: Look, qtbot: QtBot
) -> None:
    view = reading(look, NARROW, qtbot)
    text = QApplication.focusWidget()
    assert text is not None

    press(Qt.Key.Key_P, qtbot)

    assert not text.isVisible()
    assert QApplication.focusWidget() is picture(view)
    press(Qt.Key.Key_P, qtbot)
    assert text.isVisible()
    assert QApplication.focusWidget() is text


@pytest.mark.parametrize("width", [WIDE, NARROW])
def test_escape_puts_the_page_away_before_it_leads_back(
    look: Look, qtbot: QtBot, width: int
) -> None:
    view = reading(look, width, qtbot)
    press(Qt.Key.Key_P, qtbot)

    with qtbot.assertNotEmitted(view.back_requested):
        press(Qt.Key.Key_Escape, qtbot)

    assert not picture(view).isVisible()
    with qtbot.waitSignal(view.back_requested):
        press(Qt.Key.Key_Escape, qtbot)


def test_the_picture_tells_who_cannot_see_it_where_its_words_are(look: Look, qtbot: QtBot) -> None:
    view = reading(look, WIDE, qtbot)

    press(Qt.Key.Key_P, qtbot)

    assert picture(view).accessibleName().endswith("its statements stand in the list as text")


def test_on_the_desk_p_goes_to_the_page_of_the_row_and_back_to_its_column(
    look: Look, qtbot: QtBot
) -> None:
    view = cast("DeskView", shown(samples_c.desk_of_risk(look), WIDE, qtbot))
    second = view.findChildren(ColumnView)[1].list
    second.setFocus()

    press(Qt.Key.Key_P, qtbot)

    assert picture(view).isVisible()
    press(Qt.Key.Key_P, qtbot)
    assert not picture(view).isVisible()
    assert QApplication.focusWidget() is second
