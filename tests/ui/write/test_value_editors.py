from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import Reference
from reportwriter.domain.report import SlotValue
from reportwriter.domain.statement import Place
from reportwriter.domain.view import ProvisionalView, View
from reportwriter.forms.form import Column, ColumnType, Section, Slot, SlotType
from reportwriter.forms.outline import Leaf
from reportwriter.ui.look import Look
from reportwriter.ui.write.cells import _CELLS
from reportwriter.ui.write.inputs import GrowingText
from reportwriter.ui.write.panes import SlotPane, ViewAnswer
from reportwriter.ui.write.value_editors import (
    EDITORS,
    READ_BY_ALL,
    READ_WITH_STATEMENTS,
    TableEditor,
    ValueEditor,
    ViewEditor,
)
from tests.builders import JUNIPER, PEOPLE
from tests.ui.showing import show

TODAY = date(2026, 12, 18)


def a_pane(
    slot: Slot, value: SlotValue | None = None, view: ProvisionalView | None = None
) -> SlotPane:
    section = Section(id="s", title="Section", slots=(slot,))
    place = Place(section="s", slot=slot.id, person=JUNIPER)
    return SlotPane(
        leaf=Leaf(section=section, slot=slot, person=PEOPLE[0], place=place),
        value=value,
        view=view,
        nothing=False,
        because="",
        may_say_nothing=True,
        is_filled=value is not None,
        people=PEOPLE,
        categories=(("neglect", "Neglect"), ("physical_abuse", "Physical abuse")),
        references=((1, Reference("BCD")), (2, Reference("FGH"))),
        rests_on="",
        today=TODAY,
    )


def edited(qtbot: QtBot, editor: ValueEditor, pane: SlotPane) -> list[object]:
    heard: list[object] = []
    qtbot.addWidget(editor)
    editor.show_pane(pane)
    editor.changed.connect(heard.append)
    return heard


def place_of(slot: Slot) -> Place:
    return Place(section="s", slot=slot.id, person=JUNIPER)


def test_every_type_of_slot_and_of_column_has_its_editor() -> None:
    assert set(EDITORS) == set(SlotType) - {SlotType.STATEMENTS}
    assert set(_CELLS) == set(ColumnType)


def test_text_is_kept_as_typed_and_emptied_again(qtbot: QtBot, look: Look) -> None:
    slot = Slot(id="a", label="Attending", type=SlotType.TEXT)
    editor = EDITORS[SlotType.TEXT](look)
    heard = edited(qtbot, editor, a_pane(slot))
    field = editor.findChild(QPlainTextEdit)
    assert field is not None

    field.setPlainText("Pru")
    field.setPlainText("")

    assert heard[0] == SlotValue(place=place_of(slot), text="Pru")
    assert heard[-1] is None


def test_a_date_is_kept_as_edtf(qtbot: QtBot, look: Look) -> None:
    slot = Slot(id="d", label="Told on", type=SlotType.DATE)
    editor = EDITORS[SlotType.DATE](look)
    heard = edited(qtbot, editor, a_pane(slot))
    field = editor.findChild(QLineEdit)
    assert field is not None

    QTest.keyClicks(field, "11 dec")

    assert heard[-1] == SlotValue(place=place_of(slot), text="2026-12-11")


def test_a_date_that_cannot_be_is_an_error_until_it_is_mended(qtbot: QtBot, look: Look) -> None:
    slot = Slot(id="asked", label="Asked on", type=SlotType.DATE)
    editor = EDITORS[SlotType.DATE](look)
    edited(qtbot, editor, a_pane(slot))
    line = editor.findChild(QLineEdit)
    assert line is not None

    QTest.keyClicks(line, "31 sep 2026")
    named = editor._field._error.text()  # type: ignore[attr-defined]
    line.clear()
    QTest.keyClicks(line, "30 sep 2026")

    assert named.startswith("31\xa0September\xa02026 does not exist.")
    assert editor._field._error.text() == ""  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("slot", "kept"),
    [
        (
            Slot(id="c", label="At", type=SlotType.CHOICE, choices=("In person", "By link")),
            "By link",
        ),
        (Slot(id="n", label="Safe", type=SlotType.SCALE, lowest=0, highest=10), "1"),
    ],
)
def test_a_choice_is_kept_word_for_word(qtbot: QtBot, look: Look, slot: Slot, kept: str) -> None:
    editor = EDITORS[slot.type](look)
    heard = edited(qtbot, editor, a_pane(slot))

    editor._choice.activated.emit(2)  # type: ignore[attr-defined]  # Only these two types have one.

    assert heard == [SlotValue(place=place_of(slot), text=kept)]


COLUMNS = (
    Column(id="child", label="Child", type=ColumnType.CHILD),
    Column(id="how", label="How often"),
    Column(id="last", label="Last seen", type=ColumnType.DATE),
    Column(id="alone", label="Alone", type=ColumnType.YES_NO),
    Column(id="rests", label="Statements", type=ColumnType.STATEMENTS),
)
TABLE = Slot(id="t", label="Contact", type=SlotType.TABLE, columns=COLUMNS)
ROW = (JUNIPER, "Daily", "2026-12-18", "yes", "FGH")


def test_a_table_shows_its_rows_and_keeps_them_column_by_column(qtbot: QtBot, look: Look) -> None:
    editor = TableEditor(look)
    value = SlotValue(place=place_of(TABLE), rows=(ROW,))
    heard = edited(qtbot, editor, a_pane(TABLE, value))

    editor._rows[0].cells[1].edited.emit()

    assert heard == [value]


def test_a_table_says_whose_copies_its_rows_are_in(qtbot: QtBot, look: Look) -> None:
    editor = TableEditor(look)
    edited(qtbot, editor, a_pane(TABLE))
    assert editor._readers.text() == READ_WITH_STATEMENTS

    plain = replace(TABLE, columns=COLUMNS[:-1])
    editor.show_pane(a_pane(plain))

    assert editor._readers.text() == READ_BY_ALL


def test_a_row_is_added_filled_and_removed(qtbot: QtBot, look: Look) -> None:
    editor = TableEditor(look)
    value = SlotValue(place=place_of(TABLE), rows=(ROW,))
    heard = edited(qtbot, editor, a_pane(TABLE, value))

    editor._add.click()
    editor._rows[1].cells[4].show("BCD FGH")
    editor._rows[1].cells[4].edited.emit()
    editor._rows[0].removed.emit(editor._rows[0])

    assert heard[0] == SlotValue(place=place_of(TABLE), rows=(ROW, ("", "", "", "", "BCD FGH")))
    assert heard[1] == SlotValue(place=place_of(TABLE), rows=(("", "", "", "", "BCD FGH"),))


def test_an_empty_table_begins_with_a_row_that_is_not_kept(qtbot: QtBot, look: Look) -> None:
    editor = TableEditor(look)
    heard = edited(qtbot, editor, a_pane(TABLE))

    editor._rows[0].cells[1].edited.emit()

    assert heard == [None]


def test_a_view_waits_for_yes_no_or_undecided(qtbot: QtBot, look: Look) -> None:
    slot = Slot(id="view", label="View", type=SlotType.VIEW)
    editor = ViewEditor(look)
    heard = edited(qtbot, editor, a_pane(slot))

    editor._reason.setPlainText("Lateness and hunger together.")
    assert heard == []
    editor._views[View.YES].click()

    assert heard == [
        ViewAnswer(
            view=View.YES, categories=(), reason="Lateness and hunger together.", rests_on=""
        )
    ]


def test_a_view_that_was_given_is_shown(qtbot: QtBot, look: Look) -> None:
    slot = Slot(id="view", label="View", type=SlotType.VIEW)
    given = ProvisionalView(child=JUNIPER, view=View.NO, categories=("neglect",), reason="Because")
    editor = ViewEditor(look)
    edited(qtbot, editor, a_pane(slot, view=given))

    assert editor._views[View.NO].isChecked()
    assert editor._categories.chosen() == ("neglect",)
    assert editor._details.isEnabled()


def test_a_view_is_asked_for_in_the_words_of_the_area(qtbot: QtBot, look: Look) -> None:
    slot = Slot(id="view", label="View", type=SlotType.VIEW)
    editor = ViewEditor(look)
    pane = a_pane(slot)
    edited(qtbot, editor, replace(pane, asked="Registration for Otto?", categories=()))

    assert editor._asked.text() == "Registration for Otto?"
    assert editor._category.isHidden()


def test_a_text_grows_when_its_lines_break_anew_in_a_narrow_pane(qtbot: QtBot, look: Look) -> None:
    field = GrowingText(look, lines=1)
    qtbot.addWidget(field)
    field.resize(800, 40)
    field.show_text("Several services are to work together up to the birth")
    show(qtbot, field)
    wide = field.height()

    field.resize(260, wide)

    qtbot.waitUntil(lambda: field.height() > wide)
