"""A dialogue shows where the keyboard is as the main window does."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPushButton, QVBoxLayout
from pytestqt.qtbot import QtBot

import reportwriter.ui
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.dialog import Dialog
from reportwriter.ui.widgets.focus_ring import FocusRing
from tests.ui.showing import show

HERE = Path(reportwriter.ui.__file__).parent


def test_the_ring_goes_round_in_a_dialogue(qtbot: QtBot, look: Look) -> None:
    dialog, field, press = Dialog(look), QLineEdit(), QPushButton("Go there")
    qtbot.addWidget(dialog)
    rows = QVBoxLayout(dialog)
    rows.addWidget(field)
    rows.addWidget(press)

    show(qtbot, dialog)
    field.setFocus()
    QTest.keyClick(dialog.windowHandle(), Qt.Key.Key_Tab)

    (ring,) = dialog.findChildren(FocusRing)
    assert press.hasFocus()
    assert ring.isVisible()
    assert ring.geometry().contains(press.geometry())


def test_every_dialogue_is_one_with_a_ring() -> None:
    bare = [
        path.name for path in sorted(HERE.rglob("*.py")) if "(QDialog)" in path.read_text("utf-8")
    ]

    assert bare == ["dialog.py"]
