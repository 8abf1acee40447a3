"""Blocks side by side."""

from collections.abc import Sequence
from dataclasses import dataclass

from reportwriter.pdf import style
from reportwriter.pdf.blocks import Block, Spot, Text
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.lines import Run
from reportwriter.pdf.stack import Stack
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import HAIRLINE, MM, Style


@dataclass(slots=True, kw_only=True, eq=False)
class Columns(Block):
    """Columns of given widths with a gutter between, and a hairline in it when `ruled`."""

    columns: Sequence[Block]
    widths: Sequence[float]
    gutter: float = 0
    ruled: bool = False

    def height(self, width: float) -> float:
        return max(block.height(wide) for block, wide in self._columns())

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        x, bottom = at.x, at.y - self.height(at.width)
        for index, (block, wide) in enumerate(self._columns()):
            if self.ruled and index:
                with canvas.tagged(None):
                    canvas.setStrokeColorRGB(*HAIRLINE)
                    canvas.setLineWidth(0.5)
                    middle = x - self.gutter / 2
                    canvas.line(middle, at.y, middle, bottom)
            block.draw(canvas, Spot(x, at.y, wide))
            x += wide + self.gutter

    def _columns(self) -> Sequence[tuple[Block, float]]:
        return list(zip(self.columns, self.widths, strict=True))


def facts(
    parent: Element,
    rows: Sequence[tuple[str, Sequence[Run]]],
    *,
    width: float,
    label_width: float,
    look: Style,
) -> Stack:
    """Return labels in grey with what they say beside them; empty ones are left out."""
    label_look = Style(size=look.size - 1, leading=look.leading, colour=style.GREY)
    blocks = [
        Columns(
            columns=(
                Text(runs=(Run(label),), style=label_look, element=row.add("P")),
                Text(runs=runs, style=look, element=row.add("P")),
            ),
            widths=(label_width, width - label_width),
            after=0.8 * MM,
        )
        for label, runs in rows
        if any(run.text for run in runs)
        for row in [parent.add("Div")]
    ]
    return Stack(blocks=blocks)
