"""What a deputy sees and may do before they step in."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.services.deputising import Deputised
from reportwriter.ui.deputy.view import DeputyScreen
from reportwriter.ui.look import Look
from reportwriter.wording import deputising as words
from tests.ui.deputy.sample import (
    CAME_TO_DEPUTY,
    FIC,
    MAY,
    DeputyGoing,
    FakeStepping,
    shown,
    tools,
)
from tests.ui.fakes import PASSPHRASE, WORDS, Arrived, FakeIntake
from tests.ui.sample_board import SampleBoard
from tests.ui.showing import show


def _screen(
    look: Look,
    qtbot: QtBot,
    found: Deputised = MAY,
    board: SampleBoard = CAME_TO_DEPUTY,
    intake: FakeIntake | None = None,
    stepping: FakeStepping | None = None,
) -> tuple[DeputyScreen, DeputyGoing]:
    view, presenter = shown(look, tools(found, board, intake, stepping))
    qtbot.addWidget(view)
    show(qtbot, view)
    view.take_focus()
    going = presenter._going
    assert isinstance(going, DeputyGoing)
    return view, going


def test_a_deputy_steps_in_by_keyboard(look: Look, qtbot: QtBot) -> None:
    stepping = FakeStepping()
    view, going = _screen(look, qtbot, stepping=stepping)

    said = view._told.accessibleName()
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)

    assert said.startswith("You may step in if Merriweather Stope cannot go on.")
    assert "the invitations of Hollybrook Primary School and Police" in said
    assert stepping.stepped == [FIC]
    assert going.chairs == [FIC]


def test_before_the_chairs_words_were_compared_nobody_steps_in(look: Look, qtbot: QtBot) -> None:
    stepping = FakeStepping()
    found = replace(MAY, is_certain=False)
    view, going = _screen(look, qtbot, found, SampleBoard(rows=()), stepping=stepping)

    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Space)

    assert stepping.stepped == []
    assert not view._step_in.isVisibleTo(view)
    assert going.words == [MAY.invitation]


def test_who_writes_a_report_reads_why_they_cannot_step_in(look: Look, qtbot: QtBot) -> None:
    view, _ = _screen(look, qtbot, replace(MAY, writes=True))

    assert view._told.accessibleName() == f"{words.WRITES} {words.WRITES_MORE}"
    assert not view._step_in.isVisibleTo(view)
    assert not view._compare.isVisible()


def test_what_came_is_read_and_what_did_not_come_is_not_called_missing(
    look: Look, qtbot: QtBot
) -> None:
    view, going = _screen(look, qtbot)

    qtbot.keyClick(view.focusWidget(), Qt.Key.Key_Return)

    rows = view._panes.board.rows
    assert [one.key for one in rows] == ["school", "police", "handed on"]
    assert view._received.text() == "3 files have reached you."
    assert going.read == ["school"]


def test_the_words_of_an_unknown_signer_are_entered_here_too(look: Look, qtbot: QtBot) -> None:
    view, going = _screen(look, qtbot)
    view.row_selected.emit("police")

    view._panes.detail.words_requested.emit()
    view.words_entered.emit(WORDS)

    assert view._notice.accessibleName().startswith("The words are theirs.")
    assert going.changed == 1


def test_files_are_taken_in_and_their_pages_opened(look: Look, qtbot: QtBot) -> None:
    intake = FakeIntake(CAME_TO_DEPUTY, (Arrived("report", FIC), Arrived("handed_on")))
    view, _ = _screen(look, qtbot, intake=intake)

    view.files_dropped.emit((Path("/in/a.pdf"), Path("/in/b.pdf")))
    view.passphrase_given.emit(PASSPHRASE)

    assert [passphrase for _, passphrase in intake.taken] == [PASSPHRASE]
    said = view._notice.accessibleName()
    assert said == "1 file taken in for this conference. 1 handed-on page."


def test_after_a_lock_nothing_of_the_conference_is_shown(look: Look, qtbot: QtBot) -> None:
    view, presenter = shown(look, tools())
    qtbot.addWidget(view)

    presenter.close()
    presenter.step_in()

    assert view._title.text() == words.DEPUTISED
    assert view._panes.board.rows == ()
    assert not view._step_in.isVisibleTo(view)


def test_files_that_name_their_conference_lead_to_it(look: Look, qtbot: QtBot) -> None:
    intake = FakeIntake(CAME_TO_DEPUTY, (Arrived("report", FIC),))
    view, presenter = shown(look, tools(intake=intake))
    qtbot.addWidget(view)
    presenter.close()

    presenter.batch.drop((Path("/in/a.pdf"),))
    presenter.batch.take_in_later()

    assert view._title.text() == "Deputy of Merriweather Stope"


def test_more_invitations_and_ones_own_words_are_a_button_away(
    look: Look, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    chosen: list[str] = []
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: (chosen, ""))
    view, going = _screen(look, qtbot)
    buttons = {one.text(): one for one in view.findChildren(QPushButton)}

    buttons[words.CHOOSE].click()
    assert not going.invitations
    chosen.append("/in/police.pdf")
    buttons[words.CHOOSE].click()
    buttons[words.OWN_WORDS].click()

    assert going.invitations == (Path("/in/police.pdf"),)
    assert view._own_words.isVisible()
