"""Every screen at every zoom: no words cut, nothing over another, lists seen, one main button."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.text import label
from tests.ui.every_screen import ROOMS, SCREENS, at_rest, give_room, let_go
from tests.ui.fit import cut_off, main_in_its_place, out_of_sight, overlapping

pytestmark = [pytest.mark.slow, pytest.mark.fit, pytest.mark.xdist_group("fit")]

_ASKED = ("chair-changed", "chair-words", "chair-letter")
"""What is asked above the list of reports needs the room more."""


@pytest.fixture(scope="module", params=ROOMS)
def room(request: pytest.FixtureRequest, look: Look) -> Iterator[str]:
    """One zoom for all screens: to change it on a screen takes longer than to make that anew."""
    look.set_zoom(ROOMS[request.param].zoom)
    yield request.param
    at_rest(look)


@pytest.fixture
def screen(name: str, room: str, look: Look) -> Iterator[QWidget]:
    made = SCREENS[name](look)
    give_room(made, ROOMS[room].of(name))
    yield made
    let_go(made)


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_fits_into_its_room(name: str, room: str, screen: QWidget) -> None:
    assert screen.size() == ROOMS[room].of(name)
    assert cut_off(screen) == []
    assert overlapping(screen) == []
    assert main_in_its_place(screen)
    assert out_of_sight(screen, ROOMS[room].zoom) == [] or name in _ASKED


def test_what_does_not_fit_is_noticed(look: Look, qtbot: QtBot) -> None:
    screen = QWidget()
    qtbot.addWidget(screen)
    words = label(look, "Words that need more room than they are given here", wrap=False)
    other = label(look, "Beneath", wrap=False)
    for made in (words, other):
        made.setParent(screen)
        made.setGeometry(0, 0, 60, 20)

    give_room(screen, QSize(100, 100))

    assert [found.partition(":")[2][:9] for found in cut_off(screen)] == [" 60 wide,"]
    assert len(overlapping(screen)) == 1
