"""Chips in a row, and the flow that they and others lie in."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.theme import high_contrast
from reportwriter.ui.widgets.buttons import button
from reportwriter.ui.widgets.chips import Chips, FlowLayout
from reportwriter.ui.widgets.text import label
from tests.ui.every_screen import at_rest, system_in_contrast


def test_words_in_a_flow_stand_in_the_middle_of_the_button_beside_them(
    qtbot: QtBot, look: Look
) -> None:
    held = QWidget()
    words, way = label(look, "4 sealed pages", wrap=False), button(look, "Unlock", lambda: None)
    flow = FlowLayout(held)
    for one in (words, way):
        flow.addWidget(one)
    qtbot.addWidget(held)

    held.resize(400, 100)
    held.show()

    assert words.height() < way.height()
    assert abs(words.geometry().center().y() - way.geometry().center().y()) <= 1


def test_chips_are_chosen_one_by_one_and_say_so(qtbot: QtBot, look: Look) -> None:
    chips, heard = Chips(look), list[int]()
    qtbot.addWidget(chips)
    chips.chosen_changed.connect(lambda: heard.append(1))
    chips.set_choices((("a", "Juniper"), ("b", "Otto")))
    chips.set_chosen(["b"])
    assert heard == []

    QTest.mouseClick(chips.findChildren(QPushButton)[0], Qt.MouseButton.LeftButton)

    assert chips.chosen() == ("a", "b")
    assert heard == [1]


def test_without_fills_a_chip_that_is_chosen_is_told_by_more_than_the_colour_of_its_edge(
    qtbot: QtBot, look: Look
) -> None:
    look.set_theme(high_contrast(system_in_contrast()))
    chips = Chips(look)
    qtbot.addWidget(chips)
    chips.set_choices((("a", "Juniper"), ("b", "Otto")))
    chips.set_chosen(["b"])
    chips.show()

    light = [
        chip.grab().toImage().scaled(1, 1, mode=Qt.TransformationMode.SmoothTransformation)
        for chip in chips.findChildren(QPushButton)
    ]
    at_rest(look)

    first, second = (image.pixelColor(0, 0).lightness() for image in light)
    assert second > first + 60


def test_chips_wrap_where_the_width_ends(qtbot: QtBot, look: Look) -> None:
    chips = Chips(look)
    qtbot.addWidget(chips)
    chips.set_choices(tuple((str(n), f"Person {n}") for n in range(9)))
    layout = chips.layout()
    assert layout is not None

    assert layout.heightForWidth(220) > 2 * layout.heightForWidth(2_000)


def test_what_flows_stays_within_its_margins(qtbot: QtBot, look: Look) -> None:
    held = QWidget()
    qtbot.addWidget(held)
    flow = FlowLayout(held)
    flow.setContentsMargins(5, 7, 11, 13)
    made = [button(look, words) for words in ("Juniper", "Otto", "Marlow")]
    for one in made:
        flow.addWidget(one)

    widest = made[0].sizeHint().width() + made[1].sizeHint().width() + 6
    held.resize(widest + 16, 300)
    held.show()

    assert made[0].pos() == QPoint(5, 7)
    assert made[1].geometry().right() == held.width() - 12
    assert made[2].x() == 5
    assert flow.heightForWidth(held.width()) == made[2].geometry().bottom() + 1 + 13


def test_lines_of_a_flow_may_be_nearer_to_each_other_than_what_lies_on_them(
    qtbot: QtBot, look: Look
) -> None:
    held = QWidget()
    qtbot.addWidget(held)
    flow = FlowLayout(held, gap=16, between=4)
    made = [button(look, words, role="link") for words in ("Juniper", "Otto", "Marlow")]
    for one in made:
        flow.addWidget(one)

    held.resize(made[0].sizeHint().width() + made[1].sizeHint().width() + 16, 300)
    held.show()

    assert made[1].x() - made[0].geometry().right() - 1 == 16
    assert made[2].y() - made[0].geometry().bottom() - 1 == 4
    assert flow.heightForWidth(held.width()) == made[2].geometry().bottom() + 1


def test_chips_that_give_way_to_others_are_gone_at_once(qtbot: QtBot, look: Look) -> None:
    chips = Chips(look)
    qtbot.addWidget(chips)
    chips.set_choices((("a", "Juniper"),))
    chips.show()

    chips.set_choices((("b", "Otto"),))

    def shown() -> list[str]:
        return [one.text() for one in chips.findChildren(QPushButton) if one.isVisible()]

    assert "Juniper" not in shown()
    qtbot.waitUntil(lambda: shown() == ["Otto"])


def test_chips_that_are_the_same_stay_the_same(qtbot: QtBot, look: Look) -> None:
    chips = Chips(look)
    qtbot.addWidget(chips)
    chips.set_choices((("a", "Juniper"),))
    first = chips.findChildren(QPushButton)

    chips.set_choices((("a", "Juniper"),))

    assert chips.findChildren(QPushButton) == first
