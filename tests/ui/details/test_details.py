from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from reportwriter.domain.changes import SetForm
from reportwriter.domain.conference import Conference, ConferenceType
from reportwriter.domain.errors import DataError, ReportWriterError
from reportwriter.domain.profession import Profession
from reportwriter.domain.report import FormRef, Report
from reportwriter.forms.versions import Difference
from reportwriter.services.form_versions import NewerForm
from reportwriter.ui.begin.meeting import NO_REFERENCE, TYPE_THE_DAY
from reportwriter.ui.details.asks import DetailAsk, answers
from reportwriter.ui.details.presenter import (
    SAY_WHO,
    TYPE_A_DAY,
    TYPE_THE_TIME,
    DetailsPresenter,
    DetailsTools,
    Offer,
)
from reportwriter.ui.details.view import DetailsScreen
from reportwriter.ui.look import Look
from reportwriter.ui.runner import ImmediateRunner
from reportwriter.ui.write.presenter import WritePresenter
from reportwriter.wording.dates import LOCAL, NBSP
from tests.services.dated import due_in_its_area
from tests.ui.builders_ui import (
    LIBRARY,
    NOW,
    FakeWriting,
    fake_writing,
    school_report,
    write_tools,
)
from tests.ui.write.fake_view import FakeHistory, FakeView

OLD = school_report().form


@dataclass
class FakeDetailsView:
    given: Mapping[DetailAsk, str] = field(default_factory=dict)
    note: str = ""
    means: str = ""
    problems: dict[DetailAsk, str] = field(default_factory=dict)
    trouble: ReportWriterError | None = None
    offer: Offer | None = None

    def show_answers(self, given: Mapping[DetailAsk, str], *, fresh: bool) -> None:
        self.given = given

    def show_invited(self, note: str) -> None:
        self.note = note

    def show_means(self, means: str) -> None:
        self.means = means

    def show_problem(self, ask: DetailAsk, sentence: str) -> None:
        self.problems[ask] = sentence

    def show_newer(self, offer: Offer | None) -> None:
        self.offer = offer

    def show_trouble(self, error: ReportWriterError) -> None:
        self.trouble = error


@dataclass
class Details:
    presenter: DetailsPresenter
    view: FakeDetailsView
    writing: FakeWriting
    history: FakeHistory
    screen: FakeView

    @property
    def report(self) -> Report:
        return self.writing.reports[school_report().id]


def details(
    *,
    invited: bool = False,
    newer: Callable[[Report], NewerForm | None] = lambda _report: None,
    reports_due: Callable[[Conference], datetime | None] = due_in_its_area,
) -> Details:
    view, writing, history, screen = (
        FakeDetailsView(),
        fake_writing(),
        FakeHistory(),
        FakeView(),
    )
    tools = DetailsTools(
        edits=lambda: write.edits,
        is_invited=lambda _report: invited,
        reports_due=reports_due,
        newer_form=newer,
        vault=ImmediateRunner(),
        now=lambda: NOW,
    )
    presenter = DetailsPresenter(view, tools)
    write = WritePresenter(screen, write_tools(writing, presenter.show), history)
    write.open(school_report().id)
    presenter.open(school_report())
    return Details(presenter, view, writing, history, screen)


def test_what_the_beginning_asked_stands_there_as_it_would_be_typed() -> None:
    shown = details()

    assert shown.view.given[DetailAsk.DAY] == "6 Jan 2027"
    assert shown.view.given[DetailAsk.TIME] == "10:00"
    assert shown.view.given[DetailAsk.REFERENCE] == "FIC-0001"
    assert shown.view.given[DetailAsk.NAME] == "Pru Oakenshaw"
    assert shown.view.note == ""
    assert shown.view.means.startswith("Have your report ready by Monday 4")


def test_every_answer_reaches_the_report_and_can_be_undone() -> None:
    shown = details()
    before = shown.report
    typed = {
        DetailAsk.TYPE: "review",
        DetailAsk.VENUE: "Room 7",
        DetailAsk.REFERENCE: "FIC-0009",
        DetailAsk.CHAIR: "Hamish Ferncastle",
        DetailAsk.NAME: "Prudence Oakenshaw",
        DetailAsk.DESIGNATION: "Deputy head",
        DetailAsk.AGENCY: "Hollybrook Primary",
        DetailAsk.TELEPHONE: "01632 960002",
        DetailAsk.EMAIL: "p.oakenshaw@example.org",
    }

    for ask, given in typed.items():
        shown.presenter.answer(ask, given)

    meeting, author = shown.report.conference, shown.report.author
    assert meeting.type is ConferenceType.REVIEW
    assert (meeting.venue, meeting.reference) == ("Room 7", "FIC-0009")
    assert meeting.chair.name == "Hamish Ferncastle"
    assert (author.name, author.designation) == ("Prudence Oakenshaw", "Deputy head")
    assert (author.telephone, author.email) == ("01632 960002", "p.oakenshaw@example.org")
    for _ in typed:
        shown.history.undo()
    assert shown.report == before


def test_another_day_moves_the_day_the_report_is_due_and_the_head_of_the_report() -> None:
    shown = details()

    shown.presenter.answer(DetailAsk.DAY, "thu 14 jan")
    shown.presenter.answer(DetailAsk.TIME, "14:30")

    meeting = shown.report.conference
    assert meeting.starts_at == datetime(2027, 1, 14, 14, 30, tzinfo=LOCAL)
    assert meeting.reports_due == datetime(2027, 1, 12, 14, 30, tzinfo=LOCAL)
    assert shown.view.means.startswith("Have your report ready by Tuesday 12")
    assert shown.screen.head is not None
    assert shown.screen.head.day == "Thu 14\xa0January\xa02027"


def test_a_review_is_due_by_the_rule_for_reviews_not_by_that_for_a_first_conference() -> None:
    shown = details()

    shown.presenter.answer(DetailAsk.TYPE, "review")

    # Five working days before Wednesday 6 January 2027: New Year's Day and a weekend lie between.
    assert shown.report.conference.reports_due == datetime(2026, 12, 29, 17, tzinfo=LOCAL)
    assert shown.view.means.startswith("Have your report ready by Tuesday 29")


def test_a_slip_in_the_year_is_no_day() -> None:
    shown = details()
    before = shown.report

    shown.presenter.answer(DetailAsk.DAY, "6 jan 9999")

    assert "9999 is far from now" in shown.view.problems[DetailAsk.DAY]
    assert shown.report == before


def test_a_list_of_days_that_is_not_sound_is_said_and_sets_no_wrong_day() -> None:
    wrong = DataError("closed-days/stockport.toml, closed[0]", "not a date")

    def unsound(_conference: Conference) -> datetime | None:
        raise wrong

    shown = details(reports_due=unsound)

    shown.presenter.answer(DetailAsk.VENUE, "Room 7")

    assert shown.view.trouble is wrong
    assert shown.report.conference.venue == "Room 7"
    assert shown.report.conference.reports_due is None


@pytest.mark.parametrize("ask", [DetailAsk.DAY, DetailAsk.STRATEGY])
def test_a_day_that_does_not_exist_is_named(ask: DetailAsk) -> None:
    shown = details()
    before = shown.report

    shown.presenter.answer(ask, "31 september 2026")

    said = f"31{NBSP}September{NBSP}2026 does not exist. Type"
    assert shown.view.problems[ask].startswith(said)
    assert shown.report == before


def test_a_day_or_a_time_that_cannot_be_read_is_said_and_changes_nothing() -> None:
    shown = details()
    before = shown.report

    shown.presenter.answer(DetailAsk.DAY, "some day")
    assert shown.view.problems[DetailAsk.DAY] == TYPE_THE_DAY
    shown.presenter.answer(DetailAsk.DAY, "6 jan 2027")
    shown.presenter.answer(DetailAsk.TIME, "ten")

    assert shown.view.problems == {DetailAsk.DAY: "", DetailAsk.TIME: TYPE_THE_TIME}
    assert shown.report == before


def test_a_conference_without_a_day_has_none_that_the_report_is_due() -> None:
    shown = details()

    shown.presenter.answer(DetailAsk.DAY, "")
    shown.presenter.answer(DetailAsk.REFERENCE, " ")

    meeting = shown.report.conference
    assert (meeting.starts_at, meeting.reports_due) == (None, None)
    assert meeting.reference == NO_REFERENCE
    assert shown.view.means == ""


def test_an_author_has_a_name() -> None:
    shown = details()

    shown.presenter.answer(DetailAsk.NAME, " ")

    assert shown.view.problems[DetailAsk.NAME] == SAY_WHO
    assert shown.report.author.name == "Pru Oakenshaw"


def test_what_the_chair_has_signed_stays_and_the_author_is_free() -> None:
    shown = details(invited=True)
    before = shown.report.conference

    shown.presenter.answer(DetailAsk.VENUE, "Elsewhere")
    shown.presenter.answer(DetailAsk.DAY, "8 jan")
    shown.presenter.answer(DetailAsk.TELEPHONE, "01632 960003")

    assert shown.view.note.startswith("The chair's invitation says this.")
    assert shown.report.conference == before
    assert shown.report.author.telephone == "01632 960003"


def test_the_people_of_the_report_stay_when_its_details_change() -> None:
    shown = details()
    before = shown.report

    shown.presenter.answer(DetailAsk.VENUE, "Room 7")

    assert shown.report.people == before.people == shown.report.conference.people


def test_the_screen_says_what_was_typed_and_locks_what_the_chair_said(
    qtbot: QtBot, look: Look
) -> None:
    screen = DetailsScreen(look)
    qtbot.addWidget(screen)
    shown = details()
    screen.show_answers(shown.view.given, fresh=True)
    said: list[tuple[DetailAsk, str]] = []
    screen.answered.connect(lambda ask, given: said.append((ask, given)))

    with qtbot.waitExposed(screen):
        screen.show()
    screen.take_focus()
    qtbot.keyClicks(screen._fields[DetailAsk.NAME].control, "x")
    screen.show_invited("The chair said so.")

    assert said == [(DetailAsk.NAME, "Pru Oakenshawx")]
    assert not screen._fields[DetailAsk.DAY].control.isEnabled()
    assert screen._fields[DetailAsk.NAME].control.isEnabled()
    screen.show_invited("")
    assert screen._fields[DetailAsk.DAY].control.isEnabled()


def test_what_the_author_works_as_is_said_and_can_be_undone() -> None:
    shown = details(invited=True)

    shown.presenter.answer(DetailAsk.PROFESSION, "school")
    said = shown.report.profession
    shown.history.undo()

    assert said is Profession.SCHOOL
    assert shown.report.profession is None
    assert shown.view.given[DetailAsk.PROFESSION] == ""


def test_the_strategy_discussion_is_a_day_gone_by_of_the_conference() -> None:
    shown = details()

    shown.presenter.answer(DetailAsk.STRATEGY, "10 dec")
    shown.presenter.answer(DetailAsk.STRATEGY, "some day")

    assert shown.view.problems[DetailAsk.STRATEGY] == TYPE_A_DAY
    assert shown.report.conference.strategy_discussion == date(2026, 12, 10)


def test_problems_stand_at_their_field(qtbot: QtBot, look: Look) -> None:
    screen = DetailsScreen(look)
    qtbot.addWidget(screen)

    screen.show_problem(DetailAsk.DAY, TYPE_THE_DAY)
    screen.show_means(f"Due {date(2027, 1, 4)}")

    assert screen._fields[DetailAsk.DAY].control.accessibleDescription() == TYPE_THE_DAY
    assert screen._means.text() == "Due 2027-01-04"


def test_a_long_answer_is_read_from_its_beginning(look: Look, qtbot: QtBot) -> None:
    screen = DetailsScreen(look)
    qtbot.addWidget(screen)

    screen.show_answers(answers(school_report()), fresh=True)

    lines = screen.findChildren(QLineEdit)
    assert any(line.text() for line in lines)
    assert {line.cursorPosition() for line in lines} == {0}


def _newer(report: Report) -> NewerForm | None:
    """Offer a version in which the heading of the first statement of a report is gone."""
    new = FormRef(id=report.form.id, version=2)
    if report.form == new:
        return None
    return NewerForm(
        title="Case report",
        version=2,
        difference=Difference(removed=("Child: Health",), homeless=1),
        step=SetForm(form=new, values=report.values),
    )


def test_a_newer_version_of_the_form_is_offered_with_what_differs() -> None:
    shown = details(newer=_newer)

    offer = shown.view.offer
    assert offer is not None
    assert offer.title == "There is a newer version of this form: Case report, version 2."
    assert offer.lines[0] == "No longer asked: Child: Health."
    assert "1 entry of yours has no place in it." in offer.lines[1]


def test_the_report_moves_to_it_when_asked_and_back_by_undo(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(FakeWriting, "whole_form", lambda _self, _report: LIBRARY.form(OLD))
    shown = details(newer=_newer)
    before = shown.report

    shown.presenter.use_newer()

    assert shown.report.form == FormRef(id=OLD.id, version=2)
    assert shown.view.offer is None

    shown.history.undo()

    assert shown.report == before
    assert shown.view.offer is not None


def test_without_a_newer_version_nothing_is_offered_and_nothing_moves() -> None:
    shown = details()

    shown.presenter.use_newer()

    assert shown.view.offer is None
    assert shown.writing.applied == []


def test_the_card_of_the_newer_version_asks_for_it(qtbot: QtBot, look: Look) -> None:
    screen = DetailsScreen(look)
    qtbot.addWidget(screen)
    screen.show_newer(Offer(title="There is", lines=("New: A: b.",), button="Use version 2"))
    press = next(one for one in screen.findChildren(QPushButton) if one.text() == "Use version 2")

    with qtbot.waitSignal(screen.newer_requested):
        press.click()
