"""The shapes that pictures are made of, in millimetres, x to the right and y down."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from reportwriter.pictures.ink import PLAIN_LINE, Fill, Ink, Stroke


class Point(NamedTuple):
    x: float
    y: float


class Box(NamedTuple):
    """An upright rectangle."""

    left: float
    top: float
    right: float
    bottom: float

    @property
    def width(self) -> float:
        return self.right - self.left

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def middle(self) -> Point:
        return Point((self.left + self.right) / 2, (self.top + self.bottom) / 2)

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        left, top, right, bottom = self
        return Point(left, top), Point(right, top), Point(right, bottom), Point(left, bottom)

    def grown(self, by: float) -> "Box":
        return Box(self.left - by, self.top - by, self.right + by, self.bottom + by)

    def meets(self, other: "Box") -> bool:
        """Whether the two share more than an edge."""
        across = self.left < other.right and other.left < self.right
        return across and self.top < other.bottom and other.top < self.bottom

    def holds(self, other: "Box") -> bool:
        across = self.left <= other.left and other.right <= self.right
        return across and self.top <= other.top and other.bottom <= self.bottom

    @classmethod
    def around(cls, boxes: Iterable["Box"]) -> "Box":
        """Return the smallest box round others, of which there is one at least."""
        lefts, tops, rights, bottoms = zip(*boxes, strict=True)
        return cls(min(lefts), min(tops), max(rights), max(bottoms))


@dataclass(frozen=True, slots=True)
class Face:
    """Type of a text: size in points and weight. The typeface is the painter's."""

    points: float
    bold: bool = False

    @property
    def line(self) -> float:
        """The height of a line in millimetres."""
        return self.points * 1.3 * 25.4 / 72

    @property
    def rise(self) -> float:
        """How far the baseline lies below the top of its line, in millimetres."""
        return self.points * 0.98 * 25.4 / 72


TICK = Face(9)
TICK_BOLD = Face(9, bold=True)
LABEL = Face(10)
LABEL_BOLD = Face(10, bold=True)


class Anchor(StrEnum):
    """Which part of a text lies at its point."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line through points, two or more; `closed` joins the last to the first."""

    points: tuple[Point, ...]
    stroke: Stroke = PLAIN_LINE
    closed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Area:
    """A polygon. Without a stroke it has no outline, without a fill it is hollow."""

    points: tuple[Point, ...]
    fill: Fill | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rectangle:
    """An upright rectangle, its corners rounded by `radius`."""

    box: Box
    fill: Fill | None = None
    stroke: Stroke | None = None
    radius: float = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Circle:
    centre: Point
    radius: float
    fill: Fill | None = None
    stroke: Stroke | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Arc:
    """Part of a circle's line: from `start` clockwise by `sweep`, in degrees; 0 is at the top."""

    centre: Point
    radius: float
    start: float
    sweep: float
    stroke: Stroke = PLAIN_LINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """One line of text; `at` is on its baseline."""

    at: Point
    text: str
    face: Face = TICK
    ink: Ink = Ink.TEXT
    anchor: Anchor = Anchor.START


Shape = Line | Area | Rectangle | Circle | Arc | Words
