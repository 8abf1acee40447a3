import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from reportwriter.services.finding import Query
from reportwriter.ui.find.view import FindBar
from reportwriter.ui.look import Look
from reportwriter.ui.passages.rows import hit_row
from reportwriter.ui.widgets.fields import TickBox


@pytest.fixture
def bar(look: Look, qtbot: QtBot) -> FindBar:
    made = FindBar(look)
    made.resize(1100, 200)
    qtbot.addWidget(made)
    made.open("", replacing=True)
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def field(bar: FindBar, name: str) -> QLineEdit:
    return next(one for one in bar.findChildren(QLineEdit) if one.accessibleName() == name)


def test_what_is_typed_is_asked_for_after_a_pause_with_its_ticks(
    bar: FindBar, qtbot: QtBot
) -> None:
    next(one for one in bar.findChildren(TickBox) if one.text() == "Whole words").setChecked(True)

    with qtbot.waitSignal(bar.fields.asked) as asked:
        qtbot.keyClicks(field(bar, "Find in this report"), "mum")

    assert asked.args == [Query(words="mum", whole_words=True)]


def test_enter_asks_at_once_and_goes_on(bar: FindBar, qtbot: QtBot) -> None:
    told: list[object] = []
    bar.fields.asked.connect(told.append)
    bar.fields.step_requested.connect(told.append)
    words = field(bar, "Find in this report")
    qtbot.keyClicks(words, "mum")

    qtbot.keyClick(words, Qt.Key.Key_Return)
    qtbot.keyClick(words, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)

    assert told == [Query(words="mum"), 1, -1]


def test_enter_in_what_is_put_in_replaces(bar: FindBar, qtbot: QtBot) -> None:
    by = field(bar, "Replace with")
    by.setFocus()
    qtbot.keyClicks(by, "dad")

    with qtbot.waitSignal(bar.fields.replace_requested) as asked:
        qtbot.keyClick(by, Qt.Key.Key_Return)

    assert asked.args == ["dad"]


def test_escape_closes_the_bar(bar: FindBar, qtbot: QtBot) -> None:
    with qtbot.waitSignal(bar.closed):
        qtbot.keyClick(field(bar, "Find in this report"), Qt.Key.Key_Escape)

    assert bar.isHidden()


def test_hits_are_listed_with_where_they_stand(bar: FindBar, qtbot: QtBot) -> None:
    rows = [hit_row("School, statement 1, Fact", "Mum rang.", 0, 3)]

    bar.show_hits(rows)

    (shown,) = bar.findChildren(QListWidget)
    assert shown.item(0).text() == "School, statement 1, Fact: Mum rang."
    with qtbot.waitSignal(bar.chosen) as chosen:
        shown.setCurrentRow(0)
        shown.setFocus()
        qtbot.keyClick(shown, Qt.Key.Key_Return)
    assert chosen.args == [0]
