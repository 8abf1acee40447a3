"""What comes into a field of the editor by pasting."""

import pytest
from PySide6.QtCore import QMimeData
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.look import Look
from reportwriter.ui.pasted import LONGEST, PastedTooMuchError
from reportwriter.ui.write.inputs import GrowingText


class _Screen(QWidget):
    def __init__(self, field: GrowingText) -> None:
        super().__init__()
        self.said: list[ReportWriterError] = []
        QVBoxLayout(self).addWidget(field)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.said.append(error)


def _copied(text: str, markup: str = "") -> QMimeData:
    copied = QMimeData()
    copied.setText(text)
    if markup:
        copied.setHtml(markup)
    return copied


@pytest.mark.parametrize(
    ("text", "markup", "held"),
    [
        ("One.\r\nTwo.", "", "One.\nTwo."),
        ("x", "<ul><li>One</li><li>Two</li></ul>", "One\nTwo"),
        (" in the middle ", "", " in the middle "),
        ("word", "<b>word</b>", "word"),
    ],
)
def test_words_are_pasted_alone(
    qtbot: QtBot, look: Look, text: str, markup: str, held: str
) -> None:
    field = GrowingText(look)
    qtbot.addWidget(field)

    field.insertFromMimeData(_copied(text, markup))

    assert field.toPlainText() == held


def test_too_much_is_said_on_the_screen_and_nothing_is_pasted(qtbot: QtBot, look: Look) -> None:
    field = GrowingText(look)
    field.show_text("as it was")
    screen = _Screen(field)
    qtbot.addWidget(screen)

    field.insertFromMimeData(_copied("x" * (LONGEST + 1)))

    assert [type(error) for error in screen.said] == [PastedTooMuchError]
    assert field.toPlainText() == "as it was"


def test_a_field_without_a_screen_does_not_swallow_it(qtbot: QtBot, look: Look) -> None:
    field = GrowingText(look)
    qtbot.addWidget(field)

    with pytest.raises(PastedTooMuchError):
        field.insertFromMimeData(_copied("x" * (LONGEST + 1)))
