from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.ui.certificates.view import CertificatesView
from reportwriter.ui.look import Look
from reportwriter.ui.widgets.word_row import WordRow
from tests.ui import samples_b as samples
from tests.ui.fakes import WORDS


def shown(look: Look, qtbot: QtBot) -> CertificatesView:
    view = cast("CertificatesView", samples.certificates(look))
    qtbot.addWidget(view)
    view.show()
    return view


def press(view: CertificatesView, words: str) -> None:
    next(one for one in view.findChildren(QPushButton) if one.text() == words).click()


def test_the_file_goes_where_it_is_wanted(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    view = shown(look, qtbot)
    offered: list[str] = []

    def choose(_parent: object, _title: str, place: str, _kinds: str) -> tuple[str, str]:
        offered.append(place)
        return "/stick/mine.pem", ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)

    with qtbot.waitSignal(view.save_requested) as saved:
        press(view, "Save my certificates")

    assert offered == ["/home/ansel/Ansel Quickthorn certificates.pem"]
    assert saved.args == [Path("/stick/mine.pem")]


def test_the_words_are_gone_when_the_screen_is_left(look: Look, qtbot: QtBot) -> None:
    view = shown(look, qtbot)
    row = view.findChild(WordRow)
    assert row is not None
    before = row.accessibleName()

    view.hide()

    assert before == ", ".join(WORDS)
    assert row.accessibleName() == ""
