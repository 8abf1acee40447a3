"""Fields beside each other keep their inputs at one height, whatever stands above or below one."""

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.fields import Field, line_edit
from reportwriter.ui.widgets.grid import fields_side_by_side
from tests.ui.showing import show

WRONG = "Reports would be due only after the conference has begun. Give an earlier day and time."


@pytest.fixture
def fields(look: Look, qtbot: QtBot) -> list[Field]:
    window = QWidget()
    made = [Field(look, name, line_edit(look)) for name in ("Day", "Reports are due", "Where")]
    rows = QVBoxLayout(window)
    rows.addLayout(fields_side_by_side(*made))
    rows.addStretch(1)
    window.resize(600, 400)
    show(qtbot, window)
    return made


def tops(fields: list[Field]) -> list[int]:
    return [one.control.mapTo(one.window(), QPoint(0, 0)).y() for one in fields]


def test_what_is_wrong_in_one_moves_all_inputs_alike(fields: list[Field], qtbot: QtBot) -> None:
    (before,) = set(tops(fields))

    fields[1].set_error(WRONG)
    qtbot.waitUntil(lambda: len(set(tops(fields))) == 1 and tops(fields)[0] > before)
    fields[0].set_error("Give the day.")
    fields[1].set_error("")

    qtbot.waitUntil(lambda: len(set(tops(fields))) == 1)
    wrong = tops(fields)[0]
    fields[0].set_error("")
    qtbot.waitUntil(lambda: set(tops(fields)) == {before})
    assert wrong > before


def test_a_hint_moves_none(fields: list[Field], qtbot: QtBot) -> None:
    before = tops(fields)

    fields[2].set_hint("As you would say it: wed 6 jan, 10:00")
    qtbot.waitUntil(lambda: fields[2].height() > fields[0].height())

    assert tops(fields) == before


def test_in_a_narrower_window_they_are_level_again(fields: list[Field], qtbot: QtBot) -> None:
    fields[1].set_error(WRONG)
    qtbot.waitUntil(lambda: len(set(tops(fields))) == 1)
    before = tops(fields)[0]

    fields[0].window().resize(420, 400)

    qtbot.waitUntil(lambda: len(set(tops(fields))) == 1 and tops(fields)[0] > before)
