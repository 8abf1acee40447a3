"""The links above a list take one line for as long as they can."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.buttons import Button, button
from reportwriter.ui.widgets.link_row import _WAYS, LinkRow
from tests.ui.every_screen import give_room


@pytest.fixture
def row(look: Look, qtbot: QtBot) -> Iterator[LinkRow]:
    held = QWidget()
    qtbot.addWidget(held)
    links = [
        button(look, words, role="link", icon="folder", key=key)
        for words, key in (("Send papers", "Ctrl+M"), ("Archive", ""), ("Change it", "Ctrl+H"))
    ]
    made = LinkRow(look, links)
    rows = QVBoxLayout(held)
    rows.setContentsMargins(0, 0, 0, 0)
    rows.addWidget(made)
    rows.addStretch(1)
    yield made
    held.close()


def room_of(row: LinkRow, width: int) -> None:
    give_room(row.window(), QSize(width, 200))


def lines(row: LinkRow) -> int:
    return len({link.y() for link in row.findChildren(Button) if link.isVisible()})


def test_keys_go_before_a_second_line_comes_and_then_icons(row: LinkRow) -> None:
    whole, terse, bare = (row._across(way) for way in _WAYS)

    seen = []
    for width in (whole, whole - 1, terse, terse - 1, bare, bare - 1):
        room_of(row, width)
        first = row.findChildren(Button)[0]
        seen.append((first._is_terse, first._is_bare, lines(row)))

    assert seen == [
        (False, False, 1),
        (True, False, 1),
        (True, False, 1),
        (True, True, 1),
        (True, True, 1),
        (True, True, 2),
    ]


def test_a_link_that_is_hidden_leaves_its_room_to_the_keys_of_the_others(row: LinkRow) -> None:
    room_of(row, row._across(_WAYS[0]) - 1)
    first, _, last = row.findChildren(Button)
    before = first._is_terse

    last.hide()
    give_room(row.window(), row.window().size())

    assert (before, first._is_terse) == (True, False)


def test_a_link_is_as_wide_as_what_it_shows(row: LinkRow) -> None:
    link = row.findChildren(Button)[0]
    whole = link.sizeHint().width()

    link.set_terse(terse=True)
    link.set_bare(bare=True)

    assert link.sizeHint().width() == link.fontMetrics().horizontalAdvance("Send papers") < whole
