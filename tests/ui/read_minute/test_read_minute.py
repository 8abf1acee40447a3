from pathlib import Path
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.ui.look import Look
from reportwriter.ui.message.state import ReadMessage
from reportwriter.ui.read_minute.presenter import ReadMinutePresenter
from reportwriter.ui.read_minute.view import ReadMinuteScreen
from reportwriter.ui.widgets.open_frame import OpenFrame
from tests.ui.hearing.sample import PASSPHRASE
from tests.ui.read_minute import sample
from tests.ui.read_minute.sample import SAID, tools_of
from tests.ui.showing import show
from tests.ui.waiting import WaitingRunner


class FakeView:
    def __init__(self) -> None:
        self.minute: ReadMessage | None = None
        self.shown = 0
        self.trouble: ReportWriterError | None = None

    def show_minute(self, minute: ReadMessage) -> None:
        self.minute = minute
        self.shown += 1

    def show_locked(self) -> None:
        self.minute = None

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


def test_it_opens_with_the_passphrase_alone() -> None:
    view = FakeView()
    presenter = ReadMinutePresenter(view, tools_of())
    presenter.open(Path("minute.pdf"))

    presenter.unlock("wrong")
    assert isinstance(view.trouble, WrongPassphraseError)
    assert view.shown == 0

    presenter.unlock(PASSPHRASE)
    assert view.minute is not None
    assert view.minute.title == "Confidential minute, conference FIC-0001"
    assert view.minute.points == (("Closed slot 1", SAID),)


def test_what_opens_after_its_reader_turned_away_is_shown_to_nobody() -> None:
    view, pool, backs = FakeView(), WaitingRunner(), []
    presenter = ReadMinutePresenter(view, tools_of(pool, back=lambda: backs.append(1)))
    presenter.open(Path("minute.pdf"))
    presenter.unlock(PASSPHRASE)

    presenter.go_back()
    pool.do_all()
    presenter.unlock(PASSPHRASE)

    assert view.minute is None
    assert pool.waiting == []
    assert len(backs) == 1


def test_escape_locks_first_and_leaves_no_word(look: Look, qtbot: QtBot) -> None:
    screen = cast("ReadMinuteScreen", sample.opened(look))
    qtbot.addWidget(screen)
    show(qtbot, screen)
    assert any(one.text() == SAID for one in screen.findChildren(QLabel))

    qtbot.keyClick(screen.focusWidget() or screen, Qt.Key.Key_Escape)
    assert not screen.findChildren(OpenFrame)

    with qtbot.waitSignal(screen.back_requested):
        qtbot.keyClick(screen.findChildren(QLineEdit)[0], Qt.Key.Key_Escape)
