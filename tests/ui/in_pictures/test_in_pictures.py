from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.report import Report
from reportwriter.services.report_pictures import BALANCE, DEADLINE, GROUNDS, READINESS, Drawn
from reportwriter.services.sharing_ladder import Handed
from reportwriter.ui.in_pictures.presenter import PicturesPresenter, PicturesTools
from reportwriter.ui.in_pictures.view import PicturesScreen
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from tests.ui.builders_ui import NOW, school_report
from tests.ui.in_pictures.sample import pictures
from tests.ui.showing import show


@dataclass
class FakeView:
    drawn: list[str] = field(default_factory=list)
    troubles: list[ReportWriterError] = field(default_factory=list)

    def show_pictures(self, drawn: Sequence[Drawn]) -> None:
        self.drawn = [one.key for one in drawn]

    def show_trouble(self, error: ReportWriterError) -> None:
        self.troubles.append(error)


def nothing_handed(_report: Report) -> Handed | None:
    return None


@pytest.fixture
def screen(qtbot: QtBot, look: Look) -> PicturesScreen:
    made = PicturesScreen(look)
    qtbot.addWidget(made)
    made.resize(1000, 800)
    show(qtbot, made)
    return made


def test_a_report_is_drawn_and_its_parts_lead_to_what_they_stand_for() -> None:
    view, went = FakeView(), list[str]()
    runner = ImmediateRunner()
    tools = PicturesTools(
        pictures=pictures,
        handed=nothing_handed,
        vault=runner,
        pool=runner,
        go_to_statement=went.append,
        go_to_sheet=went.append,
    )
    presenter = PicturesPresenter(view, tools)

    presenter.show(school_report())
    presenter.open_part(GROUNDS, "s5")
    presenter.open_part(READINESS, "3/P1")
    presenter.open_part(DEADLINE, "Conference")

    assert view.drawn[0] == DEADLINE
    assert went == ["s5", "3/P1"]


def test_t_turns_one_picture_to_its_table_and_it_stays_one_when_the_report_changes(
    screen: PicturesScreen,
) -> None:
    report = school_report()
    screen.show_pictures(pictures().of(report, None))
    pane = screen.panes[BALANCE]
    pane.focus_part.setFocus()

    QTest.keyClick(pane.focus_part, Qt.Key.Key_T)
    screen.show_pictures(pictures().of(replace(report, statements=()), None))

    assert pane.shows_table
    assert pane.table.model().rowCount() == 0
    assert not screen.panes[DEADLINE].shows_table


def test_the_first_picture_takes_the_focus_once_it_is_there(screen: PicturesScreen) -> None:
    screen.take_focus()
    screen.show_pictures(pictures().of(school_report(), None))

    assert screen.panes[DEADLINE].focus_part.hasFocus()


def test_pictures_that_are_not_asked_for_go(screen: PicturesScreen) -> None:
    drawn = pictures().of(school_report(), Handed(how="By post", on=NOW.date()))
    screen.show_pictures(drawn)

    screen.show_pictures(drawn[:2])

    assert list(screen.panes) == [DEADLINE, READINESS]
