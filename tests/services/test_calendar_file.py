"""The calendar file: whole by RFC 5545, and without a name of anybody."""

import re
from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from reportwriter.domain.clocks.limb import Trigger
from reportwriter.domain.conference import ConferenceType
from reportwriter.services.calendar_file import _escaped, _folded, calendar_file
from tests.services.dated import dates_of

MADE_AT = datetime(2026, 12, 15, 9, 30, tzinfo=UTC)
DATES = dates_of(
    "stockport",
    ConferenceType.INITIAL,
    "2027-01-06T10:00",
    {Trigger.STRATEGY_DISCUSSION: "2026-12-14"},
)


def _unfolded(file: bytes) -> list[str]:
    return file.decode().replace("\r\n ", "").split("\r\n")[:-1]


def _values(name: str, file: bytes) -> list[str]:
    return [line.partition(":")[2] for line in _unfolded(file) if line.partition(":")[0] == name]


def test_every_line_ends_in_crlf_and_is_at_most_75_bytes() -> None:
    file = calendar_file(DATES, MADE_AT)

    assert file.endswith(b"\r\n")
    assert re.search(rb"(?<!\r)\n|\r(?!\n)", file) is None
    assert max(len(line) for line in file.split(b"\r\n")) <= 75


def test_the_frame_and_each_event_are_whole() -> None:
    file = calendar_file(DATES, MADE_AT)

    lines = _unfolded(file)
    assert lines[:3] == [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Report Writer//Deadlines//EN",
    ]
    assert lines[-1] == "END:VCALENDAR"
    begun, ended = ([line for line in lines if line.startswith(word)] for word in ("BEGIN", "END"))
    assert sorted(line[6:] for line in begun) == sorted(line[4:] for line in ended)
    events = lines.count("BEGIN:VEVENT")
    for name in ("UID", "DTSTAMP", "DTSTART", "SUMMARY", "CATEGORIES"):
        assert len(_values(name, file)) == events


def test_the_practical_moment_is_given_in_universal_time() -> None:
    file = calendar_file(DATES, MADE_AT)

    events = dict(zip(_values("CATEGORIES", file), _values("DTSTART", file), strict=True))
    assert events["T-S05"] == "20270104T100000Z"
    assert events["T-S04"] == "20270406T160000Z"
    assert set(_values("DTSTAMP", file)) == {"20261215T093000Z"}


def test_what_is_only_kept_is_no_event() -> None:
    assert "T-S24" not in _values("CATEGORIES", calendar_file(DATES, MADE_AT))


def test_each_event_has_a_name_of_its_own_that_stays_when_dates_move() -> None:
    moved = dates_of("stockport", ConferenceType.INITIAL, "2027-01-13T10:00")
    names = [set(_values("UID", calendar_file(one, MADE_AT, "FIC-0001"))) for one in (DATES, moved)]
    others = set(_values("UID", calendar_file(DATES, MADE_AT, "FIC-0002")))

    assert len(names[0]) == len(_values("UID", calendar_file(DATES, MADE_AT)))
    assert names[1] < names[0]
    assert not others & names[0]
    assert all(re.fullmatch(r"[0-9a-f-]{36}@reportwriter\.invalid", name) for name in names[0])


def test_what_tells_conferences_apart_is_not_written_out() -> None:
    assert b"FIC-0001" not in calendar_file(DATES, MADE_AT, "FIC-0001").replace(b"\r\n ", b"")


def test_an_event_tells_who_by_which_rule_and_how_it_was_worked_out() -> None:
    file = calendar_file(DATES, MADE_AT)

    [told] = [text for text in _values("DESCRIPTION", file) if "notes and plan" in text][:1]
    assert told.startswith("Responsible: Members of the core group.\\nRule: Handbook\\, paragraph")
    assert "How this date was worked out:\\nCounted from" in told


@given(st.text(st.characters(exclude_categories=("Cs", "Cc")), max_size=400))
def test_folding_loses_nothing_and_breaks_no_letter(text: str) -> None:
    folded = _folded(text)

    assert folded.decode().replace("\r\n ", "") == f"{text}\r\n"
    assert all(len(line) <= 75 for line in folded.split(b"\r\n"))


def test_what_a_calendar_would_misread_is_escaped() -> None:
    assert _escaped("a\\b;c,d\ne") == "a\\\\b\\;c\\,d\\ne"
