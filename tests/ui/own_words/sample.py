"""The screen of own words with a few that a school might add, and before there are any."""

from PySide6.QtWidgets import QWidget

from reportwriter.ui.look import Look
from reportwriter.ui.own_words.presenter import OwnWordsPresenter, OwnWordsTools
from reportwriter.ui.own_words.view import OwnWordsScreen, connect
from reportwriter.ui.runner import ImmediateRunner
from tests.ui.samples_b import held
from tests.ui.spelling.words import FakeOwnWords

WORDS = ("Boxall", "CPOMS", "Larkabout", "phonics", "Quillfeather", "Thrive")


def own_words(look: Look) -> QWidget:
    return _screen(look, FakeOwnWords(WORDS))


def own_words_empty(look: Look) -> QWidget:
    return _screen(look, FakeOwnWords())


def own_words_removed(look: Look) -> QWidget:
    screen = _screen(look, FakeOwnWords(WORDS))
    screen.remove_requested.emit("phonics")
    return screen


def _screen(look: Look, own: FakeOwnWords) -> OwnWordsScreen:
    screen = OwnWordsScreen(look)
    tools = OwnWordsTools(own=lambda: own, vault=ImmediateRunner(), changed=lambda _words: None)
    presenter = OwnWordsPresenter(screen, tools)
    connect(screen, presenter)
    presenter.open()
    held(screen, presenter)
    return screen
