"""The chronology screen without a window: what is told, and what each wish does to the report."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import date

import pytest

from reportwriter.domain.ids import StatementId
from reportwriter.domain.report import NothingHeld, Report
from reportwriter.domain.statement import Kind
from reportwriter.domain.when import When
from reportwriter.pictures.picture import LayOut, Picture
from reportwriter.ui.chronology.presenter import ChronologyPresenter
from reportwriter.ui.chronology.rows import (
    NO_DATE,
    NO_READER,
    NO_STATEMENT,
    NOT_YET,
    NOTHING_SAID,
    WHOLE_FAMILY,
    EventPane,
    EventRow,
)
from reportwriter.ui.write.presenter import WritePresenter
from tests.builders import OTTO
from tests.pictures.sample import a_room
from tests.ui.builders_ui import FakeWriting, fake_writing, reference, school_report, write_tools
from tests.ui.chronology.sample import HERE, LATE, told_report
from tests.ui.write.fake_view import FakeHistory, FakeView

TODAY = date(2026, 12, 18)
DOOR, JUMPER = str(reference(3 * 77)), str(reference(2 * 77))
WHEN, WHAT, EFFECT, STATEMENTS = range(4)


@dataclass
class FakeChronologyView:
    rows: tuple[EventRow, ...] = ()
    current: str = ""
    may_add: bool = False
    lay_out: LayOut | None = None
    pane: EventPane | None = None
    fresh: list[bool] = field(default_factory=list)
    edited: int = 0
    switched: list[bool] = field(default_factory=list)

    def show_events(self, rows: Sequence[EventRow], current: str, *, may_add: bool) -> None:
        self.rows, self.current, self.may_add = tuple(rows), current, may_add

    def show_facts_only(self, facts_only: bool) -> None:
        self.switched.append(facts_only)

    def show_picture(self, lay_out: LayOut, current: str) -> None:
        self.lay_out = lay_out

    def show_event(self, pane: EventPane | None, *, fresh: bool) -> None:
        self.pane = pane
        self.fresh.append(fresh)

    def edit_event(self) -> None:
        self.edited += 1

    @property
    def picture(self) -> Picture:
        assert self.lay_out is not None
        return self.lay_out(a_room(300))

    @property
    def asked(self) -> EventPane:
        assert self.pane is not None
        return self.pane


@dataclass
class Shown:
    presenter: ChronologyPresenter
    view: FakeChronologyView
    writing: FakeWriting
    history: FakeHistory
    write: WritePresenter

    @property
    def report(self) -> Report:
        return self.writing.reports[school_report().id]

    @property
    def kept(self) -> tuple[tuple[str, ...], ...]:
        value = self.report.value(HERE)
        return value.rows if value else ()

    def at(self, number: int) -> "Shown":
        self.presenter.select(self.view.rows[number - 1].key)
        return self


def shown(report: Report | None = None) -> Shown:
    report = report or told_report()
    view, writing, history = FakeChronologyView(), fake_writing(report), FakeHistory()
    presenter = ChronologyPresenter(view, lambda: write.edits, lambda: TODAY)
    tools = replace(
        write_tools(writing, presenter.show), is_shown=lambda place: place == presenter.place
    )
    write = WritePresenter(FakeView(), tools, history)
    write.open(report.id)
    presenter.show()
    return Shown(presenter, view, writing, history, write)


def test_events_are_told_in_order_of_time_and_what_has_no_date_comes_last() -> None:
    view = shown().view

    assert [row.number for row in view.rows] == [1, 2, 3, 4, 5, 6, 7, 8]
    assert [row.when.replace("\xa0", " ") for row in view.rows] == [
        "March 2026",
        "about September 2026 to about November 2026",
        "2 Nov 2026 to 11 Dec 2026",
        "December 2026",
        "7 Dec 2026 to 9 Dec 2026",
        "11 Dec 2026",
        "14 Dec 2026",
        NO_DATE,
    ]


def test_an_event_tells_what_its_statement_says_of_it() -> None:
    late, door = shown().view.rows[2], shown().view.rows[5]

    assert (late.what, late.about, late.source) == (LATE.text, "Otto", "Late-collection book")
    assert (late.kind, late.kind_words, late.statement) == ("fact", "Fact", "Statement 3")
    assert late.notes == ()
    assert (door.what, door.kind) == ("Told Mr Lund about the kitchen door", "")
    assert door.withheld == "Not for Corin"


def test_what_rests_on_nothing_says_so_and_that_no_copy_holds_it() -> None:
    bare = shown().at(1)

    assert bare.view.rows[0].notes == (NO_STATEMENT,)
    assert bare.view.asked.note == NO_READER
    assert bare.view.asked.facts == ()
    assert shown().at(3).view.asked.note == ""


def test_an_event_is_one_sentence_after_the_other_to_a_screen_reader() -> None:
    spoken = shown().view.rows[2].spoken.replace("\xa0", " ")

    assert spoken == (
        "Event 3, 2 Nov 2026 to 11 Dec 2026. Otto was collected more than 20 minutes late on five "
        "days. Fact. about Otto. Late-collection book. Statement 3"
    )


def test_what_lies_after_today_is_named() -> None:
    rows = shown(told_report(("2027-03", "Moves", "", ""), ("2026-12", "Came", "", ""))).view.rows

    assert rows[0].notes == (NO_STATEMENT,)
    assert rows[1].notes == (NOT_YET, NO_STATEMENT)


def test_an_event_on_several_statements_names_all_their_kinds_people_and_sources() -> None:
    both = ("2026-12", "A hard week", "", f"{LATE.reference} {JUMPER}")

    row = shown(told_report(both)).view.rows[0]

    assert row.kind is None
    assert row.kind_words == "Fact and Observation"
    assert row.about == "Juniper and Otto"
    assert row.source == "Late-collection book; Seen by me"
    assert row.statement == "Statements 3 and 6"


def test_what_is_about_nobody_by_name_is_about_the_whole_family() -> None:
    family = replace(LATE, about=(), place=replace(HERE, slot="involvement"))
    rows = (("", "", "", str(LATE.reference)),)
    report = told_report(*rows)
    others = (family if one.id == family.id else one for one in report.statements)

    told = shown(report.with_statements(others)).view

    assert told.rows[0].about == WHOLE_FAMILY
    assert "Family" in told.picture.table.rows[0]


def test_the_picture_has_the_same_events_under_the_same_numbers_and_keys() -> None:
    view = shown().view

    assert [item.key for item in view.picture.items] == [row.key for row in view.rows[:-1]]
    assert view.picture.sentence.startswith("7 events from March\xa02026 to December\xa02026")
    assert view.picture.sentence.endswith("1 more has no date.")


def test_an_event_asks_for_every_column_of_the_form() -> None:
    asked = shown().at(6).view.asked

    assert [column.label for column in asked.columns] == [
        "Date",
        "What happened",
        "Effect on the child",
        "Statement",
    ]
    assert asked.cells == ("", "Told Mr Lund about the kitchen door", "", DOOR)
    assert asked.lent.words[WHEN] == "11\xa0Dec\xa02026"
    assert asked.lent.words[WHAT].startswith("Juniper told Mr Lund")
    assert asked.lent.words[EFFECT:] == ("", "")
    assert asked.title == "Event 6 of 8"
    assert asked.statements == ((StatementId("s3"), "Statement 5"),)
    facts = dict(asked.facts)
    assert facts["When"] == "Friday 11\xa0December\xa02026"
    assert facts["Who may read it"] == "Not for Corin"


def test_a_row_that_names_no_or_several_statements_borrows_nothing() -> None:
    both = ("2026-12", "A hard week", "", f"{LATE.reference} {JUMPER}")

    assert shown(told_report(both)).view.asked.lent.words == ("",) * 4
    assert shown(told_report(("2026", "Moved", "", "ZZZ"))).view.asked.lent.words == ("",) * 4


def test_typing_is_one_step_for_each_field_of_each_event_and_can_be_taken_back() -> None:
    chronology = shown().at(7)
    before = chronology.report

    chronology.presenter.answer(EFFECT, "Hid")
    chronology.presenter.answer(EFFECT, "Hid under")
    chronology.presenter.answer(WHAT, "Hid in assembly")

    assert chronology.kept[1] == ("", "Hid in assembly", "Hid under", str(reference(4 * 77)))
    assert [step.merges for step in chronology.history.done] == [
        "event 1 2",
        "event 1 2",
        "event 1 1",
    ]
    assert chronology.view.fresh[-3:] == [False, False, False]
    for _ in range(3):
        chronology.history.undo()
    assert chronology.report == before
    assert chronology.view.fresh[-1]


def test_undo_on_this_screen_does_not_lead_away_from_it() -> None:
    chronology = shown().at(7)
    chronology.write.go_to_statement(StatementId("s1"))
    chronology.presenter.answer(EFFECT, "Hid")

    chronology.history.undo()

    assert chronology.write.stage.statement == StatementId("s1")


def test_an_answer_that_changes_nothing_is_no_step() -> None:
    chronology = shown().at(1)

    chronology.presenter.answer(WHAT, "Moved here from another area")

    assert chronology.history.done == []


def test_a_typed_date_moves_the_event_and_it_stays_the_current_one() -> None:
    chronology = shown().at(8)

    chronology.presenter.answer(WHEN, "2025-10")

    assert chronology.view.rows[0].when == "October\xa02025"
    assert chronology.view.current == chronology.view.rows[0].key


def test_a_new_event_is_the_last_one_until_it_has_a_date_and_is_asked_for() -> None:
    chronology = shown()

    chronology.presenter.add()

    assert chronology.view.rows[-1].what == NOTHING_SAID
    assert chronology.view.current == chronology.view.rows[-1].key
    assert chronology.view.asked.cells == ("",) * 4
    assert chronology.view.edited == 1


def test_an_event_that_says_nothing_yet_serves_as_the_next_new_one() -> None:
    chronology = shown()
    chronology.presenter.add()
    chronology.presenter.select(chronology.view.rows[0].key)

    chronology.presenter.add()

    assert len(chronology.view.rows) == 9
    assert chronology.view.current == chronology.view.rows[-1].key
    assert chronology.view.edited == 2


def test_an_event_taken_out_leaves_its_statement_and_the_next_one_is_current() -> None:
    chronology = shown().at(3)
    following = chronology.view.rows[3].what

    chronology.presenter.remove()

    assert chronology.report.statements == told_report().statements
    assert LATE.text not in [row.what for row in chronology.view.rows]
    assert next(row for row in chronology.view.rows if row.key == chronology.view.current).what == (
        following
    )
    chronology.history.undo()
    assert chronology.report == told_report()


def test_after_the_last_event_the_one_before_it_is_current_and_after_all_none() -> None:
    chronology = shown(told_report(("2025", "Moved", "", ""), ("2026", "Came", "", ""))).at(2)

    chronology.presenter.remove()
    assert [(row.what, row.key) for row in chronology.view.rows] == [("Moved", "row 0")]
    assert chronology.view.current == "row 0"

    chronology.presenter.remove()
    assert chronology.view.rows == ()
    assert chronology.view.pane is None
    assert chronology.report.values == ()


def test_nothing_happens_where_there_is_no_event() -> None:
    chronology = shown(school_report())

    chronology.presenter.remove()
    chronology.presenter.answer(WHAT, "Moved")

    assert chronology.history.done == []
    assert chronology.view.may_add


def test_an_event_takes_back_that_nothing_is_held() -> None:
    chronology = shown(school_report(nothing_held=(NothingHeld(place=HERE),)))

    before = chronology.report

    chronology.presenter.add()

    assert not chronology.report.nothing_held
    chronology.history.undo()
    assert chronology.report == before


def test_a_form_without_a_chronology_tells_its_dated_statements_and_asks_nothing() -> None:
    form = replace(school_report().form, id="police-report-for-chair")

    chronology = shown(replace(school_report(LATE), form=form, values=()))
    chronology.presenter.add()
    chronology.presenter.answer(WHAT, "Moved")

    assert not chronology.view.may_add
    assert chronology.presenter.place is None
    assert [row.statement for row in chronology.view.rows]
    assert chronology.view.asked.columns == ()
    assert chronology.view.asked.statements
    assert chronology.history.done == []


@pytest.mark.parametrize("kind", [Kind.FACT, Kind.ALLEGATION, None])
def test_a_statement_that_is_retold_is_retold_here_too(kind: Kind | None) -> None:
    changed = replace(LATE, kind=kind, text="Otto was late.", when=When("2025"), about=(OTTO,))
    report = told_report()
    others = (changed if one.id == LATE.id else one for one in report.statements)

    rows = shown(report.with_statements(others)).view.rows

    row = next(row for row in rows if row.what == "Otto was late.")
    assert (row.when, row.kind) == ("2025", kind or "")


def test_facts_only_draws_facts_alone_and_says_what_it_leaves_out() -> None:
    screen = shown()

    screen.presenter.switch_facts()

    picture = screen.view.picture
    facts = [row.key for row in screen.view.rows if row.kind == Kind.FACT]
    assert screen.view.switched == [True]
    assert 0 < len(facts) < 8
    assert [item.key for item in picture.items] == facts
    assert [key for key in picture.table.keys if key] == facts
    left_out = 8 - len(facts)
    assert picture.sentence.endswith(f"Facts only; {left_out} other events are left out.")
    assert len(screen.view.rows) == 8

    screen.presenter.switch_facts()

    assert "Facts only" not in screen.view.picture.sentence
    assert len(screen.view.picture.items) == 7
    assert screen.view.switched == [True, False]


def test_facts_only_outlasts_a_change_of_the_report_and_keeps_the_current_event() -> None:
    screen = shown().at(1)
    screen.presenter.switch_facts()

    screen.presenter.answer(WHAT, "Moved here in spring")

    assert "Facts only" in screen.view.picture.sentence
    assert screen.view.current == screen.view.rows[0].key


def test_facts_only_without_a_fact_is_a_sentence_alone() -> None:
    screen = shown(told_report(("2026-03", "Moved here", "", "")))

    screen.presenter.switch_facts()

    assert screen.view.picture.sentence == (
        "No fact has a date yet. Facts only; 1 other event is left out."
    )
    assert screen.view.picture.items == ()
