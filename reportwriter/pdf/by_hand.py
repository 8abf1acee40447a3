"""What a pen needs on paper: ruled lines, boxes to tick, and lines behind a word."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Spot, Text, ahead, behind
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.columns import Columns
from reportwriter.pdf.lines import Run
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import BORDER, MM, Colour, Style

PITCH = 8.5 * MM
"""From one ruled line to the next: room for a hand, and twelve points of type fit well inside."""
_BOX = 3.6 * MM
_TO_WORD = 5.4 * MM
_TO_NEXT = 6 * MM
_LABEL = Style(size=10.5, leading=14, colour=style.GREY)
TICK = Style(size=11, leading=16)


@dataclass(slots=True, kw_only=True, eq=False)
class Ruled(Block):
    """Lines to write on; they may go on over the page."""

    lines: int

    def height(self, width: float) -> float:
        return self.lines * PITCH

    def least(self, width: float) -> float:
        return min(self.lines, 2) * PITCH

    def split(self, width: float, room: float, *, must: bool) -> tuple[Block, Block] | None:
        fits = min(math.floor((room + 0.01) / PITCH), self.lines - 1)
        if fits < 1:
            return None
        return ahead(self, lines=fits), behind(self, lines=self.lines - fits)

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        for number in range(1, self.lines + 1):
            _rule(canvas, at.x, at.y - number * PITCH, at.width)


@dataclass(slots=True, kw_only=True, eq=False)
class Blank(Block):
    """A word and the line behind it, as `Name ______`."""

    words: Text

    def height(self, width: float) -> float:
        return PITCH

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        size = self.words.style.leading
        self.words.draw(canvas, Spot(at.x, at.y - PITCH + size - 1, at.width))
        used = prose.width_of(self.words.runs[0].text, self.words.style) + 2 * MM
        _rule(canvas, at.x + used, at.y - PITCH, at.width - used)


@dataclass(slots=True, kw_only=True, eq=False)
class Ticks(Block):
    """Words with a box before each, in as many rows as they need."""

    words: Sequence[Text]

    def height(self, width: float) -> float:
        return max(top + word.height(wide) for word, _, top, wide in self._laid(width))

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        for word, x, top, wide in self._laid(at.width):
            with canvas.tagged(None):
                canvas.setStrokeColorRGB(*style.BLACK)
                canvas.setLineWidth(0.9)
                foot = at.y - top - word.style.leading / 2 - _BOX / 2
                canvas.rect(at.x + x, foot, _BOX, _BOX)
            word.draw(canvas, Spot(at.x + x + _TO_WORD, at.y - top, wide))

    def _laid(self, width: float) -> list[tuple[Text, float, float, float]]:
        """Return each word with its left edge, its top and its width."""
        laid = []
        x = top = deep = 0.0
        for word in self.words:
            natural = prose.width_of(word.runs[0].text, word.style) + 1
            wide = min(natural, width - _TO_WORD)
            if x and x + _TO_WORD + wide > width:
                x, top, deep = 0.0, top + deep, 0.0
            laid.append((word, x, top, wide))
            deep = max(deep, word.height(wide))
            x += _TO_WORD + wide + _TO_NEXT
        return laid


def ticks(parent: Element, words: Iterable[str], *, look: Style = TICK) -> Ticks:
    """Return a row of boxes; each word is read as one thing to tick."""
    return coloured_ticks(parent, [(word, style.BLACK) for word in words], look=look)


def coloured_ticks(
    parent: Element, words: Sequence[tuple[str, Colour]], *, look: Style = TICK
) -> Ticks:
    group = parent.add("L")
    group.numbering = "None"
    made = []
    for word, colour in words:
        body = group.add("LI").add("LBody", actual=f"Box to tick: {word}")
        made.append(Text(runs=(Run(word, colour=colour),), style=look, element=body))
    return Ticks(words=made)


def blank(parent: Element, label: str) -> Blank:
    words = Text(runs=(Run(label),), style=_LABEL, element=parent.add("P"))
    return Blank(words=words)


def blanks(parent: Element, labels: Sequence[str], *, width: float) -> Columns:
    """Return several words with their lines side by side."""
    gutter = 5 * MM
    each = (width - gutter * (len(labels) - 1)) / len(labels)
    return Columns(
        columns=[blank(parent, label) for label in labels],
        widths=[each] * len(labels),
        gutter=gutter,
    )


def _rule(canvas: TagCanvas, x: float, y: float, width: float) -> None:
    with canvas.tagged(None):
        canvas.setStrokeColorRGB(*BORDER)
        canvas.setLineWidth(0.5)
        canvas.line(x, y, x + width, y)
