from pathlib import Path

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reportwriter.ui.widgets.takes_files import TakesFiles
from tests.ui.dropping import drop, is_welcome

HERE, FAR = QUrl.fromLocalFile("/in/a.pdf"), QUrl("https://example.org/a.pdf")


class Full(TakesFiles):
    def may_take_files(self) -> bool:
        return False


@pytest.fixture
def screen(qtbot: QtBot) -> TakesFiles:
    made = TakesFiles()
    qtbot.addWidget(made)
    return made


def test_all_files_that_are_dropped_are_handed_on(screen: TakesFiles, qtbot: QtBot) -> None:
    with qtbot.waitSignal(screen.files_dropped) as told:
        drop(screen, "/in/a.pdf", "/in/b.pdf")

    assert told.args == [(Path("/in/a.pdf"), Path("/in/b.pdf"))]


def test_the_pointer_says_that_files_of_this_computer_are_welcome(screen: TakesFiles) -> None:
    assert screen.acceptDrops()
    assert is_welcome(screen, HERE, FAR)
    assert not is_welcome(screen, FAR)


def test_the_pointer_says_that_nothing_is_taken_just_now(qtbot: QtBot) -> None:
    full = Full()
    qtbot.addWidget(full)

    assert not is_welcome(full, HERE)


def test_files_that_are_chosen_are_taken_as_if_they_were_dropped(
    screen: TakesFiles, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_asked: (["/in/a.pdf"], ""))

    with qtbot.waitSignal(screen.files_dropped) as told:
        screen.choose_files("The files you were sent")

    assert told.args == [(Path("/in/a.pdf"),)]


def test_where_none_is_chosen_nothing_is_taken(
    screen: TakesFiles, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_asked: ([], ""))
    taken: list[object] = []
    screen.files_dropped.connect(taken.append)

    screen.choose_files("The files you were sent")

    assert taken == []
