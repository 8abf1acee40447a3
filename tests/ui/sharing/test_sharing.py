from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time

import pytest
from pytestqt.qtbot import QtBot

from reportwriter.domain.comparison import compare_words
from reportwriter.domain.errors import ReportWriterError
from reportwriter.domain.ids import RecordId, StatementId
from reportwriter.domain.profession import Profession
from reportwriter.domain.report import Report
from reportwriter.domain.sharing import ChildReading, ChildReads, Shared, SharingRecord, WhyNot
from reportwriter.forms.area import Area
from reportwriter.forms.practice import SharingDuty
from reportwriter.pictures.picture import LayOut
from reportwriter.ui.cards.rows import CardRow, LineRow, ReadingRow
from reportwriter.ui.look import Look
from reportwriter.ui.sharing.asks import NOT_RECORDED, UNREAD_DAY, UNREAD_TIME, SharingAsk
from reportwriter.ui.sharing.changes import GONE, NOT_KEPT
from reportwriter.ui.sharing.duties import EXEMPT
from reportwriter.ui.sharing.presenter import Given, SharingPresenter
from reportwriter.ui.sharing.records import NOTHING_YET, STALE, SharingAskShown, SharingPane
from reportwriter.ui.sharing.view import SharingScreen
from reportwriter.ui.table_rows import Line
from reportwriter.ui.write.asks import Ask
from reportwriter.ui.write.edits import Edits
from reportwriter.ui.write.presenter import WritePresenter
from reportwriter.wording.dates import NBSP
from tests.builders import CORIN, JUNIPER, TAMSIN
from tests.ui.builders_ui import (
    LIBRARY,
    SIGNED_SHA,
    FakeWriting,
    fake_writing,
    school_report,
    sharing_tools,
    write_tools,
)
from tests.ui.write.fake_view import FakeHistory, FakeView

TODAY = date(2027, 1, 4)
NOON_OF_TODAY = datetime(2027, 1, 4, 12, tzinfo=UTC)
STOCKPORT = LIBRARY.area(school_report().conference.area)
OF_OTHERS = replace(
    STOCKPORT, sharing=(SharingDuty(what="Shared", but_not=(Profession.POLICE,), rule="X"),)
)


@dataclass
class FakeSharingView:
    duties: tuple[str, ...] = ()
    asks_first: bool = False
    lines: list[Line] = field(default_factory=list)
    current: str = ""
    pane: SharingPane | None = None
    problems: dict[SharingAsk, str] = field(default_factory=dict)
    changes: list[ReadingRow] = field(default_factory=list)
    troubles: list[ReportWriterError] = field(default_factory=list)

    def show_duties(self, sentences: Sequence[str]) -> None:
        self.duties = tuple(sentences)

    def show_ask_chair_first(self, *, asks: bool) -> None:
        self.asks_first = asks

    def show_people(self, lines: Sequence[Line], current: str) -> None:
        self.lines, self.current = list(lines), current

    def show_ladder(self, lay_out: LayOut) -> None:
        self.ladder = lay_out

    def show_person(self, pane: SharingPane | None, *, fresh: bool) -> None:
        self.pane = pane

    def show_changes(self, rows: Sequence[ReadingRow]) -> None:
        self.changes = list(rows)

    def show_trouble(self, error: ReportWriterError) -> None:
        self.troubles.append(error)

    def show_problem(self, ask: SharingAsk, sentence: str) -> None:
        self.problems[ask] = sentence


@dataclass
class Sharing:
    presenter: SharingPresenter
    view: FakeSharingView
    writing: FakeWriting
    history: FakeHistory
    screen: FakeView
    _edits: Callable[[], Edits]

    @property
    def edits(self) -> Edits:
        return self._edits()

    @property
    def report(self) -> Report:
        return self.writing.reports[school_report().id]

    @property
    def asked(self) -> list[SharingAsk]:
        assert self.view.pane is not None
        return [one.ask for one in self.view.pane.shown]

    def of(self, ask: SharingAsk) -> SharingAskShown:
        assert self.view.pane is not None
        return next(one for one in self.view.pane.shown if one.ask is ask)


def sharing(report: Report | None = None, area: Area = STOCKPORT) -> Sharing:
    report = report or school_report()
    view, writing, history, screen = (
        FakeSharingView(),
        fake_writing(report),
        FakeHistory(),
        FakeView(),
    )
    tools = sharing_tools(lambda: write.edits, writing, NOON_OF_TODAY, area)
    presenter = SharingPresenter(view, tools)
    write = WritePresenter(screen, write_tools(writing, presenter.show), history)
    write.open(report.id)
    presenter.show(report)
    return Sharing(presenter, view, writing, history, screen, lambda: write.edits)


def test_parents_come_first_and_nothing_is_recorded_yet() -> None:
    shown = sharing()

    assert shown.view.current == TAMSIN
    assert shown.view.lines[0].spoken == f"Tamsin Pebblewick, mother, {NOTHING_YET}"
    assert shown.asked == [SharingAsk.HOW]
    assert any("48 hours" in duty for duty in shown.view.duties)


def test_what_was_shared_is_kept_with_its_version_and_can_be_undone() -> None:
    shown = sharing()

    shown.presenter.answer(SharingAsk.HOW, "read_together")
    shown.presenter.answer(SharingAsk.ON, "3 jan")
    shown.presenter.answer(SharingAsk.PRESENT, "Her sister")

    assert tuple(one.as_sent() for one in shown.report.sharing) == (
        SharingRecord(
            id=RecordId("H1"),
            person=TAMSIN,
            how=Shared.READ_TOGETHER,
            on=date(2027, 1, 3),
            version=1,
            present="Her sister",
        ),
    )
    assert "Read together" in shown.view.lines[0].spoken
    for _ in range(3):
        shown.history.undo()
    assert not shown.report.sharing


def test_not_sharing_asks_why_and_who_agreed() -> None:
    shown = sharing()
    shown.presenter.select(CORIN)

    shown.presenter.answer(SharingAsk.HOW, "not_shared")
    shown.presenter.answer(SharingAsk.BECAUSE, "He is not to know where they live.")
    shown.presenter.answer(SharingAsk.REVIEW_ON, "6 jan")

    assert SharingAsk.AGREED_BY in shown.asked
    assert SharingAsk.PRESENT not in shown.asked
    (record,) = shown.report.sharing
    assert record.person == CORIN
    assert record.review_on == date(2027, 1, 6)


def test_a_record_can_be_taken_back_and_the_others_stay() -> None:
    shown = sharing()
    shown.presenter.answer(SharingAsk.HOW, "copy_given")
    shown.presenter.select(CORIN)
    shown.presenter.answer(SharingAsk.HOW, "by_telephone")

    shown.presenter.answer(SharingAsk.HOW, NOT_RECORDED)

    assert [record.person for record in shown.report.sharing] == [TAMSIN]
    assert shown.asked == [SharingAsk.HOW]


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ("some day", UNREAD_DAY),
        (
            "31 september 2026",
            f"31{NBSP}September{NBSP}2026 does not exist. {UNREAD_DAY}",
        ),
        ("nov 2026", UNREAD_DAY),
    ],
)
def test_a_day_that_cannot_be_read_changes_nothing_and_is_said(given: str, said: str) -> None:
    shown = sharing()
    shown.presenter.answer(SharingAsk.HOW, "copy_given")

    shown.presenter.answer(SharingAsk.ON, given)

    assert shown.view.problems[SharingAsk.ON] == said
    assert shown.report.sharing[0].on is None


def test_asking_the_chair_first_is_kept_and_can_be_undone() -> None:
    shown = sharing()

    shown.presenter.ask_chair_first(asks=True)
    assert shown.report.ask_chair_first
    assert shown.view.asks_first

    shown.history.undo()
    assert not shown.view.asks_first


@pytest.mark.parametrize(
    ("profession", "said"),
    [(Profession.POLICE, (EXEMPT,)), (Profession.SCHOOL, ("Shared.",)), (None, ("Shared.",))],
)
def test_who_owes_the_family_nothing_here_is_told(
    profession: Profession | None, said: tuple[str, ...]
) -> None:
    report = replace(school_report(), profession=profession)

    assert sharing(report, OF_OTHERS).view.duties == said


def test_a_duty_says_which_rule_asks_for_it() -> None:
    duties = sharing().view.duties

    assert any(duty.endswith("(Handbook, paragraph 16.2.)") for duty in duties)


def test_the_screen_asks_only_what_fits_and_hears_answers(look: Look, qtbot: QtBot) -> None:
    screen = SharingScreen(look)
    qtbot.addWidget(screen)
    shown = sharing()
    shown.presenter.answer(SharingAsk.HOW, "not_shared")
    assert shown.view.pane is not None
    heard: list[tuple[object, str]] = []
    screen.answered.connect(lambda ask, given: heard.append((ask, given)))

    screen.show_duties(shown.view.duties)
    screen.show_people(shown.view.lines, TAMSIN)
    screen.show_person(shown.view.pane, fresh=True)

    fields = screen._fields
    assert not fields[SharingAsk.BECAUSE].widget.isHidden()
    assert fields[SharingAsk.PRESENT].widget.isHidden()
    fields[SharingAsk.BECAUSE].given.emit("A reason")
    assert heard == [(SharingAsk.BECAUSE, "A reason")]


def test_what_a_child_reads_is_thought_through_for_each_and_kept_with_the_reason() -> None:
    shown = sharing()
    shown.presenter.select(JUNIPER)
    assert shown.asked == [SharingAsk.CHILD_READS, SharingAsk.HOW]

    shown.presenter.answer(SharingAsk.CHILD_BECAUSE, "Too soon to be kept.")
    shown.presenter.answer(SharingAsk.CHILD_READS, "part")
    shown.presenter.answer(SharingAsk.CHILD_BECAUSE, "She asked what it says.")
    shown.presenter.answer(SharingAsk.CHILD_READS, "read_aloud")

    assert shown.asked == [SharingAsk.CHILD_READS, SharingAsk.CHILD_BECAUSE, SharingAsk.HOW]
    assert shown.report.child_reading == (
        ChildReading(child=JUNIPER, reads=ChildReads.READ_ALOUD, because="She asked what it says."),
    )
    shown.presenter.answer(SharingAsk.CHILD_READS, NOT_RECORDED)
    assert not shown.report.child_reading


def test_a_copy_that_was_given_is_a_record_of_its_own() -> None:
    shown = sharing()
    shown.presenter.answer(SharingAsk.HOW, "read_together")

    shown.presenter.write_down(Given(person=TAMSIN, supporter="Odalys Quill", version=3))

    first, second = shown.report.sharing
    assert first.how is Shared.READ_TOGETHER
    assert (second.how, second.present, second.on, second.version) == (
        Shared.COPY_GIVEN,
        "Odalys Quill",
        TODAY,
        3,
    )
    assert shown.view.current == TAMSIN


def test_a_report_that_changed_after_it_was_shared_says_so_and_shows_both_wordings() -> None:
    shown = sharing()
    shown.presenter.answer(SharingAsk.HOW, "read_together")
    before = shown.report.statement(StatementId("s2")).text

    shown.edits.answer(StatementId("s2"), Ask.TEXT, "Juniper wore one jumper for three days.")
    shown.presenter.show_changes()

    assert shown.view.pane is not None
    assert shown.view.pane.stale == (
        "They saw an earlier version (4\u00a0Jan\u00a02027, 12:00). 1 statement has changed since."
    )
    (row,) = shown.view.changes
    assert isinstance(row, CardRow)
    assert (row.number, row.text) == (4, "Juniper wore one jumper for three days.")
    assert row.runs == compare_words(before, row.text)


def test_what_a_person_may_not_read_is_no_change_to_them() -> None:
    shown = sharing()
    shown.presenter.select(CORIN)
    shown.presenter.answer(SharingAsk.HOW, "read_together")

    shown.edits.answer(StatementId("s3"), Ask.TEXT, "What is withheld from Corin changes.")

    assert shown.view.pane is not None
    assert not shown.view.pane.stale


def test_a_statement_taken_out_is_shown_by_the_words_they_saw() -> None:
    shown = sharing()
    shown.presenter.answer(SharingAsk.HOW, "read_together")
    before = shown.report.statement(StatementId("s2")).text

    shown.edits.remove(StatementId("s2"))
    shown.presenter.show_changes()

    (row,) = shown.view.changes
    assert isinstance(row, LineRow)
    assert row.text == f"{GONE} They saw: {before}"


def test_words_that_the_vault_keeps_no_more_are_said_to_be_gone() -> None:
    shown = sharing()
    shown.presenter.answer(SharingAsk.HOW, "read_together")
    shown.edits.answer(StatementId("s2"), Ask.TEXT, "Other words.")
    shown.writing.older.clear()

    shown.presenter.show_changes()

    (row,) = shown.view.changes
    assert isinstance(row, CardRow)
    assert row.facts == (("They saw", NOT_KEPT),)


def test_sharing_again_keeps_what_stood_and_is_no_longer_stale_and_can_be_undone() -> None:
    shown = sharing()
    shown.presenter.answer(SharingAsk.HOW, "copy_given")
    shown.edits.answer(StatementId("s2"), Ask.TEXT, "Other words.")

    shown.presenter.share_again()

    assert [one.how for one in shown.report.sharing] == [Shared.COPY_GIVEN, Shared.COPY_GIVEN]
    assert shown.view.pane is not None
    assert not shown.view.pane.stale
    assert [words for _key, words in shown.of(SharingAsk.RECORD).choices] == [
        "Copy given, on 4\u00a0Jan\u00a02027, version 1",
        "Copy given, version 1",
    ]
    shown.history.undo()
    assert shown.view.pane.stale


def test_an_earlier_sharing_can_be_chosen_and_changed_and_taken_out() -> None:
    shown = sharing()
    shown.presenter.answer(SharingAsk.HOW, "copy_given")
    shown.presenter.share_again()

    shown.presenter.answer(SharingAsk.RECORD, "H1")
    shown.presenter.answer(SharingAsk.PRESENT, "Her sister")

    assert [one.present for one in shown.report.sharing] == ["Her sister", ""]
    shown.presenter.answer(SharingAsk.HOW, NOT_RECORDED)
    assert [one.id for one in shown.report.sharing] == ["H2"]
    assert SharingAsk.RECORD not in shown.asked


def test_turning_to_somebody_else_shows_their_newest_again() -> None:
    shown = sharing()
    shown.presenter.answer(SharingAsk.HOW, "copy_given")
    shown.presenter.share_again()
    shown.presenter.answer(SharingAsk.RECORD, "H1")

    shown.presenter.select(CORIN)
    shown.presenter.select(TAMSIN)

    assert shown.of(SharingAsk.RECORD).answer == "H2"


@pytest.mark.parametrize(
    ("typed", "kept"), [("9:10", time(9, 10)), ("14.30", time(14, 30)), ("", None)]
)
def test_the_time_of_day_is_kept(typed: str, kept: time | None) -> None:
    shown = sharing()
    shown.presenter.answer(SharingAsk.HOW, "read_together")

    shown.presenter.answer(SharingAsk.AT, typed)

    assert shown.report.sharing[0].at == kept
    assert not shown.view.problems[SharingAsk.AT]


@pytest.mark.parametrize("typed", ["25:00", "14:60", "noon"])
def test_a_time_that_cannot_be_read_changes_nothing_and_is_said(typed: str) -> None:
    shown = sharing()
    shown.presenter.answer(SharingAsk.HOW, "read_together")

    shown.presenter.answer(SharingAsk.AT, typed)

    assert shown.view.problems[SharingAsk.AT] == UNREAD_TIME
    assert shown.report.sharing[0].at is None


def test_a_reason_is_chosen_from_a_list_and_can_be_undone() -> None:
    shown = sharing()
    shown.presenter.answer(SharingAsk.HOW, "not_shared")
    assert "fabricated_illness" in dict(shown.of(SharingAsk.WHY_NOT).choices)

    shown.presenter.answer(SharingAsk.WHY_NOT, "not_reached")

    assert shown.report.sharing[0].why_not is WhyNot.NOT_REACHED
    shown.history.undo()
    assert shown.of(SharingAsk.WHY_NOT).answer == ""


def test_what_is_shared_after_all_is_the_report_as_it_is_then() -> None:
    shown = sharing()
    shown.presenter.answer(SharingAsk.HOW, "not_shared")
    shown.edits.answer(StatementId("s2"), Ask.TEXT, "Other words.")

    shown.presenter.answer(SharingAsk.HOW, "read_together")

    assert shown.view.pane is not None
    assert not shown.view.pane.stale


def test_who_saw_an_earlier_version_is_told_in_the_list_too() -> None:
    shown = sharing()
    shown.presenter.answer(SharingAsk.HOW, "read_together")

    shown.edits.answer(StatementId("s2"), Ask.TEXT, "Other words.")

    assert f"Read together, {STALE}" in shown.view.lines[0].spoken


def test_what_was_shared_of_a_signed_report_names_its_file_and_of_another_does_not() -> None:
    signed = sharing(replace(school_report(), signed_at=NOON_OF_TODAY))
    signed.presenter.answer(SharingAsk.HOW, "copy_given")
    unsigned = sharing()
    unsigned.presenter.answer(SharingAsk.HOW, "copy_given")

    assert signed.report.sharing[0].signed_sha256 == SIGNED_SHA
    assert unsigned.report.sharing[0].signed_sha256 == ""


def test_a_duty_says_by_which_day_and_what_came_later_is_said_beside_its_day() -> None:
    shown = sharing()
    assert any(": by Monday 4\u00a0January\u00a02027, 10:00." in duty for duty in shown.view.duties)
    shown.presenter.answer(SharingAsk.HOW, "read_together")

    shown.presenter.answer(SharingAsk.ON, "4 jan 2027")
    assert shown.of(SharingAsk.ON).hint == ""
    shown.presenter.answer(SharingAsk.AT, "10:30")

    assert "by Monday 4\u00a0January\u00a02027, 10:00" in shown.of(SharingAsk.ON).hint


def test_the_screen_shows_the_changes_only_when_they_are_asked_for(
    look: Look, qtbot: QtBot
) -> None:
    screen = SharingScreen(look)
    qtbot.addWidget(screen)
    pane = SharingPane(title="Tamsin", shown=(), stale="They saw an earlier version.")

    screen.show_person(pane, fresh=True)

    assert screen._stale.changes.isHidden()
    with qtbot.waitSignal(screen.changes_requested):
        screen._stale._show.click()
    screen.show_changes((LineRow(key="changed s2", text="Taken out."),))
    assert not screen._stale.changes.isHidden()
    assert screen._stale._show.isHidden()
