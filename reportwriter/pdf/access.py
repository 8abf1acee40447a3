"""The answer to a request for what is held about somebody, and the list of what it leaves out.

Both are handed types that can hold nothing else; neither carries data.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reportwriter.domain.access import Listed, PersonalCopy, PersonalStatement, ReviewList
from reportwriter.domain.family_copy import CopySharing
from reportwriter.domain.sharing import FamilyComment
from reportwriter.domain.statement import Evidence, Source
from reportwriter.domain.when_words import when_in_words
from reportwriter.pdf import furniture, prose, style
from reportwriter.pdf.blocks import Block, Spot, Text
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.columns import facts
from reportwriter.pdf.document import Design, PageFacts, Story, draw
from reportwriter.pdf.finish import finish
from reportwriter.pdf.grey_lines import Fact, common_facts, grey_runs, opinion_facts
from reportwriter.pdf.lines import Run
from reportwriter.pdf.metadata import About
from reportwriter.pdf.prose import width_of
from reportwriter.pdf.signature_page import author_signature
from reportwriter.pdf.signing import Signing
from reportwriter.pdf.statement import Printed, statement_block
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.pdf.table import Row, Table
from reportwriter.wording import access as words
from reportwriter.wording import dates
from reportwriter.wording.sharing import COMMENT_KINDS, SHARED

REASON = "I made this from the report, for the request named in it"
_TOP = 26 * MM
_PANEL = Style(size=11.5, leading=16)
_CELL = Style(size=11, leading=14)
_HEAD_CELL = Style(size=10.5, leading=14, colour=style.GREY)
_NUMBER = Style(size=10.5, leading=style.FOOT.leading, bold=True)
_LISTED = (45 * MM, 108 * MM)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Furniture:
    """Names nobody but the conference and its author: a child's initials are another's data."""

    right: str
    foot: Sequence[str]

    def draw(self, canvas: TagCanvas, facts: PageFacts) -> None:
        furniture.draw_running_head(canvas, "", self.right, handling="")
        with canvas.furniture("Footer"):
            furniture.draw_rule(canvas, style.FOOT_RULE, 0.6)
            y = style.FOOT_RULE - 1.5 * MM
            count = f"Page {facts.number} of {facts.total}"
            furniture.draw_right(canvas, count, _NUMBER, y)
            width = style.WIDTH - width_of("Page 100 of 100  ", _NUMBER)
            for said in self.foot:
                line = Text(runs=(Run(said),), style=style.FOOT, element=None)
                line.draw(canvas, Spot(style.LEFT, y, width))
                y -= line.height(width)


def lay_out_personal_copy(copy: PersonalCopy, *, made: datetime) -> bytes:
    """Return what a person is given, ready for its author's signature."""
    title = words.TITLE.format(name=copy.name)
    story = Story()
    part = story.root.add("Sect")
    story.blocks.append(prose.heading(part, "H1", title, bookmark=0))
    story.blocks += (prose.paragraph(part, said) for said in words.SENTENCES)
    story.blocks += _of_person(part, copy)
    story.blocks += _statements(part, copy.statements)
    if copy.comments:
        story.blocks += _section(part, "What you said", map(_comment, copy.comments))
    if copy.sharing:
        story.blocks += _section(part, "How it was shared with you", map(_shared, copy.sharing))
    right = f"For {copy.name} only"
    return _finished(story, copy, title, right, made)


def lay_out_review_list(listed: ReviewList, *, made: datetime) -> bytes:
    """Return the list for the person responsible, ready for its author's signature."""
    story = Story()
    part = story.root.add("Sect")
    story.blocks += (
        prose.paragraph(part, words.LIST_BANNER, look=replace(style.H2, before=0)),
        prose.paragraph(part, words.LIST_BELOW),
        prose.heading(part, "H1", words.LIST_TITLE, bookmark=0),
        prose.paragraph(
            part,
            f"From the answer to {listed.name}, whose request came on "
            f"{dates.long_date(listed.received)}. {_of_report(listed)}",
        ),
    )
    story.blocks += _list(part, "Left out", listed.left_out, words.NOTHING_LEFT_OUT)
    story.blocks += _list(part, "Included by decision", listed.allowed, words.NOTHING_ALLOWED)
    story.blocks += _list(part, "Besides statements", listed.elsewhere, words.NOTHING_ELSEWHERE)
    if listed.page is None:
        story.blocks += _section(part, "Confidential page", (words.ASK_THE_CHAIR,))
    else:
        story.blocks += _list(part, "Confidential page", listed.page, words.NOTHING_ON_PAGE)
    return _finished(story, listed, words.LIST_TITLE, words.LIST_BANNER, made)


def _finished(
    story: Story, what: PersonalCopy | ReviewList, title: str, right: str, made: datetime
) -> bytes:
    part = story.root.add("Sect")
    story.blocks.append(prose.heading(part, "H2", "Signature", bookmark=1))
    signing = Signing(name=what.author.name, at=made, reason=REASON)
    story.blocks.append(author_signature(part, what.author, signing))
    author = ", ".join(filter(None, (what.author.name, what.author.agency)))
    surroundings = _Furniture(
        right=right,
        foot=(f"Conference {what.conference}", author, dates.long_date(dates.local_day(made))),
    )
    design = Design(furniture=surroundings, top=_TOP, first_top=_TOP, bottom=style.BOTTOM)
    about = About.of(title=title, author=what.author.name, subject=right, made=made)
    return finish(draw(story, design), about)


def _of_person(part: Element, copy: PersonalCopy) -> Iterator[Block]:
    yield prose.heading(part, "H2", "About you", bookmark=1)
    contact = ", ".join(filter(None, (copy.author.telephone, copy.author.email)))
    rows = (
        *copy.held,
        ("You asked on", dates.long_date(copy.received)),
        ("From", _of_report(copy)),
        ("Ask the author", contact),
    )
    panel = facts(
        part,
        [(label, (Run(said),)) for label, said in rows],
        width=style.WIDTH - style.TEXT_INDENT,
        label_width=40 * MM,
        look=_PANEL,
    )
    panel.indent, panel.after = style.TEXT_INDENT, 4 * MM
    yield panel


def _of_report(what: PersonalCopy | ReviewList) -> str:
    author = ", ".join(filter(None, (what.author.name, what.author.agency)))
    return f"Report of {author} for conference {what.conference}, version {what.version}."


def _statements(part: Element, statements: Sequence[PersonalStatement]) -> Iterator[Block]:
    yield prose.heading(part, "H2", "What it says", bookmark=1)
    if not statements:
        yield prose.paragraph(part, words.NOTHING_HELD)
    for number, one in enumerate(statements, start=1):
        printed = Printed(
            number=number,
            kind=one.kind,
            text=one.text,
            grey=grey_runs(_facts(one), one.reference),
        )
        yield statement_block(printed, part, place=f"s{number}")


def _facts(one: PersonalStatement) -> Iterator[Fact]:
    if one.when:
        yield "When", [Run(f"{when_in_words(one.when)}.")]
    source = Source(kind=one.source, who=one.who, may_be_named=bool(one.who) or None)
    yield from common_facts(one.kind, Evidence(text=one.evidence), source, one.basis)
    yield from opinion_facts(one.kind, one.basis)


def _section(part: Element, title: str, said: Iterable[str]) -> Iterator[Block]:
    yield prose.heading(part, "H2", title, bookmark=1)
    yield from (prose.paragraph(part, one) for one in said)


def _comment(comment: FamilyComment) -> str:
    on = f", {dates.long_date(comment.on)}" if comment.on else ""
    answer = f" Answer: {comment.answer_text}" if comment.answer_text else ""
    return f"{COMMENT_KINDS[comment.kind]}{on}: \u201c{comment.text}\u201d{answer}"


def _shared(record: CopySharing) -> str:
    on = f", {dates.long_date(record.on)}" if record.on else ""
    return f"{SHARED[record.how]}{on}."


def _list(part: Element, title: str, listed: Sequence[Listed], nothing: str) -> Iterator[Block]:
    if not listed:
        yield from _section(part, title, (nothing,))
        return
    yield prose.heading(part, "H2", title, bookmark=1)
    element = part.add("Table")
    yield Table(
        widths=_LISTED,
        rows=[
            _row(element, ("What", "Why"), "TH", _HEAD_CELL),
            *(_row(element, (one.what, one.why), "TD", _CELL) for one in listed),
        ],
        padding=1.4 * MM,
        flush=True,
        indent=style.TEXT_INDENT,
        after=5 * MM,
    )


def _row(table: Element, cells: Sequence[str], tag: str, look: Style) -> Row:
    row = table.add("TR")
    scope = "Column" if tag == "TH" else ""
    return Row(
        cells=tuple(
            Text(
                runs=(Run(cell),),
                style=look,
                element=row.add(tag, scope=scope) if scope else row.add(tag),
            )
            for cell in cells
        )
    )
