"""How far a report is: a segment for each section, filled when it is ready, half when begun."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportwriter.pictures.ink import Fill, Ink, Stroke
from reportwriter.pictures.picture import Item, Picture, Room, TableTwin
from reportwriter.pictures.shapes import LABEL, Box, Point, Rectangle, Shape, Words

READY, STARTED, NOT_STARTED = "ready", "started", "not_started"
STATES = {READY: "Ready", STARTED: "Started", NOT_STARTED: "Not started"}
_MARGIN, _GAP, _HIGH, _BELOW = 2.0, 1.0, 6.0, 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SectionState:
    """`state` is a key of `STATES`."""

    key: str
    title: str
    state: str


def readiness(sections: Sequence[SectionState], problems: int | None, room: Room) -> Picture:
    """Return the picture of sections in their order; `problems` is None before the check."""
    boxes = list(_boxes(len(sections), room))
    shapes: list[Shape] = []
    for section, box in zip(sections, boxes, strict=True):
        shapes += _segment(section.state, box)
    shapes += _legend(sections, room)
    return Picture(
        width=room.width,
        height=_MARGIN + _HIGH + _BELOW + LABEL.line + _MARGIN,
        sentence=readiness_words(sections, problems),
        table=TableTwin(
            head=("Section", "How far"),
            rows=tuple((one.title, STATES[one.state]) for one in sections),
            keys=tuple(one.key for one in sections),
        ),
        shapes=tuple(shapes),
        items=tuple(
            Item(key=one.key, box=box.grown(0.5), spoken=f"{one.title}: {STATES[one.state]}")
            for one, box in zip(sections, boxes, strict=True)
        ),
    )


def readiness_words(sections: Sequence[SectionState], problems: int | None) -> str:
    """Return `4 of 7 sections ready, 3 problems`, as a sentence."""
    done = sum(one.state == READY for one in sections)
    said = f"{done} of {len(sections)} sections ready"
    if problems is None:
        return f"{said}."
    found = "no problem" if not problems else f"{problems} problem{'s' if problems > 1 else ''}"
    return f"{said}, {found}."


def _legend(sections: Sequence[SectionState], room: Room) -> Iterator[Shape]:
    left, top = _MARGIN, _MARGIN + _HIGH + _BELOW
    for state, words in STATES.items():
        number = sum(one.state == state for one in sections)
        if not number:
            continue
        middle = top + LABEL.line / 2
        yield from _segment(state, Box(left, middle - 1.5, left + 5, middle + 1.5))
        text = f"{words}: {number}"
        yield Words(at=Point(left + 7, top + LABEL.rise), text=text, face=LABEL)
        left += 7 + room.measure(text, LABEL) + 8


def _boxes(number: int, room: Room) -> Iterator[Box]:
    wide = (room.width - 2 * _MARGIN - _GAP * (number - 1)) / max(number, 1)
    for index in range(number):
        left = _MARGIN + index * (wide + _GAP)
        yield Box(left, _MARGIN, left + wide, _MARGIN + _HIGH)


def _segment(state: str, box: Box) -> Iterator[Shape]:
    ink = {READY: Ink.SECOND, STARTED: Ink.ACCENT}.get(state, Ink.BORDER)
    if state == READY:
        yield Rectangle(box=box, fill=Fill(ink))
    elif state == STARTED:
        half = Box(box.left, box.top, box.middle.x, box.bottom)
        yield Rectangle(box=half, fill=Fill(ink))
    yield Rectangle(box=box, stroke=Stroke(ink, 0.35))
