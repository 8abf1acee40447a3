from functools import partial

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.domain.relations import Relations
from reportwriter.pictures.genogram.facts import Family
from reportwriter.pictures.genogram.layout import lay_out
from reportwriter.pictures.genogram.words import NOBODY
from reportwriter.pictures.ink import Ink
from reportwriter.pictures.picture import Picture, Room
from reportwriter.ui.look import Look
from reportwriter.ui.theme import THEMES, high_contrast
from reportwriter.ui.widgets.picture_canvas import HOW_TO
from reportwriter.ui.widgets.picture_painter import ink_colour
from reportwriter.ui.widgets.picture_pane import PicturePane
from tests.pictures.sample import SENTENCE, a_picture
from tests.ui.accessible import unnamed
from tests.ui.showing import show


@pytest.fixture
def pane(qtbot: QtBot, look: Look) -> PicturePane:
    made = PicturePane(look, "Shapes")
    qtbot.addWidget(made)
    made.show_picture(a_picture)
    made.resize(600, 500)
    show(qtbot, made)
    made.canvas.setFocus()
    return made


def test_the_picture_is_named_by_its_sentence_and_says_it(pane: PicturePane) -> None:
    said = [label.text() for label in pane.findChildren(QLabel)]

    assert pane.canvas.accessibleName() == SENTENCE
    assert pane.canvas.accessibleDescription() == HOW_TO
    assert SENTENCE in said
    assert unnamed(pane) == []


def test_what_stands_in_the_picture_itself_is_not_said_below_it_again(
    qtbot: QtBot, look: Look
) -> None:
    pane = PicturePane(look, "Genogram")
    qtbot.addWidget(pane)
    pane.show_picture(partial(lay_out, Family(kin=(), relations=Relations())))
    show(qtbot, pane)

    assert pane.canvas.accessibleName() == NOBODY
    assert [
        one for one in pane.findChildren(QLabel) if one.text() == NOBODY and one.isVisible()
    ] == []


def test_t_shows_the_table(pane: PicturePane) -> None:
    QTest.keyClick(pane.canvas, Qt.Key.Key_T)

    assert pane.shows_table
    assert pane.table.hasFocus()
    assert pane.table.model().index(1, 0).data() == "Circle"
    assert unnamed(pane) == []


def test_t_in_the_table_shows_the_picture_again(pane: PicturePane) -> None:
    pane.switch()

    QTest.keyClick(pane.table, Qt.Key.Key_T)

    assert not pane.shows_table
    assert pane.canvas.hasFocus()


def test_the_button_does_what_the_key_does(pane: PicturePane) -> None:
    QTest.mouseClick(pane.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)

    assert pane.shows_table


def test_arrow_keys_walk_the_parts_and_each_is_spoken(pane: PicturePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.item_chosen) as first:
        QTest.keyClick(pane.canvas, Qt.Key.Key_Right)
    with qtbot.waitSignal(pane.item_chosen) as second:
        QTest.keyClick(pane.canvas, Qt.Key.Key_Right)

    assert (first.args, second.args) == (["box"], ["circle"])
    assert pane.canvas.accessibleDescription() == "A circle, hatched"


def test_the_way_back_begins_at_the_last_part(pane: PicturePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.item_chosen) as chosen:
        QTest.keyClick(pane.canvas, Qt.Key.Key_Left)

    assert chosen.args == ["circle"]


def test_enter_opens_the_part_gone_to(pane: PicturePane, qtbot: QtBot) -> None:
    pane.select("circle")

    with qtbot.waitSignal(pane.item_opened) as opened:
        QTest.keyClick(pane.canvas, Qt.Key.Key_Return)

    assert opened.args == ["circle"]


def test_a_click_on_a_part_chooses_it(pane: PicturePane, qtbot: QtBot) -> None:
    with qtbot.waitSignal(pane.item_chosen) as chosen:
        QTest.mouseClick(pane.canvas, Qt.MouseButton.LeftButton, pos=QPoint(40, 30))

    assert chosen.args == ["box"]


def test_the_table_goes_to_what_was_chosen_in_the_picture(pane: PicturePane) -> None:
    pane.select("circle")

    assert pane.table.currentIndex().row() == 1


def test_a_picture_is_laid_out_anew_for_its_width_and_for_each_zoom(
    qtbot: QtBot, look: Look
) -> None:
    widths: list[float] = []

    def counted(room: Room) -> Picture:
        widths.append(room.width)
        return a_picture(room)

    pane = PicturePane(look, "Shapes")
    qtbot.addWidget(pane)
    pane.resize(600, 500)
    show(qtbot, pane)
    pane.show_picture(counted)
    look.set_zoom(2.0)
    look.set_zoom(1.0)

    assert widths[1] == pytest.approx(widths[0] / 2)
    assert widths[-1] == pytest.approx(widths[0])


@pytest.mark.parametrize("name", THEMES)
def test_every_ink_that_tells_something_is_seen_on_a_card(name: str) -> None:
    theme = THEMES[name]
    faint = {Ink.HAIRLINE, Ink.PAGE, Ink.PANEL, Ink.TRACK, Ink.SELECTION}

    weak = [
        ink
        for ink in Ink
        if ink not in faint
        and not ink.endswith("_tint")
        and _contrast(ink_colour(theme, ink), theme.card) < 3
    ]

    assert weak == []


def test_high_contrast_knows_every_ink_and_fills_nothing() -> None:
    theme = high_contrast(QPalette())
    window = QPalette().color(QPalette.ColorRole.Window)

    colours = {ink: ink_colour(theme, ink) for ink in Ink}

    assert all(colours[ink] == window for ink in Ink if ink.endswith("_tint"))


def _contrast(one: QColor, other: QColor) -> float:
    lighter, darker = sorted((_light(one), _light(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def _light(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
