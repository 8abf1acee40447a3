"""The real window, without a screen, with somebody typing into it until it is killed.

`python -m tests.e2e.window_subject FOLDER` shows it from its start to its end instead.
"""

import sys
import time
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.ui.desktop import Desktop
from reportwriter.ui.rooms import Rooms
from reportwriter.ui.window import make_desktop
from reportwriter.ui.write.inputs import GrowingText
from tests.e2e.killing import PATIENCE, await_the_word
from tests.e2e.subjects import TYPED, TYPED_INTO
from tests.e2e.vaults import report_in
from tests.services.desks import PASSPHRASE
from tests.ui.behind import behind

BETWEEN_KEYS_MS = 15
"""As somebody types who is very fast, or lets a key repeat."""


def type_into_the_window(line: Connection, folder: Path) -> None:
    """Press keys in the editor of the writing screen; tell of each before it is pressed."""
    application = QApplication(sys.argv[:1])
    desktop = _opened(application, folder)
    editor = _editor(desktop)
    await_the_word(line)
    keys = enumerate(TYPED, start=1)

    def press() -> None:
        length, letter = next(keys)
        line.send(("typed", length, time.monotonic()))
        QTest.keyClicks(editor, letter)

    timer = QTimer()
    timer.timeout.connect(press)
    timer.start(BETWEEN_KEYS_MS)
    application.exec()


def main(folder: Path) -> None:
    """Show the window from its start to its end, and say that what was typed was saved."""
    application = QApplication(sys.argv[:1])
    desktop = _opened(application, folder)
    QTest.keyClicks(_editor(desktop), TYPED[:40])
    _until(lambda: _rooms(desktop).is_saved)
    desktop.lock()
    _until(lambda: desktop.rooms is None)
    desktop.start.unlock(PASSPHRASE)
    _until(lambda: desktop.rooms is not None)
    desktop.window.close()
    sys.stdout.write("saved\n")


def _opened(application: QApplication, folder: Path) -> Desktop:
    """Start as the program does, unlock the vault, and open the report in it."""
    access = vault_access(folder / "vault", LEAST_COST)
    desktop = make_desktop(application, behind(access), folder / "window.json")
    desktop.window.show()
    desktop.begin()
    desktop.start.unlock(PASSPHRASE)
    _until(lambda: desktop.rooms is not None)
    assert access.vault is not None
    desktop.events.report_opened.emit(report_in(access.vault))
    _until(lambda: _rooms(desktop).writing.presenter.report is not None)
    return desktop


def _rooms(desktop: Desktop) -> Rooms:
    assert isinstance(desktop.rooms, Rooms)
    return desktop.rooms


def _editor(desktop: Desktop) -> GrowingText:
    rooms = _rooms(desktop)
    rooms.writing.presenter.go_to_statement(TYPED_INTO)
    editor = rooms.write_screen.statement_editor.text_field
    editor.setFocus()
    _until(editor.hasFocus)
    return editor


def _until(is_so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end
        QTest.qWait(5)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
