import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportwriter.ui.chair.board_panes import BoardPanes
from reportwriter.ui.chair.view import ChairView
from reportwriter.ui.look import Look
from tests.ui.chair import sample as samples
from tests.ui.chair.test_view import shown
from tests.ui.showing import focused_in

HIGH, LOW, WIDE, NARROW = 700, 450, 1200, 720


@pytest.fixture
def screen(look: Look, qtbot: QtBot) -> ChairView:
    return shown(samples.board(look), qtbot)


@pytest.fixture
def panes(screen: ChairView) -> BoardPanes:
    (found,) = screen.findChildren(BoardPanes)
    return found


def test_the_file_check_comes_below_the_list_where_the_window_is_narrow(
    screen: ChairView, panes: BoardPanes
) -> None:
    wide = panes.orientation()

    screen.resize(NARROW, HIGH)

    assert (wide, panes.orientation()) == (Qt.Orientation.Horizontal, Qt.Orientation.Vertical)


def test_what_is_asked_takes_the_room_of_the_file_check_where_the_window_is_narrow(
    screen: ChairView, panes: BoardPanes
) -> None:
    screen.show_own_words(("one", "two"))
    beside = panes.detail.isVisible()

    screen.resize(NARROW, HIGH)
    crowded = panes.detail.isVisible()
    screen.show_quiet()

    assert (beside, crowded, panes.detail.isVisible()) == (True, False, True)


def test_what_is_asked_takes_the_room_of_a_list_of_which_one_row_would_be_seen(
    screen: ChairView, panes: BoardPanes, qtbot: QtBot
) -> None:
    screen.resize(NARROW, LOW)
    screen.show_words_asked("Wilf Harrowgate")
    qtbot.waitUntil(lambda: not panes.board.isVisible())

    screen.resize(NARROW, HIGH)
    qtbot.waitUntil(panes.board.isVisible)
    screen.resize(NARROW, LOW)
    qtbot.waitUntil(lambda: not panes.board.isVisible())
    screen.show_progress(1, 3)

    qtbot.waitUntil(panes.board.isVisible)


def test_once_nothing_is_asked_any_more_the_list_is_there_again_with_the_focus(
    screen: ChairView, panes: BoardPanes, qtbot: QtBot
) -> None:
    screen.resize(NARROW, LOW)
    screen.show_words_asked("Wilf Harrowgate")
    qtbot.waitUntil(lambda: not panes.board.isVisible())

    screen.show_quiet()

    assert panes.board.isVisible()
    assert focused_in(screen) is panes.board


def test_what_a_short_list_does_not_need_is_left_to_the_file_check(
    look: Look, qtbot: QtBot
) -> None:
    screen = shown(samples.handed_on(look), qtbot)
    (panes,) = screen.findChildren(BoardPanes)

    screen.resize(NARROW, HIGH)
    panes.make_room()

    left = panes.board.height() - panes.board.all_rows_height
    assert panes.detail.isVisible()
    assert 0 <= left < panes.board.all_rows_height // 2


def test_the_line_between_the_panes_stays_where_a_hand_has_drawn_it(
    screen: ChairView, panes: BoardPanes, qtbot: QtBot
) -> None:
    screen.resize(NARROW, HIGH)
    qtbot.waitUntil(lambda: panes.detail.height() > 0)
    panes.make_room()
    shared = panes.sizes()
    panes.setSizes([shared[0] - 60, shared[1] + 60])
    drawn = panes.sizes()

    panes.make_room()

    assert panes.sizes() == drawn != shared
