"""A passphrase that was typed and not given does not wait in a field that nobody sees."""

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QStackedWidget, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.passphrase import PassphraseField

TYPED = "seven grey pebbles"


def test_a_field_out_of_sight_forgets_what_was_typed(qtbot: QtBot, look: Look) -> None:
    pages = QStackedWidget()
    field = PassphraseField(look)
    pages.addWidget(field)
    pages.addWidget(QWidget())
    qtbot.addWidget(pages)
    pages.show()
    QTest.keyClicks(field._edit, TYPED)
    field._shown.setChecked(True)

    pages.setCurrentIndex(1)
    pages.setCurrentIndex(0)

    assert not field._edit.text()
    assert not field._shown.isChecked()
