"""The merged chronology: what all reports date, told once and in order of time."""

from dataclasses import replace
from datetime import date

from reportwriter.domain.ids import ReportId
from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.statement import Kind, Source, SourceKind
from reportwriter.domain.when import When
from reportwriter.forms.chronology import chronology
from reportwriter.services.desk.chronology import lets_through, merged
from reportwriter.services.desk.headings import SideBySide
from reportwriter.services.desk.sieve import Hand, Sieve
from reportwriter.services.writing import with_form
from tests.builders import CORIN, JUNIPER, OTTO, a_statement
from tests.exchange.senders import LIBRARY
from tests.services.desk.heard import of_agency, side_by_side


def _with_rows(report: Report, *rows: tuple[str, str, str]) -> Report:
    """Return the report with rows of its chronology: a date, what happened, references."""
    held = chronology(with_form(LIBRARY, report).form, report)
    assert held is not None
    width = len(held.slot.cells)
    cells = tuple((when, what, *[""] * (width - 3), named) for when, what, named in rows)
    return replace(report, values=(SlotValue(place=held.place, rows=cells),))


def _told(desk: SideBySide) -> list[tuple[int, str, str]]:
    return [
        (one.report, one.event.when.edtf if one.event.when else "", one.event.what)
        for one in merged(desk)
    ]


def test_what_all_reports_date_stands_in_one_order() -> None:
    school = of_agency("School", a_statement(1, text="Late", when=When("2026-12-09")))
    police = of_agency("Police", a_statement(1, text="Called", when=When("2026-11-30T21:14")))

    assert _told(side_by_side(school, police)) == [
        (1, "2026-11-30T21:14", "Called"),
        (0, "2026-12-09", "Late"),
    ]


def test_an_imprecise_date_keeps_its_precision_and_stands_where_it_may_begin() -> None:
    school = of_agency(
        "School",
        a_statement(1, text="Month", when=When("2026-11")),
        a_statement(2, text="Until", when=When("../2026-11-15")),
        a_statement(3, text="Year", when=When("2026~")),
    )
    police = of_agency(
        "Police",
        a_statement(1, text="Day", when=When("2026-11-01")),
        a_statement(2, text="Time", when=When("2026-11-01T08:00")),
        a_statement(3, text="Never", when=None),
    )

    assert _told(side_by_side(school, police)) == [
        (0, "2026~", "Year"),
        (1, "2026-11-01T08:00", "Time"),
        (1, "2026-11-01", "Day"),
        (0, "2026-11", "Month"),
        (0, "../2026-11-15", "Until"),
    ]


def test_a_statement_that_a_row_names_is_not_told_again() -> None:
    named, other = a_statement(1), a_statement(2, text="Not named")
    school = _with_rows(
        of_agency("School", named, other), ("", "In short", str(named.reference)), ("", "", "")
    )

    found = merged(side_by_side(school))

    assert [one.event.what for one in found] == ["In short", "Not named"]
    assert found[0].event.cited == (named,)
    assert found[0].event.when == named.when


def test_a_row_without_a_date_comes_last() -> None:
    school = _with_rows(of_agency("School", a_statement(1)), ("", "Moved at some time", ""))

    assert _told(side_by_side(school))[-1] == (0, "", "Moved at some time")


def test_no_two_events_have_one_key() -> None:
    school = _with_rows(of_agency("School", a_statement(1)), ("2026", "One", ""), ("2026", "B", ""))
    desk = side_by_side(school, replace(school, id=ReportId("again")))

    keys = [one.key for one in merged(desk)]

    assert len(keys) == len(set(keys)) == 6


def test_an_event_is_as_near_as_its_furthest_source() -> None:
    own = a_statement(1)
    told = a_statement(2, source=Source(kind=SourceKind.SECOND_HAND))
    both = f"{own.reference} {told.reference}"
    school = _with_rows(of_agency("School", own, told), ("2026-12", "Both", both), ("2026", "", ""))
    nothing, second = merged(side_by_side(school))

    assert (nothing.hand, second.hand) == (None, Hand.SECOND)
    assert second.event.about == (JUNIPER,)


def test_a_choice_shows_an_event_by_any_statement_it_rests_on() -> None:
    fact = a_statement(1, kind=Kind.FACT, about=(OTTO,))
    opinion = a_statement(2, kind=Kind.OPINION, about=(CORIN,), place=fact.place)
    row = ("2020", "Both", f"{fact.reference} {opinion.reference}")
    desk = side_by_side(_with_rows(of_agency("School", fact, opinion), row, ("2021", "Bare", "")))
    (both, bare) = merged(desk)
    opinions = Sieve(kinds=frozenset({Kind.OPINION}))

    assert lets_through(opinions, desk, both)
    assert not lets_through(Sieve(kinds=frozenset({Kind.ALLEGATION})), desk, both)
    assert not lets_through(opinions, desk, bare)
    assert lets_through(Sieve(about=desk.people[0]), desk, bare)


def test_its_own_date_decides_in_what_period_an_event_is() -> None:
    late = a_statement(1, when=When("2026-12-09"))
    desk = side_by_side(
        _with_rows(of_agency("School", late), ("2020", "Early", str(late.reference)))
    )
    (early,) = merged(desk)

    assert lets_through(Sieve(until=date(2020, 12, 31)), desk, early)
    assert not lets_through(Sieve(since=date(2026, 1, 1)), desk, early)
