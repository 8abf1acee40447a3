"""A report on the same children begins with what the last one said, in the real window."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import ReportId
from reportwriter.domain.statement import CopiedFrom
from reportwriter.ui.rooms import Rooms
from reportwriter.ui.window import make_desktop
from reportwriter.ui.write.earlier import EarlierDialog
from tests.builders import a_report, a_statement
from tests.services.desks import PASSPHRASE, new_desk
from tests.ui.behind import behind

LONG = 60_000


@pytest.mark.slow
def test_the_last_report_is_offered_and_comes_forward_with_a_question(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(EarlierDialog, "exec", lambda _self: QDialog.DialogCode.Accepted)
    desk = new_desk(tmp_path / "author")
    begun = replace(a_report(), id=ReportId("begun"))
    for report in (a_report(a_statement(1), a_statement(2, text="She was late.")), begun):
        desk.vault.writing.reports.add(report)
    desk.access.close()
    desktop = make_desktop(qapp, behind(desk.access), tmp_path / "window.json")
    qtbot.addWidget(desktop.window)
    desktop.window.show()
    desktop.begin()
    with qtbot.waitSignal(desktop.events.vault_opened, timeout=LONG):
        desktop.start.unlock(PASSPHRASE)
    qtbot.waitUntil(lambda: isinstance(desktop.rooms, Rooms), timeout=LONG)
    rooms = desktop.rooms
    assert isinstance(rooms, Rooms)

    desktop.events.report_opened.emit(begun.id)
    screen, writing = rooms.write_screen, rooms.writing.presenter
    qtbot.waitUntil(lambda: not screen._earlier.isHidden(), timeout=LONG)
    screen.forward_requested.emit()
    qtbot.waitUntil(lambda: bool(writing.report and writing.report.statements), timeout=LONG)

    assert writing.report is not None
    came = writing.report.statements
    assert [one.text for one in came] == [a_statement(1).text, "She was late."]
    assert {one.copied.origin for one in came if one.copied} == {CopiedFrom.EARLIER_REPORT}
    qtbot.waitUntil(lambda: writing.is_saved, timeout=LONG)
    desktop.window.close()
