from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from reportwriter.crypto.errors import WrongPassphraseError
from reportwriter.domain.errors import ReportWriterError
from reportwriter.services.file_check_words import FileCheckCard
from reportwriter.ui.look import Look
from reportwriter.ui.message.state import ReadMessage
from reportwriter.ui.read_message.presenter import ReadMessagePresenter, ReadMessageTools
from reportwriter.ui.read_message.view import ReadMessageScreen
from reportwriter.ui.runner import ImmediateRunner
from tests.ui.fakes import FakeGoing
from tests.ui.message import sample
from tests.ui.message.sample import PASSPHRASE, WORRY, FakeReading, closed_check
from tests.ui.showing import show
from tests.ui.waiting import WaitingRunner


class FakeView:
    def __init__(self) -> None:
        self.headlines: list[str] = []
        self.message: ReadMessage | None = None
        self.trouble: ReportWriterError | None = None

    def show_check(self, card: FileCheckCard) -> None:
        self.headlines.append(card.headline)

    def show_message(self, message: ReadMessage) -> None:
        self.message = message

    def show_locked(self) -> None:
        self.message = None

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


def a_presenter() -> tuple[FakeView, FakeGoing, ReadMessagePresenter]:
    view, going, reading = FakeView(), FakeGoing(), FakeReading(closed_check())
    tools = ReadMessageTools(
        reading=reading, checks=reading, vault=ImmediateRunner(), pool=ImmediateRunner()
    )
    presenter = ReadMessagePresenter(view, tools, going)
    presenter.open("a1")
    return view, going, presenter


def test_it_opens_with_the_passphrase_and_the_list_learns_whose_it_is() -> None:
    view, going, presenter = a_presenter()

    presenter.unlock(PASSPHRASE)

    assert view.message is not None
    assert view.message.points[0][1] == WORRY
    assert view.headlines == [
        "Message to the chair, not opened yet",
        "Message to the chair, unchanged",
    ]
    assert going.opened == 1


def test_a_wrong_passphrase_opens_nothing() -> None:
    view, going, presenter = a_presenter()

    presenter.unlock("wrong")

    assert isinstance(view.trouble, WrongPassphraseError)
    assert (view.message, going.opened) == (None, 0)


def test_going_back_locks_it_and_nothing_opens_afterwards() -> None:
    view, going, presenter = a_presenter()
    presenter.unlock(PASSPHRASE)

    presenter.go_back()
    presenter.unlock(PASSPHRASE)

    assert (view.message, going.backs, going.opened) == (None, 1, 1)


def test_what_opens_after_the_chair_turned_away_is_shown_to_nobody() -> None:
    pool, reading, view = WaitingRunner(), FakeReading(closed_check()), FakeView()
    tools = ReadMessageTools(reading=reading, checks=reading, vault=ImmediateRunner(), pool=pool)
    presenter = ReadMessagePresenter(view, tools, FakeGoing())
    presenter.open("a1")
    presenter.unlock(PASSPHRASE)

    presenter.lock()
    pool.do_all()

    assert view.message is None
    assert view.headlines[-1] == "Message to the chair, unchanged"


def test_leaving_the_screen_while_it_opens_asks_to_lock(look: Look, qtbot: QtBot) -> None:
    screen = cast("ReadMessageScreen", sample.received(look))
    qtbot.addWidget(screen)
    show(qtbot, screen)

    with qtbot.waitSignal(screen.lock_requested):
        screen.hide()


def test_escape_locks_first_and_leaves_no_word(look: Look, qtbot: QtBot) -> None:
    screen = cast("ReadMessageScreen", sample.received_open(look))
    qtbot.addWidget(screen)
    show(qtbot, screen)
    before = [one.text() for one in screen.findChildren(QLabel)]

    with qtbot.waitSignal(screen.lock_requested):
        qtbot.keyClick(screen.focusWidget() or screen, Qt.Key.Key_Escape)

    assert WORRY in before
    with qtbot.waitSignal(screen.back_requested):
        qtbot.keyClick(screen, Qt.Key.Key_Escape)


def test_the_passphrase_is_given_once_and_forgotten(look: Look, qtbot: QtBot) -> None:
    screen = cast("ReadMessageScreen", sample.received(look))
    qtbot.addWidget(screen)
    show(qtbot, screen)
    screen.take_focus()
    field = screen.findChild(QLineEdit)
    assert field is not None
    qtbot.keyClicks(field, "wrong")

    with qtbot.waitSignal(screen.passphrase_given) as given:
        qtbot.keyClick(field, Qt.Key.Key_Return)

    assert given.args == ["wrong"]
    assert field.text() == ""
