from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import StatementId
from reportwriter.domain.statement import Ignored, Kind
from reportwriter.ui.look import Look
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.suggest.card import SuggestionCard
from reportwriter.ui.write.wiring import Writing
from reportwriter.wording.suggestions import NOTHING_MORE
from tests.ui.samples_of_screens import open_writing
from tests.ui.showing import show
from tests.ui.write.suggest.sample import BLAMES, suggested

S2 = StatementId("s2")
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def writing(qtbot: QtBot, look: Look) -> Iterator[Writing]:
    window, writing = open_writing(look, suggested=suggested)
    qtbot.addWidget(window)
    window.resize(1440, 840)
    show(qtbot, window)
    writing.presenter.edits.answer(S2, Ask.TEXT, BLAMES)
    writing.presenter.go_to_statement(S2)
    writing.screen.edit_text()
    writing.suggesting.look()
    QApplication.processEvents()
    yield writing
    window.hide()


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    QTest.keyClick(focused(), key, held)


def card_of(writing: Writing) -> SuggestionCard:
    (card,) = writing.screen.statement_editor.findChildren(SuggestionCard)
    return card


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def test_one_key_accepts_while_typing_goes_on(writing: Writing) -> None:
    text = writing.screen.statement_editor.text_field
    text.put_caret(len(BLAMES))

    press(Qt.Key.Key_Period, CONTROL)
    QTest.keyClicks(focused(), "!")

    assert text.toPlainText() == f"{BLAMES.replace('failed to', 'did not')}!"
    assert text.hasFocus()
    writing.history.stack.undo()
    assert writing.history.stack.undoText() == "the suggestion on “failed to” in statement 4"


def test_one_key_leaves_it_alone(writing: Writing) -> None:
    press(Qt.Key.Key_Comma, CONTROL)

    report = writing.presenter.stage.desk.report
    assert report.statement(S2).ignored == (Ignored(rule="judging_word", word="failed to"),)
    assert "often" in card_of(writing).accessibleName()


def test_the_tab_key_leads_from_the_text_over_both_answers_to_what_is_asked_next(
    writing: Writing,
) -> None:
    card = card_of(writing)

    press(Qt.Key.Key_Tab)
    assert focused() is card.answers[0]
    press(Qt.Key.Key_Tab)
    assert focused() is card.answers[1]
    press(Qt.Key.Key_Tab)

    assert not card.isAncestorOf(focused())
    assert writing.screen.statement_editor.isAncestorOf(focused())


def test_enter_on_the_card_accepts_one_after_the_other_and_ends_in_the_text(
    writing: Writing,
) -> None:
    press(Qt.Key.Key_Tab)
    press(Qt.Key.Key_Return)
    assert focused() is card_of(writing).answers[0]

    press(Qt.Key.Key_Escape)

    assert focused() is writing.screen.statement_editor.text_field
    assert not card_of(writing).isVisible()


def test_each_answer_says_to_a_screen_reader_what_it_answers(writing: Writing) -> None:
    accept, leave = card_of(writing).answers

    assert accept.accessibleName() == "“failed to” judges more than it tells. Put “did not”"
    assert "hurts" in accept.accessibleDescription()
    assert leave.accessibleName() == "Leave it"


def test_nothing_moves_under_the_hands_of_who_fills_in_a_field_below(writing: Writing) -> None:
    editor, card = writing.screen.statement_editor, card_of(writing)
    editor.go_to(Ask.WHEN)
    QApplication.processEvents()
    field = focused()
    before = field.mapTo(editor, field.rect().topLeft())

    for _ in range(2):
        writing.suggesting.leave()
        QApplication.processEvents()

    assert card.accessibleName() == NOTHING_MORE
    assert field.mapTo(editor, field.rect().topLeft()) == before
    writing.screen.edit_text()
    assert not card.isVisible()


def test_what_comes_up_while_a_field_is_filled_in_waits_until_it_is_left(
    writing: Writing,
) -> None:
    editor, card = writing.screen.statement_editor, card_of(writing)
    writing.presenter.go_to_statement(StatementId("s6"))
    assert not card.isVisible()
    editor.go_to(Ask.WHEN)

    writing.tag(Kind.ALLEGATION)
    writing.suggesting.look()
    assert not card.isVisible()
    writing.screen.edit_text()

    assert card.isVisible()


def test_where_one_pane_fits_the_first_press_shows_what_the_second_accepts(
    writing: Writing,
) -> None:
    writing.screen.window().resize(720, 560)
    QApplication.processEvents()
    writing.screen.back_to_list()
    assert not card_of(writing).isVisible()

    press(Qt.Key.Key_Period, CONTROL)
    assert card_of(writing).isVisible()
    assert writing.presenter.stage.desk.report.statement(S2).text == BLAMES
    press(Qt.Key.Key_Period, CONTROL)

    assert "did not" in writing.presenter.stage.desk.report.statement(S2).text


@pytest.fixture
def twice_the_size(look: Look) -> Iterator[None]:
    look.set_zoom(2)
    yield
    look.set_zoom(1)


@pytest.mark.usefixtures("twice_the_size")
def test_both_answers_are_whole_in_a_narrow_pane_at_twice_the_size(writing: Writing) -> None:
    writing.screen.window().resize(720, 560)
    QApplication.processEvents()
    writing.screen.edit_text()
    QApplication.processEvents()

    card = card_of(writing)
    assert card.width() <= writing.screen.statement_editor.viewport().width()
    for one in card.answers:
        assert card.rect().contains(one.geometry())
        assert one.width() >= one.sizeHint().width()


def test_a_card_that_waits_for_a_pause_comes_by_itself(qtbot: QtBot, look: Look) -> None:
    window, writing = open_writing(look, suggested=suggested)
    qtbot.addWidget(window)
    window.resize(1440, 840)
    show(qtbot, window)

    writing.presenter.go_to_statement(StatementId("s3"))

    qtbot.waitUntil(lambda: bool(writing.screen.findChildren(SuggestionCard)))
    assert "something a person said" in card_of(writing).accessibleName()
