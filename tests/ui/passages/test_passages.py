from pytestqt.qtbot import QtBot

from reportwriter.ui.confidential.private_text import PrivateText
from reportwriter.ui.look import Look
from reportwriter.ui.passages.rows import hit_row
from reportwriter.ui.passages.showing import select_in, selected_in
from reportwriter.ui.widgets.fields import line_edit
from reportwriter.ui.widgets.frames import Page
from reportwriter.ui.write.inputs import GrowingText


def test_a_long_text_is_shown_around_the_hit() -> None:
    text = "one two three " * 20 + "mum\n" + "four five six " * 20
    at = text.index("mum")

    row = hit_row("here", text, at, at + 3)

    assert row.hit == "mum"
    assert row.words.startswith("\N{HORIZONTAL ELLIPSIS}")
    assert row.words.endswith("\N{HORIZONTAL ELLIPSIS}")
    assert len(row.words) < 140
    assert "\n" not in row.words


def test_the_field_that_holds_the_text_shows_the_hit(look: Look, qtbot: QtBot) -> None:
    page, text, line = Page(), GrowingText(look), line_edit(look)
    for one in (line, text):
        page.rows.addWidget(one)
    qtbot.addWidget(page)
    page.show()
    text.setPlainText("\N{FAMILY} where is mum")
    line.setText("mum")

    found = select_in(page, "\N{FAMILY} where is mum", 11, 14)

    assert found is text
    assert text.textCursor().selectedText() == "mum"
    assert not line.hasSelectedText()


def test_a_text_that_nothing_shows_selects_nothing(qtbot: QtBot) -> None:
    page = Page()
    qtbot.addWidget(page)

    assert select_in(page, "mum", 0, 3) is None


def test_a_confidential_text_is_neither_shown_as_a_hit_nor_looked_for(
    look: Look, qtbot: QtBot
) -> None:
    page, private = Page(), PrivateText(look, lines=3)
    page.rows.addWidget(private)
    qtbot.addWidget(page)
    page.show()
    private.setPlainText("mum")
    private.selectAll()

    assert select_in(page, "mum", 0, 3) is None
    assert selected_in(private) == ""


def test_the_words_that_are_selected_can_be_looked_for(look: Look, qtbot: QtBot) -> None:
    text = GrowingText(look)
    qtbot.addWidget(text)
    text.setPlainText("mum")
    text.selectAll()

    one_line = selected_in(text)
    text.setPlainText("first\nsecond")
    text.selectAll()

    assert one_line == "mum"
    assert selected_in(text) == ""
