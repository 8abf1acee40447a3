"""What the copies for one reader have in common, of the family or an agency.

Sections are not numbered and what is empty is not there, so nothing on the pages tells whether
anything was left out; and every page says whose copy it is.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime

from reportwriter.domain.conference import Contact
from reportwriter.forms.form import Form, Need
from reportwriter.pdf import furniture, prose, style
from reportwriter.pdf.blocks import Block, Section
from reportwriter.pdf.canvas import TagCanvas
from reportwriter.pdf.cover import TOP, CoverHead
from reportwriter.pdf.document import Design, PageFacts
from reportwriter.pdf.edition import Edition
from reportwriter.pdf.furniture import Foot, foot
from reportwriter.pdf.lines import Run
from reportwriter.pdf.signature_page import author_signature, who_signs
from reportwriter.pdf.signing import Signing
from reportwriter.pdf.structure import Element
from reportwriter.pdf.style import MM, Style
from reportwriter.wording import dates
from reportwriter.wording import family_copy as said

PANEL = Style(size=11.5, leading=16)
NAME = Style(size=24, leading=30, bold=True, after=2 * MM)
REASON = "I made this copy for the reader named on it"
SENTENCE = Style(size=12, leading=17, after=3 * MM)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Furniture:
    head: CoverHead
    right: str
    foot: Foot

    def draw(self, canvas: TagCanvas, facts: PageFacts) -> None:
        if facts.number == 1:
            self.head.draw(canvas)
        else:
            furniture.draw_running_head(canvas, "", self.right, handling=self.head.handling)
        self.foot.draw(canvas, facts)


def plain(form: Form) -> Form:
    """Return the form without numbers, notices and demands: what is empty leaves no trace."""
    return replace(
        form,
        notices=(),
        sections=tuple(
            replace(
                section,
                number="",
                slots=tuple(replace(slot, need=Need.OPTIONAL) for slot in section.slots),
            )
            for section in form.sections
        ),
    )


def flowing(blocks: Iterable[Block]) -> Iterator[Block]:
    """Give the blocks without page breaks: nobody takes single sheets out of a copy."""
    for block in blocks:
        block.new_page = False
        yield block


def design(edition: Edition, reader: str, last: str, *, handling: str = "") -> Design:
    """Return head and foot of every page; `last` is the last line of the foot."""
    author = edition.report.author
    named = ", ".join(part for part in (author.name, author.agency) if part)
    lines = foot(edition.report.conference, named, Run(last))
    whose = said.whose(reader)
    head = CoverHead(agency=author.agency or author.name, edition=whose, handling=handling)
    surroundings = _Furniture(head=head, right=whose, foot=lines)
    return Design(furniture=surroundings, first_top=TOP, bottom=lines.margin)


def signature(root: Element, author: Contact, made: datetime) -> Iterator[Block]:
    signing = Signing(name=author.name, at=made, reason=REASON)
    part = root.add("Sect")
    title = prose.heading(part, "H1", "Signature", bookmark=0)
    title.before, title.section = 7 * MM, Section(title="Signature")
    yield title
    yield prose.paragraph(part, said.SIGNATURE, look=style.LEDE)
    yield author_signature(part, author, signing)
    yield who_signs(part, author, signing)


def day(on: date | None) -> str:
    return dates.long_date(on) if on else ""
