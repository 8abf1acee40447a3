from dataclasses import dataclass

from reportwriter.pdf.blocks import Block, Section, Spot, Text
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.flow import Frame, Page, place
from reportwriter.pdf.lines import Run
from reportwriter.pdf.prose import table
from reportwriter.pdf.statement import Printed, StatementBlock, statement_block
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import BODY, WIDTH
from reportwriter.pdf.table import Table

FRAME = Frame(width=WIDTH, height=300, first_height=300)


@dataclass(kw_only=True, eq=False)
class Brick(Block):
    """A block of fixed height that cannot be split."""

    size: float = 100

    def height(self, width: float) -> float:
        return self.size

    def draw(self, canvas: TagCanvas, at: Spot) -> None:
        raise AssertionError("placing draws nothing")


def a_statement(words: int, *, restriction: str = "", grey: str = "Evidence") -> StatementBlock:
    printed = Printed(
        number=7,
        kind="allegation",
        text="word " * words,
        grey=[Run(grey)],
        restriction=restriction,
    )
    return statement_block(printed, Element("Sect"))


def heights(pages: list[Page]) -> list[int]:
    return [len(page.blocks) for page in pages]


def test_a_heading_goes_with_what_it_heads() -> None:
    blocks = [Brick(), Brick(), Brick(keep=True), Brick()]

    assert heights(place(blocks, FRAME)) == [2, 2]


def test_a_block_may_ask_for_a_page_of_its_own() -> None:
    assert heights(place([Brick(), Brick(new_page=True)], FRAME)) == [1, 1]


def test_neighbours_share_the_larger_space_and_a_page_begins_without_one() -> None:
    blocks = [Brick(before=50, after=10), Brick(before=30)]

    tops = [placed.top for placed in place(blocks, FRAME)[0].blocks]

    assert tops == [0, 130]


def test_a_block_larger_than_a_page_is_still_printed() -> None:
    assert heights(place([Brick(), Brick(size=1000), Brick()], FRAME)) == [1, 1, 1]


def test_a_page_knows_which_section_it_continues() -> None:
    one, two = Section(title="one"), Section(title="two")
    blocks = [Brick(section=one), Brick(), Brick(), Brick(), Brick(section=two)]

    first, second = place(blocks, FRAME)

    assert [section.title for section in first.sections] == ["one"]
    assert [section.title for section in second.sections] == ["one", "two"]


def test_a_section_that_opens_a_page_is_alone_on_it() -> None:
    one, two = Section(title="one"), Section(title="two")
    blocks = [Brick(section=one), Brick(new_page=True, keep=True), Brick(section=two)]

    assert [section.title for section in place(blocks, FRAME)[1].sections] == ["two"]


def test_a_paragraph_leaves_no_single_line_behind_or_ahead() -> None:
    text = Text(runs=[Run("word " * 200)], style=BODY, element=Element("P"))
    count = len(text.lines(WIDTH))

    parts = text.split(WIDTH, (count - 1) * BODY.leading, must=False)

    assert parts is not None
    assert parts[1].height(WIDTH) == 2 * BODY.leading
    assert text.split(WIDTH, BODY.leading, must=False) is None


def test_a_long_statement_splits_with_three_lines_ahead_and_two_behind() -> None:
    statement = a_statement(150, restriction="Withheld from Corin Thrumm")

    pages = place([Brick(size=200), statement], FRAME)

    assert len(pages) == 2
    ahead, behind = (page.blocks[-1].block for page in pages)
    assert isinstance(ahead, StatementBlock)
    assert isinstance(behind, StatementBlock)
    assert len(ahead.text.lines(ahead.text_width)) >= 3
    assert len(behind.text.lines(behind.text_width)) >= 2
    assert behind.label.words.runs[0].text == "7 continued: "
    assert ahead.restriction
    assert behind.restriction
    assert ahead.restriction.words.element is None


def test_a_short_statement_is_never_split() -> None:
    pages = place([Brick(size=270), a_statement(20)], FRAME)

    assert heights(pages) == [1, 1]


def test_a_statement_of_many_pages_keeps_every_line() -> None:
    statement = a_statement(2000)
    lines = len(statement.text.lines(statement.text_width))

    pages = place([statement], FRAME)

    parts = [page.blocks[0].block for page in pages]
    printed = sum(
        len(part.text.lines(part.text_width)) for part in parts if isinstance(part, StatementBlock)
    )
    assert printed == lines
    assert all(page.used <= page.height for page in pages)


def test_grey_lines_that_outgrow_a_page_are_split_too() -> None:
    pages = place([a_statement(20, grey="evidence " * 2000)], FRAME)

    assert len(pages) > 3
    assert all(page.used <= page.height for page in pages)


def a_table(rows: int, words: int = 1) -> Table:
    return table(
        Element("Sect"),
        head=("When", "What"),
        widths=(WIDTH / 2, WIDTH / 2),
        rows=[("2026", "word " * words)] * rows,
    )


def test_a_table_repeats_its_head_on_each_page() -> None:
    pages = place([a_table(40)], FRAME)

    tables = [page.blocks[0].block for page in pages]

    assert len(pages) > 1
    assert all(isinstance(part, Table) and part.head for part in tables)
    assert sum(len(part.rows) for part in tables if isinstance(part, Table)) == 40


def test_a_row_higher_than_a_page_is_cut() -> None:
    pages = place([a_table(1, words=2000)], FRAME)

    assert len(pages) > 1
    assert all(page.used <= page.height + 1 for page in pages)
