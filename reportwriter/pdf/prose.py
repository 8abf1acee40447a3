"""Short ways to write headings, paragraphs, lists and tables into a story and its structure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from reportwriter.pdf import fonts, style
from reportwriter.pdf.blocks import Block, Section, Spot, Text, ahead, behind
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.characters import clean
from reportwriter.pdf.lines import Run
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.pdf.table import Row, Table

_HANG = 6 * MM
HEADINGS = {"H1": style.H1, "H2": style.H2, "H3": style.H3, "H4": style.H3}


def paragraph(
    parent: Element,
    *runs: Run | str,
    look: Style = style.BODY,
    tag: str = "P",
    indent: float = style.TEXT_INDENT,
) -> Text:
    """Return a paragraph at the prose column, a new element of the parent."""
    return Text(
        runs=tuple(Run(run) if isinstance(run, str) else run for run in runs),
        style=look,
        element=parent.add(tag),
        before=look.before,
        after=look.after,
        indent=indent,
    )


def heading(
    parent: Element,
    level: str,
    title: str,
    *,
    bookmark: int | None = None,
    indent: float = style.TEXT_INDENT,
) -> Text:
    """Return a heading, kept with what follows and listed where `bookmark` gives a level."""
    made = paragraph(parent, title, look=HEADINGS[level], tag=level, indent=indent)
    made.keep = True
    if bookmark is not None:
        made.bookmark = (title, bookmark)
    return made


def title(parent: Element, words: str, *, section: str) -> Text:
    """Return the title of a document, whose pages say at the head which `section` they are of."""
    made = heading(parent, "H1", words, bookmark=0, indent=0)
    made.section = Section(title=section)
    made.style = style.TITLE
    return made


def labelled(parent: Element, label: str, said: str, *, look: Style = style.BODY) -> Text:
    """Return `**Label:** what is said` as one paragraph."""
    return paragraph(parent, Run(f"{label}: ", bold=True), said, look=look)


def bullets(
    parent: Element, items: Iterable[Sequence[Run]], *, ordered: bool = False
) -> list[Block]:
    """Return a list with dashes, or with numbers where the order matters."""
    list_element = parent.add("L")
    list_element.numbering = "Decimal" if ordered else "None"
    blocks: list[Block] = []
    for number, runs in enumerate(items, 1):
        item = list_element.add("LI")
        sign = str(number) if ordered else "\N{EN DASH}"
        label = Text(runs=(Run(sign),), style=style.BODY, element=item.add("Lbl"))
        body = Text(runs=tuple(runs), style=style.BODY, element=item.add("LBody"))
        blocks.append(
            Item(label=label, body=body, indent=style.TEXT_INDENT, after=style.BODY.after)
        )
    return blocks


@dataclass(slots=True, kw_only=True, eq=False)
class Item(Block):
    """A list item: its sign hangs left of its text, and is printed once."""

    label: Text | None
    body: Text

    def height(self, width: float) -> float:
        return self.body.height(width - _HANG)

    def least(self, width: float) -> float:
        return self.body.least(width - _HANG)

    def split(self, width: float, room: float, *, must: bool) -> tuple[Block, Block] | None:
        parts = self.body.split(width - _HANG, room, must=must)
        if parts is None:
            return None
        first, rest = parts
        return ahead(self, body=first), behind(self, body=rest, label=None)

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        if self.label:
            self.label.draw(canvas, at)
        self.body.draw(canvas, Spot(at.x + _HANG, at.y, at.width - _HANG))


def table(
    parent: Element,
    *,
    head: Sequence[str],
    widths: Sequence[float],
    rows: Sequence[Sequence[Sequence[Run] | str]],
    names_rows: bool = True,
) -> Table:
    """Return a table of text; `names_rows`: the first cell of a row is its heading."""
    element = parent.add("Table")
    return Table(
        widths=tuple(widths),
        head=head_row(element, head),
        rows=[table_row(element, cells, names_row=names_rows) for cells in rows],
        after=4 * MM,
    )


def head_row(table_element: Element, labels: Sequence[str]) -> Row:
    row = table_element.add("TR")
    return Row(
        cells=[
            Text(
                runs=(Run(label),),
                style=style.TABLE_HEAD,
                element=row.add("TH", scope="Column"),
                once=True,
            )
            for label in labels
        ]
    )


def group_row(table_element: Element, title: str, columns: int) -> Row:
    heading_cell = table_element.add("TR").add("TH", scope="Row", span=columns)
    look = replace(style.TABLE_HEAD, size=10.5)
    return Row(cells=[Text(runs=(Run(title),), style=look, element=heading_cell)], group=True)


def table_row(
    table_element: Element, cells: Sequence[Sequence[Run] | str], *, names_row: bool
) -> Row:
    row = table_element.add("TR")
    made: list[Block] = []
    for index, cell in enumerate(cells):
        is_heading = names_row and index == 0
        element = row.add("TH", scope="Row") if is_heading else row.add("TD")
        runs = (Run(cell),) if isinstance(cell, str) else tuple(cell)
        look = replace(style.CELL, bold=is_heading)
        made.append(Text(runs=runs, style=look, element=element))
    return Row(cells=made)


def width_of(text: str, look: Style) -> float:
    """Return the width of text that our typefaces hold, in points."""
    pieces = fonts.pieces_of(clean(text), bold=look.bold)
    return sum(piece.width for piece in pieces) * look.size
