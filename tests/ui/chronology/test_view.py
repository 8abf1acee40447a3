"""The chronology screen in a window: list, picture and fields follow each other."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import StatementId
from reportwriter.ui.chronology.event_layout import lay_out
from reportwriter.ui.chronology.presenter import ChronologyPresenter
from reportwriter.ui.chronology.rows import EventRow
from reportwriter.ui.chronology.view import ALL_EVENTS, FACTS_ONLY, HOW, ChronologyScreen
from reportwriter.ui.look import Look
from tests.ui.builders_ui import school_report
from tests.ui.chronology.sample import chronology_empty, chronology_screen, screen_of, told_report
from tests.ui.every_screen import settle
from tests.ui.showing import show

Opened = Callable[..., ChronologyScreen]


@pytest.fixture
def opened(qtbot: QtBot, look: Look) -> Opened:
    def make(made: QWidget | None = None, size: tuple[int, int] = (1176, 900)) -> ChronologyScreen:
        screen = made or chronology_screen(look)
        assert isinstance(screen, ChronologyScreen)
        qtbot.addWidget(screen)
        screen.resize(*size)
        show(qtbot, screen)
        return screen

    return make


def presenter_of(screen: ChronologyScreen) -> ChronologyPresenter:
    presenter: ChronologyPresenter = screen.property("held")[0]
    return presenter


def fields(screen: ChronologyScreen) -> list[str]:
    return [cell.field.title.text() for cell in screen.editor._cells]


def test_the_arrow_keys_go_through_events_and_picture_and_fields_follow(opened: Opened) -> None:
    screen = opened()

    QTest.keyClick(screen.list.view, Qt.Key.Key_Up)

    current = screen.list.current
    assert current is not None
    assert current.number == 5
    item = screen.picture.canvas.current_item()  # type: ignore[attr-defined]
    assert item is not None
    assert item.key == current.key
    assert screen.editor._title.text() == "Event 5 of 8"


def test_the_list_and_the_fields_follow_the_picture(opened: Opened) -> None:
    screen = opened()

    QTest.keyClick(screen.picture.canvas, Qt.Key.Key_Right)

    assert screen.list.current is not None
    assert screen.list.current.number == 7
    assert screen.editor._title.text() == "Event 7 of 8"


def test_enter_goes_to_the_fields_of_an_event(opened: Opened) -> None:
    screen = opened()

    QTest.keyClick(screen.list.view, Qt.Key.Key_Return)

    assert screen.focusWidget() is screen.editor._cells[0].field.control


def test_t_shows_the_picture_as_a_table(opened: Opened) -> None:
    screen = opened()
    screen.picture.canvas.setFocus()

    QTest.keyClick(screen.picture.canvas, Qt.Key.Key_T)

    assert screen.picture.shows_table


def test_what_a_field_left_empty_says_stands_in_it(opened: Opened) -> None:
    screen = opened()
    screen.list.select("row 0")
    presenter_of(screen).select("row 0")

    when, what, *_ = screen.editor._cells

    assert when.field.control.placeholderText() == "7\xa0Dec\xa02026 to 9\xa0Dec\xa02026"  # type: ignore[attr-defined]
    assert what.field._hint.text() == "Left empty, it says what statement 6 says."
    assert "unwashed jumper" in what.field.control.accessibleDescription()
    lines = what.field.control.height() / what.field.control.fontMetrics().lineSpacing()
    assert lines > 3


def test_a_date_that_cannot_be_is_named_and_one_to_come_too(opened: Opened) -> None:
    screen = opened()
    when = screen.editor._cells[0]

    QTest.keyClicks(when.field.control, "31 sep 2026")
    impossible = when.field._error.text()
    when.field.control.clear()  # type: ignore[attr-defined]
    QTest.keyClicks(when.field.control, "mar 2027")

    assert impossible.startswith("31\xa0September\xa02026 does not exist.")
    assert when.field._error.text() == ""
    assert "has not happened yet" in when.field._hint.text()


def test_typing_says_the_column_and_what_it_holds(opened: Opened, qtbot: QtBot) -> None:
    screen = opened()
    effect = screen.editor._cells[2].field.control

    with qtbot.waitSignal(screen.answered) as caught:
        QTest.keyClicks(effect, "H")

    assert caught.args == [2, "H"]


def test_an_event_with_other_fields_gets_them(opened: Opened, look: Look) -> None:
    screen = opened()
    before = fields(screen)
    form = replace(school_report().form, id="police-report-for-chair")
    other = opened(screen_of(look, replace(school_report(), form=form, values=())))

    assert before == ["Date", "What happened", "Effect on the child", "Statement"]
    assert fields(other) == []
    assert not other.editor._remove.isVisible()
    QTest.keyClick(other.list.view, Qt.Key.Key_Return)
    focused = other.focusWidget()
    assert isinstance(focused, QPushButton)
    assert focused.text().startswith("Go to statement")


def test_an_event_leads_to_its_statement(opened: Opened, qtbot: QtBot) -> None:
    screen = opened()
    (link,) = (
        one for one in screen.editor.findChildren(QPushButton) if one.text() == "Go to statement 5"
    )

    with qtbot.waitSignal(screen.statement_requested) as caught:
        link.click()

    assert caught.args == [StatementId("s3")]


def test_without_events_it_says_how_they_come_here_and_offers_one(
    opened: Opened, look: Look
) -> None:
    screen = opened(chronology_empty(look))

    assert screen._empty.isVisible()
    assert HOW in screen._empty.words
    assert screen.focusWidget() is screen._empty_add
    assert not screen.picture.isVisible()
    assert not screen.editor.isVisible()
    assert screen._page.width() == screen.width()
    screen._empty_add.click()
    presenter_of(screen).show()
    assert screen.editor.isVisible()
    assert screen.list.isVisible()


def test_the_list_stands_at_its_whole_height_and_the_page_scrolls_to_the_event(
    opened: Opened,
) -> None:
    screen = opened(size=(1176, 560))
    screen.list.view.setFocus()

    for _ in range(2):
        QTest.keyClick(screen.list.view, Qt.Key.Key_Down)
    settle()

    view = screen.list.view
    box = view.visualRect(view.currentIndex())
    top = view.viewport().mapTo(screen._page.viewport(), box.topLeft())
    bottom = view.viewport().mapTo(screen._page.viewport(), box.bottomLeft())
    assert screen._page.viewport().rect().contains(top + QPoint(1, 1))
    assert screen._page.viewport().rect().contains(bottom - QPoint(-1, 1))
    last = screen.list.view.visualRect(screen.list.view.model().index(7, 0))
    assert last.bottom() <= screen.list.view.viewport().height()


def test_an_event_is_told_to_a_screen_reader_whole(opened: Opened) -> None:
    screen = opened()
    QAccessible.setActive(True)

    interface = QAccessible.queryAccessibleInterface(screen.list.view)

    children = (interface.child(number) for number in range(interface.childCount()))
    names = [child.text(QAccessible.Text.Name) for child in children]
    assert any(name.startswith("Event 3, 2\xa0Nov\xa02026") for name in names)


@pytest.fixture(scope="module", params=[1.0, 1.5, 2.0])
def zoomed(request: pytest.FixtureRequest, look: Look) -> Iterator[Look]:
    """One zoom for all widths: every widget there is has to follow each change of it."""
    look.set_zoom(request.param)
    yield look
    look.set_zoom(1.0)


@pytest.mark.parametrize("width", [320, 500, 728, 1100])
def test_no_words_of_an_event_lie_on_others(zoomed: Look, width: int) -> None:
    long = EventRow(
        key="a",
        number=12,
        when="possibly about\xa0September\xa02026 to about\xa0November\xa02026",
        what="Otto was collected late. " * 6,
        kind="observation",
        kind_words="Observation",
        about="Juniper, Otto and Marlow",
        source="Late-collection book of the breakfast club",
        statement="Statement 4",
        notes=("Has not happened yet", "Rests on no statement"),
        withheld="Not for Corin",
    )

    laid = lay_out(zoomed, long, width)

    boxes = [piece.box for piece in laid.pieces]
    assert not any(
        one.intersects(other) for number, one in enumerate(boxes) for other in boxes[number + 1 :]
    )
    assert all(box.left() >= 0 and box.right() <= width for box in boxes)
    assert all(box.bottom() < laid.height for box in boxes)
    assert laid.chip is not None


def test_back_leads_from_the_fields_to_the_list_where_only_one_fits(opened: Opened) -> None:
    screen = opened(size=(560, 500))
    QTest.keyClick(screen.list.view, Qt.Key.Key_Return)
    assert not screen.list.isVisible()

    screen.editor.back.click()

    assert screen.list.isVisible()
    assert screen.focusWidget() is screen.list.view


def test_an_event_on_two_observations_is_an_observation(opened: Opened, look: Look) -> None:
    rows = (
        "2026-12",
        "A hard week",
        "",
        " ".join(row[3] for row in told_report().values[0].rows[:2]),
    )

    screen = opened(screen_of(look, told_report(rows)))

    assert screen.list.current is not None
    assert screen.list.current.kind == "observation"


def test_f_and_the_button_switch_the_picture_to_facts_and_back(opened: Opened) -> None:
    screen = opened()
    whole = screen.picture._sentence.text()

    QTest.keyClick(screen.picture.canvas, Qt.Key.Key_F)

    assert screen.facts.text() == ALL_EVENTS
    assert "Facts only" in screen.picture._sentence.text()

    QTest.keyClick(screen.picture.canvas, Qt.Key.Key_T)
    QTest.keyClick(screen.picture.table, Qt.Key.Key_F)

    assert screen.facts.text() == FACTS_ONLY
    assert screen.picture._sentence.text() == whole

    screen.facts.click()

    assert screen.facts.text() == ALL_EVENTS
