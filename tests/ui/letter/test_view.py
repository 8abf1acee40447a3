from dataclasses import replace

from PySide6.QtCore import QBuffer, QIODevice, Qt
from PySide6.QtGui import QColor, QPixmap
from PySide6.QtWidgets import QAbstractButton, QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.ui.attached.pages import PageShown
from reportwriter.ui.letter.transcribing import TypedRow, TypingPane
from reportwriter.ui.letter.view import LetterView
from reportwriter.ui.look import Look
from reportwriter.wording import letter as words
from reportwriter.wording import transcribed


def a_picture() -> bytes:
    pixmap = QPixmap(40, 60)
    pixmap.fill(QColor("white"))
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    pixmap.save(buffer, "PNG")
    return bytes(buffer.data().data())


def page(number: int) -> PageShown:
    return PageShown(
        named=f"page {number}",
        place=words.page_of(number, 3),
        image=a_picture(),
        text="",
        confirm="",
        is_first=number == 1,
        is_last=number == 3,
    )


def shown(look: Look, qtbot: QtBot) -> LetterView:
    view = LetterView(look)
    view.show_who("GP practice", is_proven=False, may_remark=True)
    view.show_page(page(2))
    qtbot.addWidget(view)
    view.resize(900, 700)
    with qtbot.waitActive(view):
        view.show()
        view.activateWindow()
    view.take_focus()
    return view


def _said(view: LetterView) -> str:
    return "\n".join(one.text() for one in view.findChildren(QLabel) if one.isVisible())


def test_a_page_is_shown_and_named(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)

    named = [one.accessibleName() for one in view.findChildren(QLabel)]
    assert "Picture of page 2" in named
    assert "Page 2 of 3" in _said(view)
    assert words.NOT_PROVEN in _said(view)


def test_of_signed_pages_it_is_not_said_that_nothing_is_proven(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)

    view.show_who("School", is_proven=True, may_remark=True)

    assert words.NOT_PROVEN not in _said(view)
    assert words.SIGNED_PAGES in _said(view)


def test_keys_turn_the_pages_and_lead_back(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)

    with qtbot.waitSignal(view.turn_requested) as turned:
        qtbot.keyClick(view, Qt.Key.Key_PageDown)
    with qtbot.waitSignal(view.back_requested):
        qtbot.keyClick(view, Qt.Key.Key_Escape)

    assert turned.args == [1]


def test_a_letter_key_asks_and_is_a_letter_once_the_line_is_there(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    with qtbot.waitSignal(view.question_requested):
        qtbot.keyClick(view, Qt.Key.Key_Q)

    view.show_asking("page 2 of GP practice", is_question=True)
    (line,) = (one for one in view.findChildren(QLineEdit) if one.isVisible())
    qtbot.waitUntil(line.hasFocus)
    with qtbot.assertNotEmitted(view.note_requested):
        qtbot.keyClicks(line, "n or m?")
    with qtbot.waitSignal(view.remarked) as said:
        qtbot.keyClick(line, Qt.Key.Key_Return)

    assert said.args == ["n or m?"]


def test_escape_leaves_the_question_before_it_leaves_the_page(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    view.show_asking("page 2 of GP practice", is_question=True)

    with qtbot.assertNotEmitted(view.back_requested), qtbot.waitSignal(view.remarked) as said:
        qtbot.keyClick(view, Qt.Key.Key_Escape)

    assert said.args == [""]


PANE = TypingPane(title="A statement that stands on page 2", people=(("P1", "Juniper"),))


def test_a_statement_is_typed_by_keys_alone(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    with qtbot.waitSignal(view.type_requested):
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_T)
    view.show_typing(PANE, fresh=True)
    answers: list[tuple[str, object]] = []
    view.typing.answered.connect(lambda ask, given: answers.append((ask, given)))

    qtbot.keyClicks(view.focusWidget(), "not m or q")
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Tab)
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Down)
    with qtbot.waitSignal(view.typing.keep_requested):
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    with qtbot.waitSignal(view.typing.leave_requested):
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Escape)
    view.show_typing(None, fresh=True)

    assert ("text", "not m or q") in answers
    assert ("kind", "fact") in answers
    assert not view.typing.isVisible()


def test_what_is_lacking_stands_at_its_field_which_has_the_focus(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    view.show_typing(PANE, fresh=True)

    view.show_typing(replace(PANE, no_kind=transcribed.NO_KIND), fresh=False)

    assert transcribed.NO_KIND in _said(view)
    assert view.focusWidget() is view.typing.fields["kind"].control


def test_each_typed_statement_can_be_taken_away_and_brought_back(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    view.show_typed([TypedRow(key="a", words="Fact: She was clean.")], can_undo=False)
    take = next(one for one in view.findChildren(QAbstractButton) if "Take away" in one.text())
    assert take.accessibleName() == "Take away: Fact: She was clean."

    with qtbot.waitSignal(view.typed.take_away_requested) as taken:
        take.click()
    view.show_typed([], can_undo=True)

    assert taken.args == ["a"]
    assert transcribed.TAKEN_AWAY in _said(view)
    with qtbot.waitSignal(view.typed.undo_requested):
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    view.show_typed([], can_undo=False)
    assert not view.typed.isVisible()


def test_of_signed_pages_nothing_is_typed(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    view.show_who("School", is_proven=True, may_remark=True)

    with qtbot.assertNotEmitted(view.type_requested):
        qtbot.keyClick(view.focusWidget(), Qt.Key.Key_T)
