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


def test_the_readers_view_gives_way_in_a_narrow_window(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    problems = the_list(view, "What the check found")
    preview = the_list(view, "The report as its reader will see it")

    view.resize(760, 700)

    assert problems.isVisible()
    assert not preview.isVisible()


def test_not_sent_stands_there_until_it_is_handed_over(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    names = [child.accessibleName() for child in view.findChildren(type(view._sent))]
    assert names == ["NOT SENT"]

    view.say_sent("Handed over 4 Jan")

    assert view._sent.accessibleName() == "Handed over 4 Jan"
