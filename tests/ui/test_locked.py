"""What stays behind once the window is locked."""

import weakref
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.report import Report
from reportwriter.ui.desktop import Desktop
from reportwriter.ui.rooms import Rooms
from reportwriter.ui.window import make_desktop
from tests.builders import a_report, a_statement
from tests.ui.behind import add_window, behind

PASSPHRASE = "purple lantern orbit teapot quietly"  # noqa: S105  # Opens nothing but this vault.
REPORT = a_report(a_statement())


@pytest.fixture
def desktop(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> Desktop:
    access = vault_access(tmp_path / "vault", LEAST_COST)
    access.create(PASSPHRASE).writing.reports.add(REPORT)
    access.close()
    made = make_desktop(qapp, behind(access), tmp_path / "window.json")
    add_window(made, qtbot)
    made.window.show()
    made.begin()
    return made


def opened(desktop: Desktop, qtbot: QtBot, report: Report) -> Rooms:
    """Unlock the vault, open a report in it, and make every screen there is."""
    qtbot.waitUntil(desktop._start_screen._unlock.isVisible)
    desktop.start.unlock(PASSPHRASE)
    qtbot.waitUntil(lambda: desktop.rooms is not None)
    rooms = desktop.rooms
    assert isinstance(rooms, Rooms)
    rooms.show_report(report.id)
    qtbot.waitUntil(lambda: rooms.writing.presenter.report is not None)
    for key in list(rooms._later):
        rooms.made(key)
    return rooms


def test_nothing_of_a_report_stays_in_memory_once_the_window_is_locked(
    desktop: Desktop, qtbot: QtBot
) -> None:
    rooms = opened(desktop, qtbot, REPORT)
    stands = [weakref.ref(one) for one in (rooms, rooms.writing.presenter, rooms.write_screen)]
    del rooms

    desktop.lock()

    qtbot.waitUntil(lambda: all(one() is None for one in stands))
    desktop.window.close()
