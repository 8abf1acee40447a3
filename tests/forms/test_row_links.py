"""Rows of tables follow the statements they name."""

from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.statement import Place
from reportwriter.forms.library import Library
from reportwriter.forms.row_links import rows_gone_with, rows_joined
from tests.builders import a_report, a_statement

LIBRARY = Library()
CHRONOLOGY = Place(section="2", slot="chronology")
WORRIES = Place(section="summary", slot="worries")
UPPER, LOWER = a_statement(1), a_statement(2)
BY_UPPER = ("", "", "", str(UPPER.reference))
BY_LOWER = ("", "", "", str(LOWER.reference))


def a_report_with(*values: SlotValue) -> Report:
    return a_report(UPPER, LOWER, values=values)


def after(report: Report, *, joined: bool) -> Report:
    form = LIBRARY.form(report.form)
    changes = (
        rows_joined(form, report, LOWER.reference, UPPER.reference)
        if joined
        else rows_gone_with(form, report, LOWER.reference)
    )
    for change in changes:
        report = change.apply(report)
    return report


def test_a_row_of_the_chronology_goes_with_its_statement() -> None:
    worries = SlotValue(place=WORRIES, rows=(("", str(LOWER.reference)),))
    report = a_report_with(SlotValue(place=CHRONOLOGY, rows=(BY_UPPER, BY_LOWER)), worries)

    left = after(report, joined=False)

    assert left.values == (SlotValue(place=CHRONOLOGY, rows=(BY_UPPER,)), worries)


def test_no_empty_table_is_left_behind() -> None:
    report = a_report_with(SlotValue(place=CHRONOLOGY, rows=(BY_LOWER,)))

    assert after(report, joined=False).values == ()


def test_where_no_row_says_what_it_says_nothing_changes() -> None:
    own = ("2026", "Moved", "", str(LOWER.reference))
    report = a_report_with(SlotValue(place=CHRONOLOGY, rows=(own,)))

    assert after(report, joined=False) == report


def test_rows_that_named_a_statement_name_what_it_was_joined_with() -> None:
    both = ("2026", "Moved", "", f"{LOWER.reference} {UPPER.reference}")
    worries = SlotValue(place=WORRIES, rows=(("He is cold.", str(LOWER.reference)),))
    report = a_report_with(SlotValue(place=CHRONOLOGY, rows=(BY_UPPER, BY_LOWER, both)), worries)

    left = after(report, joined=True)

    assert set(left.values) == {
        SlotValue(place=CHRONOLOGY, rows=(BY_UPPER, ("2026", "Moved", "", str(UPPER.reference)))),
        SlotValue(place=WORRIES, rows=(("He is cold.", str(UPPER.reference)),)),
    }


def test_a_join_that_no_row_names_changes_no_row() -> None:
    report = a_report_with(SlotValue(place=CHRONOLOGY, rows=(BY_UPPER,)))

    assert after(report, joined=True) == report
