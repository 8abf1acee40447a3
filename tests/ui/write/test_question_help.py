"""F1 says why the question at hand is asked, and gives a good example, beside what is typed."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import StatementId
from reportwriter.domain.statement import Place
from reportwriter.forms.form import Section, Slot
from reportwriter.forms.library import Library
from reportwriter.forms.outline import outline
from reportwriter.ui.look import Look
from reportwriter.ui.write.question_help import ASK_YOURSELF, BELONGS, WHY, help_of
from reportwriter.ui.write.sheets import Sheet
from reportwriter.ui.write.wiring import Writing
from tests.builders import JUNIPER, a_report
from tests.ui.samples_of_screens import open_writing
from tests.ui.showing import show
from tests.ui.write.written import opened

HEALTH = Place(section="3", slot="health", person=JUNIPER)
SECTION = Section(
    id="1", title="Enquiry", help="Say what.", why="To know.", slots=(Slot(id="a", label="Part"),)
)
SHEET = Sheet(key="1/", section=SECTION, person=None, leaves=())
EXPLAINED = ("stockport-conference-report", "stockport-social-work-report")


def test_a_heading_without_a_reason_of_its_own_has_that_of_its_section() -> None:
    slot = Slot(id="a", label="Part", prompts=("When?", "Where?"))

    shown = help_of(SHEET, slot)

    assert shown.question == "Part"
    assert shown.parts == (
        (WHY, "To know."),
        (BELONGS, "Say what."),
        (ASK_YOURSELF, "When?\nWhere?"),
    )
    assert shown.spoken == (
        "Part. Why this is asked. To know. What belongs here. Say what. Ask yourself. When? Where?"
    )


def test_at_no_heading_the_sheet_as_a_whole_is_explained() -> None:
    shown = help_of(SHEET, None)

    assert (shown.question, shown.parts) == ("Enquiry", ((WHY, "To know."), (BELONGS, "Say what.")))


@pytest.mark.parametrize("form", EXPLAINED)
def test_every_section_says_why_it_is_asked_and_every_sheet_names_its_person(form: str) -> None:
    found = next(one for one in Library().forms() if one.id == form)

    assert [one.id for one in found.sections if not one.why] == []
    silent = [
        leaf.slot.label
        for leaf in outline(found, a_report())
        if not (leaf.slot.help or leaf.section.help)
    ]
    assert silent == []


def test_a_sheet_is_headed_by_its_person_and_asks_one_question() -> None:
    written = opened().at(3)

    sheet = written.view.sheet
    assert sheet is not None
    assert sheet.title == "Information about Juniper"
    assert sheet.asks == "What does your agency know about Juniper, now and in the past?"


def test_help_follows_the_author_from_heading_to_heading_until_it_is_closed() -> None:
    written = opened().at(3)
    stage = written.presenter.stage
    stage.turn_help(on=True)
    first = written.view.help

    written.presenter.go_to_place(HEALTH)
    second = written.view.help
    stage.turn_help(on=False)

    assert first is not None
    assert second is not None
    assert (first.question, second.question) == ("Family and Social Relationships", "Health")
    assert written.view.help is None
    assert written.view.said == [first.spoken]


@pytest.fixture
def writing(qtbot: QtBot, look: Look) -> Iterator[Writing]:
    window, made = open_writing(look)
    qtbot.addWidget(window)
    window.resize(1440, 840)
    show(qtbot, window)
    made.presenter.go_to_statement(StatementId("s3"))
    made.screen.edit_text()
    yield made
    window.hide()


def press(key: Qt.Key) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key)


def test_the_key_opens_help_beside_what_is_typed_and_escape_closes_it_alone(
    writing: Writing,
) -> None:
    press(Qt.Key.Key_F1)

    assert writing.screen.help_card.isVisible()
    assert writing.screen.statement_editor.text_field.hasFocus()
    press(Qt.Key.Key_Escape)
    assert not writing.screen.help_card.isVisible()
    assert writing.screen.statement_editor.text_field.hasFocus()


def test_the_link_and_the_cross_do_it_with_the_mouse(writing: Writing) -> None:
    writing.screen.help_button.click()
    was_open = writing.screen.help_card.isVisible()

    writing.screen.help_card.closed.emit()

    assert was_open
    assert not writing.screen.help_card.isVisible()


def test_in_a_narrow_card_the_parts_stand_one_below_the_other(writing: Writing) -> None:
    card = writing.screen.help_card
    card.fit_to(900)
    writing.turn_help(on=True)
    wide = card._grid.columnCount(), card._grid.rowCount()

    card.fit_to(300)

    assert wide == (2, 2)
    assert card._grid.itemAtPosition(3, 0) is not None
    assert card._grid.itemAtPosition(0, 1) is None
