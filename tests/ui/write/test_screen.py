from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from reportwriter.domain.ids import StatementId
from reportwriter.domain.report import Report
from reportwriter.domain.statement import Kind, Place
from reportwriter.ui.look import Look
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.cards import ListRow, SlotRow
from reportwriter.ui.write.frame import ReportFrame
from reportwriter.ui.write.panes_layout import Arrangement, TwoPanes
from reportwriter.ui.write.view import WriteScreen
from reportwriter.ui.write.wiring import Writing
from tests.builders import JUNIPER
from tests.ui.builders_ui import FakeWriting, fake_writing, school_report, write_tools
from tests.ui.showing import show

HEALTH = Place(section="3", slot="health", person=JUNIPER)


@dataclass
class Shown:
    frame: ReportFrame
    screen: WriteScreen
    writing: Writing
    service: FakeWriting

    @property
    def report(self) -> Report:
        return self.service.reports[school_report().id]

    def text(self, number: int) -> str:
        return self.report.statement(StatementId(f"s{number}")).text


@pytest.fixture
def shown(qtbot: QtBot, look: Look) -> Iterator[Shown]:
    frame = ReportFrame(look)
    screen = WriteScreen(look, frame)
    service = fake_writing()
    writing = Writing(frame, screen, write_tools(service))
    qtbot.addWidget(frame)
    frame.resize(1440, 840)
    writing.presenter.open(school_report().id)
    show(qtbot, frame)
    writing.presenter.go_to_statement(StatementId("s3"))
    screen.list.setFocus()
    yield Shown(frame, screen, writing, service)
    frame.hide()


def press(key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, key, held)


CONTROL = Qt.KeyboardModifier.ControlModifier


def test_a_statement_is_written_tagged_and_followed_by_keyboard_alone(shown: Shown) -> None:
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is shown.screen.statement_editor.text_field
    press(Qt.Key.Key_3, CONTROL)
    press(Qt.Key.Key_Return)
    QTest.keyClicks(shown.screen.statement_editor.text_field, "Next one.")
    press(Qt.Key.Key_1, CONTROL)

    new = shown.report.statement(StatementId("new1"))
    assert (new.text, new.kind) == ("Next one.", Kind.FACT)
    assert shown.report.statement(StatementId("s3")).kind is Kind.ALLEGATION


def test_the_last_word_is_one_step_back(shown: Shown) -> None:
    before = shown.report.statement(StatementId("s3")).text
    press(Qt.Key.Key_Return)

    QTest.keyClicks(shown.screen.statement_editor.text_field, " She was calm.")
    press(Qt.Key.Key_Z, CONTROL)

    field = shown.screen.statement_editor.text_field
    assert shown.report.statement(StatementId("s3")).text == f"{before} She was "
    assert field.toPlainText() == f"{before} She was "


def test_the_counts_stand_at_the_edge_where_there_is_no_room_for_the_bar(
    shown: Shown, qtbot: QtBot
) -> None:
    bar, counts = shown.screen._balance, shown.screen._totals
    assert bar.isVisible()

    shown.frame.resize(720, 560)

    qtbot.waitUntil(lambda: not bar.isVisible())
    assert counts.mapTo(shown.screen, QPoint(0, 0)).x() == 24
    shown.frame.resize(1440, 840)
    qtbot.waitUntil(bar.isVisible)


def test_the_menu_names_what_would_be_undone(shown: Shown) -> None:
    undo = shown.writing.commands.undoing[0]
    press(Qt.Key.Key_Delete, CONTROL)

    undo.weigh()

    assert undo.text() == "&Undo deleting statement 3"


def test_a_pause_begins_another_step(shown: Shown) -> None:
    clock = iter([0.0, 1.0, 9.0])
    shown.writing.history._now = lambda: next(clock)
    press(Qt.Key.Key_Return)

    QTest.keyClicks(shown.screen.statement_editor.text_field, "abc")

    assert shown.writing.history.stack.count() == 2
    press(Qt.Key.Key_Z, CONTROL)
    assert shown.text(3).endswith("ab")


def test_undo_in_a_line_is_the_reports_own(shown: Shown) -> None:
    shown.writing.presenter.tag(Kind.ALLEGATION)
    line = shown.screen.statement_editor._fields[Ask.SAID_BY].control
    line.setFocus()
    QTest.keyClicks(line, "Juniper")
    assert shown.report.statement(StatementId("s3")).basis.said_by == "Juniper"

    press(Qt.Key.Key_Z, CONTROL)

    assert shown.report.statement(StatementId("s3")).basis.said_by == ""
    assert shown.report.statement(StatementId("s3")).kind is Kind.ALLEGATION


def test_typing_on_a_heading_begins_its_first_statement(shown: Shown) -> None:
    shown.writing.presenter.go_to_place(HEALTH)
    shown.screen.list.setFocus()

    QTest.keyClicks(shown.screen.list, "W")
    QTest.keyClicks(shown.screen.statement_editor.text_field, "ell.")

    assert [found.text for found in shown.report.at(HEALTH)] == ["Well."]


def test_one_click_says_that_nothing_is_held(shown: Shown) -> None:
    row = next(
        n
        for n, row in enumerate(shown.screen.list.sheet.rows)
        if isinstance(row, SlotRow) and row.place == HEALTH
    )
    index = shown.screen.list.sheet.index(row)
    shown.screen.list.scrollTo(index)
    box = shown.screen.list.cards.tick_box(
        shown.screen.list.sheet.rows[row], shown.screen.list.visualRect(index)
    )

    QTest.mouseClick(
        shown.screen.list.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
        box.topLeft() + QPoint(8, box.height() // 2),
    )

    assert HEALTH in {nothing.place for nothing in shown.report.nothing_held}


def test_the_space_bar_says_it_too(shown: Shown) -> None:
    shown.writing.presenter.go_to_place(HEALTH)
    shown.screen.list.setFocus()

    press(Qt.Key.Key_Space)

    assert HEALTH in {nothing.place for nothing in shown.report.nothing_held}


def test_a_deleted_statement_leaves_a_way_back(shown: Shown) -> None:
    press(Qt.Key.Key_Delete)
    assert shown.screen.foot._done.isVisible()
    assert shown.screen.foot._done.accessibleName() == "Statement 3 deleted."

    press(Qt.Key.Key_Z, CONTROL)

    assert shown.text(3)
    assert not shown.screen.foot._done.isVisible()


def test_the_tag_bar_is_one_tab_stop_and_arrows_move_in_it(shown: Shown) -> None:
    buttons = shown.screen.tag_bar._buttons
    tab = Qt.FocusPolicy.TabFocus

    assert sum(bool(made.focusPolicy() & tab) for made in buttons) == 1
    buttons[0].setFocus()
    press(Qt.Key.Key_Right)
    press(Qt.Key.Key_Space)

    assert shown.report.statement(StatementId("s3")).kind is Kind.OBSERVATION


def test_escape_leads_back_to_the_list(shown: Shown) -> None:
    press(Qt.Key.Key_Return)

    press(Qt.Key.Key_Escape)

    assert QApplication.focusWidget() is shown.screen.list


def test_what_is_pasted_keeps_its_words_and_nothing_else(shown: Shown) -> None:
    shown.writing.presenter.add_statement()
    board = QGuiApplication.clipboard()
    board.setText("Bold words")

    shown.screen.statement_editor.text_field.paste()

    assert shown.report.statement(StatementId("new1")).text == "Bold words"


def test_a_card_that_keeps_its_height_is_painted_alone(
    shown: Shown, monkeypatch: pytest.MonkeyPatch
) -> None:
    QApplication.processEvents()
    asked: list[int] = []
    height = shown.screen.list.cards.height

    def counted(row: ListRow, width: int) -> int:
        asked.append(width)
        return height(row, width)

    monkeypatch.setattr(shown.screen.list.cards, "height", counted)

    shown.writing.presenter.answer(Ask.TEXT, shown.text(3)[:-1])
    QApplication.processEvents()

    assert len(asked) < len(shown.screen.list.sheet.rows)


@pytest.mark.parametrize(
    ("width", "height", "arrangement"),
    [
        (1440, 840, Arrangement.BESIDE),
        (1000, 840, Arrangement.BELOW),
        (720, 500, Arrangement.ONE_AT_A_TIME),
    ],
)
def test_the_panes_follow_the_width(
    shown: Shown, width: int, height: int, arrangement: Arrangement
) -> None:
    shown.frame.resize(width, height)
    QApplication.processEvents()

    panes = shown.screen.findChild(TwoPanes)
    assert panes is not None
    assert panes.arrangement is arrangement
    assert shown.frame._rail.isVisible() == (width >= 900)


def test_the_smallest_window_needs_no_more_room_than_it_has(shown: Shown) -> None:
    shown.frame.resize(720, 500)
    QApplication.processEvents()

    assert shown.screen.minimumSizeHint().width() <= 720
    assert shown.frame.width() == 720


def test_the_contents_lead_to_a_sheet(shown: Shown) -> None:
    shown.frame.sheet_requested.emit("1/")

    assert shown.writing.presenter.stage.desk.sheet.key == "1/"
