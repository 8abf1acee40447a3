"""A picture with its sentence, its table and its parts; and the room it is laid out in."""

from collections.abc import Callable
from dataclasses import dataclass

from reportwriter.pictures.shapes import Box, Face, Shape

Measure = Callable[[str, Face], float]
"""Returns how wide a text is, in millimetres."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Room:
    """How wide a picture may be, in millimetres, and how wide its words come out.

    A picture that cannot be told in that width is laid out wider: the window then scrolls, and
    paper shows it smaller.
    """

    width: float
    measure: Measure


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A part one can walk to, as a person or an event. `spoken` says it whole."""

    key: str
    box: Box
    spoken: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TableTwin:
    """All that the picture shows, as a table; `keys` name the rows as items are named."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    keys: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """`width` and `height` in millimetres; shapes are painted in order, later ones above."""

    width: float
    height: float
    sentence: str
    table: TableTwin
    shapes: tuple[Shape, ...]
    items: tuple[Item, ...] = ()

    def item(self, key: str) -> Item | None:
        return next((item for item in self.items if item.key == key), None)


LayOut = Callable[[Room], Picture]
"""A picture of certain facts, to be laid out wherever there is room for it."""
