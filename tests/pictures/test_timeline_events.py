"""Events as a timeline shows them: words for each, and lanes in the order in which they begin."""

from datetime import date

from reportwriter.domain.chronology import Event
from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Person, Role
from reportwriter.domain.when import When
from reportwriter.pictures.timeline_events import TimelineEvent, event_of, lanes_of, timeline_of
from reportwriter.wording.relations import NO_NAME
from reportwriter.wording.timeline import SEVERAL
from tests.builders import a_statement
from tests.pictures.timeline_samples import an_event


def shown(event: Event, lane: str = "Juniper", note: str = "") -> TimelineEvent | None:
    return event_of(event, key="7", number="3", lane=lane, note=note)


def test_an_event_is_spoken_with_its_date_kind_words_lane_and_who_may_not_read_it() -> None:
    event = Event(row=7, when=When("2026-12-09"), what="The same jumper. ", cited=(a_statement(),))

    found = shown(event, note="Withheld from Corin Thrumm")

    assert found is not None
    assert found.kind == "observation"
    assert found.spoken == (
        "9\xa0Dec\xa02026, Observation, The same jumper., Juniper, Withheld from Corin Thrumm"
    )


def test_an_event_that_rests_on_nothing_has_no_kind() -> None:
    found = shown(Event(row=7, when=When("2026"), what="Moved here"), lane=SEVERAL)

    assert found is not None
    assert found.kind == ""
    assert found.spoken == "2026, Moved here, Family"


def test_an_event_without_a_date_is_nowhere_on_a_line_of_time() -> None:
    assert shown(Event(row=7, when=None, what="Moved here")) is None


def test_events_are_in_order_of_time_and_the_lane_of_all_comes_last() -> None:
    events = [
        an_event(1, "2026-03", lane=SEVERAL),
        None,
        an_event(2, "2026-12-09", lane="Otto"),
        an_event(3, "2026-12-01", lane="Juniper"),
    ]

    timeline = timeline_of(events, undated=1, conference=date(2027, 1, 6))

    assert [event.number for event in timeline.events] == ["1", "3", "2"]
    assert timeline.lanes == ("Otto", "Juniper", SEVERAL)
    assert (timeline.undated, timeline.conference) == (1, date(2027, 1, 6))


def test_no_two_lanes_are_called_the_same_and_none_is_without_a_name() -> None:
    fen, junior, again, unnamed, mother = (
        Person(id=PersonId("P1"), name="Fen Quill", role=Role.PARENT_OR_CARER),
        Person(id=PersonId("P2"), name="Fen Pebblewick", role=Role.SUBJECT_CHILD),
        Person(id=PersonId("P3"), name="Fen Quill", role=Role.SIGNIFICANT_OTHER),
        Person(id=PersonId("P4"), name="", role=Role.SIGNIFICANT_OTHER),
        Person(id=PersonId("P5"), name=" ", role=Role.PARENT_OR_CARER, relationship="mother"),
    )
    juniper = Person(id=PersonId("P6"), name="Juniper Pebblewick", role=Role.SUBJECT_CHILD)

    lanes = lanes_of((fen, junior, again, unnamed, mother, juniper))

    assert list(lanes.values()) == [
        "Fen Quill",
        "Fen Pebblewick",
        "Fen Quill (2)",
        NO_NAME,
        "mother",
        "Juniper",
    ]
