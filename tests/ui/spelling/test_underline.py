import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.spelling.underline import MOST_LETTERS, Underline
from reportwriter.ui.theme import DARK, LIGHT
from reportwriter.ui.write.inputs import GrowingText
from tests.ui.spelling.words import FakeSpelling, a_checker
from tests.ui.waiting import WaitingRunner


@pytest.fixture
def field(look: Look, qtbot: QtBot) -> GrowingText:
    made = GrowingText(look)
    made.resize(400, 300)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.setFocus()
    return made


def underlined(look: Look, field: GrowingText, text: str = "", **how: bool) -> Underline:
    line = Underline(look, field, a_checker()[0], **how)
    if text:
        field.show_text(text)
        line.check()
    return line


def test_misspelt_words_get_a_wavy_line_in_the_colour_of_errors(
    look: Look, field: GrowingText
) -> None:
    underlined(look, field, "Her attendence was good.")

    (shown,) = field.extraSelections()
    assert shown.cursor.selectedText() == "attendence"
    assert shown.format.underlineStyle() is QTextCharFormat.UnderlineStyle.WaveUnderline
    assert shown.format.underlineColor() == look.theme.error


def test_a_line_follows_the_theme(look: Look, field: GrowingText) -> None:
    underlined(look, field, "attendence")

    look.set_theme(DARK)

    (shown,) = field.extraSelections()
    assert shown.format.underlineColor() == DARK.error
    look.set_theme(LIGHT)


def test_nothing_is_checked_on_the_windows_own_thread(look: Look, field: GrowingText) -> None:
    spelling, pool = FakeSpelling(), WaitingRunner()
    line = Underline(look, field, a_checker(spelling, pool=pool)[0])
    field.show_text("attendence")

    line.check()

    assert spelling.asked == []
    assert len(pool.waiting) == 1
    pool.do_all()
    assert line.misspelt == ("attendence",)


def test_keys_ask_for_nothing_until_there_is_a_pause(look: Look, field: GrowingText) -> None:
    pool = WaitingRunner()
    line = Underline(look, field, a_checker(pool=pool)[0])

    for letter in "She recieved it":
        field.insertPlainText(letter)

    assert pool.waiting == []
    assert line._pause.isActive()


def test_what_was_found_in_an_older_text_is_not_shown(look: Look, field: GrowingText) -> None:
    pool = WaitingRunner()
    line = Underline(look, field, a_checker(pool=pool)[0])
    field.show_text("attendence")
    line.check()

    field.show_text("new")
    pool.do_all()

    assert line.misspelt == ()


def test_the_word_being_typed_has_no_line_until_it_is_left(
    look: Look, field: GrowingText, qtbot: QtBot
) -> None:
    line = underlined(look, field, "good ")
    qtbot.keyClicks(field, "attendence")
    line.check()
    while_typing = line.misspelt

    qtbot.keyClick(field, Qt.Key.Key_Home)

    assert while_typing == ()
    assert line.misspelt == ("attendence",)


def test_a_space_ends_a_word(look: Look, field: GrowingText, qtbot: QtBot) -> None:
    line = underlined(look, field, "good ")
    qtbot.keyClicks(field, "attendence ")

    line.check()

    assert line.misspelt == ("attendence",)


def test_leaving_the_field_ends_a_word(look: Look, field: GrowingText, qtbot: QtBot) -> None:
    line = underlined(look, field, "good ")
    qtbot.keyClicks(field, "attendence")
    line.check()

    field.clearFocus()

    assert line.misspelt == ("attendence",)


def test_lines_move_with_their_words(look: Look, field: GrowingText) -> None:
    line = underlined(look, field, "attendence and recieved")

    field.moveCursor(QTextCursor.MoveOperation.Start)
    field.insertPlainText("Good ")

    assert line.misspelt == ("attendence", "recieved")


def test_an_emoji_before_a_word_does_not_shift_its_line(look: Look, field: GrowingText) -> None:
    underlined(look, field, "\N{FAMILY}\N{GIRL} attendence")

    (shown,) = field.extraSelections()
    assert shown.cursor.selectedText() == "attendence"


@pytest.mark.parametrize("text", ["\N{FAMILY}" * 3, "שלום עולם", "e\N{COMBINING ACUTE ACCENT}", ""])
def test_what_holds_no_word_is_right(look: Look, field: GrowingText, text: str) -> None:
    assert underlined(look, field, text).misspelt == ()


def test_a_paste_of_ten_megabytes_is_checked_where_it_is_seen(
    look: Look, field: GrowingText
) -> None:
    spelling, pool = FakeSpelling(), WaitingRunner()
    line = Underline(look, field, a_checker(spelling, pool=pool)[0])
    field.show_text(("attendence of all\n" + "word " * 100_000 + "\n") * 20)
    field.moveCursor(QTextCursor.MoveOperation.Start)

    line.check()

    assert spelling.asked == []
    pool.do_all()
    (asked,) = spelling.asked
    assert len(asked) <= MOST_LETTERS + len("attendence")
    assert asked.startswith("attendence of all\n")
    assert set(line.misspelt) == {"attendence"}


def test_undo_of_the_field_is_untouched(look: Look, field: GrowingText) -> None:
    given: list[str] = []
    field.edited.connect(given.append)

    underlined(look, field, "attendence")

    assert given == []
    assert field.toPlainText() == "attendence"


def test_nothing_of_a_private_text_is_remembered(look: Look, field: GrowingText) -> None:
    spelling = FakeSpelling()
    line = Underline(look, field, a_checker(spelling)[0], private=True)
    field.show_text("attendence")

    line.check()

    assert line.misspelt == ("attendence",)
    assert spelling.remembered == []


def test_the_menu_key_on_a_misspelt_word_asks_for_its_menu(
    look: Look, field: GrowingText, qtbot: QtBot
) -> None:
    line = underlined(look, field, "good attendence")
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))

    with qtbot.waitSignal(line.menu_wanted) as asked:
        QApplication.sendEvent(field, event)

    assert asked.args is not None
    assert asked.args[0].selectedText() == "attendence"


def test_elsewhere_the_usual_menu_comes(look: Look, field: GrowingText) -> None:
    line = underlined(look, field, "attendence good")
    asked: list[object] = []
    line.menu_wanted.connect(lambda *_: asked.append(1))
    event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(1, 1), QPoint(1, 1))

    taken = line.eventFilter(field, event)

    assert not taken
    assert asked == []
