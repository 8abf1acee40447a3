"""Writes the blocks of a page layout into a Word document: what paper says, Word says.

A new block of the conference edition is one function here, in the table at the end.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Pt
from docx.table import Table as WordTable
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

from reportwriter.exchange.word import paper
from reportwriter.exchange.word.marks import Marks
from reportwriter.pdf import style
from reportwriter.pdf.blocks import Block, Text
from reportwriter.pdf.columns import Columns
from reportwriter.pdf.comments import CommentBlock, Numbered
from reportwriter.pdf.lines import Run
from reportwriter.pdf.picture import Figure
from reportwriter.pdf.prose import Item
from reportwriter.pdf.stack import Framed, Rule, Stack
from reportwriter.pdf.statement import KindLabel, Restriction, StatementBlock
from reportwriter.pdf.table import Row, Table

_HEADINGS = {f"H{level}": f"Heading {level}" for level in range(1, 5)}


def _bare(look: style.Style) -> style.Style:
    """Return a look without the spaces around it, which Word has in its own styles."""
    return replace(look, before=0, after=0)


_STYLES = {
    _bare(style.OVERLINE): paper.OVERLINE,
    _bare(style.LEDE): paper.LEDE,
    _bare(style.GREY_LINE): paper.SMALL,
    _bare(style.NOTE): paper.SMALL,
    _bare(style.KIND): paper.KIND,
    _bare(style.TABLE_HEAD): paper.CELL_HEAD,
}


@dataclass(slots=True, kw_only=True)
class Spot:
    """Where is written: the document or a cell of a table.

    `free` is the empty paragraph that a cell begins with; `style` is that of plain paragraphs.
    `lead` is written before the first words, `place` at them.
    """

    into: Document | _Cell
    free: Paragraph | None = None
    style: str = "Normal"
    lead: tuple[Run, ...] = ()
    place: str = ""
    new_page: bool = False

    def take(self) -> Paragraph:
        """Return a new paragraph, or the one that is there already."""
        made, self.free = self.free or self.into.add_paragraph(), None
        return made


class Hand:
    """Writes one document from its beginning to its end."""

    def __init__(self, document: Document, blocks: Sequence[Block]) -> None:
        self._document = document
        self._blocks = blocks
        self._last: Paragraph | None = None
        self._heading = ""
        self._marks = Marks(dict.fromkeys(part.place for part in _parts(blocks) if part.place))

    def write_all(self) -> None:
        spot = Spot(into=self._document)
        for block in self._blocks:
            self.write(block, spot)

    def write(self, block: Block, spot: Spot) -> None:
        """Write a block, with what it says of its place and of the page it begins."""
        spot.place = block.place or spot.place
        spot.new_page = block.new_page or spot.new_page
        _WRITERS[type(block)](self, block, spot)

    def paragraph(self, spot: Spot, runs: Iterable[Run], named: str) -> Paragraph:
        """Write one paragraph in a style; what the spot keeps for its first goes with it."""
        made = spot.take()
        made.style = named
        if spot.new_page:
            made.paragraph_format.page_break_before = True
        if spot.place:
            self._marks.put(made, spot.place)
        self._marks.write(made, (*spot.lead, *runs))
        spot.lead, spot.place, spot.new_page = (), "", False
        self._last = made
        if named in _HEADINGS.values():
            self._heading = made.text
        return made

    @property
    def heading(self) -> str:
        """The heading that was written last: it names the table below it."""
        return self._heading

    def keep_with_next(self) -> None:
        """Keep what was written last on the page of what comes now."""
        if self._last is not None:
            self._last.paragraph_format.keep_with_next = True


def _parts(blocks: Iterable[Block]) -> Iterator[Block]:
    for block in blocks:
        yield block
        if isinstance(block, Stack):
            yield from _parts(block.blocks)


def _text(hand: Hand, text: Text, spot: Spot) -> None:
    if not any(run.text.strip() for run in text.runs):
        return
    tag = text.element.tag if text.element else ""
    named = _HEADINGS.get(tag) or _STYLES.get(_bare(text.style), spot.style)
    runs = text.runs
    if text.style.bold and named == spot.style:
        runs = [run if run.bold is not None else replace(run, bold=True) for run in runs]
    hand.paragraph(spot, runs, named)


def _stack(hand: Hand, stack: Stack, spot: Spot) -> None:
    if _labelled(hand, stack.blocks, spot):
        return
    for block in stack.blocks:
        hand.write(block, spot)


def _framed(hand: Hand, framed: Framed, spot: Spot) -> None:
    hand.write(framed.inside, spot)


def _columns(hand: Hand, columns: Columns, spot: Spot) -> None:
    if _labelled(hand, columns.columns, spot):
        return
    for column in columns.columns:
        hand.write(column, spot)


def _labelled(hand: Hand, blocks: Sequence[Block], spot: Spot) -> bool:
    """Write a label in grey and what it names as one paragraph, if that is what the blocks are."""
    match blocks:
        case (Text(style=style.Style(colour=style.GREY)) as label, Text() as said):
            named = "".join(run.text for run in label.runs)
            colon = "" if named.endswith("?") else ":"
            plain = (replace(run, bold=False) for run in said.runs)
            runs = (Run(f"{named}{colon} ", bold=True), *plain)
            hand.paragraph(spot, runs, paper.LABELLED)
            return True
    return False


def _item(hand: Hand, item: Item, spot: Spot) -> None:
    hand.paragraph(spot, item.body.runs, "List Bullet")


def _label(hand: Hand, label: KindLabel, spot: Spot) -> None:
    hand.write(label.words, spot)


def _restriction(hand: Hand, restriction: Restriction, spot: Spot) -> None:
    hand.paragraph(spot, restriction.words.runs, paper.RESTRICTION)


def _statement(hand: Hand, block: StatementBlock, spot: Spot) -> None:
    number = "".join(run.text for run in block.number.runs) if block.number else ""
    head = [Run(f"Statement {number}: "), *block.label.words.runs]
    if block.mark:
        head += [Run("  \N{MIDDLE DOT}  "), *block.mark.runs]
    hand.paragraph(spot, head, paper.KIND)
    hand.paragraph(spot, block.text.runs, paper.STATEMENT)
    for part in block.foot:
        hand.write(part, spot)
    if block.restriction:
        hand.keep_with_next()
        hand.write(block.restriction, spot)


def _comment(hand: Hand, block: CommentBlock, spot: Spot) -> None:
    hand.write(block.said, spot)
    usual, spot.style = spot.style, paper.COMMENT
    hand.write(block.comment, spot)
    spot.style = usual


def _numbered(hand: Hand, block: Numbered, spot: Spot) -> None:
    number = "".join(run.text for run in block.number.runs) if block.number else ""
    spot.lead = (Run(f"Statement {number}: "),)
    hand.write(block.beside, spot)


def _figure(hand: Hand, figure: Figure, spot: Spot) -> None:
    """Say what a picture shows, where no caption says it: Word gets its words and its table."""
    if not figure.keep:
        hand.paragraph(spot, (Run(figure.picture.sentence),), spot.style)


def _nothing(_hand: Hand, _block: Block, _spot: Spot) -> None:
    """Write nothing for what is only drawn."""


def _table(hand: Hand, table: Table, spot: Spot) -> None:
    rows = ([table.head] if table.head else []) + list(table.rows)
    made = _made(spot, len(rows), len(table.widths))
    _name(made, hand.heading)
    made.autofit = False
    for word_column, width in zip(made.columns, table.widths, strict=True):
        word_column.width = Pt(width)
        for cell in word_column.cells:
            cell.width = Pt(width)
    for row, word_row in zip(rows, made.rows, strict=True):
        _row(hand, row, word_row, is_head=row is table.head)


def _made(spot: Spot, rows: int, columns: int) -> WordTable:
    if isinstance(spot.into, _Cell):
        return spot.into.add_table(rows, columns)
    made: WordTable = spot.into.add_table(rows, columns, paper.TABLE)
    return made


def _name(made: WordTable, title: str) -> None:
    """Say to a screen reader what a table is, before it reads it."""
    caption = OxmlElement("w:tblCaption")
    caption.set(qn("w:val"), title)
    made._tbl.tblPr.append(caption)  # noqa: SLF001  # The library offers no captions.


def _row(hand: Hand, row: Row, made: _Row, *, is_head: bool) -> None:
    properties = made._tr.get_or_add_trPr()  # noqa: SLF001  # The library offers neither.
    properties.append(OxmlElement("w:cantSplit"))
    if is_head:
        repeated: Any = OxmlElement("w:tblHeader")
        repeated.set(qn("w:val"), "true")
        properties.append(repeated)
    cells = [made.cells[0].merge(made.cells[-1])] if row.group else made.cells
    named = paper.CELL_HEAD if is_head or row.group else paper.CELL
    for block, cell in zip(row.cells, cells, strict=True):
        cell.paragraphs[0].style = named
        hand.write(block, Spot(into=cell, free=cell.paragraphs[0], style=named))


_WRITERS: Mapping[type[Block], Callable[[Hand, Any, Spot], None]] = {
    Text: _text,
    Stack: _stack,
    Framed: _framed,
    Columns: _columns,
    Item: _item,
    KindLabel: _label,
    Restriction: _restriction,
    StatementBlock: _statement,
    CommentBlock: _comment,
    Numbered: _numbered,
    Figure: _figure,
    Rule: _nothing,
    Table: _table,
}
"""By the type of block."""
