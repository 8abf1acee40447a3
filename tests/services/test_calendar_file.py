"""The calendar file: whole by RFC 5545, and without a name of anybody."""

import re
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from icalendar import Calendar, Event

from reportwriter.domain.clocks.limb import Trigger
from reportwriter.domain.conference import ConferenceType
from reportwriter.domain.occasion import Occasion
from reportwriter.exchange.calendar_writer import write_calendar
from reportwriter.services.calendar_file import calendar_file
from reportwriter.services.deadlines import Dates
from tests.services.dated import dates_of, deadlines

MADE_AT = datetime(2026, 12, 15, 9, 30, tzinfo=UTC)
DATES = dates_of(
    "stockport",
    ConferenceType.INITIAL,
    "2027-01-06T10:00",
    {Trigger.STRATEGY_DISCUSSION: "2026-12-14"},
)


def _file(dates: Dates = DATES, about: str = "") -> bytes:
    return calendar_file(deadlines(), dates, MADE_AT, about)


def _events(file: bytes) -> list[Event]:
    return Calendar.from_ical(file).events


def _values(name: str, file: bytes) -> list[str]:
    return [str(event[name]) for event in _events(file)]


def _by_rule(file: bytes) -> dict[str, Event]:
    return {str(event.categories[0]): event for event in _events(file)}


def test_every_line_ends_in_crlf_and_is_at_most_75_bytes() -> None:
    file = _file()

    assert file.endswith(b"\r\n")
    assert re.search(rb"(?<!\r)\n|\r(?!\n)", file) is None
    assert max(len(line) for line in file.split(b"\r\n")) <= 75


def test_the_frame_names_the_program_and_no_method_that_asks_for_an_answer() -> None:
    calendar = Calendar.from_ical(_file())

    assert calendar["VERSION"] == "2.0"
    assert calendar["PRODID"] == "-//Report Writer//Deadlines//EN"
    assert calendar["METHOD"] == "PUBLISH"
    assert calendar.errors == []


def test_each_event_is_whole_and_reminds_a_day_before() -> None:
    events = _events(_file())

    assert len(events) > 5
    for event in events:
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "DESCRIPTION", "CATEGORIES"} <= set(event)
        [alarm] = event.walk("VALARM")
        assert alarm["TRIGGER"].to_ical() == b"-P1D"
        assert alarm["DESCRIPTION"] == event["SUMMARY"]


@pytest.mark.parametrize("name", ["ORGANIZER", "ATTENDEE", "CONTACT", "LOCATION", "COMMENT"])
def test_no_event_has_a_place_for_a_name(name: str) -> None:
    assert all(name not in event for event in _events(_file()))


def test_the_practical_moment_is_given_in_universal_time() -> None:
    file = _file()

    events = _by_rule(file)
    assert events["T-S05"]["DTSTART"].to_ical() == b"20270104T100000Z"
    assert events["T-S04"]["DTSTART"].to_ical() == b"20270406T160000Z"
    assert {event["DTSTAMP"].to_ical() for event in events.values()} == {b"20261215T093000Z"}


def test_what_is_only_kept_is_no_event() -> None:
    assert "T-S24" not in _by_rule(_file())


def test_each_event_has_a_name_of_its_own_that_stays_when_dates_move() -> None:
    moved = dates_of("stockport", ConferenceType.INITIAL, "2027-01-13T10:00")
    names = [set(_values("UID", _file(one, "FIC-0001"))) for one in (DATES, moved)]
    others = set(_values("UID", _file(DATES, "FIC-0002")))

    assert len(names[0]) == len(_events(_file()))
    assert names[1] < names[0]
    assert not others & names[0]
    assert all(re.fullmatch(r"[0-9a-f-]{36}@reportwriter\.invalid", name) for name in names[0])


def test_what_tells_conferences_apart_is_not_written_out() -> None:
    assert b"FIC-0001" not in _file(DATES, "FIC-0001").replace(b"\r\n ", b"")


def test_the_same_dates_give_the_same_bytes() -> None:
    assert _file() == _file()


def test_an_event_tells_who_by_which_rule_and_how_it_was_worked_out() -> None:
    told = next(text for text in _values("DESCRIPTION", _file()) if "notes and plan" in text)

    assert told.startswith("Responsible: Members of the core group.\nRule: Handbook, paragraph")
    assert "How this date was worked out:\nCounted from" in told


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), min_size=1, max_size=400))
def test_any_words_come_back_from_the_file_as_they_went_in(text: str) -> None:
    occasion = Occasion(key="one", at=MADE_AT, title=text, told=f"{text}\n{text}", rule="T-S05")

    file = write_calendar((occasion,), MADE_AT)

    [event] = _events(file)
    assert (str(event["SUMMARY"]), str(event["DESCRIPTION"])) == (text, f"{text}\n{text}")
    assert all(len(line) <= 75 for line in file.split(b"\r\n"))
