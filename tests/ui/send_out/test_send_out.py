from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import ConferenceReference
from reportwriter.records.travelling import Withdrawn
from reportwriter.services.passing_on import ChairNotCertainError
from reportwriter.ui.look import Look
from reportwriter.ui.send_out.presenter import SendOutPresenter
from reportwriter.ui.send_out.view import SendOutScreen, connect
from reportwriter.wording import sending_out as words
from tests.ui.send_out.sample import FIC, OUTGOING, FakeSending, Heard, tools
from tests.ui.showing import show
from tests.ui.waiting import WaitingRunner

CONTROL = Qt.KeyboardModifier.ControlModifier
HEALTH, MIDWIFERY = (one.record.id for one in OUTGOING[1:])


@pytest.fixture
def sending() -> FakeSending:
    return FakeSending()


@pytest.fixture
def heard() -> Heard:
    return Heard()


@pytest.fixture
def screen(qtbot: QtBot, look: Look, sending: FakeSending, heard: Heard) -> SendOutScreen:
    view = SendOutScreen(look)
    presenter = SendOutPresenter(view, tools(sending, heard))
    connect(view, presenter)
    view.setProperty("held", presenter)
    qtbot.addWidget(view)
    view.resize(1176, 840)
    presenter.open(FIC)
    show(qtbot, view)
    view.take_focus()
    return view


def said(screen: SendOutScreen) -> list[str]:
    return [line.spoken for line in screen.table._model.lines]


def news(screen: SendOutScreen) -> str:
    return screen._page.news.accessibleName()


def test_each_invitation_says_whether_it_was_sent(screen: SendOutScreen) -> None:
    assert said(screen) == [
        "Hollybrook Primary School, Pru Oakenshaw, Designated safeguarding lead, "
        "By secure e-mail, 18\xa0December\xa02026, 09:30",
        "Health visiting, Bea Larkmoor, Designated safeguarding lead, Not sent",
        "Midwifery, Designated safeguarding lead, Not sent",
    ]
    assert screen._page.state.accessibleName() == "2 invitations not sent yet."
    assert screen._page.state._tone == "accent"
    assert screen.table.current_key() == HEALTH


def test_by_keyboard_the_files_are_written_and_one_is_said_to_be_sent(
    screen: SendOutScreen, sending: FakeSending, heard: Heard, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: "/out")

    QTest.keyClick(screen.table.view, Qt.Key.Key_Return, CONTROL)

    assert sending.written == [(HEALTH, MIDWIFERY)]
    assert news(screen).startswith("2 invitations in the folder FIC-0001 invitations.")

    screen._how.setCurrentIndex(1)
    QTest.keyClick(screen.table.view, Qt.Key.Key_M, CONTROL)

    assert "By hand" in said(screen)[1]
    assert news(screen) == "Kept: sent to Health visiting."
    assert heard.changed == 1
    assert not screen._mark.isEnabled()


def test_what_was_said_by_mistake_is_taken_back(screen: SendOutScreen) -> None:
    screen.sent.emit("By post")

    screen._take_back.click()

    assert said(screen)[1].endswith("Not sent")
    assert news(screen) == "Kept: not sent to Health visiting."


def test_the_text_of_the_mail_names_no_child_and_says_what_to_send_back(
    screen: SendOutScreen,
) -> None:
    screen.row_selected.emit(OUTGOING[0].record.id)

    screen._copy.click()

    text = QGuiApplication.clipboard().text()
    assert text.startswith("Subject: A report for conference FIC-0001\n")
    assert "To: p.oakenshaw@hollybrook.example" in text
    assert "the signed report, and its sealed page" in text
    assert "\xa0" not in text
    people = OUTGOING[0].record.conference.people
    assert not [one for one in people if one.name.split()[0] in text]


def test_who_is_no_longer_asked_is_marked_and_their_mail_says_so(
    screen: SendOutScreen, sending: FakeSending
) -> None:
    gone = replace(OUTGOING[1].record, withdrawn=Withdrawn(reason="Asked by mistake"))
    sending.found = (replace(OUTGOING[1], record=gone),)
    screen.sent.emit("By hand")

    screen.row_selected.emit(HEALTH)
    screen._copy.click()

    (line,) = said(screen)
    assert "no longer asked" in line
    text = QGuiApplication.clipboard().text()
    assert text.startswith("Subject: No report needed for conference FIC-0001\n")
    assert "mistake" not in text


def test_once_all_were_sent_they_can_be_written_again(
    screen: SendOutScreen, sending: FakeSending, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: "/out")
    for one in (HEALTH, MIDWIFERY):
        screen.row_selected.emit(one)
        screen.sent.emit("By hand")

    assert screen._page.state.accessibleName() == words.ALL_SENT
    assert screen._page.state._tone == "success"
    assert screen._write.text() == words.WRITE_AGAIN
    QTest.keyClick(screen.table.view, Qt.Key.Key_Return, CONTROL)

    assert sending.written == [tuple(one.record.id for one in OUTGOING)]


def test_another_conference_begins_at_the_first_that_waits(screen: SendOutScreen) -> None:
    screen.table.set_current(MIDWIFERY)

    screen.property("held").open(ConferenceReference("FIC-0002"))

    assert screen.table.current_key() == HEALTH


def test_what_could_not_be_written_is_told(screen: SendOutScreen, sending: FakeSending) -> None:
    sending.error = ChairNotCertainError()

    screen.write_requested.emit(Path("/out"))

    assert "check words have not been compared" in news(screen)


def test_a_lock_leaves_nothing_and_nothing_is_offered(screen: SendOutScreen) -> None:
    presenter = screen.property("held")

    presenter.close()
    presenter.write(Path("/out"))
    presenter.mark("By hand")
    presenter.take_back()

    assert said(screen) == []
    assert screen._page.state.accessibleName() == words.NONE
    for one in (screen._write, screen._mark, screen._copy, screen._take_back):
        assert not one.isEnabled()


def test_what_was_said_of_one_conference_is_no_news_at_another(
    qtbot: QtBot, look: Look, sending: FakeSending
) -> None:
    view, vault = SendOutScreen(look), WaitingRunner()
    qtbot.addWidget(view)
    presenter = SendOutPresenter(view, replace(tools(sending), vault=vault))
    presenter.open(FIC)
    vault.do_all()
    presenter.mark("By hand")

    presenter.open(ConferenceReference("FIC-0002"))
    vault.do_all()

    assert sending.found[1].sent is not None
    assert view._page.news.isHidden()
