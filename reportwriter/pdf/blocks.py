"""What a page is made of: blocks that know their height, may be split, and draw themselves."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any, NamedTuple, TypeVar

from reportwriter.pdf import fonts
from reportwriter.pdf.canvas import LinkArea, Shown, TagCanvas
from reportwriter.pdf.lines import PAGE, Line, Link, Run, Segment, break_lines
from reportwriter.pdf.paper import Box
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import LINK, Colour, Style

B = TypeVar("B", bound="Block")


class Spot(NamedTuple):
    """Where a block is drawn: its upper left corner, y from the paper's foot, and its width."""

    x: float
    y: float
    width: float


class _Set(NamedTuple):
    """A segment with its baseline; `ends` where a word ends with the line."""

    segment: Segment
    baseline: float
    ends: bool = False


@dataclass(slots=True, kw_only=True)
class Section:
    """What the running head says from here on."""

    title: str
    numbers: tuple[str, ...] = ()
    initials: str = ""


@dataclass(slots=True, kw_only=True, eq=False)
class Block:
    """`before` and `after` are spaces outside; neighbours share the larger one.

    `indent` and `narrower` move the edges in. `keep` holds it with the next block, `new_page`
    starts a page. `place` names it for links, `bookmark` (title, level) lists it.
    """

    before: float = 0
    after: float = 0
    indent: float = 0
    narrower: float = 0
    keep: bool = False
    new_page: bool = False
    place: str = ""
    bookmark: tuple[str, int] | None = None
    section: Section | None = None

    def height(self, width: float) -> float:
        raise NotImplementedError

    def least(self, width: float) -> float:
        """Return the height that must be free for it to begin."""
        return self.height(width)

    def split(self, width: float, room: float, *, must: bool) -> tuple["Block", "Block"] | None:
        """Return the part that fits and the rest; None to go to the next page whole.

        `must`: the page is empty, so that going on would not help.
        """
        return None

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        raise NotImplementedError


@dataclass(slots=True, kw_only=True, eq=False)
class Text(Block):
    """A paragraph. Its element may be None: then it is printed, but not read.

    `once`: what is printed again, as the head of a table on its next page, is not read again.
    """

    runs: Sequence[Run]
    style: Style
    element: Element | None
    once: bool = False
    first: int = 0
    last: int | None = None
    broken: dict[float, list[Line]] = field(default_factory=dict, repr=False)
    """All its lines by width; the parts of a split paragraph share them."""
    _lines: list[Line] = field(default_factory=list, init=False)
    _width: float = field(default=-1, init=False)

    def lines(self, width: float) -> list[Line]:
        if width != self._width:
            if width not in self.broken:
                self.broken[width] = break_lines(self.runs, self.style, width)
            self._lines = self.broken[width][self.first : self.last]
            self._width = width
        return self._lines

    def height(self, width: float) -> float:
        return len(self.lines(width)) * self.style.leading

    def least(self, width: float) -> float:
        # No single line is left behind, and none is sent ahead alone.
        count = len(self.lines(width))
        return (count if count < 4 else 2) * self.style.leading

    def split(self, width: float, room: float, *, must: bool) -> tuple[Block, Block] | None:
        count = len(self.lines(width))
        fits = math.floor((room + 0.01) / self.style.leading)
        fits = min(fits, count - 1) if must else min(fits, count - 2)
        if fits < (1 if must else 2):
            return None
        return self.cut(fits)

    def cut(self, count: int) -> tuple["Text", "Text"]:
        """Return the first lines and the rest, both content of the same element."""
        at = self.first + count
        return ahead(self, last=at), behind(self, first=at)

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        if self.once and self.element and self.element.is_drawn:
            self.element = None
        size, leading = self.style.size, self.style.leading
        # The text sits in its leading as browsers do it: ascent 0.8, descent 0.2.
        baseline = at.y - (leading - size) / 2 - size * 0.8
        group: list[_Set] = []
        link: Link | None = None
        for line in self.lines(at.width):
            for segment in _with_pages(line, canvas, size):
                if segment.run.link is not link and group:
                    self._show(canvas, group, link, at.x)
                    group = []
                link = segment.run.link
                group.append(_Set(segment, baseline))
            if line.ends_word and group:
                group[-1] = group[-1]._replace(ends=True)
            baseline -= leading
        if group:
            self._show(canvas, group, link, at.x)

    def _show(
        self,
        canvas: TagCanvas,
        group: list[_Set],
        link: Link | None,
        x: float,
    ) -> None:
        element = self.element
        if link and element and link.place in canvas.page_numbers:
            element = element.add("Link")
            element.alt = link.name
        with canvas.tagged(element):
            self._print(canvas, group, x)
        if link:
            self._underline(canvas, group, x)
        if link and element and element is not self.element:
            for segment, baseline, _ in group:
                box = self._box(segment, baseline, x)
                area = LinkArea(page=canvas.page, box=box, place=link.place, name=link.name)
                canvas.annotate(element, area)

    def _print(self, canvas: TagCanvas, group: list[_Set], x: float) -> None:
        canvas.print_words(
            [
                Shown(
                    x + segment.x,
                    baseline,
                    segment.piece.face,
                    self.style.size,
                    self._colour(segment.run),
                    # A space at the line's end, or a reader by structure glues the words around.
                    f"{segment.piece.text} " if ends else segment.piece.text,
                    segment.piece.actual,
                )
                for segment, baseline, ends in group
            ]
        )

    def _colour(self, run: Run) -> Colour:
        return run.colour or (LINK if run.link else self.style.colour)

    def _underline(self, canvas: TagCanvas, group: list[_Set], x: float) -> None:
        with canvas.tagged(None):
            canvas.setStrokeColorRGB(*LINK)
            canvas.setLineWidth(0.6)
            for segment, baseline, _ in group:
                start = x + segment.x
                canvas.line(start, baseline - 1.8, start + segment.width, baseline - 1.8)

    def _box(self, segment: Segment, baseline: float, x: float) -> Box:
        return Box(
            left=x + segment.x,
            bottom=baseline - self.style.size * 0.25,
            right=x + segment.x + segment.width,
            top=baseline + self.style.size * 0.9,
        )


def _with_pages(line: Line, canvas: TagCanvas, size: float) -> Sequence[Segment]:
    """Return the line with page numbers in their place, what follows them moved along."""
    if not any(segment.run.page_of for segment in line.segments):
        return line.segments
    segments: list[Segment] = []
    shift = 0.0
    for segment in line.segments:
        piece, width = segment.piece, segment.width
        if segment.run.page_of:
            number = str(canvas.page_numbers.get(segment.run.page_of, ""))
            text = piece.text.replace(PAGE, number)
            piece = piece._replace(text=text)
            width = fonts.width_of(text.rstrip(" "), piece.face) * size
        segments.append(Segment(segment.run, piece, segment.x + shift, width))
        shift += width - segment.width
    return segments


def ahead(block: B, **changed: Any) -> B:
    """Return the part of a split block that ends a page."""
    return replace(block, after=0, keep=False, **changed)


def behind(block: B, **changed: Any) -> B:
    """Return the part of a split block that goes on; its place and bookmark stay with the first."""
    outer: dict[str, Any] = {
        "before": 0,
        "new_page": False,
        "place": "",
        "bookmark": None,
        "section": None,
    }
    return replace(block, **outer, **changed)
