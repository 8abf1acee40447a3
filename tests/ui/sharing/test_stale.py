"""What has changed since somebody saw the report takes the room that it needs, and no more."""

import pytest
from pytestqt.qtbot import QtBot

from reportwriter.ui.cards.rows import LineRow
from reportwriter.ui.look import Look
from reportwriter.ui.sharing.stale import _HIGHEST, StalePart
from tests.ui.every_screen import settle
from tests.ui.showing import show


@pytest.fixture
def part(qtbot: QtBot, look: Look) -> StalePart:
    made = StalePart(look)
    made.resize(500, 700)
    show(qtbot, made)
    made.say("They saw an earlier version.")
    return made


def changed(part: StalePart, count: int) -> int:
    """Return how high so many changes stand there."""
    part.show_changes([LineRow(key=f"{n}", text="Nothing held.") for n in range(count)])
    settle()
    return part.changes.height()


def test_few_changes_are_seen_whole_with_nothing_below_them(part: StalePart) -> None:
    one, three = changed(part, 1), changed(part, 3)

    assert one < three == part.changes.all_rows_height


def test_many_changes_scroll(part: StalePart, look: Look) -> None:
    high = changed(part, 80)

    assert high == look.px(_HIGHEST) < part.changes.all_rows_height


def test_changes_that_break_into_more_lines_are_higher(part: StalePart) -> None:
    part.show_changes([LineRow(key="a", text="Each of these words is read. " * 4)])
    settle()
    wide = part.changes.height()

    part.resize(260, 700)
    settle()

    assert part.changes.height() == part.changes.all_rows_height > wide
