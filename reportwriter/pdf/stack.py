"""Blocks one above the other, and the frames drawn around them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reportwriter.pdf.blocks import Block, Spot, ahead, behind
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.style import BLACK, MM, Colour


@dataclass(slots=True, kw_only=True, eq=False)
class Rule(Block):
    """A horizontal line, printed and not read."""

    weight: float = 0.6
    colour: Colour = BLACK

    def height(self, width: float) -> float:
        return self.weight

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        with canvas.tagged(None):
            canvas.setStrokeColorRGB(*self.colour)
            canvas.setLineWidth(self.weight)
            y = at.y - self.weight / 2
            canvas.line(at.x, y, at.x + at.width, y)


@dataclass(slots=True, kw_only=True, eq=False)
class Stack(Block):
    """Several blocks as one; it splits between them, or inside the one that reaches over."""

    blocks: Sequence[Block]

    def height(self, width: float) -> float:
        return max((bottom for _, _, bottom in self._laid(width)), default=0)

    def least(self, width: float) -> float:
        for block, top, _ in self._laid(width):
            if not block.keep:
                return top + block.least(inner(block, width))
        return self.height(width)

    def split(self, width: float, room: float, *, must: bool) -> tuple[Block, Block] | None:
        fits: list[Block] = []
        for index, (block, top, bottom) in enumerate(self._laid(width)):
            if bottom > room + 0.01:
                parts = block.split(inner(block, width), room - top, must=must and not fits)
                if parts is None and not fits:
                    return None
                first = [*fits, parts[0]] if parts else fits
                rest = [*(parts[1:] if parts else [block]), *self.blocks[index + 1 :]]
                return ahead(self, blocks=first), behind(self, blocks=rest)
            fits.append(block)
        return None

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        for block, spot in self.spots(at):
            block.draw(canvas, spot)

    def spots(self, at: Spot) -> Iterator[tuple[Block, Spot]]:
        """Give each block with the spot it is drawn at."""
        for block, top, _ in self._laid(at.width):
            yield block, Spot(at.x + block.indent, at.y - top, inner(block, at.width))

    def _laid(self, width: float) -> Iterator[tuple[Block, float, float]]:
        """Give each block with its top and bottom, counted down from the stack's top."""
        bottom, space = 0.0, 0.0
        for index, block in enumerate(self.blocks):
            top = bottom + (max(space, block.before) if index else 0)
            bottom = top + block.height(inner(block, width))
            space = block.after
            yield block, top, bottom


@dataclass(slots=True, kw_only=True, eq=False)
class Framed(Block):
    """A block on a panel, in a box, or both; `whole` splits it only where no page holds it."""

    inside: Block
    whole: bool = False
    fill: Colour | None = None
    border: float = 0
    padding: float = 4 * MM
    padding_across: float = 5 * MM

    def height(self, width: float) -> float:
        return self.inside.height(self._within(width)) + 2 * self.padding

    def least(self, width: float) -> float:
        inside, within = self.inside, self._within(width)
        height = inside.height(within) if self.whole else inside.least(within)
        return height + 2 * self.padding

    def split(self, width: float, room: float, *, must: bool) -> tuple[Block, Block] | None:
        if self.whole and not must:
            return None
        parts = self.inside.split(self._within(width), room - 2 * self.padding, must=must)
        if parts is None:
            return None
        return ahead(self, inside=parts[0]), behind(self, inside=parts[1])

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        height = self.height(at.width)
        with canvas.tagged(None):
            if self.fill:
                canvas.setFillColorRGB(*self.fill)
                canvas.rect(at.x, at.y - height, at.width, height, stroke=0, fill=1)
            if self.border:
                half = self.border / 2
                canvas.setStrokeColorRGB(*BLACK)
                canvas.setLineWidth(self.border)
                canvas.rect(
                    at.x + half,
                    at.y - height + half,
                    at.width - self.border,
                    height - self.border,
                )
        spot = Spot(at.x + self.padding_across, at.y - self.padding, self._within(at.width))
        self.inside.draw(canvas, spot)

    def _within(self, width: float) -> float:
        return width - 2 * self.padding_across


def inner(block: Block, width: float) -> float:
    """Return the width that a block's own indents leave it."""
    return width - block.indent - block.narrower
