"""How long a key press takes to be painted, in a report of N statements, all in one list.

`python -m bench.as_program bench.keystrokes_once N`, on a screen: prints the 99th percentile in
milliseconds. None at all means a bare editor without the program.
"""

import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QEventLoop
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QWidget

from bench.desk import PaintWatch, open_on, rooms_of
from bench.timing import pause, python, running
from bench.unlock import PASSPHRASE
from reportwriter.app import vault_access
from reportwriter.crypto.derivation import LEAST_COST
from reportwriter.domain.ids import ReportId
from reportwriter.ui.desktop import Desktop

KEYS = 400
WARM_UP = 20
BETWEEN_KEYS = 0.02  # seconds: as somebody types who is very fast
PATIENCE = 60.0
TEXT = "the child sed she was tierd and hungry "
"""With misspelt words, so that their wavy lines come and go while keys are measured."""
THINKING = 0.6  # seconds, after each line of the text: long enough for its words to be judged


def main(statements: str) -> None:
    application = QApplication(sys.argv[:1])
    if not int(statements):
        print(_bare_editor(application))
        return
    with TemporaryDirectory() as folder:
        print(_program(application, int(statements), Path(folder)))


def _bare_editor(application: QApplication) -> float:
    editor = QPlainTextEdit()
    editor.resize(600, 400)
    editor.show()
    until(application, editor.isVisible)
    return _p99(application, editor, editor.viewport())


def _program(application: QApplication, statements: int, folder: Path) -> float:
    desktop = window_with(application, statements, folder)
    editor = rooms_of(desktop).write_screen.statement_editor.text_field
    desktop.window.activateWindow()
    editor.setFocus()
    taken = _p99(application, editor, editor.viewport())
    desktop.background.vault.finish()
    return taken


def window_with(application: QApplication, statements: int, folder: Path) -> Desktop:
    """Return the program's window at the middle of a report of so many statements, in one list."""
    running(python("-m", "bench.fill_vault", str(statements), str(folder / "vault")))()
    access = vault_access(folder / "vault", LEAST_COST)
    report = ReportId(f"report-{statements}")
    desktop = open_on(application, access, report, folder / "window.json")
    opened: list[bool] = []
    desktop.events.vault_opened.connect(lambda: opened.append(True))
    desktop.start.unlock(PASSPHRASE)
    until(application, lambda: bool(opened))
    rooms = rooms_of(desktop)
    screen, presenter = rooms.write_screen, rooms.writing.presenter
    until(application, lambda: presenter.report is not None)
    presenter.go_to_statement(presenter.stage.desk.report.statements[statements // 2].id)
    until(application, lambda: screen.list.sheet.rowCount() >= statements)
    # Half a second after the report they begin to load; it is typing that is measured, not that.
    until(application, lambda: access.vault is not None and access.vault.is_whole)
    return desktop


def _p99(application: QApplication, target: QWidget, painted_on: QWidget) -> float:
    painted: list[float] = []
    PaintWatch(painted_on, lambda: painted.append(time.perf_counter()))
    taken = []
    for number in range(WARM_UP + KEYS):
        painted.clear()
        began = time.perf_counter()
        QTest.keyClicks(target, TEXT[number % len(TEXT)])
        until(application, lambda: bool(painted))
        taken.append(painted[0] - began)
        is_line_full = number % len(TEXT) == len(TEXT) - 1
        next_key = began + (THINKING if is_line_full else BETWEEN_KEYS)
        while time.perf_counter() < next_key:
            application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
            pause(0.001)
    return statistics.quantiles(taken[WARM_UP:], n=100)[-1] * 1000


def until(application: QApplication, is_so: Callable[[], bool], patience: float = PATIENCE) -> None:
    """Let the program go on until something is so. Raises TimeoutError."""
    deadline = time.perf_counter() + patience
    while not is_so():
        application.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)
        if time.perf_counter() > deadline:
            raise TimeoutError
