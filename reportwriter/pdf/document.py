"""From blocks to a finished file: placed, drawn page by page with head and foot, tagged."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Protocol

from reportwriter.pdf import style
from reportwriter.pdf.blocks import Block, Section, Spot
from reportwriter.pdf.canvas import Bookmark, Destination, TagCanvas
from reportwriter.pdf.finish import Drawn
from reportwriter.pdf.flow import Frame, Page, place
from reportwriter.pdf.stack import Stack, inner
from reportwriter.pdf.structure import Element


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What head and foot may say; pages count from 1."""

    number: int
    total: int
    sections: tuple[Section, ...]


class Furniture(Protocol):
    """Draws what stands on every page, as artefacts."""

    def draw(self, canvas: TagCanvas, facts: PageFacts) -> None: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Design:
    """Where blocks go on the paper (`top` and `bottom` are margins) and what surrounds them."""

    furniture: Furniture
    top: float = style.TOP
    first_top: float = style.TOP
    bottom: float = style.BOTTOM

    def frame(self) -> Frame:
        return Frame(
            width=style.WIDTH,
            height=style.PAGE_HEIGHT - self.top - self.bottom,
            first_height=style.PAGE_HEIGHT - self.first_top - self.bottom,
        )


@dataclass(slots=True, kw_only=True)
class Story:
    """Blocks with the structure they belong to."""

    root: Element = field(default_factory=lambda: Element("Document"))
    blocks: list[Block] = field(default_factory=list)


def draw(story: Story, design: Design) -> Drawn:
    """Lay the story out and draw it."""
    pages = place(story.blocks, design.frame())
    canvas = TagCanvas()
    canvas.page_numbers = _page_numbers(pages)
    for number, page in enumerate(pages, 1):
        facts = PageFacts(number=number, total=len(pages), sections=tuple(page.sections))
        top = style.PAGE_HEIGHT - (design.first_top if number == 1 else design.top)
        design.furniture.draw(canvas, facts)
        for placed in page.blocks:
            width = inner(placed.block, style.WIDTH)
            spot = Spot(style.LEFT + placed.block.indent, top - placed.top, width)
            _note(canvas, placed.block, spot)
            placed.block.draw(canvas, spot)
        canvas.showPage()
    return Drawn(raw=canvas.close(), root=story.root, marks=canvas.marks)


def _page_numbers(pages: Sequence[Page]) -> dict[str, int]:
    return {
        named.place: number
        for number, page in enumerate(pages, 1)
        for placed in page.blocks
        for named in _with_parts(placed.block)
        if named.place
    }


def _with_parts(block: Block) -> Sequence[Block]:
    return (block, *block.blocks) if isinstance(block, Stack) else (block,)


def _note(canvas: TagCanvas, block: Block, spot: Spot) -> None:
    destination = Destination(page=canvas.page, top=spot.y + 4)
    for named in _with_parts(block):
        if named.place:
            canvas.marks.places.setdefault(named.place, destination)
    if block.bookmark:
        title, level = block.bookmark
        canvas.marks.bookmarks.append(Bookmark(title=title, level=level, destination=destination))
