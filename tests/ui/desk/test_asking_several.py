"""What several agencies tell differently, put as one question that names each account."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from reportwriter.ui.desk.agreement_page import AgreementPage
from reportwriter.ui.desk.agreement_rows import EventHead
from reportwriter.ui.desk.view import DeskView
from reportwriter.ui.look import Look
from reportwriter.wording import accounts as words
from tests.ui import samples_c
from tests.ui.desk.test_agreement import AGREE, DIFFER
from tests.ui.desk.test_desk import Rig
from tests.ui.sample_agreement import told_by_several
from tests.ui.sample_desk import FakeDesks
from tests.ui.showing import focused_in, show


def test_what_differs_is_asked_of_all_once_the_chair_confirmed_that_it_is_one_event() -> None:
    rig = Rig(desks=FakeDesks(desk=told_by_several()))
    rig.presenter.go_to("agreement")
    page, presenter = rig.view.agreement_page, rig.presenter.agreement
    presenter.ask(page.heads[AGREE].key)
    presenter.ask(page.heads[DIFFER].key)
    too_early = rig.view.asking
    presenter.confirm(page.heads[DIFFER].key)
    presenter.ask(page.heads[DIFFER].key)

    rig.presenter.remarker.end(rig.view.proposed)

    both = "Hollybrook Primary School (ref. ZSX) and Police (ref. NJJ)"
    (question,) = rig.remarks.kept
    assert [said for said, _ in page.done[:2]] == [words.NOTHING_DIFFERS, words.CONFIRM_FIRST]
    assert too_early == ""
    assert rig.view.proposed == f"{both} differ on the date. How does each know it?"
    assert [(one.submission, one.reference) for one in question.about] == [
        ("school", "ZSX"),
        ("police", "NJJ"),
    ]
    told = [one.row.spoken for one in page.under(page.heads[DIFFER])]
    assert told.count(f"Question: {question.text}") == 1


def test_the_keyboard_alone_asks_about_what_differs(qtbot: QtBot, look: Look) -> None:
    shown = samples_c.desk_agreement(look)
    assert isinstance(shown, DeskView)
    show(qtbot, shown)
    shown.take_focus()
    page: AgreementPage = shown.agreement_page
    heads = [row.key for row in page.list.rows if isinstance(row, EventHead)]
    page.list.set_current(heads[DIFFER])
    qtbot.keyClick(page.list, Qt.Key.Key_C)
    qtbot.keyClick(page.list, Qt.Key.Key_A)
    proposed = focused_in(shown)
    qtbot.keyClick(proposed, Qt.Key.Key_Return)

    assert any("differ on the date. How does" in row.spoken for row in page.list.rows)
    assert focused_in(shown) is page.list
