"""What the chair chooses to see folds where the window is narrow, and never unsaid."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox
from pytestqt.qtbot import QtBot

from reportwriter.ui.desk.filters import Filters
from reportwriter.ui.look import Look
from tests.ui.every_screen import give_room


@pytest.fixture
def filters(look: Look, qtbot: QtBot) -> Filters:
    made = Filters(look)
    qtbot.addWidget(made)
    made.show_people(("Juniper", "Otto"))
    return made


def choices(filters: Filters) -> list[QComboBox]:
    return [one for one in filters.findChildren(QComboBox) if one.isVisible()]


def test_where_there_is_room_all_choices_stand_beside_the_search(filters: Filters) -> None:
    give_room(filters, QSize(1000, 100))

    assert len(choices(filters)) == 4
    assert not filters._fold.isVisible()


def test_in_a_narrow_window_they_unfold_and_fold_at_a_press(filters: Filters) -> None:
    give_room(filters, QSize(680, 200))
    folded = len(choices(filters)), filters._fold.accessibleName()
    high = filters.heightForWidth(680)

    filters._fold.click()

    assert folded == (0, "Filters. folded")
    assert high == filters._words.sizeHint().height()
    assert len(choices(filters)) == 4
    assert filters._fold.accessibleName() == "Filters. unfolded"


def test_what_is_chosen_is_said_while_it_is_folded(filters: Filters, qtbot: QtBot) -> None:
    give_room(filters, QSize(1000, 100))
    with qtbot.waitSignal(filters.chosen):
        choices(filters)[1].setCurrentIndex(2)

    give_room(filters, QSize(680, 100))
    said = filters._fold.text()
    filters.show_people(("Marlow",))

    assert said == "Filters, 1 chosen"
    assert filters._fold.text() == "Filters"
