"""Tables: horizontal lines only, the head repeated on each page and read out once."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from reportwriter.pdf.blocks import Block, Spot, ahead, behind
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.stack import Stack
from reportwriter.pdf.style import BLACK, HAIRLINE, MM, PANEL, Colour

HEAVY, LIGHT = 0.8, 0.4


@dataclass(slots=True, kw_only=True, eq=False)
class Row:
    """Cells left to right; a `group` row has one cell over the whole width, on a panel."""

    cells: Sequence[Block]
    group: bool = False


@dataclass(slots=True, kw_only=True, eq=False)
class Table(Block):
    """`widths` in points, together the table's width. `head` is None where rows name themselves."""

    widths: Sequence[float]
    rows: Sequence[Row]
    head: Row | None = None
    padding: float = 1.9 * MM
    top_line: bool = False
    flush: bool = False
    """The first column starts at the table's very edge."""
    light: bool = False
    """Hairlines over every row and none below the last: a table inside an item."""

    def height(self, width: float) -> float:
        rows = ([self.head] if self.head else []) + list(self.rows)
        return sum(self._row_height(row) for row in rows) + HEAVY

    def least(self, width: float) -> float:
        head = self._row_height(self.head) if self.head else 0
        # A group row never stands alone at the foot of a page.
        first = self.rows[: 2 if self.rows[0].group else 1]
        return head + sum(map(self._row_height, first)) + HEAVY

    def split(self, width: float, room: float, *, must: bool) -> tuple[Block, Block] | None:
        used = (self._row_height(self.head) if self.head else 0) + HEAVY
        count = 0
        for row in self.rows:
            used += self._row_height(row)
            if used > room:
                break
            count += 1
        while count and self.rows[count - 1].group:
            count -= 1
        if count:
            return ahead(self, rows=self.rows[:count]), behind(self, rows=self.rows[count:])
        return self._split_first(room) if must else None

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        y = at.y
        if self.top_line:
            self._line(canvas, at, y, HEAVY)
        if self.head:
            y = self._draw_row(canvas, self.head, at, y)
            self._line(canvas, at, y, HEAVY)
        for row in self.rows:
            if self.light:
                self._line(canvas, at, y, LIGHT, HAIRLINE)
            y = self._draw_row(canvas, row, at, y)
            if self.light:
                continue
            is_last = row is self.rows[-1]
            self._line(canvas, at, y, HEAVY if is_last else LIGHT, BLACK if is_last else HAIRLINE)

    def _split_first(self, room: float) -> tuple[Block, Block] | None:
        """Cut a row that no page can hold; its cells go on below the repeated head."""
        row, *others = self.rows
        head = self._row_height(self.head) if self.head else 0
        within = room - head - HEAVY - 2 * self.padding
        first: list[Block] = []
        rest: list[Block] = []
        for cell, width in zip(row.cells, self._inner_widths(row), strict=True):
            parts = cell.split(width, within, must=True)
            first.append(parts[0] if parts else cell)
            rest.append(parts[1] if parts else Stack(blocks=()))
        return (
            ahead(self, rows=[replace(row, cells=first)]),
            behind(self, rows=[replace(row, cells=rest), *others]),
        )

    def _draw_row(self, canvas: TagCanvas, row: Row, at: Spot, y: float) -> float:
        height = self._row_height(row)
        if row.group:
            with canvas.tagged(None):
                canvas.setFillColorRGB(*PANEL)
                canvas.rect(at.x, y - height, at.width, height, stroke=0, fill=1)
        x = at.x
        columns = [sum(self.widths)] if row.group else self.widths
        for index, (cell, width) in enumerate(zip(row.cells, self._inner_widths(row), strict=True)):
            inset = 0 if self.flush and index == 0 else self.padding
            cell.draw(canvas, Spot(x + inset, y - self.padding, width))
            x += columns[index]
        return y - height

    def _row_height(self, row: Row) -> float:
        inside = max(
            cell.height(width)
            for cell, width in zip(row.cells, self._inner_widths(row), strict=True)
        )
        return inside + 2 * self.padding

    def _inner_widths(self, row: Row) -> list[float]:
        columns = [sum(self.widths)] if row.group else list(self.widths)
        return [width - 2 * self.padding for width in columns]

    def _line(
        self, canvas: TagCanvas, at: Spot, y: float, weight: float, colour: Colour = BLACK
    ) -> None:
        with canvas.tagged(None):
            canvas.setStrokeColorRGB(*colour)
            canvas.setLineWidth(weight)
            canvas.line(at.x, y, at.x + at.width, y)
