"""Timelines as tests use them."""

from datetime import date

from reportwriter.domain.when import When
from reportwriter.domain.when_words import when_in_words
from reportwriter.pictures.timeline_events import Timeline, TimelineEvent
from reportwriter.wording.dates import short_date

KINDS = {
    "fact": "Fact",
    "observation": "Observation",
    "allegation": "Allegation",
    "opinion": "Opinion",
}
HOLLYBROOK = (
    ("2026-09-03/2026-12-18", "Juniper", "fact", "In school on 171 of 186 half-days"),
    ("2026-09~/2026-11~", "Juniper", "observation", "Reads with younger pupils every Tuesday"),
    ("2026-11-02/2026-12-11", "Otto", "fact", "Collected late on five days"),
    ("2026-12-07", "Otto", "observation", "Ate two breakfasts and asked for a third"),
    ("2026-12-07/2026-12-09", "Juniper", "observation", "Wore the same unwashed jumper"),
    ("2026-12-11", "Juniper", "allegation", "Told Mr Lund about the kitchen door"),
    ("2026-12-13", "Family", "fact", "School holds a new home address"),
    ("2026-12-14", "Juniper", "observation", "Ducked under the bench in assembly"),
    ("2026-12-15T09:40", "Family", "fact", "School told of the enquiry by phone"),
    ("2026-12", "Family", "", "Ms Pebblewick rang back within the hour"),
)


def an_event(
    number: int, edtf: str, lane: str = "Juniper", kind: str = "fact", what: str = ""
) -> TimelineEvent:
    when = When(edtf)
    words = when_in_words(when, short_date)
    return TimelineEvent(
        key=f"e{number}",
        number=str(number),
        lane=lane,
        kind=kind,
        when=when,
        when_words=words,
        what=what or f"Event {number}",
        spoken=f"Event {number}: {words}",
    )


def a_timeline(
    *dates: str, conference: date | None = None, with_words: bool = False, undated: int = 0
) -> Timeline:
    events = tuple(an_event(number, edtf) for number, edtf in enumerate(dates, start=1))
    return Timeline(
        events=events,
        lanes=("Juniper", "Otto", "Family"),
        kinds=KINDS,
        conference=conference,
        with_words=with_words,
        undated=undated,
    )


def hollybrook(*, with_words: bool = True) -> Timeline:
    events = tuple(
        an_event(number, edtf, lane, kind, what)
        for number, (edtf, lane, kind, what) in enumerate(HOLLYBROOK, start=1)
    )
    return Timeline(
        events=events,
        lanes=("Juniper", "Otto", "Family"),
        kinds=KINDS,
        conference=date(2027, 1, 6),
        with_words=with_words,
    )
