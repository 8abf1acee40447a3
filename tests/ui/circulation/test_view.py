"""The screen of who gets what, by keyboard alone."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from reportwriter.domain.circulation import Round
from reportwriter.ui.circulation.presenter import CirculationPresenter
from reportwriter.ui.circulation.view import CirculationScreen, connect
from reportwriter.ui.look import Look
from tests.ui.circulation.sample import AT, CARE, FIC, FakeCirculating, tools_of, with_group
from tests.ui.fakes import FakeGoing

ENTER, CTRL = Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier


def press(
    qtbot: QtBot, view: CirculationScreen, key: Qt.Key, held: Qt.KeyboardModifier | None = None
) -> None:
    where = view.focusWidget()
    assert where is not None
    qtbot.keyClick(where, key, held or Qt.KeyboardModifier.NoModifier)


def opened(
    qtbot: QtBot, look: Look, service: FakeCirculating, going: FakeGoing
) -> tuple[CirculationScreen, CirculationPresenter]:
    """Return the screen in an active window, with the presenter, which nothing else holds."""
    view = CirculationScreen(look)
    presenter = CirculationPresenter(view, tools_of(service), going)
    connect(view, presenter)
    qtbot.addWidget(view)
    view.resize(1200, 800)
    view.show()
    presenter.open(FIC)
    view.take_focus()
    view.activateWindow()
    qtbot.waitUntil(view.isActiveWindow)
    return view, presenter


def test_a_chair_writes_marks_leaves_out_and_goes_back_by_keyboard_alone(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    service, going = FakeCirculating(), FakeGoing()
    view, _presenter = opened(qtbot, look, service, going)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_asked: str(tmp_path))
    view.table.set_current("reports agency School")

    press(qtbot, view, ENTER, CTRL)
    press(qtbot, view, Qt.Key.Key_M, CTRL)

    assert [one.sent_at for one in service.saved[-1].of("agency School", Round.REPORTS)] == [AT]
    view.table.set_current("reports agency Police")
    press(qtbot, view, ENTER)
    press(qtbot, view, Qt.Key.Key_Space)
    press(qtbot, view, Qt.Key.Key_Tab)
    qtbot.keyClicks(view.focusWidget(), "Read at the meeting")
    chosen = service.saved[-1].choice("agency Police", Round.REPORTS, f"report {CARE.name}")
    assert chosen is not None
    assert (chosen.is_in, chosen.reason) == (False, "Read at the meeting")
    press(qtbot, view, Qt.Key.Key_Escape)
    press(qtbot, view, Qt.Key.Key_Escape)
    assert going.backs == 1


def test_a_chair_marks_what_came_back_signed_and_says_of_another_why_it_will_not(
    qtbot: QtBot, look: Look
) -> None:
    service = FakeCirculating(with_group())
    view, _presenter = opened(qtbot, look, service, FakeGoing())

    view.table.set_current("core_group agency School")
    press(qtbot, view, Qt.Key.Key_M, CTRL)
    view.table.set_current("core_group person P3")
    view.pane.not_back.setFocus()
    qtbot.keyClicks(view.focusWidget(), "No")

    kept = service.saved[-1]
    assert [one.back_at for one in kept.of("agency School", Round.CORE_GROUP)] == [AT]
    assert [one.not_back for one in kept.of("person P3", Round.CORE_GROUP)] == ["No"]
    view.table.set_current("reports agency School")
    assert not view.pane.not_back.isVisible()


def test_a_reader_from_outside_is_named_where_the_button_leads(qtbot: QtBot, look: Look) -> None:
    service = FakeCirculating()
    view, _presenter = opened(qtbot, look, service, FakeGoing())

    view.outsider_requested.emit()
    qtbot.keyClicks(view.focusWidget(), "Linus Oake")

    assert [one.name for one in service.saved[-1].outsiders] == ["Linus Oake"]
    assert view.pane.outsider.isVisible()
    view.table.set_current("reports agency School")
    assert not view.pane.outsider.isVisible()
