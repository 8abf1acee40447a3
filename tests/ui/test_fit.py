"""Every screen at every zoom: no words cut, nothing over another, lists seen, one main button."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.fonts import LEXEND, USUAL, Reading
from reportwriter.ui.look import Look
from reportwriter.ui.settings import SPACING
from reportwriter.ui.widgets.text import label
from tests.ui.every_screen import ROOMS, SCREENS, at_rest, give_room, let_go
from tests.ui.fit import cut_off, main_in_its_place, out_of_sight, overlapping

pytestmark = [pytest.mark.slow, pytest.mark.fit]


_WITHOUT_BAR = ("unlock", "passphrase", "jump", "settings", "write-earlier-asked")
"""Names that begin so are dialogues, or ask one question and no more."""
_BUSY = ("archive-writing",)
"""The program is at it just now."""


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
    has_bar, is_busy = not name.startswith(_WITHOUT_BAR), name in _BUSY
    assert main_in_its_place(screen, has_bar=has_bar, is_busy=is_busy)
    assert out_of_sight(screen, ROOMS[room].zoom) == []


@pytest.fixture(scope="module", params=("100", "200", "smallest"))
def wide(request: pytest.FixtureRequest, look: Look) -> Iterator[str]:
    """The widest letters, as far apart as they can stand, as for whoever loses them else."""
    look.set_zoom(ROOMS[request.param].zoom)
    look.set_reading(Reading(spacing=max(SPACING), face=LEXEND))
    yield request.param
    look.set_reading(USUAL)
    at_rest(look)


@pytest.mark.parametrize("name", SCREENS)
def test_a_screen_fits_also_with_the_widest_letters(name: str, wide: str, look: Look) -> None:
    screen = SCREENS[name](look)
    give_room(screen, ROOMS[wide].of(name))
    cut = [said for said in cut_off(screen) if not said.startswith(("Choice", "Line"))]

    # What is chosen in a closed list ends in dots where it has no room, and is whole once open; an
    # example in a field is not all that says what to type.
    assert cut == []
    assert overlapping(screen) == []
    assert screen.size() == ROOMS[wide].of(name)
    let_go(screen)


def test_what_does_not_fit_is_noticed(look: Look, qtbot: QtBot) -> None:
    # The fixtures of whole modules are still there.
    look.set_reading(USUAL)
    at_rest(look)
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
