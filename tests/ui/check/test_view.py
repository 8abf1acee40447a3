from typing import cast

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportwriter.ui.cards.card_list import RowList
from reportwriter.ui.check.view import CheckView
from reportwriter.ui.look import Look
from tests.ui import samples_b as samples


def shown(look: Look, qtbot: QtBot) -> CheckView:
    view = cast("CheckView", samples.check(look))
    qtbot.addWidget(view)
    view.resize(1100, 700)
    view.show()
    return view


def the_list(view: CheckView, name: str) -> RowList:
    return next(one for one in view.findChildren(RowList) if one.accessibleName() == name)


def test_moving_in_the_list_selects_and_enter_opens(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    rows = the_list(view, "What the check found")

    with qtbot.waitSignal(view.problem_selected) as selected:
        qtbot.keyClick(rows, Qt.Key.Key_Down)
    with qtbot.waitSignal(view.problem_opened) as opened:
        qtbot.keyClick(rows, Qt.Key.Key_Return)

    assert selected.args == opened.args


def test_a_click_on_a_problem_leads_there(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    rows = the_list(view, "What the check found")
    box = rows.visualRect(rows.model().index(1, 0))

    with qtbot.waitSignal(view.problem_opened) as opened:
        qtbot.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=box.center())

    assert opened.args is not None
    assert str(opened.args[0]).startswith("nothing_in_required_slot")


def test_a_narrow_window_shows_one_side_at_a_time(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    problems = the_list(view, "What the check found")
    assert view.reader.isVisible()

    view.resize(760, 700)

    assert problems.isVisible()
    assert not view.reader.isVisible()

    view._see.click()
    assert view.reader.isVisible()
    assert not problems.isVisible()
    assert view.focusWidget() is view._back

    view._back.click()
    assert view.focusWidget() is view._see
    assert not view._back.isVisible()
    view.resize(1100, 700)
    assert problems.isVisible()
    assert view.reader.isVisible()
    assert not view._see.isVisible()


def test_pages_can_be_turned_and_read_as_text(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    pane = view.reader
    assert pane._place.text().startswith("Page 3 of")

    pane._next.click()
    assert pane._place.text().startswith("Page 4 of")
    assert pane._page.accessibleName().startswith("Picture of page 4 of")
    assert not pane._page.pixmap().isNull()

    pane._toggle.click()
    text = the_list(view, "The report as its reader will see it, as text")
    assert text.isVisible()
    assert not pane._page.isVisible()
    assert not pane._next.isVisible()
    assert pane._toggle.accessibleName() == "Show the pages"

    pane._toggle.click()
    assert pane._page.isVisible()


def test_the_copy_of_a_member_of_the_family_is_looked_at_beside_the_problems(
    look: Look, qtbot: QtBot
) -> None:
    view = shown(look, qtbot)
    pane = view.reader

    pane._readers.setCurrentIndex(pane._readers.findText("Corin Thrumm"))

    assert pane._place.text().startswith("Page 1 of")
    assert not pane.preview._model.rows
    pane._toggle.click()
    said = [row.spoken for row in pane.preview._model.rows]
    assert "Copy for Corin Thrumm" in " ".join(said)


def test_not_sent_stands_there_until_it_is_handed_over(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    names = [child.accessibleName() for child in view.findChildren(type(view._sent))]
    assert names == ["NOT SENT"]

    view.say_sent("Handed over 4 Jan")

    assert view._sent.accessibleName() == "Handed over 4 Jan"


def test_the_text_is_laid_out_when_it_is_asked_for_and_begins_at_the_problem(
    look: Look, qtbot: QtBot
) -> None:
    view = shown(look, qtbot)
    pane = view.reader
    key = pane._rows[-1].key

    view.show_in_preview(key)
    assert not pane.preview._model.rows
    pane._toggle.click()

    assert pane.preview.current_key() == key
