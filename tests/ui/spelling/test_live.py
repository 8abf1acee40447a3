import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.confidential.private_text import PrivateText
from reportwriter.ui.look import Look
from reportwriter.ui.spelling.live import LiveSpelling
from reportwriter.ui.spelling.word_menu import NOTHING_LIKE_IT
from reportwriter.ui.write.inputs import GrowingText
from tests.ui.spelling.words import FakeSpelling, a_checker


def followed(
    look: Look, qtbot: QtBot, field: QPlainTextEdit, text: str
) -> tuple[LiveSpelling, FakeSpelling, list[str]]:
    """Return what follows a field that is shown, what it asks, and where steps were parted."""
    qtbot.addWidget(field)
    field.setPlainText(text)
    field.show()
    spelling = FakeSpelling()
    checker, told = a_checker(spelling)
    live = LiveSpelling(look, checker, lambda: told.append("apart"))
    live.follow(field)
    live.check_again()
    return live, spelling, told


def menu_of(live: LiveSpelling, field: QPlainTextEdit) -> QMenu:
    cursor = live._lines[field].word_at(field.textCursor().position())
    assert cursor is not None
    live._open_menu(field, cursor, QPoint(5, 5))
    menu = field.findChild(QMenu)
    assert menu is not None
    return menu


def words_of(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if not action.isSeparator()]


def press(menu: QMenu, words: str) -> None:
    next(action for action in menu.actions() if action.text() == words).trigger()


def test_the_menu_offers_what_might_be_meant_first(look: Look, qtbot: QtBot) -> None:
    field = GrowingText(look)
    live, _, _ = followed(look, qtbot, field, "attendence")

    menu = menu_of(live, field)

    assert words_of(menu)[:4] == [
        "attendance",
        "attendant",
        "Add to my words",
        "Ignore in this report",
    ]
    assert menu.accessibleName() == "Spelling of attendence"


def test_a_word_without_likeness_says_so(look: Look, qtbot: QtBot) -> None:
    field = GrowingText(look)
    live, _, _ = followed(look, qtbot, field, "mispelt")

    menu = menu_of(live, field)

    assert words_of(menu)[0] == NOTHING_LIKE_IT
    assert not menu.actions()[0].isEnabled()


def test_a_chosen_word_takes_the_place_and_is_a_step_by_itself(look: Look, qtbot: QtBot) -> None:
    field = GrowingText(look)
    live, _, told = followed(look, qtbot, field, "Her attendence.")
    field.moveCursor(QTextCursor.MoveOperation.NextWord)
    given: list[str] = []
    field.edited.connect(given.append)

    press(menu_of(live, field), "attendance")

    assert given[-1] == "Her attendance."
    assert told == ["apart", "apart"]


def test_a_word_that_is_added_or_ignored_loses_its_line_everywhere(
    look: Look, qtbot: QtBot
) -> None:
    field = GrowingText(look)
    live, spelling, told = followed(look, qtbot, field, "attendence")

    press(menu_of(live, field), "Add to my words")
    live.check_again()

    assert spelling.own.kept == ("attendence",)
    assert told == ["changed"]
    assert live._lines[field].misspelt == ()


def test_an_ignored_word_is_no_own_word(look: Look, qtbot: QtBot) -> None:
    field = GrowingText(look)
    live, spelling, _ = followed(look, qtbot, field, "attendence")

    press(menu_of(live, field), "Ignore in this report")
    live.check_again()

    assert spelling.own.kept == ()
    assert live._lines[field].misspelt == ()


def test_of_a_confidential_text_nothing_can_be_kept_or_copied(look: Look, qtbot: QtBot) -> None:
    field = PrivateText(look, lines=3)
    live, spelling, _ = followed(look, qtbot, field, "attendence")

    menu = menu_of(live, field)

    assert words_of(menu) == ["attendance", "attendant"]
    assert spelling.remembered == []


@pytest.mark.parametrize("text", ["attendence", "new words"])
def test_after_closing_nothing_is_checked(look: Look, qtbot: QtBot, text: str) -> None:
    field = GrowingText(look)
    live, spelling, _ = followed(look, qtbot, field, "words")
    spelling.asked.clear()

    live.close()
    field.setPlainText(text)
    live.check_again()

    assert spelling.asked == []


def test_nothing_lies_over_what_might_be_meant(look: Look, qtbot: QtBot) -> None:
    field = GrowingText(look)
    live, _, _ = followed(look, qtbot, field, "attendence")

    menu = menu_of(live, field)

    qtbot.waitUntil(menu.isVisible)
    assert not any(inner.isVisible() for inner in menu.findChildren(QWidget))
    menu.close()
