"""How one event is drawn: its shape, the bar as long as its date is uncertain, and its number."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from reportwriter.domain.when import Moment, Precision, Sense, When
from reportwriter.pictures.ink import KIND_INKS, Dash, Fill, Ink, Stroke
from reportwriter.pictures.shapes import TICK, TICK_BOLD, Box, Line, Point, Rectangle, Shape, Words
from reportwriter.pictures.symbols import kind_symbol

if TYPE_CHECKING:
    from reportwriter.pictures.picture import Measure
    from reportwriter.pictures.time_scale import Span, TimeScale
    from reportwriter.pictures.timeline_events import TimelineEvent

SYMBOL = 3.2
BAR = 3.0
ROW = TICK.line + SYMBOL + 1.6
"""The height of a row: number and words above, the mark below."""
SOFT = 2.0
"""How far a dashed end reaches over the bar."""
_FROM_NUMBER, _LEAST_WORDS = 1.2, 14.0
_VAGUE = (Precision.SEASON, Precision.THIRD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """`bar` is from where to where its date reaches; `left` and `right` hold all that is drawn.

    `text` is where the number begins, `centre` where the shape of its kind stands.
    """

    event: TimelineEvent
    bar: tuple[float, float]
    centre: float
    text: float
    left: float
    right: float


def reach_of(when: When) -> Span:
    """Return the days a date reaches over; an end that is open adds none."""
    first, last = when.span
    start = last if first == date.min else first
    return start, first if last == date.max else last


def mark_of(
    event: TimelineEvent, scale: TimeScale, measure: Measure, bounds: tuple[float, float]
) -> Mark:
    """Return where an event is drawn, all of it between the bounds."""
    when, (leftmost, rightmost) = event.when, bounds
    first, last = when.span
    left = leftmost + SOFT / 2 if first == date.min else scale.morning(first)
    right = rightmost - SOFT / 2 if last == date.max else scale.evening(last)
    centre = (left + right) / 2
    if when.sense is Sense.PERIOD and right - left > 2 * SYMBOL:
        centre = right - SYMBOL if first == date.min else left + SYMBOL
    wide = measure(event.number, TICK_BOLD)
    over = SOFT if is_soft(when.first) or is_soft(when.last) else 0
    drawn = (min(left - over, centre - SYMBOL / 2), max(right + over, centre + SYMBOL / 2))
    text = min(max(centre - min(wide, SYMBOL) / 2, leftmost), rightmost - wide)
    return Mark(
        event=event,
        bar=(left, right),
        centre=centre,
        text=text,
        left=max(min(drawn[0], text), leftmost),
        right=min(max(drawn[1], text + wide), rightmost),
    )


def is_soft(moment: Moment | None) -> bool:
    """Say whether nobody knows where an end is."""
    return moment is not None and (moment.about or moment.possibly or moment.precision in _VAGUE)


def is_open(when: When) -> bool:
    """Say whether it has an end that nobody knows."""
    return when.first is None or (when.last is None and when.sense is not Sense.SINGLE)


def is_a_day(when: When) -> bool:
    """Say whether it is one day and not about it: the shape alone shows that."""
    first = when.first
    if first is None or when.sense is not Sense.SINGLE:
        return False
    return first.precision in (Precision.DAY, Precision.MINUTE) and not is_soft(first)


def mark_shapes(mark: Mark, top: float, room_right: float, measure: Measure) -> Iterator[Shape]:
    """Give bar, shape, number and, as far as there is room, what happened."""
    event = mark.event
    middle = top + TICK.line + SYMBOL / 2
    if not is_a_day(event.when):
        yield from _bar(mark, middle)
    yield kind_symbol(event.kind, Point(mark.centre, middle), SYMBOL)
    baseline = top + TICK.rise
    yield Words(at=Point(mark.text, baseline), text=event.number, face=TICK_BOLD)
    start = mark.text + measure(event.number, TICK_BOLD) + (_FROM_NUMBER if event.number else 0)
    if room_right - start >= _LEAST_WORDS and (
        words := _elided(event.what, room_right - start, measure)
    ):
        yield Words(at=Point(start, baseline), text=words, ink=Ink.SECOND)


def _bar(mark: Mark, middle: float) -> Iterator[Shape]:
    when, (left, right) = mark.event.when, mark.bar
    ink, tint = KIND_INKS[mark.event.kind]
    box = Box(left, middle - BAR / 2, right, middle + BAR / 2)
    fill = tint if when.sense is Sense.PERIOD else Ink.PAGE
    yield Rectangle(box=box, fill=Fill(fill))
    stroke = Stroke(ink, 0.4)
    for y in (box.top, box.bottom):
        yield Line(points=(Point(left, y), Point(right, y)), stroke=stroke)
    first, last = when.first, when.last if when.sense is not Sense.SINGLE else when.first
    yield _end(first, left, -1, box, ink)
    yield _end(last, right, 1, box, ink)


def _end(moment: Moment | None, x: float, out: int, box: Box, ink: Ink) -> Shape:
    """Return an end: an arrow where it is open, dashed where it is about, else a line."""
    top, bottom, middle = box.top, box.bottom, (box.top + box.bottom) / 2
    if moment is None:
        tip, back = x + out * SOFT / 2, x - out * SOFT / 2
        arrow = (Point(back, top - 0.6), Point(tip, middle), Point(back, bottom + 0.6))
        return Line(points=arrow, stroke=Stroke(ink, 0.5))
    if not is_soft(moment):
        return Line(points=(Point(x, top), Point(x, bottom)), stroke=Stroke(ink, 0.4))
    near, far = x + out * SOFT / 2, x + out * SOFT
    round_end = (Point(x, top), Point(near, top), Point(far, middle))
    points = (*round_end, Point(near, bottom), Point(x, bottom))
    return Line(points=points, stroke=Stroke(ink, 0.4, Dash.DASHED))


def _elided(words: str, width: float, measure: Measure) -> str:
    """Return as many letters as there is room for, with dots where some are left out."""
    words = " ".join(words.split())
    # No letter is narrower than half a millimetre, so nothing longer is ever measured.
    words = words[: int(width * 2) + 1]
    if measure(words, TICK) <= width:
        return words
    low, high = 0, len(words)
    while low < high:
        middle = (low + high + 1) // 2
        fits = measure(f"{words[:middle].rstrip()}\N{HORIZONTAL ELLIPSIS}", TICK) <= width
        low, high = (middle, high) if fits else (low, middle - 1)
    return f"{words[:low].rstrip()}\N{HORIZONTAL ELLIPSIS}" if low else ""
