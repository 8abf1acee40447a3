"""Pasting, splitting, joining and a tag run, by the keys that do them."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import StatementId
from reportwriter.domain.statement import Kind
from reportwriter.ui.look import Look
from reportwriter.ui.write.wiring import Writing
from tests.ui.builders_ui import FakeWriting, fake_writing, school_report
from tests.ui.samples_of_screens import open_writing
from tests.ui.showing import show

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
FAMILY_EMOJI = "\N{MAN}\N{ZERO WIDTH JOINER}\N{WOMAN}\N{ZERO WIDTH JOINER}\N{BOY}"


class Shown:
    def __init__(self, writing: Writing, service: FakeWriting) -> None:
        self.writing = writing
        self.service = service
        self.screen = writing.screen

    @property
    def texts(self) -> list[str]:
        return [one.text for one in self.service.reports[school_report().id].statements]

    def kind(self, number: int) -> Kind | None:
        report = self.service.reports[school_report().id]
        return report.statement(StatementId(f"s{number}")).kind


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> Iterator[Shown]:
    service = fake_writing()
    window, writing = open_writing(look, service)
    qtbot.addWidget(window)
    window.resize(1440, 840)
    show(qtbot, window)
    writing.presenter.go_to_statement(StatementId("s3"))
    writing.screen.list.setFocus()
    yield Shown(writing, service)
    window.hide()
    QGuiApplication.clipboard().clear()


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


def test_three_pasted_paragraphs_are_three_statements_and_one_step_back(shown: Shown) -> None:
    before = shown.texts
    press(Qt.Key.Key_Return)
    QGuiApplication.clipboard().setText(" He ran.\n\nShe followed.\n \nBoth came back.")

    press(Qt.Key.Key_V, CONTROL)

    assert shown.texts[2:5] == [f"{before[2]}He ran.", "She followed.", "Both came back."]
    assert shown.screen.foot._done.accessibleName() == (
        "3 paragraphs pasted, each as a statement. 3 statements need a kind."
    )
    field = shown.screen.statement_editor.text_field
    assert field.toPlainText() == shown.texts[2]
    press(Qt.Key.Key_Z, CONTROL)
    assert shown.texts == before
    assert field.toPlainText() == before[2]


def test_one_pasted_paragraph_goes_where_the_caret_is(shown: Shown) -> None:
    press(Qt.Key.Key_Return)
    shown.screen.statement_editor.text_field.put_caret(len("Juniper"))
    QGuiApplication.clipboard().setText(" Pebblewick")

    press(Qt.Key.Key_V, CONTROL)

    assert shown.texts[2].startswith("Juniper Pebblewick told Mr Lund")
    assert len(shown.texts) == 6


def test_paragraphs_are_pasted_on_a_card_too(shown: Shown) -> None:
    QGuiApplication.clipboard().setText("One.\nTwo.")

    press(Qt.Key.Key_V, CONTROL)

    assert shown.texts[3:5] == ["One.", "Two."]


def test_too_much_at_once_is_said_in_plain_words_and_nothing_is_lost(shown: Shown) -> None:
    before = shown.texts
    press(Qt.Key.Key_Return)
    QGuiApplication.clipboard().setText("She was calm. \n" * 700_000)

    press(Qt.Key.Key_V, CONTROL)

    assert shown.texts == before
    assert shown.screen._trouble.isVisible()
    assert "200,000" in shown.screen._trouble.accessibleName()


@pytest.mark.parametrize(
    "text",
    [
        "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER REH}\N{ARABIC LETTER HAH} she said",
        "Zoe\N{COMBINING DIAERESIS} was calm",
        FAMILY_EMOJI,
    ],
    ids=["right to left", "combining", "emoji alone"],
)
def test_any_writing_is_split_where_the_caret_stands_and_joined_again(
    shown: Shown, text: str
) -> None:
    press(Qt.Key.Key_Return)
    field = shown.screen.statement_editor.text_field
    field.setPlainText(f"{text} {text}")
    field.put_caret(len(text) + 1)

    press(Qt.Key.Key_Return, CONTROL | SHIFT)

    assert shown.texts[2:4] == [text, text]
    assert field.hasFocus()
    assert field.caret == 0
    press(Qt.Key.Key_J, CONTROL | SHIFT)
    assert shown.texts[2] == f"{text} {text}"
    assert field.caret == len(text)


def test_in_a_tag_run_one_key_tells_the_kind_and_goes_on(shown: Shown) -> None:
    QGuiApplication.clipboard().setText("One.\nTwo.")
    press(Qt.Key.Key_V, CONTROL)
    shown.writing.presenter.go_to_statement(StatementId("s1"))

    press(Qt.Key.Key_T, CONTROL)
    assert shown.screen.foot._run.isVisible()
    press(Qt.Key.Key_3)
    press(Qt.Key.Key_1, CONTROL)
    press(Qt.Key.Key_4)

    assert shown.kind(3) is Kind.ALLEGATION
    made = shown.service.reports[school_report().id].statements[3:5]
    assert [one.kind for one in made] == [Kind.FACT, Kind.OPINION]
    assert not shown.screen.foot._run.isVisible()


def test_escape_ends_a_run_and_numbers_are_text_again(shown: Shown) -> None:
    press(Qt.Key.Key_T, CONTROL)

    press(Qt.Key.Key_Escape)
    press(Qt.Key.Key_3)

    assert not shown.screen.foot._run.isVisible()
    assert shown.texts[2].endswith("3")
    assert shown.kind(3) is None


def test_the_caret_stays_where_it_was_when_a_kind_is_chosen(shown: Shown) -> None:
    press(Qt.Key.Key_Return)
    field = shown.screen.statement_editor.text_field
    field.put_caret(7)

    press(Qt.Key.Key_3, CONTROL)

    assert field.hasFocus()
    assert field.caret == 7
    assert shown.kind(3) is Kind.ALLEGATION


def test_another_report_begins_without_the_run_of_the_last(shown: Shown) -> None:
    press(Qt.Key.Key_T, CONTROL)
    shown.writing.tag_run._in = None

    shown.screen.titled.emit("another")

    assert not shown.screen.foot._run.isVisible()
