"""A draft goes through two windows: to a colleague, and its answer back to the author."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit, QRadioButton
from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import ReportId
from reportwriter.ui.cards.card_list import CardList
from reportwriter.ui.cards.report_rows import card_key
from reportwriter.ui.events import Tool
from reportwriter.ui.widgets.fields import TickBox
from reportwriter.wording.agency_check import AGREES
from tests.e2e.test_windows import LONG, Window, opened
from tests.services.checking_drafts import REMARK, S1, UNA, introduce
from tests.services.desks import PASSPHRASE, Desk, new_desk_that_signs
from tests.services.on_its_way import ready_report


@dataclass
class School:
    author: Desk
    colleague: Desk
    report: ReportId


@pytest.fixture
def school(tmp_path: Path) -> Iterator[School]:
    author = new_desk_that_signs(tmp_path / "author")
    colleague = new_desk_that_signs(tmp_path / "colleague", UNA)
    introduce(author, colleague)
    introduce(colleague, author)
    yield School(author=author, colleague=colleague, report=ready_report(author))
    for desk in (author, colleague):
        desk.access.close()


def _enter_passphrase(window: Window) -> None:
    window.field("Your passphrase").setText(PASSPHRASE)
    window.qtbot.keyClick(window.field("Your passphrase"), Qt.Key.Key_Return)


def _close(window: Window) -> None:
    window.desktop.lock()
    window.qtbot.waitUntil(lambda: window.desktop.rooms is None, timeout=LONG)
    window.desktop.window.close()


def _made(part: str) -> Path:
    (path,) = (path for path in Path.home().glob("*.pdf") if part in path.name)
    return path


def _send(window: Window, report: ReportId) -> None:
    window.rooms.show_report(report)
    window.qtbot.waitUntil(lambda: window.rooms.writing.presenter.report is not None, timeout=LONG)
    window.rooms.show_tool(Tool.AGENCY_CHECK)
    window.wait_for("Nobody was asked")
    _enter_passphrase(window)
    window.wait_for("The draft is sealed")


def _answer(window: Window, draft: Path) -> None:
    window.desktop.events.files_dropped.emit((draft,))
    _enter_passphrase(window)
    window.wait_for("Draft for conference FIC-0001")
    (cards,) = window.all(CardList)
    cards.chosen.emit(card_key(S1))
    window.all(QPlainTextEdit)[0].setPlainText(REMARK)
    window.press("Answer\N{HORIZONTAL ELLIPSIS}")
    window.wait_for("1 comment will go with the answer.")
    (agree,) = (one for one in window.all(QRadioButton) if one.text() == AGREES)
    agree.setChecked(True)
    _enter_passphrase(window)
    window.wait_for("The answer is sealed")


def test_a_colleague_checks_a_draft_and_the_answer_stands_beside_the_statements(
    school: School, qtbot: QtBot, qapp: QApplication, tmp_path: Path
) -> None:
    author = opened(qtbot, qapp, school.author.access, tmp_path / "author.json")
    _send(author, school.report)
    _close(author)
    colleague = opened(qtbot, qapp, school.colleague.access, tmp_path / "colleague.json")
    _answer(colleague, _made("draft 1"))
    _close(colleague)

    again = opened(qtbot, qapp, school.author.access, tmp_path / "author.json")
    again.desktop.events.files_dropped.emit((_made("answer from Una Fennimore"),))
    _enter_passphrase(again)

    again.wait_for("Checked by Una Fennimore, Head teacher")
    again.wait_for(REMARK)
    again.press("Go to it")
    editor = again.rooms.write_screen.statement_editor
    again.qtbot.waitUntil(editor.isVisible, timeout=LONG)
    again.wait_for(f"{UNA.name}, ")
    (tick,) = again.all(TickBox)
    tick.click()
    checks = school.author.vault.agency_checks
    again.qtbot.waitUntil(lambda: checks.state(school.report).open_remarks == 0, timeout=LONG)
    _close(again)
