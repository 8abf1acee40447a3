"""Bad input everywhere: it is taken as it is or told in plain words, and stops no window."""

import re
import time
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.widgets.fields import LONGEST_LINE, TOO_LONG, Field, Line
from tests.ui import look as look_a
from tests.ui import look_b

SCREENS: dict[str, Callable[[Look], QWidget]] = {
    name: make
    for name, make in (
        *((name, make) for name, (make, _size) in look_a.SCREENS.items()),
        *look_b.SCREENS.items(),
    )
    # The same screens in another size hold the same fields.
    if not name.endswith(("-narrow", "-small", "-whole"))
}
MEGABYTES = 10
PASTED = "She was calm and he was not. \n" * (MEGABYTES * 1_000_000 // 30)
AT_ONCE = 0.4
"""Seconds of work, of this thread alone, after which a window seems to stand still."""
MOST_PASTED = 200_000
WRITINGS = (
    # From right to left, marks on letters, and pictures alone.
    "\N{ARABIC LETTER MEEM}\N{ARABIC LETTER REH}\N{HEBREW LETTER SHIN}",
    "Zoe\N{COMBINING DIAERESIS} n\N{COMBINING TILDE}\N{COMBINING ACUTE ACCENT}",
    "\N{WOMAN}\N{ZERO WIDTH JOINER}\N{GIRL}\N{CRYING FACE}",
)
_WORDS_TO_AVOID = re.compile(r"\b(?:invalid|failed|oops|please|error)\b|!", re.IGNORECASE)
Input = QLineEdit | QPlainTextEdit


@pytest.fixture(scope="module")
def pasted() -> Iterator[None]:
    QGuiApplication.clipboard().setText(PASTED)
    yield
    QGuiApplication.clipboard().clear()


@pytest.fixture(params=list(SCREENS.values()), ids=list(SCREENS))
def screen(request: pytest.FixtureRequest, qtbot: QtBot, look: Look) -> Iterator[QWidget]:
    made: QWidget = request.param(look)
    qtbot.addWidget(made)
    made.show()
    yield made
    made.hide()


@pytest.mark.usefixtures("pasted")
def test_every_field_takes_any_writing_and_ten_megabytes_stop_no_window(screen: QWidget) -> None:
    changed, slow, held = [], [], []

    for field in _inputs(screen):
        changed += [text for text in WRITINGS if text not in _typed(field, text)]
        began = time.thread_time()
        field.paste()
        slow += [_name(field)] * (time.thread_time() - began > AT_ONCE)
        held += [_name(field)] * (len(_text(field)) > MOST_PASTED)

    assert (changed, slow, held) == ([], [], [])


def test_a_line_that_is_cut_says_so_until_it_is_shorter(qtbot: QtBot, look: Look) -> None:
    line = Line()
    line.setMaxLength(LONGEST_LINE)
    field = Field(look, "Where is it written down?", line)
    qtbot.addWidget(field)
    QGuiApplication.clipboard().setText("a" * (LONGEST_LINE + 1))

    line.paste()
    said = field._error.text()
    line.setSelection(0, 10)
    QTest.keyClicks(line, "b")

    assert said == TOO_LONG
    assert _WORDS_TO_AVOID.search(said) is None
    assert field._error.text() == ""
    assert len(line.text()) == LONGEST_LINE - 9


def test_what_stood_there_already_is_shown_whole_however_long(qtbot: QtBot) -> None:
    line = Line()
    qtbot.addWidget(line)

    line.setText("\N{GRINNING FACE}" * LONGEST_LINE)

    assert len(line.text()) == LONGEST_LINE


def _inputs(screen: QWidget) -> list[Input]:
    """Return the fields of a screen that can be typed in now."""
    found: list[Input] = [*screen.findChildren(QLineEdit), *screen.findChildren(QPlainTextEdit)]
    return [one for one in found if one.isVisible() and one.isEnabled() and not one.isReadOnly()]


def _typed(field: Input, text: str) -> str:
    """Return what a field holds once something was typed instead of what stood there."""
    if isinstance(field, QPlainTextEdit):
        field.selectAll()
        field.insertPlainText(text)
        return field.toPlainText()
    if not _takes_words(field):
        return text
    field.selectAll()
    field.insert(text)
    field.textEdited.emit(field.text())
    return field.text()


def _takes_words(field: QLineEdit) -> bool:
    """Say whether a line holds words, and no passphrase or figures of a fixed length."""
    is_plain = field.echoMode() is QLineEdit.EchoMode.Normal
    return is_plain and field.validator() is None and field.maxLength() >= LONGEST_LINE


def _text(field: Input) -> str:
    return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _name(field: Input) -> str:
    return f"{type(field).__name__} {field.accessibleName()}"
