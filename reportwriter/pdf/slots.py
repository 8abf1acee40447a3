"""How each type of slot is printed. A new type is one function here, in the table at the end."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportwriter.domain.errors import DataError
from reportwriter.domain.ids import StatementId
from reportwriter.domain.report import SlotValue
from reportwriter.domain.statement import Statement
from reportwriter.domain.when import When
from reportwriter.domain.when_words import when_in_words
from reportwriter.forms.chronology import Chronology, is_chronology
from reportwriter.forms.form import Column, ColumnType, SlotType
from reportwriter.forms.outline import Leaf
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block
from reportwriter.pdf.edition import Edition
from reportwriter.pdf.grey_lines import facts_of, grey_runs
from reportwriter.pdf.lines import Run
from reportwriter.pdf.provisional_view import view_box
from reportwriter.pdf.statement import Printed, StatementBlock, statement_block
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM
from reportwriter.pdf.timeline import timeline_figure
from reportwriter.wording import kinds
from reportwriter.wording.dates import long_date, short_date

_ROOM = {
    ColumnType.DATE: 32 * MM,
    ColumnType.STATEMENTS: 40 * MM,
    ColumnType.YES_NO: 20 * MM,
    ColumnType.PERSON: 36 * MM,
    ColumnType.CHILD: 36 * MM,
}
"""Widths of columns whose content is of one kind; the others share what is left."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Writing:
    """Where a slot is written: its element, the level of its heading, the edition."""

    parent: Element
    level: str
    edition: Edition


def print_slot(leaf: Leaf, writing: Writing) -> list[Block]:
    """Return what stands in a slot that holds something."""
    return _PRINTERS[leaf.slot.type](leaf, writing)


def print_statement(statement: Statement, parent: Element, edition: Edition) -> StatementBlock:
    number = edition.numbers[statement.id]
    printed = Printed(
        number=number,
        kind=statement.kind,
        text=statement.text,
        grey=grey_runs(facts_of(statement, edition), statement.reference),
        weight=statement.weight,
        restriction=edition.restriction(statement),
    )
    return statement_block(printed, parent, place=f"s{number}")


def cited(cell: str, edition: Edition) -> list[Statement]:
    """Return the statements that a cell names by their references."""
    named = set(cell.split())
    return [statement for statement in edition.statements if statement.reference in named]


def _statements(leaf: Leaf, writing: Writing) -> list[Block]:
    blocks: list[Block] = [prose.heading(writing.parent, writing.level, leaf.slot.label)]
    blocks += [
        print_statement(statement, writing.parent, writing.edition)
        for statement in writing.edition.report.at(leaf.place)
    ]
    return blocks


def _text(leaf: Leaf, writing: Writing) -> list[Block]:
    return [prose.labelled(writing.parent, leaf.slot.label, _value(leaf, writing).text)]


def _date(leaf: Leaf, writing: Writing) -> list[Block]:
    said = _date_in_words(_value(leaf, writing).text)
    return [prose.labelled(writing.parent, leaf.slot.label, said)]


def _scale(leaf: Leaf, writing: Writing) -> list[Block]:
    slot = leaf.slot
    ends = "; ".join(
        f"{end} means {meaning}"
        for end, meaning in ((slot.lowest, slot.lowest_means), (slot.highest, slot.highest_means))
        if meaning
    )
    said = f"{_value(leaf, writing).text} on a scale from {slot.lowest} to {slot.highest}"
    said += f" ({ends})" if ends else ""
    return [prose.labelled(writing.parent, slot.label, said)]


def _table(leaf: Leaf, writing: Writing) -> list[Block]:
    columns = leaf.slot.cells
    types = [column.type for column in columns]
    title = prose.heading(writing.parent, writing.level, leaf.slot.label)
    rows = _rows(leaf, writing)
    if types == [ColumnType.TEXT, ColumnType.STATEMENTS]:
        # Sentences that rest on statements read better as a list than as a grid.
        items = [_sentence(row, writing.edition) for row in rows]
        return [title, *prose.bullets(writing.parent, items)]
    cells = [list(_cells(row, columns, writing.edition)) for row in rows]
    grid = prose.table(
        writing.parent,
        head=[column.label for column in columns],
        widths=column_widths(columns),
        rows=cells,
        names_rows=types[0] is not ColumnType.TEXT,
    )
    if sum(grid.widths) < style.WIDTH - 1:
        grid.indent = style.TEXT_INDENT
    return [title, *timeline_figure(leaf, writing.parent, writing.edition), grid]


def _rows(leaf: Leaf, writing: Writing) -> Sequence[Sequence[str]]:
    rows = _value(leaf, writing).rows
    if is_chronology(leaf.slot):
        held = Chronology(place=leaf.place, slot=leaf.slot)
        return held.in_order(rows, writing.edition.statements)
    return [_padded(row, len(leaf.slot.cells)) for row in rows]


def _view(leaf: Leaf, writing: Writing) -> list[Block]:
    child = leaf.person.id if leaf.person else None
    views = [view for view in writing.edition.report.views if view.child == child]
    return [view_box(view, leaf.section.note, writing.parent, writing.edition) for view in views]


def _sentence(row: Sequence[str], edition: Edition) -> list[Run]:
    text, references = row
    statements = cited(references, edition)
    rests = edition.linked(statement.id for statement in statements)
    runs = [Run(text.rstrip().removesuffix(".") if rests else text)]
    if rests:
        runs += [Run(" ("), *rests, Run(").")]
    return runs + _restrictions(statements, edition)


def _restrictions(statements: Sequence[Statement], edition: Edition) -> list[Run]:
    sentence = edition.restriction_of_row(statements)
    return [Run(f"\n{sentence}", bold=True)] if sentence else []


def _cells(
    row: Sequence[str], columns: Sequence[Column], edition: Edition
) -> Iterator[Sequence[Run]]:
    statements = [
        statement
        for cell, column in zip(row, columns, strict=True)
        if column.type is ColumnType.STATEMENTS
        for statement in cited(cell, edition)
    ]
    restrictions = _restrictions(statements, edition)
    for cell, column in zip(row, columns, strict=True):
        yield _cell(cell, column, edition) + (
            restrictions if _is_first_text(column, columns) else []
        )


def _is_first_text(column: Column, columns: Sequence[Column]) -> bool:
    texts = [one for one in columns if one.type is ColumnType.TEXT] or list(columns)
    return column is texts[0]


def _cell(cell: str, column: Column, edition: Edition) -> list[Run]:
    match column.type:
        case ColumnType.DATE:
            return [Run(_date_in_words(cell, short=True))]
        case ColumnType.PERSON | ColumnType.CHILD:
            person = next((one for one in edition.report.people if one.id == cell), None)
            return [Run(person.name if person else cell)]
        case ColumnType.STATEMENTS:
            return _kinds_and_numbers(cited(cell, edition), edition)
        case _:
            return [Run(kinds.YES_NO.get(cell, cell))]


def _kinds_and_numbers(statements: Sequence[Statement], edition: Edition) -> list[Run]:
    runs: list[Run] = []
    for statement in statements:
        lead = "\n" if runs else ""
        runs += [Run(lead), *edition.linked([StatementId(statement.id)])]
        if statement.kind:
            runs.append(Run(f", {kinds.KINDS[statement.kind].word.lower()}"))
    return runs


def _date_in_words(edtf: str, *, short: bool = False) -> str:
    try:
        return when_in_words(When(edtf), short_date if short else long_date)
    except DataError:
        return edtf


def column_widths(columns: Sequence[Column]) -> list[float]:
    is_narrow = len(columns) < 3
    whole = style.WIDTH - (style.TEXT_INDENT if is_narrow else 0)
    fixed = [_ROOM.get(column.type, 0) for column in columns]
    share = (whole - sum(fixed)) / max(1, fixed.count(0))
    return [width or share for width in fixed]


def _padded(row: Sequence[str], count: int) -> list[str]:
    return [*row, *[""] * count][:count]


def _value(leaf: Leaf, writing: Writing) -> SlotValue:
    return writing.edition.report.value(leaf.place) or SlotValue(place=leaf.place)


_PRINTERS: Mapping[SlotType, Callable[[Leaf, Writing], list[Block]]] = {
    SlotType.STATEMENTS: _statements,
    SlotType.TEXT: _text,
    SlotType.DATE: _date,
    SlotType.CHOICE: _text,
    SlotType.SCALE: _scale,
    SlotType.TABLE: _table,
    SlotType.OUTCOMES: _table,
    SlotType.VIEW: _view,
}
