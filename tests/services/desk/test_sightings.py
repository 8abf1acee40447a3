"""When a child was seen, by which agency, and the long times of which no report tells."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from reportwriter.domain.report import Report, SlotValue
from reportwriter.domain.statement import Kind, Source, SourceKind, Statement
from reportwriter.domain.when import When
from reportwriter.forms.counted import contact_tables
from reportwriter.services.desk.headings import SideBySide
from reportwriter.services.desk.sightings import (
    KnownBy,
    SeenOnDesk,
    seen_on,
    told_until,
    unseen,
)
from reportwriter.services.writing import with_form
from tests.builders import JUNIPER, OTTO, a_statement
from tests.exchange.senders import LIBRARY
from tests.services.desk.heard import of_agency, side_by_side
from tests.ui import sample_desk

UNTIL = date(2026, 12, 31)


def _last_seen(report: Report, *rows: tuple[str, str, str]) -> Report:
    """Return the report with its table of contacts: whom, how often, and the day last seen."""
    (table,) = contact_tables(with_form(LIBRARY, report).form, report)
    cells = tuple((child, often, day, "") for child, often, day in rows)
    return replace(report, values=(SlotValue(place=table.leaf.place, rows=cells),))


def _of(desk: SideBySide, child: str) -> SeenOnDesk:
    return next(one for one in seen_on(desk) if child in {person for _, person in one.child.ids})


def _gaps(*statements: Statement) -> list[tuple[date, date, int]]:
    seen = _of(side_by_side(of_agency("School", *statements)), JUNIPER)
    return [(one.first, one.last, one.weeks) for one in unseen(seen, UNTIL)]


def _seen(number: int, when: str) -> Statement:
    return a_statement(number, when=When(when))


def test_a_visit_a_day_last_seen_and_an_observation_tell_that_a_child_was_seen() -> None:
    desk = sample_desk.side_by_side()

    juniper = _of(desk, JUNIPER)

    by = {(desk.reports[one.report].agency, one.known_by) for one in juniper.sightings}
    assert ("Children's Social Care", KnownBy.VISIT) in by
    assert ("Police", KnownBy.LAST_SEEN) in by
    assert ("Hollybrook Primary School", KnownBy.OBSERVED) in by
    alone = [one.when.edtf for one in juniper.sightings if one.alone]
    assert alone == ["2026-12-15", "2026-12-22"]
    assert (0, "Every school day") in juniper.often


def test_what_an_agency_tells_twice_is_one_sighting_by_the_surest_that_tells_it() -> None:
    report = _last_seen(
        of_agency("School", a_statement(1, when=When("2026-12-09"))), (JUNIPER, "", "2026-12-09")
    )

    (only,) = _of(side_by_side(report), JUNIPER).sightings

    assert only.known_by is KnownBy.LAST_SEEN


@pytest.mark.parametrize(
    "changed",
    [
        {"kind": Kind.ALLEGATION},
        {"source": Source(kind=SourceKind.FIRST_HAND)},
        {"about": (OTTO,)},
        {"when": None},
    ],
)
def test_what_others_tell_or_is_about_somebody_else_is_no_sighting(
    changed: dict[str, object],
) -> None:
    desk = side_by_side(of_agency("School", a_statement(1, **changed)))

    assert _of(desk, JUNIPER).sightings == ()


def test_an_observation_on_the_sheet_of_a_child_is_about_that_child() -> None:
    desk = side_by_side(of_agency("School", a_statement(1, about=())))

    assert len(_of(desk, JUNIPER).sightings) == 1


def test_a_gap_is_told_from_four_weeks_on() -> None:
    four = _gaps(_seen(1, "2026-11-01"), _seen(2, "2026-11-30"), _seen(3, "2026-12-31"))
    less = _gaps(_seen(1, "2026-11-01"), _seen(2, "2026-11-29"), _seen(3, "2026-12-26"))

    assert four == [
        (date(2026, 11, 2), date(2026, 11, 29), 4),
        (date(2026, 12, 1), date(2026, 12, 30), 4),
    ]
    assert less == []


def test_a_gap_may_last_until_the_reports_end() -> None:
    assert _gaps(_seen(1, "2026-11-01")) == [(date(2026, 11, 2), UNTIL, 8)]


def test_nothing_is_said_of_the_time_before_a_child_was_first_seen_or_of_a_year_ago() -> None:
    assert _gaps(_seen(1, "2026-12-09")) == []
    assert _gaps() == []
    assert _gaps(_seen(1, "2019-05-01"), _seen(2, "2026-12-20")) == [
        (date(2025, 12, 31), date(2026, 12, 19), 50)
    ]


def test_a_month_may_be_any_of_its_days_and_a_year_is_no_day() -> None:
    with_month = _gaps(_seen(1, "2026-10-01"), _seen(2, "2026-11"), _seen(3, "2026-12-09"))
    with_year = _gaps(_seen(1, "2026-10-01"), _seen(2, "2026"), _seen(3, "2026-12-09"))

    assert with_month == [(date(2026, 10, 2), date(2026, 10, 31), 4)]
    assert with_year == [(date(2026, 10, 2), date(2026, 12, 8), 9)]


@pytest.mark.parametrize("period", ["2026-01/2026-12", "2021/..", "../2026-12-30"])
def test_whoever_is_seen_throughout_a_period_is_seen_on_all_its_days(period: str) -> None:
    assert _gaps(_seen(1, period), _seen(2, "../2025")) == []


def test_no_report_tells_of_what_came_after_it_was_signed() -> None:
    signed = replace(of_agency("School"), signed_at=datetime(2026, 12, 18, 12, tzinfo=UTC))
    meeting = date(2027, 1, 6)

    assert told_until(side_by_side(signed), meeting) == date(2026, 12, 18)
    assert told_until(side_by_side(of_agency("School")), meeting) == meeting
    assert told_until(side_by_side(of_agency("School")), None) is None
