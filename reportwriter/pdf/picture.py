"""Pictures on paper: the shapes of `pictures` as vectors, tagged as one figure with its sentence.

The painter knows no picture by name. All that it draws belongs to one `Figure`, whose alternative
text is the picture's sentence; the caption says the same to who sees, and the table twin is
printed where the caption says.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar

from reportwriter.pdf import fonts, prose, style
from reportwriter.pdf.blocks import Block, Spot
from reportwriter.pdf.canvas import Shown, TagCanvas
from reportwriter.pdf.characters import clean
from reportwriter.pdf.lines import Run
from reportwriter.pdf.paper import Box as PaperBox
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Colour
from reportwriter.pictures.hatching import DOT, WIDTH, dots_of, lines_of
from reportwriter.pictures.ink import DASHES, Dash, Fill, Hatch, Ink, Stroke
from reportwriter.pictures.picture import LayOut, Picture, Room
from reportwriter.pictures.shapes import (
    Anchor,
    Arc,
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

_TINTS = {
    "fact": (0.88, 0.93, 0.98),
    "observation": (0.87, 0.95, 0.9),
    "allegation": (0.99, 0.91, 0.85),
    "opinion": (0.95, 0.89, 0.96),
}
INKS: Mapping[Ink, Colour] = {
    Ink.TEXT: style.BLACK,
    Ink.SECOND: style.GREY,
    Ink.LINE: style.BLACK,
    Ink.BORDER: style.BORDER,
    Ink.HAIRLINE: style.HAIRLINE,
    Ink.PAGE: style.WHITE,
    Ink.PANEL: style.PANEL,
    Ink.TRACK: style.PANEL,
    Ink.ACCENT: style.LINK,
    Ink.SELECTION: style.PANEL,
    Ink.WITHHELD: style.GREY,
    Ink.WARNING: style.BLACK,
    Ink.ERROR: style.BLACK,
    Ink.SUCCESS: style.BLACK,
    Ink.NO_KIND: style.GREY,
    Ink.NO_KIND_TINT: style.PANEL,
    **{Ink(kind): colours.shape for kind, colours in style.KIND_COLOURS.items()},
    **{Ink(f"{kind}_tint"): tint for kind, tint in _TINTS.items()},
}
_ROUND_CAP = 1
_HIGHEST = 190 * MM
"""A picture is never split; a heading above it and its caption are on the same page."""


def figure(
    parent: Element, lay_out: LayOut, *, twin: str = "", caption: bool = True
) -> Iterator[Block]:
    """Give the figure and its caption, kept together.

    `twin` says where the table with the same content stands. A figure larger than the page's frame
    is drawn smaller, so that its edge is never cut off.
    """
    room = Room(width=style.WIDTH / MM, measure=measured)
    picture = lay_out(room)
    element = parent.add("Figure")
    element.alt = picture.sentence
    yield Figure(picture=picture, element=element, keep=caption, before=3 * MM, after=3 * MM)
    if caption:
        runs = (Run(picture.sentence), *((Run(f" {twin}"),) if twin else ()))
        yield prose.paragraph(parent, *runs, look=style.CAPTION, indent=0)


def measured(text: str, face: Face) -> float:
    """Return how wide words come out on paper, in millimetres."""
    pieces = fonts.pieces_of(clean(text), bold=face.bold)
    return sum(piece.width for piece in pieces) * face.points / MM


@dataclass(slots=True, kw_only=True, eq=False)
class Figure(Block):
    """A picture in the middle of the page's frame; it is never split."""

    picture: Picture
    element: Element

    def height(self, width: float) -> float:
        return self.picture.height * self._scale(width)

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        scale = self._scale(at.width)
        wide = self.picture.width * scale
        left = at.x + (at.width - wide) / 2
        self.element.box = PaperBox(
            left=left,
            bottom=at.y - self.picture.height * scale,
            right=left + wide,
            top=at.y,
        )
        with canvas.tagged(self.element):
            canvas.saveState()
            canvas.translate(left, at.y)
            _Painter(canvas, scale).paint(self.picture.shapes)
            canvas.restoreState()

    def _scale(self, width: float) -> float:
        """Return the points of a millimetre: fewer where the picture is larger than its place."""
        return min(MM, width / self.picture.width, _HIGHEST / self.picture.height)


class _Painter:
    """Draws from the upper left corner on, `scale` points for a millimetre."""

    def __init__(self, canvas: TagCanvas, scale: float) -> None:
        self._canvas = canvas
        self._scale = scale

    def paint(self, shapes: Iterable[Shape]) -> None:
        for shape in shapes:
            self._canvas.saveState()
            self._WAYS[type(shape)](self, shape)
            self._canvas.restoreState()

    def _line(self, line: Line) -> None:
        self._set(line.stroke)
        self._canvas.drawPath(self._path(line.points, closed=line.closed), stroke=1, fill=0)

    def _area(self, area: Area) -> None:
        xs, ys = zip(*area.points, strict=True)
        around = Box(min(xs), min(ys), max(xs), max(ys))
        self._cover(lambda: self._path(area.points, closed=True), around, area.fill, area.stroke)

    def _rectangle(self, shape: Rectangle) -> None:
        def path() -> object:
            made = self._canvas.beginPath()
            box, radius = shape.box, shape.radius * self._scale
            x, y = self._at(Point(box.left, box.bottom))
            size = (box.width * self._scale, box.height * self._scale)
            if radius:
                made.roundRect(x, y, *size, radius)
            else:
                made.rect(x, y, *size)
            return made

        self._cover(path, shape.box, shape.fill, shape.stroke)

    def _circle(self, shape: Circle) -> None:
        def path() -> object:
            made = self._canvas.beginPath()
            made.circle(*self._at(shape.centre), shape.radius * self._scale)
            return made

        around = Box(*shape.centre, *shape.centre).grown(shape.radius)
        self._cover(path, around, shape.fill, shape.stroke)

    def _arc(self, arc: Arc) -> None:
        self._set(arc.stroke)
        x, y = self._at(arc.centre)
        radius = arc.radius * self._scale
        box = (x - radius, y - radius, x + radius, y + radius)
        self._canvas.arc(*box, startAng=90 - arc.start, extent=-arc.sweep)

    def _words(self, words: Words) -> None:
        x, y = self._at(words.at)
        size = words.face.points * self._scale / MM
        pieces = fonts.pieces_of(clean(words.text), bold=words.face.bold)
        width = sum(piece.width for piece in pieces) * size
        if words.anchor is not Anchor.START:
            x -= width if words.anchor is Anchor.END else width / 2
        shown = []
        for piece in pieces:
            # A space after the last piece, or a reader by structure glues neighbours together.
            text = f"{piece.text} " if piece is pieces[-1] else piece.text
            shown.append(Shown(x, y, piece.face, size, INKS[words.ink], text, piece.actual))
            x += piece.width * size
        self._canvas.print_words(shown)

    def _cover(
        self, path: Callable[[], object], around: Box, fill: Fill | None, stroke: Stroke | None
    ) -> None:
        if fill is not None:
            self._canvas.setFillColorRGB(*INKS[fill.ink])
            if fill.hatch is Hatch.PLAIN:
                self._canvas.drawPath(path(), stroke=0, fill=1)
            else:
                self._hatch(path(), around, fill)
        if stroke is not None:
            self._set(stroke)
            self._canvas.drawPath(path(), stroke=1, fill=0)

    def _hatch(self, path: object, around: Box, fill: Fill) -> None:
        canvas = self._canvas
        canvas.saveState()
        canvas.clipPath(path, stroke=0, fill=0)
        canvas.setStrokeColorRGB(*INKS[fill.ink])
        canvas.setLineWidth(WIDTH * self._scale)
        for start, end in lines_of(fill.hatch, around):
            canvas.line(*self._at(start), *self._at(end))
        for dot in dots_of(fill.hatch, around):
            canvas.circle(*self._at(dot), DOT * self._scale, stroke=0, fill=1)
        canvas.restoreState()

    def _set(self, stroke: Stroke) -> None:
        self._canvas.setStrokeColorRGB(*INKS[stroke.ink])
        self._canvas.setLineWidth(stroke.width * self._scale)
        if dashes := DASHES[stroke.dash]:
            self._canvas.setDash([length * self._scale for length in dashes])
        if stroke.dash is Dash.DOTTED:
            self._canvas.setLineCap(_ROUND_CAP)

    def _path(self, points: tuple[Point, ...], *, closed: bool) -> object:
        path = self._canvas.beginPath()
        path.moveTo(*self._at(points[0]))
        for point in points[1:]:
            path.lineTo(*self._at(point))
        if closed:
            path.close()
        return path

    def _at(self, point: Point) -> tuple[float, float]:
        return point.x * self._scale, -point.y * self._scale

    _WAYS: ClassVar[Mapping[type, Callable[..., None]]] = {
        Line: _line,
        Area: _area,
        Rectangle: _rectangle,
        Circle: _circle,
        Arc: _arc,
        Words: _words,
    }
