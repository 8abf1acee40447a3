"""What each opinion of a report rests on: the opinion, and the statements that lead to it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportwriter.pictures.ink import Dash, Ink, Stroke
from reportwriter.pictures.picture import Item, Picture, Room, TableTwin
from reportwriter.pictures.shapes import (
    LABEL,
    LABEL_BOLD,
    Box,
    Line,
    Point,
    Rectangle,
    Shape,
    Words,
)
from reportwriter.pictures.symbols import kind_symbol
from reportwriter.wording.kinds import KINDS, named

NONE_WRITTEN = "There is no opinion in this report yet."
ON_NOTHING = "nothing"
_MARGIN, _SYMBOL, _BESIDE, _ROW = 2.0, 3.2, 2.0, 8.0
_JOIN, _BETWEEN = 12.0, 6.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """A statement that an opinion rests on, by kind and printed number."""

    kind: str
    number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OpinionGrounds:
    """`besides` names what it rests on that is no statement of this report."""

    key: str
    number: int
    grounds: tuple[Ground, ...]
    besides: tuple[str, ...] = ()

    @property
    def is_bare(self) -> bool:
        return not self.grounds and not self.besides

    @property
    def rests_on(self) -> str:
        """Return `facts 3 and 4 and observation 7`."""
        parts = [*_by_kind(self.grounds), *self.besides]
        return named(parts) if parts else ON_NOTHING


def opinion_grounds(opinions: Sequence[OpinionGrounds], room: Room) -> Picture:
    """Return a row for each opinion; one that rests on nothing stands in a broken outline."""
    shapes: list[Shape] = []
    items: list[Item] = []
    top = _MARGIN
    label = max((_label_width(one, room) for one in opinions), default=0)
    for one in opinions:
        drawn, bottom = _row(one, top, label, room)
        shapes += drawn
        box = Box(_MARGIN / 2, top, room.width - _MARGIN / 2, bottom)
        items.append(Item(key=one.key, box=box, spoken=_spoken(one)))
        top = bottom + 1
    if not opinions:
        at = Point(_MARGIN, _MARGIN + LABEL.rise)
        shapes.append(Words(at=at, text=NONE_WRITTEN, face=LABEL, ink=Ink.SECOND))
        top += LABEL.line
    return Picture(
        width=room.width,
        height=top + _MARGIN,
        sentence=grounds_words(opinions),
        table=TableTwin(
            head=("Opinion", "Rests on"),
            rows=tuple((f"Opinion {one.number}", one.rests_on) for one in opinions),
            keys=tuple(one.key for one in opinions),
        ),
        shapes=tuple(shapes),
        items=tuple(items),
    )


def grounds_words(opinions: Sequence[OpinionGrounds]) -> str:
    """Return `Opinion 2 rests on facts 3 and 4; opinion 5 rests on nothing`, as a sentence."""
    if not opinions:
        return NONE_WRITTEN
    said = "; ".join(_spoken(one) for one in opinions)
    return f"{said[:1].upper()}{said[1:]}."


def _spoken(one: OpinionGrounds) -> str:
    return f"opinion {one.number} rests on {one.rests_on}"


def _by_kind(grounds: Sequence[Ground]) -> Iterator[str]:
    for kind in (*KINDS, ""):
        numbers = [str(one.number) for one in grounds if one.kind == kind]
        if not numbers:
            continue
        if not kind:
            word = "statement" if len(numbers) == 1 else "statements"
        else:
            word = KINDS[kind].word.lower() if len(numbers) == 1 else KINDS[kind].plural
        yield f"{word} {named(numbers)}"


def _label(one: OpinionGrounds) -> str:
    return f"Opinion {one.number}"


def _label_width(one: OpinionGrounds, room: Room) -> float:
    return _SYMBOL + _BESIDE + room.measure(_label(one), LABEL_BOLD)


def _row(one: OpinionGrounds, top: float, label: float, room: Room) -> tuple[list[Shape], float]:
    middle = top + _ROW / 2
    x = _MARGIN + 1.5
    shapes: list[Shape] = [
        kind_symbol("opinion", Point(x + _SYMBOL / 2, middle), _SYMBOL),
        Words(
            at=Point(x + _SYMBOL + _BESIDE, middle - LABEL.line / 2 + LABEL.rise),
            text=_label(one),
            face=LABEL_BOLD,
        ),
    ]
    joint = x + label + 2
    begin = joint + _JOIN
    if one.is_bare:
        outline = Box(_MARGIN, top + 0.5, joint, top + _ROW - 0.5)
        shapes.append(
            Rectangle(box=outline, stroke=Stroke(Ink.WARNING, 0.5, Dash.DASHED), radius=1)
        )
        at = Point(begin, middle - LABEL.line / 2 + LABEL.rise)
        shapes.append(Words(at=at, text="rests on nothing", face=LABEL, ink=Ink.WARNING))
        return shapes, top + _ROW
    shapes.append(Line(points=(Point(joint, middle), Point(begin - 2, middle))))
    chips, bottom = _chips(one, Point(begin, top), room)
    return [*shapes, *chips], bottom


def _chips(one: OpinionGrounds, begin: Point, room: Room) -> tuple[list[Shape], float]:
    """Return what it rests on, as many in a line as fit."""
    shapes: list[Shape] = []
    x, top = begin
    parts = [(ground.kind, str(ground.number)) for ground in one.grounds]
    for kind, words in (*parts, *((None, besides) for besides in one.besides)):
        symbol = 0.0 if kind is None else _SYMBOL + 1.2
        wide = symbol + room.measure(words, LABEL)
        if x > begin.x and x + wide > room.width - _MARGIN:
            x, top = begin.x, top + _ROW
        middle = top + _ROW / 2
        if kind is not None:
            shapes.append(kind_symbol(kind, Point(x + _SYMBOL / 2, middle), _SYMBOL))
        at = Point(x + symbol, middle - LABEL.line / 2 + LABEL.rise)
        shapes.append(Words(at=at, text=words, face=LABEL))
        x += wide + _BETWEEN
    return shapes, top + _ROW
