"""Attendance and appointments: a bar for each period or outcome, with its numbers."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportwriter.pictures.ink import Fill, Hatch, Ink, Stroke
from reportwriter.pictures.picture import Item, Picture, Room, TableTwin
from reportwriter.pictures.shapes import (
    LABEL,
    LABEL_BOLD,
    TICK,
    Box,
    Point,
    Rectangle,
    Shape,
    Words,
)
from reportwriter.pictures.wrapping import wrapped

NOTHING = "Nothing that can be counted is written down yet."
_MARGIN, _BAR, _GAP = 2.0, 5.0, 2.5
_OF = re.compile(r"^\D*(\d{1,5})\s*(?:of|out of|/)\s*(\d{1,5})\b")
_HATCHES = (Hatch.PLAIN, Hatch.DIAGONAL, Hatch.DOTS, Hatch.VERTICAL, Hatch.CROSSED)


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """So many of so many, as in a period; what was written is kept where it says no numbers."""

    what: str
    kept: int
    of: int
    nth: int = 0
    """Which pattern it is drawn in."""

    @property
    def words(self) -> str:
        """Return `171 of 186 (92 %)`; a percentage never stands alone."""
        if not self.of:
            return f"{self.kept} of {self.of}"
        return f"{self.kept} of {self.of} ({round(100 * self.kept / self.of)} %)"


@dataclass(frozen=True, slots=True, kw_only=True)
class AttendanceGroup:
    """What is counted of one person: `Juniper: sessions`."""

    title: str
    bars: tuple[Kept, ...]

    @property
    def spoken(self) -> str:
        return f"{self.title}: {', '.join(f'{bar.words} {bar.what}'.strip() for bar in self.bars)}"


def read_kept(written: str) -> tuple[int, int] | None:
    """Return the numbers of `171 of 186 sessions`; None where it does not say them so."""
    found = _OF.match(written)
    if found is None:
        return None
    kept, of = int(found[1]), int(found[2])
    return (kept, of) if 0 <= kept <= of and of else None


def attendance(groups: Sequence[AttendanceGroup], room: Room) -> Picture:
    """Return the bars of each group below its title."""
    shapes: list[Shape] = []
    items: list[Item] = []
    top = _MARGIN
    for number, group in enumerate(groups):
        start = top
        at = Point(_MARGIN, top + LABEL_BOLD.rise)
        shapes.append(Words(at=at, text=group.title, face=LABEL_BOLD))
        top += LABEL_BOLD.line + 1
        for bar in group.bars:
            drawn, top = _bar(bar, top, room)
            shapes += drawn
        box = Box(_MARGIN / 2, start, room.width - _MARGIN / 2, top)
        items.append(Item(key=str(number), box=box, spoken=group.spoken))
        top += _GAP
    if not groups:
        at = Point(_MARGIN, top + LABEL.rise)
        shapes.append(Words(at=at, text=NOTHING, face=LABEL, ink=Ink.SECOND))
        top += LABEL.line
    return Picture(
        width=room.width,
        height=top + _MARGIN,
        sentence=attendance_words(groups),
        table=TableTwin(
            head=("Whose and what", "Period or outcome", "Number"),
            rows=tuple(
                (group.title, bar.what, bar.words) for group in groups for bar in group.bars
            ),
            keys=tuple(str(number) for number, group in enumerate(groups) for _bar in group.bars),
        ),
        shapes=tuple(shapes),
        items=tuple(items),
    )


def attendance_words(groups: Sequence[AttendanceGroup]) -> str:
    if not groups:
        return NOTHING
    return f"{'. '.join(group.spoken for group in groups)}."


def _bar(bar: Kept, top: float, room: Room) -> tuple[list[Shape], float]:
    wide = room.width - 2 * _MARGIN
    lines = wrapped(f"{bar.words}  {bar.what}", TICK, wide, room.measure)
    shapes: list[Shape] = []
    for line in lines:
        shapes.append(Words(at=Point(_MARGIN, top + TICK.rise), text=line))
        top += TICK.line
    track = Box(_MARGIN, top, _MARGIN + wide, top + _BAR)
    share = bar.kept / bar.of if bar.of else 0
    kept = Box(track.left, track.top, track.left + wide * share, track.bottom)
    shapes += _covered(track, kept, _HATCHES[bar.nth % len(_HATCHES)])
    return shapes, track.bottom + _GAP


def _covered(track: Box, kept: Box, hatch: Hatch) -> Iterator[Shape]:
    yield Rectangle(box=track, fill=Fill(Ink.TRACK))
    if kept.width:
        yield Rectangle(box=kept, fill=Fill(Ink.ACCENT, hatch), stroke=Stroke(Ink.ACCENT, 0.3))
    yield Rectangle(box=track, stroke=Stroke(Ink.BORDER, 0.3))
