"""Heights of rows, of which some are known."""

from reportwriter.ui.widgets.row_heights import RowHeights


def heights(*known: int) -> RowHeights:
    made = RowHeights()
    made.start_anew(len(known))
    for row, height in enumerate(known):
        made.learn(row, height)
    return made


def test_rows_stand_below_one_another() -> None:
    rows = heights(10, 20, 30)

    assert [rows.top(row) for row in range(4)] == [0, 10, 30, 60]
    assert rows.total == 60
    assert [rows.at(y) for y in (-5, 0, 9, 10, 29, 30, 59, 60, 500)] == [0, 0, 0, 1, 1, 2, 2, 2, 2]


def test_without_rows_there_is_nothing_to_find() -> None:
    rows = heights()

    assert rows.total == 0
    assert rows.at(0) == 0
    assert rows.next_unknown(0) is None


def test_rows_come_and_go_in_the_middle() -> None:
    rows = heights(10, 20, 30)

    rows.insert(1, 2)
    rows.learn(1, 5)
    rows.learn(2, 6)
    assert [rows.height(row) for row in range(len(rows))] == [10, 5, 6, 20, 30]

    rows.remove(0, 2)
    assert [rows.height(row) for row in range(len(rows))] == [6, 20, 30]
    assert rows.total == 56


def test_what_is_doubted_stays_as_high_until_it_is_known_again() -> None:
    rows = heights(10, 20, 30)

    rows.doubt(1, 1)

    assert [rows.is_known(row) for row in range(3)] == [True, False, True]
    assert rows.next_unknown(2) == 1
    assert rows.total == 60
    assert rows.learn(1, 25)
    assert not rows.learn(1, 25)
    assert rows.next_unknown(0) is None


def test_what_is_unknown_is_looked_for_onwards_first() -> None:
    rows = heights(10, 20, 30, 40, 50)
    rows.doubt(1, 1)
    rows.doubt(3, 3)

    assert [rows.next_unknown(row) for row in range(5)] == [1, 1, 3, 3, 1]


def test_the_first_that_are_known_say_how_high_the_others_are() -> None:
    rows = RowHeights()
    rows.start_anew(10)
    rows.guess()
    rows.learn(4, 40)
    rows.learn(5, 60)

    rows.guess()

    assert rows.total == 8 * 50 + 100
    rows.learn(6, 90)
    rows.guess()
    assert rows.total == 7 * 50 + 190
