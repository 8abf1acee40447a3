"""In high contrast no fill says where one is in a list, so an edge does, also without the focus."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QAbstractItemView, QWidget

from reportwriter.ui.look import Look
from reportwriter.ui.theme import high_contrast
from tests.ui.every_screen import SCREENS, at_rest, give_room, let_go, system_in_contrast

WITHOUT_FOCUS = ("check", "chair", "desk-asking", "who-comes", "versions", "family")


@pytest.fixture
def in_contrast(look: Look) -> Iterator[Look]:
    look.set_theme(high_contrast(system_in_contrast()))
    yield look
    at_rest(look)


@pytest.fixture
def screen(name: str, in_contrast: Look) -> Iterator[QWidget]:
    made = SCREENS[name](in_contrast)
    give_room(made, QSize(1176, 840))
    yield made
    let_go(made)


def _unmarked(view: QAbstractItemView, colour: str) -> list[str]:
    """Return at which sides the row that is gone to has no edge of a colour."""
    shown = view.viewport().grab(view.visualRect(view.currentIndex())).toImage()
    across, down = shown.width() // 2, shown.height() // 2
    sides = {
        "right": [(shown.width() - x, down) for x in range(1, 16)],
        "below": [(across, shown.height() - y) for y in range(1, 6)],
    }
    return [
        f"{view.accessibleName()}, {side}"
        for side, points in sides.items()
        if colour not in {shown.pixelColor(x, y).name() for x, y in points}
    ]


@pytest.mark.parametrize("name", WITHOUT_FOCUS)
def test_the_row_that_is_gone_to_has_an_edge_all_round(screen: QWidget, in_contrast: Look) -> None:
    views = [
        view
        for view in screen.findChildren(QAbstractItemView)
        if not view.visualRect(view.currentIndex()).isEmpty() and view.isVisible()
    ]
    for view in views:
        view.clearFocus()

    accent = in_contrast.theme.accent.name()
    assert views
    assert [side for view in views for side in _unmarked(view, accent)] == []
