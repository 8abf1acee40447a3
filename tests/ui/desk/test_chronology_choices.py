"""What stands above the merged chronology takes one line, whatever the width."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.ui.desk.chronology_choices import ChronologyChoices
from reportwriter.ui.look import Look
from tests.ui.every_screen import give_room

WIDE, NARROW = QSize(1000, 100), QSize(672, 160)


@pytest.fixture
def choices(look: Look, qtbot: QtBot) -> ChronologyChoices:
    made = ChronologyChoices(look)
    qtbot.addWidget(made)
    made.show_agencies(("Hollybrook Primary School", "Police"))
    return made


def _seen(choices: ChronologyChoices) -> int:
    found = (*choices.findChildren(QComboBox), *choices.findChildren(QLineEdit))
    return sum(one.isVisible() for one in found)


def _lines(choices: ChronologyChoices) -> int:
    return choices.heightForWidth(choices.width()) // choices._as.sizeHint().height()


def test_where_there_is_room_all_stands_in_one_line(choices: ChronologyChoices) -> None:
    give_room(choices, WIDE)

    assert _seen(choices) == 4
    assert not choices._fold.isVisible()
    assert _lines(choices) == 1


def test_in_a_narrow_window_agency_and_dates_unfold_and_fold_at_a_press(
    choices: ChronologyChoices,
) -> None:
    give_room(choices, NARROW)
    folded = _seen(choices), _lines(choices), choices._fold.accessibleName()

    choices._fold.click()
    unfolded = _seen(choices), choices._fold.accessibleName()
    give_room(choices, WIDE)

    assert folded == (1, 1, "Agency and dates. folded")
    assert unfolded == (4, "Agency and dates. unfolded")
    assert not choices._fold.isVisible()


def test_what_is_chosen_is_said_while_it_is_folded(
    choices: ChronologyChoices, qtbot: QtBot
) -> None:
    give_room(choices, WIDE)
    choices._since.setFocus()
    qtbot.keyClicks(choices._since, "12 dec 2026")
    with qtbot.waitSignal(choices.narrowed):
        choices._agency.setCurrentText("Police")
    give_room(choices, NARROW)
    said = choices._fold.text()
    choices.show_agencies(("Police",))

    assert said == "Agency and dates, 2 chosen"
    assert choices._fold.text() == "Agency and dates"


def test_a_longer_name_of_an_agency_folds_them_where_they_stood_in_one_line(
    choices: ChronologyChoices,
) -> None:
    give_room(choices, WIDE)
    choices.show_agencies(("Northmoor and Brackenfield Community Health Visiting and Nursing",))
    give_room(choices, WIDE)

    assert choices._fold.isVisible()
