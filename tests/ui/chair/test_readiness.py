"""Whether a conference is ready to be held, and that what is unread is said before it is begun."""

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from reportwriter.services.coming import Rules
from reportwriter.services.file_check_words import Mark, mark_of
from reportwriter.wording.hearing import READY
from tests.builders import a_conference
from tests.ui.chair.test_presenter import REFERENCE, a_screen
from tests.ui.fakes import CHASED_AT
from tests.ui.sample_board import SampleBoard, a_board
from tests.ui.who_comes.sample import FakeWhoComes, coming_to


def whole_board() -> SampleBoard:
    """Return the list once every report came and was looked at."""
    board = a_board()
    rows = tuple(row for row in board.rows if mark_of(row.check) is Mark.RELIABLE)
    return replace(board, rows=rows, unopened=0)


def enough_come() -> FakeWhoComes:
    """Return who comes in an area without a rule for how many that must be."""
    return FakeWhoComes(coming=replace(coming_to(), rules=Rules()))


@pytest.mark.parametrize(
    ("board", "things"),
    [(replace(a_board(), unopened=1), 0), (replace(a_board(), unopened=0), 2)],
    ids=["a page that was not opened", "an item that was not read"],
)
def test_what_is_unread_is_said_once_before_the_conference_begins(
    board: SampleBoard, things: int
) -> None:
    screen = a_screen(board, things=things)

    screen.presenter.hold_conference()
    before = list(screen.going.at_conference)
    screen.presenter.refresh()
    screen.presenter.hold_conference()

    assert (before, screen.going.at_conference) == ([], [REFERENCE])
    assert screen.view.read_first == 1


def test_on_the_days_after_the_conference_nothing_stops() -> None:
    begun = replace(a_conference(), starts_at=CHASED_AT - timedelta(days=1))
    screen = a_screen(replace(a_board(), conference=begun), things=2)

    screen.presenter.hold_conference()

    assert screen.going.at_conference == [REFERENCE]
    assert screen.view.read_first == 0


@pytest.mark.parametrize(
    ("changed", "things", "is_ready"),
    [
        ({}, 0, True),
        ({}, 1, False),
        ({"unopened": 1}, 0, False),
        ({"messages": 1}, 0, False),
        ({"rows": a_board().rows}, 0, False),
        ({"conference": replace(a_conference(), starts_at=CHASED_AT)}, 0, False),
    ],
)
def test_it_is_ready_once_all_came_is_read_and_enough_will_be_there(
    changed: dict[str, Any], things: int, is_ready: bool
) -> None:
    board = replace(whole_board(), **changed)

    head = a_screen(board, things=things, who_comes=enough_come()).view.head
    unsure = a_screen(board, things=things).view.head

    assert head is not None
    assert head.received.endswith(READY) is is_ready
    assert unsure is not None
    assert READY not in unsure.received
