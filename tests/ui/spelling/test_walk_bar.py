import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.services.spelling.errors import SpellingUnavailableError
from reportwriter.ui.look import Look
from reportwriter.ui.passages.rows import hit_row
from reportwriter.ui.spelling.walk import WordCard
from reportwriter.ui.spelling.walk_bar import EXACT, WalkBar
from reportwriter.ui.widgets.notice import Notice
from tests.ui.showing import show


@pytest.fixture
def bar(look: Look, qtbot: QtBot) -> WalkBar:
    made = WalkBar(look)
    made.resize(1000, 200)
    qtbot.addWidget(made)
    show(qtbot, made)
    return made


def a_card(*suggested: str, is_exact: bool = False) -> WordCard:
    row = hit_row("School, statement 1, Fact", "Her attendence.", 4, 14)
    return WordCard(row=row, suggested=suggested, to_come=2, is_exact=is_exact)


def named(bar: WalkBar, name: str) -> QPushButton:
    return next(
        one
        for one in bar.findChildren(QPushButton)
        if one.accessibleName() == name and not one.isHidden()
    )


def notices(bar: WalkBar) -> list[str]:
    return [one.accessibleName() for one in bar.findChildren(Notice) if one.isVisible()]


def test_the_likeliest_word_has_the_focus(bar: WalkBar, qtbot: QtBot) -> None:
    bar.show_card(a_card("attendance", "attendant"))

    qtbot.waitUntil(named(bar, "attendance").hasFocus)
    with qtbot.waitSignal(bar.word_chosen) as chosen:
        qtbot.keyClick(named(bar, "attendance"), Qt.Key.Key_Return)
    assert chosen.args == ["attendance"]


def test_a_number_chooses_its_word(bar: WalkBar, qtbot: QtBot) -> None:
    bar.show_card(a_card("attendance", "attendant"))

    with qtbot.waitSignal(bar.word_chosen) as chosen:
        qtbot.keyClick(named(bar, "attendance"), Qt.Key.Key_2)

    assert chosen.args == ["attendant"]


def test_a_number_without_a_word_chooses_none(bar: WalkBar, qtbot: QtBot) -> None:
    bar.show_card(a_card("attendance"))

    with qtbot.assertNotEmitted(bar.word_chosen):
        qtbot.keyClick(named(bar, "attendance"), Qt.Key.Key_2)


def test_without_a_likely_word_it_can_be_left(bar: WalkBar, qtbot: QtBot) -> None:
    bar.show_card(a_card())

    qtbot.waitUntil(named(bar, "Leave it").hasFocus)
    with qtbot.waitSignal(bar.left):
        qtbot.keyClick(named(bar, "Leave it"), Qt.Key.Key_Space)


@pytest.mark.parametrize(
    ("name", "signal"),
    [
        ("Ignore in this report", "ignored"),
        ("Add to my words", "added"),
        ("My words\N{HORIZONTAL ELLIPSIS}", "words_requested"),
    ],
)
def test_each_button_asks_for_what_it_says(
    bar: WalkBar, qtbot: QtBot, name: str, signal: str
) -> None:
    bar.show_card(a_card("attendance"))

    with qtbot.waitSignal(getattr(bar, signal)):
        named(bar, name).click()


def test_words_that_somebody_said_are_told_of(bar: WalkBar) -> None:
    bar.show_card(a_card("attendance", is_exact=True))

    assert [one.startswith(EXACT) for one in notices(bar)] == [True]


def test_the_end_and_trouble_are_said_in_the_bar(bar: WalkBar) -> None:
    bar.show_end("That was the last word.", "1 changed.")
    at_end = notices(bar)
    bar.show_trouble(SpellingUnavailableError("gone"))

    assert at_end[0].startswith("That was the last word. 1 changed.")
    assert len(notices(bar)) == 2


def test_escape_closes_the_bar(bar: WalkBar, qtbot: QtBot) -> None:
    bar.show_card(a_card("attendance"))

    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(named(bar, "attendance"), Qt.Key.Key_Escape)

    assert bar.isHidden()
