"""The family as a genogram, with the same in a table; for the conference edition alone.

Copies for the family, for other agencies and for who asks to see what is held are made of types
that hold no relations, so this cannot come into any of them.
"""

from collections.abc import Iterator

from reportwriter.pdf import prose
from reportwriter.pdf.blocks import Block, Section
from reportwriter.pdf.edition import Edition
from reportwriter.pdf.picture import figure
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM
from reportwriter.pictures.genogram.facts import Family, family_of
from reportwriter.pictures.genogram.layout import lay_out
from reportwriter.pictures.genogram.words import table_of
from reportwriter.wording import dates

TITLE = "The family"
TWIN = "The table below says the same."
WIDTHS = (44 * MM, 34 * MM, 64 * MM, 28 * MM)


def genogram(root: Element, edition: Edition) -> Iterator[Block]:
    """Give picture and table, where the author has said of anybody who belongs to whom."""
    report = edition.report
    if report.relations.is_empty:
        return
    starts = report.conference.starts_at
    day = dates.local_day(starts) if starts else None
    family = family_of(report.people, report.relations, day)
    part = root.add("Sect")
    title = prose.heading(part, "H2", TITLE, bookmark=1, indent=0)
    title.section = Section(title=TITLE)
    yield title
    if knows := report.author.agency or report.author.name:
        words = f"Who is related to whom, as far as {knows} knows."
        yield prose.paragraph(part, words, indent=0)
    yield from figure(part, lambda room: lay_out(family, room), twin=TWIN)
    yield _table(part, family)


def _table(part: Element, family: Family) -> Block:
    twin = table_of(family)
    return prose.table(part, head=twin.head, widths=WIDTHS, rows=twin.rows)
