from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import ConferenceReference
from reportwriter.services.sending_papers import NotToBeSentError
from reportwriter.ui.hand_round.presenter import HandRoundPresenter, HandRoundTools
from reportwriter.ui.hand_round.view import HandRoundScreen
from reportwriter.ui.look import Look
from reportwriter.ui.table_rows import Line, Words
from reportwriter.wording import sending_out as words
from tests.ui.hand_round.sample import FIC, FakePapers, shown
from tests.ui.showing import show
from tests.ui.waiting import WaitingRunner

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


def _mark(line: Line) -> str:
    (*_, state) = line.cells
    assert isinstance(state, Words)
    return state.mark


def test_each_e_mail_says_what_it_brings_and_whether_it_was_sent(screen: HandRoundScreen) -> None:
    assert said(screen) == [
        "Hollybrook Primary School, Reports, 4 files, 7 January 2027, 10:15",
        "Health visiting, Decision letter, 1 file, Not sent",
        "Midwifery, Minutes, 1 file, Not sent",
    ]
    assert screen._page.state.accessibleName() == "2 e-mails not sent yet."
    assert [_mark(line) for line in screen.table.lines] == ["tick", "", ""]


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


def test_only_an_e_mail_that_was_sent_can_be_taken_back(screen: HandRoundScreen) -> None:
    offered = []
    for key in ("d1", "d2"):
        screen.table.set_current(key)
        offered.append((screen._mark.isEnabled(), screen._take_back.isEnabled()))

    assert offered == [(False, True), (True, False)]


def test_once_all_were_sent_it_is_said_with_a_tick(screen: HandRoundScreen) -> None:
    before = screen._page.state._tone

    for key in ("d2", "d3"):
        screen.table.set_current(key)
        screen.sent.emit()

    assert (before, screen._page.state._tone) == ("accent", "success")
    assert [_mark(line) for line in screen.table.lines] == ["tick"] * 3


def test_another_conference_begins_at_its_first_e_mail(screen: HandRoundScreen) -> None:
    screen.table.set_current("d3")

    screen.property("held").open(ConferenceReference("FIC-0002"))

    assert screen.table.current_key() == "d1"
    assert not screen._mark.isEnabled()


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


def test_what_was_added_to_one_conference_is_no_news_at_another(
    qtbot: QtBot, look: Look, papers: FakePapers
) -> None:
    view, vault, pool = HandRoundScreen(look), WaitingRunner(), WaitingRunner()
    qtbot.addWidget(view)
    presenter = HandRoundPresenter(view, HandRoundTools(papers=papers, vault=vault, pool=pool))
    presenter.open(FIC)
    vault.do_all()
    presenter.add(Path("/out/Housing"))
    presenter.select("d2")
    presenter.mark()

    presenter.open(ConferenceReference("FIC-0002"))
    pool.do_all()
    vault.do_all()

    assert view.table.current_key() == "d1"
    assert view._page.news.isHidden()
