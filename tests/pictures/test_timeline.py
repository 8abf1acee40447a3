"""The timeline: nothing lies on anything else, and no uncertainty looks smaller than it is."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportwriter.domain.errors import DataError
from reportwriter.domain.when import When
from reportwriter.pictures.ink import Dash
from reportwriter.pictures.picture import Picture, Room
from reportwriter.pictures.shapes import Anchor, Box, Face, Line, Rectangle, Words
from reportwriter.pictures.time_scale import TimeScale
from reportwriter.pictures.timeline import lay_out
from reportwriter.pictures.timeline_events import Timeline, TimelineEvent
from reportwriter.pictures.timeline_marks import mark_of, reach_of
from reportwriter.pictures.timeline_rows import in_rows
from reportwriter.wording import timeline as said
from tests.pictures.sample import a_room, measured
from tests.pictures.timeline_samples import KINDS, a_timeline, an_event, hollybrook


def _is_date(edtf: str) -> bool:
    with suppress(DataError):
        return bool(When(edtf))
    return False


_DAYS = st.dates(date(2010, 1, 1), date(2027, 12, 31))
_ENDS = st.builds(
    lambda day, length, doubt: day.isoformat()[:length] + doubt,
    _DAYS,
    st.sampled_from([4, 7, 10]),
    st.sampled_from(["", "", "~", "?"]),
)
_DATES = st.one_of(
    _ENDS,
    st.builds("{}/{}".format, _ENDS, _ENDS),
    st.builds("[{}..{}]".format, _ENDS, _ENDS),
    st.builds("{}/..".format, _ENDS),
    st.builds("[..{}]".format, _ENDS),
    st.sampled_from(["2025-21", "2024-24", "2024-38", "201X"]),
).filter(_is_date)
_EVENTS = st.lists(
    st.builds(
        an_event,
        st.integers(1, 400),
        _DATES,
        st.sampled_from(["Juniper", "Otto", "Everybody in the family and some others"]),
        st.sampled_from([*KINDS, ""]),
        st.text("abc defg ", max_size=60),
    ),
    min_size=1,
    max_size=30,
    unique_by=lambda event: event.key,
)


def timeline_of(events: Sequence[TimelineEvent], *, conference: bool, words: bool) -> Timeline:
    return Timeline(
        events=tuple(sorted(events, key=lambda event: event.when.span)),
        lanes=("Juniper", "Otto", "Everybody in the family and some others"),
        kinds=KINDS,
        conference=date(2027, 1, 6) if conference else None,
        with_words=words,
    )


def box_of(words: Words) -> Box:
    wide = measured(words.text, words.face)
    left = words.at.x - {Anchor.START: 0, Anchor.MIDDLE: wide / 2, Anchor.END: wide}[words.anchor]
    top = words.at.y - words.face.rise
    return Box(left, top, left + wide, top + words.face.line)


def texts(picture: Picture) -> list[Words]:
    return [shape for shape in picture.shapes if isinstance(shape, Words) and shape.text]


def meeting(boxes: Sequence[Box]) -> list[tuple[Box, Box]]:
    smaller = [box.grown(-0.01) for box in boxes]
    return [
        (one, other)
        for number, one in enumerate(smaller)
        for other in smaller[number + 1 :]
        if one.meets(other)
    ]


@settings(max_examples=150, deadline=None)
@given(_EVENTS, st.floats(100, 400), st.booleans(), st.booleans())
def test_no_mark_and_no_words_lie_on_others_and_all_is_inside(
    events: list[TimelineEvent], width: float, conference: bool, words: bool
) -> None:
    picture = lay_out(timeline_of(events, conference=conference, words=words), a_room(width))

    assert not meeting([item.box for item in picture.items])
    assert not meeting([box_of(shape) for shape in texts(picture)])
    whole = Box(0, 0, picture.width, picture.height).grown(0.01)
    assert all(whole.holds(item.box) for item in picture.items)
    assert all(whole.holds(box_of(shape)) for shape in texts(picture))
    assert all(whole.holds(box) for box in drawn(picture))


@settings(max_examples=150, deadline=None)
@given(_EVENTS, st.booleans())
def test_no_mark_of_time_crosses_words_out(events: list[TimelineEvent], words: bool) -> None:
    picture = lay_out(timeline_of(events, conference=True, words=words), a_room(300))

    assert not [
        (shape.text, line)
        for shape in texts(picture)
        for line in uprights(picture)
        if box_of(shape).grown(-0.01).meets(line)
    ]


def test_marks_of_time_reach_all_the_way_down() -> None:
    lines = uprights(lay_out(hollybrook(), a_room(300)))

    ends = {x: max(line.bottom for line in lines if line.left == x) for x, *_ in lines}
    assert len(ends) > 3
    assert len(set(ends.values())) == 1
    assert len(lines) > len(ends)


def uprights(picture: Picture) -> list[Box]:
    """Return the marks of time, and the conference, in as many pieces as they are drawn."""
    widths = {0.2, 0.8}
    return [
        Box(shape.points[0].x, shape.points[0].y, shape.points[1].x, shape.points[1].y)
        for shape in picture.shapes
        if isinstance(shape, Line)
        and shape.stroke.width in widths
        and shape.points[0].x == shape.points[1].x
    ]


def drawn(picture: Picture) -> list[Box]:
    lines = [shape.points for shape in picture.shapes if isinstance(shape, Line)]
    boxes = [shape.box for shape in picture.shapes if isinstance(shape, Rectangle)]
    return [*boxes, *(Box.around(Box(x, y, x, y) for x, y in points) for points in lines)]


@settings(max_examples=150, deadline=None)
@given(_EVENTS)
def test_no_uncertainty_is_drawn_shorter_than_it_is(events: list[TimelineEvent]) -> None:
    scale = TimeScale(first=date(2009, 1, 1), last=date(2028, 12, 31), left=5, right=200)

    for event in events:
        mark = mark_of(event, scale, measured, (0, 205))
        first, last = reach_of(event.when)
        assert mark.left <= mark.bar[0] <= scale.morning(first) + 1e-9
        assert scale.evening(last) - 1e-9 <= mark.bar[1] <= mark.right
        assert mark.bar[0] <= mark.centre <= mark.bar[1]


@given(_EVENTS)
def test_every_event_is_an_item_in_order_of_time_and_a_row(events: list[TimelineEvent]) -> None:
    timeline = timeline_of(events, conference=False, words=False)

    picture = lay_out(timeline, a_room())

    keys = tuple(event.key for event in timeline.events)
    assert tuple(item.key for item in picture.items) == keys
    assert picture.table.keys == keys


def test_time_runs_evenly() -> None:
    scale = TimeScale(first=date(2026, 1, 1), last=date(2026, 12, 31), left=10, right=375)

    days = [scale.morning(date(2026, 1, 1) + timedelta(days=number)) for number in range(365)]

    assert days[0] == 10
    assert {round(later - earlier, 6) for earlier, later in pairwise(days)} == {1}
    assert scale.evening(date(2026, 12, 31)) == 375


def test_what_lies_outside_falls_on_the_ends_of_the_scale() -> None:
    scale = TimeScale(first=date(2026, 1, 1), last=date(2026, 12, 31), left=10, right=375)

    assert (scale.morning(date.min), scale.evening(date.max)) == (10, 375)


def test_a_day_is_a_shape_without_a_bar_and_a_month_a_bar_as_long_as_itself() -> None:
    day = lay_out(a_timeline("2026-12-07"), a_room())
    month = lay_out(a_timeline("2026-12"), a_room())

    assert said.UNCERTAIN not in [shape.text for shape in texts(day)]
    assert said.UNCERTAIN in [shape.text for shape in texts(month)]
    assert month.items[0].box.width > 5 * day.items[0].box.width


@pytest.mark.parametrize(
    ("edtf", "key"),
    [
        ("2026-11/2026-12", said.PERIOD),
        ("2026-12", said.UNCERTAIN),
        ("[2026-11..2026-12]", said.UNCERTAIN),
        ("2026-12-07~", said.ABOUT),
        ("2026-12?", said.ABOUT),
        ("2025-21", said.ABOUT),
        ("2026-12/..", said.GOES_ON),
        ("[..2026-12]", said.GOES_ON),
    ],
)
def test_the_key_explains_what_the_picture_holds(edtf: str, key: str) -> None:
    held = [shape.text for shape in texts(lay_out(a_timeline(edtf), a_room()))]

    assert key in held
    assert "Fact" in held
    assert "Opinion" not in held


def test_about_has_dashed_ends() -> None:
    def dashes(edtf: str) -> int:
        shapes = lay_out(a_timeline(edtf), a_room()).shapes
        lines = [shape for shape in shapes if isinstance(shape, Line)]
        return sum(line.stroke.dash is Dash.DASHED for line in lines)

    assert [dashes(edtf) for edtf in ("2026-12", "2026-12~", "2026-11/2026-12~")] == [0, 2, 1]


def test_a_long_time_without_an_event_is_bracketed_and_told() -> None:
    picture = lay_out(a_timeline("2026-01-10", "2026-06-20", "2026-09-01"), a_room(300))

    assert [shape.text for shape in texts(picture) if "without" in shape.text] == [
        "5\xa0months without an event"
    ]
    assert picture.sentence == (
        "3 events from 10\xa0January\xa02026 to 1\xa0September\xa02026; the longest gap is "
        "5\xa0months, from January\xa02026 to June\xa02026."
    )


def test_ninety_days_are_no_gap_and_one_more_is() -> None:
    day = date(2026, 1, 10)

    def sentence(days: int) -> str:
        dates = (day.isoformat(), (day + timedelta(days=days + 1)).isoformat())
        return lay_out(a_timeline(*dates), a_room()).sentence

    assert "gap" not in sentence(90)
    assert "gap" in sentence(91)


def test_the_sentence_is_no_more_exact_than_the_dates() -> None:
    assert lay_out(a_timeline("2024", "2026-03~"), a_room()).sentence.startswith(
        "2 events from 2024 to about\xa0March\xa02026"
    )
    assert lay_out(a_timeline("2026"), a_room()).sentence == "1 event, 2026."
    assert lay_out(a_timeline("2021/.."), a_room()).sentence == ("1 event, 2021.")


def test_what_has_no_date_is_counted() -> None:
    assert lay_out(a_timeline("2026-12-07", undated=2), a_room()).sentence.endswith(
        "2 more have no date."
    )
    assert lay_out(a_timeline(undated=1), a_room()).sentence == (
        "No event has a date yet. 1 more has no date."
    )


def test_how_many_are_withheld_is_said_in_the_sentence_and_for_each_in_the_table() -> None:
    timeline = a_timeline("2026-12-07", "2026-12-08")
    first, second = timeline.events
    noted = replace(first, note="Withheld from Corin Thrumm")

    picture = lay_out(replace(timeline, events=(noted, second), undated=1), a_room())

    assert picture.sentence.endswith("1 of them is withheld from somebody. 1 more has no date.")
    assert picture.table.rows[0][1] == "Event 1. Withheld from Corin Thrumm"


def test_the_conference_is_a_line_with_its_day() -> None:
    picture = lay_out(hollybrook(), a_room(300))

    assert "Conference, 6\xa0January\xa02027" in [shape.text for shape in texts(picture)]


def test_what_happened_is_written_beside_its_mark_where_there_is_room() -> None:
    with_words = [shape.text for shape in texts(lay_out(hollybrook(), a_room(300)))]
    without = [shape.text for shape in texts(lay_out(hollybrook(with_words=False), a_room(300)))]

    assert "Collected late on five days" in with_words
    assert "Collected late on five days" not in without


def test_the_table_says_when_what_kind_and_whose() -> None:
    table = lay_out(hollybrook(), a_room()).table

    assert table.head == ("When", "What happened", "Kind", "Lane")
    assert table.rows[5] == (
        "11\xa0Dec\xa02026",
        "Told Mr Lund about the kitchen door",
        "Allegation",
        "Juniper",
    )
    assert table.rows[9][2] == "No kind"


@pytest.mark.parametrize("span", [27, 200, 800, 5_000, 40_000, 300_000])
def test_marks_of_time_never_meet_however_long_the_time(span: int) -> None:
    first = date(1700, 1, 5)
    dates = (first.isoformat(), (first + timedelta(days=span)).isoformat())

    picture = lay_out(a_timeline(*dates), a_room(170))

    head = [shape for shape in texts(picture) if shape.at.y < 5]
    assert len(head) >= 2
    assert not meeting([box_of(shape) for shape in head])


def test_ten_thousand_events_are_laid_out_with_a_few_looks_at_each() -> None:
    day = date(2020, 1, 1)
    dates = ((day + timedelta(days=number * 7 % 2500)).isoformat() for number in range(10_000))
    asked = []

    def counted(text: str, face: Face) -> float:
        asked.append(text)
        return measured(text, face)

    timeline = a_timeline(*sorted(dates))
    picture = lay_out(timeline, Room(width=300, measure=counted))

    assert len(picture.items) == 10_000
    assert len(asked) < 4 * len(picture.items)


def test_marks_fill_the_highest_row_that_is_free() -> None:
    scale = TimeScale(first=date(2026, 1, 1), last=date(2026, 12, 31), left=5, right=370)
    dates = ("2026-01-01/2026-03-01", "2026-01-20", "2026-06-01", "2026-06-02")
    events = [an_event(number, edtf) for number, edtf in enumerate(dates, start=1)]

    rows = in_rows(mark_of(event, scale, measured, (0, 375)) for event in events)

    assert [[mark.event.number for mark in row] for row in rows] == [["1", "3"], ["2", "4"]]
