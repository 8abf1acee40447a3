"""Blocks placed on pages: what belongs together stays together, and nothing is ever lost."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from reportwriter.pdf.blocks import Block, Section
from reportwriter.pdf.stack import inner


@dataclass(slots=True, kw_only=True)
class Placed:
    block: Block
    top: float
    """From the frame's top."""


@dataclass(slots=True, kw_only=True)
class Page:
    """`sections` are those in force on it, the first as the page begins."""

    height: float
    blocks: list[Placed] = field(default_factory=list)
    used: float = 0
    space: float = 0
    sections: list[Section] = field(default_factory=list)

    def room(self, block: Block) -> float:
        return self.height - self.used - self.gap(block)

    def gap(self, block: Block) -> float:
        return max(self.space, block.before) if self.blocks else 0

    def put(self, block: Block, width: float) -> None:
        top = self.used + self.gap(block)
        self.blocks.append(Placed(block=block, top=top))
        self.used = top + block.height(inner(block, width))
        self.space = block.after


@dataclass(slots=True, kw_only=True)
class Frame:
    """Where the blocks of each page go; `first_height` is the first page's, where it differs."""

    width: float
    height: float
    first_height: float


def place(blocks: Sequence[Block], frame: Frame) -> list[Page]:
    """Return the pages. A block that no page holds and that cannot be split runs over the edge."""
    pages = [Page(height=frame.first_height)]
    for index, block in enumerate(blocks):
        page = pages[-1]
        begins = block.new_page or _needed(blocks, index, page, frame.width) > page.height
        kept = index > 0 and blocks[index - 1].keep
        if page.blocks and begins and not kept:
            pages.append(Page(height=frame.height))
        _put(pages, block, frame)
    _note_sections(pages)
    return pages


def _needed(blocks: Sequence[Block], index: int, page: Page, width: float) -> float:
    """Return how far down the page the block reaches with all it is kept with."""
    bottom, space = page.used, page.space
    is_top = not page.blocks
    while index < len(blocks):
        block = blocks[index]
        gap = 0 if is_top else max(space, block.before)
        if not block.keep:
            return bottom + gap + block.least(inner(block, width))
        bottom += gap + block.height(inner(block, width))
        space, is_top, index = block.after, False, index + 1
    return bottom


def _put(pages: list[Page], block: Block, frame: Frame) -> None:
    rest: Block | None = block
    while rest is not None:
        page, width = pages[-1], inner(rest, frame.width)
        if rest.height(width) <= page.room(rest) + 0.01:
            page.put(rest, frame.width)
            return
        parts = rest.split(width, page.room(rest), must=not page.blocks)
        if parts is not None:
            page.put(parts[0], frame.width)
            rest = parts[1]
        elif not page.blocks:
            page.put(rest, frame.width)
            return
        pages.append(Page(height=frame.height))


def _note_sections(pages: list[Page]) -> None:
    current: Section | None = None
    for page in pages:
        if current and not _opens_section(page):
            page.sections.append(current)
        for placed in page.blocks:
            if placed.block.section:
                current = placed.block.section
                page.sections.append(current)


def _opens_section(page: Page) -> bool:
    """Return whether a new section begins at the top, its overline and rule counted in."""
    for placed in page.blocks:
        if placed.block.section:
            return True
        if not placed.block.keep:
            return False
    return False
