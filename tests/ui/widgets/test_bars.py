"""The bar at the foot takes one line for as long as it can: each more is a line less of work."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.bars import _WAYS, ActionBar
from reportwriter.ui.widgets.buttons import Button, button
from reportwriter.ui.widgets.marks import BalanceBar
from reportwriter.ui.widgets.more import More
from reportwriter.ui.widgets.text import label
from tests.ui.every_screen import give_room

HIGH = 64


@pytest.fixture
def bar(qtbot: QtBot, look: Look) -> Iterator[ActionBar]:
    held, made = QWidget(), ActionBar(look)
    qtbot.addWidget(held)
    rows = QVBoxLayout(held)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(made)
    rows.addStretch(1)
    made.left.addWidget(button(look, "Back to the list", key="Esc"))
    yield made
    held.close()


def with_quiet(bar: ActionBar, look: Look) -> tuple[More, list[Button]]:
    quiet = [
        button(look, words, role="quiet", key=key)
        for words, key in (("Ask a question", "Q"), ("Note", "N"), ("Mark", "M"))
    ]
    more = bar.add_foldable(quiet)
    bar.add_button(button(look, "Next heading", role="main", key="Ctrl+PgDn"))
    return more, quiet


def room_of(bar: QWidget, width: int) -> None:
    give_room(bar.window(), QSize(width, 200))


def test_quiet_buttons_fold_into_one_where_the_room_is_short(bar: ActionBar, look: Look) -> None:
    more, quiet = with_quiet(bar, look)

    room_of(bar, 900)
    assert all(one.isVisible() for one in quiet)
    assert not more.button.isVisible()
    room_of(bar, 600)

    assert not any(one.isVisible() for one in quiet)
    assert more.button.isVisible()
    assert bar.height() == HIGH


def test_keys_beside_the_words_go_before_a_second_line_comes(bar: ActionBar, look: Look) -> None:
    with_quiet(bar, look)
    needed = bar._width(_WAYS[-1]) + 48

    room_of(bar, needed)
    assert bar.height() == HIGH
    room_of(bar, needed - 1)

    assert bar.height() > HIGH


def test_the_menu_holds_what_is_folded_with_its_keys(
    bar: ActionBar, look: Look, qtbot: QtBot
) -> None:
    more, quiet = with_quiet(bar, look)
    quiet[1].hide()
    quiet[2].setEnabled(False)
    room_of(bar, 600)
    actions = more.choices().actions()

    with qtbot.waitSignal(quiet[0].clicked):
        actions[0].trigger()

    assert [one.text() for one in actions] == ["Ask a question\tQ", "Mark\tM"]
    assert not actions[1].isEnabled()


def test_the_bar_is_as_high_as_its_words_in_their_lines(bar: ActionBar, look: Look) -> None:
    said = label(look, "What stands here is said in three lines or more. " * 6)
    bar.add_words(said)
    bar.add_button(button(look, "Next heading", role="main"))

    room_of(bar, 620)

    assert said.height() >= said.heightForWidth(said.width())


def test_nothing_to_fold_leaves_no_button_for_it(bar: ActionBar, look: Look) -> None:
    more, quiet = with_quiet(bar, look)
    for one in quiet:
        one.hide()

    room_of(bar, 400)

    assert not more.button.isVisible()


def test_a_picture_that_has_no_room_asks_for_none(bar: ActionBar, look: Look) -> None:
    picture = BalanceBar(look)
    picture.setMaximumWidth(0)
    bar.left.addWidget(picture)
    bar.left.addWidget(label(look, "1 fact", wrap=False))

    assert bar._least(picture, _WAYS[0]) == 0
