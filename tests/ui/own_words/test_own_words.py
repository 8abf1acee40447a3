from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidget
from pytestqt.qtbot import QtBot

from reportwriter.ui.look import Look
from reportwriter.ui.own_words.presenter import OwnWordsPresenter, OwnWordsTools
from reportwriter.ui.own_words.view import NONE_YET, NOTHING_ADDED, OwnWordsScreen, connect
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.widgets.notice import Notice
from tests.ui.showing import show
from tests.ui.spelling.words import FakeOwnWords


@dataclass
class Shown:
    screen: OwnWordsScreen
    own: FakeOwnWords
    presenter: OwnWordsPresenter
    changed: list[tuple[str, ...]] = field(default_factory=list)

    @property
    def listed(self) -> list[str]:
        (words,) = self.screen.findChildren(QListWidget)
        return [words.item(row).text() for row in range(words.count())]

    @property
    def said(self) -> str:
        (notice,) = self.screen.findChildren(Notice)
        return notice.accessibleName() if notice.isVisible() else ""


@pytest.fixture
def shown(look: Look, qtbot: QtBot) -> Shown:
    screen, own = OwnWordsScreen(look), FakeOwnWords(("Boxall", "Thrive"))
    qtbot.addWidget(screen)
    changed: list[tuple[str, ...]] = []
    tools = OwnWordsTools(own=lambda: own, vault=ImmediateRunner(), changed=changed.append)
    presenter = OwnWordsPresenter(screen, tools)
    connect(screen, presenter)
    show(qtbot, screen)
    presenter.open()
    screen.take_focus()
    return Shown(screen, own, presenter, changed)


def the_line(shown: Shown) -> QLineEdit:
    (line,) = shown.screen.findChildren(QLineEdit)
    return line


def test_the_words_are_listed(shown: Shown) -> None:
    assert shown.listed == ["Boxall", "Thrive"]
    assert shown.changed == []


def test_a_word_is_added_by_enter_and_every_field_hears_of_it(shown: Shown, qtbot: QtBot) -> None:
    qtbot.keyClicks(the_line(shown), "phonics")
    qtbot.keyClick(the_line(shown), Qt.Key.Key_Return)

    assert shown.own.kept == ("Boxall", "Thrive", "phonics")
    assert shown.changed == [("Boxall", "Thrive", "phonics")]
    assert shown.said == "The word is known from now on."
    assert the_line(shown).text() == ""


def test_a_word_that_is_there_already_adds_nothing_and_says_so(shown: Shown, qtbot: QtBot) -> None:
    qtbot.keyClicks(the_line(shown), "Thrive")
    qtbot.keyClick(the_line(shown), Qt.Key.Key_Return)

    assert shown.said.startswith(NOTHING_ADDED)
    assert the_line(shown).text() == "Thrive"


def test_delete_removes_the_word_that_is_chosen_and_undo_brings_it_back(
    shown: Shown, qtbot: QtBot
) -> None:
    (words,) = shown.screen.findChildren(QListWidget)
    words.setFocus()
    words.setCurrentRow(1)

    qtbot.keyClick(words, Qt.Key.Key_Delete)
    left, said = shown.listed, shown.said
    shown.screen.undo_requested.emit()

    assert left == ["Boxall"]
    assert (
        said == "\N{LEFT DOUBLE QUOTATION MARK}Thrive\N{RIGHT DOUBLE QUOTATION MARK} was removed."
    )
    assert shown.listed == ["Boxall", "Thrive"]


def test_the_last_word_gone_leaves_the_place_to_add_one(shown: Shown) -> None:
    for word in ("Boxall", "Thrive"):
        shown.screen.remove_requested.emit(word)

    (words,) = shown.screen.findChildren(QListWidget)
    assert not words.isVisibleTo(shown.screen)
    assert NONE_YET in shown.screen._none.words
    assert the_line(shown).hasFocus()


def test_nothing_of_what_was_typed_stays_when_the_screen_is_left(
    shown: Shown, qtbot: QtBot
) -> None:
    qtbot.keyClicks(the_line(shown), "phonics")

    shown.screen.hide()

    assert the_line(shown).text() == ""
