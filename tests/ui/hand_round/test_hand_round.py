from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reportwriter.services.sending_papers import NotToBeSentError
from reportwriter.ui.hand_round.view import HandRoundScreen
from reportwriter.ui.look import Look
from reportwriter.wording import sending_out as words
from tests.ui.hand_round.sample import FakePapers, shown
from tests.ui.showing import show

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def papers() -> FakePapers:
    return FakePapers()


@pytest.fixture
def screen(qtbot: QtBot, look: Look, papers: FakePapers) -> HandRoundScreen:
    view, _ = shown(look, papers)
    qtbot.addWidget(view)
    view.resize(1176, 840)
    show(qtbot, view)
    view.take_focus()
    return view


def said(screen: HandRoundScreen) -> list[str]:
    return [line.spoken.replace("\xa0", " ") for line in screen.table._model.lines]


def test_each_e_mail_says_what_it_brings_and_whether_it_was_sent(screen: HandRoundScreen) -> None:
    assert said(screen) == [
        "Hollybrook Primary School, Reports, 4 files, 7 January 2027, 10:15",
        "Health visiting, Decision letter, 1 file, Not sent",
        "Midwifery, Minutes, 1 file, Not sent",
    ]
    assert screen._page.state.accessibleName() == "2 e-mails not sent yet."


def test_a_folder_is_added_and_said_to_be_sent_by_keyboard(
    screen: HandRoundScreen, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: "/out/Housing")

    QTest.keyClick(screen.table.view, Qt.Key.Key_Return, CONTROL)

    assert screen._page.news.accessibleName().startswith("Added: minutes for Housing.")
    assert screen.table.current_key() == "d4"
    QTest.keyClick(screen.table.view, Qt.Key.Key_M, CONTROL)
    assert said(screen)[3] == "Housing, Minutes, 2 files, 7 January 2027, 10:15"
    assert not screen._mark.isEnabled()

    screen._take_back.click()

    assert said(screen)[3].endswith("Not sent")


def test_what_may_not_go_is_told_and_not_listed(
    screen: HandRoundScreen, papers: FakePapers
) -> None:
    papers.error = NotToBeSentError("sealed_page")

    screen.folder_added.emit(Path("/out"))

    assert "is not to be sent round" in screen._page.news.accessibleName()
    assert len(said(screen)) == 3


def test_a_lock_leaves_nothing_and_nothing_is_offered(screen: HandRoundScreen) -> None:
    presenter = screen.property("held")

    presenter.close()
    presenter.add(Path("/out"))
    presenter.mark()
    presenter.take_back()

    assert said(screen) == []
    assert screen._page.state.accessibleName() == words.NO_PAPERS
    assert not screen._mark.isEnabled()
