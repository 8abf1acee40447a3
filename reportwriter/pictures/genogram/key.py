"""The key below a genogram: what each sign means, and only of signs that it shows."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from reportwriter.domain.ids import PersonId
from reportwriter.domain.people import Gender
from reportwriter.domain.relations import Bond, ParentTie
from reportwriter.pictures.genogram.facts import Family, Kin
from reportwriter.pictures.genogram.household import STROKE
from reportwriter.pictures.genogram.kinship import Kinship
from reportwriter.pictures.genogram.lines import LASTING, SHORT, TIES, couple_stroke, slashes
from reportwriter.pictures.genogram.symbols import symbol
from reportwriter.pictures.ink import Stroke
from reportwriter.pictures.picture import Room
from reportwriter.pictures.shapes import TICK, TICK_BOLD, Anchor, Box, Line, Point, Shape, Words

_SIGN, _AFTER_SIGN, _BETWEEN = 6.6, 1.6, 4.0
_LINE = 5.4
_RADIUS = 2.1
_Drawn = Callable[[Point], Sequence[Shape]]


def key_of(
    family: Family, kinship: Kinship, room: Room, box: Box
) -> tuple[tuple[Shape, ...], float]:
    """Return the key below a place, broken to its width, and its height."""
    shapes: list[Shape] = []
    x, y = box.left, box.top
    for words, draw in _entries(family, kinship, room):
        wide = _SIGN + _AFTER_SIGN + room.measure(words, TICK)
        if x > box.left and x + wide > box.right:
            x, y = box.left, y + _LINE
        shapes += draw(Point(x + _SIGN / 2, y + _LINE / 2))
        at = Point(x + _SIGN + _AFTER_SIGN, y + _LINE / 2 + TICK.points * 0.36 * 25.4 / 72)
        shapes.append(Words(at=at, text=words))
        x += wide + _BETWEEN
    return tuple(shapes), y + _LINE - box.top


def _entries(family: Family, kinship: Kinship, room: Room) -> Iterator[tuple[str, _Drawn]]:
    for words, sample in _samples(family, kinship):
        yield words, partial(_sample, sample, room)
    yield from _of_couples(kinship)
    tied = {one.tie for union in kinship.unions for one in union.children}
    if ParentTie.ADOPTED in tied:
        yield "adopted", lambda at: [_level(at, TIES[ParentTie.ADOPTED])]
    if tied & {ParentTie.FOSTER, ParentTie.GUARDIAN, ParentTie.STEP}:
        yield "in somebody's care", lambda at: [_level(at, TIES[ParentTie.FOSTER])]
    if any(kin.in_household for kin in family.kin):
        yield "one household", _household
    if any(kin.age for kin in family.kin):
        yield "the number is the age", _number


def _samples(family: Family, kinship: Kinship) -> Iterator[tuple[str, Kin]]:
    """Give a sample of each sign that somebody of the family has."""
    plain = Kin(id=PersonId(""), name="", called="")
    born = [kin for kin in family.kin if not kin.is_unborn]
    genders = {kin.gender for kin in born}
    for gender, words in ((Gender.FEMALE, "woman or girl"), (Gender.MALE, "man or boy")):
        if gender in genders:
            yield words, replace(plain, gender=gender)
    if kinship.unknown or genders & {Gender.OTHER, Gender.UNKNOWN}:
        yield "another gender, or not known", plain
    if any(kin.is_unborn for kin in family.kin):
        yield "not yet born", replace(plain, due=date.max)
    for kin in family.subjects[:1]:
        gender = kin.gender if not kin.is_unborn else Gender.UNKNOWN
        yield "child of the conference", replace(plain, is_subject=True, gender=gender)
    for kin in [one for one in family.kin if one.has_died][:1]:
        yield "has died", replace(plain, has_died=True, gender=kin.gender)


def _of_couples(kinship: Kinship) -> Iterator[tuple[str, _Drawn]]:
    bonds = {union.bond.bond for union in kinship.unions if union.bond}
    for bond, words in ((Bond.SEPARATED, "separated"), (Bond.DIVORCED, "divorced")):
        if bond in bonds:
            yield words, partial(_parted, bond)
    couples = [union for union in kinship.unions if len(union.parents) == 2]
    if any(couple_stroke(union) is SHORT for union in couples):
        yield "short, or not known", lambda at: [_level(at, SHORT)]


def _sample(kin: Kin, room: Room, at: Point) -> Sequence[Shape]:
    return symbol(kin, at, room.measure, _RADIUS)


def _parted(bond: Bond, at: Point) -> Sequence[Shape]:
    return [_level(at, LASTING), *slashes(at, bond)]


def _level(at: Point, stroke: Stroke) -> Shape:
    half = _SIGN / 2
    return Line(points=(Point(at.x - half, at.y), Point(at.x + half, at.y)), stroke=stroke)


def _household(at: Point) -> list[Shape]:
    box = Box(at.x - _SIGN / 2, at.y - _RADIUS, at.x + _SIGN / 2, at.y + _RADIUS)
    return [Line(points=box.corners, stroke=STROKE, closed=True)]


def _number(at: Point) -> list[Shape]:
    drop = TICK_BOLD.points * 0.36 * 25.4 / 72
    return [Words(at=Point(at.x, at.y + drop), text="5", face=TICK_BOLD, anchor=Anchor.MIDDLE)]
