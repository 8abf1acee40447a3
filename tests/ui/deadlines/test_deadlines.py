"""The screen of dates: what it says of each, and the file it saves."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import AreaId
from reportwriter.domain.report import Report
from reportwriter.services.whole_files import FileNotWrittenError
from reportwriter.ui.deadlines.presenter import DatesPresenter, DatesTools, Explained
from reportwriter.ui.deadlines.view import DatesScreen, connect
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.table_rows import Line, Words
from reportwriter.wording.deadlines import NO_DATE_YET, NO_TIMES, plain
from tests.services.dated import LIBRARY, deadlines
from tests.ui.builders_ui import NOW, school_report
from tests.ui.every_screen import settle
from tests.ui.showing import show


@dataclass
class FakeDatesView:
    ready: str = ""
    lines: Sequence[Line] = ()
    explained: Explained | None = None
    notes: str = ""
    saved: list[Path] = field(default_factory=list)
    trouble: ReportWriterError | None = None

    def show_ready(self, words: str) -> None:
        self.ready = plain(words)

    def show_dates(self, lines: Sequence[Line]) -> None:
        self.lines = lines

    def show_explained(self, found: Explained | None) -> None:
        self.explained = found

    def show_notes(self, words: str) -> None:
        self.notes = words

    def show_saved(self, path: Path) -> None:
        self.saved.append(path)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


def a_presenter(view: FakeDatesView | DatesScreen) -> DatesPresenter:
    tools = DatesTools(
        deadlines=deadlines(), area=LIBRARY.area, pool=ImmediateRunner(), now=lambda: NOW
    )
    return DatesPresenter(view, tools)


def a_report(area: str = "stockport", **changed: object) -> Report:
    report = school_report()
    meeting = replace(report.conference, area=AreaId(area), strategy_discussion=date(2026, 12, 14))
    return replace(report, conference=replace(meeting, **changed))  # type: ignore[arg-type]


def shown(qtbot: QtBot, look: Look, width: int = 1176, height: int = 840) -> DatesScreen:
    """Return the screen with the dates of a report on it."""
    screen = DatesScreen(look)
    presenter = a_presenter(screen)
    connect(screen, presenter)
    screen.setProperty("held", presenter)
    screen.resize(width, height)
    presenter.show(a_report())
    show(qtbot, screen)
    return screen


def _cells(line: Line) -> list[str]:
    return [plain(cell.words) for cell in line.cells if isinstance(cell, Words)]


def test_the_earliest_date_comes_first_with_what_and_who() -> None:
    view = FakeDatesView()

    a_presenter(view).show(a_report())

    assert view.ready == "Have your report ready by Monday 4 January 2027, 10:00."
    assert _cells(view.lines[0]) == [
        "Mon 4 Jan 2027, 10:00",
        "Report to the chair",
        "Every author",
    ]
    assert ["Thu 7 Jan 2027", "Initial conference held", "Children's Social Care"] in [
        _cells(line) for line in view.lines
    ]
    assert _cells(view.lines[-1])[0] == "Not known yet"
    assert "holidays 0.109 (GB-ENG)" in view.notes


def test_the_first_date_is_explained_until_another_is_chosen() -> None:
    view = FakeDatesView()
    presenter = a_presenter(view)

    presenter.show(a_report())
    first = view.explained
    presenter.choose("T-S01")
    presenter.show(a_report())

    assert first is not None
    assert first.what == "Report to the chair"
    assert view.explained is not None
    assert view.explained.what == "Initial conference held"
    assert plain(view.explained.facts[1]) == "In practice by Thursday 7 January 2027, 17:00"
    assert any("Christmas Day" in sentence for sentence in view.explained.how)


def test_what_is_not_known_says_which_day_is_wanted() -> None:
    view = FakeDatesView()
    presenter = a_presenter(view)

    presenter.show(a_report())
    presenter.choose("T-S20")

    assert view.explained is not None
    assert view.explained.how == (
        "Not counted yet: it is counted from the decision about the complaint, which is not known.",
    )


def test_another_way_of_counting_is_told_too() -> None:
    view = FakeDatesView()
    presenter = a_presenter(view)
    baby = replace(school_report().conference.children[0], born=None, due=date(2027, 6, 11))

    presenter.show(a_report("fife", type=ConferenceType.PRE_BIRTH, people=(baby,)))
    presenter.choose("T-F04")

    assert view.explained is not None
    assert "Counted in another way it comes later:" in view.explained.how


def test_without_a_date_or_a_rule_that_is_said() -> None:
    view = FakeDatesView()
    presenter = a_presenter(view)

    presenter.show(a_report(starts_at=None))
    without_date = view.ready, view.lines, view.explained
    presenter.show(a_report("england", type=ConferenceType.REVIEW))

    assert without_date == (NO_DATE_YET, [], None)
    assert (view.ready, view.lines) == (NO_TIMES, [])


def test_an_area_without_a_time_for_reports_names_none() -> None:
    view = FakeDatesView()

    a_presenter(view).show(a_report("wales"))

    assert view.ready == ""
    assert view.lines


def test_an_area_that_is_not_held_is_said() -> None:
    view = FakeDatesView()

    a_presenter(view).show(a_report("atlantis"))

    assert view.trouble is not None


def test_the_dates_are_saved_for_a_calendar(tmp_path: Path) -> None:
    view, file = FakeDatesView(), tmp_path / "dates.ics"
    presenter = a_presenter(view)

    presenter.save(file)
    presenter.show(a_report())
    presenter.save(file)

    assert view.saved == [file]
    assert file.read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    text = file.read_bytes().replace(b"\r\n ", b"").decode()
    assert not any(name in text for name in ("Pebblewick", "Juniper", "Otto", "FIC-0001"))


def test_a_file_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    view = FakeDatesView()
    presenter = a_presenter(view)
    (tmp_path / "taken").write_text("", "utf-8")

    presenter.show(a_report())
    presenter.save(tmp_path / "taken" / "dates.ics")

    assert isinstance(view.trouble, FileNotWrittenError)


def test_choosing_a_line_explains_it_beside_the_list(qtbot: QtBot, look: Look) -> None:
    screen = shown(qtbot, look)

    screen.table.set_current("T-S17")

    def is_said() -> bool:
        made = screen.findChildren(QLabel)
        return "First core group" in [one.text() for one in made if one.isVisible()]

    qtbot.waitUntil(is_said)
    assert "10 working days after" in screen.table.view.accessibleDescription()


def test_a_line_far_down_comes_into_sight(qtbot: QtBot, look: Look) -> None:
    screen = shown(qtbot, look, 1176, 600)

    screen.table.set_current("T-S23")
    settle()

    view = screen.table.view
    line = view.visualRect(view.currentIndex())
    at = view.viewport().mapTo(screen, line.center())
    assert 0 < at.y() < screen.height() - look.px(64)


def test_keys_reach_the_end_of_a_long_explanation(qtbot: QtBot, look: Look) -> None:
    screen = shown(qtbot, look, 760, 480)
    screen.table.set_current("T-S01")
    assert not screen.how.isVisible()
    qtbot.keyClick(screen.table.view, Qt.Key.Key_Return)
    bar = screen.how.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)

    for _ in range(60):
        qtbot.keyClick(screen.how, Qt.Key.Key_Down)

    assert screen.how.hasFocus()
    assert bar.value() == bar.maximum()


def test_where_one_pane_fits_there_is_a_way_back_to_the_list(qtbot: QtBot, look: Look) -> None:
    screen = shown(qtbot, look, 760, 480)
    qtbot.keyClick(screen.table.view, Qt.Key.Key_Return)

    screen._back.click()

    assert screen.table.view.hasFocus()
    assert not screen.how.isVisible()


def test_the_button_asks_where_to_save(
    qtbot: QtBot, look: Look, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    screen = shown(qtbot, look)
    file = tmp_path / "dates.ics"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_asked: (str(file), ""))

    screen.save_button.click()

    assert file.exists()
