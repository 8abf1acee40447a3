"""How each type of slot is printed for a pen. A new type is one function, in the table below."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from reportwriter.forms.area import Area
from reportwriter.forms.form import Column, ColumnType, Need, Slot, SlotType
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Spot, Text
from reportwriter.pdf.by_hand import PITCH, Ruled, blank, blanks, coloured_ticks, ticks
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.lines import Run
from reportwriter.pdf.slots import column_widths
from reportwriter.pdf.stack import Framed, Stack
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.pdf.table import Row, Table
from reportwriter.wording import areas, confidential, kinds
from reportwriter.wording.conference import NO_INFORMATION

_ENTRY_LINES = 3
_TEXT_LINES = 4
_OWN_LINES = 6
_ROWS = 3
_INDENT = style.TEXT_INDENT
_WIDE = style.WIDTH - _INDENT
_SMALL = Style(size=10, leading=14, colour=style.GREY)
_KINDS = replace(style.KIND, size=10.5)


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """Where a slot is printed: its element, the level of its heading, the area.

    `secret`: on a page for the chair alone. `entries`: room for so many statements. `own_words`:
    for somebody of the family, who is asked for no kinds.
    """

    parent: Element
    level: str
    area: Area
    secret: bool = False
    entries: int = 2
    own_words: bool = False


def print_empty(slot: Slot, paper: Paper) -> Iterator[Block]:
    """Give the heading, the room to answer, and the box for "no information"."""
    title = prose.heading(paper.parent, paper.level, slot.label)
    room = list(_PRINTERS[slot.type](slot, paper))
    may_be_unknown = slot.need is Need.OR_REASON and not (paper.secret or paper.own_words)
    room[-1].keep = may_be_unknown
    yield title
    yield from room
    if may_be_unknown:
        row = ticks(paper.parent, [f"{NO_INFORMATION}, or why this is not answered:"], look=_SMALL)
        yield _whole(row, Ruled(lines=1), before=1.5 * MM, after=3 * MM)


def entry(paper: Paper) -> Block:
    """Return room for one statement: its kind, its words, and what a reader weighs it by."""
    group = paper.parent.add("Div")
    colours = [(words.word, style.KIND_COLOURS[kind].word) for kind, words in kinds.KINDS.items()]
    kind_row = coloured_ticks(group, colours, look=_KINDS)
    last: list[Block] = [blanks(group, ("When", "Seen, recorded or said by"), width=_WIDE)]
    last.append(blanks(group, ("What shows it", "Who must not read it"), width=_WIDE))
    blocks: list[Block] = [kind_row, Ruled(lines=_ENTRY_LINES)]
    if paper.secret:
        last = [last[0], blank(group, "What shows it"), *_secret_rows(group)]
    else:
        blocks.insert(1, replace(ticks(group, kinds.WEIGHTS.values(), look=_SMALL), before=1 * MM))
    return _whole(*blocks, *last, before=1 * MM, after=6 * MM)


def _whole(*blocks: Block, before: float, after: float) -> Block:
    """Return blocks that no page break comes between."""
    inside = Stack(blocks=blocks)
    return Framed(
        inside=inside,
        whole=True,
        padding=0,
        padding_across=0,
        indent=_INDENT,
        before=before,
        after=after,
    )


def _secret_rows(group: Element) -> list[Block]:
    return [
        _asked(group, "Why confidential"),
        ticks(group, confidential.REASONS.values(), look=_SMALL),
        _asked(group, "Who may hear it"),
        ticks(group, confidential.HEARERS.values(), look=_SMALL),
        blank(group, "Withhold from"),
        blank(group, "Must later be told: to whom, by whom, by when"),
        blank(group, "What must not be said then"),
    ]


def _asked(group: Element, words: str) -> Block:
    look = replace(_SMALL, before=2 * MM, after=0.6 * MM)
    return prose.paragraph(group, words, look=look, indent=0)


def _statements(_slot: Slot, paper: Paper) -> Iterator[Block]:
    if paper.own_words:
        yield Ruled(lines=_OWN_LINES, indent=_INDENT, after=5 * MM)
        return
    for _ in range(paper.entries):
        yield entry(paper)


def _text(_slot: Slot, _paper: Paper) -> Iterator[Block]:
    yield Ruled(lines=_TEXT_LINES, indent=_INDENT, after=3 * MM)


def _date(_slot: Slot, paper: Paper) -> Iterator[Block]:
    row = blanks(paper.parent, ("Day", "Month", "Year"), width=_WIDE * 0.7)
    yield Stack(blocks=(row,), indent=_INDENT, after=3 * MM)


def _choice(slot: Slot, paper: Paper) -> Iterator[Block]:
    yield replace(ticks(paper.parent, slot.choices), indent=_INDENT, after=3 * MM)


def _scale(slot: Slot, paper: Paper) -> Iterator[Block]:
    lowest, highest = slot.lowest or 0, slot.highest or 0
    ends = [
        f"{end} means {meaning}"
        for end, meaning in ((lowest, slot.lowest_means), (highest, slot.highest_means))
        if meaning
    ]
    if ends:
        yield prose.paragraph(paper.parent, f"{'; '.join(ends)}.", look=_SMALL)
    numbers = [str(number) for number in range(lowest, highest + 1)]
    yield replace(ticks(paper.parent, numbers), indent=_INDENT, after=3 * MM)


def _table(slot: Slot, paper: Paper) -> Iterator[Block]:
    hints = [_hint(column) for column in slot.cells]
    if any(hints):
        said = "; ".join(hint for hint in hints if hint)
        yield prose.paragraph(paper.parent, f"{said}.", look=_SMALL)
    element = paper.parent.add("Table")
    widths = column_widths(slot.cells)
    yield Table(
        widths=tuple(widths),
        head=prose.head_row(element, [column.label for column in slot.cells]),
        rows=[_empty_row(element, len(widths)) for _ in range(_ROWS)],
        indent=_INDENT if sum(widths) < style.WIDTH - 1 else 0,
        after=4 * MM,
    )


def _hint(column: Column) -> str:
    match column.type:
        case ColumnType.CHOICE:
            return f"{column.label}: {', '.join(column.choices)}"
        case ColumnType.YES_NO:
            return f"{column.label}: yes or no"
        case _:
            return ""


def _empty_row(table: Element, count: int) -> Row:
    row = table.add("TR")
    return Row(cells=[_Room(element=row.add("TD")) for _ in range(count)])


@dataclass(slots=True, kw_only=True, eq=False)
class _Room(Block):
    """An empty cell, high enough to write in."""

    element: Element

    def height(self, width: float) -> float:
        return PITCH

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        """Draw nothing: the lines are the table's."""


def _view(_slot: Slot, paper: Paper) -> Iterator[Block]:
    group = paper.parent.add("Div")
    asked = Text(
        runs=(Run(areas.view_asked(paper.area.registration_name, "this child")),),
        style=style.BODY,
        element=group.add("P"),
    )
    blocks: list[Block] = [asked, ticks(group, kinds.VIEWS.values())]
    if paper.area.categories:
        blocks.append(_asked(group, "Category"))
        blocks.append(ticks(group, [found.title for found in paper.area.categories]))
    blocks += [blank(group, "Because"), Ruled(lines=2)]
    yield _whole(*blocks, before=0, after=4 * MM)


_PRINTERS: Mapping[SlotType, Callable[[Slot, Paper], Iterator[Block]]] = {
    SlotType.STATEMENTS: _statements,
    SlotType.TEXT: _text,
    SlotType.DATE: _date,
    SlotType.CHOICE: _choice,
    SlotType.SCALE: _scale,
    SlotType.TABLE: _table,
    SlotType.OUTCOMES: _table,
    SlotType.VIEW: _view,
}
