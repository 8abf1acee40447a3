"""One person's symbol, and the words that stand with it."""

from collections.abc import Iterator
from dataclasses import dataclass

from reportwriter.domain.people import Gender
from reportwriter.pictures.genogram.facts import Kin
from reportwriter.pictures.ink import Fill, Ink, Stroke
from reportwriter.pictures.picture import Measure
from reportwriter.pictures.shapes import (
    LABEL_BOLD,
    TICK,
    TICK_BOLD,
    Anchor,
    Area,
    Box,
    Circle,
    Face,
    Line,
    Point,
    Rectangle,
    Shape,
    Words,
)
from reportwriter.pictures.wrapping import wrapped
from reportwriter.wording.dates import short_date

RADIUS = 6.0
_INSIDE = 1.3
"""How far the inner outline of a child of the conference stays from the outer one."""
_OUTLINE = Stroke(Ink.LINE, 0.45)
_CROSS = Stroke(Ink.SECOND, 0.35)
_LONGEST_RELATIONSHIP = 34


@dataclass(frozen=True, slots=True)
class Caption:
    """A line of the words with a symbol."""

    text: str
    face: Face
    ink: Ink


def symbol(kin: Kin | None, centre: Point, measure: Measure, radius: float = RADIUS) -> list[Shape]:
    """Return somebody's symbol; of None that of a parent whom nobody has named."""
    shapes = [_outline(kin, centre, radius, Fill(Ink.PAGE))]
    if kin is not None and kin.is_subject:
        shapes.append(_outline(kin, centre, radius - min(_INSIDE, radius * 0.4), None))
    if kin is not None and kin.has_died:
        half = radius * 0.62
        box = Box(*centre, *centre).grown(half)
        first, second, third, fourth = box.corners
        shapes.append(Line(points=(first, third), stroke=_CROSS))
        shapes.append(Line(points=(second, fourth), stroke=_CROSS))
    inside = "?" if kin is None else age_inside(kin, measure)
    if inside:
        at = Point(centre.x, centre.y + LABEL_BOLD.points * 0.36 * 25.4 / 72)
        shapes.append(Words(at=at, text=inside, face=LABEL_BOLD, anchor=Anchor.MIDDLE))
    return shapes


def age_inside(kin: Kin, measure: Measure) -> str:
    """Return the age as it stands in the symbol; empty where it is too long for it."""
    room = RADIUS * (0.9 if kin.is_unborn else 1.3)
    fits = kin.age and measure(kin.age, LABEL_BOLD) <= room
    return kin.age if fits and not kin.has_died else ""


def captions(kin: Kin | None, width: float, measure: Measure) -> tuple[Caption, ...]:
    """Return the words with a symbol, broken to a width: name, who they are, other names."""
    if kin is None:
        return (Caption("not named", TICK, Ink.SECOND),)
    lines = [
        Caption(text, TICK_BOLD, Ink.TEXT) for text in _broken(kin.name, TICK_BOLD, width, measure)
    ]
    for text in _also(kin, measure):
        lines += [Caption(part, TICK, Ink.SECOND) for part in _broken(text, TICK, width, measure)]
    return tuple(lines)


def _broken(text: str, face: Face, width: float, measure: Measure) -> tuple[str, ...]:
    return wrapped(text.replace("\N{NO-BREAK SPACE}", " "), face, width, measure)


def _also(kin: Kin, measure: Measure) -> Iterator[str]:
    if kin.due and kin.is_unborn:
        yield f"due {short_date(kin.due)}"
    if kin.has_died:
        yield "has died"
    elif kin.age and not age_inside(kin, measure):
        yield kin.age
    if kin.relationship and not kin.is_child and len(kin.relationship) <= _LONGEST_RELATIONSHIP:
        yield kin.relationship
    for alias in kin.aliases:
        yield f"\N{LEFT DOUBLE QUOTATION MARK}{alias}\N{RIGHT DOUBLE QUOTATION MARK}"


def _outline(kin: Kin | None, centre: Point, radius: float, fill: Fill | None) -> Shape:
    x, y = centre
    if kin is not None and kin.is_unborn:
        points = (
            Point(x, y - radius),
            Point(x + radius, y + radius),
            Point(x - radius, y + radius),
        )
        return Area(points=points, fill=fill, stroke=_OUTLINE)
    gender = kin.gender if kin is not None else Gender.UNKNOWN
    if gender is Gender.MALE:
        box = Box(x, y, x, y).grown(radius * 0.94)
        return Rectangle(box=box, fill=fill, stroke=_OUTLINE)
    if gender is Gender.FEMALE:
        return Circle(centre=centre, radius=radius, fill=fill, stroke=_OUTLINE)
    corners = (
        Point(x, y - radius),
        Point(x + radius, y),
        Point(x, y + radius),
        Point(x - radius, y),
    )
    return Area(points=corners, fill=fill, stroke=_OUTLINE)
