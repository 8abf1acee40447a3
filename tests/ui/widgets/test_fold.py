from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.fold import Fold
from tests.ui.showing import show


def test_what_is_folded_away_comes_by_the_space_bar_and_is_named(qtbot: QtBot, look: Look) -> None:
    fold, inside = Fold(look, "Who may read it?"), QLineEdit()
    fold.rows.addWidget(inside)
    fold.say("Not for Corin")
    qtbot.addWidget(fold)
    show(qtbot, fold)
    was = (inside.isVisible(), fold._head.accessibleName())

    QTest.keyClick(fold._head, Qt.Key.Key_Space)

    assert was == (False, "Who may read it? Not for Corin. folded")
    assert inside.isVisible()
    assert fold.is_open
    assert fold._head.accessibleName() == "Who may read it? Not for Corin. unfolded"


def test_it_stays_as_it_is_while_it_says_something_else(qtbot: QtBot, look: Look) -> None:
    fold = Fold(look, "Who may read it?")
    qtbot.addWidget(fold)
    fold.turn(is_open=True)

    fold.say("Everybody")

    assert fold.is_open
    assert fold._head.text() == "Everybody"
