from typing import ClassVar

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QColor, QFontMetrics, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot

from reportwriter.ui.due import Due, weekdays
from reportwriter.ui.look import Look
from reportwriter.ui.rail_row import RailRow, readiness_words
from reportwriter.ui.theme import LIGHT, high_contrast
from reportwriter.ui.widgets import rail as rail_module
from reportwriter.ui.widgets.bars import StatusBar
from reportwriter.ui.widgets.buttons import button, icon_button
from reportwriter.ui.widgets.deadline_ring import DeadlineRing
from reportwriter.ui.widgets.fields import Choice, Field, RadioChoice, TickBox, line_edit
from reportwriter.ui.widgets.focus_ring import PAINTS_FOCUS, FocusRing
from reportwriter.ui.widgets.frames import Column, Unrolled
from reportwriter.ui.widgets.kind_chip import KindChip
from reportwriter.ui.widgets.marks import BalanceBar, ReadinessBar, SentMark
from reportwriter.ui.widgets.notice import Notice
from reportwriter.ui.widgets.rail import Rail
from tests.builders import NOON
from tests.ui.every_screen import system_in_contrast
from tests.ui.samples_of_widgets import components
from tests.ui.showing import show


def painted(widget: QWidget) -> QImage:
    widget.resize(widget.sizeHint())
    return widget.grab().toImage()


def colours(image: QImage) -> set[str]:
    points = ((x, y) for x in range(image.width()) for y in range(image.height()))
    return {QColor(image.pixel(x, y)).name() for x, y in points}


def test_a_field_names_its_input_and_shows_what_is_wrong(qtbot: QtBot, look: Look) -> None:
    field = Field(look, "When", line_edit(look), hint="11 dec")
    qtbot.addWidget(field)

    field.set_error("Statement 4: add who said this.")

    assert field.control.accessibleName() == "When"
    assert field.title.buddy() is field.control
    assert field.control.accessibleDescription() == "Statement 4: add who said this."
    assert field.control.property("problem") == "true"
    field.set_error("")
    assert field.control.property("problem") == "false"
    field.set_name("Day")
    assert field.control.accessibleName() == "Day"
    field.set_hint("")
    assert not field._hint.isVisibleTo(field)


def test_a_button_shows_its_words_and_key_and_is_as_wide_as_both(qtbot: QtBot, look: Look) -> None:
    heard: list[int] = []
    plain = button(look, "Check", lambda: heard.append(1))
    with_key = button(look, "&Check", key="F9")
    for made in (plain, with_key):
        qtbot.addWidget(made)

    plain.click()

    assert heard == [1]
    assert with_key.accessibleName() == "Check"
    assert with_key.sizeHint().width() > plain.sizeHint().width()
    with_key.set_words("Check again")
    assert with_key.accessibleName() == "Check again"


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_a_button_is_pressed_by_enter_as_by_space(qtbot: QtBot, look: Look, key: Qt.Key) -> None:
    pressed: list[bool] = []
    made = button(look, "Go on", lambda: pressed.append(True))
    show(qtbot, made)

    QTest.keyClick(made, key)

    assert pressed == [True]


def test_an_icon_button_is_named_though_it_shows_no_words(qtbot: QtBot, look: Look) -> None:
    made = icon_button(look, "Statement above", "chevron-up")
    qtbot.addWidget(made)

    assert made.accessibleName() == made.toolTip() == "Statement above"


@pytest.mark.parametrize(
    ("due", "words"),
    [
        (Due(8), "8 working days left"),
        (Due(1), "1 working day left"),
        (Due(0), "Due today"),
        (Due(-2), "2 working days late"),
        (Due(None), "No due date"),
        (Due(3, done=True), "Handed over"),
    ],
)
def test_a_ring_says_what_it_shows(qtbot: QtBot, look: Look, due: Due, words: str) -> None:
    for size in (28, 52, 88):
        ring = DeadlineRing(look, size)
        qtbot.addWidget(ring)
        ring.show_due(due)
        assert ring.accessibleName() == words
        assert len(colours(painted(ring))) > 2


def test_weekdays_leave_the_weekend_out() -> None:
    friday, monday = NOON.date().replace(day=8), NOON.date().replace(day=11)

    assert weekdays(friday, monday) == 1
    assert weekdays(monday, monday) == 0


def test_sent_or_not_is_a_word(qtbot: QtBot, look: Look) -> None:
    mark = SentMark(look)
    qtbot.addWidget(mark)
    assert mark.accessibleName() == "NOT SENT"

    mark.say("Handed over 26 Oct 2026")

    assert mark.accessibleName() == "Handed over 26 Oct 2026"
    assert look.theme.success.name() in colours(painted(mark))


def test_readiness_is_told_in_words(qtbot: QtBot, look: Look) -> None:
    states = ["ready", "started", "not_started"]
    bar = ReadinessBar(look)
    qtbot.addWidget(bar)

    bar.show_states(states)

    assert bar.accessibleName() == readiness_words(states) == "1 of 3 ready"
    assert look.theme.accent.name() in colours(painted(bar))


def test_each_kind_has_its_share_of_the_balance_bar(qtbot: QtBot, look: Look) -> None:
    bar = BalanceBar(look)
    qtbot.addWidget(bar)

    bar.show_counts({"fact": 2, "observation": 1, "allegation": 1, "opinion": 1, "": 1})

    seen = colours(painted(bar))
    assert {look.theme.kind(kind).strong.name() for kind in look.theme.kinds} <= seen


def test_a_chip_never_loses_its_word(qtbot: QtBot, look: Look) -> None:
    chip = KindChip(look, None)
    qtbot.addWidget(chip)
    assert chip.accessibleName() == "Choose a kind"

    chip.set_kind("fact")

    assert chip.accessibleName() == "Fact"
    assert look.theme.kind("fact").strong.name() in colours(painted(chip))


def test_a_notice_says_its_sentences_as_one_name(qtbot: QtBot, look: Look) -> None:
    notice = Notice(look, "Saved.", tone="success")
    qtbot.addWidget(notice)

    notice.say("We could not save.", "Free some space.", tone="error")

    assert notice.accessibleName() == "We could not save. Free some space."
    assert look.theme.error.name() in colours(painted(notice))


def test_a_rail_tells_where_the_user_went_and_nothing_else(qtbot: QtBot, look: Look) -> None:
    rail, heard = Rail(look, "Contents"), list[str]()
    qtbot.addWidget(rail)
    rail.chosen.connect(heard.append)
    rows = [RailRow(key=key, title=key, status="ready") for key in ("a", "b", "c")]

    rail.show_rows(rows)
    rail.set_current("b")
    assert heard == []
    show(qtbot, rail)
    QTest.keyClick(rail, Qt.Key.Key_Down)
    QTest.keyClick(rail, Qt.Key.Key_Return)

    assert heard == ["c"]
    rail.show_rows([*rows, RailRow(key="d", title="d")])
    assert rail.current_key() == "c"
    rail.clear_current()
    assert rail.current_key() == ""
    assert heard == ["c"]


def test_arrow_keys_only_look_round_in_a_rail(qtbot: QtBot, look: Look) -> None:
    rail, heard, other = Rail(look, "Contents"), list[str](), QLineEdit()
    rail.chosen.connect(heard.append)
    rail.show_rows([RailRow(key=key, title=key) for key in ("a", "b", "c")])
    rail.set_current("a")
    page = QWidget()
    rows = QHBoxLayout(page)
    rows.addWidget(rail)
    rows.addWidget(other)
    show(qtbot, page)
    rail.setFocus()

    QTest.keyClick(rail, Qt.Key.Key_Down)
    QTest.keyClick(rail, Qt.Key.Key_Down)

    assert (heard, rail.current_key(), rail.currentIndex().row()) == ([], "a", 2)
    other.setFocus()
    assert rail.currentIndex().row() == 0


def test_a_click_in_a_rail_goes_there(qtbot: QtBot, look: Look) -> None:
    rail, heard = Rail(look, "Contents"), list[str]()
    rail.chosen.connect(heard.append)
    rail.show_rows([RailRow(key=key, title=key) for key in ("a", "b")])
    show(qtbot, rail)
    place = rail.visualRect(rail.model().index(1, 0)).center()

    QTest.mouseClick(rail.viewport(), Qt.MouseButton.LeftButton, pos=place)

    assert (heard, rail.current_key()) == (["b"], "b")


def test_the_ring_follows_the_focus_of_the_keyboard_only(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    row = QHBoxLayout(window)
    first, second, own = QPushButton("a"), QLineEdit(), QPushButton("c")
    own.setProperty(PAINTS_FOCUS, 1)
    for widget in (first, second, own):
        row.addWidget(widget)
    qtbot.addWidget(window)
    ring = FocusRing(window, look)
    show(qtbot, window)
    ring.watch_input()

    second.setFocus()
    assert ring.isVisible()
    corner = second.mapTo(window, QPoint(0, 0))
    assert ring.geometry().adjusted(4, 4, -4, -4).topLeft() == corner

    own.setFocus()
    assert not ring.isVisible()
    QTest.mouseClick(window.windowHandle(), Qt.MouseButton.LeftButton, pos=QPoint(1, 1))
    first.setFocus()
    assert not ring.isVisible()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    assert ring.isVisible()


def test_the_ring_stays_within_what_its_field_scrolls_in(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    rows = QVBoxLayout(window)
    area, below = QScrollArea(), QLabel("saved")
    content = QWidget()
    content.setFixedSize(200, 600)
    field = QLineEdit(content)
    field.setGeometry(10, 80, 100, 40)
    area.setWidget(content)
    area.setFixedHeight(100)
    rows.addWidget(area)
    rows.addWidget(below)
    qtbot.addWidget(window)
    ring = FocusRing(window, look)
    show(qtbot, window)

    field.setFocus()

    port = QRect(area.viewport().mapTo(window, QPoint(0, 0)), area.viewport().size())
    reach = port.adjusted(-4, -4, 4, 4)
    assert ring.isVisible()
    assert reach.contains(ring.mask().boundingRect().translated(ring.pos()))
    area.verticalScrollBar().setValue(300)
    assert not ring.isVisible()


def test_ticks_and_circles_can_be_clicked_on_their_words(qtbot: QtBot, look: Look) -> None:
    tick, radio = TickBox(look, "This section is ready"), RadioChoice(look, "Review")
    for made in (tick, radio):
        qtbot.addWidget(made)
        made.resize(made.sizeHint())
        QTest.mouseClick(made, Qt.MouseButton.LeftButton, pos=QPoint(made.width() - 4, 10))

        assert made.isChecked()


def test_a_choice_is_not_changed_by_a_wheel_that_scrolls_past_it(qtbot: QtBot, look: Look) -> None:
    choice = Choice(look)
    qtbot.addWidget(choice)
    choice.addItems(["a", "b"])

    assert choice.focusPolicy() is Qt.FocusPolicy.StrongFocus


def test_the_status_bar_says_where_and_when_and_how_large(qtbot: QtBot, look: Look) -> None:
    bar = StatusBar(look)
    qtbot.addWidget(bar)

    bar.say_where("Statement 3 of 6")
    bar.say_saved("Saved on this computer 14:02")

    assert bar._where.text() == "Statement 3 of 6"
    assert bar._saved.text() == "Saved on this computer 14:02"
    assert bar._zoom.text() == "Zoom 100 %"


def test_every_widget_can_be_painted_in_every_theme_and_zoom(qtbot: QtBot, look: Look) -> None:
    page = components(look)
    qtbot.addWidget(page)
    page.show()
    QApplication.processEvents()

    assert len(colours(page.grab().toImage().scaled(300, 200))) > 50


def test_without_fills_the_ring_of_what_is_late_is_not_that_of_what_is_done(
    qtbot: QtBot, look: Look
) -> None:
    look.set_theme(high_contrast(system_in_contrast()))
    white = {}
    for name, due in {"done": Due(3, done=True), "late": Due(-2), "today": Due(0)}.items():
        ring = DeadlineRing(look, 88)
        qtbot.addWidget(ring)
        ring.show_due(due)
        image = painted(ring)
        every = (image.pixelColor(x, y) for x in range(88) for y in range(88))
        white[name] = sum(colour.lightness() > 200 for colour in every)
    look.set_theme(LIGHT)

    assert white["late"] < 0.75 * white["done"]
    assert white["today"] < 0.5 * white["done"]


class ToldMetrics(QFontMetrics):
    """Tells what a name was cut to, where there was room for it but for a part of a pixel."""

    cut: ClassVar[list[str]] = []

    def elidedText(  # noqa: N802  # Qt's own name.
        self, text: str, mode: Qt.TextElideMode, width: int, flags: int | None = 0, /
    ) -> str:
        found = super().elidedText(text, mode, width, flags or 0)
        if found != text and width >= self.horizontalAdvance(text):
            self.cut.append(found)
        return found


def test_a_name_loses_no_letter_for_the_word_of_its_status(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch
) -> None:
    rail = Rail(look, "Places")
    qtbot.addWidget(rail)
    names = ("Summary", "Your contact", "The enquiry", "Juniper")
    rail.show_rows([RailRow(key=name, title=name, status="not_started") for name in names])
    monkeypatch.setattr(rail_module, "QFontMetrics", ToldMetrics)

    for width in range(220, 300):
        rail.resize(width, 200)
        rail.grab()

    assert ToldMetrics.cut == []


def test_what_is_said_above_a_list_scrolls_only_where_there_is_no_room(
    qtbot: QtBot, look: Look
) -> None:
    held, body = Unrolled(), QWidget()
    notice = Notice(
        look,
        "It is not certain yet that Merriweather Stope called this conference.",
        "Until you compare the check words, nothing is passed on and no invitation is sent. Ring "
        "the chair on a number you already had; never take it from the invitation.",
    )
    notice.row.addWidget(button(look, "Compare check words", icon="telephone"))
    held.rows.addWidget(notice)
    rows = QVBoxLayout(body)
    rows.addWidget(held)
    rows.addStretch(1)
    body.resize(756, 700)
    show(qtbot, body)
    bar = held.verticalScrollBar()

    assert not bar.isVisible()
    body.resize(756, 90)
    qtbot.waitUntil(bar.isVisible)


def test_what_is_asked_stands_at_the_left_no_wider_than_is_taken_in_at_once(
    qtbot: QtBot, look: Look
) -> None:
    column = Column(look)
    qtbot.addWidget(column)
    field = Field(look, "Child or children", line_edit(look))
    column.rows.addWidget(field)

    column.resize(1400, 200)
    column.show()
    wide = field.width()
    column.resize(700, 200)
    QApplication.processEvents()

    assert (wide, field.width()) == (960, 700)
    assert field.mapTo(column, QPoint(0, 0)).x() == 0


def test_a_tick_stands_in_lines_where_its_words_have_no_room(qtbot: QtBot, look: Look) -> None:
    window = QWidget()
    rows = QVBoxLayout(window)
    made = [
        kind(look, "I have read the statements of this draft and agree to them as they stand.")
        for kind in (TickBox, RadioChoice)
    ]
    for one in made:
        rows.addWidget(one)
    rows.addStretch(1)
    window.resize(260, 400)
    show(qtbot, window)

    for one in made:
        assert one.width() <= 260
        assert one.height() == one.heightForWidth(one.width()) > one.heightForWidth(900)

    window.resize(900, 400)
    qtbot.waitUntil(lambda: all(one.height() == one.heightForWidth(900) for one in made))
