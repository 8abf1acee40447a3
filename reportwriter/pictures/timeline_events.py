"""The events of a timeline, as plain values that hold only what their reader may see."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from reportwriter.domain.chronology import Event, time_key
from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Person
from reportwriter.domain.when import When
from reportwriter.domain.when_words import when_in_words
from reportwriter.wording import timeline as said
from reportwriter.wording.dates import short_date
from reportwriter.wording.kinds import KINDS
from reportwriter.wording.relations import NO_NAME


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEvent:
    """`number` is by what it is known elsewhere; `note` says who may not read it."""

    key: str
    number: str
    lane: str
    kind: str
    when: When
    when_words: str
    what: str
    spoken: str
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """`events` have dates, in order of time; `undated` more have none.

    `lanes` in the order in which they stand; those without an event are left out. `kinds` names
    the kinds. `with_words` writes what happened beside a mark where there is room. `left_out` is
    how many events are no facts where facts alone are shown, None where all are.
    """

    events: tuple[TimelineEvent, ...]
    lanes: tuple[str, ...]
    kinds: Mapping[str, str]
    undated: int = 0
    conference: date | None = None
    with_words: bool = False
    left_out: int | None = None


def event_of(
    event: Event, *, key: str, number: str, lane: str, note: str = ""
) -> TimelineEvent | None:
    """Return an event as a timeline shows it; None for one without a date."""
    if event.when is None:
        return None
    words = when_in_words(event.when, short_date)
    kind = event.kind.value if event.kind else ""
    named = KINDS[kind].word if kind else ""
    return TimelineEvent(
        key=key,
        number=number,
        lane=lane,
        kind=kind,
        when=event.when,
        when_words=words,
        what=event.what,
        spoken=", ".join(part for part in (words, named, event.what.strip(), lane, note) if part),
        note=note,
    )


def lanes_of(people: Sequence[Person]) -> dict[PersonId, str]:
    """Return what the lane of each person is called: no two lanes alike, and none without a name.

    A first name where it tells them apart, else the whole name, else how often it was there before.
    """
    short = {one.id: one.known_as.strip() or one.relationship.strip() for one in people}
    often = Counter(short.values())
    lanes: dict[PersonId, str] = {}
    for one in people:
        name = short[one.id] if often[short[one.id]] == 1 else one.name.strip()
        name = name or short[one.id] or NO_NAME
        twins = sum(lane.startswith(f"{name} (") or lane == name for lane in lanes.values())
        lanes[one.id] = f"{name} ({twins + 1})" if twins else name
    return lanes


def timeline_of(
    events: Iterable[TimelineEvent | None],
    *,
    undated: int = 0,
    conference: date | None = None,
    with_words: bool = False,
    left_out: int | None = None,
) -> Timeline:
    """Return the timeline, its lanes in the order of their first event, the shared one last."""
    held = [event for event in events if event is not None]
    lanes = dict.fromkeys(event.lane for event in held)
    return Timeline(
        events=tuple(sorted(held, key=lambda event: time_key(event.when))),
        lanes=tuple(sorted(lanes, key=lambda lane: lane == said.SEVERAL)),
        kinds={kind: words.word for kind, words in KINDS.items()},
        undated=undated,
        conference=conference,
        with_words=with_words,
        left_out=left_out,
    )
