"""The chronology of a report: rows that say what their statement says, and all in order of time."""

from dataclasses import replace

import pytest

from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.statement import Kind, Place, Statement
from reportwriter.domain.when import When
from reportwriter.forms.chronology import Chronology, Row, chronology, events, is_chronology
from reportwriter.forms.form import Column, ColumnType, Form, Slot, SlotType
from reportwriter.forms.library import Library
from tests.builders import a_report, a_statement

LIBRARY = Library()
HERE = Place(section="2", slot="chronology")
LATE, JUMPER = a_statement(1, when=When("2026-11")), a_statement(2, when=When("2026-12-09"))
UNDATED = a_statement(3, when=None, text="Juniper reads with younger pupils.")


def a_report_with(*rows: Row, statements: tuple[Statement, ...] = (LATE, JUMPER)) -> Report:
    return a_report(*statements, values=(SlotValue(place=HERE, rows=rows),))


def form_of(report: Report) -> Form:
    return LIBRARY.form(report.form)


def held_in(report: Report) -> Chronology:
    found = chronology(form_of(report), report)
    assert found is not None
    return found


def test_the_chronology_is_the_table_of_dates_and_events_that_names_statements() -> None:
    assert held_in(a_report()).place == HERE
    assert (
        chronology(LIBRARY.form(replace(a_report().form, id="police-report-for-chair")), a_report())
        is None
    )


@pytest.mark.parametrize(
    ("types", "answer"),
    [
        ((ColumnType.DATE, ColumnType.TEXT, ColumnType.STATEMENTS), True),
        ((ColumnType.DATE, ColumnType.TEXT, ColumnType.TEXT, ColumnType.STATEMENTS), True),
        ((ColumnType.DATE, ColumnType.TEXT), False),
        ((ColumnType.DATE, ColumnType.CHILD, ColumnType.STATEMENTS), False),
        ((ColumnType.TEXT, ColumnType.STATEMENTS), False),
    ],
)
def test_a_table_is_a_chronology_by_its_columns(
    types: tuple[ColumnType, ...], *, answer: bool
) -> None:
    columns = tuple(Column(id=kind, label=kind, type=kind) for kind in types)

    assert is_chronology(Slot(id="a", label="A", type=SlotType.TABLE, columns=columns)) is answer


def test_a_row_that_only_names_a_statement_says_what_that_says() -> None:
    report = a_report_with(held_in(a_report()).row_for(JUMPER))

    (event,) = held_in(report).events(report)

    assert (event.when, event.what, event.cited) == (JUMPER.when, JUMPER.text, (JUMPER,))
    assert event.kind is Kind.OBSERVATION
    assert report.values[0].rows == (("", "", "", str(JUMPER.reference)),)


def test_such_a_row_follows_its_statement() -> None:
    held = held_in(a_report())
    changed = replace(JUMPER, text="She wore it again.", when=When("2026-12-10"))
    report = a_report_with(held.row_for(JUMPER), statements=(LATE, changed))

    (event,) = held.events(report)

    assert (event.when, event.what) == (When("2026-12-10"), "She wore it again.")


def test_a_row_keeps_its_own_words_and_date_where_it_has_some() -> None:
    row = ("2026-12", "In the same jumper", "Cold", str(JUMPER.reference))
    report = a_report_with(row)

    assert held_in(report).filled([row], report.statements) == [row]


def test_a_row_that_names_two_statements_borrows_from_neither() -> None:
    row = ("", "", "", f"{LATE.reference} {JUMPER.reference}")
    report = a_report_with(row)

    (event,) = held_in(report).events(report)

    assert not event.says_something
    assert event.cited == (LATE, JUMPER)


def test_rows_are_in_order_of_time_and_those_that_say_nothing_are_none() -> None:
    held = held_in(a_report())
    typed = held.row_of(When("2025"), "Moved here")
    undated = held.row_of(None, "Came to this school")
    rows = (undated, ("", "", "", "ZZZ"), held.row_for(JUMPER), held.row_for(LATE), typed)

    said = held.in_order(rows, (LATE, JUMPER))

    assert [row[1] for row in said] == [
        "Moved here",
        LATE.text,
        JUMPER.text,
        "Came to this school",
    ]


def test_a_short_row_is_filled_up_and_one_without_a_date_that_can_be_read_has_none() -> None:
    report = a_report_with(("soon", "Moved"))

    (event,) = held_in(report).events(report)

    assert (event.when, event.what, event.cited) == (None, "Moved", ())
    assert held_in(report).in_order([("soon", "Moved")], ()) == [("soon", "Moved", "", "")]


def test_the_rows_of_a_statement_are_those_that_rest_on_it_alone() -> None:
    both = ("2026", "Both", "", f"{LATE.reference} {JUMPER.reference}")
    report = a_report_with(held_in(a_report()).row_for(JUMPER), both)

    assert held_in(report).rows_of(report, JUMPER) == (0,)
    assert held_in(report).rows_of(report, LATE) == ()
    assert held_in(report).rows_of(a_report(JUMPER), JUMPER) == ()


def test_a_row_goes_with_the_statement_that_it_left_its_words_to() -> None:
    held = held_in(a_report())
    own_words = ("", "In the same jumper", "", str(JUMPER.reference))
    both = ("", "", "", f"{LATE.reference} {JUMPER.reference}")
    effect = ("2026-12-09", "", "She was cold", str(JUMPER.reference))
    rows = (held.row_for(LATE), held.row_for(JUMPER), own_words, both, effect, ("", "", "", ""))

    kept = held.kept_with({str(LATE.reference)}, rows)

    assert kept == (held.row_for(LATE), own_words, both, ("", "", "", ""))


def test_where_a_form_has_no_chronology_the_dated_statements_are_the_events() -> None:
    form = LIBRARY.form(replace(a_report().form, id="police-report-for-chair"))
    empty = a_statement(4, text=" ")

    found = events(form, a_report(JUMPER, UNDATED, empty, LATE, form=form.ref))

    assert [(event.row, event.what) for event in found] == [
        (None, LATE.text),
        (None, JUMPER.text),
    ]


def test_the_events_of_a_report_are_in_order_of_time() -> None:
    held = held_in(a_report())
    report = a_report_with(held.row_of(None, "Moved"), held.row_for(JUMPER), held.row_for(LATE))

    found = events(form_of(report), report)

    assert [event.row for event in found] == [2, 1, 0]
