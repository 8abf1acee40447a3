"""The screen of a conference that is held: its keys, its fields and where the focus goes."""

from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.domain.statement import Kind
from reportwriter.ui.at_conference.presenter import AtConferencePresenter
from reportwriter.ui.at_conference.rows import Part
from reportwriter.ui.at_conference.view import AtConferenceScreen
from reportwriter.ui.look import Look
from reportwriter.ui.write.inputs import GrowingText
from tests.ui.at_conference import looks


@pytest.fixture
def said(look: Look, qtbot: QtBot) -> AtConferenceScreen:
    view = cast("AtConferenceScreen", looks.said(look))
    qtbot.addWidget(view)
    view.resize(1176, 760)
    view.show()
    view.take_focus()
    return view


def presenter(view: AtConferenceScreen) -> AtConferencePresenter:
    return cast("AtConferencePresenter", view.presenter)  # type: ignore[attr-defined]


def contributions(view: AtConferenceScreen) -> list[tuple[str, Kind | None, str]]:
    meeting = presenter(view).meeting
    assert meeting is not None
    return [(one.who, one.kind, one.text) for one in meeting.record.contributions]


def test_by_keys_alone_somebody_is_heard_and_tagged(said: AtConferenceScreen, qtbot: QtBot) -> None:
    table = said.table(Part.SAID).view
    qtbot.keyClick(table, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    who = said.focusWidget()
    assert isinstance(who, QLineEdit)
    qtbot.keyClicks(who, "Ada")
    qtbot.keyClick(who, Qt.Key.Key_Tab)
    text = said.focusWidget()
    assert isinstance(text, GrowingText)
    qtbot.keyClicks(text, "He ate.")
    qtbot.keyClick(text, Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)

    assert contributions(said)[-1] == ("Ada", Kind.OBSERVATION, "He ate.")


def test_a_kind_key_tags_nothing_on_another_part(said: AtConferenceScreen, qtbot: QtBot) -> None:
    presenter(said).go_to(Part.COURSE)
    said.take_focus()
    before = contributions(said)

    qtbot.keyClick(said.table(Part.COURSE).view, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)

    assert contributions(said) == before


def test_enter_goes_to_the_questions_and_escape_back_to_the_rows(
    said: AtConferenceScreen, qtbot: QtBot
) -> None:
    table = said.table(Part.SAID).view
    qtbot.keyClick(table, Qt.Key.Key_Return)
    who = said.focusWidget()
    assert said.editor.isAncestorOf(who)

    qtbot.keyClick(who, Qt.Key.Key_Escape)
    assert table.hasFocus()
    with qtbot.waitSignal(said.back_requested):
        qtbot.keyClick(table, Qt.Key.Key_Escape)


def test_undo_takes_back_the_letters_of_a_field(said: AtConferenceScreen, qtbot: QtBot) -> None:
    before = contributions(said)
    qtbot.keyClick(said.table(Part.SAID).view, Qt.Key.Key_Return)
    who = said.focusWidget()
    qtbot.keyClicks(who, "xyz")
    assert contributions(said) != before

    qtbot.keyClick(who, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    assert contributions(said) == before
    assert isinstance(who, QLineEdit)
    assert who.text() == before[0][0]


def test_a_closed_part_asks_nothing(said: AtConferenceScreen) -> None:
    presenter(said).close()

    assert said.editor.field("who") is None


def test_where_it_is_narrow_the_parts_are_reached_without_the_rail(
    said: AtConferenceScreen, qtbot: QtBot
) -> None:
    said.resize(700, 500)
    qtbot.keyClick(
        said.table(Part.SAID).view,
        Qt.Key.Key_Right,
        Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier,
    )

    assert not said.table(Part.VIEWS).isHidden()
    assert said.table(Part.VIEWS).view.isVisible()


def test_where_a_paper_goes_is_asked_before_the_passphrase_is_given_away(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = cast("AtConferenceScreen", looks.papers(look))
    qtbot.addWidget(view)
    view.show()
    chosen = iter(["", "/out/minutes.pdf", "/out/minutes.docx"])
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", staticmethod(lambda *_args: (next(chosen), ""))
    )
    view.edit()
    field = view.focusWidget()
    assert isinstance(field, QLineEdit)
    qtbot.keyClicks(field, "secret")
    given: list[tuple[object, ...]] = []
    view.paper_requested.connect(lambda *one: given.append(one))
    view.word_requested.connect(lambda *one: given.append(one))

    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert (given, field.text()) == ([], "secret")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    view.editor.paper.word_requested.emit()

    assert given == [(Path("/out/minutes.pdf"), "secret"), (Path("/out/minutes.docx"),)]
    assert field.text() == ""
