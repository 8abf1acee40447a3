"""Minutes and decision letter: every contribution keeps its kind; each for one reader."""

from collections.abc import Iterator
from itertools import count

from reportwriter.domain.paper import ConferencePaper, Entry, Grid, PaperPart
from reportwriter.pdf import prose, style
from reportwriter.pdf.blocks import Block, Section
from reportwriter.pdf.columns import facts
from reportwriter.pdf.document import Story, draw
from reportwriter.pdf.finish import Attachment, finish
from reportwriter.pdf.from_chair import design_of, signature_page
from reportwriter.pdf.lines import Run
from reportwriter.pdf.metadata import About
from reportwriter.pdf.signing import Signing
from reportwriter.pdf.stack import Framed
from reportwriter.pdf.statement import Printed, statement_block
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.wording import conference, dates
from reportwriter.wording import paper as words

DATA_NAME = "paper.json"
_PANEL = Style(size=11.5, leading=16)
_CHILDS = Style(size=16, leading=24, after=3 * MM)
"""Larger, as in the copies of reports for a child."""
_INSIDE = style.WIDTH - 10 * MM
_SHARES = {2: (0.4, 0.6), 3: (0.36, 0.34, 0.3), 4: (0.34, 0.22, 0.2, 0.24)}
"""Of the width, for the columns of a table, by how many there are."""


def paper_story(paper: ConferencePaper) -> Story:
    """Return what a paper says, for a PDF or a Word document."""
    story = Story()
    story.blocks += _opening(story.root, paper)
    numbers = count(1)
    look = _CHILDS if paper.kind.is_for_one_child else style.BODY
    for part in paper.parts:
        story.blocks += _part(story.root, part, numbers, look)
    return story


def paper_about(paper: ConferencePaper) -> About:
    """Return what a paper says of itself; it names no child and no reader."""
    return About.of(
        title=f"{words.EDITIONS[paper.kind]}, {paper.conference.reference}",
        author=paper.chair.name,
        subject=words.TITLES[paper.kind],
        made=paper.made_at,
    )


def lay_out_paper(paper: ConferencePaper, *, data: bytes | None) -> bytes:
    """Return a paper ready for the chair's signature in the field `ChairSignature`.

    `data` is attached as `paper.json`; None for a member of the family.
    """
    signing = Signing(name=paper.chair.name, at=paper.made_at, reason=words.REASONS[paper.kind])
    story = paper_story(paper)
    has_data = data is not None
    story.blocks += signature_page(story.root, paper.chair, signing, with_data=has_data)
    attached = () if data is None else (_attachment(data),)
    edition = words.reader_of(paper.kind, paper.reader)
    design = design_of(paper.conference, paper.chair, signing, unit=paper.unit, edition=edition)
    return finish(draw(story, design), paper_about(paper), attachments=attached)


def _attachment(data: bytes) -> Attachment:
    return Attachment.data(DATA_NAME, data, "The paper as Report Writer reads it")


def _opening(root: Element, paper: ConferencePaper) -> Iterator[Block]:
    part = root.add("Sect")
    yield prose.title(part, words.TITLES[paper.kind], section=words.EDITIONS[paper.kind])
    lede = words.lede_of(paper.kind, paper.reader)
    yield prose.paragraph(part, lede, look=style.LEDE, indent=0)
    inside = facts(part, list(_facts(paper)), width=_INSIDE, label_width=34 * MM, look=_PANEL)
    yield Framed(inside=inside, fill=style.PANEL, before=3 * MM, after=3 * MM)


def _facts(paper: ConferencePaper) -> Iterator[tuple[str, list[Run]]]:
    meeting = paper.conference
    kind = conference.CONFERENCE_TYPES[meeting.type]
    yield "Conference", [Run(f"{meeting.reference}. ", bold=True), Run(kind)]
    yield "Children", [Run(", ".join(child.initials for child in meeting.children))]
    if (start := meeting.starts_at) is not None:
        held = f"{dates.weekday_date(dates.local_day(start))}, {dates.clock(start)}"
        yield "Held", [Run(", ".join(filter(None, (held, meeting.venue))))]
    yield "Chair", [Run(paper.chair.name)]


def _part(root: Element, part: PaperPart, numbers: Iterator[int], look: Style) -> Iterator[Block]:
    element = root.add("Sect")
    title = prose.heading(element, "H2", part.title, bookmark=1)
    title.section = Section(title=part.title)
    yield title
    if part.lede:
        lede = prose.paragraph(element, part.lede, look=style.GREY_LINE)
        lede.keep, lede.after = True, 2 * MM
        yield lede
    if part.grid is not None:
        yield _grid(element, part.grid)
    for entry in part.entries:
        yield from _entry(element, entry, numbers, look)


def _grid(element: Element, grid: Grid) -> Block:
    room = style.WIDTH - style.TEXT_INDENT
    widths = [room * share for share in _SHARES[len(grid.head)]]
    made = prose.table(element, head=grid.head, widths=widths, rows=grid.rows)
    made.indent = style.TEXT_INDENT
    return made


def _entry(element: Element, entry: Entry, numbers: Iterator[int], look: Style) -> Iterator[Block]:
    if entry.is_tagged:
        yield statement_block(
            Printed(
                number=next(numbers),
                kind=entry.kind,
                text=entry.text,
                grey=[Run("\n".join(entry.below))] if entry.below else [],
                restriction=entry.restriction,
            ),
            element,
            text_style=look,
        )
        return
    if entry.label:
        yield prose.labelled(element, entry.label, entry.text, look=look)
    else:
        yield prose.paragraph(element, entry.text, look=look)
    for line in filter(None, (*entry.below, entry.restriction)):
        made = prose.paragraph(element, line, look=style.GREY_LINE)
        made.after = 2 * MM
        yield made
