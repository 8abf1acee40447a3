"""A row that leaves its words to a statement shows them where its own would stand."""

from pytestqt.qtbot import QtBot

from reportwriter.forms.chronology import chronology
from reportwriter.ui.look import Look
from reportwriter.ui.write.lending import lent_to
from reportwriter.ui.write.panes import SlotPane
from reportwriter.ui.write.value_editors import TableEditor
from tests.ui.builders_ui import LIBRARY
from tests.ui.chronology.sample import HERE, LATE, told_report
from tests.ui.write.written import opened

BY_LATE = ("", "", "", str(LATE.reference))
OWN = ("2025", "Moved here", "", "")


def pane_of(*rows: tuple[str, ...]) -> SlotPane:
    written = opened(told_report(*rows))
    written.presenter.go_to_place(HERE)
    assert written.view.slot is not None
    return written.view.slot


def test_a_row_borrows_date_and_words_of_the_one_statement_it_names() -> None:
    desk = opened(told_report(BY_LATE)).presenter.stage.desk
    held = chronology(LIBRARY.form(desk.report.form), desk.report)
    assert held is not None

    lent = lent_to(held, BY_LATE, desk)

    assert lent.words == ("2\xa0Nov\xa02026 to 11\xa0Dec\xa02026", LATE.text, "", "")
    assert lent.why == "Left empty, it says what statement 3 says."
    assert lent_to(held, OWN, desk).words == ("",) * 4


def test_the_table_of_the_writing_screen_shows_what_a_row_borrows(qtbot: QtBot, look: Look) -> None:
    editor = TableEditor(look)
    qtbot.addWidget(editor)

    editor.show_pane(pane_of(BY_LATE, OWN))

    borrowing, own = editor._rows
    assert borrowing.cells[1].field.control.placeholderText() == LATE.text  # type: ignore[attr-defined]
    assert borrowing.cells[1].field._hint.text() == "Left empty, it says what statement 3 says."
    assert borrowing.cells[2].field._hint.text() == ""
    assert own.cells[1].field.control.placeholderText() == ""  # type: ignore[attr-defined]
    assert editor._kept() == (BY_LATE, OWN)


def test_a_row_with_words_of_its_own_says_no_more_that_it_borrows(qtbot: QtBot, look: Look) -> None:
    editor = TableEditor(look)
    qtbot.addWidget(editor)
    editor.show_pane(pane_of(BY_LATE))

    editor.show_pane(pane_of(("", "Otto was late", "", str(LATE.reference))))

    assert editor._rows[0].cells[1].field._hint.text() == ""
    assert editor._rows[0].cells[0].field._hint.text() != ""
