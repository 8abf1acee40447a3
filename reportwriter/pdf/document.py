"""From blocks to a finished file: placed, drawn page by page with head and foot, tagged."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import accumulate
from typing import Protocol

from reportwriter.pdf import style
from reportwriter.pdf.blocks import Block, Section, Spot
from reportwriter.pdf.canvas import Bookmark, Destination, LinkArea, Marks, TagCanvas
from reportwriter.pdf.finish import Drawn
from reportwriter.pdf.flow import Frame, Page, place
from reportwriter.pdf.stack import Stack, inner
from reportwriter.pdf.structure import Element


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """What head and foot may say; pages count from 1, those `of_chapter` anew in each."""

    number: int
    total: int
    sections: tuple[Section, ...]
    of_chapter: int = 1


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


@dataclass(slots=True, kw_only=True)
class Chapter:
    """Blocks that begin on a page of their own, with their own head and foot.

    Their links lead to places of the same chapter first: several may hold a statement 1.
    """

    blocks: Sequence[Block]
    design: Design


def draw(story: Story, design: Design) -> Drawn:
    """Lay the story out and draw it."""
    return draw_chapters(story.root, [Chapter(blocks=story.blocks, design=design)])[0]


def draw_chapters(root: Element, chapters: Sequence[Chapter]) -> tuple[Drawn, tuple[int, ...]]:
    """Lay the chapters out one after the other, and draw them; say on which page each begins.

    Pages are counted through, and a place of one chapter can be named in every other.
    """
    laid = [place(one.blocks, one.design.frame()) for one in chapters]
    starts = tuple(accumulate((len(pages) for pages in laid), initial=1))
    own = [_page_numbers(pages, start) for pages, start in zip(laid, starts, strict=False)]
    anywhere = {name: page for numbers in reversed(own) for name, page in numbers.items()}
    canvas, places = TagCanvas(), dict[str, Destination]()
    for index, chapter in enumerate(chapters):
        canvas.page_numbers = {**anywhere, **own[index]}
        before = len(canvas.marks.annotations)
        counted = PageFacts(number=starts[index], total=starts[-1] - 1, sections=())
        _draw_pages(canvas, laid[index], chapter.design, counted)
        _keep_apart(canvas.marks, places, index, before)
    canvas.marks.places = places
    return Drawn(raw=canvas.close(), root=root, marks=canvas.marks), starts[:-1]


def _draw_pages(canvas: TagCanvas, pages: Sequence[Page], design: Design, first: PageFacts) -> None:
    for index, page in enumerate(pages):
        sections = tuple(page.sections)
        facts = replace(first, number=first.number + index, sections=sections, of_chapter=index + 1)
        top = style.PAGE_HEIGHT - (design.top if index else design.first_top)
        design.furniture.draw(canvas, facts)
        for placed in page.blocks:
            width = inner(placed.block, style.WIDTH)
            spot = Spot(style.LEFT + placed.block.indent, top - placed.top, width)
            _note(canvas, placed.block, spot)
            placed.block.draw(canvas, spot)
        canvas.showPage()


def _keep_apart(marks: Marks, places: dict[str, Destination], chapter: int, before: int) -> None:
    """Take the places of a chapter over, under names that no other chapter has."""
    for at, area in enumerate(marks.annotations[before:], start=before):
        if isinstance(area, LinkArea) and area.place in marks.places:
            marks.annotations[at] = replace(area, place=f"{chapter} {area.place}")
    for name, destination in marks.places.items():
        places[f"{chapter} {name}"] = destination
        places.setdefault(name, destination)
    marks.places = {}


def _page_numbers(pages: Sequence[Page], first: int) -> dict[str, int]:
    return {
        named.place: number
        for number, page in enumerate(pages, first)
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
